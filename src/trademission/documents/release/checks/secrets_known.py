"""What the public must not learn: names that only the internal view of a mission has."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.dates import LOCALES, country_name
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.itinerary import names_of
from trademission.documents.release.checks.layout import words_of
from trademission.documents.release.checks.register import person_name
from trademission.domain.appointments import Appointment
from trademission.domain.brief import Brief
from trademission.domain.places import Visibility
from trademission.domain.sessions import Session
from trademission.domain.view import View

# A name of such words alone names nobody: every country has a ministry of economy.
GENERIC = re.compile(
    r"(?:\w*(?:ministeri(?:um|ums|en)|behörde|amt|kammer|universität|institut|hotel|rathaus|"
    r"präfektur|botschaft|residenz|bahnhof|flughafen|forum|empfang|essen|rundgang|gespräche?|besuch|"
    r"workshop|briefing|auswertung|abend|minister|ministerin|presse|industrie|handel|stadt|haus|"
    r"zentrum|messe|werk|labor|reise|delegation|wirtschaft|zusammenarbeit|verband|agentur|bank)"
    r"|ministry|office|chamber|university|institute|prefecture|embassy|residence|station|airport|"
    r"reception|dinner|lunch|tour|talks?|visit|evening|press|industry|trade|city|town|house|centre|"
    r"center|fair|works|laboratory|trip|mission|economy|economic|cooperation|association|agency|"
    r"government|regierung|authority|company|companies|region|regional|bezirk|district|hall|museum|"
    r"der|die|das|des|dem|den|und|in|im|am|an|bei|beim|für|mit|von|vom|zu|zum|zur|the|of|and|for|at|"
    r"to|with|all|alle|für|neu|new|zweiter|versuch|herr|frau|mr|ms)",
    re.IGNORECASE,
)
SHORTEST_HEAD, LONG_TITLE = 4, 4
ROUTE = re.compile(r"(\w+)\s*[-\u2013]\s*(\w+)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Secret:
    """A hidden name. `is_telling` where the name itself gives something away.

    Not telling are common words, or the head of a longer name: they may mean somebody else.
    `is_body` for organisations, of which the public may hear in another context.
    """

    text: str
    parts: tuple[str, ...]
    is_telling: bool
    is_body: bool = False


def secrets_of(case: Case) -> tuple[Secret, ...]:
    """Return the names of hidden stops, places, hosts, people and appointments, each once.

    Hidden is what no text in the public view contains.
    """
    if case.internal is None or case.public is None:
        return ()
    spoken = "\n".join(case.public_strings).casefold()
    words = {word.text.casefold() for word in words_of(spoken)}
    found: dict[tuple[str, ...], Secret] = {}
    for text, is_body in _names(case.internal, case.public):
        if text.casefold() not in spoken:
            for secret in _secrets(text, words, is_body=is_body):
                found.setdefault(tuple(map(str.casefold, secret.parts)), secret)
    return tuple(found.values())


def _secrets(text: str, public: set[str], *, is_body: bool) -> Iterator[Secret]:
    """Yield a whole name, and the head of one that has more words."""
    parts = person_name(text).parts
    if not parts:
        return
    own = [p for p in parts if p.casefold() not in public and not GENERIC.fullmatch(p)]
    is_telling = bool(own) or len(parts) >= LONG_TITLE
    if own or len(parts) > 1:
        yield Secret(text=text, parts=parts, is_telling=is_telling, is_body=is_body)
    head = parts[0]
    if is_body and len(parts) > 1 and head in own and len(head) >= SHORTEST_HEAD:
        yield Secret(text=text, parts=(head,), is_telling=False, is_body=True)


def _names(internal: View, public: View) -> Iterator[tuple[str, bool]]:
    """Yield hidden names, and whether each is that of a body."""
    whole, shown = internal.mission.brief, public.mission.brief
    for name in _bodies(whole, shown):
        yield name, True
    for name in (*_places(whole, shown), *_people(internal, public)):
        yield name, False
    open_items = {key for key, _ in (*_named(shown.appointments), *_named(shown.sessions))}
    hidden = (*_named(whole.appointments), *_named(whole.sessions))
    for key, names in hidden:
        if key not in open_items:
            yield from ((name, False) for name in names)


def _named(items: Iterable[Appointment | Session]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item in items:
        yield item.id, names_of(item.name, item.labels)


def _bodies(whole: Brief, shown: Brief) -> Iterator[str]:
    known = {host.id for host in shown.hosts}
    for host in whole.hosts:
        if host.id not in known:
            yield from names_of(host.name, host.labels)


def _places(whole: Brief, shown: Brief) -> Iterator[str]:
    """Yield places, cities and countries, and where confidential transfers lead.

    Where no stop is, at home, nothing is secret.
    """
    country_of = {place.id: place.country for place in whole.places}
    abroad = {country_of[stop.base] for stop in whole.stops}
    home = {place.city for place in whole.places if place.country not in abroad}
    stops, places = {stop.id for stop in shown.stops}, {place.id for place in shown.places}
    for stop in whole.stops:
        if stop.id not in stops:
            yield from names_of(stop.name, stop.labels)
    open_places = [place for place in whole.places if place.id in places]
    cities = {place.city for place in open_places}
    countries = {place.country for place in open_places}
    for place in whole.places:
        if place.id not in places and place.country in abroad:
            yield from names_of(place.name, place.labels)
            yield from names_of(place.city, place.city_labels) if place.city not in cities else ()
            yield from _country(place.country) if place.country not in countries else ()
    for transfer in whole.transfers:
        if transfer.visibility is Visibility.INTERNAL:
            ends = _ends((transfer.name, *(label.text for label in transfer.labels)))
            yield from (end for end in ends if end not in home)


def _country(code: str) -> Iterator[str]:
    yield from dict.fromkeys(country_name(code, language) for language in LOCALES)


def _ends(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for found in ROUTE.finditer(name):
            yield from found.groups()


def _people(internal: View, public: View) -> Iterator[str]:
    known = {person.id for person in public.mission.register.people}
    for person in internal.mission.register.people:
        if person.id not in known:
            yield from names_of(person.name, person.labels)
    hosts = {host.id for host in public.mission.brief.hosts}
    for host in internal.mission.brief.hosts:
        if host.id not in hosts:
            for counterpart in host.counterparts:
                yield from names_of(counterpart.name, ())
