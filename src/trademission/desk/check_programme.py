"""Judge a programme by the laws of the mission."""

from datetime import datetime

from trademission.desk.plan_mission import as_it_stands, refuse_other_mission
from trademission.domain.check import check
from trademission.domain.findings import Finding
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme


def check_programme(
    mission: Mission, programme: Programme, *, today: datetime
) -> tuple[Finding, ...]:
    """Return what is wrong with `programme` under the mission as it stands at `today`."""
    refuse_other_mission(mission, programme)
    return check(as_it_stands(mission, today=today).brief, programme)
