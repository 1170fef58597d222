"""Printed figures are still those of the newest table."""

from collections.abc import Iterator

from trademission.documents.dates import long_date
from trademission.documents.figures import printed
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.figures import agrees, confirmed, same_figure
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.reading.found import Figure
from trademission.domain.facts import Fact
from trademission.domain.findings import Severity
from trademission.domain.text import Language, Text

NAME = "vintage"
DEMAND = Text(
    de="Gedruckte Zahlen stehen so auch in der neuesten Tabelle.",
    en="Printed figures are those of the newest table as well.",
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each figure that a newer table changes; a notice where it prints alike."""
    for one in confirmed(case):
        for fresh in same_figure(one.fact, case.fresh_facts):
            if not agrees(one.figure, fresh, case):
                yield _changed(one.figure, one.fact, fresh)
            elif fresh.vintage != one.fact.vintage:
                yield _renewed(one.figure, fresh)


def _changed(figure: Figure, fact: Fact, fresh: Fact) -> Fault:
    return Fault(
        start=figure.spot.start,
        end=figure.spot.end,
        severity=Severity.BLOCK_PUBLISHING,
        sentence=Text(
            de=f"Diese Zahl ist vom Stand {_day(fact, 'de')}; jetzt, Stand {_day(fresh, 'de')}, "
            f"hieße sie {printed(fresh, language='de').text}.",
            en=f"This figure is as of {_day(fact, 'en')}; now, as of {_day(fresh, 'en')}, "
            f"it would be {printed(fresh, language='en').text}.",
        ),
        remedy=Text(
            de=f"Übernehmen Sie den neuen Stand des Fakts {fact.id} und drucken Sie ihn.",
            en=f"Take the new state of fact {fact.id} and print it.",
        ),
    )


def _renewed(figure: Figure, fresh: Fact) -> Fault:
    return Fault(
        start=figure.spot.start,
        end=figure.spot.end,
        severity=Severity.IGNORE,
        sentence=Text(
            de=f"Der neuere Stand ({_day(fresh, 'de')}) ändert die gedruckte Zahl nicht.",
            en=f"There is a newer state ({_day(fresh, 'en')}); printed, the figure stays the same.",
        ),
        remedy=Text(
            de="Nennen Sie bei Gelegenheit den neuen Stand.",
            en="Name the new state at some time.",
        ),
    )


def _day(fact: Fact, language: Language) -> str:
    return "?" if fact.vintage is None else long_date(fact.vintage, language)
