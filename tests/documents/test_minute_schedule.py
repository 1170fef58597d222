from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delete_hidden import delete_hidden
from documents.hostile import hostile_mission
from documents.pdf_reading import page_count
from documents.sample import BERLIN, SAMPLE_PROGRAMME, SEOUL, STAMP, TAIPEI, TOKYO
from documents.sample_briefed import BRIEFED_MISSION, BRIEFED_PROGRAMME, crowded, lines_of, part
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.documents.dates import clock, long_date, weekday
from trademission.documents.minute_schedule import (
    UnknownPersonError,
    head_of_delegation,
    minute_schedule,
)
from trademission.documents.paper import Heading, Paper, Table, words_of
from trademission.documents.typeset import pdf
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.people import Delegate
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.time import instant_at, later_by, local_date
from trademission.domain.view import (
    Reader,
    View,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

INTERNAL = reader_of_level(Visibility.INTERNAL)
Planned = tuple[Mission, Programme]
planned = planned_missions(missions(most_sessions=0))


def seen_by(reader: Reader) -> View:
    return view(BRIEFED_MISSION, BRIEFED_PROGRAMME, reader)


def schedule(language: Language = "de", *, person: str = "d1", reader: Reader = INTERNAL) -> Paper:
    return minute_schedule(seen_by(reader), person=person, language=language, made_at=STAMP)


def day(heading: str, language: Language = "de") -> list[str]:
    return part(lines_of(schedule(language)), f"# {heading}")


def told_instants(paper: Paper) -> set[tuple[str, str]]:
    """Return (day in words, clock) of every row that has a time."""
    return {(words, row.partition(" ")[0]) for words, row in _timed_rows(paper)}


def _timed_rows(paper: Paper) -> Iterator[tuple[str, str]]:
    words = ""
    for block in paper.blocks:
        if isinstance(block, Heading):
            words = words_of(block.line)
        if isinstance(block, Table):
            yield from ((words, words_of(row[0])) for row in block.rows if row[0])


def instants_of(person: str, shown: View) -> Iterator[tuple[datetime, str]]:
    """Yield every instant of somebody's entries, rides and transfers with its zone."""
    brief, programme = shown.mission.brief, shown.programme
    zones = {place.id: place.zone for place in brief.places}
    items = {item.id: item for item in brief.appointments}
    for entry in programme.entries_with(person):
        item = items[entry.appointment]
        zone = zones[item.place]
        yield later_by(entry.start_at, -item.registration_minutes), zone
        yield entry.start_at, zone
        yield entry.end_at, zone
    for ride in programme.rides:
        if person in ride.passengers:
            yield ride.leaves_at, zones[ride.origin]
            yield ride.arrives_at, zones[ride.destination]
    for transfer in brief.transfers:
        if is_on(person, transfer.passengers, transfer.departs_at, shown):
            yield transfer.departs_at, zones[transfer.origin]
            yield transfer.arrives_at, zones[transfer.destination]


def is_on(person: str, passengers: tuple[str, ...], at: datetime, shown: View) -> bool:
    seat = next(one for one in shown.mission.brief.delegates if one.id == person)
    words = {"all", seat.id, f"segment:{seat.segment}", *(f"track:{t}" for t in seat.tracks)}
    holders = {holding.person for holding in seat.holdings}
    in_seat = bool(words & set(passengers)) and seat.holder_at(at) is not None
    return in_seat or bool(holders & set(passengers))


def in_words(instants: Iterator[tuple[datetime, str]], language: Language) -> set[tuple[str, str]]:
    found = set()
    for instant, zone in instants:
        local = local_date(instant, zone)
        words = f"{weekday(local, language)}, {long_date(local, language)}"
        found.add((words, clock(instant, zone)))
    return found


def test_a_visit_is_told_from_departure_to_end_in_german() -> None:
    assert day("Montag, 11. September 2023")[6:23] == [
        (
            "10:10 | Abfahrt: Reisebus 1 | Deutsche Botschaft → Alpha Tower アルファタワー"
            " · 35 Minuten Fahrt"
        ),
        " | Im Fahrzeug | 4: Minister, Dr. Ada Beispiel, Jörg Größ, Hana Ito",
        "10:45 | Ankunft am Haus | Alpha Tower アルファタワー",
        "10:45 | Anmeldung am Eingang | 15 Minuten vor Beginn",
        (
            "11:00 | Beginn: Besuch bei Alpha Semiconductor, Runde 1 アルファ半導体訪問"
            " | Alpha Tower アルファタワー, Tokyo · Unternehmensbesuch · Angefragt"
        ),
        " | Gastgeber | Alpha Semiconductor アルファ半導体",
        " | Begrüßung, unsere Seite | Minister, Staatsminister, Staatsministerium (Beispiel)",
        (
            " | Begrüßung, Gastgeber | Dr. Sato Ken 佐藤健 (geprüft), Vorstand;"
            " Anrede: Sato-san; Aussprache: satoh ken"
        ),
        " | Weitere Gesprächspartner | Mori Aya 森彩 (ungeprüft)",
        " | Teilnehmende | 3: Minister, Dr. Ada Beispiel, Jörg Größ",
        " | Sprache | Japanisch",
        " | Dolmetschen | konsekutiv, Hana Ito",
        " | Redebeitrag 1 | Minister",
        " | Redebeitrag 2 | Dr. Sato",
        " | Presse | Foto am Eingang",
        " | Geschenk | Porzellan",
        " | Kleidung | Dunkler Anzug",
    ]


def test_a_visit_is_told_from_departure_to_end_in_english() -> None:
    assert day("Monday, 11 September 2023", "en")[6:21] == [
        (
            "10:10 | Departure: Reisebus 1 | Deutsche Botschaft → Alpha Tower アルファタワー"
            " · drive of 35 minutes"
        ),
        " | In the vehicle | 4: Minister, Dr. Ada Beispiel, Jörg Größ, Hana Ito",
        "10:45 | Arrival at the house | Alpha Tower アルファタワー",
        "10:45 | Registration at the gate | 15 minutes before the start",
        (
            "11:00 | Start: Visit to Alpha Semiconductor, round 1 アルファ半導体訪問"
            " | Alpha Tower アルファタワー, Tokyo · Company visit · Requested"
        ),
        " | Host | Alpha Semiconductor アルファ半導体",
        " | Greeting, our side | Minister, Minister of state, Staatsministerium (Beispiel)",
        (
            " | Greeting, host | Dr. Sato Ken 佐藤健 (reviewed), Chief executive;"
            " form of address: Sato-san; pronounced satoh ken"
        ),
        " | Further counterparts | Mori Aya 森彩 (not reviewed)",
        " | Attending | 3: Minister, Dr. Ada Beispiel, Jörg Größ",
        " | Language | Japanese",
        " | Interpreting | consecutive, Hana Ito",
        " | Speaking slot 1 | Minister",
        " | Speaking slot 2 | Dr Sato",
        " | Press | Picture at the gate",
    ]


def test_the_end_tells_whether_the_coach_waits_what_leaves_next_and_how_long_one_is_free() -> None:
    lines = day("Montag, 11. September 2023")
    assert [line for line in lines if "| Ende |" in line or "| Freie Zeit |" in line] == [
        "10:00 | Ende | nächste Abfahrt 10:10, Reisebus 1",
        "12:00 | Ende | Reisebus 1 wartet bis 12:00",
        "13:00 | Ende | nächste Abfahrt 14:40, Reisebus 1",
        "13:00 | Freie Zeit | 1 Stunde 40 Minuten bis 14:40",
        "15:45 | Ende | Reisebus 1 wartet nicht",
    ]


def test_a_flight_through_the_night_is_told_on_the_clocks_of_both_ends() -> None:
    assert day("Saturday, 9 September 2023", "en") == [
        (
            "20:35 | Departure: Flug BER-Haneda | Flughafen BER → Flughafen Haneda"
            " · arrives Sun 10 Sept, 16:10 UTC+9 · 12 hours 35 minutes on the way · night on board"
        ),
        " | Travellers | the whole delegation (8)",
    ]
    assert day("Sonntag, 10. September 2023")[0] == (
        "16:10 | Ankunft: Flug BER-Haneda | Flughafen Haneda, Tokyo"
        " · Uhren 7 Stunden vorstellen (UTC+2 → UTC+9)"
    )


def test_clocks_are_named_where_they_change_during_a_day() -> None:
    lines = day("Wednesday, 20 September 2023", "en")
    assert [line.partition(" | ")[0] for line in lines if line[0] != " "] == [
        "09:00 UTC+9",
        "11:00 UTC+8",
        "11:00",
        "14:00",
        "15:30",
    ]
    assert lines[2].endswith("put clocks back by 1 hour (UTC+9 → UTC+8)")


def test_a_full_coach_names_the_people_once_at_the_start() -> None:
    shown = view(*crowded(), INTERNAL)
    lines = lines_of(minute_schedule(shown, person="d1", language="de", made_at=STAMP))
    told = part(lines, "# Montag, 11. September 2023")
    ride = next(i for i, line in enumerate(told) if line.startswith("14:40"))
    assert told[ride + 1] == " | Im Fahrzeug | 28: alle Teilnehmenden"
    start = next(i for i, line in enumerate(told) if line.startswith("15:00 | Beginn"))
    assert told[start + 1] == " | Teilnehmende | die ganze Delegation (28)"


def test_a_gap_that_is_mostly_way_is_no_free_time() -> None:
    ulsan = next(one for one in SAMPLE_PROGRAMME.entries if one.appointment == "ulsan")
    early = instant_at(date(2023, 9, 18), time(10), SEOUL)
    late = instant_at(date(2023, 9, 18), time(13, 45), SEOUL)
    hurried = replace(
        BRIEFED_PROGRAMME,
        entries=tuple(
            replace(one, start_at=early, end_at=late) if one.appointment == "forum" else one
            for one in BRIEFED_PROGRAMME.entries
        ),
    )
    shown = view(BRIEFED_MISSION, hurried, INTERNAL)
    lines = lines_of(minute_schedule(shown, person="d2", language="de", made_at=STAMP))
    gap = [line for line in part(lines, "# Montag, 18.") if "| Weg |" in line]
    assert len(gap) == 1
    assert gap[0].startswith(
        "13:45 | Weg | 15 Minuten bis 14:00 · darin der Weg nach Beispielwerft, etwa "
    )
    assert ulsan.start_at == instant_at(date(2023, 9, 18), time(14), SEOUL)


def test_days_without_an_item_between_the_first_and_the_last_are_named() -> None:
    lines = lines_of(schedule())
    assert part(lines, "# Donnerstag, 14. September 2023") == ["Kein Programmpunkt an diesem Tag."]


def test_every_instant_of_the_head_is_told_at_its_local_time() -> None:
    whole = seen_by(INTERNAL)
    for language in ("de", "en"):
        told = told_instants(schedule(language))
        assert told == in_words(instants_of("d1", whole), language)
    zones = {zone for _, zone in instants_of("d1", whole)}
    assert zones == {BERLIN, TOKYO, SEOUL, TAIPEI}


@settings(max_examples=40)
@given(planned, st.sampled_from(("de", "en")))
def test_instants_of_any_programme_are_told_at_their_local_time(
    planned_mission: Planned, language: Language
) -> None:
    shown = view(*planned_mission, INTERNAL)
    person = head_of_delegation(shown)
    assert person is not None
    paper = minute_schedule(shown, person=person, language=language, made_at=STAMP)
    assert told_instants(paper) == in_words(instants_of(person, shown), language)


def test_the_own_view_of_the_head_tells_the_same_steps() -> None:
    whole, own = (
        [one for one in lines_of(schedule(reader=reader)) if not one.startswith("#")]
        for reader in (INTERNAL, reader_of_delegate("d1"))
    )
    assert own == whole


def test_the_delegation_learns_nothing_hidden() -> None:
    hidden = ("Formosa", "Wafer", "Geheim", "Taoyuan", "Taipeh", "UTC+8", "Reinraum")
    whole = "\n".join(lines_of(schedule()))
    shown = "\n".join(lines_of(schedule(reader=reader_of_level(Visibility.DELEGATION))))
    assert [one for one in hidden if one not in whole] == []
    assert [one for one in hidden if one in shown] == []


@settings(max_examples=25)
@given(planned)
def test_a_schedule_equals_that_of_the_mission_with_hidden_items_deleted(
    planned_mission: Planned,
) -> None:
    reader = reader_of_level(Visibility.DELEGATION)
    papers = []
    for mission, programme in (
        planned_mission,
        delete_hidden(*planned_mission, Visibility.DELEGATION),
    ):
        shown = view(mission, programme, reader)
        person = head_of_delegation(shown)
        assert person is not None
        papers.append(minute_schedule(shown, person=person, language="de", made_at=STAMP))
    assert papers[0] == papers[1]


def test_the_head_is_the_highest_rank_and_equals_go_by_name() -> None:
    ranks = (("x", "Zoe", 2), ("y", "Bo", 1), ("z", "Al", 1))
    seats = tuple(Delegate(id=k, name=n, rank=r, segment="politics") for k, n, r in ranks)
    shown = seen_by(INTERNAL)
    brief = replace(shown.mission.brief, delegates=seats, appointments=(), transfers=(), wishes=())
    mission = replace(shown.mission, brief=brief)
    assert head_of_delegation(replace(shown, mission=mission)) == "z"
    nobody = replace(mission, brief=replace(brief, delegates=()))
    assert head_of_delegation(replace(shown, mission=nobody)) is None


def test_a_stranger_has_no_schedule() -> None:
    with pytest.raises(UnknownPersonError) as refusal:
        schedule(person="d99")
    assert str(refusal.value) == "person: the view holds no delegate 'd99'; name one by their id."
    with pytest.raises(UnknownPersonError):
        schedule(person="d99", reader=reader_of_host("h-embassy"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_schedule_can_be_printed_even_of_hostile_text(language: Language) -> None:
    assert page_count(pdf(schedule(language), house=House())) == 3
    shown = view(hostile_mission(), SAMPLE_PROGRAMME, INTERNAL)
    hostile = minute_schedule(shown, person="d1", language=language, made_at=STAMP)
    assert pdf(hostile, house=House()).startswith(b"%PDF")
