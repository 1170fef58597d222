"""Things of the journey that a text counts: five fields, three cities, eleven days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trademission.documents.release.reading.numbers import NUMBER, WORDS, number_of
from trademission.domain.text import Language


class Counting(StrEnum):
    """What is counted."""

    SEGMENTS = "segments"
    CITIES = "cities"
    STOPS = "stops"
    COUNTRIES = "countries"
    DAYS = "days"
    GOALS = "goals"
    TOPICS = "topics"
    ORGANISERS = "organisers"
    HEADS = "heads"


NOUNS = {
    Counting.SEGMENTS: r"Bereiche\w?|Gruppen|Segmente\w?|fields|segments|groups",
    Counting.CITIES: r"Städten?|Großstädten?|cities",
    Counting.STOPS: r"Stationen|stops",
    Counting.COUNTRIES: r"Ländern?|Staaten|countries|nations",
    Counting.DAYS: r"Tagen?|days",
    Counting.GOALS: r"Zielen?|aims|goals|objectives",
    Counting.TOPICS: r"Themen|Schwerpunkten?|Schwerpunktthemen|topics|themes|focus areas",
    Counting.ORGANISERS: r"Organisatoren|Veranstaltern?|organisers|organizers",
    Counting.HEADS: r"Vertreterinnen und Vertretern?|Mitgliedern?|Delegierten?"
    r"|Delegationsmitgliedern?|members|delegates",
}
KINDS = {kind: re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE) for kind, nouns in NOUNS.items()}
NUMBER_BEFORE = re.compile(rf"(?P<number>{NUMBER})\s+(?:[a-zäöüß]+(?:e|en|er)\s+)?$")
BOTH_BEFORE = re.compile(r"\b(?:beiden?|both)\s+$", re.IGNORECASE)
NOUN_IN_ONE_WORD = re.compile(
    r"[- ]?(?P<noun>tägig|köpfig|day\b|member\b|strong\b)\w*", re.IGNORECASE
)
NUMBER_WORDS = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
NUMBER_JOINED = re.compile(rf"(?<!\w)(?P<number>\d{{1,3}}|{NUMBER_WORDS})$", re.IGNORECASE)
JOINED_KINDS = {
    "tägig": Counting.DAYS,
    "day": Counting.DAYS,
    "köpfig": Counting.HEADS,
    "member": Counting.HEADS,
    "strong": Counting.HEADS,
}
FURTHEST = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """How many of something the text tells, with its place."""

    kind: Counting
    number: int
    start: int
    end: int


def counted_in(text: str, language: Language) -> tuple[Counted, ...]:
    """Return what a text counts of a journey, in the order of the text.

    One is an article more often than a count, and is passed over.
    """
    found = (*_with_noun(text, language), *_in_one_word(text, language))
    return tuple(sorted(found, key=lambda one: one.start))


def _with_noun(text: str, language: Language) -> Iterator[Counted]:
    for kind, nouns in KINDS.items():
        for noun in nouns.finditer(text):
            furthest = max(0, noun.start() - FURTHEST)
            before = text[furthest : noun.start()]
            both = BOTH_BEFORE.search(before)
            if both is not None:
                yield Counted(kind=kind, number=2, start=furthest + both.start(), end=noun.end())
                continue
            number = NUMBER_BEFORE.search(before)
            if number is not None:
                start = furthest + number.start()
                yield from _counted(kind, number["number"], (start, noun.end()), language)


def _in_one_word(text: str, language: Language) -> Iterator[Counted]:
    for noun in NOUN_IN_ONE_WORD.finditer(text):
        furthest = max(0, noun.start() - FURTHEST)
        number = NUMBER_JOINED.search(text[furthest : noun.start()])
        if number is not None:
            kind = JOINED_KINDS[noun["noun"].lower()]
            start = furthest + number.start("number")
            yield from _counted(kind, number["number"], (start, noun.end()), language)


def _counted(
    kind: Counting, words: str, place: tuple[int, int], language: Language
) -> Iterator[Counted]:
    number = number_of(words, language)
    if number is not None and number > 1 and number.is_integer():
        yield Counted(kind=kind, number=int(number), start=place[0], end=place[1])
