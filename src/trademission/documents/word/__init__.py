"""From a paper to its Word file, which a ministry can go on working with."""

from trademission.documents.word.document import docx

__all__ = ["docx"]
