"""Everybody shares the working language, or somebody interprets."""

from trademission.domain.appointments import Interpreting as Mode
from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.variables import Coming, Slot, TripModel
from trademission.planning.problem import INTERPRETERS_NEEDED, IntStay, Problem, Unit
from trademission.planning.spans import EVER, NEVER, Spans


class Interpreting(Rule):
    """Interpreters are assigned in the number needed, with the languages needed."""

    name = "interpreting"

    def attendance(self, problem: Problem, who: str, unit: Unit, stay: IntStay | None) -> Spans:  # noqa: ARG002 - the interface
        """Return nothing for those whom language keeps away for good."""
        item = unit.appointment
        interpreter = problem.atlas.interpreters.get(who)
        if interpreter is not None:
            linked = any(item.working_language in {p.first, p.second} for p in interpreter.pairs)
            return EVER if linked else NEVER
        alone = item.interpreting is Mode.NONE and item.working_language
        return EVER if not alone or _speaks(problem, who, item.working_language) else NEVER

    def constrain(self, model: TripModel) -> None:
        """Assign interpreters and bind those who need one."""
        for slot in model.slots:
            needed = INTERPRETERS_NEEDED.get(slot.unit.appointment.interpreting)
            if needed is not None:
                assigned = list(model.interpreters_in(slot))
                literals = [coming.literal for coming in assigned]
                model.cp.add(sum(literals) == needed * slot.literal)
                _bind_listeners(model, slot, assigned)


def _bind_listeners(model: TripModel, slot: Slot, assigned: list[Coming]) -> None:
    """Let delegates without the working language come only with an interpreter of theirs."""
    language = slot.unit.appointment.working_language
    for coming in model.delegates_in(slot):
        if not _speaks(model.problem, coming.who, language):
            helpful = [a.literal for a in assigned if _helps(model, a, coming, language)]
            model.clause([~coming.literal, *helpful])


def _helps(model: TripModel, assigned: Coming, listener: Coming, language: str) -> bool:
    """Tell whether an interpreter links the working language with one of the listener's."""
    atlas = model.problem.atlas
    spoken = atlas.delegates[listener.who].languages
    pairs = atlas.interpreters[assigned.who].pairs
    return any(pair.links(language, own) for pair in pairs for own in spoken)


def _speaks(problem: Problem, who: str, language: str) -> bool:
    return language in problem.atlas.delegates[who].languages
