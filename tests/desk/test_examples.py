import pytest

from trademission.desk.examples import SAXONY_2023, Example, NoExampleError, folder_of
from trademission.desk.open_files import mission_file


@pytest.mark.parametrize("name", ["tiny", "gespraechsboerse", SAXONY_2023.name])
def test_every_example_holds_a_mission(name: str) -> None:
    example = Example(name=name, today=SAXONY_2023.today)
    assert mission_file(folder_of(example)).name == "mission.toml"


def test_a_missing_example_is_refused_in_a_sentence() -> None:
    missing = Example(name="atlantis", today=SAXONY_2023.today)
    with pytest.raises(NoExampleError, match="The example atlantis is not installed"):
        folder_of(missing)
