"""Minimal cores of made-up contradictions: sets of members that cannot hold together."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from trademission.domain.text import Text
from trademission.planning.explain.core import Core, Oracle, confirmed, keys_of, shrunk
from trademission.planning.explain.members import Key, Kind, Member

MEMBERS = tuple(
    Member(kind=Kind.FIXED, items=(f"a{n}",), clause=Text(de=f"»a{n}« fest", en=f"a{n} is fixed"))
    for n in range(12)
)
KEYS = [member.key for member in MEMBERS]
some_keys = st.frozensets(st.sampled_from(KEYS), min_size=1, max_size=5)


def oracle_of(contradictions: list[frozenset[Key]]) -> Oracle:
    """Return an oracle for which each of these sets is contradictory, and nothing else."""
    return lambda kept: not any(bad <= kept for bad in contradictions)


def core(oracle: Oracle) -> Core | None:
    """Return the core that shrinking and confirming find among all members."""
    found = shrunk(MEMBERS, oracle)
    return None if found is None else confirmed(found, oracle)


@given(st.lists(some_keys, min_size=1, max_size=6))
def test_a_core_is_contradictory_and_possible_without_any_one_member(
    contradictions: list[frozenset[Key]],
) -> None:
    oracle = oracle_of(contradictions)
    found = core(oracle)
    assert found is not None
    assert found.minimal
    keys = keys_of(found.members)
    assert oracle(keys) is False
    assert all(oracle(keys - {key}) for key in keys)


@given(st.lists(some_keys, max_size=6), some_keys)
def test_members_in_front_are_kept_where_there_is_a_choice(
    contradictions: list[frozenset[Key]], last: frozenset[Key]
) -> None:
    front = frozenset(KEYS[:2])
    oracle = oracle_of([*(bad | last | {KEYS[-1]} for bad in contradictions), front])
    found = core(oracle)
    assert found is not None
    assert keys_of(found.members) == front


def test_what_is_possible_has_no_core() -> None:
    assert core(lambda _: True) is None


def test_a_contradictory_background_needs_no_member() -> None:
    assert shrunk(MEMBERS, lambda _: False) == ()


def test_a_core_keeps_the_background_out() -> None:
    background = frozenset({KEYS[0]})
    oracle = oracle_of([frozenset({KEYS[0], KEYS[5]})])
    assert shrunk(MEMBERS[1:], oracle, background=background) == (MEMBERS[5],)


def impatient(oracle: Oracle, answers: int) -> Callable[[frozenset[Key]], bool | None]:
    """Return the oracle that runs out of time after some answers."""
    left = [answers]

    def ask(kept: frozenset[Key]) -> bool | None:
        left[0] -= 1
        return oracle(kept) if left[0] >= 0 else None

    return ask


@given(st.lists(some_keys, min_size=1, max_size=3), st.integers(1, 30))
def test_without_time_a_core_is_never_called_minimal(
    contradictions: list[frozenset[Key]], answers: int
) -> None:
    truth = oracle_of(contradictions)
    few = shrunk(MEMBERS, impatient(truth, answers))
    assert few is not None
    assert truth(keys_of(few)) is False
    found = confirmed(few, impatient(truth, 1 + len(few)))
    assert found is not None
    assert truth(keys_of(found.members)) is False
    assert confirmed(few, impatient(truth, len(few) - 1)) is None


def test_a_needless_member_is_left_out_when_confirmed() -> None:
    oracle = oracle_of([frozenset(KEYS[:2])])
    assert confirmed(MEMBERS[:4], oracle) == Core(members=MEMBERS[:2], minimal=True)


def test_a_member_that_could_not_be_judged_makes_a_core_unsure() -> None:
    truth = oracle_of([frozenset(KEYS[:2])])
    unsure = frozenset({KEYS[1]})
    found = confirmed(MEMBERS[:2], lambda kept: None if kept == unsure else truth(kept))
    assert found == Core(members=MEMBERS[:2], minimal=False)
