"""What a merge tells: addresses of changes, in the words of the workbook."""

from typing import Any

from trademission.domain.mission import Mission
from trademission.domain.text import Text
from trademission.files.columns import Sheet
from trademission.files.shape import Path, fields_of, type_at
from trademission.files.sheets import SHEETS

Address = tuple[str, str, str]
LISTS = {
    (group, name)
    for group in ("header", "brief", "register")
    for name, kind in fields_of(type_at(Mission, (group,))).items()
    if type_at(Mission, (group, name, 0)) not in {None, str}
}


def address_of(path: Path) -> Address:
    """Return (list or group, key of the thing, field) of a path that leads through keys."""
    steps = [str(step) for step in path]
    if tuple(steps[:2]) in LISTS:
        return ".".join(steps[:2]), "".join(steps[2:3]), ".".join(steps[3:])
    return ".".join(steps[:-1]), "", steps[-1]


def titles_of(where: str, field: str) -> Text:
    """Return list and field as the workbook calls them, as far as it has words for both."""
    steps = tuple(where.split(".")) if where else ()
    for sheet in SHEETS:
        name = ".".join((*steps[len(sheet.where) :], field)) if sheet.is_group else field
        if sheet.where == steps or (sheet.is_group and _has(sheet, name)):
            column = next((c.title for c in sheet.columns if c.field == name), None)
            shown = column or Text(de=name, en=name)
            comma = ", " if shown.en else ""
            return Text(
                de=f"{sheet.title.de}{comma}{shown.de}", en=f"{sheet.title.en}{comma}{shown.en}"
            )
    whole = f"{where}.{field}".strip(".")
    return Text(de=whole, en=whole)


def _has(sheet: Sheet, name: str) -> bool:
    return any(column.field == name for column in sheet.columns)


def contradiction_text(address: Address, name: str, values: tuple[Any, Any, Any]) -> Text:
    """Return a contradiction in a sentence; `values` are those of base, mine and theirs."""
    where, key, field = address
    base, mine, theirs = values
    titles = titles_of(where, field)
    german = f"{titles.de} „{name or key}“" if key else titles.de
    english = f"{titles.en} “{name or key}”" if key else titles.en
    if key and not field:
        return _about_whole(german, english, base=base, mine=mine, theirs=theirs)
    ours, others = shown(mine), shown(theirs)
    return Text(
        de=f"{german}: hier {ours}, auf der anderen Seite {others}; es bleibt {ours}.",
        en=f"{english}: here {ours}, theirs {others}; {ours} stays.",
    )


def _about_whole(german: str, english: str, *, base: object, mine: object, theirs: object) -> Text:
    if theirs is None:
        return Text(
            de=f"{german}: Die andere Seite hat es gelöscht, hier wird es gebraucht; es bleibt.",
            en=f"{english}: they removed it, here it is needed; it stays.",
        )
    if base is None and mine is None:
        return Text(
            de=f"{german}: Die andere Seite hat es ergänzt, es passt aber nicht zum Stand hier; "
            "es fehlt.",
            en=f"{english}: they added it, but it does not fit what is here; it is left out.",
        )
    return Text(
        de=f"{german}: Hier gelöscht, von der anderen Seite geändert; es bleibt gelöscht.",
        en=f"{english}: removed here, changed by them; it stays removed.",
    )


def shown(value: object) -> str:
    """Return a value as a sentence quotes it."""
    return "-" if value is None else f"{value!r:.120}"
