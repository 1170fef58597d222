"""Words are spelt as in the dictionary; names of the record are right as they stand."""

from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import words_of
from trademission.documents.release.checks.speller import Misspelt
from trademission.domain.findings import Severity
from trademission.domain.text import Text

NAME = "spelling"
DEMAND = Text(de="Die Rechtschreibung stimmt.", en="The spelling is right.")


def check(case: Case) -> Iterator[Fault]:
    """Yield a warning for each misspelt word; without a speller a notice that nobody looked."""
    if case.speller is None:
        yield _unchecked()
        return
    for found in case.speller(case.clean, language=case.language, known=_known(case)):
        if not _is_in_title(case, found):
            yield _misspelt(found)


def _is_in_title(case: Case, found: Misspelt) -> bool:
    """Tell whether a word stands in the title of a link, which may be in another language."""
    begin = case.text.rfind("\n", 0, found.start) + 1
    return case.text[begin : found.start].startswith("[")


def _known(case: Case) -> set[str]:
    """Return the words of the record, and the names that were read as names."""
    names = (
        *(city.name for city in case.read.cities),
        *(person.name for person in case.read.people),
        *(organiser.name for organiser in case.read.organisers),
    )
    return {word.text for text in (*case.public_strings, *names) for word in words_of(text)}


def _misspelt(found: Misspelt) -> Fault:
    meant = found.suggestions[0] if found.suggestions else ""
    return Fault(
        start=found.start,
        end=found.end,
        severity=Severity.WARN,
        sentence=Text(
            de=f"»{found.word}« steht in keinem Wörterbuch.",
            en=f"No dictionary has “{found.word}”.",
        ),
        remedy=Text(
            de=f"Gemeint ist wohl »{meant}«." if meant else "Prüfen Sie das Wort.",
            en=f"Probably “{meant}” is meant." if meant else "Look at the word.",
        ),
    )


def _unchecked() -> Fault:
    return Fault(
        severity=Severity.IGNORE,
        sentence=Text(
            de="Die Rechtschreibung ist nicht geprüft: Es gibt kein Wörterbuch.",
            en="The spelling is not checked: there is no dictionary.",
        ),
        remedy=Text(
            de="Installieren Sie »trademission[spelling]« und ein Hunspell-Wörterbuch, etwa das "
            "Paket hunspell-de-de.",
            en="Install “trademission[spelling]” and a Hunspell dictionary, such as the package "
            "hunspell-en-gb.",
        ),
    )
