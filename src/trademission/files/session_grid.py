"""The grid of a matchmaking session in the workbook of a programme."""

from collections.abc import Iterator, Sequence

from trademission.domain.atlas import Atlas
from trademission.domain.programme import Programme
from trademission.domain.sessions import Session
from trademission.domain.time import local_time
from trademission.files.cells import Cell

LONGEST_TITLE, FORBIDDEN = 31, "[]:*?/\\"  # limits of Excel for the titles of sheets


def slot_lines(session: Session, programme: Programme, atlas: Atlas) -> Iterator[tuple[Cell, ...]]:
    """Yield day, start and end of each slot, who meets whom at each table, and at none."""
    zone = atlas.places[session.place].zone
    own = [
        entry
        for entry in programme.entries
        if entry.appointment in atlas.meetings
        and atlas.meetings[entry.appointment][0].id == session.id
    ]
    for slot in session.slots:
        at_table: dict[int | None, list[str]] = {}
        for entry in own:
            if slot.overlaps(entry.start_at, entry.end_at):
                table = entry.table if entry.table in range(1, session.tables + 1) else None
                names = at_table.setdefault(table, [])
                names.append(atlas.name_of(entry.appointment))
        start, end = (local_time(at, zone) for at in (slot.start, slot.end))
        columns = (*range(1, session.tables + 1), None)
        told = ("; ".join(at_table.get(table, ())) for table in columns)
        yield start.date(), f"{start:%H:%M}", f"{end:%H:%M}", *told


def sheet_title(name: str, taken: Sequence[str]) -> str:
    """Return a title that a sheet may have, like `name`, and that is not taken."""
    bare = "".join(c for c in name if c.isprintable() and c not in FORBIDDEN).strip("' ")
    stem = bare[:LONGEST_TITLE] or "x"
    title, number = stem, 1
    while title.casefold() in {other.casefold() for other in taken}:
        number += 1
        title = f"{stem[: LONGEST_TITLE - 4]} {number}"
    return title
