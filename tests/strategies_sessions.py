"""Random briefs with a matchmaking session, small enough to enumerate, and their programmes."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from strategies import MISSION, Maker
from trademission.domain.appointments import Interpreting
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.sessions import Absence, Meeting, Session
from trademission.domain.time import Window


class SessionMaker(Maker):
    """Makes a random Brief with one session of few slots and few tables."""

    def session(self, brief: Brief) -> Session:
        """Return a session at the first item's place, for some of the people."""
        sides = tuple(c.id for host in brief.hosts for c in host.counterparts)
        number = self.random.choice((2, 3, 4))
        tables = self.random.choice((1, 1, 2))
        choose = self.random.choice
        plain = Session(
            id="x",
            name="Exchange",
            place="p0",
            slots=self.slots(number),
            tables=tables + 1,
            spare_tables=1,
            guests=choose((("all",), ("all",), ("d0",))),
            counterparts=sides,
            meetings=tuple(self.meetings(brief, sides, number)),
            meetings_max=choose((None, None, 1, 2)),
            breaks_differ_by=choose((None, None, 0, 1)),
        )
        changes: list[tuple[float, dict[str, object]]] = [
            (0.2, {"absences": (Absence(who=choose(("d0", "c0")), slots=(1,)),)}),
            (0.2, {"working_language": "ja", "interpreting": Interpreting.CONSECUTIVE}),
            (0.2, {"outside_working_day": True}),
        ]
        for chance, fields in changes:
            if self.maybe(chance):
                plain = replace(plain, **fields)  # type: ignore[arg-type]  # named fields
        return plain

    def slots(self, number: int) -> tuple[Window, ...]:
        """Return half-hours on one day, now and then with a longer pause in the middle."""
        start = self.at(0, self.random.choice((9, 11, 14)))
        pause = self.random.choice((0, 0, 60))
        starts = [
            start + timedelta(minutes=30 * i + (pause if i >= number // 2 else 0))
            for i in range(number)
        ]
        return tuple(Window(start=s, end=s + timedelta(minutes=30)) for s in starts)

    def meetings(self, brief: Brief, sides: tuple[str, ...], slots: int) -> list[Meeting]:
        """Return up to two meetings that are listed, some of them agreed."""
        pairs = [(d.id, side) for d in brief.delegates for side in sides] + [("d0", "d1")]
        found = []
        for number, (one, other) in enumerate(
            self.random.sample(pairs, self.random.choice((0, 1, 2)))
        ):
            plain = Meeting(id=f"m{number}", one=one, other=other)
            oddities: dict[str, object] = {
                "required": self.maybe(0.2),
                "length": self.random.choice((1, 1, 1, 2)),
                "slots": self.random.choice(((), (), (1,), (1, 2))),
                "slot": self.random.randint(1, slots) if self.maybe(0.15) else None,
                "weight": self.random.choice((1, 2)),
            }
            found.append(replace(plain, **oddities))  # type: ignore[arg-type]  # named fields
        return found


def session_brief(seed: int, *, people: int = 2, items: int = 2) -> Brief:
    """Return a Brief with a session; one of two appointments is left to disturb it."""
    maker = SessionMaker(seed, people=people, items=items)
    plain = maker.brief()
    kept = plain.appointments[: maker.random.choice((0, 1))]
    known = {a.id for a in kept} | {h.id for h in plain.hosts}
    return replace(
        plain,
        appointments=kept,
        wishes=tuple(w for w in plain.wishes if w.target in known),
        orders=(),
        sessions=(maker.session(plain),),
    )


def random_meetings(brief: Brief, seed: int) -> list[Entry]:
    """Return an entry for most meetings of a session, mostly at a slot and with its people."""
    random = Random(seed)
    found = []
    for key, (session, meeting) in Atlas(brief).meetings.items():
        if random.random() < 0.3:
            continue
        start = random.choice(session.slots).start
        if random.random() < 0.1:
            start += timedelta(minutes=random.choice((30, 60)))
        people = {meeting.one, meeting.other} & {d.id for d in brief.delegates}
        if random.random() < 0.1:
            people ^= {random.choice(brief.delegates).id}
        helpers = {i.id for i in brief.interpreters if random.random() < 0.5}
        needs_help = session.interpreting is Interpreting.CONSECUTIVE
        found.append(
            Entry(
                id=entry_id(MISSION, key, 1),
                appointment=key,
                start_at=start,
                end_at=start + timedelta(minutes=session.minutes_of(meeting.length)),
                attendees=tuple(people),
                interpreters=tuple(helpers) if needs_help else (),
            )
        )
    return found


def with_meetings(programme: Programme, brief: Brief, seed: int) -> Programme:
    """Return a programme with random meetings added to its entries."""
    return replace(programme, entries=(*programme.entries, *random_meetings(brief, seed)))
