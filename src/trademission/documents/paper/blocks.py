"""The blocks that papers are built of. Nothing in them knows of PDF or Word."""

from dataclasses import dataclass

from trademission.documents.paper.spans import Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3; what follows stays with it. `beside` steps back."""

    level: int
    line: Phrase
    beside: Phrase = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    line: Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """A matter that must not be overlooked, in a box."""

    line: Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Bullets:
    """A list of equals, or with `is_ordered` one whose order counts.

    A compact one is set in small type, to save room.
    """

    items: tuple[Phrase, ...]
    is_ordered: bool = False
    is_compact: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """A word and what is to be said to it: host, who attends, dress."""

    word: str
    line: Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Matters:
    """A list of matters, the words in a column of their own."""

    items: tuple[Matter, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column of a table; `share` is its width relative to the others."""

    title: str
    share: float = 1.0
    is_number: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table with a row of headings that is repeated on every page it runs to.

    `summary` says in a sentence what it holds, for those who hear it read. A compact one is
    set in small type, for many columns of numbers.
    """

    summary: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Phrase, ...], ...]
    is_compact: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AgendaItem:
    """An item of a day: when, what, where, and the matters beneath.

    `when` holds the times as printed, a line for each matter of time; `kind` and `state` are
    tags above the title, `family` is a key of the colours, `mark` tells what changed since
    the last version.
    """

    when: tuple[Phrase, ...]
    title: Phrase
    kind: str = ""
    state: str = ""
    family: str = ""
    mark: Phrase = ()
    where: Phrase = ()
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Agenda:
    """The items of a day in order of time: a table of time and item.

    A compact one runs its matters on in one paragraph, to save room.
    """

    summary: str
    when_word: str
    what_word: str
    items: tuple[AgendaItem, ...]
    is_compact: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A drawing (SVG) with the words that stand for it where it cannot be seen.

    With `stays_with_next` it stands on the page on which what follows begins.
    """

    drawing: str
    words: str
    caption: Phrase = ()
    stays_with_next: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Notice | Bullets | Matters | Table | Agenda | Figure | NewPage
