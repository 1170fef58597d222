"""The choices of the domain in the words of a spreadsheet."""

from enum import StrEnum

from trademission.domain.appointments import (
    Choice,
    Interpreting,
    Kind,
    Priority,
    Rounds,
    Side,
    State,
    Strength,
)
from trademission.domain.facts import FactKind
from trademission.domain.findings import Severity
from trademission.domain.mission import LinkKind
from trademission.domain.places import Mode, Visibility
from trademission.domain.text import Language, Text
from trademission.files.headings import normal

GERMAN: dict[type[StrEnum], tuple[str, ...]] = {
    Choice: ("alle", "nach Wunsch"),
    FactKind: ("berechnet", "wiedergegeben"),
    Interpreting: ("keines", "konsekutiv", "simultan", "vom Gastgeber"),
    Kind: (
        "Briefing", "Firmenbesuch", "Investorengespräch", "politisches Gespräch",
        "Höflichkeitsbesuch", "Forum", "Workshop", "Vertragsunterzeichnung", "Empfang",
        "Abendessen", "Mittagessen", "Pressetermin", "freie Zeit",
        "Kooperationsbörse",
    ),
    LinkKind: ("Veranstaltung", "Vereinbarung", "Termin", "Ergebnis"),
    Mode: ("Flug", "Zug", "Bus", "Auto", "Fähre", "zu Fuß"),
    Priority: ("muss", "soll", "kann"),
    Rounds: ("nacheinander", "gleichzeitig"),
    Severity: ("blockiert", "blockiert Veröffentlichung", "Warnung", "egal"),
    Side: ("Delegation", "Gastgeber"),
    State: (
        "Idee", "angefragt", "angeboten", "bestätigt", "abgelehnt", "abgesagt",
        "stattgefunden",
    ),
    Strength: ("muss", "möchte", "Veto"),
    Visibility: ("intern", "Delegation", "Presse", "öffentlich"),
}  # fmt: skip


def word_for(choice: StrEnum, language: Language) -> str:
    """Return a choice as a cell shows it."""
    said = words_of(type(choice))[choice]
    return said.in_language(language)


def words_of(kind: type[StrEnum]) -> dict[StrEnum, Text]:
    """Return the words of every choice of one kind, in the order of the domain."""
    pairs = zip(kind, GERMAN[kind], strict=True)
    return {choice: Text(de=german, en=str(choice).replace("_", " ")) for choice, german in pairs}


def choice_from(word: str, kind: type[StrEnum]) -> str | None:
    """Return the choice that `word` means in either language, None where it means none."""
    wanted = normal(word)
    for choice, said in words_of(kind).items():
        if wanted in {normal(said.de), normal(said.en), normal(choice)}:
            return choice.value
    return None
