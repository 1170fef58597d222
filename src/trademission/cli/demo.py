"""The command `demo`."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption, SecondsOption, now
from trademission.cli.outcome import exit_code_of, tell_outcome, tell_written
from trademission.cli.paper_progress import progress_of
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.cli.watching import watched
from trademission.desk.examples import SAXONY_2023, folder_of
from trademission.desk.papers_of_mission import papers_of_mission
from trademission.desk.papers_of_reader import Sheaf
from trademission.desk.plan_mission import plan_mission
from trademission.desk.press.draft_release import Material
from trademission.desk.press.open_release import (
    DEFAULT_PROFILE,
    open_press_profile,
    open_release,
)
from trademission.desk.press.press_of_example import press_of
from trademission.desk.publish import Edition
from trademission.desk.report import plan_report
from trademission.desk.write_results import LANGUAGES, refuse_folder, write_results
from trademission.documents.release.newsroom import Newsroom
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.reader import reader_of_level
from trademission.domain.text import Text
from trademission.planning import Settings

HELP = said(
    de="Das mitgelieferte Beispiel planen: Sachsens Reise nach Japan und Korea, September 2023.",
    en="Plan the example that comes along: Saxony's trip to Japan and Korea, September 2023.",
)

NO_DOSSIERS = Text(
    de="Ohne Länderblätter: Dafür fehlen Pakete; installieren Sie »trademission[trade]«.",
    en="Without country notes: their packages are missing; install “trademission[trade]”.",
)
NEWSROOM = Text(de="Medieninformationen", en="Media releases")
OutOption = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="DIR",
        help=said(de="Ordner für die Ergebnisse.", en="Folder for the results."),
    ),
]


def demo(
    *,
    out: OutOption = Path("out/demo"),
    seconds: SecondsOption = 30.0,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Plan the example as of its own day, tell and write the result."""
    talk = Talk(language=lang, as_json=as_json)
    refuse_folder(out)
    task, today = mission_at(folder_of(SAXONY_2023), talk=talk), SAXONY_2023.today
    planned = watched(
        lambda watch: plan_mission(
            task, today=today, settings=Settings(seconds=seconds), watch=watch
        ),
        talk=talk,
    )
    tell_outcome(planned, talk=talk)
    write_results(out, planned=planned, language=lang, today=today)
    if planned.programme is not None:
        _write_papers(out / "papers", planned.mission, planned.programme, talk=talk)
        _write_dossiers(out / "dossiers", planned.mission, talk=talk)
        _write_press(out / "press", task, planned.programme)
    tell_written(sorted(out.iterdir()) if out.exists() else (), talk=talk)
    talk.answer(plan_report(planned))
    raise typer.Exit(exit_code_of(planned))


def _write_papers(folder: Path, mission: Mission, programme: Programme, *, talk: Talk) -> None:
    """Write all papers in both languages."""
    for language in LANGUAGES:
        edition = Edition(
            mission=mission, programme=programme, language=language, today=SAXONY_2023.today
        )
        with progress_of(talk) as on_paper:
            papers_of_mission(
                folder / language,
                reader=reader_of_level(Visibility.INTERNAL),
                sheaf=Sheaf(edition=edition),
                house=House(),
                on_paper=on_paper,
            )


def _write_press(folder: Path, mission: Mission, programme: Programme) -> None:
    """Write the announcing release and the newsroom as of the hour of its embargo."""
    record = open_release(folder_of(SAXONY_2023))
    press_of(
        folder,
        record,
        material=Material(
            mission=mission, programme=programme, profile=open_press_profile(DEFAULT_PROFILE)
        ),
        newsroom=Newsroom(title=NEWSROOM, address="https://example.org/newsroom/"),
        now=SAXONY_2023.today,
    )


def _write_dossiers(folder: Path, mission: Mission, *, talk: Talk) -> None:
    """Write the country notes in both languages, where the packages of trade are there."""
    if find_spec("ibis") is None:
        talk.say(NO_DOSSIERS)
        return
    # Not above: who has no packages of trade can run the rest.
    desk = import_module("trademission.desk.dossiers_of_mission")
    for language in LANGUAGES:
        desk.dossiers_of_mission(
            folder / language,
            mission=mission,
            language=language,
            made_at=now(),
            house=House(),
        )
