"""Progress on the screen while papers are written."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from trademission.cli.talk import Talk, messages
from trademission.desk.papers_of_mission import OnPaper
from trademission.domain.text import Text

PAPERS = Text(de="Papiere", en="Papers")


@contextmanager
def progress_of(talk: Talk) -> Iterator[OnPaper]:
    """Give something to be told how many papers are done; it draws a bar on a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = messages()
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(talk.words(PAPERS), total=None)

        def on_paper(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield on_paper
