"""The search as it goes: incumbent, bound and gap of every tier, live in the terminal."""

from dataclasses import replace
from types import TracebackType
from typing import Self

from rich.live import Live

from trademission.cli.talk import Talk, messages
from trademission.cli.tiers import tiers_table
from trademission.planning import Progress


class Board:
    """A table on standard error that follows the planner; silent where nobody watches."""

    def __init__(self, talk: Talk) -> None:
        """Show nothing yet."""
        self.talk = talk
        self.latest: dict[int, Progress] = {}
        console = messages()
        self.live = Live(console=console, refresh_per_second=4) if console.is_terminal else None

    def __enter__(self) -> Self:
        """Begin to show."""
        if self.live is not None:
            self.live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave the last state on the screen."""
        if self.live is not None:
            self.live.stop()

    def follow(self, progress: Progress) -> None:
        """Show the newest state of a tier; news of the bound alone leaves the value standing."""
        earlier = self.latest.get(progress.tier)
        if progress.value is None and earlier is not None:
            progress = replace(progress, value=earlier.value)
        self.latest[progress.tier] = progress
        if self.live is not None:
            states = [self.latest[number] for number in sorted(self.latest)]
            self.live.update(tiers_table(states, talk=self.talk))
