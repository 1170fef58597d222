"""Which law leaves no candidate for a gain, in words."""

from functools import reduce

from trademission.domain.text import Text
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.problem import Unit
from trademission.planning.spans import EVER, Spans, both
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
    "opening_hours": Text(de="die Öffnungszeiten lassen es nicht zu", en="opening hours forbid it"),
    "working_day": Text(
        de="Arbeitstag, Ruhetag oder Ankunftstag stehen dagegen",
        en="the working day, a rest day or the day of arrival stands against it",
    ),
    "presence": Text(
        de="in dieser Zeit ist niemand, der kommen müsste, am Ort",
        en="those who would have to come are not there at the time",
    ),
    "travel_time": Text(
        de="der Weg von der Ankunft oder zur Abreise ist zu lang",
        en="the way from the arrival or to the departure is too long",
    ),
}


def cause_of(model: TripModel, gain: Gain) -> Text:
    """Return the law that, added to those before it in `WORDS`, leaves no candidate."""
    rules = {rule.name: rule for rule in model.domains.rules}
    added: list[Rule] = []
    for name, words in WORDS.items():
        if name in rules:
            added.append(rules[name])
            if not any(_leaves(model, added, key, gain) for key in gain.appointments):
                return words
    return Text(
        de="Zeiten, Orte und Anwesenheit lassen zusammen keinen Termin zu",
        en="times, places and presence together leave no slot",
    )


def _leaves(model: TripModel, rules: list[Rule], key: str, gain: Gain) -> bool:
    """Tell whether laws leave a start of an appointment, and one for each who must come."""
    unit = model.problem.units[key][0]
    starts = reduce(both, (rule.starts(model.problem, unit) for rule in rules), EVER)
    people = {gain.delegate} if gain.delegate else model.problem.must_come[key]
    return bool(starts) and all(_admits(model, rules, unit, who, starts) for who in people)


def _admits(model: TripModel, rules: list[Rule], unit: Unit, who: str, starts: Spans) -> bool:
    return any(
        reduce(both, (rule.attendance(model.problem, who, unit, stay) for rule in rules), within)
        for stay, spans in model.domains.by_stay(who, unit)
        if (within := both(starts, spans))
    )
