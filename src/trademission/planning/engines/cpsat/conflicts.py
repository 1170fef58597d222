"""Which demands cannot hold together; each is confirmed by solving again without it."""

from collections.abc import Iterator

from trademission.domain.rules import RULES as LAWS
from trademission.domain.text import Text
from trademission.domain.time import zone_of
from trademission.planning.engines.cpsat.rules import RULES
from trademission.planning.engines.cpsat.solver import Limits, Verdict, run
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.outcome import Settings
from trademission.planning.problem import Problem

Key = tuple[str, int]
STEP_SECONDS = 2.0
AGREEMENTS = {"pinned", "fixed_times"}
"""Laws that only say what is agreed; the demands in the core say that already."""


def conflicting(problem: Problem, settings: Settings) -> tuple[Text, ...]:
    """Return the demands of a smallest contradictory set that deletion finds, in words.

    The solver's own core is only where the search begins: it is neither minimal nor beyond
    doubt, so every item is left out once and the rest solved again.
    """
    model = TripModel(problem, RULES, with_needs=True)
    core = list(model.needs)
    if not _contradict(model, core, settings):
        return ()
    for key in list(core):
        rest = [other for other in core if other != key]
        if _contradict(model, rest, settings):
            core = rest
    return (*_words(problem, core), *_laws(problem, core, settings))


def _laws(problem: Problem, core: list[Key], settings: Settings) -> Iterator[Text]:
    """Yield a sentence that names the laws of which each, left out, ends the contradiction."""
    guilty = []
    for rule in RULES:
        rest = [other for other in RULES if other is not rule]
        model = TripModel(problem, rest, with_needs=True)
        if not _contradict(model, [key for key in core if key in model.needs], settings):
            guilty.append(rule.name)
    titles = [law.title for law in LAWS if law.name in set(guilty) - AGREEMENTS]
    if titles:
        de, en = ", ".join(t.de for t in titles), ", ".join(t.en for t in titles)
        yield Text(de=f"Dagegen steht: {de}.", en=f"What stands against it: {en}.")


def _contradict(model: TripModel, keys: list[Key], settings: Settings) -> bool:
    """Tell whether the demands `keys` alone have been shown to contradict each other."""
    cp = model.cp.clone()
    for key in keys:
        cp.add_bool_or([cp.get_bool_var_from_proto_index(model.needs[key].index)])
    ended = run(cp, settings=settings, limits=Limits(seconds=STEP_SECONDS))
    return ended.verdict is Verdict.INFEASIBLE


def _words(problem: Problem, core: list[Key]) -> Iterator[Text]:
    """Yield a sentence for each demand of the core."""
    if not core:
        yield Text(
            de="Schon ohne jeden festen Termin gibt es kein Programm; prüfen Sie die Transfers.",
            en="Even without any firm appointment there is no programme; check the transfers.",
        )
    for key, _ in core:
        name = problem.atlas.name_of(key)
        start = problem.atlas.appointments[key].fixed_start
        pinned = next((p.start_at for p in problem.pins if p.appointment == key), start)
        when = ""
        if pinned is not None:
            local = pinned.astimezone(zone_of(problem.atlas.zone_of(key)))
            when = f" ({local:%d.%m.%Y %H:%M})"
        yield Text(
            de=f"»{name}«{when} ist fest zugesagt, verträgt sich aber nicht mit dem Übrigen.",
            en=f"“{name}”{when} is firmly agreed, but cannot hold together with the rest.",
        )
