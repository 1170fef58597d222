"""Every alternative in a folder of its own: the programme, and a notice for whoever it concerns."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from trademission.desk.file_names import file_names
from trademission.desk.papers_of_reader import Sheaf
from trademission.desk.publish import Edition
from trademission.desk.replan_mission import Mended
from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.documents.change_notice import change_notice
from trademission.documents.mail import GERMAN_SPEAKING
from trademission.documents.typeset import pdf
from trademission.domain.house import House
from trademission.domain.reader import Reader, reader_of_delegate, reader_of_host
from trademission.domain.text import Language
from trademission.files import write_mission, write_programme
from trademission.planning import Alternative, Way

OURS = frozenset({"mission.json", *(str(number) for number, _ in enumerate(Way, start=1))})
OnPaper = Callable[[int, int], None]


def refuse_alternatives_folder(folder: Path) -> None:
    """Refuse a folder that holds anything else, before any work is done."""
    refuse_foreign(folder, ours=OURS)


def write_alternatives(
    folder: Path,
    mended: Mended,
    *,
    language: Language,
    now: datetime,
    on_paper: OnPaper | None = None,
) -> tuple[Path, ...]:
    """Write the mission after the events, and per alternative its programme and notices.

    Earlier alternatives there are replaced, all at once; anything else is refused. Returns
    the paths, sorted. `on_paper` is told how many of how many notices are done.
    """
    alternatives = mended.replanned.alternatives
    total = sum(len(list(_told(a, mended))) for a in alternatives)
    done = 0
    with whole_folder(folder, ours=OURS) as draft:
        write_mission(mended.mission, draft / "mission.json")
        for number, alternative in enumerate(alternatives, start=1):
            place = draft / str(number)
            place.mkdir()
            write_programme(alternative.programme, mended.mission, place / "programme.json")
            for name, content in _notices(alternative, mended, language=language, now=now):
                (place / "changes").mkdir(exist_ok=True)
                if content is not None:
                    (place / "changes" / f"{name}.pdf").write_bytes(content)
                done += 1
                if on_paper is not None:
                    on_paper(done, total)
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _told(alternative: Alternative, mended: Mended) -> Iterator[tuple[Reader, Language | None]]:
    """Yield the readers whom an alternative concerns; of hosts the language read there."""
    people = alternative.affected
    yield from ((reader_of_delegate(key), None) for key in people.delegates)
    for host in mended.mission.brief.hosts:
        if host.id in people.hosts:
            yield reader_of_host(host.id), "de" if host.country in GERMAN_SPEAKING else "en"


def _notices(
    alternative: Alternative, mended: Mended, *, language: Language, now: datetime
) -> Iterator[tuple[str, bytes | None]]:
    """Yield (file name without ending, PDF) of each notice; None where there is nothing to say."""
    brief = mended.mission.brief
    names = file_names((*brief.delegates, *brief.hosts))
    for reader, own in _told(alternative, mended):
        edition = Edition(
            mission=mended.mission,
            programme=alternative.programme,
            language=own or language,
            today=now,
        )
        sheaf = Sheaf(edition=edition, previous=mended.published)
        before = sheaf.before(reader)
        notice = before and change_notice(
            sheaf.now(reader), before=before, language=edition.language, made_at=now
        )
        name = names[reader.delegate or reader.host or ""]
        yield name, pdf(notice, house=House()) if notice else None
