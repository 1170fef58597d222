"""Read a mission and pass on what its reader should know about the file."""

from pathlib import Path

from trademission.cli.talk import Talk
from trademission.desk.open_files import open_mission
from trademission.domain.mission import Mission


def mission_at(path: Path, *, talk: Talk) -> Mission:
    """Return the mission in a file or folder; notices about the file are told."""
    reading = open_mission(path)
    for notice in reading.notices:
        talk.say(notice.text)
    return reading.mission
