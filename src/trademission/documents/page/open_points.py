"""What is not settled: findings, asks, appointments without a place, wishes not met."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from trademission.documents.clean import one_line
from trademission.documents.dates import clock, short_date
from trademission.documents.directory import Directory, Name
from trademission.documents.words import PRIORITIES, SEVERITIES, STATES, STRENGTHS
from trademission.domain.appointments import Appointment
from trademission.domain.findings import Finding, Severity
from trademission.domain.text import Text
from trademission.domain.time import local_date

NOT_PLACED = Text(de="Steht nicht im Programm.", en="Is not in the programme.")
DEAD = Text(de="Der Termin ist abgelehnt oder abgesagt.", en="It was declined or cancelled.")


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownFinding:
    """A finding in words."""

    severity: Severity
    severity_words: str
    sentence: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownAsk:
    """What to ask a host, with times at the place."""

    host: Name | None
    appointment: Name
    first_choice: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Unplaced:
    """An appointment that the programme does not hold."""

    name: Name
    priority: str
    state: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownWish:
    """A wish that was not met."""

    delegate: str
    target: Name
    strength: str
    reason: str


def shown_findings(findings: Iterable[Finding], directory: Directory) -> tuple[ShownFinding, ...]:
    """Return findings in words, the worst first; ignored ones are left out."""
    order = list(Severity)
    told = (one for one in findings if one.severity is not Severity.IGNORE)
    return tuple(
        ShownFinding(
            severity=one.severity,
            severity_words=SEVERITIES[one.severity].in_language(directory.language),
            sentence=one_line(one.sentence.in_language(directory.language)),
        )
        for one in sorted(told, key=lambda one: order.index(one.severity))
    )


def shown_asks(directory: Directory) -> tuple[ShownAsk, ...]:
    """Return the asks of the programme, by the time asked for; to organisers only."""
    if not directory.view.reader.sees_all:
        return ()
    known = directory.atlas.appointments
    asks = (one for one in directory.view.programme.asks if one.appointment in known)
    return tuple(
        ShownAsk(
            host=directory.host(ask.host),
            appointment=directory.appointment(known[ask.appointment]),
            first_choice=_when(ask.start_at, ask.appointment, directory),
            alternatives=tuple(_when(one, ask.appointment, directory) for one in ask.alternatives),
        )
        for ask in sorted(asks, key=lambda one: (one.start_at, one.appointment))
    )


def unplaced(directory: Directory) -> tuple[Unplaced, ...]:
    """Return the appointments without an entry, to organisers only; others know of none."""
    if not directory.view.reader.sees_all:
        return ()
    placed = {entry.appointment for entry in directory.entries()}
    left = (item for item in directory.brief.appointments if item.id not in placed)
    return tuple(_unplaced(item, directory) for item in left)


def unmet_wishes(directory: Directory) -> tuple[ShownWish, ...]:
    """Return the wishes that were not met, with the reason of each."""
    return tuple(_unmet_wishes(directory))


def _when(instant: datetime, appointment: str, directory: Directory) -> str:
    zone = directory.atlas.zone_of(appointment)
    day = short_date(local_date(instant, zone), directory.language)
    return f"{day}, {clock(instant, zone)}"


def _unplaced(item: Appointment, directory: Directory) -> Unplaced:
    reasons = {u.appointment: u.sentence for u in directory.view.programme.unmet_appointments}
    reason = reasons.get(item.id, DEAD if item.is_dead else NOT_PLACED)
    return Unplaced(
        name=directory.appointment(item),
        priority=PRIORITIES[item.priority].in_language(directory.language),
        state=STATES[item.state].in_language(directory.language),
        reason=one_line(reason.in_language(directory.language)),
    )


def _unmet_wishes(directory: Directory) -> Iterator[ShownWish]:
    wishes = {wish.id: wish for wish in directory.brief.wishes}
    for unmet in directory.view.programme.unmet_wishes:
        wish = wishes.get(unmet.wish)
        if wish is not None:
            item = directory.atlas.appointments.get(wish.target)
            target = directory.appointment(item) if item else directory.host(wish.target)
            yield ShownWish(
                delegate=directory.seat(wish.delegate),
                target=target or Name(text=one_line(wish.target)),
                strength=STRENGTHS[wish.strength].in_language(directory.language),
                reason=one_line(unmet.sentence.in_language(directory.language)),
            )
