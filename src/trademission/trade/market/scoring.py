"""Candidates by several components at once: weights are open, and so is how far the order holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trademission.domain.errors import BilingualError

Values = Mapping[str, Mapping[str, float | None]]
"""The value of each component for each candidate, None where the data at hand does not have it."""
HALF, DOUBLE = 0.5, 2.0
"""By how much each weight is changed to see how far the order holds."""


class NoWeightError(BilingualError):
    """The weights leave nothing to compare by."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """A candidate's place: `first` and `last` are the best and the worst place it takes.

    They are looked for under half and double each weight, and without any one of the others.
    `parts` holds for each component where the candidate stands among all, from 0 to 1.
    """

    candidate: str
    place: int
    first: int
    last: int
    total: float
    parts: Mapping[str, float | None]


def scored(values: Values, *, weights: Mapping[str, float]) -> tuple[Score, ...]:
    """Return the candidates in order, the best first; ties in the order of their names.

    The part of a component is the share of the other candidates that lie below, half of those
    that are equal included (percentile rank), so no unit and no outlier decides. The total is
    the mean of the parts weighted by `weights`; a component that is not known for a candidate
    does not count for it. Raises NoWeightError when no weight is above 0 or one is below.
    """
    _refuse(weights)
    parts = _parts(values)
    totals = {name: _total(found, weights) for name, found in parts.items()}
    order = _order(totals)
    places = _places(values, weights, order)
    return tuple(
        Score(
            candidate=name,
            place=number,
            first=min(places[name]),
            last=max(places[name]),
            total=totals[name],
            parts=parts[name],
        )
        for number, name in enumerate(order, start=1)
    )


def _refuse(weights: Mapping[str, float]) -> None:
    if min(weights.values(), default=0) < 0 or not any(weights.values()):
        raise NoWeightError(
            de="Kein Gewicht darf unter 0 liegen, und eines muss darüber liegen; ändern Sie sie.",
            en="No weight may be below 0, and one has to be above; change them.",
        )


def _parts(values: Values) -> dict[str, dict[str, float | None]]:
    components = dict.fromkeys(key for found in values.values() for key in found)
    columns = {key: [found.get(key) for found in values.values()] for key in components}
    return {
        name: {key: _standing(found.get(key), columns[key]) for key in components}
        for name, found in values.items()
    }


def _standing(value: float | None, column: Sequence[float | None]) -> float | None:
    """Return the share of the others below a value; one that stands alone is in the middle."""
    known = [other for other in column if other is not None]
    if value is None:
        return None
    if len(known) == 1:
        return 0.5
    below = sum(other < value for other in known)
    equal = sum(other == value for other in known) - 1
    return (below + equal / 2) / (len(known) - 1)


def _total(parts: Mapping[str, float | None], weights: Mapping[str, float]) -> float:
    known = [(weights.get(key, 0.0), part) for key, part in parts.items() if part is not None]
    whole = sum(weight for weight, _ in known)
    return sum(weight * part for weight, part in known) / whole if whole else 0.0


def _order(totals: Mapping[str, float]) -> list[str]:
    return sorted(totals, key=lambda name: (-totals[name], name))


def _places(values: Values, weights: Mapping[str, float], order: list[str]) -> dict[str, list[int]]:
    """Return every place that each candidate takes under changed weights and fewer rivals.

    A rival that is left out keeps its place before those that it leads in `order`: only what
    its absence changes among the others counts.
    """
    places: dict[str, list[int]] = {name: [number] for number, name in enumerate(order, start=1)}
    for some, changed in _variants(values, weights):
        parts = _parts(some)
        found = _order({name: _total(known, changed) for name, known in parts.items()})
        for number, name in enumerate(found, start=1):
            ahead = order[: order.index(name)]
            places[name].append(number + sum(rival not in some for rival in ahead))
    return places


def _variants(
    values: Values, weights: Mapping[str, float]
) -> Iterator[tuple[Values, Mapping[str, float]]]:
    for key, weight in weights.items():
        yield values, {**weights, key: weight * HALF}
        yield values, {**weights, key: weight * DOUBLE}
    for left_out in values:
        yield {name: found for name, found in values.items() if name != left_out}, weights
