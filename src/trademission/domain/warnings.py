"""What an organiser should know although it breaks no law."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.rules import Rule
from trademission.domain.text import Text
from trademission.domain.words import counted, day, name, span


def unknown_appointment(case: Case) -> Iterator[Breach]:
    """Yield a breach for each entry whose appointment is not in the mission."""
    for entry in case.programme.entries:
        if entry.appointment not in case.atlas.appointments:
            yield Breach(
                sentence=Text(
                    de=f"Der Eintrag {entry.id} gehört zu {entry.appointment!r}, das in der "
                    "Mission nicht vorkommt; nehmen Sie ihn heraus.",
                    en=f"The entry {entry.id} belongs to {entry.appointment!r}, which is not in "
                    "the mission; take it out.",
                ),
                what=(entry.appointment,),
            )


def holiday(case: Case) -> Iterator[Breach]:
    """Yield a breach for each entry on a public holiday at its place."""
    days = {(h.country, h.date): h.name for h in case.brief.holidays}
    for entry in case.entries:
        country = case.atlas.place_of(entry.appointment).country
        found = days.get((country, case.day_of(entry)))
        if found is not None:
            item, when = name(case, entry.appointment), day(case, entry)
            yield Breach(
                sentence=Text(
                    de=f"»{item}« liegt am {when.de}, einem Feiertag in {country} ({found}).",
                    en=f"“{item}” lies on {when.en}, a public holiday in {country} ({found}).",
                ),
                what=(entry.appointment,),
            )


def missing_transfer(case: Case) -> Iterator[Breach]:
    """Yield a breach for each jump of a delegate between cities without a transfer."""
    for who, entries in case.attended.items():
        for one, other in pairwise(entries):
            if _jumps(case, who, one, other):
                a, b = name(case, one.appointment), name(case, other.appointment)
                when = span(case, one)
                yield Breach(
                    sentence=Text(
                        de=f"{name(case, who)} braucht nach »{a}« ({when.de}) einen Transfer zu "
                        f"»{b}«; es ist keiner eingetragen.",
                        en=f"{name(case, who)} needs a transfer from “{a}” ({when.en}) to “{b}”; "
                        "none is entered.",
                    ),
                    who=(who,),
                    what=(one.appointment, other.appointment),
                )


def _jumps(case: Case, who: str, one: Entry, other: Entry) -> bool:
    """Tell whether two entries are an excursion apart and no transfer lies between."""
    limit = case.brief.policies.excursion_minutes
    if case.atlas.way(case.place_of(one), case.place_of(other)) <= limit:
        return False
    rides = case.atlas.transfers_of(who)
    return not any(one.end_at <= t.departs_at and t.arrives_at <= other.start_at for t in rides)


def few_meetings(case: Case) -> Iterator[Breach]:
    """Yield a breach for each person with fewer meetings in a session than were wanted."""
    for session in case.brief.sessions:
        held = Counter(who for e in case.entries_in(session) for who in case.people_at(e))
        for who in sorted(case.slots_in(session)):
            if held[who] < session.meetings_min:
                found = counted(held[who], de=("Gespräch", "Gespräche"), en=("meeting", "meetings"))
                yield Breach(
                    sentence=Text(
                        de=f"{name(case, who)} hat in »{session.name}« {found.de}, gewünscht sind "
                        f"mindestens {session.meetings_min}.",
                        en=f"{name(case, who)} has {found.en} in “{session.name}”; at least "
                        f"{session.meetings_min} were wanted.",
                    ),
                    who=(who,),
                    what=(session.id,),
                )


WARNINGS: tuple[Rule, ...] = (
    Rule(
        name="unknown_appointment",
        title=Text(de="unbekannter Termin", en="unknown appointment"),
        check=unknown_appointment,
    ),
    Rule(name="holiday", title=Text(de="Feiertag", en="public holiday"), check=holiday),
    Rule(
        name="missing_transfer",
        title=Text(de="fehlender Transfer", en="missing transfer"),
        check=missing_transfer,
    ),
    Rule(
        name="few_meetings",
        title=Text(de="wenige Gespräche", en="few meetings"),
        check=few_meetings,
    ),
)
