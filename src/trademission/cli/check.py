"""The command `check`."""

import typer

from trademission.cli import tables
from trademission.cli.exit_codes import BLOCKED, FINE
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    JsonOption,
    LangOption,
    MissionArgument,
    ProgrammeArgument,
    TodayOption,
)
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.check_programme import check_programme
from trademission.desk.open_files import open_programme
from trademission.desk.report import findings_report
from trademission.domain.check import blocks

HELP = said(
    de="Prüfen, ob ein Programm alle Regeln der Reise einhält.",
    en="Check whether a programme keeps all rules of the mission.",
)


def check(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    today: TodayOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read both, check, tell the findings."""
    talk = Talk(language=lang, as_json=as_json)
    found = check_programme(mission_at(mission, talk=talk), open_programme(programme), today=today)
    talk.show(tables.findings(found, talk=talk))
    talk.answer({"blocks": blocks(found), "findings": findings_report(found)})
    raise typer.Exit(BLOCKED if blocks(found) else FINE)
