"""What a reader says of a file that it cannot read: one sentence with the place and the remedy."""

from dataclasses import dataclass

from trademission.domain.errors import BilingualError
from trademission.domain.text import Text

LONGEST_SHOWN = 60  # of what stands in a foreign file, in a sentence about it


class UnreadableDatasetError(BilingualError):
    """A file of figures is damaged, foreign or out of bounds; nothing of it was taken."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where something stands: in which file, on which line, in which column."""

    file: str
    line: int | None = None
    column: str = ""

    @property
    def text(self) -> Text:
        """The place in words, as far as it is known."""
        return Text(de=self._told("Zeile", "Spalte"), en=self._told("line", "column"))

    def _told(self, line: str, column: str) -> str:
        words = [self.file]
        words += [f"{line} {self.line}"] if self.line is not None else []
        words += [f"{column} {self.column}"] if self.column else []
        return ", ".join(words)


def refused(place: Place, *, de: str, en: str) -> UnreadableDatasetError:
    """Return the error that says where what is wrong; `de` and `en` are whole sentences."""
    where = place.text
    return UnreadableDatasetError(de=f"{where.de}: {de}", en=f"{where.en}: {en}")


def no_number(place: Place, words: str) -> UnreadableDatasetError:
    """Return the error about a cell in which a number should stand."""
    return refused(
        place,
        de=f"{shown(words)} ist keine Zahl; laden Sie die Datei neu herunter.",
        en=f"{shown(words)} is no number; download the file again.",
    )


def shown(words: str) -> str:
    """Return foreign words so that they can do no harm in a sentence: cut, quoted and escaped."""
    return repr(words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…")


def refuse_formula(place: Place, words: str) -> None:
    """Refuse words that a spreadsheet would run: they begin like a formula."""
    if words.lstrip().startswith(("=", "+", "-", "@")):
        raise refused(
            place,
            de=f"{shown(words)} beginnt wie eine Formel; so etwas steht in keiner Tabelle.",
            en=f"{shown(words)} begins like a formula; no table has such a thing.",
        )
