"""Places by several components: from the order alone, and honest about how far they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.trade.market.scoring import NoWeightError, Values, scored

VALUES = {
    "JP": {"size": 851.0, "growth": 5.0},
    "KR": {"size": 1160.0, "growth": 7.0},
    "VN": {"size": 90.0, "growth": 20.0},
}
EVEN = {"size": 1.0, "growth": 1.0}
NUMBERS = st.one_of(st.none(), st.integers(-1000, 1000).map(float))
TABLES = st.dictionaries(
    st.sampled_from("ABCDEFG"),
    st.fixed_dictionaries({"size": NUMBERS, "growth": NUMBERS}),
    min_size=1,
)


def test_a_part_is_the_share_of_the_others_below() -> None:
    first = {score.candidate: score.parts for score in scored(VALUES, weights=EVEN)}
    assert first == {
        "JP": {"size": 0.5, "growth": 0.0},
        "KR": {"size": 1.0, "growth": 0.5},
        "VN": {"size": 0.0, "growth": 1.0},
    }


def test_equals_share_what_lies_between_them() -> None:
    values = {key: {"size": 1.0} for key in ("A", "B", "C")}
    assert {score.parts["size"] for score in scored(values, weights={"size": 1})} == {0.5}


def test_weights_decide_the_order() -> None:
    by_size = scored(VALUES, weights={"size": 1, "growth": 0})
    by_growth = scored(VALUES, weights={"size": 0, "growth": 1})
    assert [score.candidate for score in by_size] == ["KR", "JP", "VN"]
    assert [score.candidate for score in by_growth] == ["VN", "KR", "JP"]


def test_places_that_hang_on_a_weight_or_a_rival_are_told() -> None:
    places = {s.candidate: (s.place, s.first, s.last) for s in scored(VALUES, weights=EVEN)}
    assert places == {"KR": (1, 1, 1), "VN": (2, 2, 3), "JP": (3, 2, 3)}


def test_what_is_not_known_of_a_candidate_does_not_count_for_it() -> None:
    values: Values = {"A": {"size": 1.0, "growth": None}, "B": {"size": 0.0, "growth": 9.0}}
    assert [s.total for s in scored(values, weights=EVEN)] == [1.0, 0.25]


@pytest.mark.parametrize("weights", [{}, {"size": 0}, {"size": 1, "growth": -1}])
def test_weights_that_say_nothing_are_refused(weights: dict[str, float]) -> None:
    with pytest.raises(NoWeightError):
        scored(VALUES, weights=weights)


@given(values=TABLES)
def test_places_are_a_permutation_and_lie_between_the_best_and_the_worst(
    values: dict[str, dict[str, float | None]],
) -> None:
    found = scored(values, weights=EVEN)
    assert [score.place for score in found] == list(range(1, len(values) + 1))
    assert all(score.first <= score.place <= score.last for score in found)
    assert all(0 <= score.total <= 1 for score in found)


@given(values=TABLES, factor=st.floats(0.1, 9))
def test_the_unit_of_a_component_decides_nothing(
    values: dict[str, dict[str, float | None]], factor: float
) -> None:
    scaled = {
        name: {key: None if v is None else round(v * factor, 6) for key, v in found.items()}
        for name, found in values.items()
    }
    same = [s.candidate for s in scored(values, weights=EVEN)]
    assert [s.candidate for s in scored(scaled, weights=EVEN)] == same
