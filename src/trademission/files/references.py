"""Ids that stand twice and references that lead nowhere, found before anything is built.

The Brief refuses both as well, but only when all else is right, and in one breath; here each
is told at its own place, beside whatever else is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from trademission.domain.text import Text
from trademission.files.flaws import Flaw, did_you_mean
from trademission.files.shape import Document, Path, value_at

PLACES, HOSTS, APPOINTMENTS = ("brief", "places"), ("brief", "hosts"), ("brief", "appointments")
DELEGATES, STOPS, TRANSFERS = ("brief", "delegates"), ("brief", "stops"), ("brief", "transfers")
INTERPRETERS, VEHICLES = ("brief", "interpreters"), ("brief", "vehicles")
COUNTERPARTS = ("brief", "hosts", "*", "counterparts")
WISHES, SESSIONS = ("brief", "wishes"), ("brief", "sessions")
MEETINGS, ABSENCES = (*SESSIONS, "*", "meetings"), (*SESSIONS, "*", "absences")
ONE_SPACE_OF_IDS = (
    STOPS, PLACES, DELEGATES, HOSTS, COUNTERPARTS, APPOINTMENTS, WISHES, TRANSFERS,
    INTERPRETERS, VEHICLES, SESSIONS, MEETINGS,
)  # fmt: skip
SPACES = (
    ONE_SPACE_OF_IDS,
    *(((("header", name)),) for name in ("goals", "topics")),
    *((("register", name),) for name in ("people", "organisations", "chains", "facts")),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A field that names things by id: whose, which, of what kinds, and whether of groups."""

    owner: tuple[str, ...]
    field: str
    to: tuple[tuple[str, ...], ...]
    what: Text
    groups: bool = False
    persons: bool = False


PLACE, DELEGATE = Text(de="Ort", en="place"), Text(de="Delegationsmitglied", en="delegate")
PERSON, COUNTERPART = Text(de="Person", en="person"), Text(de="Gesprächspartner", en="counterpart")
APPOINTMENT, GROUP = Text(de="Termin", en="appointment"), Text(de="Gruppe", en="group or delegate")
REFERENCES = (
    Reference(owner=STOPS, field="base", to=(PLACES,), what=PLACE),
    Reference(owner=TRANSFERS, field="origin", to=(PLACES,), what=PLACE),
    Reference(owner=TRANSFERS, field="destination", to=(PLACES,), what=PLACE),
    Reference(owner=TRANSFERS, field="passengers", to=(DELEGATES, INTERPRETERS),
              what=Text(de="Reisende", en="passenger"), groups=True, persons=True),
    Reference(owner=("brief", "travel_times"), field="origin", to=(PLACES,), what=PLACE),
    Reference(owner=("brief", "travel_times"), field="destination", to=(PLACES,), what=PLACE),
    Reference(owner=APPOINTMENTS, field="place", to=(PLACES,), what=PLACE),
    Reference(owner=APPOINTMENTS, field="host", to=(HOSTS,),
              what=Text(de="Gastgeber", en="host")),
    Reference(owner=APPOINTMENTS, field="counterparts", to=(COUNTERPARTS,), what=COUNTERPART),
    Reference(owner=APPOINTMENTS, field="invited", to=(DELEGATES,), what=GROUP, groups=True),
    Reference(owner=APPOINTMENTS, field="required", to=(DELEGATES,), what=GROUP, groups=True),
    Reference(owner=APPOINTMENTS, field="leader", to=(DELEGATES,), what=DELEGATE),
    Reference(owner=APPOINTMENTS, field="vehicle", to=(VEHICLES,),
              what=Text(de="Fahrzeug", en="vehicle")),
    Reference(owner=WISHES, field="delegate", to=(DELEGATES,), what=DELEGATE),
    Reference(owner=WISHES, field="target", to=(HOSTS, APPOINTMENTS),
              what=Text(de="Gastgeber oder Termin", en="host or appointment")),
    Reference(owner=SESSIONS, field="place", to=(PLACES,), what=PLACE),
    Reference(owner=SESSIONS, field="guests", to=(DELEGATES,), what=GROUP, groups=True),
    Reference(owner=SESSIONS, field="counterparts", to=(COUNTERPARTS,), what=COUNTERPART),
    Reference(owner=MEETINGS, field="one", to=(DELEGATES,), what=DELEGATE),
    Reference(owner=MEETINGS, field="other", to=(COUNTERPARTS, DELEGATES), what=PERSON),
    Reference(owner=ABSENCES, field="who", to=(DELEGATES, COUNTERPARTS), what=PERSON),
    Reference(owner=("brief", "orders"), field="first", to=(APPOINTMENTS, MEETINGS),
              what=APPOINTMENT),
    Reference(owner=("brief", "orders"), field="then", to=(APPOINTMENTS, MEETINGS),
              what=APPOINTMENT),
)  # fmt: skip


def things(document: Document, where: tuple[str, ...]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield (path, thing) of a list of the document; `*` stands for every item on the way."""
    yield from _things(document, where, ())


def _things(value: object, where: tuple[str, ...], path: Path) -> Iterator[tuple[Path, Any]]:
    head, rest = where[0], where[1:]
    found = value.get(head) if isinstance(value, dict) else None
    if rest and rest[0] != "*":
        yield from _things(found, rest, (*path, head))
        return
    for index, item in enumerate(found if isinstance(found, list) else ()):
        here = (*path, head, index)
        if rest:
            yield from _things(item, rest[1:], here)
        elif isinstance(item, dict):
            yield here, item


def double_ids(document: Document) -> list[Flaw]:
    """Return a flaw for each id that something earlier in the document already has."""
    return [flaw for space in SPACES for flaw in _double_ids(document, space)]


def _double_ids(document: Document, space: tuple[tuple[str, ...], ...]) -> Iterator[Flaw]:
    seen: dict[str, dict[str, Any]] = {}
    for where in space:
        for path, item in things(document, where):
            key = item.get("id")
            if isinstance(key, str) and key in seen:
                yield _copied((*path, "id"), key, first=seen[key], second=item)
            elif isinstance(key, str):
                seen[key] = item


def _copied(path: Path, key: str, *, first: dict[str, Any], second: dict[str, Any]) -> Flaw:
    same = [k for k in second if k != "id" and first.get(k) == second[k]]
    is_copy = len(same) * 2 >= max(len(second) - 1, 1)
    one, other = (str(item.get("name") or item.get("id")) for item in (first, second))
    hint = Text(
        de=f"„{other}“ scheint eine Kopie von „{one}“ zu sein. " if is_copy else "",
        en=f"“{other}” looks like a copy of “{one}”. " if is_copy else "",
    )
    return Flaw(
        path=path,
        sentence=Text(
            de=f"Die Kennung {key!r} gehört schon zu „{one}“; Kennungen gibt es nur einmal.",
            en=f"The id {key!r} already belongs to “{one}”; ids are never used twice.",
        ),
        remedy=Text(
            de=f"{hint.de}Ist „{other}“ etwas Neues, leeren Sie seine Kennung (im Tabellenblatt "
            "die ausgeblendete Spalte A) oder geben Sie ihm eine eigene; sonst löschen Sie es.",
            en=f"{hint.en}If “{other}” is new, clear its id (in a workbook the hidden column A) "
            "or give it one of its own; else delete it.",
        ),
    )


def lost_references(document: Document) -> list[Flaw]:
    """Return a flaw for each reference that leads nowhere, with what was likely meant."""
    return [flaw for reference in REFERENCES for flaw in _lost(document, reference)]


def _lost(document: Document, reference: Reference) -> Iterator[Flaw]:
    if any(_is_unfinished(document, where) for where in reference.to):
        return
    known = _known(document, reference)
    for path, item in things(document, reference.owner):
        value = item.get(reference.field)
        here = (*path, reference.field)
        if isinstance(value, str) and value and value not in known:
            yield _stray(here, value, reference, known)
        for index, key in enumerate(value if isinstance(value, list) else ()):
            if isinstance(key, str) and key not in known:
                yield _stray((*here, index), key, reference, known)


def _is_unfinished(document: Document, where: tuple[str, ...]) -> bool:
    """Tell whether a list holds something without an id, which a reference might have meant."""
    items = value_at(document, where)
    return isinstance(items, list) and not all(
        isinstance(item, dict) and isinstance(item.get("id"), str) for item in items
    )


def _known(document: Document, reference: Reference) -> dict[str, str]:
    """Return the names of all that the reference may lead to, by id."""
    known = {
        str(item.get("id")): str(item.get("name") or "")
        for where in reference.to
        for _, item in things(document, where)
    }
    delegates = [item for _, item in things(document, DELEGATES)]
    if reference.groups:
        tracks = (t for d in delegates for t in _listed(d.get("tracks")))
        words = ("all", *(f"segment:{d.get('segment')}" for d in delegates))
        known |= dict.fromkeys((*words, *(f"track:{track}" for track in tracks)), "")
    if reference.persons:
        holdings = (h for d in delegates for h in _listed(d.get("holdings")))
        known |= {str(h.get("person")): "" for h in holdings if isinstance(h, dict)}
    return known


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _stray(path: Path, key: str, reference: Reference, known: dict[str, str]) -> Flaw:
    what = reference.what
    words = [*known, *(name for name in known.values() if name)]
    remedy = did_you_mean(key, words) or Text(
        de="Berichtigen Sie den Namen, oder ergänzen Sie den fehlenden Eintrag.",
        en="Correct the name, or add what is missing.",
    )
    return Flaw(
        path=path,
        sentence=Text(de=f"{what.de} {key!r} gibt es nicht.", en=f"There is no {what.en} {key!r}."),
        remedy=remedy,
    )


def flaws_of_links(document: Document) -> list[Flaw]:
    """Return all double ids and lost references of a mission."""
    if not isinstance(value_at(document, ("brief",)), dict):
        return []
    return [*double_ids(document), *lost_references(document)]
