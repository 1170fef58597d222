"""Wrong stops: another city, another country, other days."""

import re
from collections.abc import Iterator
from random import Random

from documents.release.clean_releases import Clean
from documents.release.planted import QUOTED, Faulty, Planted, swapped

ELSEWHERE = {
    "de": ("Fukuoka", "Hiroshima", "Daegu", "Hanoi", "Singapur", "Bangkok", "Taipeh", "Peking"),
    "en": ("Fukuoka", "Hiroshima", "Daegu", "Hanoi", "Singapore", "Bangkok", "Taipei", "Beijing"),
}
OTHER_COUNTRIES = {
    "de": ("Vietnam", "China", "Indien", "Thailand"),
    "en": ("Vietnam", "China", "India", "Thailand"),
}
DAYS = re.compile(r"\b(?P<first>\d{1,2})(?:\. bis| to) (?P<last>\d{1,2})(?=\.? September)")


def stop(clean: Clean, random: Random) -> Iterator[Faulty]:
    """Yield a release with a city, a span of days or a country that is not the programme's."""
    brief = clean.internal.mission.brief
    places = {place.id: place for place in brief.places}
    prose = clean.text[: clean.text.find("Background") if clean.language == "en" else None]
    prose = prose[: prose.find("Hintergrund")] if "Hintergrund" in prose else prose
    quoted = [found.span() for found in QUOTED.finditer(prose)]
    for stop in brief.stops:
        place = places[stop.base]
        labels = (label.text for label in place.city_labels if label.language == clean.language)
        name = next(labels, place.city)
        for found in re.finditer(rf"\b{name}\b", prose):
            is_said = any(start <= found.start() < end for start, end in quoted)
            is_title = clean.text[found.end() : found.end() + 2] not in {
                " (",
                ", ",
                ". ",
                " g",
                " h",
            }
            if not is_said and not is_title and place.country in {"JP", "KR"}:
                other = random.choice(ELSEWHERE[clean.language])
                yield swapped(Planted.STOP, clean, found.start(), found.end(), other)
    for found in DAYS.finditer(prose):
        first, last = int(found["first"]), int(found["last"])
        day = random.choice([d for d in range(first, 29) if d != last])
        if not _is_a_stay(clean, first, day):
            yield swapped(Planted.STOP, clean, found.start("last"), found.end("last"), str(day))
    yield from _other_stop(clean, prose, random)
    for found in re.finditer(r"Japan(?= (?:und|and|nach|to) )", prose):
        other = random.choice(OTHER_COUNTRIES[clean.language])
        yield swapped(Planted.STOP, clean, found.start(), found.end(), other)


def _other_stop(clean: Clean, prose: str, random: Random) -> Iterator[Faulty]:
    """Yield a stop of the other country in its place, and another single day behind a name."""
    brief = clean.internal.mission.brief
    places = {place.id: place for place in brief.places}
    names: dict[str, set[str]] = {"JP": set(), "KR": set()}
    for stop in brief.stops:
        place = places[stop.base]
        labels = (label.text for label in place.city_labels if label.language == clean.language)
        names.setdefault(place.country, set()).add(next(labels, place.city))
    for country, other in (("JP", "KR"), ("KR", "JP")):
        for name in sorted(names[country]):
            for found in re.finditer(rf"\b{name}(?= \(\d)", prose):
                word = random.choice(sorted(names[other]))
                yield swapped(Planted.STOP, clean, found.start(), found.end(), word)
    for found in re.finditer(
        r"[(,] (?P<day>1[148])(?=\.? September\))|\((?P<only>14)(?=\.? Sept)", prose
    ):
        group = "day" if found["day"] else "only"
        day = random.choice([d for d in (10, 12, 13, 15, 17, 19, 21) if str(d) != found[group]])
        yield swapped(Planted.STOP, clean, found.start(group), found.end(group), str(day))


def _is_a_stay(clean: Clean, first: int, last: int) -> bool:
    """Tell whether days are by chance those of the journey or of another stop."""
    stays = {(s.first_date.day, s.last_date.day) for s in clean.internal.mission.brief.stops}
    return (first, last) in {*stays, (10, 16), (16, 20), (10, 20)}
