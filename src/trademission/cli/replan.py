"""The command `replan`."""

import threading
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.alternatives import exit_code_of, tell_alternatives
from trademission.cli.interrupt import beside, set_on_interrupt
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    JsonOption,
    LangOption,
    MissionArgument,
    ProgrammeArgument,
    SecondsOption,
    read_instant,
)
from trademission.cli.paper_progress import progress_of
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk, messages
from trademission.desk.open_files import open_programme
from trademission.desk.read_events import read_events
from trademission.desk.replan_mission import Mended, replan_mission
from trademission.desk.replan_report import replan_report
from trademission.desk.write_alternatives import refuse_alternatives_folder, write_alternatives
from trademission.domain.text import Text
from trademission.planning import REPLANNING, Alternative, Settings

HELP = said(
    de="Umplanen, wenn etwas geschieht: bis zu drei Programme, die möglichst wenig ändern.",
    en="Re-plan when something happens: up to three programmes that change as little as can be.",
)
WORKING = Text(de="Plane um …", en="Re-planning …")
FOUND = Text(de="Vorschläge bisher: {count}", en="Proposals so far: {count}")
WRITTEN = Text(de="{count} Dateien in {folder}", en="{count} files in {folder}")

NowOption = Annotated[
    datetime,
    typer.Option(
        "--now",
        parser=read_instant,
        metavar="TIME",
        help=said(
            de="Der Zeitpunkt, etwa 2023-09-12T08:00+09:00 (ohne Abstand in UTC); was vorher "
            "begann, bleibt.",
            en="The instant, like 2023-09-12T08:00+09:00 (in UTC without an offset); what began "
            "before it stays.",
        ),
    ),
]
EventOption = Annotated[
    list[str],
    typer.Option(
        "--event",
        metavar="EVENT",
        help=said(
            de="Was geschehen ist, mehrfach möglich: eine Datei mit [[events]], oder kurz: "
            "'cancel a17', 'move a40 \"2023-09-18 14:00\"', 'offer a13 ZEIT …', "
            "'away d01 2023-09-12', 'substitute d24 PERSON SEIT', 'interpreter i1', "
            "'vehicle v1 by v2', 'delay t3 240', 'close Tokio 2023-09-13'.",
            en="What has happened, may be repeated: a file with [[events]], or in short: "
            "'cancel a17', 'move a40 \"2023-09-18 14:00\"', 'offer a13 TIME …', "
            "'away d01 2023-09-12', 'substitute d24 PERSON SINCE', 'interpreter i1', "
            "'vehicle v1 by v2', 'delay t3 240', 'close Tokio 2023-09-13'.",
        ),
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help=said(
            de="Ordner für die Vorschläge: je Vorschlag das Programm und die Mitteilungen.",
            en="Folder for the proposals: for each the programme and the change notices.",
        ),
    ),
]


def replan(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    now: NowOption,
    event: EventOption,
    out: OutOption = None,
    seconds: SecondsOption = REPLANNING.seconds,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read everything, re-plan, tell and write the proposals."""
    talk = Talk(language=lang, as_json=as_json)
    if out is not None:
        refuse_alternatives_folder(out)
    task = mission_at(mission, talk=talk)
    events = read_events(event, brief=task.brief)
    published = open_programme(programme)
    settings = Settings(seconds=seconds, workers=REPLANNING.workers, reasons=False)

    def job(cancel: threading.Event) -> Mended:
        return replan_mission(
            task,
            published,
            events=events,
            now=now,
            settings=settings,
            cancel=cancel,
            on_alternative=count,
        )

    cancel = threading.Event()
    with messages().status(talk.words(WORKING)) as status, set_on_interrupt(cancel):
        found: list[Alternative] = []

        def count(alternative: Alternative) -> None:
            found.append(alternative)
            status.update(talk.words(FOUND).format(count=len(found)))

        mended = beside(lambda: job(cancel))
    tell_alternatives(mended, talk=talk)
    if out is not None and mended.replanned.alternatives:
        _write(out, mended, now=now, talk=talk)
    talk.answer(replan_report(mended))
    raise typer.Exit(exit_code_of(mended))


def _write(out: Path, mended: Mended, *, now: datetime, talk: Talk) -> None:
    with progress_of(talk) as on_paper:
        written = write_alternatives(
            out, mended, language=talk.language, now=now, on_paper=on_paper
        )
    talk.show(talk.words(WRITTEN).format(count=len(written), folder=out))
