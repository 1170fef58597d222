"""Organisations that must not meet are never in one room."""

from collections.abc import Iterator

from trademission.domain.case import Breach, Case
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "keep_apart"
TITLE = Text(de="Getrennt halten", en="keep apart")


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for each entry where two organisations meet that must not."""
    for entry in case.entries:
        there = _organisations(case, entry)
        for pair in case.brief.keep_apart:
            if {pair.one, pair.other} <= there:
                yield _breach(case, entry, pair.one, pair.other)


def _organisations(case: Case, entry: Entry) -> set[str]:
    """Return the organisations of attendees and host."""
    delegates = case.atlas.delegates
    there = {delegates[who].organisation for who in entry.attendees if who in delegates}
    host = case.appointment_of(entry).host
    return there if host is None else there | {host, case.atlas.hosts[host].name}


def _breach(case: Case, entry: Entry, one: str, other: str) -> Breach:
    item, when = name(case, entry.appointment), span(case, entry)
    first, second = name(case, one), name(case, other)
    return Breach(
        sentence=Text(
            de=f"{first} und {second} dürfen sich nicht begegnen, sind aber beide bei »{item}« "
            f"({when.de}).",
            en=f"{first} and {second} must not meet, but are both at “{item}” ({when.en}).",
        ),
        what=(entry.appointment,),
    )
