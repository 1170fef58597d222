"""Whatever somebody hands in, the checker answers, and points into the text."""

from hypothesis import given
from hypothesis import strategies as st

from documents.release.checked import announcement, internal, typed
from trademission.domain.findings import Severity

PIECES = st.sampled_from(
    (
        "am Montag, 11. September 2023 ",
        "Tokio (10. bis 14. und 15. September) ",
        "1,16 Millionen Euro ",
        "rund 30-köpfige Delegation ",
        "»Zitat ohne Ende ",
        "sagt Nina Nano. ",
        "[Link](#) ",
        "{count} ",
        "\n\n",
        "% 99.999,9 ",
        "\x00\u202e\ufeff",
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=20).map("".join))


@given(TEXTS)
def test_any_text_is_checked_and_every_place_is_in_it(text: str) -> None:
    findings = typed(text)
    order = [one.start for one in findings]
    assert order == sorted(order)
    for one in findings:
        assert text[one.start : one.end] == one.words
        assert (one.line > 0) is bool(one.words)
        assert one.severity in set(Severity)


def test_no_paragraph_is_needed_to_understand_another() -> None:
    paragraphs = announcement().split("\n\n")
    for number in range(len(paragraphs)):
        cut = "\n\n".join(paragraphs[:number])
        assert [one.words for one in typed(cut) if one.severity is Severity.BLOCK] == []


def test_the_same_text_has_the_same_findings() -> None:
    assert typed(announcement()) == typed(announcement(), internal=internal())
