"""Any text is read, in time that grows with its length, and never with an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.documents.release.reading import as_json, read_release, text_of
from trademission.documents.release.reading.source import UnreadableReleaseError

PIECES = st.sampled_from(
    [
        "Die Ministerin reist nach Kanada. ",
        "»Wir kommen wieder«, sagt ",
        "“We will be back,” said ",
        "vom 10. bis 31. Februar ",
        "from 30 to 31 February ",
        "Dr. Ute von der Aue",
        "O'Neill ",
        "1,16 Milliarden Euro ",
        "Platz 0 ",
        "[[a](b)](c) ",
        "\\[x\\](# ",
        "»»»«««",
        "„“\"'",
        "\n",
        "\n\n",
        "\r\n",
        "Links:\n",
        "- ",
        "99.99.9999",
        "+49 ",
        "(((((",
        "\u2028",
        "\x00",
        "İ",
        "Kontakt: a@b.de",
    ]
)


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(text: str) -> None:
    found = read_release(text)
    assert found.text == text
    as_json(found)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_mixture_of_what_releases_hold_breaks_the_reader(text: str) -> None:
    found = read_release(text)
    spots = [one.spot for one in found.people] + [one.spot for one in found.quotes]
    spots += [one.spot for one in found.figures] + [one.spot for one in found.cities]
    assert all(0 <= one.start <= one.end <= len(text) for one in spots)
    assert all(0 <= one.confidence <= 1 for one in spots)
    assert read_release(text) == found


@pytest.mark.parametrize(
    "piece",
    ["A", " ", "\n", "»", "[", "1", "Aa ", "von ", "A, ", "é-", "a@", "10. ", "„Ja. "],
)
def test_ten_million_signs_are_read_as_few_pages_are(piece: str) -> None:
    found = read_release(piece * (10_000_000 // len(piece)))
    assert len(found.parts) < 130_000


def test_a_file_of_more_than_ten_million_signs_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnreadableReleaseError) as refused:
        text_of(b"a" * 10_000_001, name="release.txt")
    assert "10 million" in refused.value.sentence.en
    assert "10 Millionen" in refused.value.sentence.de
