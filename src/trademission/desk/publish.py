"""Papers for readers: every one is made from the view of its reader, and from nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from trademission.desk.file_names import file_names
from trademission.desk.plan_mission import as_it_stands, refuse_other_mission
from trademission.desk.whole import whole_file
from trademission.documents import calendar, page
from trademission.domain.check import check
from trademission.domain.findings import Finding
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.reader import Reader, reader_of_delegate, reader_of_level
from trademission.domain.text import Language
from trademission.domain.view import view


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """What is published: a mission's programme as of an instant, in one language."""

    mission: Mission
    programme: Programme
    language: Language
    today: datetime

    @property
    def today_date(self) -> date:
        """The day of `today`, as the page marks it."""
        return self.today.date()


def edition_of(
    mission: Mission, programme: Programme, *, language: Language, today: datetime
) -> Edition:
    """Return an edition of the mission as it stands at `today`; refuse another's programme."""
    refuse_other_mission(mission, programme)
    ready = as_it_stands(mission, today=today)
    return Edition(mission=ready, programme=programme, language=language, today=today)


def page_for(reader: Reader, *, edition: Edition, findings: tuple[Finding, ...] = ()) -> str:
    """Return the page of the programme; `findings` are shown to those only who see all."""
    return page(
        view(edition.mission, edition.programme, reader),
        language=edition.language,
        today=edition.today_date,
        findings=findings if reader.sees_all else (),
        stamp=edition.today,
    )


def calendar_for(reader: Reader, *, edition: Edition) -> bytes:
    """Return the calendar of a level, or of one delegate or host."""
    return calendar(
        view(edition.mission, edition.programme, reader),
        person=reader.delegate,
        host=reader.host,
        stamp=edition.today,
        language=edition.language,
    )


def publish_page(target: Path, *, reader: Reader, edition: Edition) -> None:
    """Write the page for `reader` to `target`; organisers see the findings on theirs."""
    findings = check(edition.mission.brief, edition.programme) if reader.sees_all else ()
    with whole_file(target) as draft:
        text = page_for(reader, edition=edition, findings=findings)
        draft.write_text(text, encoding="utf-8", newline="\n")


def publish_calendars(
    folder: Path, *, edition: Edition, reader: Reader | None = None
) -> tuple[Path, ...]:
    """Write calendars into `folder` and return their paths; other files there stay.

    Without a reader: the whole mission, for organisers, and one for each delegate.
    """
    written = tuple(_calendars(edition) if reader is None else _calendar_of(reader, edition))
    for name, content in written:
        with whole_file(folder / name) as draft:
            draft.write_bytes(content)
    return tuple(folder / name for name, _ in written)


def _calendars(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, content) of the whole calendar and of every delegate's."""
    yield from _calendar_of(reader_of_level(Visibility.INTERNAL), edition)
    for delegate in edition.mission.brief.delegates:
        yield from _calendar_of(reader_of_delegate(delegate.id), edition)


def _calendar_of(reader: Reader, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, content) of one reader's calendar."""
    brief, key = edition.mission.brief, reader.delegate or reader.host
    people = file_names((*brief.delegates, *brief.hosts))
    name = people[key] if key else f"mission-{reader.level}"
    yield f"{name}.ics", calendar_for(reader, edition=edition)
