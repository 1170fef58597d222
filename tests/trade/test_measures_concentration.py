"""Concentration: by hand, at its limits, and what may not change it."""

import math
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trade.tables import Row, rows, table
from trademission.trade.measures.concentration import concentration, herfindahl
from trademission.trade.measures.share import share

AMOUNTS = st.lists(st.integers(min_value=0, max_value=10**12), min_size=1, max_size=40).filter(any)


def described(amounts: list[int]) -> Row:
    """Return the concentration of these amounts, a partner each."""
    trade = table("partner value", *((f"P{n:02}", amount) for n, amount in enumerate(amounts)))
    (found,) = rows(concentration(trade, by=()))
    return found


def test_the_indices_of_four_partners() -> None:
    found = described([4, 3, 2, 1])
    assert found == {
        "parts": 4,
        "unknown": 0,
        "total": 10,
        "herfindahl": pytest.approx(0.3),
        "normalised": pytest.approx((0.3 - 0.25) / 0.75),
        "effective": pytest.approx(10 / 3),
        "largest": 0.4,
        "entropy": pytest.approx(-sum(s * math.log(s) for s in (0.4, 0.3, 0.2, 0.1))),
        "cr3": 0.9,
        "cr5": 1.0,
    }


def test_one_partner_alone_is_one_and_has_no_normalised_index() -> None:
    found = described([7, 0])
    assert (found["parts"], found["herfindahl"], found["effective"]) == (1, 1.0, 1.0)
    assert (found["entropy"], found["normalised"]) == (0.0, None)


def test_nothing_at_all_has_no_index() -> None:
    found = described([0, 0])
    assert (found["parts"], found["total"], found["herfindahl"]) == (0, 0, None)
    assert (found["entropy"], found["cr3"], found["largest"]) == (None, None, None)


def test_unknown_values_are_counted_not_guessed() -> None:
    trade = table("partner value", ("JP", 1), ("KR", 1), ("CN", None))
    (found,) = rows(herfindahl(trade, by=()))
    assert (found["parts"], found["unknown"], found["herfindahl"]) == (2, 1, 0.5)


@pytest.mark.parametrize("countries", [{"JP", "KR"}, "is_country"])
def test_what_is_no_country_is_in_the_total_alone(countries: set[str] | str) -> None:
    trade = table("partner value is_country", ("JP", 1, True), ("KR", 1, True), ("QQ", 2, False))
    (found,) = rows(concentration(trade, by=(), countries=countries))
    assert (found["parts"], found["total"], found["herfindahl"]) == (2, 4, 0.125)
    assert (found["largest"], found["cr3"]) == (0.25, 0.5)


def test_two_rows_of_a_partner_are_one_part() -> None:
    trade = table("partner value", ("JP", 1), ("JP", 1), ("KR", 2))
    (found,) = rows(herfindahl(trade, by=()))
    assert (found["parts"], found["herfindahl"]) == (2, 0.5)


@settings(max_examples=30)  # each asks an engine
@given(AMOUNTS)
def test_the_index_lies_between_equal_parts_and_one_alone(amounts: list[int]) -> None:
    found = described(amounts)
    parts, index, entropy = found["parts"], found["herfindahl"], found["entropy"]
    assert isinstance(parts, int)
    assert isinstance(index, float)
    assert isinstance(entropy, float)
    assert 1 / parts - 1e-12 <= index <= 1 + 1e-12
    assert -1e-12 <= entropy <= math.log(parts) + 1e-12
    assert found["effective"] == pytest.approx(1 / index)


@settings(max_examples=30)  # each asks an engine
@given(AMOUNTS, st.integers(min_value=2, max_value=1000), st.randoms())
def test_neither_unit_nor_order_nor_empty_partners_change_it(
    amounts: list[int], unit: int, chance: Random
) -> None:
    mixed = [amount * unit for amount in amounts] + [0, 0]
    chance.shuffle(mixed)
    one, another = described(amounts), described(mixed)
    names = ("parts", "herfindahl", "effective", "entropy", "largest", "cr3", "cr5")
    assert [another[name] for name in names] == [
        pytest.approx(one[name], rel=1e-9, abs=1e-12) for name in names
    ]


@settings(max_examples=30)  # each asks an engine
@given(AMOUNTS)
def test_the_largest_three_are_no_less_than_the_largest_and_no_more_than_five(
    amounts: list[int],
) -> None:
    found = described(amounts)
    largest, cr3, cr5 = (found[name] for name in ("largest", "cr3", "cr5"))
    assert 0 < largest <= cr3 <= cr5 <= 1 + 1e-12  # type: ignore[operator]  # numbers


@settings(max_examples=30)  # each asks an engine
@given(AMOUNTS)
def test_shares_sum_to_one_and_their_squares_to_the_index(amounts: list[int]) -> None:
    trade = table("partner value", *((f"P{n:02}", amount) for n, amount in enumerate(amounts)))
    shares = [float(str(row["share"])) for row in rows(share(trade, by=()))]
    (found,) = rows(herfindahl(trade, by=()))
    assert sum(shares) == pytest.approx(1)
    assert sum(s * s for s in shares) == pytest.approx(found["herfindahl"])
