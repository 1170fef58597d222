"""From a Brief to a programme with proofs: `plan(brief, mission=..., settings=...)`.

And from a programme given out to the next: `replan(brief, published, events=..., now=...)`.
"""

from trademission.planning.outcome import Outcome, Progress, Settings, Status, Tier
from trademission.planning.plan import plan
from trademission.planning.replan import replan
from trademission.planning.replanned import REPLANNING, Alternative, Reached, Replanned, Way

__all__ = [
    "REPLANNING",
    "Alternative",
    "Outcome",
    "Progress",
    "Reached",
    "Replanned",
    "Settings",
    "Status",
    "Tier",
    "Way",
    "plan",
    "replan",
]
