from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.domain.errors import RefusedValueError
from trademission.domain.programme import Entry, Programme, Withdrawal
from trademission.domain.revision import revise

TEN = datetime(2023, 9, 11, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def entry(key: str, *people: str, start: datetime = TEN, revision: int = 0) -> Entry:
    return Entry(
        id=key,
        appointment=f"a{key}",
        start_at=start,
        end_at=start + HOUR,
        attendees=people,
        revision=revision,
    )


def programme(*entries: Entry) -> Programme:
    return Programme(mission="m", entries=entries)


def gone(key: str, person: str, revision: int, start: datetime = TEN) -> Withdrawal:
    return Withdrawal(
        entry=key,
        appointment=f"a{key}",
        person=person,
        start_at=start,
        end_at=start + HOUR,
        revision=revision,
    )


def test_the_first_programme_is_published_as_it_is() -> None:
    first = programme(entry("e1", "anna"))
    assert revise(None, first) is first


def test_a_programme_without_a_difference_keeps_version_and_revisions() -> None:
    published = replace(
        programme(replace(entry("e1", "anna", revision=3), predecessor="e0")),
        version=7,
        withdrawn=(gone("e2", "anna", 4),),
    )
    assert revise(published, programme(entry("e1", "anna"))) == published


def test_a_moved_entry_gets_the_next_revision_and_keeps_its_predecessor() -> None:
    published = programme(replace(entry("e1", "anna", revision=3), predecessor="e0"), entry("e2"))
    new = revise(published, programme(entry("e1", "anna", start=TEN + HOUR), entry("e2")))
    found = {e.id: e for e in new.entries}
    assert (found["e1"].revision, found["e1"].predecessor) == (4, "e0")
    assert found["e2"].revision == 0
    assert (new.version, new.withdrawn) == (2, ())


def test_a_new_interpreter_raises_the_revision() -> None:
    changed = replace(entry("e1"), interpreters=("ida",))
    assert revise(programme(entry("e1")), programme(changed)).entries[0].revision == 1


def test_a_dropped_entry_is_withdrawn_for_everybody_and_the_mission() -> None:
    published = programme(entry("e1", "anna", "ben", revision=2))
    new = revise(published, programme())
    assert new.withdrawn == (gone("e1", "", 3), gone("e1", "anna", 3), gone("e1", "ben", 3))


def test_who_leaves_cancels_at_the_entrys_new_revision() -> None:
    new = revise(programme(entry("e1", "anna", "ben")), programme(entry("e1", "anna")))
    assert new.entries[0].revision == 1
    assert new.withdrawn == (gone("e1", "ben", 1),)


def test_a_withdrawal_is_kept_while_the_person_stays_away() -> None:
    second = revise(programme(entry("e1", "anna", "ben")), programme(entry("e1", "anna")))
    third = revise(second, programme(entry("e1", "anna", start=TEN + HOUR)))
    assert third.entries[0].revision == 2
    assert third.withdrawn == (gone("e1", "ben", 1),)


def test_who_comes_back_sees_a_revision_above_the_withdrawal() -> None:
    first = programme(entry("e1", "anna"))
    second = revise(first, programme())
    third = revise(second, first)
    assert second.withdrawn == (gone("e1", "", 1), gone("e1", "anna", 1))
    assert (third.entries[0].revision, third.withdrawn, third.version) == (2, (), 3)


def test_programmes_of_two_missions_are_refused() -> None:
    with pytest.raises(RefusedValueError, match="belongs to mission other"):
        revise(Programme(mission="other"), programme())


@st.composite
def plans(draw: st.DrawFn) -> Programme:
    """A programme of up to three entries with some of three people."""
    keys = draw(st.lists(st.sampled_from(("e1", "e2", "e3")), unique=True))
    people = st.lists(st.sampled_from(("anna", "ben", "cleo")), unique=True)
    starts = st.sampled_from((TEN, TEN + HOUR))
    return programme(*(entry(key, *draw(people), start=draw(starts)) for key in keys))


Seen = dict[tuple[str, str], tuple[int, datetime | None]]


def calendars(published: Programme) -> Seen:
    """Return (revision, start or None) of every (person, entry) that a calendar file names."""
    held: Seen = {
        (person, e.id): (e.revision, e.start_at)
        for e in published.entries
        for person in ("", *e.attendees)
    }
    cancelled: Seen = {(w.person, w.entry): (w.revision, None) for w in published.withdrawn}
    assert not held.keys() & cancelled.keys()
    return held | cancelled


@given(st.lists(plans(), min_size=2, max_size=6))
def test_calendars_that_take_only_higher_revisions_always_show_the_programme(
    chain: list[Programme],
) -> None:
    published: Programme | None = None
    subscribed: Seen = {}
    for plan in chain:
        published = revise(published, plan)
        news = calendars(published)
        for key, (revision, start) in news.items():
            if key not in subscribed or revision > subscribed[key][0]:
                subscribed[key] = (revision, start)
        shown = {key: start for key, (_, start) in subscribed.items() if start is not None}
        assert shown == {
            (person, e.id): e.start_at for e in plan.entries for person in ("", *e.attendees)
        }


@given(plans(), plans())
def test_revising_twice_changes_nothing_more(first: Programme, second: Programme) -> None:
    published = revise(first, second)
    assert revise(published, second) == published
    assert published.version == (1 if published == first else 2)
