"""Who must come comes, who was not asked stays away."""

from collections.abc import Iterator

from trademission.domain.appointments import Appointment, Choice, Strength
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "required_attendees"
TITLE = Text(de="Teilnehmerkreis", en="required attendees")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each person who is missing, and each who was not invited."""
    for key, entries in case.rounds.items():
        item = case.atlas.appointments[key]
        there = {who for entry in entries for who in entry.attendees}
        must = {d.id for d in case.atlas.members((*item.required, item.leader or ""))}
        may = must | {d.id for d in case.atlas.members(item.invited)}
        for who in sorted(there - may):
            yield _uninvited(case, entries[0], who)
        for who in sorted((must | set(_able(case, item, entries))) - there):
            yield _missing(case, entries[0], who)


def _able(case: Case, item: Appointment, entries: tuple[Entry, ...]) -> Iterator[str]:
    """Yield who is asked and able to come, where everyone has to; a veto excuses."""
    if item.choice is not Choice.EVERYONE:
        return
    excused = {
        wish.delegate
        for wish in case.brief.wishes
        if wish.strength is Strength.VETO and wish.target in {item.id, item.host}
    }
    for delegate in case.atlas.members(item.invited):
        able = case.atlas.able_to_come
        if delegate.id not in excused and any(
            able(delegate.id, item, e.start_at, e.end_at) for e in entries
        ):
            yield delegate.id


def _uninvited(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} ist bei »{item}« ({when.de}) nicht eingeladen.",
            en=f"{name(case, who)} is not invited to “{item}” ({when.en}).",
        ),
        who=(who,),
        what=(entry.appointment,),
    )


def _missing(case: Case, entry: Entry, who: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} muss bei »{item}« ({when.de}) dabei sein, fehlt aber.",
            en=f"{name(case, who)} has to be at “{item}” ({when.en}), but is missing.",
        ),
        who=(who,),
        what=(entry.appointment,),
    )
