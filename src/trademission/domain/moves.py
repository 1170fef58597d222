"""A change to a programme as a value: apply it, undo it, keep it under a new Brief."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from trademission.domain.errors import TradeMissionError
from trademission.domain.programme import Entry, Pin, Programme, Ride, UnmetAppointment
from trademission.domain.rebase import Rebased, rebase
from trademission.domain.slices import Slice, put_back, shifted, slice_of, take_out
from trademission.domain.text import Text
from trademission.domain.time import as_utc

__all__ = [
    "Attend",
    "Drop",
    "Insert",
    "Leave",
    "Move",
    "PinEntry",
    "Rebased",
    "RefusedMoveError",
    "Reinterpret",
    "Restore",
    "Retime",
    "Unpin",
    "apply",
    "invert",
    "rebase",
]

DROPPED_BY_HAND = Text(
    de="Von Hand aus dem Programm genommen.", en="Taken out of the programme by hand."
)


class RefusedMoveError(TradeMissionError):
    """A move that the programme cannot take; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Retime:
    """The entry starts at `start_at` and keeps its length.

    All rounds of its appointment move by the same time, with their rides, pins and asks.
    """

    entry: str
    start_at: datetime

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "start_at", as_utc(self.start_at, "start_at"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Drop:
    """The entry falls out, with its rides and its pin."""

    entry: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Insert:
    """A new entry comes in."""

    entry: Entry


@dataclass(frozen=True, kw_only=True, slots=True)
class Attend:
    """A delegate joins an entry."""

    entry: str
    delegate: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Leave:
    """A delegate no longer attends an entry."""

    entry: str
    delegate: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PinEntry:
    """The entry stays at its time in every later plan; with `people`, its attendees stay too."""

    entry: str
    people: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Unpin:
    """Later plans may move the entry again."""

    entry: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reinterpret:
    """These interpreters, and no others, interpret at the entry."""

    entry: str
    interpreters: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Restore:
    """Everything about one appointment is put back as `slice` holds it; undoes any move."""

    slice: Slice


Move = Retime | Drop | Insert | Attend | Leave | PinEntry | Unpin | Reinterpret | Restore


def apply(programme: Programme, move: Move) -> Programme:
    """Return the programme after `move`.

    Entries changed by it are noted in `moved_by_hand`. Whether the result keeps the laws is
    the check's matter. Raises RefusedMoveError when the programme cannot take the move.
    """
    match move:
        case Retime():
            return _retimed(programme, move)
        case Drop():
            return _dropped(programme, move)
        case Insert():
            return _inserted(programme, move.entry)
        case Attend() | Leave() | Reinterpret():
            return _with_people(programme, move)
        case PinEntry() | Unpin():
            return _with_pin(programme, move)
        case _:
            return put_back(programme, move.slice)


def invert(programme: Programme, move: Move) -> Restore:
    """Return the move that undoes `move` after it was applied to `programme`.

    apply(apply(programme, move), invert(programme, move)) equals `programme`, pins and notes
    of hand-made moves included. Raises RefusedMoveError when the entry does not exist.
    """
    if isinstance(move, Restore):
        return Restore(slice=slice_of(programme, move.slice.appointment, move.slice.ids))
    entry = move.entry if isinstance(move, Insert) else _entry(programme, move.entry)
    ids: tuple[str, ...] = (entry.id,)
    if isinstance(move, Retime):
        ids = tuple(e.id for e in programme.entries_of(entry.appointment))
    return Restore(slice=slice_of(programme, entry.appointment, ids))


def _entry(programme: Programme, key: str) -> Entry:
    found = next((e for e in programme.entries if e.id == key), None)
    if found is None:
        sentence = (
            f"The programme has no entry {key!r}; it may have been dropped. "
            "Take the id from the current programme."
        )
        raise RefusedMoveError(sentence)
    return found


def _refuse_if(wrong: object, sentence: str) -> None:
    if wrong:
        raise RefusedMoveError(sentence)


def _by_hand(programme: Programme, keys: Iterable[str]) -> tuple[str, ...]:
    """Return the notes of hand-made moves with `keys` added, each once."""
    return tuple(dict.fromkeys((*programme.moved_by_hand, *keys)))


def _retimed(programme: Programme, move: Retime) -> Programme:
    entry = _entry(programme, move.entry)
    siblings = programme.entries_of(entry.appointment)
    return replace(
        shifted(programme, entry.appointment, move.start_at - entry.start_at),
        moved_by_hand=_by_hand(programme, (e.id for e in siblings)),
    )


def _dropped(programme: Programme, move: Drop) -> Programme:
    entry = _entry(programme, move.entry)
    rest = take_out(programme, entry)
    unmet = UnmetAppointment(
        appointment=entry.appointment, reason="dropped_by_hand", sentence=DROPPED_BY_HAND
    )
    is_gone = not rest.entries_of(entry.appointment)
    return replace(
        rest,
        unmet_appointments=(*rest.unmet_appointments, *((unmet,) if is_gone else ())),
        moved_by_hand=_by_hand(programme, (entry.id,)),
    )


def _inserted(programme: Programme, entry: Entry) -> Programme:
    present = programme.entries_of(entry.appointment)
    _refuse_if(
        any(e.id == entry.id for e in programme.entries),
        f"The programme already has an entry {entry.id!r}; move that one instead.",
    )
    _refuse_if(
        any(e.round == entry.round for e in present),
        f"Round {entry.round} of appointment {entry.appointment!r} is already in the programme; "
        "move that entry or choose another round.",
    )
    others = (u for u in programme.unmet_appointments if u.appointment != entry.appointment)
    return replace(
        programme,
        entries=(*programme.entries, entry),
        unmet_appointments=tuple(others),
        moved_by_hand=_by_hand(programme, (entry.id,)),
    )


def _with_people(programme: Programme, move: Attend | Leave | Reinterpret) -> Programme:
    entry = _entry(programme, move.entry)
    match move:
        case Attend():
            _refuse_if(
                move.delegate in entry.attendees,
                f"{move.delegate!r} already attends entry {entry.id!r}; nothing is left to do.",
            )
            changed = replace(entry, attendees=(*entry.attendees, move.delegate))
        case Leave():
            _refuse_if(
                move.delegate not in entry.attendees,
                f"{move.delegate!r} does not attend entry {entry.id!r}; name one who does.",
            )
            changed = replace(entry, attendees=_without(entry.attendees, move.delegate))
        case _:
            changed = replace(entry, interpreters=move.interpreters)
    return replace(
        programme,
        entries=tuple(changed if e.id == entry.id else e for e in programme.entries),
        pins=tuple(_pin_following(p, changed) for p in programme.pins),
        rides=_rides_following(programme.rides, entry, changed),
        moved_by_hand=_by_hand(programme, (entry.id,)),
    )


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key)


def _pin_following(pin: Pin, entry: Entry) -> Pin:
    """Return the pin with the entry's people, where it is the entry's and decides people."""
    is_its_pin = (pin.appointment, pin.round) == (entry.appointment, entry.round)
    if not is_its_pin or pin.attendees is None:
        return pin
    return replace(pin, attendees=entry.attendees)


def _rides_following(rides: tuple[Ride, ...], before: Entry, after: Entry) -> tuple[Ride, ...]:
    """Return the rides without those who left; who joined takes the first ride there."""
    left = {*before.attendees, *before.interpreters} - {*after.attendees, *after.interpreters}
    came = {*after.attendees, *after.interpreters} - {*before.attendees, *before.interpreters}
    result = []
    for ride in rides:
        if ride.entry != after.id:
            result.append(ride)
            continue
        stay = (p for p in ride.passengers if p not in left)
        result.append(replace(ride, passengers=(*stay, *sorted(came))))
        came = set()
    return tuple(result)


def _with_pin(programme: Programme, move: PinEntry | Unpin) -> Programme:
    entry = _entry(programme, move.entry)
    key = (entry.appointment, entry.round)
    others = tuple(p for p in programme.pins if (p.appointment, p.round) != key)
    if isinstance(move, Unpin):
        _refuse_if(
            len(others) == len(programme.pins),
            f"Entry {entry.id!r} is not pinned; nothing is left to do.",
        )
        return replace(programme, pins=others)
    people = entry.attendees if move.people else None
    pin = Pin(
        appointment=entry.appointment, start_at=entry.start_at, round=entry.round, attendees=people
    )
    return replace(programme, pins=(*others, pin))
