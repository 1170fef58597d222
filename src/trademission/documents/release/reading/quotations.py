"""Stretches in quotation marks, before anybody knows who said them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trademission.documents.release.reading.speakers import SPOKEN_FIRST

LONGEST = 4000
CLOSING = {"»": "«", "«": "»", "„": '“”"', "“": "”", "”": "”", '"': '"'}
OPENING_MARK = re.compile(r"[»«„“”\"]")
# A closing mark, or an empty line with what opens the next paragraph.
ENDS = {opening: re.compile(rf"[{closing}]|\n[ \t]*\n\s*") for opening, closing in CLOSING.items()}
FEWEST_WORDS = 5
NAMING = re.compile(
    r"(?:zum thema|unter dem (?:titel|motto|namen|thema|leitthema|schlagwort)|mit dem titel|titel"
    r"|motto"
    r"|thema|namens|sogenannte[nrs]?|genannte[nrs]?|betitelt|titled|entitled|called|named|themed?"
    r"|so-called"
    r"|under the (?:banner|title|motto|theme|heading)(?: of)?|(?:on|dubbed|headed|project|projekt"
    r"|programm|programme"
    r"|initiative|forum|konferenz|conference|workshop|seminar|messe|netzwerk|cluster|format"
    r"|reihe))[:,]?\s*$",
    re.IGNORECASE,
)
SPOKEN_WORDS = re.compile(r"\W*(?:Wir|Ich|Es|Das ist|Unsere?|We|I|I[’']\w+|It|This is|You|Our)\s")
SMALL_WORD = re.compile(r"\b[a-zäöüß]{2,}\b")
SENTENCE_SIGN = re.compile(r"[.!?,…]\W*$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Quotation:
    """Words in quotation marks: `start` and `end` with the marks, `is_statement` unless a title."""

    start: int
    end: int
    words: str
    is_statement: bool


def quotations(clean: str, paragraph_starts: frozenset[int]) -> Iterator[Quotation]:
    """Yield what stands in outer quotation marks; a title of few words is no statement.

    Knows »…« «…» „…“ “…” "…"; marks within are not read. A statement of several paragraphs, each
    opened anew and only the last closed, comes as one. What is never closed is not read.
    """
    position = 0
    while found := OPENING_MARK.search(clean, position):
        position = found.end()
        if not _opens(clean, found.start()):
            continue
        end = _closing(clean, found.start(), paragraph_starts)
        if end is None:
            continue
        yield _quotation(clean, found.start(), end)
        position = end


def _opens(clean: str, start: int) -> bool:
    before = clean[start - 1] if start else " "
    after = clean[start + 1] if start + 1 < len(clean) else " "
    return (before.isspace() or before in "([-\u2013—|:/") and not after.isspace()


def _closing(clean: str, start: int, paragraph_starts: frozenset[int]) -> int | None:
    """Return where the quotation ends that opens at `start`, or None where it is not closed."""
    opening = clean[start]
    limit = min(len(clean), start + LONGEST)
    for found in ENDS[opening].finditer(clean, start + 1, limit):
        if found.group()[0] != "\n":
            if found.group() != opening or found.start() not in paragraph_starts:
                return found.end()
        elif not clean.startswith(opening, found.end()):
            return None
    return None


def _quotation(clean: str, start: int, end: int) -> Quotation:
    words = clean[start + 1 : end - 1]
    is_spoken = _is_cut_short(words) or (
        bool(SPOKEN_FIRST.match(clean[end : end + 40])) and not words.rstrip().endswith(".")
    )
    is_title = not is_spoken and _is_title(words, clean[max(0, start - 60) : start])
    return Quotation(start=start, end=end, words=words, is_statement=not is_title)


def _is_cut_short(words: str) -> bool:
    """Whether a few words end with a comma or a full stop, as said words do and titles do not."""
    return len(words.split()) > 1 and words.rstrip().endswith((",", "."))


def _is_title(words: str, before: str) -> bool:
    count = len(words.split())
    if count < FEWEST_WORDS and not (before.rstrip().endswith(":") and count > 2):  # noqa: PLR2004 - a call
        return True
    has_sign = bool(SENTENCE_SIGN.search(words))
    if NAMING.search(before) and not has_sign:
        return True
    if SPOKEN_WORDS.match(words):
        return False
    capital = words.lstrip("‚'‘\u203a").strip()[:1].isupper()
    few = count <= FEWEST_WORDS * 2 and not has_sign and not before.rstrip().endswith((":", "|"))
    return few and capital and len(SMALL_WORD.findall(words)) <= count // 2
