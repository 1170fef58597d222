import pytest

from trademission.desk.examples import SAXONY_2023, TINY, Example, NoExampleError, folder_of
from trademission.desk.open_files import mission_file


@pytest.mark.parametrize("example", [TINY, SAXONY_2023], ids=lambda e: e.name)
def test_every_example_holds_a_mission(example: Example) -> None:
    assert mission_file(folder_of(example)).name == "mission.toml"


def test_a_missing_example_is_refused_in_a_sentence() -> None:
    missing = Example(name="atlantis", today=TINY.today)
    with pytest.raises(NoExampleError, match="The example atlantis is not installed"):
        folder_of(missing)
