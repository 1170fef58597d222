"""Why one wish or appointment is not in a programme: never fits, or at what price."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trademission.domain.brief import Brief
from trademission.domain.changes import Change, changes
from trademission.domain.errors import TradeMissionError
from trademission.domain.programme import Programme
from trademission.domain.text import Text
from trademission.planning.engines.cpsat.probe import Probe
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.explain.conflict import core_of_trip
from trademission.planning.explain.core import Core
from trademission.planning.explain.deadline import within
from trademission.planning.explain.price import Price, Pricing
from trademission.planning.explain.words import told_unmet
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem
from trademission.planning.reasons import (
    COSTS_EQUAL,
    COSTS_MORE,
    COSTS_MUST,
    COSTS_NOTHING,
    NEVER_FITS,
    NOT_CONFIRMED,
    Answer,
    sentence_of,
    subject_of,
    unmet,
)
from trademission.planning.watching import Clock
from trademission.planning.worth import WANTS, Gain, gains, is_reached, worth

MET = "met"
QUICK = Settings(seconds=10.0, workers=2)
CORE_SHARE = 0.5
"""Part of the time that a proof that it never fits may take."""


class UnknownWishError(TradeMissionError):
    """Something was asked for that the Brief does not hold."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Explained:
    """Why something is not in a programme: a `wish`, or an `appointment` for itself, by id.

    `reason` is `met`, `never_fits` (then `core` says which facts exclude it), `costs_must`,
    `costs_more`, `costs_equal`, `costs_nothing` (a better programme holds it), or
    `not_confirmed`. For a price, `instead` is the best programme in which it is reached,
    `changes` what that moves, drops and adds, `lost` the points of tiers 1 and 2 given up;
    `proven` says that no programme gives up fewer.
    """

    wish: str | None
    appointment: str | None
    reason: str
    sentence: Text
    core: Core | None = None
    instead: Programme | None = None
    changes: tuple[Change, ...] = ()
    lost: tuple[int, int] = (0, 0)
    proven: bool = False


def explain_wish(
    brief: Brief,
    programme: Programme,
    wish: str,
    *,
    settings: Settings = QUICK,
    clock: Clock = time.monotonic,
) -> Explained:
    """Return why the wish with this id is not met by `programme`, or that it is.

    A reason has been confirmed by solving again: `never_fits` by a contradiction,
    a price by a programme. Raises `UnknownWishError` for an id that is no wish's.
    """
    return _explained(brief, programme, (wish, None), settings=settings, clock=clock)


def explain_appointment(
    brief: Brief,
    programme: Programme,
    appointment: str,
    *,
    settings: Settings = QUICK,
    clock: Clock = time.monotonic,
) -> Explained:
    """Return why the appointment with this id is not in `programme`, or that it is."""
    return _explained(brief, programme, (None, appointment), settings=settings, clock=clock)


def explain_all(
    brief: Brief,
    programme: Programme,
    *,
    settings: Settings = QUICK,
    clock: Clock = time.monotonic,
) -> Iterator[Explained]:
    """Yield a reason for everything that `programme` does not meet, all within the time.

    They are told in short: no core, and a price that is one, though perhaps not the lowest.
    """
    problem = Problem(brief, mission=programme.mission, pins=programme.pins)
    deadline = within(settings.seconds, clock)
    missing = unmet(problem, programme)
    probe = Probe(TripModel(problem, RULES), programme, settings) if missing else None
    for number, gain in enumerate(missing):
        answer = Answer(reason=NOT_CONFIRMED)
        if probe is not None and deadline.left > 0:
            answer = probe.answer(gain, seconds=3 * deadline.left / (len(missing) - number))
        yield _told(gain, answer.reason, sentence_of(problem, programme, gain, answer))


def _explained(
    brief: Brief,
    programme: Programme,
    asked: tuple[str | None, str | None],
    *,
    settings: Settings,
    clock: Clock,
) -> Explained:
    problem = Problem(brief, mission=programme.mission, pins=programme.pins)
    gain, deadline = _gain(problem, *asked), within(settings.seconds, clock)
    subject = subject_of(problem, gain)
    if is_reached(gain, programme):
        return _told(gain, MET, _in_programme(subject))
    until = within(settings.seconds * CORE_SHARE, clock)
    core = core_of_trip(problem, settings=settings, deadline=until, gain=gain)
    if core is not None:
        return replace(_told(gain, NEVER_FITS, told_unmet(subject, core)), core=core)
    pricing = Pricing(
        problem=problem, programme=programme, gain=gain, settings=settings, deadline=deadline
    )
    return _priced(problem, programme, gain, pricing.price())


def _told(gain: Gain, reason: str, sentence: Text) -> Explained:
    """Return an answer that is told in a sentence."""
    appointment = gain.appointments[0] if gain.wish is None else None
    return Explained(wish=gain.wish, appointment=appointment, reason=reason, sentence=sentence)


def _in_programme(subject: Text) -> Text:
    return Text(de=f"{subject.de}: steht im Programm.", en=f"{subject.en}: is in the programme.")


def _gain(problem: Problem, wish: str | None, appointment: str | None) -> Gain:
    """Return what was asked for as something that brings points."""
    for gain in gains(problem):
        if wish is not None and gain.wish == wish:
            return gain
        if wish is None and gain.delegate is None and gain.appointments == (appointment,):
            return gain
    if appointment in problem.atlas.appointments and appointment is not None:
        return Gain(tier=WANTS, points=0, appointments=(appointment,))
    raise UnknownWishError(f"The mission holds no wish or appointment {wish or appointment!r}.")


def _priced(problem: Problem, programme: Programme, gain: Gain, price: Price | None) -> Explained:
    """Return the price in words, with all that it moves."""
    answer = Answer(reason=NOT_CONFIRMED)
    if price is None:
        return _told(gain, answer.reason, sentence_of(problem, programme, gain, answer))
    before, after = worth(problem, programme), worth(problem, price.instead)
    answer = Answer(reason=_reason(before, after), instead=price.instead)
    return replace(
        _told(gain, answer.reason, sentence_of(problem, programme, gain, answer)),
        instead=price.instead,
        changes=changes(replace(programme, rides=()), price.instead, problem.brief),
        lost=(before[0] - after[0], before[1] - after[1]),
        proven=price.proven,
    )


def _reason(before: tuple[int, int], after: tuple[int, int]) -> str:
    if after[0] < before[0]:
        return COSTS_MUST
    if after < before:
        return COSTS_MORE
    return COSTS_EQUAL if after == before else COSTS_NOTHING
