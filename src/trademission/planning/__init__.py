"""From a Brief to a programme with proofs: `plan(brief, mission=..., settings=...)`."""

from trademission.planning.outcome import Outcome, Progress, Settings, Status, Tier
from trademission.planning.plan import plan

__all__ = ["Outcome", "Progress", "Settings", "Status", "Tier", "plan"]
