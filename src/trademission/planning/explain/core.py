"""Minimal cores: QuickXplain, then every member left out once.

U. Junker, QuickXplain: Preferred explanations and relaxations for over-constrained problems,
AAAI 2004. Members that come first are kept where there is a choice.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from trademission.planning.explain.members import Key, Member

Oracle = Callable[[frozenset[Key]], bool | None]
"""Tells whether facts, given by their keys, can hold together; None when time was short."""
NOTHING: frozenset[Key] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Core:
    """Facts that have been shown not to hold together.

    `minimal` says that they can without any one of them, which was shown as well.
    """

    members: tuple[Member, ...]
    minimal: bool


def keys_of(members: Iterable[Member]) -> frozenset[Key]:
    """Return the keys of members."""
    return frozenset(member.key for member in members)


def shrunk(
    members: Sequence[Member], oracle: Oracle, *, background: frozenset[Key] = NOTHING
) -> tuple[Member, ...] | None:
    """Return few of `members` that cannot hold together with `background`.

    None where the oracle does not say that all of them cannot.
    """
    if oracle(background | keys_of(members)) is not False:
        return None
    if not members or oracle(background) is False:
        return ()
    found = _explain(background, list(members), oracle, is_changed=False)
    return tuple(member for member in members if member in found)


def confirmed(members: Sequence[Member], oracle: Oracle) -> Core | None:
    """Return the members without any that proves needless, each left out once.

    None where solving again does not show that they cannot hold together.
    """
    kept, minimal = list(members), True
    for member in members:
        rest = [other for other in kept if other is not member]
        answer = oracle(keys_of(rest))
        if answer is False:
            kept = rest
        minimal = minimal and answer is not None
    if oracle(keys_of(kept)) is not False:
        return None
    return Core(members=tuple(kept), minimal=minimal)


def _explain(
    background: frozenset[Key], members: list[Member], oracle: Oracle, *, is_changed: bool
) -> list[Member]:
    """Return members that, added to what holds already, make it contradictory."""
    if is_changed and oracle(background) is False:
        return []
    if len(members) == 1:
        return members
    half = len(members) // 2
    first, then = members[:half], members[half:]
    late = _explain(background | keys_of(first), then, oracle, is_changed=True)
    early = _explain(background | keys_of(late), first, oracle, is_changed=bool(late))
    return [*early, *late]
