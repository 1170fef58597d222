"""A mission: its header, its register, and the Brief."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trademission.domain.brief import Brief
from trademission.domain.errors import refuse_unless
from trademission.domain.facts import Fact
from trademission.domain.places import Visibility
from trademission.domain.text import Label

FORMAT = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """An aim of the mission; appointments serve some."""

    id: str
    name: str
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """A focus of the mission in one country."""

    id: str
    name: str
    country: str
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Organiser:
    """A body that organises the mission, with its role."""

    name: str
    role: str
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Whom to call."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Where to read on."""

    title: str
    address: str = ""
    origin: str = ""
    year: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TravelDates:
    """First and last day as told to readers of `visibility` and above.

    A mission with a confidential stop at its end has two: the true ones, internal, and the
    ones announced.
    """

    first_date: date
    last_date: date
    visibility: Visibility = Visibility.PUBLIC


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """Who travels where, when, why and who answers for it."""

    title: str
    dates: tuple[TravelDates, ...]
    labels: tuple[Label, ...] = ()
    goals: tuple[Goal, ...] = ()
    topics: tuple[Topic, ...] = ()
    organisers: tuple[Organiser, ...] = ()
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a mission without a title or a date."""
        refuse_unless(self.title.strip(), "title: the mission has no title; write one.")
        refuse_unless(self.dates, "dates: the mission has no dates; write first and last day.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody, as papers name them; `id` is that of a delegate, counterpart or substitute."""

    id: str
    name: str
    title: str = ""
    function: str = ""
    function_labels: tuple[Label, ...] = ()
    organisation: str = ""
    form_of_address: str = ""
    pronunciation: str = ""
    labels: tuple[Label, ...] = ()
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Organisation:
    """A firm, institute, municipality or public body."""

    id: str
    name: str
    country: str = ""
    sector: str = ""
    size_class: str = ""
    website: str = ""
    labels: tuple[Label, ...] = ()
    investor_since: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProtocolNote:
    """Dress, gift, seating or another matter of protocol for an appointment or person.

    `language` (`de`, `en`) is that of the words; empty for the house's own.
    """

    about: str
    matter: str
    text: str
    language: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentNote:
    """What the papers say about an appointment beyond its time and place.

    `language` (`de`, `en`) is that of the words, empty for the house's own; an appointment may
    have a note in each.
    """

    appointment: str
    goals: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    talking_points: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    speaking_order: tuple[str, ...] = ()
    press: str = ""
    reason_of_change: str = ""
    language: str = ""


class LinkKind(StrEnum):
    """What a link of a chain is."""

    EVENT = "event"
    AGREEMENT = "agreement"
    APPOINTMENT = "appointment"
    RESULT = "result"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainLink:
    """One link of a chain across missions; `when` may be a year, a month or a day.

    `labels` say `what` in other languages.
    """

    kind: LinkKind
    when: str
    what: str
    appointment: str | None = None
    source: str = ""
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain:
    """Appointment, result, agreement, next appointment: a thread through the years."""

    id: str
    name: str
    links: tuple[ChainLink, ...]
    labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.DELEGATION


@dataclass(frozen=True, kw_only=True, slots=True)
class Register:
    """What the mission knows beside the planning task."""

    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    protocol: tuple[ProtocolNote, ...] = ()
    notes: tuple[AppointmentNote, ...] = ()
    chains: tuple[Chain, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Mission:
    """The one record from which every paper is made."""

    id: str
    header: Header
    brief: Brief
    register: Register = Register()
    format: int = FORMAT

    def __post_init__(self) -> None:
        """Refuse a mission without an id, and a format this version cannot hold."""
        refuse_unless(self.id.strip(), "id: the mission has no id.")
        refuse_unless(
            self.format == FORMAT,
            f"format: {self.format} is not {FORMAT}; open the file with a matching version.",
        )
