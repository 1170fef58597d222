"""Papers and feeds, made from what one reader may see and from nothing else."""

from trademission.documents.calendar import calendar
from trademission.documents.page import page

__all__ = ["calendar", "page"]
