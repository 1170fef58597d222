"""Everything that a plan leaves behind, in one folder that appears whole."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from trademission.desk.plan_mission import Planned
from trademission.desk.publish import Edition, page_for, publish_calendars
from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.domain.findings import Finding
from trademission.domain.places import Visibility
from trademission.domain.reader import reader_of_level
from trademission.domain.text import Language
from trademission.files import write_programme

LEVELS = (Visibility.INTERNAL, Visibility.DELEGATION)
LANGUAGES: tuple[Language, ...] = ("de", "en")
RESULTS = frozenset(
    {"programme.json", "programme.xlsx", "calendars", "papers", "dossiers", "press", *LEVELS}
)


def refuse_folder(folder: Path) -> None:
    """Refuse a folder for results that holds anything else, before any work is done."""
    refuse_foreign(folder, ours=RESULTS)


def write_results(
    folder: Path, *, planned: Planned, language: Language, today: datetime
) -> tuple[Path, ...]:
    """Write programme (JSON, XLSX), calendars, and pages for organisers and delegation.

    Earlier results in `folder` are replaced, all at once; anything else there is refused.
    Returns what now lies in the folder; nothing is touched where there is no programme.
    """
    if planned.programme is None:
        return ()
    edition = Edition(
        mission=planned.mission, programme=planned.programme, language=language, today=today
    )
    with whole_folder(folder, ours=RESULTS) as draft:
        for name in ("programme.json", "programme.xlsx"):
            write_programme(edition.programme, edition.mission, draft / name, lang=language)
        publish_calendars(draft / "calendars", edition=edition)
        _write_pages(draft, edition, planned.findings)
    return tuple(sorted(folder.iterdir()))


def _write_pages(draft: Path, edition: Edition, findings: tuple[Finding, ...]) -> None:
    """Write the pages in both languages, in a folder per kind of reader."""
    for level in LEVELS:
        folder = draft / level
        folder.mkdir()
        for language in LANGUAGES:
            spoken = replace(edition, language=language)
            text = page_for(reader_of_level(level), edition=spoken, findings=findings)
            (folder / f"page.{language}.html").write_text(text, encoding="utf-8", newline="\n")
