"""What differs between two programmes of one mission."""

from trademission.desk.plan_mission import refuse_other_mission
from trademission.domain.changes import Change, changes
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme


def compare(mission: Mission, *, before: Programme, after: Programme) -> tuple[Change, ...]:
    """Return the differences in order of time, each with those it affects."""
    refuse_other_mission(mission, before)
    refuse_other_mission(mission, after)
    return changes(before, after, mission.brief)
