"""From a paper to its PDF (PDF/UA-1), set by Typst."""

from trademission.documents.typeset.pdf import pdf

__all__ = ["pdf"]
