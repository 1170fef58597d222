"""What has to come before comes before, with the lag that was asked for."""

from collections.abc import Iterator
from itertools import islice, product

from trademission.domain.appointments import Order
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import minutes_between
from trademission.domain.words import minutes, name, span

NAME = "order"
TITLE = Text(de="Reihenfolge", en="order")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each order that some two entries do not keep, naming the first two."""
    for order in case.brief.orders:
        firsts, thens = case.rounds.get(order.first, ()), case.rounds.get(order.then, ())
        wrong = (pair for pair in product(firsts, thens) if not _keeps(order, *pair))
        for one, other in islice(wrong, 1):
            yield _breach(case, order, one, other)


def _keeps(order: Order, one: Entry, other: Entry) -> bool:
    lag = minutes_between(one.end_at, other.start_at)
    upper = order.lag_max_minutes
    return order.lag_min_minutes <= lag and (upper is None or lag <= upper)


def _breach(case: Case, order: Order, one: Entry, other: Entry) -> Breach:
    first, then = name(case, order.first), name(case, order.then)
    when, also, lag = span(case, one), span(case, other), _lag(order)
    return Breach(
        sentence=Text(
            de=f"»{then}« ({also.de}) muss {lag.de}nach dem Ende von »{first}« ({when.de}) "
            "beginnen.",
            en=f"“{then}” ({also.en}) has to begin {lag.en}after the end of “{first}” ({when.en}).",
        ),
        what=(order.first, order.then),
    )


def _lag(order: Order) -> Text:
    """Return the bounds of the lag in words, with a space behind them if there are any."""
    bounds: list[Text] = []
    if order.lag_min_minutes > 0:
        least = minutes(order.lag_min_minutes)
        bounds.append(Text(de=f"mindestens {least.de}", en=f"at least {least.en}"))
    if order.lag_max_minutes is not None:
        most = minutes(order.lag_max_minutes)
        bounds.append(Text(de=f"höchstens {most.de}", en=f"at most {most.en}"))
    if not bounds:
        return Text(de="", en="")
    de, en = (b.de for b in bounds), (b.en for b in bounds)
    return Text(de=" und ".join(de) + " ", en=" and ".join(en) + " ")
