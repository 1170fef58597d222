"""Files of figures, a module for each source: recognise them, read them strictly, clean them.

A module has a NAME, `is_mine` and `read`. What is read has the columns of
`trademission.trade.flows`; whatever is damaged is refused whole, with the line and the column of
the first thing that is wrong.
"""

from trademission.trade.datasets.reading import SCHEMA, WORLD, Reading, Rows
from trademission.trade.datasets.recognise import (
    DATASETS,
    Dataset,
    UnknownDatasetError,
    read_dataset,
    recognise,
)
from trademission.trade.datasets.refusal import UnreadableDatasetError

__all__ = [
    "DATASETS",
    "SCHEMA",
    "WORLD",
    "Dataset",
    "Reading",
    "Rows",
    "UnknownDatasetError",
    "UnreadableDatasetError",
    "read_dataset",
    "recognise",
]
