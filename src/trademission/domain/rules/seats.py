"""Neither too few nor too many people in a round, and nobody in two rounds."""

from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import counted, name, span

NAME = "seats"
TITLE = Text(de="Plätze", en="seats")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each wrong number of people, and for people in two rounds."""
    for entry in case.entries:
        item, count = case.appointment_of(entry), len(entry.attendees)
        if count < item.seats_min or (item.seats_max is not None and count > item.seats_max):
            yield _wrong_number(case, entry)
    for key, entries in case.rounds.items():
        people = [who for entry in entries for who in entry.attendees]
        for who in sorted({p for p in people if people.count(p) > 1}):
            yield _twice(case, key, who)


def _wrong_number(case: Case, entry: Entry) -> Breach:
    item, when = case.appointment_of(entry), span(case, entry)
    people = counted(len(entry.attendees), de=("Person", "Personen"), en=("person", "people"))
    least, most = item.seats_min, item.seats_max
    allowed = Text(de=f"{least} bis {most}", en=f"{least} to {most}")
    if most is None:
        allowed = Text(de=f"mindestens {least}", en=f"at least {least}")
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ({when.de}) hat {people.de}; möglich sind {allowed.de}.",
            en=f"“{item.name}” ({when.en}) has {people.en}; possible are {allowed.en}.",
        ),
        what=(item.id,),
    )


def _twice(case: Case, key: str, who: str) -> Breach:
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} steht in zwei Runden von »{name(case, key)}«; eine genügt.",
            en=f"{name(case, who)} is in two rounds of “{name(case, key)}”; one is enough.",
        ),
        who=(who,),
        what=(key,),
    )
