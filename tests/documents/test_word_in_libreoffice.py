"""LibreOffice opens every Word file and loses nothing of it."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import parse

from documents.example_papers import papers_for_word
from documents.libreoffice import converted, pages_of
from documents.paper_text import edges_of, text_of, words_in
from documents.sample_papers import sample_papers
from trademission.documents.paper import Agenda, Heading, Table, words_of
from trademission.documents.word import docx
from trademission.domain.house import House

PAPERS = sample_papers() | papers_for_word()
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    files = {name: docx(paper, house=House()) for name, paper in PAPERS.items()}
    return converted(files, tmp_path_factory.mktemp("office"))


def follow(wanted: Iterable[str], given: Iterable[str]) -> bool:
    """Say whether words stand among others in the same order, as LibreOffice adds bullets."""
    rest = iter(given)
    return all(word in rest for word in wanted)


def flat(path: Path) -> Element:
    root = parse(path).getroot()
    assert isinstance(root, Element)
    return root


@pytest.mark.parametrize("name", PAPERS)
def test_no_text_is_lost(name: str, made: dict[str, Path]) -> None:
    read = made[f"{name}.txt"].read_text(encoding="utf-8-sig")
    assert follow(words_in(text_of(PAPERS[name])), words_in([read]))


@pytest.mark.parametrize("name", PAPERS)
def test_headings_are_headings(name: str, made: dict[str, Path]) -> None:
    headings = flat(made[f"{name}.fodt"]).iter(f"{TEXT}h")
    levels = [int(one.get(f"{TEXT}outline-level", "0")) for one in headings]
    assert levels == [one.level for one in PAPERS[name].blocks if isinstance(one, Heading)]


@pytest.mark.parametrize("name", PAPERS)
def test_tables_have_headings_that_are_repeated(name: str, made: dict[str, Path]) -> None:
    tables = list(flat(made[f"{name}.fodt"]).iter(f"{TABLE}table"))
    assert len(tables) == sum(isinstance(one, Table | Agenda) for one in PAPERS[name].blocks)
    heads = [len(one.findall(f"./{TABLE}table-header-rows/{TABLE}table-row")) for one in tables]
    assert heads == [1] * len(tables)


def test_figures_keep_the_words_that_stand_for_them(made: dict[str, Path]) -> None:
    told = ["".join(one.itertext()) for one in flat(made["every.fodt"]).iter(f"{SVG}desc")]
    assert {"A map of Tokyo.", "The same map."} <= set(told)


@pytest.mark.parametrize("name", [name for name in PAPERS if not name.startswith("hostile")])
def test_printed_pages_say_everything(name: str, made: dict[str, Path]) -> None:
    paper = PAPERS[name]
    pages = ["".join(page.split()) for page in pages_of(made[f"{name}.pdf"])]
    whole = "".join(pages)
    pieces = [words_of(one.line) for one in paper.blocks if isinstance(one, Heading)]
    for piece in (paper.title, *pieces):
        assert "".join(piece.split()) in whole
    for number, page in enumerate(pages[1:], start=2):
        assert all("".join(edge.split()) in page for edge in edges_of(paper))
        assert f"{number}/{len(pages)}" in page


@pytest.mark.parametrize("name", [name for name in PAPERS if name.startswith("hostile")])
def test_hostile_text_still_makes_pages(name: str, made: dict[str, Path]) -> None:
    assert pages_of(made[f"{name}.pdf"])
