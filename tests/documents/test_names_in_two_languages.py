"""Papers name transfers and cities in the language of their reader."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from trademission.documents import calendar, page
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.view import View, reader_of_level, view
from trademission.files import read_mission

TINY = Path(__file__).parents[2] / "examples" / "tiny" / "mission.toml"
STAMP = datetime(2024, 5, 1, tzinfo=UTC)
NAMES: list[tuple[Language, str, str]] = [
    ("en", "Train to Brno", "Local time: Prague"),
    ("de", "Zug nach Brünn", "Ortszeit: Prag"),
]


@pytest.fixture(scope="module")
def tiny() -> View:
    """The tiny mission with its transfers and nothing else planned."""
    mission: Mission = read_mission(TINY)
    return view(mission, Programme(mission=mission.id), reader_of_level(Visibility.INTERNAL))


@pytest.mark.parametrize(("language", "train", "city"), NAMES)
def test_a_page_names_transfers_and_cities_in_its_language(
    tiny: View, language: Language, train: str, city: str
) -> None:
    text = page(tiny, language=language, today=None, stamp=STAMP)
    assert train in text
    assert city in text


@pytest.mark.parametrize(("language", "train", "city"), NAMES)
def test_a_calendar_names_transfers_in_its_language(
    tiny: View, language: Language, train: str, city: str
) -> None:
    del city
    found = calendar(tiny, person=None, stamp=STAMP, language=language).decode()
    assert f"SUMMARY:{train}" in found
