"""The plain text of a paper says what its blocks say, in short lines."""

from documents.hostile import LONG
from documents.sample_papers import BLOCKS
from trademission.documents.paper import (
    Bullets,
    Heading,
    Matter,
    Matters,
    NewPage,
    Paragraph,
    plain,
    words_of,
)
from trademission.documents.paper.plain_text import plain_text


def test_blocks_are_paragraphs_with_a_blank_line_between_them() -> None:
    blocks = (
        Heading(level=1, line=plain("Monday"), beside=plain("Tokyo")),
        NewPage(),
        Paragraph(line=plain("word " * 20)),
        Bullets(items=(plain("one"), plain("two")), is_ordered=True),
        Matters(items=(Matter(word="Guests", line=plain("name " * 16)),)),
    )
    assert plain_text(blocks).split("\n") == [
        "Monday, Tokyo",
        "",
        " ".join(["word"] * 14),
        " ".join(["word"] * 6),
        "",
        "1. one",
        "2. two",
        "",
        "Guests: " + " ".join(["name"] * 13),
        "  " + " ".join(["name"] * 3),
    ]


def test_a_word_longer_than_a_line_stays_whole_on_its_own() -> None:
    said = plain_text((Paragraph(line=plain(f"See {LONG} there.")),))
    assert said == f"See\n{LONG}\nthere."


def test_every_kind_of_block_is_told() -> None:
    said = plain_text(BLOCKS)
    for words in ("Monday, Tokyo", "Passports are needed.", "A map of Tokyo.", "Dress: Business"):
        assert words in said
    assert max(map(len, said.split("\n"))) <= 72
    table = next(block for block in BLOCKS if type(block).__name__ == "Table")
    for row in table.rows:  # type: ignore[union-attr]  # found by its name
        for cell in row:
            assert words_of(cell) in said
