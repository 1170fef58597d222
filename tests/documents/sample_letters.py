"""The sample mission with something to ask of four hosts, and how its letters are read."""

from dataclasses import replace
from datetime import date, time

from documents.paper_text import text_of
from documents.sample import SAMPLE_PROGRAMME, SEOUL, STAMP, TOKYO
from documents.sample_briefed import BRIEFED_MISSION
from trademission.documents.letter import letter
from trademission.documents.paper import Paper
from trademission.domain.appointments import Appointment, Interpreting, Offer, Rounds, State
from trademission.domain.mission import Mission, Organisation
from trademission.domain.people import Host
from trademission.domain.programme import Ask
from trademission.domain.text import Label, Language
from trademission.domain.time import instant_at
from trademission.domain.view import View, reader_of_host, view

ALPHA_AT = instant_at(date(2023, 9, 11), time(11), TOKYO)
ALPHA_LATER = instant_at(date(2023, 9, 12), time(9, 30), TOKYO)
FORUM_AT = instant_at(date(2023, 9, 18), time(9, 30), SEOUL)
LAB_AT = instant_at(date(2023, 9, 11), time(10, 45), TOKYO)
LUNCH_AT = instant_at(date(2023, 9, 11), time(12), TOKYO)
SECRET_AT = instant_at(date(2023, 9, 20), time(14), "Asia/Taipei")
ASKS = (
    Ask(appointment="lunch", host="h-lab", start_at=LUNCH_AT),
    Ask(appointment="alpha", host="h-alpha", start_at=ALPHA_AT, alternatives=(ALPHA_LATER,)),
    Ask(appointment="forum", host="h-hall", start_at=FORUM_AT),
    Ask(appointment="lab", host="h-lab", start_at=LAB_AT),
    Ask(appointment="secret", host="h-wafer", start_at=SECRET_AT),
    Ask(appointment="talks", host=None, start_at=LUNCH_AT),
)
CHANGED = {
    "alpha": {"visitor_list_due_at": instant_at(date(2023, 9, 6), time(18), TOKYO)},
    "forum": {
        "state": State.OFFERED,
        "fixed_start": None,
        "offers": (
            Offer(start_at=FORUM_AT, expires_at=instant_at(date(2023, 9, 8), time(12), SEOUL)),
        ),
        "interpreting": Interpreting.HOST,
    },
    "lab": {"state": State.IDEA, "rounds": 2, "rounds_run": Rounds.SEQUENTIAL},
    "lunch": {"host": "h-lab"},
}
COUNTRIES = {"h-alpha": "JP", "h-lab": "JP", "h-hall": "DE", "h-wafer": "TW"}
SMWA = Organisation(
    id="smwa",
    name="Staatsministerium (Beispiel)",
    labels=(Label(language="en", text="State Ministry (example)"),),
)


def asking(mission: Mission = BRIEFED_MISSION) -> Mission:
    """Return a mission of the sample with meetings in all states, and countries of hosts."""
    brief = mission.brief
    known = mission.register.organisations
    organisations = tuple(SMWA if one.id == "smwa" else one for one in known)
    return replace(
        mission,
        brief=replace(
            brief,
            hosts=tuple(_host(host) for host in brief.hosts),
            appointments=tuple(_meeting(item) for item in brief.appointments),
        ),
        register=replace(mission.register, organisations=organisations),
    )


def _host(host: Host) -> Host:
    return replace(host, country=COUNTRIES.get(host.id, ""))


def _meeting(item: Appointment) -> Appointment:
    return replace(item, **CHANGED.get(item.id, {}))  # type: ignore[arg-type]  # fields of many types


ASKING_MISSION = asking()
ASKING_PROGRAMME = replace(SAMPLE_PROGRAMME, asks=ASKS)


def seen_by(host: str, mission: Mission = ASKING_MISSION) -> View:
    """Return what a host sees of the sample."""
    return view(mission, ASKING_PROGRAMME, reader_of_host(host))


def letter_to(host: str, language: Language, mission: Mission = ASKING_MISSION) -> Paper:
    """Return the letter to a host of the sample."""
    paper = letter(seen_by(host, mission), language=language, made_at=STAMP)
    assert paper is not None
    return paper


def lines_of_letter(paper: Paper) -> list[str]:
    """Return the pieces of a letter, with hyphens for dashes; words before what they lead."""
    return [piece.replace("\N{EN DASH}", "-") for piece in text_of(paper)]
