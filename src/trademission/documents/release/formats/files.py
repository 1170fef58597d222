"""The files of a release beside its page, by the names under which they lie in its folder."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class FormatFile:
    """A format: the name of its file, what people call it, and its media type."""

    name: str
    word: str
    media_type: str


PAGE = "index.html"
PDF = FormatFile(name="release.pdf", word="PDF", media_type="application/pdf")
WORD = FormatFile(
    name="release.docx",
    word="Word",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
TEXT = FormatFile(name="release.txt", word="Text", media_type="text/plain")
NINJS = FormatFile(name="release.ninjs.json", word="ninjs", media_type="application/json")
FIGURES_CSV = FormatFile(name="figures.csv", word="CSV", media_type="text/csv")
FIGURES_JSON = FormatFile(name="figures.json", word="JSON", media_type="application/json")

PROSE = (PDF, WORD, TEXT, NINJS)
FIGURES = (FIGURES_CSV, FIGURES_JSON)
