"""Everybody can sleep: enough hours between the last of one day and the first of the next."""

from datetime import date, timedelta

from trademission.domain.places import Transfer
from trademission.domain.time import local_date
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Coming, TripModel, coming_pairs
from trademission.planning.problem import Problem

DAY = timedelta(days=1)


class NightRest(Rule):
    """Binds attendances on neighbouring days, and those beside a transfer."""

    name = "night_rest"

    def constrain(self, model: TripModel) -> None:
        """Go through the delegates; a rest of no minutes binds nobody."""
        rest = model.problem.policies.night_rest_minutes
        if rest == 0:
            return
        for who in model.problem.atlas.delegates:
            rides = model.problem.atlas.transfers_of(who)
            nights = [t for t in rides if t.counts_as_night]
            _bind_nights(model, who, nights)
            for coming in model.comings[who]:
                for transfer in rides:
                    if not transfer.counts_as_night:
                        _bind_transfer(model, coming, transfer, nights)


def _bind_nights(model: TripModel, who: str, nights: list[Transfer]) -> None:
    """Keep attendances on neighbouring days apart by the rest."""
    rest = model.problem.policies.night_rest_minutes
    for pair in coming_pairs(model.comings[who], reach=rest):
        one, other = sorted(pair, key=lambda c: c.slot.date)
        if other.slot.date - one.slot.date == DAY:
            if _sleeps_between(model.problem, nights, one, other):
                continue
            apart = model.apart(one.slot, other.slot, rest)
            model.clause([~one.literal, ~other.literal, apart])


def _sleeps_between(problem: Problem, nights: list[Transfer], one: Coming, other: Coming) -> bool:
    """Tell whether an overnight transfer lies between two attendances."""
    return any(
        one.slot.last + one.slot.unit.duration <= problem.minute(t.arrives_at)
        and problem.minute(t.departs_at) <= other.slot.first
        for t in nights
    )


def _bind_transfer(
    model: TripModel, coming: Coming, transfer: Transfer, nights: list[Transfer]
) -> None:
    """Keep the rest between an attendance and a transfer on a neighbouring day.

    Starts with an overnight transfer between the two need no rest.
    """
    problem, slot = model.problem, coming.slot
    rest = problem.policies.night_rest_minutes
    departs, arrives = problem.minute(transfer.departs_at), problem.minute(transfer.arrives_at)
    length, latest = slot.unit.duration, departs - slot.unit.duration
    if slot.first <= latest and _day(problem, transfer.origin, departs) - slot.date == DAY:
        before = [t for t in nights if t.departs_at < transfer.departs_at]
        awake = [problem.minute(t.arrives_at) - length for t in before]
        _forbid(model, coming, (max([latest - rest + 1, *awake]), latest))
    if slot.last >= arrives and slot.date - _day(problem, transfer.destination, arrives) == DAY:
        after = [t for t in nights if transfer.arrives_at < t.arrives_at]
        awake = [problem.minute(t.departs_at) for t in after]
        _forbid(model, coming, (arrives, min([arrives + rest - 1, *awake])))


def _forbid(model: TripModel, coming: Coming, span: tuple[int, int]) -> None:
    """Keep an attendance out of a span of starts."""
    inside = model.inside(coming.slot, *span)
    if inside is not False:
        model.clause([~coming.literal, False if inside is True else ~inside])


def _day(problem: Problem, place: str, minute: int) -> date:
    return local_date(problem.instant(minute), problem.atlas.places[place].zone)
