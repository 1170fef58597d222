"""The slots that are left to each meeting, before any search."""

from collections import defaultdict

from trademission.planning.session_task import SessionTask

Slots = list[set[int]]


def domains(task: SessionTask) -> Slots | None:
    """Return the slots of each meeting, narrowed until nothing changes; None if one has none.

    A meeting that is settled takes its slot from the other meetings of both its people, and
    orders cut the early slots of what comes later and the late slots of what comes before.
    A person with more meetings than slots leaves no programme either.
    """
    slots = [set(meeting.first_slots) for meeting in task.meetings]
    of_person = meetings_of(task)
    settled: set[int] = set()
    changed = True
    while changed:
        changed = _narrow_by_order(task, slots)
        for number, found in enumerate(slots):
            if len(found) == 1 and number not in settled:
                settled.add(number)
                changed |= _take(task, number, of_person, slots)
        if not all(slots):
            return None
    crowded = any(
        len(set().union(*(slots[m] for m in mine))) < len(mine) for mine in of_person.values()
    )
    return None if crowded else slots


def meetings_of(task: SessionTask) -> dict[int, list[int]]:
    """Return the meetings of each person, in order."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, meeting in enumerate(task.meetings):
        found[meeting.one].append(number)
        found[meeting.other].append(number)
    return found


def _narrow_by_order(task: SessionTask, slots: Slots) -> bool:
    """Cut slots that an order excludes; tell whether any was cut."""
    before = sum(map(len, slots))
    for first, then in task.before:
        if slots[first] and slots[then]:
            earliest, latest = min(slots[first]), max(slots[then])
            slots[then] = {t for t in slots[then] if t > earliest}
            slots[first] = {t for t in slots[first] if t < latest}
    return sum(map(len, slots)) < before


def _take(task: SessionTask, number: int, of_person: dict[int, list[int]], slots: Slots) -> bool:
    """Take the slot of a settled meeting from those who share a person with it."""
    (slot,) = slots[number]
    meeting, changed = task.meetings[number], False
    for who in (meeting.one, meeting.other):
        for other in of_person[who]:
            if other != number and slot in slots[other]:
                slots[other].discard(slot)
                changed = True
    return changed
