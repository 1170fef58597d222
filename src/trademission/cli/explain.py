"""The command `explain`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli import tables
from trademission.cli.exit_codes import BLOCKED, FINE, OUT_OF_TIME
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    JsonOption,
    LangOption,
    MissionArgument,
    SecondsOption,
    TodayOption,
)
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.explain_mission import (
    Asked,
    NothingToExplainError,
    explain_unmet,
    explain_why,
)
from trademission.desk.open_files import open_programme
from trademission.desk.report_explanations import contradiction_report, explanations_report
from trademission.domain.brief import Brief
from trademission.domain.text import Text
from trademission.planning import Settings
from trademission.planning.explain.unmet import Explained
from trademission.planning.explain.why import Contradiction

HELP = said(
    de="Erklären, warum es kein Programm gibt oder warum etwas nicht darin steht.",
    en="Explain why there is no programme, or why something is not in it.",
)
SECONDS = 10.0
WORKERS = 2

MaybeProgrammeArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[PROGRAMME]",
        show_default=False,
        help=said(
            de="Das Programm, nach dem gefragt wird; ohne eines: ob die Reise überhaupt eines hat.",
            en="The programme in question; without one: whether the mission has any.",
        ),
    ),
]
WishOption = Annotated[
    str | None,
    typer.Option(
        "--wish",
        metavar="ID",
        help=said(
            de="Diesen Wunsch ausführlich: was ihn ausschließt, oder was er kosten würde.",
            en="This wish in full: what excludes it, or what it would cost.",
        ),
    ),
]
AppointmentOption = Annotated[
    str | None,
    typer.Option(
        "--appointment",
        metavar="ID",
        help=said(de="Diesen Termin ausführlich.", en="This appointment in full."),
    ),
]
POSSIBLE = {
    True: Text(
        de="Was fest zugesagt ist, passt zusammen; es gibt ein Programm.",
        en="What is firmly agreed fits together; there is a programme.",
    ),
    False: Text(
        de="So ist kein Programm möglich. Was sich widerspricht:",
        en="No programme is possible like this. What contradicts:",
    ),
    None: Text(
        de="Die Zeit reichte nicht für eine Antwort; geben Sie mit --seconds mehr.",
        en="The time was too short for an answer; give more with --seconds.",
    ),
}
CODES = {True: FINE, False: BLOCKED, None: OUT_OF_TIME}
NOTHING_UNMET = Text(de="Nichts blieb unerfüllt.", en="Nothing was left unmet.")
PRICE = {
    True: Text(
        de="Das beste Programm, in dem es vorkommt, ist dieses; es ändert:",
        en="This is the best programme that holds it; it changes:",
    ),
    False: Text(
        de="Ein Programm, in dem es vorkommt (vielleicht gibt es ein besseres), ändert:",
        en="A programme that holds it (perhaps there is a better one) changes:",
    ),
}


def explain(
    mission: MissionArgument,
    programme: MaybeProgrammeArgument = None,
    *,
    today: TodayOption,
    wish: WishOption = None,
    appointment: AppointmentOption = None,
    seconds: SecondsOption = SECONDS,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read, ask for the reason, tell it."""
    talk = Talk(language=lang, as_json=as_json)
    asked = Asked(wish=wish, appointment=appointment)
    if (wish and appointment) or (programme is None and (wish or appointment)):
        raise NothingToExplainError(de=ONE_QUESTION.de, en=ONE_QUESTION.en)
    task = mission_at(mission, talk=talk)
    settings = Settings(seconds=seconds, workers=WORKERS)
    if programme is None:
        found = explain_why(task, today=today, settings=settings)
        _tell_contradiction(found, talk)
        talk.answer(contradiction_report(found))
        raise typer.Exit(CODES[found.possible])
    published = open_programme(programme)
    reasons = explain_unmet(task, published, today=today, settings=settings, asked=asked)
    _tell_reasons(reasons, task.brief, talk)
    talk.answer(explanations_report(reasons, brief=task.brief))


ONE_QUESTION = Text(
    de="Fragen Sie nach einem Wunsch oder einem Termin, und nennen Sie dazu das Programm.",
    en="Ask for one wish or one appointment, and give the programme with it.",
)


def _tell_contradiction(found: Contradiction, talk: Talk) -> None:
    """Print whether there is a programme, and else what contradicts."""
    talk.show(talk.words(POSSIBLE[found.possible]))
    for sentence in found.sentences:
        talk.show(f"- {talk.words(sentence)}")


def _tell_reasons(reasons: tuple[Explained, ...], brief: Brief, talk: Talk) -> None:
    """Print each reason, and for a price all that it would change."""
    if not reasons:
        talk.show(talk.words(NOTHING_UNMET))
    for one in reasons:
        talk.show(f"- {talk.words(one.sentence)}")
        if one.changes:
            talk.show(talk.words(PRICE[one.proven]))
            talk.show(tables.changes(one.changes, brief=brief, talk=talk))
