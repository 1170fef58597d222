"""Five hundred planted faults: each is found where it is, and what is right raises no alarm."""

import pytest

from documents.release.clean_releases import clean_releases
from documents.release.mutator import RULES_FOR, faulty_releases
from documents.release.planted import Faulty, Planted
from trademission.documents.release.checks import ReleaseFinding, check_release

EACH, FEWEST_FOUND = 56, 0.98


def check(faulty: Faulty) -> tuple[ReleaseFinding, ...]:
    """Return what is found in a faulty release."""
    return check_release(faulty.clean.case(text=faulty.text, **faulty.changes))


def is_found(faulty: Faulty) -> bool:
    """Tell whether a rule for this kind has a finding that overlaps the place."""
    return any(
        one.rule in RULES_FOR[faulty.kind] and one.start < faulty.end and faulty.start < one.end
        for one in check(faulty)
    )


@pytest.mark.parametrize("kind", Planted)
def test_planted_faults_are_found_where_they_are(kind: Planted) -> None:
    planted = faulty_releases(clean_releases(), kind=kind, number=EACH)
    missed = [f"{one.clean.language}: {one.told}" for one in planted if not is_found(one)]
    assert len(planted) == EACH
    assert len(missed) <= EACH * (1 - FEWEST_FOUND), missed


def test_releases_without_a_fault_have_no_finding_that_stops_publishing() -> None:
    alarms = [
        f"{clean.language}: {one.rule} {one.words!r}"
        for clean in clean_releases()
        for one in check_release(clean.case())
        if one.stops_publishing
    ]
    assert alarms == []


def test_the_same_seed_plants_the_same_faults() -> None:
    releases = clean_releases()
    one = faulty_releases(releases, kind=Planted.MAGNITUDE, number=20, seed=7)
    again = faulty_releases(releases, kind=Planted.MAGNITUDE, number=20, seed=7)
    assert [planted.text for planted in one] == [planted.text for planted in again]
