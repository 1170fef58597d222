"""The laws of a mission: one file each, in plain words, knowing of no solver."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trademission.domain.case import Breach, Case
from trademission.domain.rules import (
    daily_load,
    even_breaks,
    fixed_times,
    interpreting,
    keep_apart,
    lunch,
    meeting_load,
    night_rest,
    no_double_booking,
    offered_slots,
    opening_hours,
    order,
    pinned,
    presence,
    required_attendees,
    seats,
    tables,
    travel_time,
    vehicles,
    veto,
    working_day,
)
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One law: its name (that of its file), its title, and its check."""

    name: str
    title: Text
    check: Callable[[Case], Iterator[Breach]]


RULES: tuple[Rule, ...] = tuple(
    Rule(name=law.NAME, title=law.TITLE, check=law.check)
    for law in (
        presence,
        no_double_booking,
        travel_time,
        opening_hours,
        offered_slots,
        seats,
        required_attendees,
        fixed_times,
        working_day,
        lunch,
        night_rest,
        daily_load,
        interpreting,
        order,
        tables,
        meeting_load,
        even_breaks,
        vehicles,
        keep_apart,
        veto,
        pinned,
    )
)
