"""Names in other languages, in one cell: what organisers write, and what is written back."""

from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from trademission.domain.text import Language
from trademission.files.cells import Context, UnreadableCellError
from trademission.files.labels import CLOSED, OPEN, Labels
from trademission.files.names import Names

LEFT, RIGHT = OPEN[-1], CLOSED[-1]  # the wide brackets of an input method
TEXTS = st.text(max_size=20) | st.lists(
    st.sampled_from(
        ("田中", "ja", "(", ")", LEFT, RIGHT, "geprüft", "reviewed", " ", ";", ":", '"')
    ),
    max_size=7,
).map("".join)


def label(text: str, *, reviewed: bool = False, language: str = "ja") -> dict[str, Any]:
    return {"language": language, "text": text, "reviewed": reviewed}


def context(language: Language) -> Context:
    return Context(language=language, names=Names(of_kind={}), zone=ZoneInfo("Asia/Tokyo"))


@pytest.mark.parametrize(
    "cell",
    [
        "ja (geprüft): 田中",
        "ja (reviewed): 田中",
        "ja(Geprueft):田中",
        f"ja {LEFT}geprüft{RIGHT}: 田中",
        "ja: 田中 (geprüft)",
        f"ja: 田中{LEFT}reviewed{RIGHT}",
        'ja ( Reviewed ): "田中"',
    ],
)
def test_a_reviewed_name_is_understood_as_people_mark_it(cell: str) -> None:
    assert Labels().read(cell) == [label("田中", reviewed=True)]


@pytest.mark.parametrize(
    "cell",
    ["ja: 田中", "ja (ungeprüft): 田中", "ja: 田中 (not reviewed)", "ja (nicht geprüft): 田中"],
)
def test_a_name_without_the_mark_or_with_its_opposite_is_not_reviewed(cell: str) -> None:
    assert Labels().read(cell) == [label("田中")]


def test_other_brackets_behind_a_name_belong_to_the_name() -> None:
    cell = "ja: 田中 (架空); ja (geprüft): 田中 (架空); ja: (geprüft)"
    assert Labels().read(cell) == [
        label("田中 (架空)"),
        label("田中 (架空)", reviewed=True),
        label("(geprüft)"),
    ]


def test_the_mark_is_written_in_the_language_of_the_workbook() -> None:
    names = (label("田中", reviewed=True), label("서울", language="ko"))
    assert Labels().write(names, context("de")) == "ja (geprüft): 田中; ko: 서울"
    assert Labels().write(names, context("en")) == "ja (reviewed): 田中; ko: 서울"


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("ja 田中", "'ja 田中' is no pair of language and name. Write it like ja: 東京."),
        (
            "ja (revewed): 田中",
            (
                "'revewed' in 'ja (revewed): 田中' does not say whether the name has been "
                "reviewed. Write ja (reviewed): 東京, or leave out the brackets."
            ),
        ),
    ],
)
def test_a_label_that_cannot_be_read_is_told_in_a_sentence(cell: str, sentence: str) -> None:
    with pytest.raises(UnreadableCellError) as told:
        Labels().read(cell)
    assert str(told.value) == sentence


@settings(max_examples=150)
@given(
    st.lists(st.tuples(TEXTS, TEXTS, st.booleans()), min_size=1, max_size=3),
    st.sampled_from(("de", "en")),
)
def test_labels_survive_their_cell(drawn: list[tuple[str, str, bool]], language: Language) -> None:
    names = [label(text, reviewed=mark, language=tag) for tag, text, mark in drawn]
    book = Workbook()
    book.worksheets[0]["A1"] = Labels().write(tuple(names), context(language))
    stream = BytesIO()
    book.save(stream)
    assert Labels().read(load_workbook(stream).worksheets[0]["A1"].value) == names
