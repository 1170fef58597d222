from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from small_mission import BRIEF, at, entry
from strategies_briefs import briefs
from strategies_programmes import programmes
from trademission.domain.brief import Brief
from trademission.domain.changes import (
    Affected,
    Change,
    ChangeKind,
    affected,
    changes,
    changes_for,
)
from trademission.domain.programme import Entry, Programme, Ride
from trademission.domain.text import Text

FAB = entry("fab-visit", at(12, 1), "anna", "minister")
TALK = entry("talk", at(13, 1), "anna", "ben")


def programme(*entries: Entry) -> Programme:
    return Programme(mission="japan", entries=entries)


def of(before: Programme, after: Programme) -> list[Change]:
    return list(changes(before, after, BRIEF))


def test_equal_programmes_have_no_changes() -> None:
    assert of(programme(FAB, TALK), programme(FAB, TALK)) == []


def test_a_new_entry_concerns_all_who_attend_the_host_and_the_interpreter() -> None:
    assert of(programme(), programme(FAB)) == [
        Change(
            kind=ChangeKind.ADDED,
            entry="entry-fab-visit",
            appointment="fab-visit",
            before=None,
            after=FAB.window,
            sentence=Text(
                de="Neu: Visit fab-visit, Di 12.09.2023, 10:00 bis 11:30 Uhr.",
                en="New: Visit fab-visit, Tue 12 Sep 2023, 10:00 to 11:30.",
            ),
            delegates=("anna", "minister"),
            hosts=("ebara",),
            interpreters=("ida",),
        )
    ]


def test_a_dropped_entry_concerns_all_who_attended() -> None:
    (change,) = of(programme(TALK), programme())
    assert (change.kind, change.before, change.after) == (ChangeKind.DROPPED, TALK.window, None)
    assert change.delegates == ("anna", "ben")
    assert change.sentence == Text(
        de="Entfällt: Visit talk, bisher Mi 13.09.2023, 10:00 bis 11:30 Uhr.",
        en="Dropped: Visit talk, was Wed 13 Sep 2023, 10:00 to 11:30.",
    )


def test_an_entry_that_moved_and_changed_people_tells_each_what_concerns_them() -> None:
    moved = entry("fab-visit", at(12, 14), "ben", "minister", interpreter="tao")
    moved = replace(moved, end_at=moved.start_at + timedelta(hours=2))
    found = of(programme(FAB), programme(moved))
    assert [(c.kind, c.delegates, c.hosts, c.interpreters) for c in found] == [
        (ChangeKind.LEFT, ("anna",), ("ebara",), ()),
        (ChangeKind.MOVED, ("minister",), ("ebara",), ()),
        (ChangeKind.JOINED, ("ben",), ("ebara",), ()),
        (ChangeKind.INTERPRETER_CHANGED, ("minister",), ("ebara",), ("ida", "tao")),
    ]
    old, new = "Tue 12 Sep 2023, 10:00 to 11:30", "Tue 12 Sep 2023, 23:00 to Wed 13 Sep 2023, 01:00"
    assert [c.sentence.en for c in found] == [
        f"No longer attending Visit fab-visit, {old}: Anna Beispiel.",
        f"Moved: Visit fab-visit, was {old}, now {new}.",
        f"Now attending Visit fab-visit, {new}: Ben Beispiel.",
        f"Interpreting at Visit fab-visit, {new}: now Tao, before Ida.",
    ]


def test_each_change_is_a_german_sentence_too() -> None:
    moved = entry("fab-visit", at(12, 14), "ben", "minister", interpreter="tao")
    moved = replace(moved, end_at=moved.start_at + timedelta(hours=2))
    old = "Di 12.09.2023, 10:00 bis 11:30 Uhr"
    new = "Di 12.09.2023, 23:00 bis Mi 13.09.2023, 01:00 Uhr"
    assert [c.sentence.de for c in of(programme(FAB), programme(moved))] == [
        f"Nicht mehr dabei bei Visit fab-visit, {old}: Anna Beispiel.",
        f"Verlegt: Visit fab-visit, bisher {old}, jetzt {new}.",
        f"Neu dabei bei Visit fab-visit, {new}: Ben Beispiel.",
        f"Dolmetschen bei Visit fab-visit, {new}: jetzt Tao, bisher Ida.",
    ]


def test_several_people_are_listed_in_words() -> None:
    alone = replace(TALK, attendees=())
    crowd = replace(TALK, attendees=("anna", "ben", "minister"))
    (joined,) = of(programme(alone), programme(crowd))
    assert joined.sentence.de.endswith(": Anna Beispiel, Ben Beispiel und The minister.")
    assert joined.sentence.en.endswith(": Anna Beispiel, Ben Beispiel and The minister.")


def test_an_entry_without_its_interpreter_says_that_nobody_interprets() -> None:
    (change,) = of(programme(TALK), programme(replace(TALK, interpreters=())))
    assert change.sentence.de.endswith("jetzt niemand, bisher Ida.")


def test_an_appointment_that_left_the_mission_is_named_from_the_old_brief() -> None:
    new_brief = replace(BRIEF, appointments=BRIEF.appointments[:1], wishes=(), orders=())
    (unnamed,) = changes(programme(TALK), programme(), new_brief)
    (named,) = changes(programme(TALK), programme(), new_brief, old_brief=BRIEF)
    assert unnamed.sentence.en == (
        "Dropped: an item no longer in the mission, was Wed 13 Sep 2023, 01:00 to 02:30 UTC."
    )
    assert unnamed.hosts == ()
    assert named.sentence.en == "Dropped: Visit talk, was Wed 13 Sep 2023, 10:00 to 11:30."
    assert named.hosts == ("embassy",)


def test_a_delegate_is_told_of_the_own_changes_alone_and_of_no_one_else() -> None:
    crowd = replace(TALK, attendees=("ben", "minister"))
    before, after = programme(FAB, TALK), programme(FAB, crowd)
    (change,) = changes_for("minister", before, after, BRIEF)
    assert (change.kind, change.delegates, change.hosts) == (
        ChangeKind.JOINED,
        ("minister",),
        (),
    )
    later = replace(crowd, start_at=at(13, 2), end_at=at(13, 3), attendees=("anna", "minister"))
    (left,) = changes_for("ben", programme(crowd), programme(later), BRIEF)
    assert left.sentence.en.endswith(": Ben Beispiel.")
    (moved,) = changes_for("minister", programme(crowd), programme(later), BRIEF)
    assert (moved.kind, moved.delegates) == (ChangeKind.MOVED, ("minister",))


def test_the_affected_are_named_once_each() -> None:
    found = of(programme(FAB), programme(TALK))
    assert affected(found) == Affected(
        delegates=("anna", "ben", "minister"), hosts=("ebara", "embassy"), interpreters=("ida",)
    )


def ride(vehicle: str, leaves: datetime, origin: str, *passengers: str) -> Ride:
    return Ride(
        vehicle=vehicle,
        entry=FAB.id,
        origin=origin,
        destination="tokyo-fab",
        leaves_at=leaves,
        arrives_at=leaves + timedelta(minutes=30),
        passengers=passengers,
    )


EARLY = ride("coach", at(12, 0, 10), "tokyo-hotel", "anna", "minister", "ida")
RIDING = replace(programme(FAB), rides=(EARLY,))


def riding(*rides: Ride) -> Programme:
    return replace(RIDING, rides=rides)


def test_a_ride_from_elsewhere_at_another_time_is_told_to_all_passengers() -> None:
    late = ride("coach", at(12, 0, 30), "tokyo-airport", "anna", "minister", "ida")
    assert of(RIDING, riding(late)) == [
        Change(
            kind=ChangeKind.RIDE_CHANGED,
            entry=FAB.id,
            appointment="fab-visit",
            before=FAB.window,
            after=FAB.window,
            sentence=Text(
                de="Fahrt zu Visit fab-visit, Di 12.09.2023: jetzt 09:30 ab Place tokyo-airport "
                "(Coach), bisher 09:10 ab Place tokyo-hotel.",
                en="Ride to Visit fab-visit, Tue 12 Sep 2023: now 09:30 from Place tokyo-airport "
                "(Coach), before 09:10 from Place tokyo-hotel.",
            ),
            delegates=("anna", "minister"),
            interpreters=("ida",),
        )
    ]


def test_another_vehicle_is_another_ride_and_both_are_named() -> None:
    (change,) = of(RIDING, riding(replace(EARLY, vehicle="spare")))
    assert change.sentence.de.endswith(
        "jetzt 09:10 ab Place tokyo-hotel (Spare coach), bisher 09:10 ab Place tokyo-hotel (Coach)."
    )


def test_a_ride_that_only_takes_longer_waits_or_has_other_passengers_is_no_other_ride() -> None:
    same = replace(
        EARLY,
        arrives_at=at(12, 1),
        waits_until=at(12, 3),
        passengers=("minister", "ida", "anna", "ben"),
    )
    assert of(RIDING, riding(same)) == []


def test_each_is_told_of_the_own_ride_who_has_none_any_more_and_who_has_one_now() -> None:
    limousine = ride("limousine", at(12, 0, 20), "tokyo-hotel", "minister")
    found = of(RIDING, riding(limousine, replace(EARLY, passengers=("ida",))))
    assert [(c.kind, c.delegates, c.interpreters) for c in found] == [
        (ChangeKind.RIDE_CHANGED, ("anna",), ()),
        (ChangeKind.RIDE_CHANGED, ("minister",), ()),
    ]
    assert [c.sentence.de for c in found] == [
        (
            "Fahrt zu Visit fab-visit für Anna Beispiel, Di 12.09.2023: jetzt keine, "
            "bisher 09:10 ab Place tokyo-hotel (Coach)."
        ),
        (
            "Fahrt zu Visit fab-visit für The minister, Di 12.09.2023: jetzt 09:20 ab "
            "Place tokyo-hotel (Limousine), bisher 09:10 ab Place tokyo-hotel (Coach)."
        ),
    ]
    (back, _) = of(riding(limousine), RIDING)
    assert back.sentence.en == (
        "Ride to Visit fab-visit for Anna Beispiel and Ida, Tue 12 Sep 2023: "
        "now 09:10 from Place tokyo-hotel (Coach), before none."
    )


def test_a_move_is_told_without_the_ride_that_follows_it() -> None:
    later = replace(FAB, start_at=at(12, 2), end_at=at(12, 3, 30))
    moved = replace(programme(later), rides=(replace(EARLY, leaves_at=at(12, 1)),))
    assert [c.kind for c in of(RIDING, moved)] == [ChangeKind.MOVED]


def test_who_joins_or_leaves_is_not_told_of_a_ride_besides() -> None:
    alone = replace(FAB, attendees=("minister",))
    before = replace(programme(alone), rides=(replace(EARLY, passengers=("minister", "ida")),))
    assert [c.kind for c in of(before, RIDING)] == [ChangeKind.JOINED]
    assert [c.kind for c in of(RIDING, before)] == [ChangeKind.LEFT]


def test_a_delegate_is_told_of_the_own_ride_and_of_no_other_passenger() -> None:
    late = replace(EARLY, leaves_at=at(12, 0, 30))
    (change,) = changes_for("anna", RIDING, riding(late), BRIEF)
    assert (change.delegates, change.interpreters) == (("anna",), ())
    assert change.sentence.en == (
        "Ride to Visit fab-visit for Anna Beispiel, Tue 12 Sep 2023: "
        "now 09:30 from Place tokyo-hotel (Coach), before 09:10 from Place tokyo-hotel."
    )
    assert changes_for("minister", RIDING, riding(late, EARLY), BRIEF) != ()
    left_out = replace(EARLY, passengers=("minister", "ida"))
    assert changes_for("minister", RIDING, riding(left_out), BRIEF) == ()


def test_an_item_at_another_place_has_moved_and_its_old_time_is_told_on_its_old_clocks() -> None:
    elsewhere = tuple(
        replace(a, place="taipei-hotel") if a.id == "talk" else a for a in BRIEF.appointments
    )
    new_brief = replace(BRIEF, appointments=elsewhere)
    (change,) = changes(programme(TALK), programme(TALK), new_brief, old_brief=BRIEF)
    assert (change.kind, change.delegates) == (ChangeKind.MOVED, ("anna", "ben"))
    assert change.sentence == Text(
        de="Verlegt: Visit talk, bisher Mi 13.09.2023, 10:00 bis 11:30 Uhr, Place tokyo-hotel, "
        "jetzt Mi 13.09.2023, 09:00 bis 10:30 Uhr, Place taipei-hotel.",
        en="Moved: Visit talk, was Wed 13 Sep 2023, 10:00 to 11:30, Place tokyo-hotel, "
        "now Wed 13 Sep 2023, 09:00 to 10:30, Place taipei-hotel.",
    )
    assert changes(programme(TALK), programme(TALK), new_brief) == ()


Boarded = tuple[datetime, str, str]


def day_of(delegate: str, plan: Programme) -> set[tuple[Entry, tuple[Boarded, ...]]]:
    return {
        (replace(e, attendees=(), revision=0, predecessor=None), boarded(delegate, e.id, plan))
        for e in plan.entries_with(delegate)
    }


def boarded(delegate: str, entry_id: str, plan: Programme) -> tuple[Boarded, ...]:
    own = (r for r in plan.rides if r.entry == entry_id and delegate in r.passengers)
    return tuple(sorted((r.leaves_at, r.origin, r.vehicle) for r in own))


@given(briefs(), st.data())
def test_a_delegate_is_told_of_something_exactly_when_their_day_changed(
    brief: Brief, data: st.DataObject
) -> None:
    before, after = data.draw(programmes(brief)), data.draw(programmes(brief))
    for delegate in brief.delegates:
        found = changes_for(delegate.id, before, after, brief)
        is_same_day = day_of(delegate.id, before) == day_of(delegate.id, after)
        assert (found == ()) == is_same_day


@given(briefs(), st.data())
def test_changes_run_backwards_when_the_programmes_do(brief: Brief, data: st.DataObject) -> None:
    before, after = data.draw(programmes(brief)), data.draw(programmes(brief))
    opposite = {
        ChangeKind.ADDED: ChangeKind.DROPPED,
        ChangeKind.DROPPED: ChangeKind.ADDED,
        ChangeKind.JOINED: ChangeKind.LEFT,
        ChangeKind.LEFT: ChangeKind.JOINED,
    }
    there = {(c.kind, c.entry, c.delegates) for c in changes(before, after, brief)}
    back = {(c.kind, c.entry, c.delegates) for c in changes(after, before, brief)}
    assert {(opposite.get(kind, kind), *rest) for kind, *rest in there} == back
