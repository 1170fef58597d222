"""The habits of the mission: working day, rests, meals, load."""

from collections.abc import Iterator

from trademission.domain.change_words import day_in_words
from trademission.domain.text import Text
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.moments import hours, listed


def facts_of_policies(concern: Concern) -> Iterator[Member]:
    """Yield the policies that bind."""
    for kind, clause in (*_of_days(concern), *_of_rests(concern)):
        yield Member(kind=kind, items=(), clause=clause)


def _of_days(concern: Concern) -> Iterator[tuple[Kind, Text]]:
    policies = concern.problem.policies
    day, evening = hours(policies.working_day), hours(policies.evening)
    yield (
        Kind.WORKING_DAY,
        Text(
            de=f"der Arbeitstag ist {day.de}, der Abend {evening.de}",
            en=f"the working day is {day.en}, the evening {evening.en}",
        ),
    )
    if policies.rest_days:
        days = listed([day_in_words(d) for d in policies.rest_days])
        yield (
            Kind.REST_DAYS,
            Text(de=f"frei ist {days.de}", en=f"these are days of rest: {days.en}"),
        )
    if policies.arrival_day_dinner_only:
        yield (
            Kind.ARRIVAL_DAY,
            Text(
                de="am Ankunftstag gibt es höchstens ein Abendessen",
                en="on the day of arrival there is dinner at most",
            ),
        )


def _of_rests(concern: Concern) -> Iterator[tuple[Kind, Text]]:
    policies = concern.problem.policies
    if policies.lunch_minutes:
        window, minutes = hours(policies.lunch_window), policies.lunch_minutes
        yield (
            Kind.LUNCH,
            Text(
                de=f"zwischen {window.de} sind {minutes} Minuten für das Mittagessen frei",
                en=f"from {window.en}, {minutes} minutes are free for lunch",
            ),
        )
    if policies.night_rest_minutes:
        rest = f"{policies.night_rest_minutes // 60}:{policies.night_rest_minutes % 60:02}"
        yield (
            Kind.NIGHT_REST,
            Text(de=f"die Nachtruhe dauert {rest} Stunden", en=f"rest at night takes {rest} hours"),
        )
    load = policies.daily_load
    yield (
        Kind.DAILY_LOAD,
        Text(
            de=f"am Tag hat jeder höchstens {load} Termine",
            en=f"nobody has more than {load} appointments a day",
        ),
    )
