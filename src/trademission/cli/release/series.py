"""The command `release series`."""

from pathlib import Path
from typing import Annotated

import typer
from babel.dates import format_date
from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption, MissionArgument, TodayOption
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.press.open_release import open_release
from trademission.desk.press.press_series import series_of
from trademission.domain.press_series import Due
from trademission.domain.release import ReleaseKind
from trademission.domain.release_states import NAMES
from trademission.domain.text import Text

HELP = said(
    de="Welche Meldungen zur Reise wann fällig sind, und welche es schon gibt.",
    en="Which releases of the mission are due when, and which there are.",
)
KINDS = {
    ReleaseKind.ANNOUNCING: Text(de="Ankündigung", en="Announcement"),
    ReleaseKind.PRESS_DATE: Text(de="Terminhinweis", en="Media advisory"),
    ReleaseKind.DAILY: Text(de="Meldung des Tages", en="Daily release"),
    ReleaseKind.CLOSING: Text(de="Abschluss", en="Closing release"),
}
COLUMNS = (
    Text(de="fällig", en="due"),
    Text(de="Meldung", en="release"),
    Text(de="Stand", en="state"),
)
MISSING = Text(de="fehlt", en="missing")
LATE = Text(de="überfällig", en="late")
ReleasesArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="RELEASE...",
        help=said(de="Die Meldungen, die es gibt.", en="The releases there are."),
    ),
]


def series_(
    mission: MissionArgument,
    releases: ReleasesArgument = None,
    *,
    today: TodayOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Tell what is due."""
    talk = Talk(language=lang, as_json=as_json)
    known = tuple(open_release(path) for path in releases or ())
    found = series_of(mission_at(mission, talk=talk), known)
    table = Table(box=SIMPLE_HEAD)
    for words in COLUMNS:
        table.add_column(talk.words(words))
    for due in found:
        day = format_date(due.due_date, locale=talk.locale)
        table.add_row(day, talk.words(KINDS[due.kind]), _state(due, today=today.date(), talk=talk))
    talk.show(table)
    talk.answer([_report(due) for due in found])


def _state(due: Due, *, today: object, talk: Talk) -> str:
    if due.release is not None:
        return talk.words(NAMES[due.release.state])
    return talk.words(LATE if str(today) > due.due_date.isoformat() else MISSING)


def _report(due: Due) -> dict[str, object]:
    return {
        "kind": due.kind.value,
        "due": due.due_date.isoformat(),
        "about": due.subject_date.isoformat() if due.subject_date else None,
        "release": due.release.id if due.release else None,
        "state": due.release.state.value if due.release else None,
    }
