"""Nobody has more meetings in a session than were agreed."""

from collections import defaultdict

from ortools.sat.python import cp_model

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import TripModel


class MeetingLoad(Rule):
    """The meetings of each person and session are counted."""

    name = "meeting_load"

    def constrain(self, model: TripModel) -> None:
        """Bound the number of meetings of each side."""
        held: dict[tuple[str, str], list[cp_model.IntVar]] = defaultdict(list)
        limits: dict[str, int] = {}
        for key, (session, meeting) in model.problem.atlas.meetings.items():
            if session.meetings_max is not None:
                limits[session.id] = session.meetings_max
                for who in (meeting.one, meeting.other):
                    held[(session.id, who)].extend(model.taking_place[key])
        for (session_id, _), literals in held.items():
            if len(literals) > limits[session_id]:
                model.cp.add(sum(literals) <= limits[session_id])
