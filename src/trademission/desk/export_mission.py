"""Write a mission, its programme, or an empty template to a file."""

from pathlib import Path

from trademission.desk.plan_mission import refuse_other_mission
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.files import template, write_mission, write_programme


def export_mission(target: Path, *, mission: Mission, language: Language) -> None:
    """Write the mission in the format that the ending of `target` names."""
    write_mission(mission, target, lang=language)


def export_programme(
    target: Path, *, mission: Mission, programme: Programme, language: Language
) -> None:
    """Write the programme in the format that the ending of `target` names."""
    refuse_other_mission(mission, programme)
    write_programme(programme, mission, target, lang=language)


def write_template(target: Path, *, language: Language) -> None:
    """Write an empty workbook with headings, hints and examples in `language`."""
    template(target, lang=language)
