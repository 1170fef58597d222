"""Pigeonholes: more meetings than slots for somebody, or than seats at all tables.

A SAT solver needs very long to see what counting shows at once.
"""

from collections.abc import Iterable, Mapping, Sequence

from trademission.planning.explain.members import Key, Kind
from trademission.planning.explain.session_sheet import SessionSheet

Slots = Mapping[str, Sequence[int]]


def is_crowded(sheet: SessionSheet, kept: frozenset[Key]) -> bool:
    """Tell whether the facts `kept` ask for more meetings than there are slots.

    Looked at are each person alone, and all meetings at the tables together.
    """
    asked = [key for key in sheet.meetings if _is_asked(key, kept)]
    slots = {key: _open(sheet, key, kept) for key in asked}
    if not all(slots.values()):
        return True
    short = [key for key in asked if sheet.meetings[key].length == 1]
    for keys in sheet.of_person.values():
        mine = [key for key in keys if key in slots and key in short]
        if not _fit(mine, slots, seats=1):
            return True
    tables = (Kind.TABLES, (sheet.session.id,)) in kept
    return tables and not _fit(short, slots, seats=sheet.session.tables_in_use)


def _is_asked(key: str, kept: frozenset[Key]) -> bool:
    return (Kind.MEETING, (key,)) in kept or (Kind.FIXED, (key,)) in kept


def _open(sheet: SessionSheet, key: str, kept: frozenset[Key]) -> list[int]:
    """Return the slots that facts leave to a meeting for itself."""
    closed = {slot for fact, slot in sheet.forbidden(key) if fact in kept}
    return [slot for slot in sheet.starts[key] if slot not in closed]


def _fit(keys: Iterable[str], slots: Slots, *, seats: int) -> bool:
    """Tell whether meetings find slots of theirs, at most `seats` in each (augmenting paths)."""
    taken: dict[int, list[str]] = {}
    return all(_seat(key, slots, seats, taken, set()) for key in keys)


def _seat(key: str, slots: Slots, seats: int, taken: dict[int, list[str]], tried: set[int]) -> bool:
    """Seat a meeting, moving others along where that helps; tell whether it found a slot."""
    for slot in slots[key]:
        there = taken.setdefault(slot, [])
        if len(there) < seats:
            there.append(key)
            return True
    for slot in slots[key]:
        if slot in tried:
            continue
        tried.add(slot)
        for number, other in enumerate(taken[slot]):
            if _seat(other, slots, seats, taken, tried):
                taken[slot][number] = key
                return True
    return False
