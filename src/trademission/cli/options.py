"""The arguments and options that several commands share."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import said
from trademission.domain.text import Language


def _instant(words: str) -> datetime:
    """Return the start of a day in UTC, or the very instant where a time is given."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return datetime.combine(date.fromisoformat(words), datetime.min.time(), tzinfo=UTC)
    instant = datetime.fromisoformat(words)
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def read_instant(words: str | datetime) -> datetime:
    """Return the day or the instant that somebody typed; refuse anything else in a sentence."""
    if isinstance(words, datetime):
        return words
    try:
        return _instant(words)
    except ValueError:
        sentence = said(
            de=f"{words!r} ist kein Tag; schreiben Sie 2023-09-04.",
            en=f"{words!r} is not a day; write it like 2023-09-04.",
        )
        raise typer.BadParameter(sentence) from None


def now() -> datetime:
    """Return the present instant: the only clock of the product stands here."""
    return datetime.now(tz=UTC)


MissionArgument = Annotated[
    Path,
    typer.Argument(
        metavar="MISSION",
        help=said(
            de="Die Reise: eine Datei (TOML, JSON, XLSX) oder ein Ordner mit mission.toml, "
            "mission.json oder mission.xlsx.",
            en="The mission: a file (TOML, JSON, XLSX), or a folder holding mission.toml, "
            "mission.json or mission.xlsx.",
        ),
    ),
]
ProgrammeArgument = Annotated[
    Path,
    typer.Argument(
        metavar="PROGRAMME",
        help=said(
            de="Das Programm: programme.json oder der Ordner, in dem sie liegt.",
            en="The programme: programme.json, or the folder that holds it.",
        ),
    ),
]
LangOption = Annotated[
    Language,
    typer.Option(
        "--lang",
        help=said(
            de="Sprache der Meldungen und Papiere (sonst die des Systems).",
            en="Language of messages and papers (else that of the system).",
        ),
    ),
]
JsonOption = Annotated[
    bool,
    typer.Option(
        "--json",
        help=said(
            de="Ein JSON-Dokument ausgeben und sonst nichts; Meldungen stehen auf stderr.",
            en="Print one JSON document and nothing else; messages go to standard error.",
        ),
    ),
]
TodayOption = Annotated[
    datetime,
    typer.Option(
        "--today",
        parser=read_instant,
        metavar="DATE",
        default_factory=now,
        show_default=False,
        help=said(
            de="Der Tag, an dem geplant wird, etwa 2023-09-04 (sonst heute); von ihm hängt ab, "
            "welche Angebote noch gelten.",
            en="The day on which the work is done, like 2023-09-04 (else today); it decides "
            "which offers still hold.",
        ),
    ),
]
READER_HELP = said(
    de="Für wen: internal, delegation, press, public, oder ein Mitglied der Delegation oder ein "
    "Gastgeber (Name oder Kennung).",
    en="For whom: internal, delegation, press, public, or a delegate or host (name or id).",
)
SecondsOption = Annotated[
    float,
    typer.Option(
        "--seconds",
        min=0.1,
        help=said(de="Wie lange höchstens geplant wird.", en="How long to plan at most."),
    ),
]
HouseOption = Annotated[
    Path | None,
    typer.Option(
        "--house",
        metavar="FILE",
        help=said(
            de="Das Hausprofil (TOML): Name, Logo, Farben, Schriften.",
            en="The house profile (TOML): name, logo, colours, fonts.",
        ),
    ),
]
