"""Statements already printed, as a table lists them: who said which figure where."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from trademission.domain.errors import BilingualError
from trademission.trade.flows import Flow

COLUMNS = ("reporter", "partner", "period", "flow", "source")
"""What a list of statements must have; a column for each figure comes on top."""


class Said(StrEnum):
    """What a statement says: the columns of the list, by their headings."""

    VALUE = "value_eur_million"
    GROWTH = "change_pct_vs_prior_year_period"
    RANK = "rank"


class UnreadableStatementsError(BilingualError):
    """The list of statements cannot be read; the message says where and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One figure as it was printed.

    `printed` keeps the digits that were printed; millions of euros, per cent or a place.
    """

    line: int
    region: str
    partner: str
    period: str
    flow: str
    said: Said
    printed: Decimal
    source: str

    @property
    def year(self) -> int | None:
        """The calendar year, None where the period is not a whole one."""
        return int(self.period) if re.fullmatch(r"\d{4}", self.period) else None

    @property
    def direction(self) -> Flow | None:
        """Export or import, None where the statement is about something else."""
        return Flow(self.flow) if self.flow in set(Flow) else None

    @property
    def step(self) -> Decimal:
        """To what the printed number is rounded: its last digit that is not a closing zero.

        A value in whole millions that ends in zeros (1160) is taken to be rounded to the first
        of them, as 1.16 billion is; growth and rank never are.
        """
        exponent = self.printed.as_tuple().exponent
        if self.said is not Said.VALUE or not isinstance(exponent, int) or exponent < 0:
            return Decimal(1).scaleb(int(exponent))
        return Decimal(1).scaleb(int(self.printed.normalize().as_tuple().exponent))


def read_statements(path: Path) -> tuple[Statement, ...]:
    """Return every figure in a list of statements: a CSV file with commas and headings.

    Raises UnreadableStatementsError, which names the line and the column.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path, de="Sie ist nicht in UTF-8.", en="It is not in UTF-8.") from error
    reader = csv.DictReader(text.splitlines())
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        names = ", ".join(missing)
        raise _unreadable(
            path, de=f"Diese Spalten fehlen: {names}.", en=f"It lacks the columns {names}."
        )
    return tuple(s for number, row in enumerate(reader, start=2) for s in _said(path, number, row))


def _said(path: Path, line: int, row: dict[str, str | None]) -> Iterator[Statement]:
    for said in Said:
        words = (row.get(said) or "").strip()
        if words:
            yield Statement(
                line=line,
                region=_cell(row, "reporter"),
                partner=_cell(row, "partner"),
                period=_cell(row, "period"),
                flow=_cell(row, "flow"),
                said=said,
                printed=_number(path, line, said, words),
                source=_cell(row, "source"),
            )


def _cell(row: dict[str, str | None], name: str) -> str:
    return (row.get(name) or "").strip()


def _number(path: Path, line: int, said: Said, words: str) -> Decimal:
    try:
        found = Decimal(words)
    except InvalidOperation as error:
        raise _unreadable(
            path,
            de=f"Zeile {line}, Spalte {said}: {words!r} ist keine Zahl; schreiben Sie 17.3.",
            en=f"Line {line}, column {said}: {words!r} is no number; write it like 17.3.",
        ) from error
    if not found.is_finite():
        raise _unreadable(
            path,
            de=f"Zeile {line}, Spalte {said}: {words!r} ist keine endliche Zahl.",
            en=f"Line {line}, column {said}: {words!r} is not a finite number.",
        )
    return found


def _unreadable(path: Path, *, de: str, en: str) -> UnreadableStatementsError:
    return UnreadableStatementsError(
        de=f"{path.name}: Die Liste der Aussagen ist nicht lesbar. {de}",
        en=f"{path.name}: the list of statements cannot be read. {en}",
    )
