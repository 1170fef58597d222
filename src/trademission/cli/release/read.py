"""The command `release read`."""

from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.table import Table

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.press.read_release import read_file
from trademission.documents.release.reading import ReadRelease, as_json
from trademission.domain.text import Text

HELP = said(
    de="Eine Medieninformation lesen: Daten, Orte, Menschen, Zahlen, Zitate, Links.",
    en="Read a release: dates, places, people, figures, quotes, links.",
)
COLUMNS = (Text(de="Was", en="What"), Text(de="gelesen", en="read"))
KINDS = {
    "issued": Text(de="Datum", en="Date"),
    "journey": Text(de="Reise", en="Journey"),
    "stays": Text(de="Aufenthalte", en="Stays"),
    "cities": Text(de="Stationen", en="Stops"),
    "topics": Text(de="Themen", en="Topics"),
    "head_count": Text(de="Delegation", en="Delegation"),
    "segments": Text(de="Bereiche", en="Segments"),
    "organisers": Text(de="Organisatoren", en="Organisers"),
    "people": Text(de="Menschen", en="People"),
    "figures": Text(de="Zahlen", en="Figures"),
    "quotes": Text(de="Zitate", en="Quotes"),
    "contact": Text(de="Kontakt", en="Contact"),
    "links": Text(de="Links", en="Links"),
}
UNSAID = frozenset({"spot", "pieces", "confidence"})
FilesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        exists=True,
        dir_okay=False,
        help=said(
            de="Texte, Webseiten oder PDF: .txt, .md, .html, .pdf.",
            en="Texts, web pages or PDF: .txt, .md, .html, .pdf.",
        ),
    ),
]


def read(
    files: FilesArgument, *, lang: LangOption = DEFAULT_LANGUAGE, as_json_: JsonOption = False
) -> None:
    """Read each file, tell what was found in it."""
    talk = Talk(language=lang, as_json=as_json_)
    found = [read_file(path) for path in files]
    for path, one in zip(files, found, strict=True):
        talk.show(str(path))
        talk.show(_table(one, talk=talk))
    answers = [{"file": str(path)} | as_json(one) for path, one in zip(files, found, strict=True)]
    talk.answer(answers[0] if len(answers) == 1 else list(answers))


def _table(found: ReadRelease, *, talk: Talk) -> Table:
    table = Table(box=SIMPLE_HEAD)
    for words in COLUMNS:
        table.add_column(talk.words(words))
    document = as_json(found)
    for key, words in KINDS.items():
        value = document[key]
        told = _figures(found) if key == "figures" else value
        for item in told if isinstance(told, list) else [told]:
            table.add_row(talk.words(words), _told(item))
            words = Text(de="", en="")  # noqa: PLW2901 - said once for a list
    return table


def _figures(found: ReadRelease) -> list[str]:
    """Return figures in the words of the release, with country and year."""
    return [
        ", ".join(
            part for part in (found.words_at(one.spot), one.partner, str(one.year or "")) if part
        )
        for one in found.figures
    ]


def _told(item: object) -> str:
    if isinstance(item, dict):
        parts = (_told(value) for key, value in item.items() if key not in UNSAID)
        return ", ".join(part for part in parts if part)
    return "" if item in (None, "", False) else str(item)
