"""Papers of a reader are those of a mission in which the hidden items never stood."""

from hypothesis import given, settings
from hypothesis import strategies as st

from delete_hidden import delete_hidden
from documents.sample import STAMP, TODAY
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.documents import calendar, page
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.domain.reader import LEVELS
from trademission.domain.view import Reader, reader_of_level, view

Planned = tuple[Mission, Programme]
planned = planned_missions(missions())
levels = st.sampled_from(LEVELS[1:])


def papers(planned_mission: Planned, reader: Reader) -> tuple[bytes, str]:
    shown = view(*planned_mission, reader)
    return (
        calendar(shown, stamp=STAMP, language="de"),
        page(shown, language="en", today=TODAY, stamp=STAMP),
    )


@settings(max_examples=25)
@given(planned, levels)
def test_papers_equal_those_of_the_mission_with_hidden_items_deleted(
    planned_mission: Planned, level: str
) -> None:
    reader = reader_of_level(next(one for one in LEVELS if one == level))
    deleted = delete_hidden(*planned_mission, reader.level)
    assert papers(planned_mission, reader) == papers(deleted, reader)
