"""The profile of a house: name, logo, colours and letters of its papers, from a TOML file."""

from pathlib import Path
from typing import Any

from trademission.domain.errors import RefusedValueError
from trademission.domain.house import House, Logo
from trademission.domain.text import Text
from trademission.files.flaws import did_you_mean
from trademission.files.plain import plain_document
from trademission.files.problems import FileErrors, Problem
from trademission.files.whole_file import read_bytes

WORDS = frozenset({"name", "logo", "logo_words", "ink", "accent", "word_font"})
LISTS = frozenset({"fonts", "font_folders"})
MOST_BYTES = 5_000_000
UNKNOWN = Text(de="Dieses Feld gibt es nicht.", en="There is no such field.")
LEAVE_OUT = Text(de="Löschen Sie es.", en="Delete it.")
NO_TEXT = Text(de="Hier steht kein Text.", en="This is no text.")
IN_QUOTES = Text(
    de='Schreiben Sie ihn in Anführungszeichen: "…".', en='Write it in quotation marks: "…".'
)
NO_LIST = Text(de="Hier steht keine Liste von Texten.", en="This is no list of texts.")
AS_LIST = Text(de='Schreiben Sie etwa ["Arial"].', en='Write it like ["Arial"].')
AS_TOLD = Text(de="Berichtigen Sie das Feld.", en="Correct the field.")


def read_house(path: Path) -> House:
    """Return the house profile in a TOML file; logo and font folders are named from its folder.

    Raises FileErrors with everything that is wrong.
    """
    content = read_bytes(path, most=MOST_BYTES)
    document = plain_document(content, name=path.name, is_toml=True)
    problems = [_problem(key, value) for key, value in document.items() if _is_wrong(key, value)]
    if problems:
        raise FileErrors(problems)
    try:
        return _built(document, path.parent)
    except RefusedValueError as error:
        field, _, words = str(error).partition(": ")
        sentence = Text(de=words, en=words)
        raise FileErrors((_told(field, sentence, AS_TOLD),)) from error


def _is_wrong(key: str, value: Any) -> bool:  # noqa: ANN401 - TOML may hold anything
    if key in LISTS:
        return not isinstance(value, list) or not all(isinstance(one, str) for one in value)
    return key not in WORDS or not isinstance(value, str)


def _problem(key: str, value: Any) -> Problem:  # noqa: ANN401 - TOML may hold anything
    del value
    if key in LISTS:
        return _told(key, NO_LIST, AS_LIST)
    if key in WORDS:
        return _told(key, NO_TEXT, IN_QUOTES)
    return _told(key, UNKNOWN, did_you_mean(key, sorted(WORDS | LISTS)) or LEAVE_OUT)


def _told(field: str, sentence: Text, remedy: Text) -> Problem:
    return Problem(where=Text(de=field, en=field), sentence=sentence, remedy=remedy)


def _built(document: dict[str, Any], folder: Path) -> House:
    given = {key: value for key, value in document.items() if not key.startswith("logo")}
    for key in LISTS & given.keys():
        given[key] = tuple(given[key])
    if "font_folders" in given:
        given["font_folders"] = tuple(str(folder / one) for one in given["font_folders"])
    logo = _logo(document, folder) if document.get("logo") else None
    return House(**given, logo=logo)


def _logo(document: dict[str, Any], folder: Path) -> Logo:
    path = folder / document["logo"]
    content = read_bytes(path, most=MOST_BYTES)
    is_svg = path.suffix.casefold() == ".svg"
    return Logo(content=content, is_svg=is_svg, words=document.get("logo_words", ""))
