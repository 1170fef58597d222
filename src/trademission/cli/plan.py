"""The command `plan`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    JsonOption,
    LangOption,
    MissionArgument,
    SecondsOption,
    TodayOption,
)
from trademission.cli.outcome import exit_code_of, tell_outcome, tell_written
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.cli.watching import watched
from trademission.desk.open_files import open_programme
from trademission.desk.plan_mission import plan_mission
from trademission.desk.report import plan_report
from trademission.desk.write_results import refuse_folder, write_results
from trademission.planning import Settings

HELP = said(
    de="Ein Programm planen, prüfen und mit allem, was dazugehört, in einen Ordner schreiben.",
    en="Plan a programme, check it, and write it with all that belongs to it into a folder.",
)

DEFAULTS = Settings()

OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help=said(
            de="Ordner für Programm, Kalender und Seiten; ohne ihn wird nichts geschrieben.",
            en="Folder for programme, calendars and pages; without it nothing is written.",
        ),
    ),
]
PreviousOption = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="PROGRAMME",
        help=said(
            de="Das zuletzt verteilte Programm: Festgelegtes bleibt, Kalender werden "
            "fortgeschrieben.",
            en="The programme given out last: its pins hold, its calendars are updated.",
        ),
    ),
]
KeepOption = Annotated[
    Path | None,
    typer.Option(
        "--keep",
        metavar="PROGRAMME",
        help=said(
            de="Ein Programm, von dem alles bleibt, wie es ist; nur Lücken werden gefüllt.",
            en="A programme of which everything stays as it is; only gaps are filled.",
        ),
    ),
]
SeedOption = Annotated[
    int,
    typer.Option("--seed", min=0, help=said(de="Startwert der Suche.", en="Seed of the search.")),
]
WorkersOption = Annotated[
    int,
    typer.Option(
        "--workers",
        min=1,
        help=said(de="Zahl der Rechenkerne.", en="Number of processor cores to use."),
    ),
]


def plan(
    mission: MissionArgument,
    *,
    today: TodayOption,
    out: OutOption = None,
    previous: PreviousOption = None,
    keep: KeepOption = None,
    seconds: SecondsOption = DEFAULTS.seconds,
    seed: SeedOption = DEFAULTS.seed,
    workers: WorkersOption = DEFAULTS.workers,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Ask for the task, plan it, tell and write the result."""
    talk = Talk(language=lang, as_json=as_json)
    task = mission_at(mission, talk=talk)
    published = open_programme(previous) if previous else None
    kept = open_programme(keep) if keep else None
    if out is not None:
        refuse_folder(out)
    settings = Settings(seconds=seconds, seed=seed, workers=workers)
    planned = watched(
        lambda watch: plan_mission(
            task, today=today, settings=settings, previous=published, keep=kept, watch=watch
        ),
        talk=talk,
    )
    tell_outcome(planned, talk=talk)
    if out is not None:
        written = write_results(out, planned=planned, language=lang, today=today)
        tell_written(written, talk=talk)
    talk.answer(plan_report(planned))
    raise typer.Exit(exit_code_of(planned))
