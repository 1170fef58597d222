"""No paper changes unseen."""

import pytest

from documents.golden_papers import GOLDEN, golden_papers


@pytest.mark.parametrize("name", ["internal.de.html", "delegation.de.ics", "delegate.en.ics"])
def test_a_paper_is_as_it_was_last_looked_at(name: str) -> None:
    kept = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    assert golden_papers()[name].decode("utf-8").splitlines() == kept


def test_no_golden_paper_is_left_over() -> None:
    kept = {path.name for path in GOLDEN.iterdir()} - {".gitattributes"}
    assert kept == set(golden_papers())
