"""Tell people what a plan came to: what takes place, what does not and why."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import RenderableType

from trademission.cli import tables
from trademission.cli.exit_codes import BLOCKED, FINE, OUT_OF_TIME
from trademission.cli.talk import Talk
from trademission.cli.tiers import tiers_table
from trademission.desk.plan_mission import Planned
from trademission.domain.check import blocks
from trademission.domain.programme import Programme
from trademission.domain.text import Text
from trademission.planning import Status

STATUSES = {
    Status.OPTIMAL: Text(
        de="Das Programm ist bewiesen das beste.", en="The programme is proven to be the best."
    ),
    Status.FEASIBLE: Text(
        de="Das Programm hält alle Regeln ein; ob es noch besser geht, blieb in der Zeit offen.",
        en="The programme keeps all rules; whether a better one exists was not settled in time.",
    ),
    Status.INFEASIBLE: Text(
        de="So ist kein Programm möglich. Was sich widerspricht:",
        en="No programme is possible like this. What contradicts:",
    ),
    Status.OUT_OF_TIME: Text(
        de="Die Zeit reichte nicht für ein Programm; geben Sie mit --seconds mehr.",
        en="The time was too short to find a programme; give more with --seconds.",
    ),
}
CANCELLED = Text(
    de="Abgebrochen; das Beste bis dahin ist behalten.",
    en="Cancelled; the best so far is kept.",
)
PURPOSES = {
    "calendars": Text(
        de="Kalender für jedes Mitglied der Delegation und für die Organisation",
        en="calendars for every delegate and for the organisers",
    ),
    "delegation": Text(de="Seiten für die Delegation", en="pages for the delegation"),
    "internal": Text(
        de="Seiten für die Organisation, mit Vertraulichem",
        en="pages for the organisers, with what is confidential",
    ),
    "dossiers": Text(
        de="Länderblätter mit Außenhandelszahlen und ihren Quellen",
        en="country notes with trade figures and their sources",
    ),
    "papers": Text(
        de="Papiere für alle: Programmheft, Reisepläne, Minutenplan, Briefings, Briefe",
        en="papers for everybody: booklet, itineraries, minute schedule, briefings, letters",
    ),
    "programme.json": Text(
        de="das Programm für weitere Befehle", en="the programme, for further commands"
    ),
    "programme.xlsx": Text(
        de="das Programm als Tabelle, mit Anfragen und Unerfülltem",
        en="the programme as a workbook, with what to ask and what is unmet",
    ),
}


def exit_code_of(planned: Planned) -> int:
    """Return the exit code that a plan deserves."""
    if planned.outcome.status is Status.OUT_OF_TIME:
        return OUT_OF_TIME
    return BLOCKED if planned.programme is None or blocks(planned.findings) else FINE


def tell_outcome(planned: Planned, *, talk: Talk) -> None:
    """Print the whole answer: status, proofs, programme, what is missing, findings."""
    for part in _parts(planned, talk):
        talk.show(part)


def _parts(planned: Planned, talk: Talk) -> Iterator[RenderableType]:
    outcome, brief = planned.outcome, planned.mission.brief
    header = planned.mission.header
    yield talk.name(header.title, header.labels)
    if planned.programme is not None:
        yield from tables.days(planned.programme, brief=brief, talk=talk)
        yield from _missing(planned.programme, talk)
        if planned.programme.asks:
            yield tables.asks(planned.programme.asks, brief=brief, talk=talk)
        yield tiers_table(outcome.tiers, talk=talk)
    if planned.findings:
        yield tables.findings(planned.findings, talk=talk)
    if outcome.cancelled:
        yield talk.words(CANCELLED)
    if planned.programme is not None:
        yield talk.words(_summary(planned.programme))
    yield talk.words(STATUSES[outcome.status])
    yield from (f"- {talk.words(words)}" for words in outcome.conflicts)


def _summary(programme: Programme) -> Text:
    """Return what was planned and what was not, in numbers."""
    planned = len({entry.appointment for entry in programme.entries})
    missing, wishes = len(programme.unmet_appointments), len(programme.unmet_wishes)
    return Text(
        de=f"Termine im Programm: {planned}, nicht im Programm: {missing}, "
        f"nicht erfüllte Wünsche: {wishes}.",
        en=f"Appointments in the programme: {planned}, not in it: {missing}, "
        f"wishes not met: {wishes}.",
    )


def _missing(programme: Programme, talk: Talk) -> Iterator[str]:
    """Yield what was not planned and why: appointments, then wishes."""
    kinds: tuple[tuple[Text, Iterable[Text]], ...] = (
        (
            Text(de="Nicht im Programm:", en="Not in the programme:"),
            [u.sentence for u in programme.unmet_appointments],
        ),
        (
            Text(de="Nicht erfüllte Wünsche:", en="Wishes not met:"),
            [u.sentence for u in programme.unmet_wishes],
        ),
    )
    for title, sentences in kinds:
        if sentences:
            yield f"\n{talk.words(title)}"
            yield from (f"- {talk.words(sentence)}" for sentence in sentences)


def tell_written(written: Iterable[Path], *, talk: Talk) -> None:
    """Print where the results are and what each is for."""
    for path in written:
        purpose = PURPOSES.get(path.name)
        talk.show(f"{path}: {talk.words(purpose)}" if purpose else str(path))
