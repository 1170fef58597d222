"""Several values in one cell, apart by semicolons or lines."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from trademission.domain.text import Text
from trademission.files.cell_times import Clock, Day, clock_from, clock_text
from trademission.files.cells import Cell, Context, UnreadableCellError, refusal, shown_text
from trademission.files.quoting import NO_ITEMS, guarded, halves, plain, quoted, split, unquoted

Items = list[dict[str, Any]]
SEPARATORS = ";\n"
EN_DASH = "\N{EN DASH}"  # what word processors make of a hyphen between numbers
MOST_NUMBERS = 1000  # how far a span of numbers may reach
DAYS = (
    ("Mo", "Mon"), ("Di", "Tue"), ("Mi", "Wed"), ("Do", "Thu"), ("Fr", "Fri"), ("Sa", "Sat"),
    ("So", "Sun"),
)  # fmt: skip


def parts_of(cell: Cell, separators: str = SEPARATORS) -> list[str]:
    """Return the parts of a list in a cell, quotation marks still on."""
    text = shown_text(cell)
    return [] if text == NO_ITEMS else split(text, separators)


def joined(parts: list[str], separator: str = "; ") -> str:
    """Return a list as a cell shows it, guarded; an empty list is written as such."""
    return guarded(separator.join(parts)) if parts else NO_ITEMS


@dataclass(frozen=True, kw_only=True, slots=True)
class Texts:
    """Texts; short words may also be apart by commas, long ones stand on lines of their own."""

    commas: bool = False
    lines: bool = False
    width: int = 30

    def read(self, cell: Cell) -> list[str]:
        """Return the texts."""
        separators = SEPARATORS + ("," if self.commas else "")
        return [unquoted(part) for part in parts_of(cell, separators)]

    def write(self, value: tuple[str, ...], context: Context) -> str:
        """Return the texts in one cell."""
        del context
        separators = SEPARATORS + ("," if self.commas else "")
        parts = [plain(text, separators=separators) for text in value]
        return joined(parts, "\n" if self.lines else "; ")


@dataclass(frozen=True, kw_only=True, slots=True)
class Days:
    """Days."""

    width: int = 30

    def read(self, cell: Cell) -> list[str]:
        """Return the days as ISO writes them."""
        if not isinstance(cell, str):
            return [Day().read(cell)]
        return [Day().read(part) for part in parts_of(cell, SEPARATORS + ",")]

    def write(self, value: tuple[date, ...], context: Context) -> str:
        """Return the days in one cell."""
        del context
        return joined([day.isoformat() for day in value])


@dataclass(frozen=True, kw_only=True, slots=True)
class Wholes:
    """Whole numbers; a span like 2-4 may stand for all of its numbers."""

    width: int = 14

    def read(self, cell: Cell) -> list[int]:
        """Return the numbers."""
        return [number for part in parts_of(cell, SEPARATORS + ",") for number in _numbers(part)]

    def write(self, value: tuple[int, ...], context: Context) -> str:
        """Return the numbers in one cell."""
        del context
        return joined([str(number) for number in value])


def _numbers(part: str) -> range:
    found = re.fullmatch(rf"(-?\d{{1,9}})(?:\s*[-{EN_DASH}]\s*(\d{{1,9}}))?", part)
    first = int(found[1]) if found else 0
    last = int(found[2]) if found and found[2] else first
    if found is None or not first <= last <= first + MOST_NUMBERS:
        raise refusal(
            part,
            is_not=Text(de="keine ganze Zahl", en="no whole number"),
            write=Text(de="Zahlen wie 1; 3; 5-7", en="numbers like 1; 3; 5-7"),
        )
    return range(first, last + 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pairs:
    """Pairs like `ja: 東京` or `de/ja`; the second of each may be a number or a choice."""

    first: str
    second: str
    separator: str = ":"
    number: bool = False
    example: str = "ja: 東京"
    width: int = 26

    def read(self, cell: Cell) -> Items:
        """Return the pairs."""
        return [self._pair(part) for part in parts_of(cell)]

    def _pair(self, part: str) -> dict[str, Any]:
        found = halves(part, self.separator)
        if found is None or (self.number and not re.fullmatch(r"[+-]?\d{1,9}", found[1])):
            raise refusal(
                part,
                is_not=Text(de="kein Paar", en="no pair"),
                write=Text(de=f"es wie {self.example}", en=f"it like {self.example}"),
            )
        return {self.first: found[0], self.second: int(found[1]) if self.number else found[1]}

    def write(self, value: tuple[dict[str, Any], ...], context: Context) -> str:
        """Return the pairs in one cell."""
        del context
        space = " " if self.separator == ":" else ""
        return joined(
            [
                f"{self._plain(pair[self.first])}{self.separator}{space}"
                f"{self._plain(pair[self.second])}"
                for pair in value
            ]
        )

    def _plain(self, value: object) -> str:
        return plain(str(value), separators=SEPARATORS + self.separator)


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A span of time within a day, like 09:00-18:00."""

    width: int = 16

    def read(self, cell: Cell) -> dict[str, str]:
        """Return start and end."""
        start, end = _span(shown_text(cell))
        return {"start": start, "end": end}

    def write(self, value: dict[str, time], context: Context) -> str:
        """Return the span as text."""
        del context
        return f"{clock_text(value['start'])}-{clock_text(value['end'])}"


def _span(text: str) -> tuple[str, str]:
    found = re.fullmatch(rf"(.*?)\s*(?:-|{EN_DASH}|bis|to)\s*(.*)", text)
    clocks = [clock_from(part) for part in found.groups()] if found else [None]
    if None in clocks:
        raise refusal(
            text,
            is_not=Text(de="keine Spanne von Uhrzeiten", en="no span of times"),
            write=Text(de="sie wie 09:00-18:00", en="it like 09:00-18:00"),
        )
    start, end = (Clock().read(clock) for clock in clocks)
    return start, end


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """Opening hours, like `Mo-Fr 09:00-17:00; Sa 10:00-14:00`."""

    width: int = 26

    def read(self, cell: Cell) -> Items:
        """Return the hours of each weekday."""
        return [hours for part in parts_of(cell) for hours in _hours(part)]

    def write(self, value: tuple[dict[str, Any], ...], context: Context) -> str:
        """Return the hours, a part for each weekday."""
        word = 0 if context.language == "de" else 1
        return joined(
            [
                f"{DAYS[hours['weekday']][word]} {clock_text(hours['opens'])}-"
                f"{clock_text(hours['closes'])}"
                for hours in value
            ]
        )


def _hours(part: str) -> Items:
    found = re.fullmatch(rf"([^\W\d]+)\.?(?:\s*[-{EN_DASH}]\s*([^\W\d]+)\.?)?:?\s+(\d.*)", part)
    first = _weekday(found[1]) if found else None
    last = _weekday(found[2] or found[1]) if found else None
    if found is None or first is None or last is None or last < first:
        raise UnreadableCellError(
            Text(de=f"{part!r} ist keine Öffnungszeit.", en=f"{part!r} are no opening hours."),
            Text(
                de="Schreiben Sie sie wie Mo-Fr 09:00-17:00.",
                en="Write them like Mon-Fri 09:00-17:00.",
            ),
        )
    opens, closes = _span(found[3])
    return [{"weekday": n, "opens": opens, "closes": closes} for n in range(first, last + 1)]


def _weekday(word: str) -> int | None:
    """Return the number of a weekday by how its name begins, in either language."""
    begun = word.casefold()
    for number, (german, english) in enumerate(DAYS):
        if begun[:3] == english.casefold() or begun[:2] == german.casefold():
            return number
    return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Refers:
    """Things called by name; `one` for a single one, `groups` where groups may be named."""

    to: tuple[tuple[str, ...], ...]
    one: bool = False
    groups: bool = False
    width: int = 26

    def read(self, cell: Cell) -> Any:  # noqa: ANN401 - a text or a list of texts
        """Return the texts as they stand; what they mean is known once all names are."""
        if self.one:
            return unquoted(shown_text(cell))
        return [unquoted(part) for part in parts_of(cell)]

    def write(self, value: Any, context: Context) -> str:  # noqa: ANN401 - as above
        """Return names, with ids where a name alone is not clear."""
        if self.one:
            return guarded(plain(self._shown(value, context)))
        separators = SEPARATORS
        return joined([plain(self._shown(key, context), separators=separators) for key in value])

    def _shown(self, key: str, context: Context) -> str:
        return context.names.shown(key, self.to, groups=self.groups) if key else key


EMPTY_TEXT = quoted("")
