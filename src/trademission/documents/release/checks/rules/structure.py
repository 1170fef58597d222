"""A release has the parts that every newsroom looks for."""

from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.reading.found import PartKind
from trademission.documents.release.reading.layout import LONGEST_RELEASE
from trademission.domain.findings import Severity
from trademission.domain.text import Text

NAME = "structure"
DEMAND = Text(
    de="Überschrift, Datum, Kontakt, Einstieg und Hinweis für Redaktionen sind da.",
    en="Headline, date, contact, lead and note to editors are there.",
)
WANTED = {
    PartKind.HEADLINE: Text(de="die Überschrift", en="the headline"),
    PartKind.LEAD: Text(de="der Einstieg", en="the lead"),
    PartKind.DATE: Text(de="das Datum der Ausgabe", en="the date of issue"),
    PartKind.CONTACT: Text(de="der Kontakt", en="the contact"),
    PartKind.NOTE_TO_EDITORS: Text(de="der Hinweis für Redaktionen", en="the note to editors"),
}
LONGEST = {PartKind.HEADLINE: 160, PartKind.SUBHEADLINE: 400}


def check(case: Case) -> Iterator[Fault]:
    """Yield a warning for each part that is missing, and for headlines that nobody prints."""
    if len(case.text) > LONGEST_RELEASE:
        yield _unread()
    kinds = {part.kind for part in case.read.parts}
    is_dated = any(day.is_issue for day in case.read.days)
    has_contact = bool(case.read.contacts)
    for kind, name in WANTED.items():
        is_there = kind in kinds
        is_there |= (kind is PartKind.DATE and is_dated) or (
            kind is PartKind.CONTACT and has_contact
        )
        if not is_there:
            yield _missing(name)
    for part in case.read.parts:
        longest = LONGEST.get(part.kind)
        length = part.spot.end - part.spot.start
        if longest is not None and length > longest:
            yield _long(part.spot.start, part.spot.end, length, longest)


def _unread() -> Fault:
    return Fault(
        severity=Severity.BLOCK_PUBLISHING,
        sentence=Text(
            de=f"Geprüft sind nur die ersten {LONGEST_RELEASE} Zeichen; der Rest ist ungelesen.",
            en=f"Only the first {LONGEST_RELEASE} characters are checked; the rest is unread.",
        ),
        remedy=Text(de="Kürzen Sie den Text.", en="Shorten the text."),
    )


def _missing(name: Text) -> Fault:
    return Fault(
        severity=Severity.WARN,
        sentence=Text(de=f"Es fehlt: {name.de}.", en=f"Missing is {name.en}."),
        remedy=Text(de="Ergänzen Sie den Teil.", en="Add the part."),
    )


def _long(start: int, end: int, length: int, longest: int) -> Fault:
    return Fault(
        start=start,
        end=end,
        severity=Severity.WARN,
        sentence=Text(
            de=f"Die Zeile hat {length} Zeichen; mehr als {longest} druckt kaum jemand.",
            en=f"The line has {length} characters; hardly anybody prints more than {longest}.",
        ),
        remedy=Text(de="Kürzen Sie sie.", en="Shorten it."),
    )
