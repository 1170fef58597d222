"""Change notices of the sample mission: how they are made and read, and what they say."""

from dataclasses import replace
from datetime import date, time

from documents.sample import MISSION, SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP
from trademission.documents.change_notice import change_notice
from trademission.documents.paper import Agenda, Heading, Matters, Paper, Phrase, words_of
from trademission.documents.paper.agenda import EN_DASH
from trademission.domain.mission import Mission
from trademission.domain.moves import Attend, Drop, Leave, Move, Reinterpret, Retime, apply
from trademission.domain.programme import Programme, entry_id
from trademission.domain.text import Language
from trademission.domain.time import instant_at
from trademission.domain.view import Reader, reader_of_delegate, view

SECTIONS_NOW = {"Ihr Tag jetzt", "Ihre Tage jetzt", "Jetzt bei Ihnen geplant"} | {
    "Your day now",
    "Your days now",
    "Now planned at your house",
}
TOKYO, SEOUL = "Asia/Tokyo", "Asia/Seoul"
ALPHA, LAB, ULSAN = (entry_id(MISSION, key, 1) for key in ("alpha", "lab", "ulsan"))
LUNCH, SECRET, PRESS = (entry_id(MISSION, key, 1) for key in ("lunch", "secret", "press"))
ADA = reader_of_delegate("d2")
ULSAN_LATER = Retime(entry=ULSAN, start_at=instant_at(date(2023, 9, 18), time(15), SEOUL))
ULSAN_NEXT_DAY = Retime(entry=ULSAN, start_at=instant_at(date(2023, 9, 19), time(9), SEOUL))


def after(*moves: Move) -> Programme:
    programme = SAMPLE_PROGRAMME
    for move in moves:
        programme = apply(programme, move)
    return replace(programme, version=2)


def notice(  # noqa: PLR0913 - each test varies one of them
    new: Programme,
    *,
    reader: Reader = ADA,
    language: Language = "de",
    old: Programme = SAMPLE_PROGRAMME,
    mission: Mission = SAMPLE_MISSION,
    old_mission: Mission = SAMPLE_MISSION,
) -> Paper | None:
    shown, before = view(mission, new, reader), view(old_mission, old, reader)
    return change_notice(shown, before=before, language=language, made_at=STAMP)


def read(line: Phrase) -> str:
    """Return the words of a line, with hyphens where the paper has the longer dash."""
    return words_of(line).replace(EN_DASH, "-")


def told(paper: Paper | None) -> list[str]:
    """Return the lines above the programme of the changed days."""
    assert paper is not None
    lines: list[str] = []
    for block in paper.blocks:
        if isinstance(block, Heading):
            words = words_of(block.line)
            if words in SECTIONS_NOW:
                return lines
            lines.append(f"{'#' * block.level} {words}")
        if isinstance(block, Matters):
            lines.extend(f"{one.word}: {read(one.line)}" for one in block.items)
    return lines


def items_now(paper: Paper | None) -> list[tuple[str, str, str]]:
    """Return time, title and mark of each item of the days as they are now."""
    assert paper is not None
    items = [i for block in paper.blocks if isinstance(block, Agenda) for i in block.items]
    return [(read(i.when[0]), read(i.title), read(i.mark)) for i in items]


def without(programme: Programme, key: str) -> Programme:
    kept = tuple(e for e in programme.entries if e.id != key)
    return replace(programme, entries=kept)


def with_ride(programme: Programme, **changes: object) -> Programme:
    (ride,) = programme.rides
    return replace(programme, rides=(replace(ride, **changes),))  # type: ignore[arg-type]  # fields of many types


def with_appointment(key: str, **changes: object) -> Mission:
    items = tuple(
        replace(a, **changes) if a.id == key else a  # type: ignore[arg-type]  # fields of many types
        for a in SAMPLE_MISSION.brief.appointments
    )
    brief = replace(SAMPLE_MISSION.brief, appointments=items)
    return replace(SAMPLE_MISSION, brief=brief)


CASES = {
    "moved": (
        SAMPLE_PROGRAMME,
        after(ULSAN_LATER),
        [
            "# Montag, 18. September 2023",
            "## Verlegt: Besuch bei Ulsan Beispielwerft",
            "Bisher: Mo 18.9., 14:00-15:30; Beispielwerft, Ulsan",
            "Jetzt: Mo 18.9., 15:00-16:30; Beispielwerft, Ulsan",
        ],
        [
            "# Monday, 18 September 2023",
            "## Moved: Besuch bei Ulsan Beispielwerft",
            "Before: Mon 18 Sept, 14:00-15:30; Beispielwerft, Ulsan",
            "Now: Mon 18 Sept, 15:00-16:30; Beispielwerft, Ulsan",
        ],
    ),
    "dropped": (
        SAMPLE_PROGRAMME,
        after(Drop(entry=ULSAN)),
        [
            "# Montag, 18. September 2023",
            "## Entfällt: Besuch bei Ulsan Beispielwerft",
            "Bisher: Mo 18.9., 14:00-15:30; Beispielwerft, Ulsan",
        ],
        [
            "# Monday, 18 September 2023",
            "## Dropped: Besuch bei Ulsan Beispielwerft",
            "Before: Mon 18 Sept, 14:00-15:30; Beispielwerft, Ulsan",
        ],
    ),
    "added": (
        without(SAMPLE_PROGRAMME, ULSAN),
        after(),
        [
            "# Montag, 18. September 2023",
            "## Neu: Besuch bei Ulsan Beispielwerft",
            "Jetzt: Mo 18.9., 14:00-15:30; Beispielwerft, Ulsan",
        ],
        [
            "# Monday, 18 September 2023",
            "## New: Besuch bei Ulsan Beispielwerft",
            "Now: Mon 18 Sept, 14:00-15:30; Beispielwerft, Ulsan",
        ],
    ),
    "joined": (
        SAMPLE_PROGRAMME,
        after(Attend(entry=LAB, delegate="d2")),
        [
            "# Montag, 11. September 2023",
            "## Sie nehmen teil: Workshop Leistungselektronik",
            "Jetzt: Mo 11.9., 10:45-12:45; Labor Tsukuba",
        ],
        [
            "# Monday, 11 September 2023",
            "## You attend: Workshop Leistungselektronik",
            "Now: Mon 11 Sept, 10:45-12:45; Labor Tsukuba",
        ],
    ),
    "left": (
        SAMPLE_PROGRAMME,
        after(Leave(entry=ULSAN, delegate="d2")),
        [
            "# Montag, 18. September 2023",
            "## Sie nehmen nicht mehr teil: Besuch bei Ulsan Beispielwerft",
            "Bisher: Mo 18.9., 14:00-15:30; Beispielwerft, Ulsan",
        ],
        [
            "# Monday, 18 September 2023",
            "## You no longer attend: Besuch bei Ulsan Beispielwerft",
            "Before: Mon 18 Sept, 14:00-15:30; Beispielwerft, Ulsan",
        ],
    ),
    "interpreter": (
        SAMPLE_PROGRAMME,
        after(Reinterpret(entry=ALPHA, interpreters=())),
        [
            "# Montag, 11. September 2023",
            "## Dolmetschen: Besuch bei Alpha Semiconductor, Runde 1 アルファ半導体訪問",
            (
                "Bisher: Mo 11.9., 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Fahrt: Reisebus 1, 10:10 Deutsche Botschaft → 10:45; "
                "Dolmetschen: konsekutiv, Hana Ito"
            ),
            (
                "Jetzt: Mo 11.9., 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Fahrt: Reisebus 1, 10:10 Deutsche Botschaft → 10:45; Dolmetschen: konsekutiv"
            ),
        ],
        [
            "# Monday, 11 September 2023",
            "## Interpreting: Visit to Alpha Semiconductor, round 1 アルファ半導体訪問",
            (
                "Before: Mon 11 Sept, 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Ride: Reisebus 1, 10:10 Deutsche Botschaft → 10:45; "
                "Interpreting: consecutive, Hana Ito"
            ),
            (
                "Now: Mon 11 Sept, 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Ride: Reisebus 1, 10:10 Deutsche Botschaft → 10:45; Interpreting: consecutive"
            ),
        ],
    ),
    "ride": (
        SAMPLE_PROGRAMME,
        with_ride(after(), passengers=("d1", "d3", "i1")),
        [
            "# Montag, 11. September 2023",
            "## Fahrt: Besuch bei Alpha Semiconductor, Runde 1 アルファ半導体訪問",
            (
                "Bisher: Mo 11.9., 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Fahrt: Reisebus 1, 10:10 Deutsche Botschaft → 10:45; "
                "Dolmetschen: konsekutiv, Hana Ito"
            ),
            (
                "Jetzt: Mo 11.9., 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Fahrt: keine; Dolmetschen: konsekutiv, Hana Ito"
            ),
        ],
        [
            "# Monday, 11 September 2023",
            "## Ride: Visit to Alpha Semiconductor, round 1 アルファ半導体訪問",
            (
                "Before: Mon 11 Sept, 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Ride: Reisebus 1, 10:10 Deutsche Botschaft → 10:45; "
                "Interpreting: consecutive, Hana Ito"
            ),
            (
                "Now: Mon 11 Sept, 11:00-12:00; Alpha Tower アルファタワー, Tokyo; "
                "Ride: none; Interpreting: consecutive, Hana Ito"
            ),
        ],
    ),
    "moved to another day": (
        SAMPLE_PROGRAMME,
        after(ULSAN_NEXT_DAY),
        [
            "# Montag, 18. September 2023",
            "## Verlegt: Besuch bei Ulsan Beispielwerft",
            "Bisher: Mo 18.9., 14:00-15:30; Beispielwerft, Ulsan",
            "Jetzt: Di 19.9., 09:00-10:30; Beispielwerft, Ulsan",
            "# Dienstag, 19. September 2023",
            "## Verlegt: Besuch bei Ulsan Beispielwerft",
            "Bisher: Mo 18.9., 14:00-15:30; Beispielwerft, Ulsan",
            "Jetzt: Di 19.9., 09:00-10:30; Beispielwerft, Ulsan",
        ],
        [
            "# Monday, 18 September 2023",
            "## Moved: Besuch bei Ulsan Beispielwerft",
            "Before: Mon 18 Sept, 14:00-15:30; Beispielwerft, Ulsan",
            "Now: Tue 19 Sept, 09:00-10:30; Beispielwerft, Ulsan",
            "# Tuesday, 19 September 2023",
            "## Moved: Besuch bei Ulsan Beispielwerft",
            "Before: Mon 18 Sept, 14:00-15:30; Beispielwerft, Ulsan",
            "Now: Tue 19 Sept, 09:00-10:30; Beispielwerft, Ulsan",
        ],
    ),
}
