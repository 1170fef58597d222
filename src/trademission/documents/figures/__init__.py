"""How a fact is printed: in running text, in a cell of a table, exactly."""

from trademission.documents.figures.press import figures_csv, figures_json
from trademission.documents.figures.printing import Printed, printed, told_growth
from trademission.documents.figures.tabular import cell, column_words, exact, short

__all__ = [
    "Printed",
    "cell",
    "column_words",
    "exact",
    "figures_csv",
    "figures_json",
    "printed",
    "short",
    "told_growth",
]
