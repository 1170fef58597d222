"""Progress on the screen while a file arrives."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

from trademission.cli.talk import Talk, messages
from trademission.domain.text import Text
from trademission.trade.fetch.arrivals import Progress as OnBytes

FETCHING = Text(de="{source} wird abgerufen", en="Fetching {source}")


@contextmanager
def arriving(source: str, *, talk: Talk) -> Iterator[OnBytes]:
    """Give something to be told how many bytes are there; it draws a bar on a terminal."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TimeElapsedColumn(),
    )
    console = messages()
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(talk.words(FETCHING).format(source=source), total=None)

        def on_bytes(received: int, total: int | None) -> None:
            bar.update(task, completed=received, total=total)

        yield on_bytes
