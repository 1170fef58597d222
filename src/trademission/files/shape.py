"""The shape of a document, told by the dataclasses of the domain."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Path = tuple[str | int, ...]
Document = dict[str, Any]


@lru_cache(maxsize=256)
def fields_of(cls: type) -> dict[str, Any]:
    """Return the type of each field of a dataclass."""
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}


def without_none(kind: Any) -> Any:  # noqa: ANN401 - a type expression has no narrower type
    """Return `X` for `X | None`, and any other type as it is."""
    if get_origin(kind) in {Union, UnionType}:
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def type_at(root: type, path: Path) -> Any:  # noqa: ANN401 - as above
    """Return the type at `path` below `root`, None where the path leaves the shape."""
    kind: Any = root
    for step in path:
        kind = without_none(kind)
        if get_origin(kind) is tuple and isinstance(step, int):
            kind = get_args(kind)[0]
        elif is_dataclass(kind) and isinstance(kind, type) and step in fields_of(kind):
            kind = fields_of(kind)[str(step)]
        else:
            return None
    return without_none(kind)


def value_at(document: object, path: Path) -> Any:  # noqa: ANN401 - any part of a document
    """Return the value at `path`, None where there is none."""
    value: Any = document
    for step in path:
        if isinstance(step, int) and isinstance(value, list):
            value = value[step] if step < len(value) else None
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            return None
    return value


def leaves(root: type, document: object) -> Iterator[tuple[Path, Any]]:
    """Yield (path, type) of every single value of `document` that `root` knows."""
    yield from _leaves(root, document, ())


def _leaves(kind: Any, value: object, path: Path) -> Iterator[tuple[Path, Any]]:  # noqa: ANN401 - as above
    kind = without_none(kind)
    if get_origin(kind) is tuple:
        for index, item in enumerate(value if isinstance(value, list) else ()):
            yield from _leaves(get_args(kind)[0], item, (*path, index))
    elif is_dataclass(kind) and isinstance(kind, type):
        for name, part in fields_of(kind).items():
            if isinstance(value, dict) and name in value:
                yield from _leaves(part, value[name], (*path, name))
    elif value is not None:
        yield path, kind
