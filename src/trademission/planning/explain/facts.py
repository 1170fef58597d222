"""All facts that may stand against some appointments, as members."""

from collections.abc import Callable, Iterator

from trademission.planning.explain.concern import Concern
from trademission.planning.explain.demands import people_of_pins
from trademission.planning.explain.facts_of_appointments import facts_of_appointments
from trademission.planning.explain.facts_of_people import facts_of_people
from trademission.planning.explain.facts_of_places import facts_of_places
from trademission.planning.explain.facts_of_policies import facts_of_policies
from trademission.planning.explain.facts_of_sessions import facts_of_sessions
from trademission.planning.explain.members import Kind, Member

SOURCES: tuple[Callable[[Concern], Iterator[Member]], ...] = (
    facts_of_appointments,
    facts_of_people,
    facts_of_places,
    facts_of_sessions,
    facts_of_policies,
)


def facts(concern: Concern) -> tuple[Member, ...]:
    """Return every fact that may stand against the appointments, the most telling first."""
    found = list(people_of_pins(concern.problem, concern.keys))
    for source in SOURCES:
        found.extend(source(concern))
    order = list(Kind)
    return tuple(sorted(found, key=lambda member: order.index(member.kind)))
