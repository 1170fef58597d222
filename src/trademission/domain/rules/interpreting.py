"""Everybody shares the working language, or somebody interprets."""

from collections.abc import Iterator

from trademission.domain.appointments import Appointment, Interpreting
from trademission.domain.case import Breach, Case
from trademission.domain.people import LanguagePair
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import name, span

NAME = "interpreting"
TITLE = Text(de="Verständigung", en="interpreting")
NEEDED = {Interpreting.CONSECUTIVE: 1, Interpreting.SIMULTANEOUS: 2}


def check(case: Case) -> Iterator[Breach]:
    """Yield a breach for a wrong number of interpreters, and for people left out."""
    for entry in case.entries:
        item = case.appointment_of(entry)
        pairs = [p for k in entry.interpreters for p in _pairs(case, k, item.working_language)]
        if not _is_staffed(case, entry, item):
            yield _wrong_staff(case, entry, item)
        if item.working_language and item.interpreting is not Interpreting.HOST:
            for who in entry.attendees:
                if not _understands(case, who, item.working_language, pairs):
                    yield _left_out(case, entry, who, item)


def _pairs(case: Case, key: str, language: str) -> list[LanguagePair]:
    """Return the pairs of an interpreter that contain the working language."""
    interpreter = case.atlas.interpreters.get(key)
    pairs = () if interpreter is None else interpreter.pairs
    return [p for p in pairs if language in {p.first, p.second}]


def _is_staffed(case: Case, entry: Entry, item: Appointment) -> bool:
    """Tell whether the right number of interpreters is there, each of use."""
    useful = [k for k in entry.interpreters if _pairs(case, k, item.working_language)]
    needed = NEEDED.get(item.interpreting, 0)
    return len(entry.interpreters) == needed and (needed == 0 or len(useful) == needed)


def _understands(case: Case, who: str, language: str, pairs: list[LanguagePair]) -> bool:
    delegate = case.atlas.delegates.get(who)
    spoken = () if delegate is None else delegate.languages
    return language in spoken or any(p.links(language, own) for p in pairs for own in spoken)


def _wrong_staff(case: Case, entry: Entry, item: Appointment) -> Breach:
    needed, when = NEEDED.get(item.interpreting, 0), span(case, entry)
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ({when}) braucht {needed} Dolmetscher für "
            f"{item.working_language or 'keine Sprache'}; eingeteilt: {len(entry.interpreters)}.",
            en=f"“{item.name}” ({when}) needs {needed} interpreters for "
            f"{item.working_language or 'no language'}; assigned: {len(entry.interpreters)}.",
        ),
        who=entry.interpreters,
        what=(item.id,),
    )


def _left_out(case: Case, entry: Entry, who: str, item: Appointment) -> Breach:
    when, language = span(case, entry), item.working_language
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} versteht die Sprache ({language}) von »{item.name}« ({when}) "
            "nicht, und niemand dolmetscht.",
            en=f"{name(case, who)} does not understand the language ({language}) of "
            f"“{item.name}” ({when}), and nobody interprets.",
        ),
        who=(who,),
        what=(item.id,),
    )
