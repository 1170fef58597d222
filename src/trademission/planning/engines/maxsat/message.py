"""What goes to a process of the solver and what comes back."""

from dataclasses import dataclass

from trademission.planning.engines.maxsat.search import Proven
from trademission.planning.engines.maxsat.tables import Counting
from trademission.planning.session_task import SessionTask


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A session to be solved in one of the ways of counting tables.

    With `tells_first` some schedule is told before the search for the best begins.
    """

    number: int
    task: SessionTask
    tables: Counting
    tells_first: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """What is proven, some schedule, and a number of breaks below which there is none."""

    job: int
    proven: Proven | None = None
    first: tuple[int, ...] | None = None
    bound: int = 0
