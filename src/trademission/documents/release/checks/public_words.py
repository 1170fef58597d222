"""Every text that is in a view: what is there may be said."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum


def strings_in(thing: object) -> Iterator[str]:
    """Yield every text in a value of the domain and in all that it holds."""
    if isinstance(thing, Enum):
        return
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from strings_in(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from strings_in(getattr(thing, field.name))
