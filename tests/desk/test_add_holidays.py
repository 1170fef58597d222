from dataclasses import replace
from datetime import UTC, date, datetime

from desk_sample import brief
from trademission.desk.add_holidays import add_holidays
from trademission.domain.brief import Holiday
from trademission.domain.places import Mode, Transfer

RESPECT_FOR_THE_AGED = Holiday(
    date=date(2023, 9, 18), country="JP", name="Respect for the Aged Day"
)


def test_holidays_during_the_trip_are_filled_in() -> None:
    assert add_holidays(brief()).holidays == (RESPECT_FOR_THE_AGED,)


def test_what_the_organiser_wrote_about_a_country_stands() -> None:
    own = Holiday(date=date(2023, 9, 13), country="JP", name="Works outing")
    assert add_holidays(replace(brief(), holidays=(own,))).holidays == (own,)


def test_the_days_of_a_journey_home_count() -> None:
    flight = Transfer(
        id="flight",
        name="Flight",
        mode=Mode.FLIGHT,
        origin="hotel",
        destination="alpha-site",
        departs_at=datetime(2023, 9, 21, 22, tzinfo=UTC),
        arrives_at=datetime(2023, 9, 22, 20, tzinfo=UTC),
    )
    found = add_holidays(replace(brief(), transfers=(flight,))).holidays
    assert [h.date for h in found] == [date(2023, 9, 18), date(2023, 9, 23)]


def test_a_country_without_a_known_calendar_stays_without_holidays() -> None:
    task = brief()
    nowhere = tuple(replace(place, country="XX") for place in task.places)
    assert add_holidays(replace(task, places=nowhere)).holidays == ()


def test_a_mission_without_days_stays_as_it_is() -> None:
    task = replace(brief(), stops=())
    assert add_holidays(task) == task
