"""Nothing is told whose visibility is below public."""

import re
from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.figures import agrees, candidates
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.phrases_found import key_of
from trademission.documents.release.checks.secrets_known import Secret, secrets_of
from trademission.domain.findings import Severity
from trademission.domain.places import Visibility
from trademission.domain.text import Text

NAME = "hidden"
DEMAND = Text(
    de="Nichts wird gesagt, was nicht öffentlich ist.",
    en="Nothing is told that is not public.",
)
JOURNEY = re.compile(
    r"\b(?:besuch|reis|station|treff|termin|gespräch|empfang|empfäng|fliegt|flug|visit|travel|trip|"
    r"stop|meet|talk|fly|flies|host|delegation|programm)",
    re.IGNORECASE,
)
SHORTEST_STEM = 5
REMEDY = Text(
    de="Streichen Sie die Stelle, oder geben Sie den Eintrag in der Mission frei.",
    en="Strike the place, or make the item public in the mission.",
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each hidden name in the text, and each hidden figure.

    Somebody who is quoted may speak of an organisation that the mission also visits in secret:
    where the sentence is not about a journey that is but a notice.
    """
    covered: list[Stretch] = []
    for secret in sorted(secrets_of(case), key=lambda one: -len(one.parts)):
        for place in (*case.places(secret.parts), *_derived(secret, case)):
            if not any(one.overlaps(place.start, place.end) for one in covered):
                covered.append(place)
                yield _fault(place, secret, _severity(place, secret, case))
    yield from _hidden_figures(case)


def _derived(secret: Secret, case: Case) -> Iterator[Stretch]:
    """Yield words that begin with a telling name of one word: taiwanisch, Hsinchuer."""
    name = secret.parts[0].casefold()
    if len(secret.parts) > 1 or not secret.is_telling or len(name) < SHORTEST_STEM:
        return
    for number in case.index.get(key_of(name), ()):
        word = case.words[number]
        if word.text.casefold().startswith(name):
            yield Stretch(start=word.start, end=word.end)


def _severity(place: Stretch, secret: Secret, case: Case) -> Severity:
    if not secret.is_telling:
        return Severity.WARN
    is_said = secret.is_body and case.is_quoted(place.start)
    if is_said and not JOURNEY.search(case.sentence_at(place.start).of(case.clean)):
        return Severity.IGNORE
    return Severity.BLOCK


def _fault(place: Stretch, secret: Secret, severity: Severity) -> Fault:
    return Fault(
        start=place.start,
        end=place.end,
        severity=severity,
        sentence=Text(
            de=f"Dies nennt etwas, was die Mission nicht öffentlich zeigt: {secret.text}.",
            en=f"This names something that the mission does not show in public: {secret.text}.",
        ),
        remedy=REMEDY,
    )


def _hidden_figures(case: Case) -> Iterator[Fault]:
    for figure in case.read.figures:
        found = [fact for fact in candidates(figure, case) if agrees(figure, fact, case)]
        if found and all(fact.visibility is not Visibility.PUBLIC for fact in found):
            yield Fault(
                start=figure.spot.start,
                end=figure.spot.end,
                sentence=Text(
                    de=f"Der Fakt {found[0].id} ist nicht öffentlich.",
                    en=f"Fact {found[0].id} is not public.",
                ),
                remedy=REMEDY,
            )
