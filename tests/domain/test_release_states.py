from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.domain.release import Embargo, Release, ReleaseState, Version
from trademission.domain.release_states import (
    OUT,
    WAYS,
    NoWayError,
    corrected,
    is_embargoed,
    step_to,
    with_version,
)
from trademission.domain.release_text import (
    Origin,
    Passage,
    ReleaseText,
    Section,
    SectionKind,
)
from trademission.domain.text import Language, Text

NOW = datetime(2023, 9, 8, 9, tzinfo=UTC)
PATH = (ReleaseState.CHECKED, ReleaseState.APPROVED, ReleaseState.PUBLISHED)


def text(words: str = "Kopf", language: Language = "de") -> ReleaseText:
    passage = Passage(text=words, origin=Origin.TEMPLATE)
    headline = Section(kind=SectionKind.HEADLINE, paragraphs=((passage,),))
    return ReleaseText(language=language, sections=(headline,))


def version(number: int = 1, words: str = "Kopf") -> Version:
    correction = None if number == 1 else Text(de="Zahl berichtigt", en="figure corrected")
    return Version(number=number, made_at=NOW, texts=(text(words),), correction=correction)


DRAFT = Release(
    id="r", mission="m", issued_date=date(2023, 9, 8), languages=("de",), versions=(version(),)
)


def gone(release: Release, *states: ReleaseState, now: datetime = NOW) -> Release:
    for state in states:
        release = step_to(release, state, now=now, by="Presse", reason="weil")
    return release


def test_a_release_goes_from_draft_to_published_and_every_step_is_noted() -> None:
    done = gone(DRAFT, *PATH)
    assert done.state is ReleaseState.PUBLISHED
    assert [step.to for step in done.steps] == list(PATH)
    assert {step.by for step in done.steps} == {"Presse"}


@given(st.lists(st.sampled_from(ReleaseState), max_size=8))
def test_no_other_way_than_the_table_is_ever_gone(states: list[ReleaseState]) -> None:
    release = DRAFT
    for state in states:
        before = release.state
        try:
            release = step_to(release, state, now=NOW, by="Presse", reason="weil")
        except NoWayError:
            assert state not in WAYS[before]
            assert release.state is before
        else:
            assert state in WAYS[before]


def test_nothing_is_published_without_approval() -> None:
    with pytest.raises(NoWayError, match="no way from “checked” to “published”"):
        gone(DRAFT, ReleaseState.CHECKED, ReleaseState.PUBLISHED)


def test_nothing_is_published_before_the_hour_and_everything_at_it() -> None:
    hour = NOW + timedelta(hours=1)
    held = replace(DRAFT, embargo=Embargo(until_at=hour, zone="Europe/Berlin"))
    waiting = gone(held, ReleaseState.CHECKED, ReleaseState.APPROVED, ReleaseState.UNDER_EMBARGO)
    with pytest.raises(NoWayError, match="2023-09-08T10:00"):
        step_to(waiting, ReleaseState.PUBLISHED, now=hour - timedelta(microseconds=1), by="Presse")
    assert is_embargoed(waiting, now=hour - timedelta(microseconds=1))
    assert not is_embargoed(waiting, now=hour)
    assert step_to(waiting, ReleaseState.PUBLISHED, now=hour, by="P").state in OUT


def test_a_language_without_text_keeps_a_release_from_going_out() -> None:
    bilingual = replace(DRAFT, languages=("de", "en"))
    with pytest.raises(NoWayError, match="missing in en"):
        gone(bilingual, *PATH)


def test_new_words_take_approval_away_and_the_same_words_do_not() -> None:
    approved = gone(DRAFT, ReleaseState.CHECKED, ReleaseState.APPROVED)
    assert with_version(approved, version(words="Anders")).state is ReleaseState.DRAFT
    assert with_version(approved, version()).state is ReleaseState.APPROVED


def test_what_is_out_changes_by_a_correction_alone() -> None:
    out = gone(DRAFT, *PATH)
    with pytest.raises(NoWayError, match="only be changed by a correction"):
        with_version(out, version(words="Anders"))
    newer = corrected(out, version(2, "Anders"), now=NOW, by="Presse")
    assert newer.state is ReleaseState.CORRECTED
    assert [one.number for one in newer.versions] == [1, 2]
    again = corrected(newer, version(3, "Noch anders"), now=NOW, by="Presse")
    assert [one.number for one in again.versions] == [1, 2, 3]


def test_a_correction_that_changes_nothing_is_refused() -> None:
    with pytest.raises(NoWayError, match="changes no text"):
        corrected(gone(DRAFT, *PATH), version(2), now=NOW, by="Presse")


def test_a_draft_cannot_be_corrected() -> None:
    with pytest.raises(NoWayError, match="no way from “draft” to “corrected”"):
        corrected(DRAFT, version(2, "Anders"), now=NOW, by="Presse")


def test_a_withdrawal_gives_its_reason_and_is_the_end() -> None:
    out = gone(DRAFT, *PATH)
    with pytest.raises(NoWayError, match="has no reason"):
        step_to(out, ReleaseState.WITHDRAWN, now=NOW, by="Presse")
    ended = gone(out, ReleaseState.WITHDRAWN)
    assert ended.steps[-1].reason == "weil"
    with pytest.raises(NoWayError, match="nothing more"):
        step_to(ended, ReleaseState.PUBLISHED, now=NOW, by="Presse")
