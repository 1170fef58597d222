"""Why a mission has no programme, or why something is not in the one it has."""

from dataclasses import dataclass
from datetime import datetime

from trademission.desk.plan_mission import as_it_stands, refuse_other_mission
from trademission.domain.appointments import Strength
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.errors import BilingualError
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.planning import Settings
from trademission.planning.explain.unmet import (
    Explained,
    explain_all,
    explain_appointment,
    explain_wish,
)
from trademission.planning.explain.why import Contradiction, explain_mission


class NothingToExplainError(BilingualError):
    """What was asked about is not in the mission, or nothing that could be met."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What an explanation is wanted for: a wish or an appointment, by id, else all unmet."""

    wish: str | None = None
    appointment: str | None = None


ALL = Asked()


def explain_why(mission: Mission, *, today: datetime, settings: Settings) -> Contradiction:
    """Return whether the mission as it stands at `today` has a programme, and else why not."""
    ready = as_it_stands(mission, today=today)
    return explain_mission(ready.brief, mission=mission.id, settings=settings)


def explain_unmet(
    mission: Mission,
    programme: Programme,
    *,
    today: datetime,
    settings: Settings,
    asked: Asked = ALL,
) -> tuple[Explained, ...]:
    """Return why what was asked for is not in the programme, or in short for all that is not."""
    refuse_other_mission(mission, programme)
    brief = as_it_stands(mission, today=today).brief
    if asked.wish is not None:
        _refuse_unknown_wish(brief, asked.wish)
        return (explain_wish(brief, programme, asked.wish, settings=settings),)
    if asked.appointment is not None:
        _refuse_unknown_appointment(brief, asked.appointment)
        return (explain_appointment(brief, programme, asked.appointment, settings=settings),)
    return tuple(explain_all(brief, programme, settings=settings))


def _refuse_unknown_wish(brief: Brief, key: str) -> None:
    """Refuse an id that is no wish's, or that of a veto."""
    wish = next((w for w in brief.wishes if w.id == key), None)
    if wish is None:
        raise NothingToExplainError(
            de=f"Die Reise hat keinen Wunsch {key!r}; nennen Sie die Kennung eines Wunsches.",
            en=f"The mission holds no wish {key!r}; give the id of a wish.",
        )
    if wish.strength is Strength.VETO:
        raise NothingToExplainError(
            de=f"{key!r} ist ein Veto; erklärt wird, warum ein Wunsch nicht erfüllt ist.",
            en=f"{key!r} is a veto; what is explained is why a wish is not met.",
        )


def _refuse_unknown_appointment(brief: Brief, key: str) -> None:
    if key not in Atlas(brief).appointments:
        raise NothingToExplainError(
            de=f"Die Reise hat keinen Termin {key!r}; nennen Sie die Kennung eines Termins.",
            en=f"The mission holds no appointment {key!r}; give the id of an appointment.",
        )
