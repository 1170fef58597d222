"""Lists of printed statements: every figure, with the digits that were printed."""

from decimal import Decimal
from pathlib import Path

import pytest

from trademission.trade.flows import Flow
from trademission.trade.market.statements import (
    Said,
    UnreadableStatementsError,
    read_statements,
)

HEAD = "reporter,partner,period,flow,value_eur_million,change_pct_vs_prior_year_period,rank,source"
PRINTED = Path(__file__).parents[3] / "shared" / "data" / "trade" / "saxony_published.csv"


def listed(folder: Path, *lines: str) -> Path:
    """Return a list of statements with these lines."""
    path = folder / "statements.csv"
    path.write_text("\n".join((HEAD, *lines)), encoding="utf-8")
    return path


def test_every_figure_of_a_line_is_a_statement_of_its_own(tmp_path: Path) -> None:
    found = read_statements(listed(tmp_path, "Sachsen,Japan,2022,export,851,26,17,SMWA"))
    assert [(s.said, s.printed, s.line) for s in found] == [
        (Said.VALUE, Decimal(851), 2),
        (Said.GROWTH, Decimal(26), 2),
        (Said.RANK, Decimal(17), 2),
    ]
    assert {(s.year, s.direction) for s in found} == {(2022, Flow.EXPORT)}


@pytest.mark.parametrize(
    ("printed", "step"),
    [("851", "1"), ("1160", "10"), ("8700", "100"), ("52745.0", "0.1"), ("1000", "1000")],
)
def test_a_value_is_rounded_to_its_last_digit_that_is_no_closing_zero(
    tmp_path: Path, printed: str, step: str
) -> None:
    (found,) = read_statements(listed(tmp_path, f"Sachsen,Japan,2022,export,{printed},,,SMWA"))
    assert found.step == Decimal(step)


def test_growth_and_rank_are_rounded_as_they_are_printed(tmp_path: Path) -> None:
    growth, rank = read_statements(listed(tmp_path, "Sachsen,Japan,2022,export,,-0.5,10,SMWA"))
    assert (growth.step, rank.step) == (Decimal("0.1"), Decimal(1))


def test_half_years_and_sums_of_flows_are_kept_but_have_no_year_or_direction(
    tmp_path: Path,
) -> None:
    half, volume = read_statements(
        listed(
            tmp_path,
            "Sachsen,Welt,2023-H1,export,26600,,,MZ",
            "Sachsen,Korea,2013,trade volume (export+import),842,,,SMWA",
        )
    )
    assert half.year is None
    assert volume.direction is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("reporter,partner\nSachsen,Japan", "period, flow, source"),
        (f"{HEAD}\nSachsen,Japan,2022,export,viel,,,SMWA", "Line 2, column value_eur_million"),
        (f"{HEAD}\nSachsen,Japan,2022,export,nan,,,SMWA", "not a finite number"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, text: str, word: str) -> None:
    path = tmp_path / "statements.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableStatementsError, match=word):
        read_statements(path)


def test_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "statements.csv"
    path.write_bytes("Ausfuhr nach Österreich".encode("latin-1"))
    with pytest.raises(UnreadableStatementsError, match="UTF-8"):
        read_statements(path)


def test_the_collected_statements_on_saxony_are_read_whole() -> None:
    found = read_statements(PRINTED)
    assert len(found) > len({s.line for s in found}) == 45
