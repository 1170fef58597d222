"""The command `release check`."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.exit_codes import BLOCKED, FINE
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.options import WarehouseOption
from trademission.cli.options import JsonOption, LangOption, TodayOption
from trademission.cli.reading import mission_at
from trademission.cli.release.options import (
    DEFAULT_PROFILE,
    OPTIONAL_MISSION,
    NowOption,
    ProfileOption,
)
from trademission.cli.release.told import tell_state
from trademission.cli.tables import SEVERITIES
from trademission.cli.talk import Talk
from trademission.desk.open_files import open_programme
from trademission.desk.press.check_release import Against, Checked, check_file, marked_checked
from trademission.desk.press.fresh_facts import fresh_facts
from trademission.desk.press.open_release import open_press_profile
from trademission.desk.press.spelling import spellers
from trademission.documents.release.checks import confirmed
from trademission.domain.findings import Severity
from trademission.domain.text import Text

HELP = said(
    de="Eine Medieninformation prüfen, auch eine anderswo getippte: Zahlen, Daten, Namen, Zitate.",
    en="Check a release, also one typed elsewhere: figures, dates, names, quotes.",
)
COLUMNS = (
    Text(de="Wie schwer", en="Severity"),
    Text(de="Zeile", en="Line"),
    Text(de="Was", en="What"),
    Text(de="Was zu tun ist", en="What to do"),
)
CONFIRMED = Text(
    de="{language}: {count} Zahlen bestätigt: {figures}.",
    en="{language}: {count} figures confirmed: {figures}.",
)
CLEAN = Text(de="{language}: Nichts zu beanstanden.", en="{language}: nothing to find fault with.")
FileArgument = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        exists=True,
        help=said(
            de="release.json, ihr Ordner, oder ein Text (.txt, .md, .html, .pdf).",
            en="release.json, its folder, or a text (.txt, .md, .html, .pdf).",
        ),
    ),
]
MissionOption = Annotated[Path | None, typer.Argument(metavar="MISSION", help=OPTIONAL_MISSION)]
ProgrammeOption = Annotated[
    Path | None,
    typer.Argument(
        metavar="PROGRAMME",
        help=said(de="Das Programm der Reise.", en="The programme of the mission."),
    ),
]
TableOption = Annotated[
    Path | None,
    typer.Option(
        "--file",
        metavar="TABLE",
        help=said(
            de="Eine neuere Tabelle: Welche Zahlen änderten sich?",
            en="A newer table: which figures would change?",
        ),
    ),
]
MarkOption = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="NAME",
        help=said(
            de="Wer geprüft hat: hält eine Meldung ohne Hindernis als geprüft fest.",
            en="Who checked: notes a release that nothing stops as checked.",
        ),
    ),
]


def check(
    file: FileArgument,
    mission: MissionOption = None,
    programme: ProgrammeOption = None,
    *,
    by: MarkOption = "",
    profile: ProfileOption = DEFAULT_PROFILE,
    table: TableOption = None,
    warehouse: WarehouseOption,
    today: TodayOption,
    now: NowOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Check every language, tell what is wrong and which figures are confirmed."""
    talk = Talk(language=lang, as_json=as_json)
    against = Against(
        mission=None if mission is None else mission_at(mission, talk=talk),
        programme=None if programme is None else open_programme(programme),
        profile=open_press_profile(profile),
        today=today.date(),
        spellers=spellers(),
    )
    if against.mission is not None:
        facts = against.mission.register.facts
        fresh = fresh_facts(facts, file=table, warehouse=warehouse)
        against = replace(against, fresh_facts=fresh)
    found = check_file(file, against=against)
    for one in found:
        _tell(one, talk=talk)
    if by and not any(one.stops_publishing for one in found):
        tell_state(marked_checked(file, by=by, now=now), talk=talk)
    talk.answer([_report(one) for one in found])
    raise typer.Exit(BLOCKED if any(one.stops_publishing for one in found) else FINE)


def _tell(checked: Checked, *, talk: Talk) -> None:
    language = checked.case.language
    agreed = confirmed(checked.case)
    if agreed:
        figures = "; ".join(checked.case.read.words_at(one.figure.spot) for one in agreed)
        words = talk.words(CONFIRMED)
        talk.show(words.format(language=language, count=len(agreed), figures=figures))
    findings = [one for one in checked.findings if one.severity is not Severity.IGNORE]
    if not findings:
        talk.show(talk.words(CLEAN).format(language=language))
        return
    table = Table(box=SIMPLE_HEAD, title=language)
    for words_of_column in COLUMNS:
        table.add_column(talk.words(words_of_column))
    for one in findings:
        severity = talk.words(SEVERITIES[one.severity])
        place = str(one.line) if one.line else ""
        table.add_row(severity, place, talk.words(one.sentence), talk.words(one.remedy))
    talk.show(table)


def _report(checked: Checked) -> dict[str, object]:
    return {
        "language": checked.case.language,
        "stops_publishing": checked.stops_publishing,
        "confirmed": [
            {
                "words": checked.case.read.words_at(one.figure.spot),
                "fact": one.fact.id,
                "value": one.fact.value,
                "unit": one.fact.unit,
                "source": one.fact.source,
            }
            for one in confirmed(checked.case)
        ],
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "sentence": {"de": one.sentence.de, "en": one.sentence.en},
                "remedy": {"de": one.remedy.de, "en": one.remedy.en},
                "line": one.line,
                "start": one.start,
                "end": one.end,
                "words": one.words,
            }
            for one in checked.findings
        ],
    }
