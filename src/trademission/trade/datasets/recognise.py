"""Which source a file is from, by what stands in it and never by its name."""

from datetime import date
from pathlib import Path
from typing import Protocol

from trademission.trade.datasets import baci, comext, comext_bulk, ffcsv, genesis_web
from trademission.trade.datasets.reading import Reading
from trademission.trade.datasets.refusal import Place, UnreadableDatasetError, refused
from trademission.trade.datasets.source_file import head_of


class UnknownDatasetError(UnreadableDatasetError):
    """A file is from no source that can be read; the message names those that can."""


class Dataset(Protocol):
    """A source of figures: each is one module of this package."""

    NAME: str

    def is_mine(self, head: str) -> bool:
        """Tell whether a file that begins with `head` is from this source."""
        ...

    def read(self, path: Path, *, vintage: date | None = None) -> Reading:
        """Read a file strictly; `vintage` is for files that do not state theirs."""
        ...


DATASETS: tuple[Dataset, ...] = (genesis_web, ffcsv, comext, comext_bulk, baci)
"""All sources that can be read."""


def recognise(path: Path) -> Dataset:
    """Return the source of a file, looking at its first lines.

    Raises UnknownDatasetError if it is none of DATASETS, UnreadableDatasetError if it cannot be
    opened or is no text.
    """
    head = head_of(path)
    for dataset in DATASETS:
        if dataset.is_mine(head):
            return dataset
    names = ", ".join(dataset.NAME for dataset in DATASETS)
    known = refused(
        Place(file=path.name),
        de=f"Die Datei stammt aus keiner lesbaren Quelle; lesbar sind {names}.",
        en=f"The file is from no source that can be read; these can be: {names}.",
    )
    raise UnknownDatasetError(de=known.sentence.de, en=known.sentence.en)


def read_dataset(path: Path, *, vintage: date | None = None) -> Reading:
    """Recognise a file and read it strictly.

    Raises UnreadableDatasetError with the line and the column of the first thing that is wrong.
    """
    return recognise(path).read(path, vintage=vintage)
