"""A paper: its title, what runs along its pages, and its blocks."""

from dataclasses import dataclass
from datetime import datetime

from trademission.documents.paper.blocks import Block, Matter
from trademission.documents.paper.spans import Phrase
from trademission.domain.text import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Cover:
    """The first page of a booklet: below the title what it is about."""

    matters: tuple[Matter, ...]
    note: Phrase = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Letterhead:
    """What a letter begins with: who writes, to whom, and the date; its title is the subject."""

    sender: str
    address: tuple[Phrase, ...]
    date: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """Something to be printed.

    `kind` is what sort of paper it is, `above` the mission it belongs to; both run along the
    head of every page, `imprint` (for whom, version, date) along its foot. `made_at` is the
    aware instant of making. With `fits_one_page` the type shrinks a little, as far as it can
    be read, before the paper takes a second page. `preface` stands above the title: who sends it,
    whom to ask, of which day it is. Paragraphs of `is_prose` stand further apart.
    """

    language: Language
    kind: str
    title: str
    above: str
    imprint: tuple[str, ...]
    made_at: datetime
    blocks: tuple[Block, ...]
    subtitle: Phrase = ()
    preface: tuple[Matter, ...] = ()
    cover: Cover | None = None
    contents: str = ""
    letterhead: Letterhead | None = None
    fits_one_page: bool = False
    is_prose: bool = False
