"""The missions that come with the product, to try it on."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from trademission.domain.errors import BilingualError


class NoExampleError(BilingualError):
    """The shipped examples are missing; the message says where they should be."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A shipped mission with the day on which its organiser is thought to sit over it."""

    name: str
    today: datetime


SAXONY_2023 = Example(name="sachsen-japan-korea-2023", today=datetime(2023, 9, 4, tzinfo=UTC))


def folder_of(example: Example) -> Path:
    """Return the folder of an example: inside the installed package, else in the repository."""
    package = Path(str(files("trademission")))
    for root in (package / "examples", package.parents[1] / "examples"):
        if (root / example.name).is_dir():
            return root / example.name
    raise NoExampleError(
        de=f"Das Beispiel {example.name} ist nicht installiert; installieren Sie trademission "
        "neu, oder starten Sie es in einer Kopie des Quelltexts.",
        en=f"The example {example.name} is not installed; install trademission again, "
        "or run it in a clone of the repository.",
    )
