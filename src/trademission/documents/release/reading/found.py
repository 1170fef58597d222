"""What a reading of a release finds: each item with its place in the text and a confidence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trademission.domain.text import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """Where something stands: characters `start` to `end` (half-open) of the text as read.

    `line` counts from 1. `confidence` is between 0 and 1: how sure the reading is, not how true
    the release.
    """

    start: int
    end: int
    line: int
    confidence: float = 1.0


class PartKind(StrEnum):
    """The parts of a release, in the order in which a house prints them."""

    LABEL = "label"
    OFFICE = "office"
    CONTACT = "contact"
    DATE = "date"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    LEAD = "lead"
    BODY = "body"
    BACKGROUND = "background"
    NOTE_TO_EDITORS = "note_to_editors"
    LINKS = "links"
    MARGIN = "margin"


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A stretch of the release; a part that is interrupted (a margin block) occurs twice."""

    kind: PartKind
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A single day that is named: the date of issue, or that of an appointment.

    `weekday` is 0 for Monday to 6 if the text names one, whether it is the right one or not.
    """

    day: date
    is_issue: bool
    spot: Spot
    weekday: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Stay:
    """From when to when: the whole journey with `country` empty, or the days in one country."""

    first_date: date | None
    last_date: date
    spot: Spot
    country: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class City:
    """A city that is a stop; `country` is an ISO code, empty where the text does not tell."""

    name: str
    country: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class Country:
    """A country that is visited, by its ISO code."""

    code: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """A focus of the journey, in the words of the release and in the singular or as written."""

    name: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadCount:
    """How many travel; `is_approximate` for rund, etwa, about."""

    number: int
    is_approximate: bool
    spot: Spot


class Segment(StrEnum):
    """What sort of people travel."""

    FIRMS = "firms"
    RESEARCH = "research"
    MUNICIPALITIES = "municipalities"
    AGENCY = "agency"
    POLITICS = "politics"
    CHAMBERS = "chambers"
    ASSOCIATIONS = "associations"
    CULTURE = "culture"
    MEDIA = "media"


@dataclass(frozen=True, kw_only=True, slots=True)
class SegmentNamed:
    """A segment of the delegation; `words` are those of the release."""

    segment: Segment
    words: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganiserNamed:
    """A body that organises the journey, by its full name where the release gives one."""

    name: str
    short: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonNamed:
    """Somebody, by full name, where they are first named so; `title` is what stands beside it."""

    name: str
    title: str
    spot: Spot


class Measure(StrEnum):
    """What a figure of trade says."""

    VALUE = "value"
    GROWTH = "growth"
    RANK = "rank"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A figure of trade. `number` is as printed (1.16), `magnitude` what it is multiplied by.

    `unit` is EUR or another currency (ISO 4217), percent, or rank; the magnitude is 1, 1_000,
    1_000_000 or 1_000_000_000. A fall has a negative number. `partner` is an ISO code, `year` the
    year it is about, `flow` is export or import; each is empty where the text does not tell.
    `is_record` where the text calls it one.
    """

    measure: Measure
    number: float
    unit: str
    magnitude: int
    spot: Spot
    partner: str = ""
    year: int | None = None
    flow: str = ""
    is_record: bool = False

    @property
    def amount(self) -> float:
        """The number times its magnitude."""
        return self.number * self.magnitude


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """Words in quotation marks that somebody said.

    One that is interrupted (»…«, says X. »…«) is one; `words` joins its pieces with a space,
    `pieces` are their spots, `spot` the first. A title in quotation marks is none.
    """

    words: str
    speaker: str
    spot: Spot
    pieces: tuple[Spot, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactNamed:
    """Whom the press may ask; what the release does not give is empty."""

    name: str
    phone: str
    fax: str
    email: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkNamed:
    """Where to read on; `address` is empty or `#` where the link leads nowhere."""

    title: str
    origin: str
    year: int | None
    address: str
    spot: Spot


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadRelease:
    """A release as read: its text, on which all spots stand, and what was found in it."""

    text: str
    language: Language
    parts: tuple[Part, ...] = ()
    days: tuple[Day, ...] = ()
    stays: tuple[Stay, ...] = ()
    countries: tuple[Country, ...] = ()
    cities: tuple[City, ...] = ()
    topics: tuple[Topic, ...] = ()
    head_counts: tuple[HeadCount, ...] = ()
    segments: tuple[SegmentNamed, ...] = ()
    organisers: tuple[OrganiserNamed, ...] = ()
    people: tuple[PersonNamed, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    contacts: tuple[ContactNamed, ...] = ()
    links: tuple[LinkNamed, ...] = ()

    def words_at(self, spot: Spot) -> str:
        """Return the text at a spot."""
        return self.text[spot.start : spot.end]
