"""The names that a release may use, as the public register has them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.itinerary import names_of, plain
from trademission.documents.release.checks.phrases_found import parts_of
from trademission.domain.mission import Mission, Person
from trademission.domain.text import Label

ACADEMIC = frozenset({"prof", "dr", "dipl", "ing", "mag", "phd", "hon", "habil", "h", "c", "mult"})
FEWEST_WORDS_OF_A_FUNCTION = 2


class NameKind(StrEnum):
    """Whose name it is."""

    PERSON = "person"
    FUNCTION = "function"
    BODY = "body"
    CITY = "city"
    VISIT = "visit"


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownName:
    """A right form, in one language or script; `titles` are academic titles before it."""

    kind: NameKind
    text: str
    parts: tuple[str, ...]
    titles: frozenset[str] = frozenset()


def known_names(case: Case) -> tuple[KnownName, ...]:
    """Return every public name of mission and record, each form once."""
    found = list(_of_record(case))
    if case.public is not None:
        found.extend(_of_mission(case.public.mission))
    return tuple(dict.fromkeys(name for name in found if name.parts))


def person_name(text: str, title: str = "") -> KnownName:
    """Return the name of a person with the titles parted from it."""
    parts = parts_of(plain(text))
    titles = {part.casefold() for part in parts_of(title)} & ACADEMIC
    while len(parts) > 1 and parts[0].casefold() in ACADEMIC:
        titles.add(parts[0].casefold())
        parts = parts[1:]
    return KnownName(kind=NameKind.PERSON, text=plain(text), parts=parts, titles=frozenset(titles))


def _of_record(case: Case) -> Iterator[KnownName]:
    if case.release is not None and case.release.contact is not None:
        yield person_name(case.release.contact.name)


def _of_mission(mission: Mission) -> Iterator[KnownName]:
    for person in mission.register.people:
        yield from _of_person(person)
    for delegate in mission.brief.delegates:
        yield person_name(delegate.name)
    for contact in mission.header.contacts:
        yield person_name(contact.name)
    register, brief = mission.register, mission.brief
    bodies: list[tuple[str, tuple[Label, ...]]] = [
        *((one.name, one.labels) for one in register.organisations),
        *((one.name, one.labels) for one in brief.hosts),
        *((one.name, one.labels) for one in mission.header.organisers),
    ]
    for name, labels in bodies:
        yield from _names(NameKind.BODY, name, labels)
    for item in brief.appointments:
        yield from _names(NameKind.VISIT, item.name, item.labels)
    bases = {stop.base for stop in brief.stops}
    for place in brief.places:
        if place.id in bases:
            yield from _names(NameKind.CITY, place.city, place.city_labels)
    for stop in brief.stops:
        yield from _names(NameKind.CITY, stop.name, stop.labels)


def _of_person(person: Person) -> Iterator[KnownName]:
    for name in (person.name, *(label.text for label in person.labels)):
        yield person_name(name, person.title)
    functions = _names(NameKind.FUNCTION, person.function, person.function_labels)
    yield from (one for one in functions if len(one.parts) >= FEWEST_WORDS_OF_A_FUNCTION)


def _names(kind: NameKind, name: str, labels: Iterable[Label]) -> Iterator[KnownName]:
    for text in names_of(name, labels):
        yield KnownName(kind=kind, text=text, parts=parts_of(text))
