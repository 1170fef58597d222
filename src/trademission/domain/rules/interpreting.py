"""Everybody shares the working language, or somebody interprets."""

from collections.abc import Iterator

from trademission.domain.appointments import Appointment, Interpreting
from trademission.domain.case import Breach, Case
from trademission.domain.people import LanguagePair
from trademission.domain.programme import Entry
from trademission.domain.text import Text
from trademission.domain.words import counted, name, span

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
    when, there = span(case, entry), ", ".join(name(case, k) for k in entry.interpreters)
    needed, language = NEEDED.get(item.interpreting, 0), item.working_language
    number = counted(needed, de=("Dolmetscher",) * 2, en=("interpreter", "interpreters"))
    asked = Text(de=f"{number.de} für die Sprache {language}", en=f"{number.en} for {language}")
    if needed == 0:
        asked = Text(de="keinen Dolmetscher", en="no interpreter")
    return Breach(
        sentence=Text(
            de=f"»{item.name}« ({when.de}) braucht {asked.de}; eingeteilt: {there or 'niemand'}.",
            en=f"“{item.name}” ({when.en}) needs {asked.en}; assigned: {there or 'nobody'}.",
        ),
        who=entry.interpreters,
        what=(item.id,),
    )


def _left_out(case: Case, entry: Entry, who: str, item: Appointment) -> Breach:
    when, language = span(case, entry), item.working_language
    return Breach(
        sentence=Text(
            de=f"{name(case, who)} versteht die Sprache ({language}) von »{item.name}« ({when.de}) "
            "nicht, und niemand dolmetscht.",
            en=f"{name(case, who)} does not understand the language ({language}) of "
            f"“{item.name}” ({when.en}), and nobody interprets.",
        ),
        who=(who,),
        what=(item.id,),
    )
