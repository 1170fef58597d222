from dataclasses import replace
from datetime import timedelta

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
from trademission.domain.programme import Entry, Programme
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
        (ChangeKind.INTERPRETER_CHANGED, ("minister",), (), ("ida", "tao")),
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


def day_of(delegate: str, plan: Programme) -> set[Entry]:
    return {
        replace(e, attendees=(), revision=0, predecessor=None) for e in plan.entries_with(delegate)
    }


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
