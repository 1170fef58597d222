from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from files.sheet_edits import MISSION, VISIT
from strategies_missions import missions
from trademission.domain.mission import Contact, Mission
from trademission.domain.people import Delegate
from trademission.domain.text import Label
from trademission.files import merge


def with_visit(**changes: Any) -> Mission:  # noqa: ANN401 - fields of an appointment
    return replace(MISSION, brief=replace(MISSION.brief, appointments=(replace(VISIT, **changes),)))


def with_delegates(*delegates: Delegate) -> Mission:
    return replace(MISSION, brief=replace(MISSION.brief, delegates=delegates))


ADA, BEN = MISSION.brief.delegates
EVE = Delegate(id="eve", name="Eve", segment="press")


def test_what_theirs_changed_comes_in_field_by_field() -> None:
    merged = merge(MISSION, with_visit(name="Rundgang"), with_visit(duration_minutes=45, weight=2))
    assert merged.mission == with_visit(name="Rundgang", duration_minutes=45, weight=2)
    assert merged.is_clean
    assert [d.text.de for d in merged.changed] == ["Termine: Rundgang: Dauer (Minuten), Gewicht"]


def test_what_both_changed_the_same_way_is_no_contradiction() -> None:
    merged = merge(MISSION, with_visit(weight=2), with_visit(weight=2))
    assert merged.mission == with_visit(weight=2)
    assert merged.is_clean
    assert merged.changed == ()


def test_where_both_contradict_mine_stays_and_it_is_told() -> None:
    merged = merge(MISSION, with_visit(weight=2), with_visit(weight=3))
    assert merged.mission == with_visit(weight=2)
    (contradiction,) = merged.contradictions
    assert (contradiction.mine, contradiction.theirs) == ("2", "3")
    assert contradiction.sentence.de == (
        "Termine, Gewicht „Werksbesuch“: hier 2, auf der anderen Seite 3; es bleibt 2."
    )
    assert contradiction.sentence.en == (
        "Appointments, Weight “Werksbesuch”: here 2, theirs 3; 2 stays."
    )


def test_new_and_removed_things_come_in_and_the_order_is_theirs() -> None:
    theirs = with_delegates(EVE, ADA)
    merged = merge(MISSION, MISSION, theirs)
    assert merged.mission == theirs
    assert [d.name for d in merged.new] == ["Eve"]
    assert [d.name for d in merged.removed] == ["Ben Klein"]
    mine = with_delegates(ADA, BEN, replace(EVE, id="eva"))
    assert [d.id for d in merge(MISSION, mine, theirs).mission.brief.delegates] == [
        "ada",
        "eva",
        "eve",
    ]


def test_what_theirs_removed_stays_when_it_is_still_needed() -> None:
    led = with_visit(leader="ben")
    merged = merge(MISSION, led, with_delegates(ADA))
    assert merged.mission == led
    assert [c.sentence.en for c in merged.contradictions] == [
        "Delegation “Ben Klein”: they removed it, here it is needed; it stays."
    ]


def test_what_one_changed_and_the_other_removed_is_told() -> None:
    promoted = with_delegates(ADA, replace(BEN, rank=2))
    gone = with_delegates(ADA)
    kept = merge(MISSION, promoted, gone)
    assert kept.mission == promoted
    assert len(kept.contradictions) == 1
    dropped = merge(MISSION, gone, promoted)
    assert dropped.mission == gone
    assert "removed here, changed by them" in dropped.contradictions[0].sentence.en


def test_two_new_things_of_one_id_are_told_apart() -> None:
    merged = merge(
        MISSION, with_delegates(ADA, BEN, EVE), with_delegates(ADA, BEN, replace(EVE, rank=3))
    )
    assert merged.mission == with_delegates(ADA, BEN, EVE)
    assert [c.field for c in merged.contradictions] == ["rank"]


def test_what_cannot_be_one_mission_stays_mine_and_every_change_is_told() -> None:
    merged = merge(MISSION, with_visit(seats_min=5), with_visit(seats_max=3))
    assert merged.mission == with_visit(seats_min=5)
    assert [(c.field, c.theirs) for c in merged.contradictions] == [("seats_max", "3")]
    assert merged.changed == ()


def test_lists_without_ids_are_merged_by_name() -> None:
    def called(phone: str, email: str) -> Mission:
        desk = Contact(name="Desk", phone=phone, email=email)
        return replace(MISSION, header=replace(MISSION.header, contacts=(desk,)))

    merged = merge(called("1", "a"), called("2", "a"), called("1", "b"))
    assert merged.mission == called("2", "b")
    assert [d.text.en for d in merged.changed] == ["Contacts: Desk: Email"]


def test_a_review_of_a_name_comes_in_and_a_rewritten_name_contradicts_it() -> None:
    chips = MISSION.brief.hosts[0]
    raw, read, new = (
        replace(MISSION, brief=replace(MISSION.brief, hosts=(replace(chips, labels=(label,)),)))
        for label in (
            Label(language="ja", text="半導体"),
            Label(language="ja", text="半導体", reviewed=True),
            Label(language="ja", text="半導體"),
        )
    )
    merged = merge(raw, raw, read)
    assert merged.mission == read
    assert [d.text.en for d in merged.changed] == ["Hosts: Chips AG: Names in other languages"]
    assert merge(raw, new, read).mission == new
    assert not merge(raw, new, read).is_clean


def test_a_changed_title_is_told_in_the_words_of_the_workbook() -> None:
    theirs = replace(MISSION, header=replace(MISSION.header, title="Winterreise"))
    merged = merge(MISSION, MISSION, theirs)
    assert merged.mission == theirs
    assert [d.text.de for d in merged.changed] == ["Reise, Titel"]


@settings(max_examples=20)
@given(missions(), missions())
def test_a_side_that_changed_nothing_yields_to_the_other(one: Mission, other: Mission) -> None:
    for merged in (merge(one, one, other), merge(one, other, one)):
        assert merged.mission == other
        assert merged.is_clean


@settings(max_examples=20)
@given(missions(), missions(), missions())
def test_nothing_of_mine_is_lost_and_nothing_of_theirs_in_silence(
    base: Mission, mine: Mission, theirs: Mission
) -> None:
    merged = merge(base, mine, theirs)
    told = {(c.where, c.key) for c in merged.contradictions} | {
        (d.where, d.key) for d in (*merged.new, *merged.changed, *merged.removed)
    }
    brief = merged.mission.brief
    for side, others in ((mine, theirs), (theirs, mine)):
        for visit in side.brief.appointments:
            is_kept = visit in brief.appointments
            is_known = visit in base.brief.appointments
            assert (
                is_kept
                or is_known
                or ("brief.appointments", visit.id) in told
                or (visit in others.brief.appointments)
            )


def test_unchanged_things_are_counted() -> None:
    assert merge(MISSION, MISSION, MISSION).unchanged == 11
