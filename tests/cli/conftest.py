"""The sample mission on disk, and a terminal of fixed width."""

from pathlib import Path

import pytest

from desk_sample import mission, programme
from trademission.files import write_mission, write_programme


@pytest.fixture(autouse=True)
def _wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


@pytest.fixture
def mission_path(tmp_path: Path) -> Path:
    """Return the sample mission, as JSON on disk."""
    path = tmp_path / "mission.json"
    write_mission(mission(), path)
    return path


@pytest.fixture
def programme_path(tmp_path: Path) -> Path:
    """Return the sample programme, as JSON on disk."""
    path = tmp_path / "programme.json"
    write_programme(programme(), mission(), path)
    return path
