"""A mission small enough to know by heart, for the tests of desk and command line.

Two days in Tokyo. Ada and Jörg visit Alpha at 10:00 on Tuesday; Beta is an idea.
"""

from datetime import UTC, date, datetime, timedelta

from trademission.domain.appointments import Appointment, Choice, Kind, State, Wish
from trademission.domain.brief import Brief
from trademission.domain.mission import Header, Mission, TravelDates
from trademission.domain.people import Delegate, Host
from trademission.domain.places import Place, Stop
from trademission.domain.programme import Entry, Programme, entry_id

TODAY = datetime(2023, 9, 4, tzinfo=UTC)
ALPHA_AT = datetime(2023, 9, 12, 1, tzinfo=UTC)  # 10:00 in Tokyo
ALPHA_ENTRY = entry_id("sample", "alpha", 1)


def brief() -> Brief:
    """Return the task."""
    return Brief(
        stops=(
            Stop(
                id="tokyo",
                name="Tokyo",
                base="hotel",
                first_date=date(2023, 9, 11),
                last_date=date(2023, 9, 18),
            ),
        ),
        places=(_place("hotel", "Hotel"), _place("alpha-site", "Alpha Tower")),
        delegates=(
            Delegate(id="ada", name="Ada Beispiel", segment="companies"),
            Delegate(id="joerg", name="Jörg Größ", segment="research"),
        ),
        hosts=(Host(id="alpha-host", name="Alpha"), Host(id="beta-host", name="Beta")),
        appointments=(
            Appointment(
                id="alpha",
                name="Visit to Alpha",
                kind=Kind.COMPANY_VISIT,
                place="alpha-site",
                host="alpha-host",
                duration_minutes=60,
                state=State.CONFIRMED,
                fixed_start=ALPHA_AT,
                choice=Choice.EVERYONE,
            ),
            Appointment(
                id="beta",
                name="Visit to Beta",
                kind=Kind.COMPANY_VISIT,
                place="alpha-site",
                host="beta-host",
                duration_minutes=60,
            ),
        ),
        wishes=(Wish(id="w1", delegate="ada", target="beta-host"),),
    )


def mission() -> Mission:
    """Return the mission."""
    dates = TravelDates(first_date=date(2023, 9, 11), last_date=date(2023, 9, 18))
    return Mission(id="sample", header=Header(title="Sample", dates=(dates,)), brief=brief())


def programme() -> Programme:
    """Return a programme that keeps all rules: everybody visits Alpha."""
    entry = Entry(
        id=ALPHA_ENTRY,
        appointment="alpha",
        start_at=ALPHA_AT,
        end_at=ALPHA_AT + timedelta(minutes=60),
        attendees=("ada", "joerg"),
    )
    return Programme(mission="sample", entries=(entry,))


def _place(key: str, name: str) -> Place:
    return Place(
        id=key,
        name=name,
        latitude=35.68,
        longitude=139.76,
        zone="Asia/Tokyo",
        city="Tokyo",
        country="JP",
    )
