from pathlib import Path

import pytest

from trademission.desk.open_files import NotFoundError, mission_file, programme_file


def test_a_file_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "any.toml"
    path.touch()
    assert mission_file(path) == path


@pytest.mark.parametrize("name", ["mission.toml", "mission.json", "mission.xlsx"])
def test_a_folder_stands_for_the_mission_in_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert mission_file(tmp_path) == tmp_path / name


def test_a_folder_of_results_stands_for_its_programme(tmp_path: Path) -> None:
    (tmp_path / "programme.json").touch()
    assert programme_file(tmp_path) == tmp_path / "programme.json"


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="there is no such file or folder"):
        mission_file(tmp_path / "nowhere")


def test_a_folder_without_a_mission_is_refused_with_the_names_it_could_have(
    tmp_path: Path,
) -> None:
    with pytest.raises(NotFoundError, match=r"holds no mission\.toml or mission\.json"):
        mission_file(tmp_path)


def test_a_folder_with_two_missions_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mission.toml").touch()
    (tmp_path / "mission.xlsx").touch()
    with pytest.raises(NotFoundError, match=r"holds mission\.toml and mission\.xlsx; name one"):
        mission_file(tmp_path)
