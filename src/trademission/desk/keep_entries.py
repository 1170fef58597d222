"""A second run: what a programme holds stays as it is, and only gaps are filled."""

from dataclasses import replace

from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.programme import Entry, Pin, Programme


def with_kept(pins: tuple[Pin, ...], keep: Programme, brief: Brief) -> tuple[Pin, ...]:
    """Return a pin for each entry of `keep` that `brief` still knows, then `pins` for the rest."""
    known = Atlas(brief).appointments
    kept = [
        Pin(
            appointment=entry.appointment,
            start_at=entry.start_at,
            round=entry.round,
            attendees=entry.attendees,
            table=entry.table,
        )
        for entry in keep.entries
        if entry.appointment in known
    ]
    rounds = {(pin.appointment, pin.round) for pin in kept}
    return (*kept, *(pin for pin in pins if (pin.appointment, pin.round) not in rounds))


def as_kept(programme: Programme, keep: Programme, brief: Brief) -> Programme:
    """Return a programme planned around `keep`, with its interpreters where they were.

    A pin binds time and people of ours, but not who interprets; where what is new needs an
    interpreter of what is kept, the planner's choice stays.
    """
    before = {entry.id: entry for entry in keep.entries}
    entries = tuple(_as_before(entry, before.get(entry.id)) for entry in programme.entries)
    restored = replace(programme, entries=entries)
    return programme if blocks(check(brief, restored)) else restored


def _as_before(entry: Entry, before: Entry | None) -> Entry:
    return entry if before is None else replace(entry, interpreters=before.interpreters)
