"""The announcement that the product was made for, read whole."""

from datetime import date
from pathlib import Path

import pytest

from trademission.documents.release.reading import as_json, read_release, text_of
from trademission.documents.release.reading.found import Measure, PartKind, ReadRelease, Segment

SHARED = Path(__file__).parents[4] / "shared" / "data"
FILES = sorted((SHARED / "announcement").glob("*.txt"))

pytestmark = pytest.mark.skipif(not FILES, reason="the announcement is not beside this checkout")


@pytest.fixture(scope="module")
def found() -> ReadRelease:
    return read_release(text_of(FILES[0].read_bytes(), name=FILES[0].name))


def test_the_journey_and_the_stays_have_their_days(found: ReadRelease) -> None:
    told = [(one.country, one.first_date, one.last_date) for one in found.stays]
    assert told == [
        ("", date(2023, 9, 10), date(2023, 9, 20)),
        ("JP", date(2023, 9, 10), date(2023, 9, 16)),
        ("KR", date(2023, 9, 16), date(2023, 9, 20)),
    ]


def test_the_stops_are_in_their_countries(found: ReadRelease) -> None:
    assert [(one.name, one.country) for one in found.cities] == [
        ("Tokio", "JP"),
        ("Sendai", "JP"),
        ("Nagoya", "JP"),
        ("Seoul", "KR"),
        ("Ulsan", "KR"),
    ]
    assert [one.code for one in found.countries] == ["JP", "KR"]


def test_topics_people_and_organisers_are_found(found: ReadRelease) -> None:
    assert [one.name for one in found.topics] == [
        "Mikroelektronik",
        "Mobilität der Zukunft",
        "Wasserstoff",
    ]
    assert [(one.number, one.is_approximate) for one in found.head_counts] == [(30, True)]
    assert [one.segment for one in found.segments] == [
        Segment.FIRMS,
        Segment.RESEARCH,
        Segment.MUNICIPALITIES,
        Segment.AGENCY,
        Segment.POLITICS,
    ]
    assert [(one.name, one.short) for one in found.organisers] == [
        ("Wirtschaftsförderung Sachsen GmbH", "WFS"),
        ("Sächsisches Staatsministerium für Wirtschaft, Arbeit und Verkehr", "SMWA"),
    ]
    assert [(one.name, one.title) for one in found.people] == [
        ("Jens Jungmann", ""),
        ("Martin Dulig", "Wirtschaftsminister"),
        ("Thomas Horn", "WFS-Geschäftsführer"),
    ]


def test_the_figures_have_magnitude_year_partner_and_record(found: ReadRelease) -> None:
    told = [
        (one.measure, one.number, one.magnitude, one.year, one.partner, one.is_record)
        for one in found.figures
    ]
    assert told == [
        (Measure.VALUE, 851, 1_000_000, 2022, "JP", True),
        (Measure.GROWTH, 26, 1, 2022, "JP", False),
        (Measure.RANK, 17, 1, 2022, "JP", False),
        (Measure.VALUE, 1.16, 1_000_000_000, 2022, "KR", True),
        (Measure.GROWTH, 30, 1, 2022, "KR", False),
        (Measure.RANK, 14, 1, 2022, "KR", False),
    ]
    assert {one.flow for one in found.figures} == {"export"}


def test_a_split_quotation_counts_once(found: ReadRelease) -> None:
    assert [(one.speaker, len(one.pieces)) for one in found.quotes] == [
        ("Martin Dulig", 1),
        ("Martin Dulig", 2),
        ("Martin Dulig", 1),
        ("Thomas Horn", 1),
    ]


def test_contact_and_links_are_found(found: ReadRelease) -> None:
    contact = found.contacts[0]
    assert (contact.name, contact.email) == ("Jens Jungmann", "presse@smwa.sachsen.de")
    assert (contact.phone, contact.fax) == ("+49 351 564 80600", "+49 351 564 80680")
    assert [(one.year, one.address) for one in found.links] == [
        (2022, "#"),
        (2017, "#"),
        (2015, "#"),
    ]


def test_every_spot_lies_on_the_text_handed_in(found: ReadRelease) -> None:
    for stop in found.cities:
        assert found.words_at(stop.spot) == stop.name
    for topic in found.topics:
        assert found.words_at(topic.spot) == topic.name
    for person in found.people:
        assert found.words_at(person.spot) == person.name
    assert [found.text.count("\n", 0, one.spot.start) + 1 for one in found.quotes] == [
        one.spot.line for one in found.quotes
    ]


def test_the_margin_and_what_is_around_it_are_told_apart(found: ReadRelease) -> None:
    kinds = [part.kind for part in found.parts]
    assert kinds.count(PartKind.HEADLINE) == kinds.count(PartKind.SUBHEADLINE) == 1
    assert kinds.count(PartKind.LEAD) == 1
    assert PartKind.MARGIN in kinds
    assert kinds.index(PartKind.MARGIN) < len(kinds) - 1 - kinds[::-1].index(PartKind.BODY)


def test_the_report_has_the_shape_that_is_scored(found: ReadRelease) -> None:
    told = as_json(found)
    assert told["language"] == "de"
    assert told["issued"] == "2023-09-08"
    assert told["segments"] == ["firms", "research", "municipalities", "agency", "politics"]
    assert told["countries"] == ["JP", "KR"]
