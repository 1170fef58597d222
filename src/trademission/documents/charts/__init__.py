"""Charts of series and rankings as SVG, drawn by Altair and vl-convert (the extra `trade`).

Importing this package imports both, so other modules of this floor import it when they draw.
"""

from trademission.documents.charts.drawing import Drawing, ranking_drawing, series_drawing

__all__ = ["Drawing", "ranking_drawing", "series_drawing"]
