"""Every PDF is accessible, complete and says what its paper says; judged by other programs."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.example_papers import example_papers
from documents.hostile import hostile_mission
from documents.paper_text import text_of
from documents.pdf_reading import (
    Structure,
    beyond_the_margins,
    errors,
    fonts,
    orphaned_headings,
    page_count,
    squeezed,
    structure,
    text_on,
)
from documents.sample import SAMPLE_PROGRAMME, STAMP
from documents.sample_papers import sample_papers
from trademission.desk.papers_of_reader import Item, Sheaf, items_for
from trademission.desk.publish import Edition
from trademission.documents.paper import Heading, Matter, Matters, Notice, Paper, Span, plain
from trademission.documents.typeset import pdf
from trademission.documents.typeset.fonts import printable
from trademission.domain.house import House
from trademission.domain.places import Visibility
from trademission.domain.view import reader_of_level

HOUSE = House()
INTERNAL = reader_of_level(Visibility.INTERNAL)


def papers() -> Iterator[tuple[str, Paper]]:
    """Yield every paper of the example in both languages, and one with every kind of block."""
    for language in ("de", "en"):
        for name, paper in example_papers(language).items():
            yield f"{name}.{language}", paper
    yield "every-block", sample_papers()["every"]


MADE = dict(papers())
each = pytest.mark.parametrize("name", MADE)


@pytest.fixture(scope="module")
def pdfs() -> dict[str, bytes]:
    return {}


@cache
def told(name: str) -> Structure:
    """Return what the PDF of a paper tells, read once for all tests."""
    return structure(pdf(MADE[name], house=HOUSE))


def made(name: str, pdfs: dict[str, bytes]) -> bytes:
    if name not in pdfs:
        pdfs[name] = pdf(MADE[name], house=HOUSE)
    return pdfs[name]


@each
def test_the_pdf_says_what_the_paper_says_in_its_order(name: str) -> None:
    said = told(name)
    words = printable("".join(text_of(MADE[name])), ())
    assert said.text == squeezed(words)
    assert said.missing_glyphs == 0


@each
def test_the_pdf_has_the_headings_of_the_paper(name: str) -> None:
    said = told(name)
    headings = [block.level + 1 for block in MADE[name].blocks if isinstance(block, Heading)]
    contents = [2] if MADE[name].contents else []
    assert said.levels == (1, *contents, *headings)


@each
def test_the_checker_of_accessibility_finds_no_error(
    name: str, pdfs: dict[str, bytes], tmp_path: Path
) -> None:
    assert errors(made(name, pdfs), tmp_path) == []


@each
def test_every_font_is_embedded(name: str, pdfs: dict[str, bytes]) -> None:
    found = fonts(made(name, pdfs))
    assert found
    assert not any(kind == "n/a" for _, kind in found)


@each
def test_no_heading_is_left_behind_and_nothing_runs_off_the_page(
    name: str, pdfs: dict[str, bytes]
) -> None:
    content = made(name, pdfs)
    assert orphaned_headings(content) == []
    assert beyond_the_margins(content) == []


def test_the_day_sheet_of_the_fullest_day_has_one_page() -> None:
    for language in ("de", "en"):
        paper = example_papers(language)["day-sheet.fullest"]
        assert page_count(pdf(paper, house=HOUSE)) == 1


def test_hostile_text_breaks_no_paper() -> None:
    edition = Edition(
        mission=hostile_mission(), programme=SAMPLE_PROGRAMME, language="en", today=STAMP
    )
    for item in _one_of_each_kind(items_for(INTERNAL, Sheaf(edition=edition))):
        made = item.make()
        if isinstance(made, Paper):
            content = pdf(made, house=HOUSE)
            assert beyond_the_margins(content) == [], item.name
            assert "windowbroken=1" in squeezed(text_on(content)).replace(".", ""), item.name


def _one_of_each_kind(items: Iterator[Item]) -> Iterator[Item]:
    """Yield the papers, of those for each delegate and host the first."""
    seen: set[str] = set()
    for item in items:
        kind = item.name.partition("/")[0]
        if kind not in seen:
            seen.add(kind)
            yield item


@settings(max_examples=100)
@given(st.text(max_size=40), st.sampled_from(("", "ja", "ko-KR", "zh-Hant", "ar", "th", "x", "")))
def test_any_text_in_any_language_can_be_printed(text: str, tag: str) -> None:
    span = Span(text=text, language=tag)
    blocks = (
        Heading(level=1, line=plain("Heading"), beside=(span,)),
        Matters(items=(Matter(word=text, line=(span,)),)),
        Notice(line=(span,)),
    )
    paper = replace(MADE["every-block"], title=f"Title {text}", blocks=blocks)
    assert pdf(paper, house=HOUSE).startswith(b"%PDF-1.7")
