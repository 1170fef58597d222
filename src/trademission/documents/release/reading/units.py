"""Lines put together to paragraphs, whether the text was wrapped by hand or not."""

import re
from collections.abc import Iterator

# A longer line was not broken by hand: it is a paragraph of its own.
LONGEST_WRAPPED = 110
MOST_WRAPPED_LINES = 400
ITEM = re.compile(r"\s*(?:[-•·▪\u2013—*+]\s|\(?\d{1,2}[.)]\s|\\?\[|https?://|www\.)")
STANDING_ALONE = re.compile(
    r"\s*(?:[#\-\u2013—*=_\s]*$"
    r"|[-\u2013— ]*(?:ends|ende|end)[-\u2013—. ]*$|###"
    r"|(?:tel|telefon|telefax|fax|phone|t|m|f|e|mobil|mobile|cell|durchwahl|e-?mail|mail|email"
    r"|ihre? ansprechpartner(?:in)?|ansprechpartner(?:in)?|(?:presse|medien)?kontakt"
    r"|(?:media|press)? ?contacts?|(?:media|press) (?:enquiries|inquiries|office)"
    r"|notes? (?:to|for) editors|links?|hinweise? (?:für|an) .{3,40}|weitere informationen"
    r"|further information|web|internet|datum|date|nr|no)\b[.:]?(?:\s|$)"
    r"|\S+@\S+\s*$"
    r"|for immediate release|embargo|sperrfrist|medieninformation|presse(?:mitteilung|information)"
    r"|medienmitteilung|(?:press|news|media) release)",
    re.IGNORECASE,
)


def units(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of `text` start and end.

    An empty line, a line too long to have been broken by hand, an item of a list or the line of a
    contact ends one.
    """
    start, previous, lines = -1, (0, 0), 0
    for line in _lines(text):
        is_empty = not text[line[0] : line[1]].strip()
        if start >= 0 and (
            is_empty or lines >= MOST_WRAPPED_LINES or _breaks(text, previous, line)
        ):
            yield start, previous[1]
            start, lines = -1, 0
        if not is_empty:
            start = line[0] if start < 0 else start
            lines += 1
        previous = line
    if start >= 0:
        yield start, previous[1]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _breaks(text: str, above: tuple[int, int], below: tuple[int, int]) -> bool:
    upper, lower = text[slice(*above)].rstrip(), text[slice(*below)].rstrip()
    if max(len(upper), len(lower)) > LONGEST_WRAPPED:
        return True
    begins = bool(ITEM.match(lower)) and not upper.endswith((",", "-"))
    return begins or any(STANDING_ALONE.match(one) for one in (upper, lower))
