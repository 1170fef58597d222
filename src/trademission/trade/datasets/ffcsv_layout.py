"""Which column of a flat file holds what: in English today, in German before."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from trademission.trade.datasets.genesis_words import Heading, heading_of
from trademission.trade.datasets.refusal import Place, UnreadableDatasetError, refused, shown
from trademission.trade.datasets.source_file import SourceText
from trademission.trade.flows import Flow


class Variable(StrEnum):
    """What a variable of a table tells apart."""

    REGION = "region"
    PARTNER = "partner"
    GOODS = "goods"


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A cell with a figure: what it is about, and the words in it."""

    code: str
    label: str
    unit: str
    words: str
    quality: str

    @property
    def heading(self) -> Heading | None:
        """What the figure counts; None if it is no figure of ours."""
        return _BY_CODE.get(self.code) or heading_of(self.label)


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """The columns of one variable: its own code and name, and those of its value."""

    variable: int
    name: int
    code: int
    label: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Where things stand in a line.

    Today a line has a single figure, which carries its own names in further columns; before, it
    had several, each in a column of its own with another for its quality.
    """

    width: int
    title: int
    period_code: int
    period: int
    slots: tuple[Slot, ...]
    single: Mapping[str, int] | None
    several: tuple[tuple[int, int | None, Figure], ...] = ()

    def figures(self, cells: list[str]) -> Iterator[Figure]:
        """Yield the figures of a line."""
        if self.single is not None:
            quality = self.single.get("value_q")
            yield Figure(
                code=cells[self.single["value_variable_code"]],
                label=cells[self.single["value_variable_label"]],
                unit=cells[self.single["value_unit"]],
                words=cells[self.single["value"]],
                quality=cells[quality] if quality is not None else "",
            )
        for index, quality, figure in self.several:
            yield Figure(
                code=figure.code,
                label=figure.label,
                unit=figure.unit,
                words=cells[index],
                quality=cells[quality] if quality is not None else "",
            )


_BY_CODE = {
    "WERTA": Heading(flow=Flow.EXPORT, is_value=True, concept=None),
    "WERTE": Heading(flow=Flow.IMPORT, is_value=True, concept=None),
}
_TODAY = {
    "title": "statistics_label",
    "period_code": "time_code",
    "period": "time",
    "variable": "{}_variable_code",
    "name": "{}_variable_label",
    "code": "{}_variable_attribute_code",
    "label": "{}_variable_attribute_label",
}
_BEFORE = {
    "title": "statistik_label",
    "period_code": "zeit_code",
    "period": "zeit",
    "variable": "{}_merkmal_code",
    "name": "{}_merkmal_label",
    "code": "{}_auspraegung_code",
    "label": "{}_auspraegung_label",
}
_VALUE_COLUMNS = ("value", "value_unit", "value_variable_code", "value_variable_label")
_OWN_COLUMN = re.compile(r"(?P<code>[A-Z0-9]+)__(?P<label>.+)__(?P<unit>.+)")
_REGIONS = ("DLAND", "DINSG")
_GOODS = ("GP", "EGW", "WA")
_PARTNERS = ("STLA",)
_PARTNER_NAMES = ("Länder", "Staaten")


def layout_of(source: SourceText, header: list[str]) -> Layout:
    """Return the layout that the first line of a flat file describes.

    Raises UnreadableDatasetError, which names the columns that are missing.
    """
    indices = {name.strip().casefold(): index for index, name in enumerate(header)}
    is_today = "statistics_code" in indices
    names = _TODAY if is_today else _BEFORE
    numbers = [n for n in range(1, 10) if names["variable"].format(n) in indices]
    wanted = [names[key] for key in ("title", "period_code", "period")]
    wanted += [names[key].format(n) for n in numbers or [1] for key in ("name", "code", "label")]
    wanted += _VALUE_COLUMNS if is_today else ()
    several = () if is_today else tuple(_own_columns(header))
    missing = [name for name in wanted if name not in indices]
    if missing or len(indices) < len(header) or (not is_today and not several):
        raise _incomplete(source.at(1), missing or ["CODE__Label__Unit"])
    return Layout(
        width=len(header),
        title=indices[names["title"]],
        period_code=indices[names["period_code"]],
        period=indices[names["period"]],
        slots=tuple(_slot(names, indices, number) for number in numbers),
        single=indices if is_today else None,
        several=several,
    )


@cache
def variable_of(code: str, name: str) -> Variable | None:
    """Return what a variable tells apart, by its code or its name; None if it is not known."""
    if code.startswith(_REGIONS):
        return Variable.REGION
    if code.startswith(_GOODS):
        return Variable.GOODS
    if code.startswith(_PARTNERS) or name in _PARTNER_NAMES:
        return Variable.PARTNER
    return None


def _slot(names: Mapping[str, str], indices: Mapping[str, int], number: int) -> Slot:
    return Slot(
        variable=indices[names["variable"].format(number)],
        name=indices[names["name"].format(number)],
        code=indices[names["code"].format(number)],
        label=indices[names["label"].format(number)],
    )


def _own_columns(header: list[str]) -> Iterator[tuple[int, int | None, Figure]]:
    """Yield the columns of figures of an old flat file, with the columns of their quality."""
    qualities = {
        name.strip().removesuffix("__q"): index
        for index, name in enumerate(header)
        if name.strip().endswith("__q")
    }
    for index, name in enumerate(header):
        found = _OWN_COLUMN.fullmatch(name.strip())
        if found is None or found["unit"] == "q":
            continue
        code, label = found["code"], found["label"]
        figure = Figure(
            code=code, label=label.replace("_", " "), unit=found["unit"], words="", quality=""
        )
        yield index, qualities.get(f"{code}__{label}"), figure


def _incomplete(place: Place, missing: list[str]) -> UnreadableDatasetError:
    names = ", ".join(missing)
    return refused(
        place,
        de=f"Diese Spalten fehlen oder stehen doppelt: {shown(names)}; laden Sie die Datei als "
        "Flatfile neu herunter.",
        en=f"These columns are missing or stand twice: {shown(names)}; download the file again as "
        "a flat file.",
    )
