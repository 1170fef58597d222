"""Links within a paper lead to their place in every file, and are text where there is none."""

from dataclasses import replace

import pymupdf

from documents.sample_papers import every_block
from documents.word_reading import found, text_in
from trademission.documents.paper import Bullets, Heading, Paper, Paragraph, Span, plain
from trademission.documents.paper.anchors import with_sound_links
from trademission.documents.typeset import pdf
from trademission.documents.web_page import html
from trademission.documents.word import docx
from trademission.domain.house import House

HOUSE = House()


def linked_paper() -> Paper:
    blocks = (
        Heading(level=1, line=(Span(text="Start", anchor="start"),)),
        Paragraph(
            line=(
                Span(text="down", address="#source-1"),
                Span(text=" lost", address="#nowhere"),
                Span(text=" mail", address="mailto:ada@example.org"),
            )
        ),
        Bullets(items=((Span(text="first", anchor="source-1"),), plain("second"))),
        Paragraph(
            line=(
                Span(text="again", anchor="source-1"),
                Span(text=" bad", anchor="A b"),
                Span(text=" up", address="#start"),
            )
        ),
    )
    return replace(every_block(), cover=None, contents="Contents", blocks=blocks)


def test_a_paper_without_links_within_stays_as_it_is() -> None:
    paper = every_block()
    assert with_sound_links(paper) is paper


def test_an_anchor_is_a_name_and_there_once_and_lost_links_are_text() -> None:
    paper = with_sound_links(linked_paper())
    spans = [
        span
        for block in paper.blocks
        if isinstance(block, Heading | Paragraph)
        for span in block.line
    ]
    assert [span.anchor for span in spans if span.anchor] == ["start"]
    assert [span.address for span in spans if span.address] == [
        "#source-1",
        "mailto:ada@example.org",
        "#start",
    ]


def test_links_of_the_pdf_lead_to_places_in_it() -> None:
    with pymupdf.open(stream=pdf(linked_paper(), house=HOUSE)) as document:
        links = [link for page in document for link in page.get_links()]
        within = [link for link in links if link["kind"] in {pymupdf.LINK_GOTO, pymupdf.LINK_NAMED}]
        mails = [link["uri"] for link in links if link["kind"] == pymupdf.LINK_URI]
    assert mails == ["mailto:ada@example.org"]
    # One link of the contents, one down, one up.
    assert len(within) == 3
    assert all(link["page"] in {0, 1} for link in within)


def test_links_of_the_word_file_lead_to_bookmarks_with_numbers_of_their_own() -> None:
    content = docx(linked_paper(), house=HOUSE)
    links = found(content, ".//w:p[not(ancestor::w:sdt)]//w:hyperlink[@w:anchor]")
    names = found(content, ".//w:bookmarkStart/@w:name")
    numbers = found(content, ".//w:bookmarkStart/@w:id")
    assert [text_in(one) for one in links] == ["down", " up"]
    assert {str(one.xpath("./@w:anchor")[0]) for one in links} <= set(map(str, names))
    assert len(numbers) == len(set(numbers)) == 3
    assert sorted(numbers) == sorted(found(content, ".//w:bookmarkEnd/@w:id"))


def test_links_of_the_page_lead_to_its_places() -> None:
    text = html(linked_paper(), house=HOUSE)
    assert text.count('id="source-1"') == text.count('id="start"') == 1
    assert 'href="#source-1"' in text
    assert "#nowhere" not in text
