"""The country note: every figure comes from a fact, leads to its source, and reads in all files."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pymupdf
import pytest

from documents.dossiers import JAPAN, exports, japan
from documents.hostile import HOSTILE, MARKUP
from documents.paper_text import text_of
from documents.pdf_reading import (
    beyond_the_margins,
    errors,
    fonts,
    orphaned_headings,
    page_count,
    squeezed,
    structure,
    text_on,
)
from documents.word_reading import found, text_in
from trademission.documents.country_note import country_note
from trademission.documents.country_note_tables import series_tables
from trademission.documents.dates import long_date
from trademission.documents.figures import cell, exact, printed, short, told_growth
from trademission.documents.figures.sources import sources_of, uses_of
from trademission.documents.paper import (
    Bullets,
    Figure,
    Heading,
    Matters,
    Paper,
    Paragraph,
    Table,
    words_of,
)
from trademission.documents.paper.anchors import with_sound_links
from trademission.documents.typeset import pdf
from trademission.documents.typeset.fonts import printable
from trademission.documents.web_page import html
from trademission.documents.word import docx
from trademission.domain.dossier import Dossier
from trademission.domain.facts import Fact
from trademission.domain.house import House
from trademission.domain.text import Language, Text

HOUSE = House()
MADE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LANGUAGES: tuple[Language, ...] = ("de", "en")
FLAGS = ("final", "provisional")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
each = pytest.mark.parametrize("language", LANGUAGES)


@cache
def note(language: Language, flag: str = "final") -> Paper:
    return country_note(japan(flag=flag), language=language, made_at=MADE)


@cache
def as_pdf(language: Language, flag: str = "final") -> bytes:
    return pdf(note(language, flag), house=HOUSE)


def headline(paper: Paper) -> dict[str, str]:
    matters = next(block for block in paper.blocks if isinstance(block, Matters))
    told = ((one.word, words_of(one.line)) for one in matters.items)
    return {word: words.replace("\N{NO-BREAK SPACE}", " ") for word, words in told}


def facts_of(dossier: Dossier) -> Iterator[Fact]:
    yield from (use.fact for use in uses_of(dossier, titles={}))


def test_the_headline_says_everything_at_one_glance() -> None:
    assert headline(note("de")) == {
        "Ausfuhren 2022": "851 Millionen Euro [1]",
        "Veränderung": "plus 26 Prozent gegenüber dem Vorjahr [2]",
        "Rang": "Rang 17 unter den Zielländern der Ausfuhren [3]",
        "Anteil": "1,6 Prozent aller Ausfuhren [4]",
        "Höchststand": "höchster Wert der Jahre 2010 bis 2022 [5]",
    }
    assert headline(note("en")) == {
        "Exports 2022": "851 million euros [1]",
        "Change": "up 26 percent on the year before [2]",
        "Rank": "rank 17 among export destinations [3]",
        "Share": "1.6 percent of all exports [4]",
        "Record": "the highest of the years 2010 to 2022 [5]",
    }


def test_a_year_that_is_no_record_says_so_and_what_is_unknown_is_left_out() -> None:
    facts = tuple(
        replace(fact, value=0.0) if fact.id == "record" else fact
        for fact in japan().facts
        if fact.id != "growth"
    )
    paper = country_note(replace(japan(), facts=facts), language="en", made_at=MADE)
    told = headline(paper)
    assert told["Record"].startswith("not the highest of the years 2010 to 2022")
    assert "Change" not in told


@each
def test_every_number_of_the_note_is_in_a_fact_or_its_source(language: Language) -> None:
    dossier = japan(flag="provisional")
    known = {str(number) for number in range(1, len(note(language).blocks))}
    texts = [long_date(MADE.date(), language), str(dossier.year)]
    for fact in facts_of(dossier):
        texts += [str(getattr(fact, field.name)) for field in fields(fact)]
        texts += [printed(fact, language=language).text, told_growth(fact, language=language).text]
        texts += [short(fact, language=language), cell(fact, language=language)]
        texts.append(exact(fact, language=language))
        texts += [long_date(day, language) for day in (fact.vintage, fact.stated_date) if day]
    titles = [one.title for one in dossier.series] + [one.title for one in dossier.rankings]
    texts += [title.in_language(language) for title in titles]
    texts += [one.in_language(language) for one in dossier.limits]
    texts += ["SHA-256", next(facts_of(dossier)).file_hash[:12]]
    known |= {number for text in texts for number in NUMBER.findall(text)}
    paper = note(language, "provisional")
    said = [*text_of(paper), *paper.imprint, paper.title]
    said += [block.words for block in paper.blocks if isinstance(block, Figure)]
    assert {number for text in said for number in NUMBER.findall(text)} <= known


@each
def test_every_figure_leads_to_its_source(language: Language) -> None:
    paper = note(language)
    assert with_sound_links(paper) == paper
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    lost = [
        words_of(cell)
        for cell in cells
        if re.search(r"\d", words_of(cell)) and not any(span.address for span in cell)
    ]
    assert lost == []
    sources = sources_of(japan(), titles={})
    listed = paper.blocks[-1]
    assert isinstance(listed, Bullets)
    assert listed.is_ordered
    assert [line[0].anchor for line in listed.items] == [one.anchor for one in sources.every]


def test_a_source_says_all_that_lets_others_compute_again() -> None:
    listed = note("de", "provisional").blocks[-1]
    assert isinstance(listed, Bullets)
    first, growth = (words_of(one).replace("\N{NO-BREAK SPACE}", " ") for one in listed.items[:2])
    for part in (
        "Statistisches Bundesamt (Destatis), GENESIS-Online, Tabelle 51000-0032",
        "Stand 21. Mai 2026, Spezialhandel, vorläufig: 2022.",
        "Filter: reporter = DE-SN, partner = *, flow = export.",
        "Formel: sum(value).",
        "Datei (SHA-256): 3f9a6c2e8d01.",
        "Im Text: 851 Millionen Euro, gerundet auf ganze Millionen Euro.",
        "Genaue Werte in Tsd. Euro: Japan 2010 412.345 · 2011 455.120",
        "2022 850.983; China 2022 8.704.000;",
    ):
        assert part in first
    assert "Im Text: 26 Prozent, gerundet auf ganze Prozent." in growth
    assert "Genaue Werte in Prozent: 2022 25,643623." in growth


def test_figures_of_one_way_from_one_table_share_their_source() -> None:
    sources = sources_of(japan(), titles={})
    value, series = japan().facts[0], exports().facts[-1]
    assert sources.of(value) == sources.of(series)
    assert sources.of(value) != sources.of(japan().facts[1])
    newer = replace(value, file_hash="f" * 64)
    two = sources_of(replace(japan(), facts=(value, newer)), titles={})
    assert two.of(value) != two.of(newer)


def test_filters_that_differ_in_more_than_partner_and_year_are_all_said() -> None:
    odd = replace(japan().facts[0], filter="flow = export, product = 8542", period="2021")
    sources = sources_of(replace(japan(), facts=(odd,)), titles={})
    assert sources.of(odd).filters == (
        "flow = export, product = 8542",
        "reporter = DE-SN, partner = *, flow = export",
    )


def test_provisional_figures_carry_a_mark_that_is_explained() -> None:
    paper = note("en", "provisional")
    helped = [
        words_of(block.line)
        for block in paper.blocks
        if isinstance(block, Paragraph) and words_of(block.line).startswith("p: provisional.")
    ]
    assert len(helped) == 1
    assert headline(paper)["Exports 2022"] == "851 million euros p [1]"
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert tables[0].columns[-1].title == "2022\N{NO-BREAK SPACE}p"
    assert not any(text == "p" or "p: " in text for text in text_of(note("en")))


def test_statements_are_quoted_with_who_where_and_when() -> None:
    for language, told in (
        ("de", "nach China.« (Martin Dulig, Dresden, 8. September 2023) [7]"),
        ("en", "nach China.\N{RIGHT DOUBLE QUOTATION MARK} (Martin Dulig, Dresden, 8 September"),
    ):
        lists = [block for block in note(language).blocks if isinstance(block, Bullets)]
        assert told in words_of(lists[0].items[0]).replace("\N{NO-BREAK SPACE}", " ")


def test_a_series_takes_as_many_tables_as_its_numbers_need() -> None:
    series = exports()
    large = replace(
        series, facts=tuple(replace(fact, value=(fact.value or 0) * 100) for fact in series.facts)
    )
    sources = sources_of(replace(japan(), series=(large,)), titles={})
    one = list(series_tables(series, sources_of(japan(), titles={}), language="de"))
    two = list(series_tables(large, sources, language="de"))
    assert [len(table.columns) for table in one] == [14]
    assert [len(table.columns) for table in two] == [8, 7]


@each
@pytest.mark.parametrize("flag", FLAGS)
def test_the_pdf_is_accessible_whole_and_calm(
    language: Language, flag: str, tmp_path: Path
) -> None:
    content = as_pdf(language, flag)
    paper = note(language, flag)
    said = structure(content)
    assert errors(content, tmp_path) == []
    assert said.text == squeezed(printable("".join(text_of(paper)), ()))
    assert said.missing_glyphs == 0
    levels = [block.level + 1 for block in paper.blocks if isinstance(block, Heading)]
    assert said.levels == (1, *levels)
    assert fonts(content)
    assert not any(kind == "n/a" for _, kind in fonts(content))
    assert orphaned_headings(content) == []
    assert beyond_the_margins(content) == []
    assert page_count(content) in {2, 3}


@each
def test_a_chart_and_its_table_stand_on_one_page(language: Language) -> None:
    tables = [block for block in note(language).blocks if isinstance(block, Table)]
    with pymupdf.open(stream=as_pdf(language)) as document:
        pages = [page.get_text() for page in document]
        drawings = [len(page.get_drawings()) for page in document]
    for table in tables:
        last = words_of(table.rows[-1][1 if table.is_compact else 0])
        assert any(last in page and drawn > 20 for page, drawn in zip(pages, drawings, strict=True))


@each
def test_links_of_the_pdf_lead_to_pages_of_it(language: Language) -> None:
    with pymupdf.open(stream=as_pdf(language)) as document:
        links = [link for page in document for link in page.get_links()]
        last = document.page_count - 1
    tables = [block for block in note(language).blocks if isinstance(block, Table)]
    figures = sum(bool(words_of(one)) for table in tables for row in table.rows for one in row)
    assert len(links) >= figures
    assert {link["page"] for link in links} <= {last - 1, last}


@each
def test_links_of_the_word_file_lead_to_its_bookmarks(language: Language) -> None:
    content = docx(note(language), house=HOUSE)
    anchors = {str(one) for one in found(content, ".//w:hyperlink/@w:anchor")}
    names = [str(one) for one in found(content, ".//w:bookmarkStart/@w:name")]
    assert anchors
    assert anchors <= set(names)
    assert len(names) == len(set(names))
    shown = [text_in(one) for one in found(content, ".//w:hyperlink[@w:anchor]")]
    assert (
        "851\N{NO-BREAK SPACE}Millionen Euro" in shown
        or "851\N{NO-BREAK SPACE}million euros" in shown
    )


@each
def test_links_of_the_page_lead_to_its_places(language: Language) -> None:
    text = html(note(language), house=HOUSE)
    targets = set(re.findall(r'href="#([^"]+)"', text))
    names = re.findall(r'\bid="([^"]+)"', text)
    assert targets
    assert targets <= set(names)
    assert len(names) == len(set(names))


def test_hostile_names_and_statements_stay_text() -> None:
    dossier = japan()
    hostile = Text(de=HOSTILE, en=HOSTILE)
    given = replace(
        dossier,
        partner=hostile,
        series=tuple(replace(one, title=hostile, note=hostile) for one in dossier.series),
        rankings=tuple(
            replace(one, rows=tuple((hostile, *row[1:]) for row in one.rows))
            for one in dossier.rankings
        ),
        stated=tuple(replace(one, text=HOSTILE, stated_by=HOSTILE) for one in dossier.stated),
        limits=(hostile,),
        facts=tuple(replace(one, filter=HOSTILE, formula=HOSTILE) for one in dossier.facts),
    )
    paper = country_note(given, language="en", made_at=MADE)
    content = pdf(paper, house=HOUSE)
    assert "windowbroken=1" in squeezed(text_on(content)).replace(".", "")
    assert beyond_the_margins(content) == []
    page = html(paper, house=HOUSE)
    assert MARKUP not in page
    assert "<script" not in page
    assert "{{ 7*7 }}" in page
    assert docx(paper, house=HOUSE)


def test_a_dossier_of_next_to_nothing_is_a_note() -> None:
    bare = Dossier(
        region=JAPAN, region_code="JP", partner=JAPAN, partner_code="JP", year=2022, facts=()
    )
    assert country_note(bare, language="de", made_at=MADE).blocks == ()


@each
def test_the_same_dossier_gives_the_same_note(language: Language) -> None:
    again = country_note(japan(), language=language, made_at=MADE)
    assert again == note(language)
    assert pdf(again, house=HOUSE) == as_pdf(language)
