"""From a plain document to the frozen types of the domain, or to everything that is wrong."""

import json
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from trademission.domain.events import KINDS, Event
from trademission.domain.mission import Mission
from trademission.domain.press_profile import PressProfile
from trademission.domain.programme import Programme
from trademission.domain.release import Release
from trademission.domain.text import Text
from trademission.files.flaws import Flaw, did_you_mean
from trademission.files.refusals import in_german
from trademission.files.shape import Document, Path, fields_of, type_at

Root = TypeVar("Root", bound=Mission | Programme | Release | PressProfile | Event)


def _adapter(root: type) -> TypeAdapter[Any]:
    """Return pydantic's adapter for `root`, which refuses unknown keys.

    The tuple around `root` is there because pydantic takes a configuration for stdlib
    dataclasses only from outside of them.
    """
    config = ConfigDict(extra="forbid", allow_inf_nan=False, defer_build=True)
    wrapped: Any = tuple.__class_getitem__(root)
    return TypeAdapter(wrapped, config=config)


ADAPTERS: dict[type, TypeAdapter[Any]] = {
    root: _adapter(root) for root in (Mission, Programme, Release, PressProfile, *KINDS.values())
}


def validate(root: type[Root], document: Document) -> tuple[Root | None, list[Flaw]]:
    """Return (the object, no flaws), or (None, every flaw that was found).

    `document` holds only what JSON can hold; nothing is coerced except times written as text.
    """
    try:
        (found,) = ADAPTERS[root].validate_json(json.dumps([document]), strict=True)
    except ValidationError as error:
        return None, [_flaw(root, detail) for detail in error.errors()]
    return found, []


def dump(root: type[Root], value: Root) -> Document:
    """Return `value` as a document that JSON can hold, instants in UTC."""
    document: Document = ADAPTERS[root].dump_python((value,), mode="json")[0]
    return document


def as_json(value: Mission | Programme | Release) -> bytes:
    """Return a value as a JSON document that reads back equal, in UTF-8."""
    text = json.dumps(dump(type(value), value), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _flaw(root: type, detail: ErrorDetails) -> Flaw:
    path = detail["loc"][1:]
    kind, value = detail["type"], detail["input"]
    if kind == "unexpected_keyword_argument":
        return _unknown_field(root, path)
    if kind == "missing":
        return _missing(path)
    if kind == "enum":
        return _no_choice(root, path, value)
    if kind == "value_error":
        return _refused(path, str(detail["ctx"]["error"]))
    for prefix, sentence, remedy in WRONG_TYPES:
        if kind.startswith(prefix):
            shown = f"{value!r:.60}"
            filled = Text(de=sentence.de.format(shown), en=sentence.en.format(shown))
            return Flaw(path=path, sentence=filled, remedy=remedy)
    return Flaw(path=path, sentence=Text(de=detail["msg"], en=detail["msg"]), remedy=NOTHING)


NOTHING = Text(de="", en="")
WRONG_TYPES = (
    ("int", Text(de="{} ist keine ganze Zahl.", en="{} is no whole number."),
     Text(de="Schreiben Sie eine Zahl wie 45.", en="Write a number like 45.")),
    ("float", Text(de="{} ist keine Zahl.", en="{} is no number."),
     Text(de="Schreiben Sie eine Zahl wie 35.68.", en="Write a number like 35.68.")),
    ("finite", Text(de="{} ist keine endliche Zahl.", en="{} is no finite number."),
     Text(de="Schreiben Sie eine Zahl wie 35.68.", en="Write a number like 35.68.")),
    ("bool", Text(de="{} ist weder ja noch nein.", en="{} is neither yes nor no."),
     Text(de="Schreiben Sie true oder false.", en="Write true or false.")),
    ("string", Text(de="{} ist kein Text.", en="{} is no text."),
     Text(de="Setzen Sie es in Anführungszeichen.", en="Put it in quotation marks.")),
    ("tuple", Text(de="{} ist keine Liste.", en="{} is no list."),
     Text(de="Schreiben Sie eine Liste in eckigen Klammern.", en="Write a list in brackets.")),
    ("dataclass", Text(de="{} ist keine Gruppe von Feldern.", en="{} is no group of fields."),
     Text(de="Schreiben Sie Felder mit ihren Namen.", en="Write fields with their names.")),
    ("date", Text(de="{} ist keine Zeitangabe.", en="{} is no date or time."),
     Text(de="Schreiben Sie 2023-09-12 oder 2023-09-12T14:00+09:00.",
          en="Write 2023-09-12 or 2023-09-12T14:00+09:00.")),
    ("time", Text(de="{} ist keine Uhrzeit.", en="{} is no time of day."),
     Text(de="Schreiben Sie sie wie 14:00.", en="Write it like 14:00.")),
)  # fmt: skip


def _unknown_field(root: type, path: Path) -> Flaw:
    owner = type_at(root, path[:-1])
    known = list(fields_of(owner)) if is_dataclass(owner) and isinstance(owner, type) else []
    name = str(path[-1])
    remedy = did_you_mean(name, known) or Text(
        de=f"Bekannt sind: {', '.join(known)}.", en=f"The known ones are: {', '.join(known)}."
    )
    return Flaw(
        path=path,
        sentence=Text(
            de=f"Das Feld {name!r} gibt es hier nicht.", en=f"There is no field {name!r} here."
        ),
        remedy=remedy,
    )


def _missing(path: Path) -> Flaw:
    return Flaw(
        path=path,
        sentence=Text(de=f"Das Feld {path[-1]!r} fehlt.", en=f"The field {path[-1]!r} is missing."),
        remedy=Text(de="Füllen Sie es aus.", en="Fill it in."),
    )


def _no_choice(root: type, path: Path, value: object) -> Flaw:
    choices = type_at(root, path)
    words = [str(c.value) for c in choices] if _is_enum(choices) else []
    hint = did_you_mean(str(value), words)
    told = ", ".join(words)
    return Flaw(
        path=path,
        sentence=Text(
            de=f"{value!r} steht nicht zur Wahl.", en=f"{value!r} is not one of the choices."
        ),
        remedy=Text(
            de=f"{hint.de + ' ' if hint else ''}Möglich sind: {told}.",
            en=f"{hint.en + ' ' if hint else ''}Possible are: {told}.",
        ),
    )


def _is_enum(kind: Any) -> bool:  # noqa: ANN401 - a type expression has no narrower type
    return isinstance(kind, type) and issubclass(kind, Enum)


def _refused(path: Path, sentence: str) -> Flaw:
    """Return the refusal of a constructor of the domain, which already says what to do."""
    return Flaw(path=path, sentence=Text(de=in_german(sentence), en=sentence), remedy=NOTHING)


def dump_values(root: type[Root], value: Root) -> Document:
    """Return `value` as a document that keeps times, choices and numbers as they are."""
    document: Document = _with_lists(ADAPTERS[root].dump_python((value,))[0])
    return document


def _with_lists(value: Any) -> Any:  # noqa: ANN401 - any part of a document
    if isinstance(value, dict):
        return {key: _with_lists(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_with_lists(part) for part in value]
    return value
