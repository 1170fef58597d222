"""Which law alone already leaves no candidate for a gain, in words."""

from collections.abc import Iterator
from functools import reduce

from trademission.domain.text import Text
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import IntStay, Unit
from trademission.planning.spans import EVER, both
from trademission.planning.worth import Gain

WORDS = {
    "offered_slots": Text(de="der Gastgeber hat abgesagt", en="the host has declined"),
    "veto": Text(de="ein Veto steht dagegen", en="a veto stands against it"),
    "required_attendees": Text(
        de="der Kreis der Eingeladenen lässt es nicht zu",
        en="the circle of those invited forbids it",
    ),
    "interpreting": Text(
        de="es fehlt die gemeinsame Arbeitssprache", en="there is no shared working language"
    ),
    "presence": Text(
        de="in dieser Zeit ist niemand, der kommen müsste, am Ort",
        en="those who would have to come are not there at the time",
    ),
    "opening_hours": Text(de="die Öffnungszeiten lassen es nicht zu", en="opening hours forbid it"),
    "working_day": Text(
        de="Arbeitstag, Ruhetag oder Ankunftstag stehen dagegen",
        en="the working day, a rest day or the day of arrival stands against it",
    ),
    "travel_time": Text(
        de="der Weg von der Ankunft oder zur Abreise ist zu lang",
        en="the way from the arrival or to the departure is too long",
    ),
}


def cause_of(model: TripModel, gain: Gain) -> Text:
    """Return the first law that by itself leaves no candidate, else that they do together."""
    units = [model.problem.units[key][0] for key in gain.appointments]
    rules = {rule.name: rule for rule in model.domains.rules}
    for name, words in WORDS.items():
        if name in rules and not any(_leaves(model, rules[name], unit, gain) for unit in units):
            return words
    return Text(
        de="Zeiten, Orte und Anwesenheit lassen zusammen keinen Termin zu",
        en="times, places and presence together leave no slot",
    )


def _leaves(model: TripModel, rule: Rule, unit: Unit, gain: Gain) -> bool:
    """Tell whether a law, taken alone, leaves a start for a unit with those who must come."""
    if not rule.starts(model.problem, unit):
        return False
    people = (
        [gain.delegate] if gain.delegate else sorted(model.problem.must_come[gain.appointments[0]])
    )
    return all(_admits(model, rule, unit, who) for who in people)


def _admits(model: TripModel, rule: Rule, unit: Unit, who: str) -> bool:
    return any(
        reduce(both, (spans, rule.attendance(model.problem, who, unit, stay)), EVER)
        for stay, spans in _stays(model, who, unit)
    )


def _stays(
    model: TripModel, who: str, unit: Unit
) -> Iterator[tuple[IntStay | None, tuple[tuple[int, int], ...]]]:
    yield from model.domains.by_stay(who, unit)
