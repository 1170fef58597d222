"""TOML and JSON, as plain documents."""

import json
import tomllib
from datetime import date, datetime, time
from typing import Any

from trademission.domain.text import Text
from trademission.files.problems import FileErrors, Problem, refuse_file
from trademission.files.shape import Document

MOST_BYTES = 50_000_000


def plain_document(content: bytes, *, name: str, is_toml: bool) -> Document:
    """Return the document in `content`, holding only what JSON can hold.

    Raises FileErrors for what is no text, no TOML or JSON, or no group of fields.
    """
    text = _decoded(content, name)
    try:
        found = _times_as_text(tomllib.loads(text)) if is_toml else _json(text, name)
    except (ValueError, RecursionError) as error:
        kind = "TOML" if is_toml else "JSON"
        reason = str(error) if isinstance(error, ValueError) else "too deep"
        raise refuse_file(
            name,
            sentence=Text(
                de=f"Die Datei ist kein richtiges {kind}: {reason}.",
                en=f"The file is no proper {kind}: {reason}.",
            ),
            remedy=Text(
                de="Berichtigen Sie die genannte Stelle.", en="Correct the place it names."
            ),
        ) from error
    if not isinstance(found, dict):
        raise refuse_file(
            name,
            sentence=Text(
                de="Die Datei enthält keine Felder mit Namen.",
                en="The file holds no fields with names.",
            ),
            remedy=Text(
                de="Beginnen Sie mit einer vorhandenen Datei, etwa aus `trademission export`.",
                en="Start from an existing file, such as `trademission export` writes.",
            ),
        )
    return found


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse_file(
            name,
            sentence=Text(
                de=f"Die Datei ist kein Text in UTF-8 (Byte {error.start}).",
                en=f"The file is no text in UTF-8 (byte {error.start}).",
            ),
            remedy=Text(de="Speichern Sie sie als UTF-8.", en="Save it as UTF-8."),
        ) from error


def _json(text: str, name: str) -> Any:  # noqa: ANN401 - JSON may hold anything
    double: list[str] = []

    def kept_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        double.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return dict(pairs)

    found = json.loads(text, object_pairs_hook=kept_once)
    if double:
        where = Text(de=name, en=name)
        raise FileErrors(Problem(where=where, **_said_twice(key)) for key in double)
    return found


def _said_twice(key: str) -> dict[str, Text]:
    return {
        "sentence": Text(
            de=f"Das Feld {key!r} steht zweimal in derselben Gruppe.",
            en=f"The field {key!r} stands twice in the same group.",
        ),
        "remedy": Text(de="Löschen Sie eines davon.", en="Delete one of them."),
    }


def _times_as_text(value: Any) -> Any:  # noqa: ANN401 - TOML may hold anything
    if isinstance(value, dict):
        return {key: _times_as_text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_times_as_text(part) for part in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value
