"""The head of the page: what mission, when, with whom, by whom, and as of when."""

import re
from dataclasses import dataclass
from datetime import datetime

from trademission.documents.clean import one_line
from trademission.documents.content.delegation import segment_counts
from trademission.documents.dates import country_name, date_range, stamp_words
from trademission.documents.directory import Directory, Name
from trademission.documents.words import READERS
from trademission.domain.mission import Contact, Link, TravelDates

WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
MAIL_ADDRESS = re.compile(r"[^\s@<>\"?&]+@[^\s@<>\"?&]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownContact:
    """Whom to call; addresses are empty where they are none."""

    name: str
    role: str
    phone: str
    phone_address: str
    email: str
    email_address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownLink:
    """Where to read on; `address` is empty where it is no address of the web."""

    title: str
    address: str
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Masthead:
    """Everything above the programme."""

    title: Name
    dates: str
    counts: tuple[tuple[str, int], ...]
    total: int
    organisers: tuple[tuple[Name, str], ...]
    topics: tuple[tuple[str, tuple[Name, ...]], ...]
    goals: tuple[Name, ...]
    contacts: tuple[ShownContact, ...]
    links: tuple[ShownLink, ...]
    note: str
    made_for: str
    stamp: str
    stamp_machine: str
    version: int


def masthead(directory: Directory, *, stamp: datetime) -> Masthead:
    """Return the head of the page; every count is counted from the list."""
    header = directory.view.mission.header
    counts = segment_counts(directory)
    return Masthead(
        title=directory.name(header.title, header.labels),
        dates=_dates(header.dates, directory),
        counts=counts,
        total=sum(count for _, count in counts),
        organisers=tuple(
            (directory.name(one.name, one.labels), one_line(one.role)) for one in header.organisers
        ),
        topics=_topics(directory),
        goals=tuple(directory.name(goal.name, goal.labels) for goal in header.goals),
        contacts=tuple(_contact(one) for one in header.contacts),
        links=tuple(_link(one) for one in header.links),
        note=one_line(header.note),
        made_for=_made_for(directory),
        stamp=stamp_words(stamp, directory.language),
        stamp_machine=stamp.isoformat(timespec="minutes"),
        version=directory.view.programme.version,
    )


def _dates(dates: tuple[TravelDates, ...], directory: Directory) -> str:
    """Return the widest of the dates: an organiser's view holds the announced ones as well."""
    widest = max(dates, key=lambda one: one.last_date - one.first_date)
    return date_range(widest.first_date, widest.last_date, directory.language)


def _topics(directory: Directory) -> tuple[tuple[str, tuple[Name, ...]], ...]:
    found: dict[str, list[Name]] = {}
    for topic in directory.view.mission.header.topics:
        country = country_name(one_line(topic.country), directory.language)
        found.setdefault(country, []).append(directory.name(topic.name, topic.labels))
    return tuple((country, tuple(names)) for country, names in found.items())


def _made_for(directory: Directory) -> str:
    reader = directory.view.reader
    if reader.delegate is not None:
        return directory.seat(reader.delegate)
    host = directory.host(reader.host)
    return host.text if host else READERS[reader.level].in_language(directory.language)


def _contact(contact: Contact) -> ShownContact:
    email = one_line(contact.email)
    phone = one_line(contact.phone)
    digits = re.sub(r"[^+0-9]", "", phone)
    return ShownContact(
        name=one_line(contact.name),
        role=one_line(contact.role),
        phone=phone,
        phone_address=f"tel:{digits}" if digits else "",
        email=email,
        email_address=f"mailto:{email}" if MAIL_ADDRESS.fullmatch(email) else "",
    )


def _link(link: Link) -> ShownLink:
    address = one_line(link.address)
    year = "" if link.year is None else str(link.year)
    source = ", ".join(part for part in (one_line(link.origin), year) if part)
    return ShownLink(
        title=one_line(link.title),
        address=address if WEB_ADDRESS.fullmatch(address) else "",
        source=source,
    )
