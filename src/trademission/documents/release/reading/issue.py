"""The day of issue, and the year that days without one belong to."""

import re
from datetime import date

from trademission.documents.release.reading.datelines import dateline_end
from trademission.documents.release.reading.day_words import DaySpan, day_spans, single_days
from trademission.documents.release.reading.found import Day, PartKind
from trademission.documents.release.reading.manuscript import Manuscript, Paragraph

EMBARGO = re.compile(r"sperrfrist|embargo|frei(?:gabe)? ab|not (?:for|to be)|until", re.IGNORECASE)
ISSUED = re.compile(
    r"publi[sc]|issued|released|datum|date|stand\b|veröffentlicht|erschienen|den\b", re.IGNORECASE
)
LONGEST_CLOSING_LINE = 12
HEAD = frozenset({PartKind.LABEL, PartKind.OFFICE, PartKind.CONTACT, PartKind.DATE})


def issue_day(manuscript: Manuscript) -> Day | None:
    """Return the day of issue: that of a line or a dateline of its own, of a label, or of the end.

    An embargo is no day of issue.
    """
    paragraphs = manuscript.paragraphs
    alone = [one for one in paragraphs if one.kind is PartKind.DATE]
    told = (PartKind.LEAD, PartKind.BODY)
    datelines = [one for one in paragraphs if one.kind in told and _dateline(manuscript, one)]
    heads = [one for one in paragraphs if one.kind in HEAD]
    closing = [one for one in paragraphs[-8:] if _closes(manuscript, one)]
    for candidates in (alone, datelines[:1], heads, closing):
        for one in candidates:
            found = _day(manuscript, one)
            if found is not None:
                return found
    return None


def reference_day(manuscript: Manuscript, issued: Day | None) -> date | None:
    """Return the day to which years are inferred: that of issue, or the first whole day told."""
    if issued is not None:
        return issued.day
    for sentence in manuscript.sentences:
        for span in day_spans(sentence.words, None):
            return span.last
    years = re.findall(r"\b20\d\d\b", manuscript.clean[:20_000])
    return date(max(map(int, years)), 7, 1) if years else None


def _dateline(manuscript: Manuscript, one: Paragraph) -> str:
    words = manuscript.clean[one.start : one.end].replace("\n", " ")
    return words[: dateline_end(words)]


def _closes(manuscript: Manuscript, one: Paragraph) -> bool:
    words = manuscript.clean[one.start : one.end]
    return len(words.split()) <= LONGEST_CLOSING_LINE and bool(ISSUED.search(words))


def _day(manuscript: Manuscript, one: Paragraph) -> Day | None:
    words = _dateline(manuscript, one) or manuscript.clean[one.start : one.end]
    if one.kind is not PartKind.DATE and EMBARGO.search(words):
        return None
    span = next(iter(single_days(words.replace("\n", " "))), None)
    return _issued(manuscript, one, span) if span else None


def _issued(manuscript: Manuscript, one: Paragraph, span: DaySpan) -> Day:
    spot = manuscript.spot(one.start + span.start, one.start + span.end, 0.95)
    return Day(day=span.last, is_issue=True, weekday=span.weekday, spot=spot)
