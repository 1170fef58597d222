"""A release on the desk of the checker, with everything that it is compared with."""

from bisect import bisect_right
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from trademission.documents.release.checks.counted import Counted, counted_in
from trademission.documents.release.checks.days_told import SpanTold, spans_told, times_told
from trademission.documents.release.checks.layout import (
    Stretch,
    Word,
    paragraphs_of,
    sentences_of,
    words_of,
)
from trademission.documents.release.checks.phrases_found import index_of, places_of
from trademission.documents.release.checks.public_words import strings_in
from trademission.documents.release.checks.speller import Speller
from trademission.documents.release.reading.found import PartKind, ReadRelease
from trademission.documents.release.reading.layout import LONGEST_RELEASE
from trademission.documents.release.reading.marks import blanked
from trademission.documents.release.reading.quotations import FEWEST_WORDS, quotations
from trademission.domain.facts import Fact
from trademission.domain.places import Visibility
from trademission.domain.press_profile import PressProfile
from trademission.domain.release import Release, Version
from trademission.domain.text import Language
from trademission.domain.view import View, reader_of_level, view

UNKNOWN_YEAR = 1904
"""A leap year in which nobody travels: stands for none."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A release as read, and what is known.

    With `internal`, the view of mission and programme in which nothing is hidden, the text is
    compared with them; with `release` also with its quotes and photographs, and with `version`
    with the facts frozen there. `fresh_facts` are the same figures, computed anew from the newest
    table. `reachable` tells whether a link leads to a known target. Without `speller` the
    spelling is not checked. What is None is not compared.
    """

    read: ReadRelease
    release: Release | None = None
    version: Version | None = None
    internal: View | None = None
    today: date | None = None
    profile: PressProfile | None = None
    speller: Speller | None = None
    reachable: Callable[[str], bool] | None = None
    fresh_facts: tuple[Fact, ...] = ()

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.read.language

    @property
    def text(self) -> str:
        """The text as it was handed in."""
        return self.read.text

    @cached_property
    def clean(self) -> str:
        """The text with marks that are no words blanked, every letter at its place.

        Of a text that is longer than any release only as much as the reading reads.
        """
        return blanked(self.read.text[:LONGEST_RELEASE])

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word of the text."""
        return tuple(words_of(self.clean))

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """The numbers of the words by their first letters."""
        return index_of(self.words)

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """The paragraphs: what stands between empty lines."""
        return tuple(paragraphs_of(self.clean))

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences of all paragraphs."""
        return tuple(sentences_of(self.clean, self.paragraphs))

    @cached_property
    def public(self) -> View | None:
        """What the public may see of mission and programme.

        Raises HiddenDatesError when the mission has no public dates.
        """
        if self.internal is None:
            return None
        reader = reader_of_level(Visibility.PUBLIC)
        return view(self.internal.mission, self.internal.programme, reader)

    @cached_property
    def public_strings(self) -> tuple[str, ...]:
        """Every text of the mission that the public may see."""
        return () if self.public is None else tuple(strings_in(self.public))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the version, then those of record and mission that it does not hold."""
        mission = self.internal.mission.register.facts if self.internal else ()
        release = self.release.facts if self.release else ()
        frozen = self.version.facts if self.version else ()
        found: dict[str, Fact] = {}
        for fact in (*frozen, *release, *mission):
            found.setdefault(fact.id, fact)
        return tuple(found.values())

    @cached_property
    def issued_date(self) -> date | None:
        """The date of issue: of the record, else as read, else today."""
        if self.release is not None:
            return self.release.issued_date
        read = (day.day for day in self.read.days if day.is_issue)
        return next(read, self.today)

    @cached_property
    def counted(self) -> tuple[Counted, ...]:
        """What the text counts of the journey."""
        return counted_in(self.clean, self.language)

    @cached_property
    def spans(self) -> tuple[SpanTold, ...]:
        """The days and spans of days that the text names."""
        return spans_told(self.clean, year=self._year)

    @cached_property
    def _year(self) -> int:
        """The year of days without one: that of the mission, else of issue, else told nearby."""
        if self.public is not None:
            return self.public.mission.header.dates[0].first_date.year
        if self.issued_date is not None:
            return self.issued_date.year
        told = (int(self.clean[one.end - 4 : one.end]) for one in times_told(self.clean))
        return next(told, UNKNOWN_YEAR)

    @property
    def knows_year(self) -> bool:
        """Whether days without a year belong to one."""
        return self._year != UNKNOWN_YEAR

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        ends = (place for place, sign in enumerate(self.text) if sign == "\n")
        return (0, *(end + 1 for end in ends))

    @cached_property
    def _found(self) -> dict[tuple[str, ...], tuple[Stretch, ...]]:
        return {}

    def places(self, phrase: tuple[str, ...]) -> tuple[Stretch, ...]:
        """Return where the words of a name follow each other, with whatever endings."""
        if phrase not in self._found:
            self._found[phrase] = tuple(places_of(phrase, self.words, self.index))
        return self._found[phrase]

    def line_of(self, start: int) -> int:
        """Return the number of the line, from 1."""
        return bisect_right(self._line_starts, start)

    def sentence_at(self, start: int) -> Stretch:
        """Return the sentence in which a character stands; the character alone between two."""
        return _at(self.sentences, start)

    def paragraph_at(self, start: int) -> Stretch:
        """Return the paragraph in which a character stands; the character alone between two."""
        return _at(self.paragraphs, start)

    def is_in_part(self, start: int, kinds: Collection[PartKind]) -> bool:
        """Tell whether a character stands in a part of one of these kinds."""
        spots = (part.spot for part in self.read.parts if part.kind in kinds)
        return any(spot.start <= start < spot.end for spot in spots)

    def is_quoted(self, start: int) -> bool:
        """Tell whether a character stands in words that somebody is quoted with."""
        return any(one.start <= start < one.end for one in self.quoted)

    @cached_property
    def quoted(self) -> tuple[Stretch, ...]:
        """Where somebody is quoted, whether the reading found the speaker or not."""
        read = (piece for quote in self.read.quotes for piece in quote.pieces)
        starts = frozenset(paragraph.start for paragraph in self.paragraphs)
        marked = (
            one
            for one in quotations(self.clean, starts)
            if one.is_statement or len(one.words.split()) >= FEWEST_WORDS
        )
        return (
            *(Stretch(start=piece.start, end=piece.end) for piece in read),
            *(Stretch(start=one.start, end=one.end) for one in marked),
        )


def _at(stretches: tuple[Stretch, ...], start: int) -> Stretch:
    place = bisect_right(stretches, start, key=lambda one: one.start) - 1
    if place >= 0 and start < stretches[place].end:
        return stretches[place]
    return Stretch(start=start, end=start + 1)
