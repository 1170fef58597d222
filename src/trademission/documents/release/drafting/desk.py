"""What lies on the press desk while a release is drafted: public view, record, house."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from trademission.documents.clean import one_line
from trademission.documents.dates import country_name
from trademission.documents.directory import Directory
from trademission.documents.release.drafting.phrases import (
    Passages,
    Phrases,
    articles,
    computed,
    listed,
)
from trademission.domain.mission import Person, TravelDates
from trademission.domain.people import Delegate
from trademission.domain.places import Stop
from trademission.domain.press_profile import PressProfile
from trademission.domain.release import Release
from trademission.domain.text import Language, text_in

DIRECTIONS = {"to": "nach {}", "in": "in {}", "with": "{}"}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A release to be drafted in one language, with everything at hand."""

    release: Release
    directory: Directory
    profile: PressProfile
    language: Language
    phrases: Phrases = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the phrases of the house."""
        phrases = Phrases(profile=self.profile, language=self.language)
        object.__setattr__(self, "phrases", phrases)

    @cached_property
    def dates(self) -> TravelDates:
        """The dates as announced."""
        return self.directory.view.mission.header.dates[0]

    @cached_property
    def stops(self) -> tuple[Stop, ...]:
        """The public stops in the order of travel."""
        stops = self.directory.brief.stops
        return tuple(sorted(stops, key=lambda stop: (stop.first_date, stop.last_date, stop.id)))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries of the stops, by ISO code, in the order of travel."""
        return tuple(dict.fromkeys(map(self.country_of, self.stops)))

    @cached_property
    def head(self) -> Delegate | None:
        """The head of the delegation: the highest rank."""
        delegates = self.directory.brief.delegates
        return min(delegates, key=lambda seat: (seat.rank, seat.id), default=None)

    def country_of(self, stop: Stop) -> str:
        """Return the country of a stop."""
        return self.directory.atlas.places[stop.base].country

    def city_of(self, stop: Stop) -> str:
        """Return the city of a stop."""
        return self.city(stop.base)

    def city(self, place: str) -> str:
        """Return the city of a place, as the language says it."""
        found = self.directory.atlas.places[place]
        return one_line(text_in(found.city, found.city_labels, self.language))

    def stops_on(self, day: date) -> tuple[Stop, ...]:
        """Return the stops at which the delegation is on a day."""
        return tuple(stop for stop in self.stops if stop.first_date <= day <= stop.last_date)

    def cities(self, stops: tuple[Stop, ...]) -> Passages:
        """Return the cities of stops, each once."""
        named = {self.city_of(stop): stop for stop in reversed(stops)}
        in_order = (city for city in dict.fromkeys(map(self.city_of, stops)))
        return listed(
            (computed(city, f"stop:{named[city].id}") for city in in_order), self.language
        )

    def country_list(self, direction: str) -> Passages:
        """Return all countries after a preposition: nach Japan und in die Schweiz."""
        if self.language == "en":
            return listed((self.country(code) for code in self.countries), "en")
        said = [self._directed(code, direction) for code in self.countries]
        first, *others = said
        words = DIRECTIONS[direction].partition("{")[0]
        bare = [other.removeprefix(words) for other in others]
        sources = [f"stops:{code}" for code in self.countries]
        return listed(map(computed, (first, *bare), sources), "de")

    def country_in(self, code: str, direction: str) -> Passages:
        """Return one country after a preposition."""
        said = self._directed(code, direction)
        return computed(said, f"stops:{code}")

    def country(self, code: str) -> Passages:
        """Return a country, in English with its article."""
        own = articles()["en"].get(code) if self.language == "en" else None
        name = own if isinstance(own, str) else country_name(code, self.language)
        return computed(name, f"stops:{code}")

    def spoken(self, key: str) -> Passages:
        """Return how a delegate or person is named in running text: office, name or both.

        A function that stands for a person is said once.
        """
        person = self._person(key)
        if person is None:
            return ()
        name = self.directory.name(person.name, person.labels).text
        function = self.directory.name(person.function, person.function_labels).text
        bare = name.partition(" (")[0]
        said = f"{function} {name}"
        if _begins(function, bare):
            said = function
        elif _begins(name, function):
            said = name
        return computed(f"{person.title} {said}".strip(), f"person:{key}")

    def is_office(self, key: str) -> bool:
        """Tell whether an office stands for a person whose name the record does not give."""
        person = self._person(key)
        if person is None or not person.function:
            return False
        bare = person.name.partition(" (")[0]
        return _begins(person.function, bare) or _begins(person.name, person.function)

    def _person(self, key: str) -> Person | None:
        people = self.directory.view.mission.register.people
        found = next((person for person in people if person.id == key), None)
        seats = (seat for seat in self.directory.brief.delegates if seat.id == key)
        return found or next((Person(id=key, name=seat.name) for seat in seats), None)

    def _directed(self, code: str, direction: str) -> str:
        if self.language == "en":
            name = "".join(passage.text for passage in self.country(code))
            return f"in {name}" if direction == "in" else name
        own = articles()["de"].get(code)
        if isinstance(own, dict):
            return str(own[direction])
        return DIRECTIONS[direction].format(country_name(code, "de"))


def _begins(text: str, start: str) -> bool:
    return bool(start) and text.casefold().startswith(start.casefold())
