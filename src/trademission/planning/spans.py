"""Sets of whole minutes as sorted, disjoint, inclusive spans: ((first, last), ...)."""

from collections.abc import Iterable

Span = tuple[int, int]
Spans = tuple[Span, ...]

EVER: Spans = ((-(10**9), 10**9),)
NEVER: Spans = ()


def normal(spans: Iterable[Span]) -> Spans:
    """Return the same minutes as sorted spans that neither overlap nor touch."""
    result: list[Span] = []
    for first, last in sorted(s for s in spans if s[0] <= s[1]):
        if result and first <= result[-1][1] + 1:
            result[-1] = (result[-1][0], max(result[-1][1], last))
        else:
            result.append((first, last))
    return tuple(result)


def both(one: Spans, other: Spans) -> Spans:
    """Return the minutes in both sets."""
    if one is EVER or other is EVER:  # most rules leave all time, and are asked very often
        return other if one is EVER else one
    cut = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return normal(cut)


def without(one: Spans, other: Spans) -> Spans:
    """Return the minutes of `one` that are not in `other`."""
    gaps: list[Span] = []
    edge = -(10**9)
    for first, last in normal(other):
        gaps.append((edge, first - 1))
        edge = last + 1
    return both(one, normal([*gaps, (edge, 10**9)]))


def holds(spans: Spans, minute: int) -> bool:
    """Tell whether `minute` is in the set."""
    return any(first <= minute <= last for first, last in spans)


def starts_inside(windows: Iterable[Span], duration: int) -> Spans:
    """Return the starts at which `duration` minutes fit into one half-open window."""
    return normal((start, end - duration) for start, end in windows)


def starts_outside(windows: Iterable[Span], duration: int) -> Spans:
    """Return the starts at which `duration` minutes touch none of some half-open windows."""
    return without(EVER, normal((start - duration + 1, end - 1) for start, end in windows))


def values(minutes: Iterable[int]) -> Spans:
    """Return single minutes as spans."""
    return normal((minute, minute) for minute in minutes)
