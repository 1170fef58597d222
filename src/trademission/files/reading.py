"""Workbooks in: all sheets read, everything wrong told at once, nothing half-read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trademission.domain.mission import FORMAT, Mission
from trademission.domain.text import Text
from trademission.files.assembling import Assembly, assemble
from trademission.files.building import build_mission
from trademission.files.columns import ID, Sheet
from trademission.files.identities import give_ids, slug
from trademission.files.mapping import Mapping
from trademission.files.problems import FileErrors, Notice, Problem
from trademission.files.records import Record, read_record
from trademission.files.sheets import SHEETS
from trademission.files.tables import Spot, Table, table_of
from trademission.files.workbook import Tab, open_tabs

OWN_TABS = {"Anleitung", "Read me", "Auswahl", "Choices"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A mission as read, with what its reader should know about the file."""

    mission: Mission
    notices: tuple[Notice, ...] = ()


def read_tabs(content: bytes, *, name: str, mapping: Mapping | None = None) -> Reading:
    """Return the mission in a workbook; raises FileErrors with all that is wrong."""
    tabs = open_tabs(content, name=name)
    matched, unknown = _matched(tabs, mapping)
    if not matched:
        raise FileErrors((_foreign(name),))
    tables = [
        table_of(tab, sheet, mapping.of_tab(tab.title) if mapping else None)
        for tab, sheet in matched
    ]
    problems = [*_twice(matched), *(p for table in tables for p in table.problems)]
    records = [read_record(row, table.sheet) for table in tables for row in table.rows]
    notices = [*unknown, *(n for table in tables for n in table.notices)]
    notices += give_ids(records)
    notices += _name_mission(records)
    assembly = assemble(records, [table.sheet for table in tables])
    return Reading(mission=_built(assembly, problems, tables), notices=tuple(notices))


def _built(assembly: Assembly, problems: list[Problem], tables: list[Table]) -> Mission:
    """Return the mission of an assembly, or raise its problems and all others at once."""
    problems += _missing_sheets({table.sheet.key for table in tables})
    try:
        mission = build_mission(
            assembly.document, locate=assembly.locate, known=tuple(assembly.flaws)
        )
    except FileErrors as errors:
        told = {problem.where for problem in problems}
        more = [p for p in errors.problems if p.where not in told]
        raise FileErrors(_in_order([*problems, *more], tables)) from None
    if problems:
        raise FileErrors(_in_order(problems, tables))
    return mission


def _in_order(problems: list[Problem], tables: list[Table]) -> list[Problem]:
    """Return problems sheet by sheet, from the top down."""
    tabs = {table.tab: number for number, table in enumerate(tables)}

    def position(problem: Problem) -> tuple[int, int]:
        tab, _, rest = problem.where.en.removeprefix("sheet ").partition(", ")
        row = re.match(r"row (\d+)", rest)
        return tabs.get(tab, -1), int(row[1]) if row else 0

    return sorted(problems, key=position)


def _matched(
    tabs: tuple[Tab, ...], mapping: Mapping | None
) -> tuple[list[tuple[Tab, Sheet]], list[Notice]]:
    """Return the sheets that are known, in our order, and notices about the others."""
    matched, notices = [], []
    for tab in tabs:
        mapped = mapping.of_tab(tab.title) if mapping else None
        for sheet in SHEETS:
            is_mapped = mapped is not None and mapped.sheet == sheet.key
            if is_mapped or (mapped is None and sheet.is_called(tab.title)):
                matched.append((tab, sheet))
                break
        else:
            if tab.rows and tab.title not in OWN_TABS:
                notices.append(Notice(where=Spot(tab=tab.title).where, sentence=NOT_READ))
    order = {sheet.key: number for number, sheet in enumerate(SHEETS)}
    return sorted(matched, key=lambda pair: order[pair[1].key]), notices


NOT_READ = Text(
    de="Das Blatt ist unbekannt und wurde nicht übernommen.",
    en="The sheet is unknown and was not taken over.",
)


def _foreign(name: str) -> Problem:
    titles = [sheet.title for sheet in SHEETS[:9]]
    return Problem(
        where=Text(de=name, en=name),
        sentence=Text(
            de="Kein Blatt der Arbeitsmappe gehört zu einer Reise.",
            en="No sheet of the workbook belongs to a mission.",
        ),
        remedy=Text(
            de=f"Nennen Sie Blätter {', '.join(t.de for t in titles)} …, oder ordnen Sie sie beim "
            "Import zu.",
            en=f"Call sheets {', '.join(t.en for t in titles)} …, or map them on import.",
        ),
    )


def _twice(matched: list[tuple[Tab, Sheet]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for tab, sheet in matched:
        if sheet.key in seen:
            yield Problem(
                where=Spot(tab=tab.title).where,
                sentence=Text(
                    de=f"Das Blatt meint dasselbe wie „{seen[sheet.key]}“.",
                    en=f"The sheet means the same as “{seen[sheet.key]}”.",
                ),
                remedy=Text(
                    de="Legen Sie beide zusammen, oder löschen Sie eines.",
                    en="Join the two, or delete one.",
                ),
            )
        seen[sheet.key] = tab.title


def _missing_sheets(present: set[str]) -> Iterator[Problem]:
    for sheet in SHEETS:
        if sheet.key in {"mission", "dates", "places", "stops", "delegates"} - present:
            yield Problem(
                where=Text(de=f"Blatt {sheet.title.de}", en=f"sheet {sheet.title.en}"),
                sentence=Text(de="Das Blatt fehlt.", en="The sheet is missing."),
                remedy=Text(
                    de="Legen Sie es an; `trademission template` zeigt, wie es aussieht.",
                    en="Add it; `trademission template` shows what it looks like.",
                ),
            )


def _name_mission(records: list[Record]) -> Iterator[Notice]:
    """Give the mission an id made from its title where its cell is empty."""
    for record in records:
        title = record.values.get("header.title")
        if record.sheet.key == "mission":
            record.values.setdefault("format", FORMAT)
            if ID not in record.values and title:
                record.values[ID] = slug(str(title)) or "mission"
                yield Notice(
                    where=record.row.spot.where,
                    sentence=Text(
                        de=f"Die Reise bekam die Kennung {record.values[ID]}.",
                        en=f"The mission got the id {record.values[ID]}.",
                    ),
                )
