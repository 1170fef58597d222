"""What has to come before comes before, with the lag that was asked for."""

from collections.abc import Iterator
from itertools import product

from trademission.domain.appointments import Order
from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.time import minutes_between
from trademission.domain.words import name

NAME = "order"
TITLE = Text(de="Reihenfolge", en="order")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each two entries that are out of order or too far apart."""
    for order in case.brief.orders:
        firsts, thens = case.rounds.get(order.first, ()), case.rounds.get(order.then, ())
        if any(not _keeps(order, one, other) for one, other in product(firsts, thens)):
            yield _breach(case, order)


def _keeps(order: Order, one: Entry, other: Entry) -> bool:
    lag = minutes_between(one.end_at, other.start_at)
    upper = order.lag_max_minutes
    return order.lag_min_minutes <= lag and (upper is None or lag <= upper)


def _breach(case: Case, order: Order) -> Breach:
    one, other = name(case, order.first), name(case, order.then)
    return Breach(
        sentence=Text(
            de=f"»{other}« muss nach »{one}« liegen, mit mindestens {order.lag_min_minutes} "
            f"Minuten Abstand{_most(order, 'und höchstens', 'Minuten')}.",
            en=f"“{other}” has to come after “{one}”, at least {order.lag_min_minutes} minutes "
            f"later{_most(order, 'and at most', 'minutes')}.",
        ),
        what=(order.first, order.then),
    )


def _most(order: Order, words: str, unit: str) -> str:
    upper = order.lag_max_minutes
    return "" if upper is None else f" {words} {upper} {unit}"
