import pytest

from builders import appointment, brief, entry, told
from trademission.domain.appointments import Side, Strength, Wish
from trademission.domain.rules.veto import check

TEN = "2023-09-12 10:00"


@pytest.mark.parametrize("target", ["visit", "fab"])
@pytest.mark.parametrize("side", list(Side))
def test_a_veto_of_either_side_keeps_its_delegate_away(target: str, side: Side) -> None:
    veto = Wish(id="w", delegate="ben", target=target, strength=Strength.VETO, side=side)
    task = brief(appointment(host="fab"), wishes=(veto,))
    assert told(check, task, entry("visit", TEN, "anna")) == []
    assert told(check, task, entry("visit", TEN, "anna", "ben")) == [
        "Ben is at “Visit” (Tue 12 Sep 2023, 10:00 to 11:00) in spite of a veto."
    ]


@pytest.mark.parametrize("strength", [Strength.WANT, Strength.MUST])
def test_other_wishes_keep_nobody_away(strength: Strength) -> None:
    wish = Wish(id="w", delegate="ben", target="fab", strength=strength)
    task = brief(appointment(host="fab"), wishes=(wish,))
    assert told(check, task, entry("visit", TEN, "ben")) == []
