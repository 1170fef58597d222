"""The place and day at which a release begins (DRESDEN, March 3, 2025 —)."""

import re

from trademission.documents.release.reading.day_words import DAY, single_days

PLACE = r"[A-ZÄÖÜ][\w.'’/-]*(?:[ /](?:am |an der |of |the )?[A-ZÄÖÜ(][\w.'’)/-]*){0,4}"
DATELINE = re.compile(
    rf"\s*(?P<place>{PLACE}(?:,\s?[A-Z][\w. ]{{1,20}}?)?)"
    rf"(?P<between>[^\n\u2013—:;!?»„“\"]{{0,60}}?)"
    r"(?:\s?(?:[\u2013—]|--)|\s-(?=\s))\s*",
)
WITH_FULL_STOP = re.compile(
    rf"\s*\(?(?P<place>{PLACE})(?P<between>[,(]?\s?[^\n\u2013—:;!?»„“\"]{{0,40}}?(?:19"
    rf"|20)\d\d\)?)[.:)]\s"
)
FRAME = re.compile(
    r"^[\W_]*(?:(?:datum|date|stand|published|released|issued|release date|veröffentlicht|"
    r"erschienen|vom|den|am|on|of|le)\b[\W_]*){0,3}",
    re.IGNORECASE,
)
LONGEST_PLACE = 40
MOST_OTHER_WORDS = 4


def dateline_end(words: str) -> int:
    """Return where the prose starts after a dateline with a day or a place in capitals, else 0."""
    for pattern in (DATELINE, WITH_FULL_STOP):
        found = pattern.match(words[:160])
        if found and _is_dateline(found):
            return found.end()
    return 0


def _is_dateline(found: re.Match[str]) -> bool:
    place, between = found["place"].strip(), found["between"].strip(" ,()./|")
    has_day = any(single_days(found.group())) or bool(DAY.search(between))
    is_bare = not between and len(place.split()) <= 3  # noqa: PLR2004 - words of a place
    return len(place) <= LONGEST_PLACE and (has_day or place.isupper() or is_bare)


def is_date_alone(words: str) -> bool:
    """Whether a line tells a day and next to nothing else: Dresden, 8. September 2023."""
    bare = FRAME.sub("", words.strip())
    days = list(single_days(bare))
    if len(days) != 1:
        return False
    rest = (bare[: days[0].start] + " " + bare[days[0].end :]).split()
    spoken = [word for word in rest if any(sign.isalpha() for sign in word)]
    return (
        len(spoken) <= MOST_OTHER_WORDS and not bare.rstrip().endswith((".", "!", "?"))
    ) or not spoken
