"""What a line of a flat file is about: year, region, partner and goods."""

from dataclasses import dataclass, field

from trademission.trade.datasets.ffcsv_layout import Layout, Variable, variable_of
from trademission.trade.datasets.genesis_words import (
    partner_of_label,
    region_of_label,
    year_of,
)
from trademission.trade.datasets.reading import WORLD
from trademission.trade.datasets.refusal import refuse_formula, refused, shown
from trademission.trade.datasets.source_file import SourceText
from trademission.trade.flows import TOTAL

_ALL = "Insgesamt"
_YEARS = "JAHR"
_GERMANY = "DE"
_WORLD_LABEL = "Welt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """Of which year, region, partner and goods a figure speaks."""

    year: int
    region: str
    partner: str = WORLD
    partner_label: str = _WORLD_LABEL
    product: str = TOTAL
    scheme: str = ""


@dataclass(kw_only=True, slots=True)
class CellReader:
    """Reads what lines are about; each variable must stand in the same columns throughout."""

    source: SourceText
    layout: Layout
    sums: int = 0
    _kinds: tuple[Variable | None, ...] = ()
    _codes: dict[str, str] = field(default_factory=dict)

    @property
    def variables(self) -> frozenset[Variable]:
        """What the lines read so far tell apart."""
        return frozenset(kind for kind in self._kinds if kind is not None)

    def cell(self, line: int, cells: list[str]) -> Cell | None:
        """Return what a line is about; None if it is a sum over all partners."""
        self._refuse_damage(line, cells)
        words: dict[str, str] = {}
        for kind, slot in zip(self._kinds, self.layout.slots, strict=True):
            label = cells[slot.label].strip()
            if kind is Variable.REGION:
                words["region"] = self._region(line, label)
            elif kind is Variable.PARTNER and label == _ALL:
                self.sums += 1
                return None
            elif kind is Variable.PARTNER:
                words |= {"partner": self._partner(line, label), "partner_label": label}
            elif label != _ALL:
                words |= {"product": cells[slot.code], "scheme": cells[slot.variable]}
                refuse_formula(self.source.at(line), cells[slot.code])
        year = year_of(cells[self.layout.period], self.source.at(line, "time"))
        return Cell(year=year, **{"region": _GERMANY} | words)

    def _refuse_damage(self, line: int, cells: list[str]) -> None:
        """Refuse a line of another width, of a month, or of unknown or changing variables."""
        place = self.source.at(line)
        if len(cells) != self.layout.width:
            raise refused(
                place,
                de=f"Die Zeile hat {len(cells)} Felder statt {self.layout.width}; die Datei ist "
                "beschädigt oder abgeschnitten. Laden Sie sie neu herunter.",
                en=f"The line has {len(cells)} fields instead of {self.layout.width}; the file is "
                "damaged or cut off. Download it again.",
            )
        if cells[self.layout.period_code] != _YEARS:
            raise refused(
                place,
                de="Die Tabelle ist nicht nach Jahren gegliedert; laden Sie sie nach Jahren.",
                en="The table is not by years; download it by years.",
            )
        kinds = tuple(
            variable_of(cells[slot.variable], cells[slot.name]) for slot in self.layout.slots
        )
        if None in kinds or len(set(kinds)) < len(kinds) or (self._kinds or kinds) != kinds:
            names = ", ".join(cells[slot.name] for slot in self.layout.slots)
            raise refused(
                place,
                de=f"Die Merkmale {shown(names)} passen zu keiner lesbaren Tabelle; lesbar sind "
                "Bundesländer, Länder und Güter.",
                en=f"The variables {shown(names)} fit no table that can be read; Länder, countries "
                "and goods can be.",
            )
        self._kinds = kinds

    def _region(self, line: int, label: str) -> str:
        if label == _ALL:
            return _GERMANY
        key = f"region {label}"
        if key not in self._codes:
            self._codes[key] = region_of_label(label, self.source.at(line))
        return self._codes[key]

    def _partner(self, line: int, label: str) -> str:
        key = f"partner {label}"
        if key not in self._codes:
            self._codes[key] = partner_of_label(label, self.source.at(line))
        return self._codes[key]
