from datetime import date

from trademission.domain.mission import TravelDates
from trademission.domain.press_series import series
from trademission.domain.release import Release, ReleaseKind, ReleaseState

DATES = TravelDates(first_date=date(2023, 9, 10), last_date=date(2023, 9, 20))


def test_a_mission_has_one_announcement_releases_on_the_way_and_one_closing() -> None:
    found = [(due.kind.value, due.due_date) for due in series(DATES)]
    assert found == [
        ("announcing", date(2023, 9, 8)),
        *(("daily", date(2023, 9, day)) for day in (11, 13, 15, 17, 19)),
        ("closing", date(2023, 9, 21)),
    ]


def test_press_dates_are_announced_three_days_before_the_first() -> None:
    found = series(DATES, press_dates=(date(2023, 9, 18), date(2023, 9, 12)))
    assert [due.due_date for due in found if due.kind is ReleaseKind.PRESS_DATE] == [
        date(2023, 9, 9)
    ]


def test_what_exists_stands_beside_what_is_due_and_what_is_late_is_told() -> None:
    out = Release(id="r", mission="m", issued_date=date(2023, 9, 8), state=ReleaseState.PUBLISHED)
    first, second, *_ = series(DATES, releases=(out,))
    assert first.release == out
    assert not first.is_late(today=date(2023, 9, 30))
    assert second.release is None
    assert second.is_late(today=date(2023, 9, 12))
    assert not second.is_late(today=date(2023, 9, 11))


def test_a_journey_of_one_day_has_no_daily_release() -> None:
    day = TravelDates(first_date=date(2023, 9, 10), last_date=date(2023, 9, 10))
    assert [due.kind.value for due in series(day)] == ["announcing", "closing"]
