"""Growth, record, rank and share on tables small enough to compute by hand."""

import pytest

from trade.tables import column, rows, table
from trademission.trade.measures.growth import growth
from trademission.trade.measures.rank import rank
from trademission.trade.measures.record import record
from trademission.trade.measures.share import share


def test_growth_is_against_the_calendar_year_before() -> None:
    trade = table("year value", (2018, 100), (2019, 125), (2020, 100))
    assert column(growth(trade, by=()), "growth") == [None, 0.25, pytest.approx(-0.2)]


def test_growth_is_unknown_where_the_year_before_is_missing() -> None:
    trade = table("year value", (2018, 100), (2020, 200))
    assert rows(growth(trade, by=()), "year", "before", "growth")[1] == {
        "year": 2020,
        "before": None,
        "growth": None,
    }


@pytest.mark.parametrize("before", [0, None])
def test_growth_is_unknown_from_nothing_and_from_an_unknown_value(before: int | None) -> None:
    trade = table("year value", (2018, before), (2019, 7))
    assert column(growth(trade, by=()), "growth") == [None, None]


def test_growth_to_nothing_is_a_fall_by_all() -> None:
    trade = table("year value", (2018, 7), (2019, 0))
    assert column(growth(trade, by=()), "growth") == [None, -1.0]


def test_growth_sums_what_is_not_told_apart_before_it_compares() -> None:
    trade = table("partner year value", ("JP", 2018, 1), ("KR", 2018, 3), ("JP", 2019, 5))
    assert rows(growth(trade, by=())) == [
        {"year": 2018, "value": 4, "before": None, "growth": None},
        {"year": 2019, "value": 5, "before": 4, "growth": 0.25},
    ]


def test_growth_keeps_series_apart() -> None:
    trade = table("partner year value", ("JP", 2018, 1), ("KR", 2019, 3))
    assert column(growth(trade, by=("partner",)), "before") == [None, None]


def test_a_record_is_higher_than_every_year_before() -> None:
    trade = table("year value", (2018, 5), (2019, 7), (2020, 6), (2021, 8))
    assert column(record(trade, by=()), "is_record") == [None, True, False, True]


def test_a_value_that_equals_the_highest_is_no_record() -> None:
    trade = table("year value", (2018, 5), (2019, 5))
    assert column(record(trade, by=()), "is_record") == [None, False]


def test_a_record_names_the_first_year_of_the_table_not_of_the_series() -> None:
    trade = table("partner year value", ("JP", 2010, 1), ("ME", 2012, 2), ("ME", 2013, 3))
    found = rows(record(trade, by=("partner",)))[-1]
    assert (found["partner"], found["first_year"], found["missing"]) == ("ME", 2010, 2)
    assert found["is_record"] is True


def test_a_record_looks_past_unknown_years_and_counts_them_as_missing() -> None:
    trade = table("year value", (2010, 9), (2011, None), (2013, 5), (2014, 10))
    found = rows(record(trade, by=()), "year", "missing", "is_record")
    assert [(row["missing"], row["is_record"]) for row in found] == [
        (0, None),
        (1, None),
        (2, False),
        (2, True),
    ]


def test_a_rank_is_one_more_than_the_countries_with_more() -> None:
    trade = table("partner value", ("CN", 9), ("JP", 7), ("KR", 7), ("US", 3))
    found = rank(trade, countries={"CN", "JP", "KR", "US"}, by=())
    assert column(found, "rank") == [1, 2, 2, 4]
    assert column(found, "ranked") == [4, 4, 4, 4]


@pytest.mark.parametrize("countries", [{"JP", "KR"}, "is_country"])
def test_what_is_no_country_takes_no_place(countries: set[str] | str) -> None:
    trade = table("partner value is_country", ("JP", 7, True), ("KR", 3, True), ("QQ", 9, False))
    found = rows(rank(trade, countries=countries, by=()), "partner", "rank", "ranked")
    assert [(row["partner"], row["rank"], row["ranked"]) for row in found] == [
        ("JP", 1, 2),
        ("KR", 2, 2),
        ("QQ", None, 2),
    ]


def test_a_country_without_a_known_value_has_no_place_and_is_counted() -> None:
    trade = table("partner value", ("JP", 7), ("KR", None))
    found = rows(rank(trade, countries={"JP", "KR"}, by=()), "partner", "rank", "unknown")
    assert [(row["rank"], row["unknown"]) for row in found] == [(1, 1), (None, 1)]


def test_two_rows_of_one_country_are_one_country() -> None:
    trade = table("partner value", ("JP", 4), ("JP", 4), ("KR", 7))
    assert column(rank(trade, countries={"JP", "KR"}, by=()), "rank") == [1, 2]


def test_a_share_is_of_all_rows_also_of_what_is_no_country() -> None:
    trade = table("partner value", ("JP", 6), ("KR", 3), ("QQ", 1), ("XX", None))
    assert column(share(trade, by=()), "share") == [0.6, 0.3, 0.1, None]


def test_a_share_of_nothing_is_unknown() -> None:
    trade = table("partner value", ("JP", 0), ("KR", 0))
    assert column(share(trade, by=()), "share") == [None, None]
