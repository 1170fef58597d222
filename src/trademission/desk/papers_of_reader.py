"""Which papers are for whom: each is made from the view of its own reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from trademission.desk.file_names import file_names
from trademission.desk.publish import Edition
from trademission.documents.booklet import booklet
from trademission.documents.briefing import briefing_book
from trademission.documents.change_notice import change_notice
from trademission.documents.day_sheet import day_sheet, next_day
from trademission.documents.delegation_list import delegation_list
from trademission.documents.host_sheet import host_sheet
from trademission.documents.itinerary import itinerary
from trademission.documents.letter import letter
from trademission.documents.mail import GERMAN_SPEAKING, mail_draft
from trademission.documents.minute_schedule import head_of_delegation, minute_schedule
from trademission.documents.paper import Paper
from trademission.domain.atlas import Atlas
from trademission.domain.people import Host
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.reader import Reader, reader_of_delegate, reader_of_host
from trademission.domain.text import Language
from trademission.domain.view import View, view


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheaf:
    """The edition of which papers are made, and the programme that its readers hold so far."""

    edition: Edition
    previous: Programme | None = None

    def now(self, reader: Reader) -> View:
        """Return what a reader may see."""
        return view(self.edition.mission, self.edition.programme, reader)

    def before(self, reader: Reader) -> View | None:
        """Return what a reader could see of the programme before; None without one."""
        if self.previous is None:
            return None
        return view(self.edition.mission, self.previous, reader)

    def in_language(self, language: Language) -> "Sheaf":
        """Return the same papers in another language."""
        return replace(self, edition=replace(self.edition, language=language))


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A paper to be written, or a mail; `name` is its path without ending."""

    name: str
    make: Callable[[], Paper | bytes | None]
    is_for_word: bool = False


def items_for(reader: Reader, sheaf: Sheaf) -> Iterator[Item]:
    """Yield the papers for a reader: to organisers, those of everybody."""
    if reader.delegate is not None:
        yield from _for_delegate(reader, sheaf)
    elif reader.host is not None:
        yield from _for_host(reader, sheaf)
    else:
        yield from _for_level(reader, sheaf)
        if reader.sees_all:
            yield from _for_everybody(sheaf)


def _for_level(reader: Reader, sheaf: Sheaf) -> Iterator[Item]:
    """Yield the booklet; for the delegation also what is not for outsiders."""
    shown, edition = sheaf.now(reader), sheaf.edition
    language, made_at = edition.language, edition.today
    yield Item(
        name="booklet",
        make=lambda: booklet(shown, language=language, made_at=made_at),
        is_for_word=True,
    )
    if reader.level not in {Visibility.INTERNAL, Visibility.DELEGATION}:
        return
    yield from _day_sheet(reader, sheaf)
    yield Item(
        name="delegation-list",
        make=lambda: delegation_list(
            shown, language=language, today=edition.today_date, made_at=made_at
        ),
    )
    yield Item(
        name="briefing-book",
        make=lambda: briefing_book(shown, language=language, made_at=made_at),
        is_for_word=True,
    )
    head = head_of_delegation(shown)
    if reader.sees_all and head is not None:
        yield _minutes(head, shown, edition)


def _day_sheet(reader: Reader, sheaf: Sheaf) -> Iterator[Item]:
    """Yield the sheet of the next day with items; none after the last."""
    shown, edition = sheaf.now(reader), sheaf.edition
    day = next_day(shown, today=edition.today_date)
    if day is not None:
        yield Item(
            name="day-sheet",
            make=lambda: day_sheet(
                shown,
                day=day,
                language=edition.language,
                made_at=edition.today,
                before=sheaf.before(reader),
            ),
        )


def _minutes(person: str, shown: View, edition: Edition) -> Item:
    return Item(
        name="minute-schedule",
        make=lambda: minute_schedule(
            shown, person=person, language=edition.language, made_at=edition.today
        ),
        is_for_word=True,
    )


def _for_delegate(reader: Reader, sheaf: Sheaf) -> Iterator[Item]:
    """Yield what one delegate gets; to the head of delegation also the minutes."""
    shown, edition = sheaf.now(reader), sheaf.edition
    yield _itinerary("itinerary", shown, edition)
    yield from _day_sheet(reader, sheaf)
    yield from _notice("change-notice", shown, reader, sheaf)
    if reader.delegate is not None and head_of_delegation(shown) == reader.delegate:
        yield _minutes(reader.delegate, shown, edition)


def _itinerary(name: str, shown: View, edition: Edition) -> Item:
    return Item(
        name=name,
        make=lambda: itinerary(shown, language=edition.language, made_at=edition.today),
    )


def _notice(name: str, shown: View, reader: Reader, sheaf: Sheaf) -> Iterator[Item]:
    """Yield the change notice of one reader, where there is a programme before."""
    before, edition = sheaf.before(reader), sheaf.edition
    if before is not None:
        yield Item(
            name=name,
            make=lambda: change_notice(
                shown, before=before, language=edition.language, made_at=edition.today
            ),
        )


def _for_host(reader: Reader, sheaf: Sheaf) -> Iterator[Item]:
    """Yield what one host gets."""
    shown = sheaf.now(reader)
    yield _guests("guest-sheet", shown, sheaf.edition)
    yield from _notice("change-notice", shown, reader, sheaf)
    yield from _letters("letter", shown, sheaf.edition)


def _guests(name: str, shown: View, edition: Edition) -> Item:
    return Item(
        name=name,
        make=lambda: host_sheet(shown, language=edition.language, made_at=edition.today),
    )


def _letters(name: str, shown: View, edition: Edition) -> Iterator[Item]:
    """Yield the letter that asks a host, to be printed and as the draft of a mail."""
    yield Item(
        name=name,
        make=lambda: letter(shown, language=edition.language, made_at=edition.today),
        is_for_word=True,
    )
    yield Item(name=name, make=lambda: mail_draft(shown, made_at=edition.today))


def _for_everybody(sheaf: Sheaf) -> Iterator[Item]:
    """Yield what organisers send to each delegate and each host."""
    brief = sheaf.edition.mission.brief
    names = file_names((*brief.delegates, *brief.hosts))
    for delegate in brief.delegates:
        reader = reader_of_delegate(delegate.id)
        shown = sheaf.now(reader)
        yield _itinerary(f"itineraries/{names[delegate.id]}", shown, sheaf.edition)
        yield from _notice(f"changes/{names[delegate.id]}", shown, reader, sheaf)
    receiving = _hosts_of(sheaf)
    for host in brief.hosts:
        if host.id in receiving:
            yield from _for_one_host(host, names[host.id], sheaf)


def _hosts_of(sheaf: Sheaf) -> set[str | None]:
    """Return the hosts of whom the programme, or the one before, holds an entry."""
    programmes = (sheaf.edition.programme, sheaf.previous)
    visits = {e.appointment for p in programmes if p is not None for e in p.entries}
    items = Atlas(sheaf.edition.mission.brief).appointments.values()
    return {a.host for a in items if a.id in visits}


def _for_one_host(host: Host, name: str, sheaf: Sheaf) -> Iterator[Item]:
    """Yield the papers of a host, in a language that is read there."""
    reader = reader_of_host(host.id)
    theirs = sheaf.in_language("de" if host.country in GERMAN_SPEAKING else "en")
    shown = theirs.now(reader)
    yield _guests(f"guest-sheets/{name}", shown, theirs.edition)
    yield from _notice(f"changes/{name}", shown, reader, theirs)
    yield from _letters(f"letters/{name}", shown, theirs.edition)
