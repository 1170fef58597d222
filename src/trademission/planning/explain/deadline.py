"""When an explanation has to be there."""

from dataclasses import dataclass

from trademission.planning.watching import Clock


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """An instant on a clock that gives seconds."""

    clock: Clock
    ends_at: float

    @property
    def left(self) -> float:
        """Seconds left."""
        return self.ends_at - self.clock()


def within(seconds: float, clock: Clock) -> Deadline:
    """Return the deadline that many seconds from now."""
    return Deadline(clock=clock, ends_at=clock() + seconds)
