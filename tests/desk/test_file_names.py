import pytest

from trademission.desk.file_names import file_names, plain_name
from trademission.domain.people import Delegate


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Jörg Größ", "joerg-groess"),
        ("Dr. Ada O'Beispiel", "dr-ada-o-beispiel"),
        ("山田太郎", "unnamed"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-1"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_becomes_one_that_every_system_can_hold(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_people_of_one_name_get_files_of_their_own() -> None:
    people = [Delegate(id=key, name="Kim Lee", segment="companies") for key in ("a", "b", "c")]
    assert file_names(people) == {"a": "kim-lee", "b": "kim-lee-2", "c": "kim-lee-3"}
