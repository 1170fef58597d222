import re
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from files.sheet_edits import HOTEL, MISSION, VISIT
from trademission.domain.appointments import Interpreting, Order, State, Wish
from trademission.domain.errors import RefusedValueError
from trademission.domain.facts import Fact, FactKind
from trademission.domain.people import Holding, Vehicle
from trademission.domain.places import Mode, OpeningHours, Stop, Transfer, TravelTime
from trademission.domain.policies import Hours, Policies
from trademission.domain.press_profile import QuoteMarks
from trademission.domain.programme import Entry, Programme
from trademission.domain.release import Approval, Release, Version
from trademission.domain.release_text import Origin, Passage
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.text import Text
from trademission.domain.time import Window
from trademission.files.refusals import GERMAN, in_german

NOON, ONE = datetime(2023, 9, 12, 12, tzinfo=UTC), datetime(2023, 9, 12, 13, tzinfo=UTC)
NAIVE = datetime(2023, 9, 12, 12)  # noqa: DTZ001 - what is refused
DAY, NEXT = date(2023, 9, 12), date(2023, 9, 13)
LATER = datetime(2023, 9, 12, 15, tzinfo=UTC)
SLOT = Window(start=NOON, end=ONE)
TALK = Meeting(id="t", one="ada", other="kim")
FAIR = Session(id="x", name="X", place="p", slots=(SLOT,), tables=1)
ENTRY = Entry(id="e", appointment="a", start_at=NOON, end_at=ONE)


def fields(item: object, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any fields
    names = item.__dataclass_fields__  # type: ignore[attr-defined]  # a dataclass
    return {name: getattr(item, name) for name in names} | changes


SECOND = Version(number=2, made_at=NOON, texts=(), correction=Text(de="d", en="e"))


REFUSED: list[tuple[type, dict[str, Any]]] = [
    (Window, {"start": NAIVE, "end": NOON}),
    (Window, {"start": NOON, "end": NOON}),
    (OpeningHours, {"weekday": 7, "opens": time(9), "closes": time(17)}),
    (OpeningHours, {"weekday": 0, "opens": time(17), "closes": time(9)}),
    (type(HOTEL), fields(HOTEL, latitude=99.0)),
    (type(HOTEL), fields(HOTEL, zone="Mars/Base")),
    (type(HOTEL), fields(HOTEL, country="Japan")),
    (Stop, {"id": "s", "name": "S", "base": "p", "first_date": NEXT, "last_date": DAY}),
    (Transfer, {"id": "t", "name": "T", "mode": Mode.TRAIN, "origin": "p", "destination": "q",
                "departs_at": ONE, "arrives_at": NOON}),
    (TravelTime, {"origin": "p", "destination": "q", "minutes": -1}),
    (Holding, {"person": "p", "since": ONE, "until": NOON}),
    (Vehicle, {"id": "v", "name": "V", "seats": 0}),
    (Order, {"first": "a", "then": "b", "lag_min_minutes": 2, "lag_max_minutes": 1}),
    (Wish, {"id": "w", "delegate": "d", "target": "a", "weight": 0}),
    (Fact, {"id": "f", "kind": FactKind.STATED, "source": ""}),
    (Fact, {"id": "f", "kind": FactKind.COMPUTED, "source": "s"}),
    (Fact, {"id": "f", "kind": FactKind.STATED, "source": "s"}),
    (type(MISSION.header), fields(MISSION.header, title=" ")),
    (type(MISSION.header), fields(MISSION.header, dates=())),
    (type(MISSION), fields(MISSION, id="")),
    (type(MISSION), fields(MISSION, format=9)),
    (Hours, {"start": time(9), "end": time(9)}),
    (Policies, {"lunch_minutes": 999}),
    (Policies, {"grid_minutes": 7}),
    (Policies, {"speeds": ()}),
    (Policies, {"night_rest_minutes": -1}),
    (Policies, {"daily_load": 0}),
    (Entry, fields(ENTRY, end_at=NOON)),
    (Programme, {"mission": "m", "entries": (ENTRY, ENTRY)}),
    (type(VISIT), fields(VISIT, duration_minutes=0)),
    (type(VISIT), fields(VISIT, rounds=0)),
    (type(VISIT), fields(VISIT, weight=0)),
    (type(VISIT), fields(VISIT, registration_minutes=-1)),
    (type(VISIT), fields(VISIT, seats_min=-1)),
    (type(VISIT), fields(VISIT, seats_max=0)),
    (type(VISIT), fields(VISIT, state=State.CONFIRMED)),
    (type(VISIT), fields(VISIT, offers=())),
    (type(VISIT), fields(VISIT, interpreting=Interpreting.CONSECUTIVE)),
    (Meeting, fields(TALK, other="ada")),
    (Meeting, fields(TALK, length=0)),
    (Meeting, fields(TALK, weight=0)),
    (Session, fields(FAIR, slots=())),
    (Session, fields(FAIR, slots=(SLOT, Window(start=ONE, end=LATER)))),
    (Session, fields(FAIR, slots=(SLOT, SLOT))),
    (Session, fields(FAIR, tables=0)),
    (Session, fields(FAIR, spare_tables=1)),
    (Session, fields(FAIR, meetings=(TALK, TALK))),
    (Session, fields(FAIR, absences=(Absence(who="ada", slots=(2,)),))),
    (Session, fields(FAIR, meetings_min=-1)),
    (Session, fields(FAIR, meetings_max=0)),
    (Session, fields(FAIR, breaks_differ_by=-1)),
    (Session, fields(FAIR, interpreting=Interpreting.CONSECUTIVE)),
    (Passage, {"text": "30", "origin": Origin.COMPUTED}),
    (Approval, {"by": " ", "approved_at": NOON, "words": "w"}),
    (Version, {"number": 2, "made_at": NOON, "texts": ()}),
    (Release, {"id": "", "mission": "m", "issued_date": DAY}),
    (Release, {"id": "r", "mission": "m", "issued_date": DAY, "languages": ()}),
    (Release, {"id": "r", "mission": "m", "issued_date": DAY, "versions": (SECOND,)}),
    (QuoteMarks, {"language": "de", "outer": ">", "inner": "<>"}),
]  # fmt: skip


def sentence_of(cls: type, values: dict[str, Any]) -> str:
    with pytest.raises(RefusedValueError) as refused:
        cls(**values)
    return str(refused.value)


@pytest.mark.parametrize(("cls", "values"), REFUSED)
def test_every_refusal_of_the_domain_is_said_in_german(cls: type, values: dict[str, Any]) -> None:
    english = sentence_of(cls, values)
    assert in_german(english) != english


def test_no_german_sentence_waits_for_a_refusal_that_does_not_exist() -> None:
    said = [sentence_of(cls, values) for cls, values in REFUSED]
    assert [p for p, _ in GERMAN if not any(re.fullmatch(p, s, re.DOTALL) for s in said)] == []


def test_an_unknown_refusal_stays_as_it_is() -> None:
    assert in_german("something new.") == "something new."
