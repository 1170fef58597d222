"""From a solution of the model to a Programme, and back to fixed variables."""

from collections.abc import Callable

from ortools.sat.python import cp_model

from trademission.domain.programme import Entry, Programme, entry_id
from trademission.planning.engines.cpsat.variables import Slot, TripModel

Value = Callable[[cp_model.IntVar], int]


def programme_of(model: TripModel, value: Value) -> Programme:
    """Return the programme that a solution describes; `value` reads one variable."""
    entries = [_entry(model, slot, value) for slot in model.slots if value(slot.literal)]
    return Programme(mission=model.problem.mission, entries=tuple(entries), pins=model.problem.pins)


def _entry(model: TripModel, slot: Slot, value: Value) -> Entry:
    problem, unit = model.problem, slot.unit
    start = value(model.start[unit.appointment.id]) + unit.offset
    return Entry(
        id=entry_id(problem.mission, unit.appointment.id, unit.round),
        appointment=unit.appointment.id,
        round=unit.round,
        start_at=problem.instant(start),
        end_at=problem.instant(start + unit.duration),
        attendees=tuple(c.who for c in model.delegates_in(slot) if value(c.literal)),
        interpreters=tuple(c.who for c in model.interpreters_in(slot) if value(c.literal)),
    )


def assignment(model: TripModel, programme: Programme) -> dict[int, int] | None:
    """Return the value of every deciding variable (by index) that makes `programme`.

    None where the model has no such variable: then the programme breaks a rule that narrowed
    the candidates.
    """
    values = {v.index: 0 for v in _deciding(model)}
    for entry in programme.entries:
        slot = _slot_of(model, entry)
        if slot is None or not _take(model, slot, entry, values):
            return None
    return values


def _deciding(model: TripModel) -> list[cp_model.IntVar]:
    slots = [slot.literal for slot in model.slots]
    return slots + [c.literal for comings in model.comings.values() for c in comings]


def _slot_of(model: TripModel, entry: Entry) -> Slot | None:
    minute = model.problem.minute(entry.start_at)
    length = model.problem.minute(entry.end_at) - minute
    for slot in model.slots_of.get(entry.appointment, []):
        fits = slot.unit.round == entry.round and minute in slot.starts
        if fits and length == slot.unit.duration:
            return slot
    return None


def _take(model: TripModel, slot: Slot, entry: Entry, values: dict[int, int]) -> bool:
    """Set the variables of one entry; tell whether all of its people have one."""
    first = model.problem.minute(entry.start_at) - slot.unit.offset
    start = model.start[entry.appointment]
    if values.setdefault(start.index, first) != first:
        return False
    values[slot.literal.index] = 1
    for who in (*entry.attendees, *entry.interpreters):
        coming = _coming_at(model, slot, who, first)
        if coming is None:
            return False
        values[coming] = 1
    return True


def _coming_at(model: TripModel, slot: Slot, who: str, first: int) -> int | None:
    """Return the index of the literal by which `who` comes at that start."""
    for coming in model.in_slot[slot.number]:
        if coming.who == who:
            spans = model.domains.attendance[(who, slot.unit.key)][coming.stay]
            if any(low <= first <= high for low, high in spans):
                return int(coming.literal.index)
    return None


def fix(model: TripModel, programme: Programme) -> bool:
    """Fix the model to a programme; False when it has no variables for it."""
    values = assignment(model, programme)
    if values is None:
        return False
    for index, value in values.items():
        model.cp.add(model.cp.get_int_var_from_proto_index(index) == value)
    return True


def hint(model: TripModel, programme: Programme) -> None:
    """Suggest a programme to the solver as a start."""
    values = assignment(model, programme)
    model.cp.clear_hints()  # type: ignore[no-untyped-call]  # untyped in OR-Tools
    for index, value in (values or {}).items():
        model.cp.add_hint(model.cp.get_int_var_from_proto_index(index), value)
