"""From the rows of all sheets to one document, remembering where everything came from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from trademission.domain.text import Text
from trademission.files.columns import ID, OWNER, Sheet, Where
from trademission.files.flaws import Flaw, did_you_mean
from trademission.files.lists import Refers
from trademission.files.names import Names
from trademission.files.records import Record, id_of, nested
from trademission.files.shape import Document, Path
from trademission.files.sheets import SHEETS
from trademission.files.tables import Spot


@dataclass(kw_only=True)
class Assembly:
    """A document, the flaws of its cells, and the place in the workbook of every path."""

    document: Document = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)
    spots: dict[Path, Spot] = field(default_factory=dict)
    records: dict[Path, Record] = field(default_factory=dict)

    def locate(self, path: Path) -> Text:
        """Return where in the workbook the value at `path` stands."""
        for length in range(len(path), -1, -1):
            begin, rest = path[:length], path[length:]
            if begin in self.records and rest:
                return self._missing_column(self.records[begin], rest)
            if begin in self.spots:
                return self.spots[begin].where
        return _sheet_for(path)

    def _missing_column(self, record: Record, rest: Path) -> Text:
        """Return the row of a record, or the heading that its sheet lacks."""
        for column in record.sheet.columns:
            if column.steps == rest[: len(column.steps)]:
                german, english = (
                    Spot(tab=record.row.spot.tab, heading=heading).where
                    for heading in (column.title.de, column.title.en)
                )
                return Text(de=german.de, en=english.en)
        return record.row.spot.where


def _sheet_for(path: Path) -> Text:
    """Return the sheet that should hold a path."""
    steps = tuple(step for step in path if isinstance(step, str))
    sheet = next((s for s in SHEETS if s.where and s.where == steps[: len(s.where)]), SHEETS[0])
    return Text(de=f"Blatt {sheet.title.de}", en=f"sheet {sheet.title.en}")


def names_of(records: Iterable[Record]) -> Names:
    """Return the names of all things that have an id, by kind."""
    kinds: dict[Where, dict[str, str]] = {}
    for record in records:
        key = id_of(record)
        if key is not None:
            known = kinds.setdefault(record.sheet.where, {})
            known.setdefault(key, str(record.values.get("name", "")))
    return Names(of_kind=kinds)


def assemble(records: list[Record], present: Iterable[Sheet]) -> Assembly:
    """Return the document that the records make; lists whose sheet is there may be empty."""
    assembly = Assembly()
    names = names_of(records)
    for sheet in present:
        if not sheet.is_group and not sheet.owners and sheet.key != "speeds":
            _list_at(assembly.document, sheet.where)
    owned = [r for r in records if r.sheet.owners]
    for record in records:
        resolve(record, names)
        if record.sheet.is_group:
            _place_group(assembly, record)
        elif not record.sheet.owners:
            items = _list_at(assembly.document, record.sheet.where)
            _place(assembly, record, items, (*record.sheet.where, len(items)))
    places = {_key(path, a): path for path, a in reversed(assembly.records.items())}
    for record in owned:
        _place_with_owner(assembly, record, names, places)
    return assembly


def _key(path: Path, record: Record) -> tuple[Where, str | None]:
    del path
    return record.sheet.where, id_of(record)


def _list_at(document: Document, where: Where) -> list[Any]:
    inner = document
    for step in where[:-1]:
        inner = inner.setdefault(step, {})
    items: list[Any] = inner.setdefault(where[-1], [])
    return items


def resolve(record: Record, names: Names) -> None:
    """Replace names by the ids they mean; what means nothing stays, to be told later."""
    for column in record.sheet.columns:
        kind, value = column.kind, record.values.get(column.field)
        if column.field == OWNER or not isinstance(kind, Refers) or value is None:
            continue
        if kind.one:
            record.values[column.field] = names.meaning(value, kind.to) or value
        else:
            record.values[column.field] = [
                names.meaning(text, kind.to, groups=kind.groups) or text for text in value
            ]


def _place(assembly: Assembly, record: Record, items: list[Any], path: Path) -> None:
    """Append the thing of a record to a list of the document, at `path`."""
    if not record.sheet.id_prefix:
        record.values.pop(ID, None)
    parts: dict[str, list[Any]] = {s.part: [] for s in SHEETS if record.sheet.where in s.owners}
    items.append(nested(record.values) | parts)
    _remember(assembly, record, path)


def _remember(assembly: Assembly, record: Record, path: Path) -> None:
    assembly.spots[path] = record.row.spot
    assembly.records[path] = record
    for name, spot in record.row.spots.items():
        steps = (name,) if name.startswith("@") else tuple(name.split("."))
        assembly.spots[(*path, *steps)] = spot
    assembly.flaws += [
        Flaw(path=(*path, *flaw.path), sentence=flaw.sentence, remedy=flaw.remedy)
        for flaw in record.flaws.values()
    ]


def _place_group(assembly: Assembly, record: Record) -> None:
    inner = assembly.document
    for step in record.sheet.where:
        inner = inner.setdefault(step, {})
    for name, value in nested(record.values).items():
        if isinstance(value, dict) and isinstance(inner.get(name), dict):
            inner[name] |= value
        else:
            inner[name] = value
    _remember(assembly, record, record.sheet.where)


def _place_with_owner(
    assembly: Assembly,
    record: Record,
    names: Names,
    places: dict[tuple[Where, str | None], Path],
) -> None:
    """Put a record into the thing that owns it; one whose owner is unknown is a flaw."""
    owners = record.sheet.owners
    key = names.meaning(record.owner, owners)
    path = next((places[w, key] for w in owners if (w, key) in places), None)
    if path is None:
        _refuse_stray(assembly, record, names)
        return
    owner: Any = assembly.document
    for step in path:
        owner = owner[step]
    items = owner.setdefault(record.sheet.part, [])
    own_path = (*path, record.sheet.part, len(items))
    _place(assembly, record, items, own_path)
    places.setdefault(_key(own_path, record), own_path)


def _refuse_stray(assembly: Assembly, record: Record, names: Names) -> None:
    path: Path = ("@row", record.row.spot.tab, record.row.spot.row or 0)
    _remember(assembly, record, path)
    known = [n for w in record.sheet.owners for n in names.of_kind.get(w, {}).values()]
    owner = record.owner
    sentence = Text(
        de=f"{owner!r} gibt es nicht; die Zeile gehört zu niemandem.",
        en=f"There is no {owner!r}; the row belongs to nothing.",
    )
    if not owner:
        sentence = Text(de="Es fehlt, wozu die Zeile gehört.", en="It lacks what it belongs to.")
    assembly.flaws.append(
        Flaw(
            path=(*path, OWNER),
            sentence=sentence,
            remedy=did_you_mean(owner, known)
            or Text(
                de="Schreiben Sie den Namen, wie er auf seinem eigenen Blatt steht.",
                en="Write the name as it stands on its own sheet.",
            ),
        )
    )
