import html
from pathlib import Path

import pytest

from documents.release.score import (
    annotation,
    announcement_score,
    corpus_scores,
    releases,
)
from documents.release.scoring import Score, alike, plain, score, table
from trademission.documents.release.reading.found import Measure, Segment

NAMES = [path.stem for path in releases()]
RELEASES = pytest.mark.parametrize("path", releases(), ids=NAMES)


def words(path: Path) -> str:
    return plain(html.unescape(path.read_text(encoding="utf-8")))


def test_fifteen_releases_are_annotated_eight_of_them_german() -> None:
    languages = [annotation(name)["language"] for name in NAMES]
    assert (languages.count("de"), languages.count("en")) == (8, 7)


@RELEASES
def test_every_name_of_an_annotation_stands_in_its_release(path: Path) -> None:
    noted, text = annotation(path.stem), words(path)
    names = [*noted["topics"], *noted["organisers"]]
    names += [entry["name"] for entry in (*noted["people"], *noted["cities"])]
    names += [person["title"] for person in noted["people"]]
    names += [link["title"] for link in noted["links"]]
    names += [quote[end] for quote in noted["quotes"] for end in ("begins", "ends")]
    spelt = [[plain(name) for name in one.split(" | ")] for one in names]
    assert [one for one in spelt if not any(name in text for name in one)] == []


@RELEASES
def test_an_annotation_speaks_the_language_of_the_reading(path: Path) -> None:
    noted = annotation(path.stem)
    assert {figure["measure"] for figure in noted["figures"]} <= set(Measure)
    assert set(noted["segments"]) <= set(Segment)
    assert {stay["country"] for stay in noted["stays"]} <= set(noted["countries"])
    assert {city["country"] for city in noted["cities"]} == set(noted["countries"])
    assert {quote["speaker"] for quote in noted["quotes"]} <= {
        person["name"] for person in noted["people"]
    }


@pytest.mark.parametrize("name", [*NAMES, "announcement"])
def test_an_annotation_read_as_itself_scores_full(name: str) -> None:
    noted = annotation(name)
    assert score(annotation=noted, found=noted).extras == ()
    assert score(annotation=noted, found=noted).misses == ()


def test_a_wrong_sign_costs_a_miss_and_an_invention() -> None:
    noted = annotation("a-kanada")
    figures = [{**figure, "number": abs(figure["number"])} for figure in noted["figures"]]
    found = score(annotation=noted, found={**noted, "figures": figures})
    assert [str(item) for item in found.extras] == ["figure: growth 3 x 1 percent"]
    assert [str(item) for item in found.misses if item.kind == "figure"] == [
        "figure: growth -3 x 1 percent"
    ]


def test_a_name_matches_when_it_holds_most_words_of_the_other() -> None:
    assert alike("ministry of trade", "the ministry of trade")
    assert alike("agency for trade", "state agency for trade")
    assert not alike("minister", "minister for overseas trade")
    assert not alike("agency for trade", "agency of trade")


def test_the_releases_are_read_with_precision_and_recall_of_nine_tenths() -> None:
    scores = corpus_scores()
    total = sum(scores.values(), Score())
    assert min(total.precision, total.recall) >= 0.9, table(scores)


def test_the_announcement_is_read_with_precision_and_recall_of_nineteen_twentieths() -> None:
    found = announcement_score()
    assert min(found.precision, found.recall) >= 0.95, table({"announcement": found})
