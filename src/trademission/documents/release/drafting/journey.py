"""The lead and the stops: who travels, where and when, what for, and what is planned there."""

from collections.abc import Iterator

from trademission.documents.release.drafting.chains import appointment_chains
from trademission.documents.release.drafting.counts import (
    goal_names,
    head_count,
    organiser_names,
    segment_names,
    topic_names,
)
from trademission.documents.release.drafting.days import spoken_range, spoken_ranges
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.headline import dates_words, head_words
from trademission.documents.release.drafting.phrases import (
    Passages,
    computed,
    joined,
    listed,
    number_word,
    template,
)
from trademission.documents.release.drafting.quotes import written_at
from trademission.documents.release.drafting.scheduled import item_lines
from trademission.domain.places import Stop
from trademission.domain.release import WrittenPlace


def announcing_lead(desk: Desk) -> Passages:
    """Return who travels where and when, how many, what for, and who organises it."""
    sentences = [
        desk.phrases.fill(
            "lead.announcing",
            head=head_words(desk),
            dates=dates_words(desk),
            to_countries=desk.country_list("to"),
            in_countries=desk.country_list("in"),
        ),
        _count(desk),
        _list_of("goal", goal_names(desk), desk),
        _list_of("organiser", organiser_names(desk), desk),
    ]
    return _sentences(sentences)


def stop_paragraphs(desk: Desk) -> Iterator[Passages]:
    """Yield a paragraph for each country, what people wrote below it, and what continues there."""
    for country in desk.countries:
        yield _country(country, desk)
        yield from written_at(desk, WrittenPlace.STOPS, country)
    yield from appointment_chains(desk)


def stay_words(stops: list[Stop], desk: Desk) -> Passages:
    """Return from when to when the delegation is at stops: vom 10. bis 16. September."""
    first, last = min(s.first_date for s in stops), max(s.last_date for s in stops)
    said = spoken_range(first, last, desk.language, with_year=False)
    sources = ",".join(f"stop:{stop.id}" for stop in stops)
    key = "stops.stay_day" if first == last else "stops.stay"
    return desk.phrases.fill(key, dates=computed(said, sources))


def _count(desk: Desk) -> Passages:
    segments = segment_names(desk)
    if not segments:
        return ()
    return desk.phrases.fill(
        f"lead.count_{desk.profile.gender_forms}",
        count=head_count(desk),
        number=computed(number_word(len(segments), desk.language), "segments"),
        segments=listed(segments, desk.language),
    )


def _list_of(key: str, names: tuple[Passages, ...], desk: Desk) -> Passages:
    """Return a sentence on one or many goals or organisers."""
    if not names:
        return ()
    source = f"header.{key}s"
    many = "" if len(names) == 1 else "s"
    return desk.phrases.fill(
        f"lead.{key}{many}",
        number=computed(number_word(len(names), desk.language), source),
        **{f"{key}s": _apart(names, desk)},
    )


def _apart(names: tuple[Passages, ...], desk: Desk) -> Passages:
    """Return names as a list; with semicolons where one of them is more than a name."""
    words = [passage.text for name in names for passage in name]
    is_plain = not any("," in text or len(text.split()) > 1 for text in words)
    return listed(names, desk.language) if is_plain else joined(names, "; ")


def _country(country: str, desk: Desk) -> Passages:
    stops = [stop for stop in desk.stops if desk.country_of(stop) == country]
    cities = dict.fromkeys(map(desk.city_of, stops))
    named = [_city(city, stops, desk) for city in cities]
    said = "".join(passage.text for passage in desk.country_in(country, "in"))
    sentences = [
        desk.phrases.fill(
            "stops.country_one" if len(cities) == 1 else "stops.country",
            In_country=computed(said[:1].upper() + said[1:], f"stops:{country}"),
            stay=stay_words(stops, desk),
            stops=listed(named, desk.language),
        )
    ]
    for key, found in (
        ("topics", topic_names(desk, country)),
        ("items", item_lines(desk, country)),
    ):
        if found:
            sentences.append(desk.phrases.fill(f"stops.{key}", **{key: found}))
    return _sentences(sentences)


def _city(city: str, stops: list[Stop], desk: Desk) -> Passages:
    """Return a city with the days of its stops in brackets."""
    here = [stop for stop in stops if desk.city_of(stop) == city]
    spans = [(stop.first_date, stop.last_date) for stop in here]
    said = zip(spoken_ranges(spans, desk.language), here, strict=True)
    days = listed((computed(text, f"stop:{stop.id}") for text, stop in said), desk.language)
    source = f"stop:{here[0].id}"
    return (*computed(city, source), *template(" ("), *days, *template(")"))


def _sentences(sentences: list[Passages]) -> Passages:
    """Return sentences as one paragraph."""
    return joined(sentences, " ")
