"""The page on the file format, made from the types of the domain."""

import dataclasses
import inspect
import types
import typing
from collections.abc import Iterator
from datetime import date, datetime, time
from enum import Enum

from trademission.domain.findings import Finding
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme

INTRODUCTION = """\
# File format

<!-- Made by tools/reference.py from the types of the domain; `make fix` writes it anew. -->

A mission is a TOML, JSON or XLSX file; a programme is JSON, or XLSX to look at. This page lists
every field of the JSON form; TOML has the same fields. The JSON schemas are printed by
`trademission schema mission` and `trademission schema programme`.

- A **needed** field has no default. All others may be left out.
- An **id** is any text that is unique in the mission and never used again.
- A **text** may contain anything, in any script.
- An **instant** is a time with an offset, `2023-09-12T14:00:00+09:00`.
- A **day** is `2023-09-12`, a **clock time** `14:00`, both local to the place they belong to.
- A list keeps its order.

`format` is the number of this format. A file of an older format is upgraded when it is read; a
file of a newer format is refused with a sentence.
"""
WORDS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    datetime: "instant",
    date: "day",
    time: "clock time",
}


def format_page() -> str:
    """Return the page: each document with everything that it may contain."""
    parts = [INTRODUCTION]
    seen: list[type] = []
    for title, root in (
        ("The mission", Mission),
        ("The programme", Programme),
        ("Findings", Finding),
    ):
        new = [cls for cls in _reached(root) if cls not in seen]
        seen += new
        parts.append(f"## {title}\n")
        parts += [_section(cls) for cls in new]
    return "\n".join(parts)


def _reached(root: type) -> list[type]:
    """Return `root` and every class that its fields lead to, nearest first."""
    found, index = [root], 0
    while index < len(found):
        for hint in _hints(found[index]).values():
            found += [cls for cls in _classes(hint) if cls not in found]
        index += 1
    return found


def _hints(cls: type) -> dict[str, object]:
    return typing.get_type_hints(cls) if dataclasses.is_dataclass(cls) else {}


def _classes(hint: object) -> Iterator[type]:
    """Yield the dataclasses and enumerations inside a type, each once."""
    if isinstance(hint, type) and (dataclasses.is_dataclass(hint) or issubclass(hint, Enum)):
        yield hint
    for inner in typing.get_args(hint):
        yield from _classes(inner)


def _section(cls: type) -> str:
    """Return what a reader needs to know of one class."""
    promise = inspect.getdoc(cls) or ""
    body = _values(cls) if issubclass(cls, Enum) else _fields(cls)
    return f"### {cls.__name__}\n\n{promise}\n\n{body}\n"


def _values(cls: type[Enum]) -> str:
    return "One of " + ", ".join(f"`{member.value}`" for member in cls) + "."


def _fields(cls: type) -> str:
    """Return the table of a dataclass's fields."""
    hints = _hints(cls)
    rows = [
        f"| `{field.name}` | {_words(hints[field.name])} | {_default(field)} |"
        for field in dataclasses.fields(cls)
    ]
    return "\n".join(("| field | what it is | default |", "| --- | --- | --- |", *rows))


def _words(hint: object) -> str:
    """Return a type in words, with links to the classes on this page."""
    inner = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if origin is tuple:
        return f"list of {_words(inner[0])}"
    if origin in {types.UnionType, typing.Union}:
        return " or ".join(_words(one) for one in inner if one is not type(None))
    if origin is typing.Literal:
        return ", ".join(f"`{one}`" for one in inner)
    if isinstance(hint, type) and hint in WORDS:
        return WORDS[hint]
    name = getattr(hint, "__name__", str(hint))
    return f"[{name}](#{name.lower()})"


def _default(field: dataclasses.Field[object]) -> str:
    """Return a default as it would stand in a file."""
    value = field.default
    if value is dataclasses.MISSING:
        return "**needed**" if field.default_factory is dataclasses.MISSING else "empty"
    if value is None or value in ((), ""):
        return "none" if value is None else "empty"
    if isinstance(value, Enum):
        return f"`{value.value}`"
    if isinstance(value, tuple) and not all(isinstance(one, str) for one in value):
        return "; ".join(_members(one) for one in value)
    return _plain(value)


def _members(value: object) -> str:
    """Return the fields of one default value in a list."""
    fields = dataclasses.fields(value) if dataclasses.is_dataclass(value) else ()
    return ", ".join(f"{field.name} {getattr(value, field.name)}" for field in fields)


def _plain(value: object) -> str:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        shown = [getattr(value, field.name) for field in dataclasses.fields(value)]
        times = all(isinstance(one, time) for one in shown)
        return f"`{shown[0]:%H:%M}` to `{shown[1]:%H:%M}`" if times else "its defaults"
    if isinstance(value, tuple):
        return ", ".join(f"`{one}`" for one in value)
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
