"""Move an entry by hand, and see at once what follows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from trademission.desk.check_programme import check_programme
from trademission.desk.compare import compare
from trademission.desk.plan_mission import refuse_other_mission
from trademission.domain.atlas import Atlas
from trademission.domain.changes import Change
from trademission.domain.errors import BilingualError
from trademission.domain.findings import Finding
from trademission.domain.mission import Mission
from trademission.domain.moves import (
    Attend,
    Drop,
    Leave,
    Move,
    PinEntry,
    Retime,
    Unpin,
    apply,
)
from trademission.domain.programme import Entry, Programme
from trademission.domain.revision import revise
from trademission.domain.time import zone_of


class UnclearMoveError(BilingualError):
    """It is not clear what to move, whom, or to when; the message says what to write."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What an organiser asks for; names or ids, and a time at the place unless it has an offset."""

    entry: str
    to: str | None = None
    drop: bool = False
    attend: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    pin: bool = False
    unpin: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """The programme after the moves, what they changed, and what the check says of it."""

    programme: Programme
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]


def move_entry(mission: Mission, programme: Programme, *, wanted: Wanted, today: datetime) -> Moved:
    """Apply what is wanted, in the order time, people, pin; breaches are reported, not refused.

    Raises UnclearMoveError when the entry, a delegate or the time cannot be told.
    """
    refuse_other_mission(mission, programme)
    after = programme
    for move in _moves(mission, programme, wanted):
        after = apply(after, move)
    after = revise(programme, after)
    return Moved(
        programme=after,
        changes=compare(mission, before=programme, after=after),
        findings=check_programme(mission, after, today=today),
    )


def _moves(mission: Mission, programme: Programme, wanted: Wanted) -> tuple[Move, ...]:
    entry = _entry(mission, programme, wanted.entry)
    others = (wanted.to, *wanted.attend, *wanted.leave, wanted.pin, wanted.unpin)
    _refuse_if(
        wanted.drop and any(others),
        de="Ein Programmpunkt, der entfällt, lässt sonst nichts zu; geben Sie --drop allein an.",
        en="An entry that is dropped can have nothing else done to it; give --drop alone.",
    )
    _refuse_if(
        wanted.pin and wanted.unpin,
        de="Geben Sie --pin oder --unpin an, nicht beides.",
        en="Give either --pin or --unpin, not both.",
    )
    if wanted.drop:
        return (Drop(entry=entry.id),)
    moves: list[Move] = []
    if wanted.to is not None:
        moves.append(Retime(entry=entry.id, start_at=_instant(mission, entry, wanted.to)))
    moves += [Attend(entry=entry.id, delegate=_delegate(mission, d)) for d in wanted.attend]
    moves += [Leave(entry=entry.id, delegate=_delegate(mission, d)) for d in wanted.leave]
    moves += [PinEntry(entry=entry.id)] if wanted.pin else []
    moves += [Unpin(entry=entry.id)] if wanted.unpin else []
    _refuse_if(
        not moves,
        de="Nichts zu tun; nennen Sie --to, --drop, --attend, --leave, --pin oder --unpin.",
        en="Nothing to do; say --to, --drop, --attend, --leave, --pin or --unpin.",
    )
    return tuple(moves)


def _entry(mission: Mission, programme: Programme, word: str) -> Entry:
    """Return the entry with that id, or the only one of the appointment with that id or name."""
    names = {key: a.name for key, a in Atlas(mission.brief).appointments.items()}
    tests: tuple[Callable[[Entry], bool], ...] = (
        lambda e: e.id == word,
        lambda e: e.appointment == word,
        lambda e: names.get(e.appointment, "").casefold() == word.casefold(),
    )
    for test in tests:
        found = [e for e in programme.entries if test(e)]
        if len(found) == 1:
            return found[0]
        _refuse_if(
            found,
            de=f"Mit {word!r} kann {' oder '.join(e.id for e in found)} gemeint sein; nennen Sie "
            "die Kennung.",
            en=f"Entry {word!r} could be {' or '.join(e.id for e in found)}; give the id.",
        )
    raise UnclearMoveError(
        de=f"Das Programm hat keinen Eintrag {word!r}; nennen Sie die Kennung eines Eintrags "
        "oder Kennung oder Namen eines Termins, der stattfindet.",
        en=f"The programme has no entry {word!r}; give the id of an entry, or the id or the name "
        "of an appointment that takes place.",
    )


def _delegate(mission: Mission, word: str) -> str:
    """Return the id of the delegate with that id or name."""
    people = mission.brief.delegates
    found = [d.id for d in people if d.id == word] or [
        d.id for d in people if d.name.casefold() == word.casefold()
    ]
    _refuse_if(
        len(found) != 1,
        de=f"{word!r} ist weder Kennung noch eindeutiger Name eines Mitglieds der Delegation; "
        "nennen Sie die Kennung.",
        en=f"{word!r} is not the id of a delegate, nor the name of exactly one; give the id.",
    )
    return found[0]


def _instant(mission: Mission, entry: Entry, words: str) -> datetime:
    """Return the instant meant by `words`: at the place of the entry, unless an offset is given."""
    try:
        instant = datetime.fromisoformat(words)
    except ValueError:
        raise UnclearMoveError(
            de=f"--to: {words!r} ist keine Zeit; schreiben Sie '2023-09-12 14:00' für die Zeit am "
            "Ort, oder mit Abstand zu UTC '2023-09-12T14:00+09:00'.",
            en=f"--to: {words!r} is not a time; write it like '2023-09-12 14:00', which is meant "
            "at the place, or with an offset like '2023-09-12T14:00+09:00'.",
        ) from None
    if instant.tzinfo is not None:
        return instant
    return instant.replace(tzinfo=zone_of(Atlas(mission.brief).zone_of(entry.appointment)))


def _refuse_if(wrong: object, *, de: str, en: str) -> None:
    if wrong:
        raise UnclearMoveError(de=de, en=en)
