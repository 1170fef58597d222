"""Write the draft of a mission: as JSON, as the organiser's workbook, and what is open."""

from pathlib import Path

from trademission.desk.start_from_release import open_points
from trademission.desk.starting.draft import Draft
from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.domain.text import Language
from trademission.files import write_mission

MISSION, WORKBOOK, OPEN = "mission.json", "workbook.xlsx", "open-points.md"
OURS = frozenset({MISSION, WORKBOOK, OPEN})


def refuse_draft_folder(folder: Path) -> None:
    """Refuse a folder that holds anything else, before any work is done."""
    refuse_foreign(folder, ours=OURS)


def write_draft(folder: Path, draft: Draft, *, language: Language) -> tuple[Path, ...]:
    """Write the draft whole or not at all; return the paths."""
    with whole_folder(folder, ours=OURS) as place:
        write_mission(draft.mission, place / MISSION)
        write_mission(draft.mission, place / WORKBOOK, language)
        text = open_points(draft, language=language)
        (place / OPEN).write_text(text, encoding="utf-8")
    return tuple(sorted(folder / name for name in OURS))
