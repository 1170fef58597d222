"""A Word file says what the paper says, with real styles, and always in the same bytes."""

from dataclasses import replace
from datetime import UTC
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from documents.example_papers import papers_for_word
from documents.hostile import HOSTILE, LONG
from documents.paper_text import edges_of, text_of, words_in
from documents.sample import STAMP
from documents.sample_papers import DRAWING, TABLE, every_block, sample_papers
from documents.word_reading import found, opened, paragraphs, text_in, value
from trademission.documents.paper import (
    Agenda,
    Figure,
    Heading,
    NewPage,
    Paper,
    Paragraph,
    Table,
    plain,
)
from trademission.documents.typeset.png import UndrawnError
from trademission.documents.word import docx
from trademission.domain.house import House, Logo

HOUSE = House(name="Haus", accent="#aa0000", word_font="Calibri")
PAPERS = sample_papers() | papers_for_word()
FILES = {name: docx(paper, house=House()) for name, paper in PAPERS.items()}
EVERY = FILES["every"]


def made_of(*blocks: Any) -> bytes:  # noqa: ANN401 - blocks of any kind
    paper = replace(every_block(), cover=None, contents="", blocks=blocks)
    return docx(paper, house=House())


@pytest.mark.parametrize("name", PAPERS)
def test_a_word_file_says_what_its_paper_says_in_the_same_order(name: str) -> None:
    written = (text for _, text in paragraphs(FILES[name]))
    assert words_in(written) == words_in(text_of(PAPERS[name]))


@pytest.mark.parametrize("name", PAPERS)
def test_mission_kind_and_imprint_run_along_every_page(name: str) -> None:
    section = opened(FILES[name]).sections[0]
    edges = [text_in(edge.part.element) for edge in (section.header, section.footer)]
    expected = edges_of(PAPERS[name])
    assert words_in(edges) == words_in(
        [*expected[:2], " \N{MIDDLE DOT} ".join(expected[2:]), "1 / 1"]
    )
    fields = section.footer.part.element.xpath(".//w:fldSimple/@w:instr")
    assert [one.strip() for one in fields] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("name", PAPERS)
def test_headings_have_heading_styles_of_their_levels(name: str) -> None:
    expected = [f"Heading{one.level}" for one in PAPERS[name].blocks if isinstance(one, Heading)]
    styles = (style for style, _ in paragraphs(FILES[name]))
    assert [style for style in styles if style.startswith("Heading")] == expected


@pytest.mark.parametrize("name", PAPERS)
def test_every_style_that_is_used_exists(name: str) -> None:
    document = opened(FILES[name])
    used = document.element.body.xpath(
        ".//*[self::w:pStyle or self::w:rStyle or self::w:tblStyle]/@w:val"
    )
    known = [style.style_id for style in document.styles]
    assert set(used) - set(known) == set()
    assert len(known) == len(set(known))


@pytest.mark.parametrize("name", PAPERS)
def test_every_table_has_one_row_of_headings_that_is_repeated_and_a_description(name: str) -> None:
    tables = found(FILES[name], ".//w:tbl")
    assert len(tables) == sum(isinstance(one, Table | Agenda) for one in PAPERS[name].blocks)
    for table in tables:
        rows = table.xpath("./w:tr")
        repeated = [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows]
        assert repeated == [True] + [False] * (len(rows) - 1)
        assert value(table, "./w:tblPr/w:tblDescription")
        assert table.getnext().tag.endswith("}p")


def test_columns_share_the_width_of_the_text() -> None:
    widths = found(made_of(TABLE), ".//w:gridCol/@w:w")
    assert [int(width) for width in widths] == [7143, 2381]


def test_rows_stay_whole_unless_they_are_as_long_as_a_page() -> None:
    long = replace(TABLE, rows=(*TABLE.rows, (plain("word " * 300), plain("3"))))
    rows = found(made_of(long), ".//w:tr")
    assert [bool(row.xpath("./w:trPr/w:cantSplit")) for row in rows] == [True] * 4 + [False]


def test_a_document_speaks_the_language_of_its_paper() -> None:
    for name, tag in (("every", "en-GB"), ("every.de", "de-DE")):
        document = opened(FILES[name])
        assert value(document.styles.element, "./w:docDefaults//w:lang") == tag
        assert document.core_properties.language == tag


@pytest.mark.parametrize(
    ("text", "tag", "font"),
    [
        ("富士通", "ja-JP", "Yu Gothic"),
        ("서울", "ko-KR", "Malgun Gothic"),
        ("台北", "zh-TW", "Microsoft JhengHei"),
        ("北京", "zh-CN", "Microsoft YaHei"),
        ("القاهرة", "ar-SA", ""),
        ("กรุงเทพ", "th", ""),
        ("Genève", "fr-CH", ""),
        ("Tōkyō", "ja-JP", "Yu Gothic"),
        ("no tag", "", ""),
    ],
)
def test_each_name_has_its_language_and_its_letters(text: str, tag: str, font: str) -> None:
    runs = [one for one in found(EVERY, ".//w:r") if text_in(one) == text]
    assert {value(one, "./w:rPr/w:lang") for one in runs} == {tag}
    assert {value(one, "./w:rPr/w:rFonts", "w:eastAsia") for one in runs} == {font}
    is_arabic = tag == "ar-SA"
    assert {bool(one.xpath("./w:rPr/w:rtl")) for one in runs} == {is_arabic}


def test_bold_words_of_bold_headings_say_so_themselves() -> None:
    runs = found(EVERY, ".//w:p[w:pPr/w:pStyle/@w:val='Heading2']/w:r[w:rPr/w:rStyle]")
    assert [(text_in(one), value(one, "./w:rPr/w:b")) for one in runs] == [("of all", "1")]


def test_links_lead_where_they_should_and_broken_ones_stay_text() -> None:
    document = opened(EVERY)
    links = document.element.body.xpath(".//w:hyperlink[@r:id]")
    targets = [(text_in(one), document.part.rels[one.rId].target_ref) for one in links]
    assert targets == [
        ("Write", "mailto:ada@example.org"),
        ("Call", "tel:+493511234"),
        ("Read", "https://example.org/a?b=%C3%BC&c=100%25"),
    ]


def test_figures_are_pictures_with_the_words_that_stand_for_them() -> None:
    told = found(EVERY, ".//wp:docPr")
    assert [one.get("descr") for one in told] == ["A map of Tokyo.", "The same map."]
    assert [one.get("id") for one in told] == ["1", "2"]
    extent = found(EVERY, ".//wp:extent")[0]
    assert int(extent.get("cx")) == pytest.approx(168 * 36000, rel=0.01)
    assert int(extent.get("cy")) == pytest.approx(84 * 36000, rel=0.01)


def test_a_figure_that_is_none_is_refused() -> None:
    with pytest.raises(UndrawnError, match="could not be made a picture"):
        made_of(Figure(drawing="<svg", words="Nothing."))


def test_a_logo_has_its_words_and_a_cover_without_logo_the_name_of_the_house() -> None:
    logo = Logo(content=DRAWING.encode(), is_svg=True, words="Wappen")
    with_logo = docx(every_block(), house=replace(HOUSE, logo=logo))
    assert found(with_logo, ".//wp:docPr/@descr")[0] == "Wappen"
    assert paragraphs(docx(every_block(), house=HOUSE))[0] == ("Logo", "Haus")


def test_lists_in_order_begin_with_one_each() -> None:
    items = ".//w:p[w:pPr/w:pStyle/@w:val='ListNumber']"
    numbers = found(EVERY, f"{items}/w:pPr/w:numPr/w:numId/@w:val")
    assert [text_in(one) for one in found(EVERY, items)] == ["first", "second", "once more"]
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = opened(EVERY).part.numbering_part.element
    for number in numbers:
        path = f"./w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride"
        assert value(numbering, path) == "1"


def test_new_pages_begin_only_where_something_follows() -> None:
    blocks = (Paragraph(line=plain("a")), NewPage(), NewPage(), Paragraph(line=plain("b")))
    breaks = found(made_of(*blocks, NewPage()), ".//w:p[w:pPr/w:pageBreakBefore]")
    assert [text_in(one) for one in breaks] == ["b"]


def test_contents_lead_to_every_heading_of_the_first_two_levels() -> None:
    anchors = found(EVERY, ".//w:sdtContent//w:hyperlink/@w:anchor")
    marks = found(EVERY, ".//w:p/w:bookmarkStart/@w:name")
    assert [mark in anchors for mark in marks] == [True, True, False]
    assert found(EVERY, ".//w:fldChar/@w:fldCharType").count("begin") == 3
    assert found(EVERY, ".//w:fldChar/@w:fldCharType").count("end") == 3


def test_a_paper_without_headings_has_no_contents() -> None:
    paper = replace(every_block(), blocks=(Paragraph(line=plain("a")),))
    assert found(docx(paper, house=House()), ".//w:sdt") == []


def test_the_house_gives_font_and_colours() -> None:
    styles = opened(docx(every_block(), house=HOUSE)).styles.element
    assert value(styles, "./w:docDefaults//w:rFonts", "w:ascii") == "Calibri"
    assert value(styles, "./w:style[@w:styleId='Heading1']/w:rPr/w:color") == "aa0000"


def test_the_file_tells_title_author_and_the_instant_of_making() -> None:
    told = opened(docx(every_block(), house=HOUSE)).core_properties
    assert (told.title, told.author, told.last_modified_by) == ("Saxony in Japan", "Haus", "Haus")
    assert told.created == told.modified == STAMP.astimezone(UTC)


def test_the_same_paper_gives_the_same_bytes() -> None:
    again = {name: docx(paper, house=House()) for name, paper in PAPERS.items()}
    assert again == FILES
    with ZipFile(BytesIO(EVERY)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_a_house_of_hostile_words_breaks_nothing() -> None:
    house = House(name=HOSTILE, word_font=HOSTILE)
    assert words_in([paragraphs(docx(every_block(), house=house))[0][1]])[-1].endswith(LONG)


def test_a_paper_of_nothing_is_a_file() -> None:
    paper = Paper(language="de", kind="", title="", above="", imprint=(), made_at=STAMP, blocks=())
    assert words_in(text for _, text in paragraphs(docx(paper, house=House()))) == []
