from dataclasses import replace
from datetime import date

import pytest

from small_mission import BRIEF, HEADER, MISSION, PROGRAMME, at
from trademission.domain.appointments import Offer, Priority, Request, State
from trademission.domain.errors import RefusedValueError
from trademission.domain.places import Visibility
from trademission.domain.policies import CityBuffer, Policies
from trademission.domain.reader import Reader
from trademission.domain.shown_register import HiddenDatesError
from trademission.domain.view import (
    UnknownReaderError,
    View,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

INTERNAL = view(MISSION, PROGRAMME, reader_of_level(Visibility.INTERNAL))
DELEGATION = view(MISSION, PROGRAMME, reader_of_level(Visibility.DELEGATION))
PUBLIC = view(MISSION, PROGRAMME, reader_of_level(Visibility.PUBLIC))
MINISTER = view(MISSION, PROGRAMME, reader_of_delegate("minister"))
ANNA = view(MISSION, PROGRAMME, reader_of_delegate("anna"))
BEN = view(MISSION, PROGRAMME, reader_of_delegate("ben"))
EBARA = view(MISSION, PROGRAMME, reader_of_host("ebara"))


def ids(shown: View, name: str) -> list[str]:
    return [item.id for item in getattr(shown.mission.brief, name)]


def entries(shown: View) -> list[str]:
    return [e.appointment for e in shown.programme.entries]


def test_the_organiser_sees_everything() -> None:
    assert (INTERNAL.mission, INTERNAL.programme) == (MISSION, PROGRAMME)


def test_a_hidden_stop_hides_the_visits_airports_and_flights_around_it() -> None:
    assert ids(DELEGATION, "stops") == ["tokyo"]
    assert ids(DELEGATION, "places") == ["tokyo-hotel", "tokyo-fab", "tokyo-airport"]
    assert ids(DELEGATION, "transfers") == ["flight-home"]
    assert ids(DELEGATION, "appointments") == ["fab-visit", "talk"]
    assert entries(DELEGATION) == ["fab-visit"]


def test_hosts_people_and_things_that_only_hidden_items_use_are_hidden() -> None:
    assert ids(DELEGATION, "hosts") == ["ebara", "embassy"]
    assert [c.id for c in DELEGATION.mission.brief.hosts[0].counterparts] == ["sato"]
    assert ids(DELEGATION, "interpreters") == ["ida"]
    assert ids(DELEGATION, "vehicles") == ["coach", "limousine"]
    assert len(DELEGATION.programme.rides) == 1
    register = DELEGATION.mission.register
    assert [p.id for p in register.people] == ["minister", "anna", "ben-himself", "sato"]
    assert [o.id for o in register.organisations] == ["ebara", "muster", "agency"]
    assert [n.about for n in register.protocol] == ["fab-visit"]
    assert [(n.appointment, n.topics) for n in register.notes] == [("fab-visit", ("topic-jp",))]
    assert [link.what for chain in register.chains for link in chain.links] == ["Workshop"]


def test_a_chain_of_hidden_links_alone_is_hidden() -> None:
    chain = MISSION.register.chains[0]
    register = replace(MISSION.register, chains=(replace(chain, links=chain.links[1:]),))
    shown = view(
        replace(MISSION, register=register), PROGRAMME, reader_of_level(Visibility.DELEGATION)
    )
    assert shown.mission.register.chains == ()


def test_no_day_country_or_city_tells_of_a_hidden_stop() -> None:
    brief = DELEGATION.mission.brief
    assert [(h.date.day, h.country) for h in brief.holidays] == [(18, "JP")]
    assert brief.policies.rest_days == (date(2023, 9, 17),)
    assert brief.policies.buffers == (CityBuffer(city="Tokyo", minutes=45),)
    assert [t.minutes for t in brief.travel_times] == [35]
    assert [t.country for t in DELEGATION.mission.header.topics] == ["JP"]
    assert [f.partner for f in DELEGATION.mission.register.facts] == ["JP", "CZ"]


def test_a_substitute_who_comes_on_a_hidden_day_is_not_named() -> None:
    ben = DELEGATION.mission.brief.delegates[2]
    assert [(h.person, h.since, h.until) for h in ben.holdings] == [("ben-himself", None, None)]


def test_a_change_of_person_on_a_visible_day_is_shown() -> None:
    earlier = tuple(
        replace(h, since=h.since and at(14, 0), until=h.until and at(14, 0))
        for h in BRIEF.delegates[2].holdings
    )
    delegates = (*BRIEF.delegates[:2], replace(BRIEF.delegates[2], holdings=earlier))
    mission = replace(MISSION, brief=replace(BRIEF, delegates=delegates))
    shown = view(mission, PROGRAMME, reader_of_level(Visibility.DELEGATION))
    assert shown.mission.brief.delegates[2].holdings == earlier


def test_the_widest_of_the_visible_dates_are_shown() -> None:
    assert [(d.first_date.day, d.last_date.day) for d in PUBLIC.mission.header.dates] == [(10, 18)]


def test_a_mission_without_visible_dates_is_refused_with_a_remedy() -> None:
    mission = replace(MISSION, header=replace(HEADER, dates=HEADER.dates[:1]))
    with pytest.raises(HiddenDatesError, match="add first and last day with the visibility press"):
        view(mission, PROGRAMME, reader_of_level(Visibility.PRESS))


def test_planning_state_is_for_the_organiser_alone() -> None:
    visit = DELEGATION.mission.brief.appointments[0]
    assert (visit.state, visit.offers, visit.request) == (State.REQUESTED, (), Request())
    assert (visit.priority, visit.weight) == (Priority.SHOULD, 1)
    brief, programme = DELEGATION.mission.brief, DELEGATION.programme
    assert (brief.wishes, brief.orders, brief.keep_apart) == ((), (), ())
    assert brief.policies.severities == ()
    assert brief.interpreters[0].pairs == ()
    assert (programme.asks, programme.pins, programme.moved_by_hand) == ((), (), ())
    assert (programme.unmet_wishes, programme.unmet_appointments) == ((), ())


def test_version_ids_and_revisions_stay() -> None:
    assert DELEGATION.programme.version == 4
    entry = DELEGATION.programme.entries[0]
    assert (entry.id, entry.revision) == ("entry-fab-visit", 2)


def test_the_public_sees_public_items_and_no_private_numbers() -> None:
    assert ids(PUBLIC, "appointments") == ["fab-visit"]
    assert ids(PUBLIC, "transfers") == []
    register = PUBLIC.mission.register
    assert {(p.phone, p.email) for p in register.people} == {("", "")}
    assert register.protocol == ()
    note = register.notes[0]
    assert (note.press, note.talking_points, note.reason_of_change) == ("photo", (), "")
    assert DELEGATION.mission.register.people[0].phone == "+49 1"


def test_a_delegate_sees_the_hidden_items_they_attend() -> None:
    assert ids(MINISTER, "stops") == ["tokyo", "taipei"]
    assert ids(MINISTER, "transfers") == ["flight-home", "flight-on"]
    assert entries(MINISTER) == ["fab-visit", "secret-dinner", "chip-visit"]
    assert ids(MINISTER, "hosts") == ["ebara", "secret-chips", "embassy"]
    assert len(MINISTER.programme.rides) == 2
    assert [(h.date.day, h.country) for h in MINISTER.mission.brief.holidays] == [
        (18, "JP"),
        (20, "TW"),
    ]


def test_a_hidden_dinner_in_a_visible_city_tells_nobody_of_a_hidden_stop() -> None:
    assert entries(BEN) == ["fab-visit", "secret-dinner"]
    assert ids(BEN, "stops") == ["tokyo"]
    assert ids(BEN, "hosts") == ["ebara", "embassy"]


def test_a_delegate_sees_the_own_unmet_wishes_in_words_that_name_nothing_hidden() -> None:
    assert ids(ANNA, "wishes") == ["wish-talk"]
    assert [(u.wish, u.price) for u in ANNA.programme.unmet_wishes] == [("wish-talk", ())]
    sentence = ANNA.programme.unmet_wishes[0].sentence
    assert sentence.en == "It would cost an appointment that has to take place."
    assert ids(BEN, "wishes") == ["wish-of-ben"]


def test_withdrawals_reach_the_calendars_that_hold_them() -> None:
    def withdrawn(shown: View) -> list[tuple[str, str]]:
        return [(w.appointment, w.person) for w in shown.programme.withdrawn]

    assert withdrawn(DELEGATION) == [("talk", ""), ("talk", "anna")]
    assert withdrawn(ANNA) == [
        ("talk", ""),
        ("talk", "anna"),
        ("chip-visit", "anna"),
        ("gone", "anna"),
    ]
    assert withdrawn(MINISTER) == [("talk", "")]
    assert withdrawn(EBARA) == []


def test_a_host_sees_the_own_entries_who_comes_and_the_questions() -> None:
    assert entries(EBARA) == ["fab-visit", "secret-dinner"]
    brief = EBARA.mission.brief
    assert (brief.stops, brief.transfers, brief.vehicles, brief.travel_times) == ((), (), (), ())
    assert ids(EBARA, "delegates") == ["minister", "anna", "ben"]
    assert ids(EBARA, "hosts") == ["ebara"]
    visit = brief.appointments[0]
    assert (visit.required, visit.invited, visit.vehicle) == ((), ("all",), None)
    assert brief.policies == Policies()
    assert EBARA.programme.rides == ()
    register = EBARA.mission.register
    assert (register.chains, register.facts, register.protocol) == ((), (), ())
    assert [(n.questions, n.talking_points) for n in register.notes] == [(("How many?",), ())]


def test_a_host_sees_what_it_offered_and_what_it_is_asked_about_the_own_appointments() -> None:
    offer = Offer(start_at=at(12, 1))
    offered = replace(BRIEF.appointments[0], state=State.OFFERED, offers=(offer,))
    asked = Request(asked_at=at(1, 1), by="Anna", next_step="call")
    visits = (replace(offered, request=asked), *BRIEF.appointments[1:])
    mission = replace(MISSION, brief=replace(BRIEF, appointments=visits))
    own, others = PROGRAMME.asks[0], replace(PROGRAMME.asks[0], host="embassy")
    elsewhere = replace(own, appointment="chip-visit")
    programme = replace(PROGRAMME, asks=(own, others, elsewhere))
    ebara, embassy, anna = (
        view(mission, programme, reader)
        for reader in (
            reader_of_host("ebara"),
            reader_of_host("embassy"),
            reader_of_delegate("anna"),
        )
    )
    visit = ebara.mission.brief.appointments[0]
    assert (visit.state, visit.offers, visit.request) == (State.OFFERED, (offer,), Request())
    assert ebara.programme.asks == (own,)
    assert (embassy.programme.asks, anna.programme.asks) == ((), ())
    assert anna.mission.brief.appointments[0].offers == ()


def test_a_host_reads_the_mail_addresses_of_its_own_people_alone() -> None:
    people = tuple(
        replace(p, phone="+81 3", email=f"{p.id}@example.org") for p in MISSION.register.people
    )
    mission = replace(MISSION, register=replace(MISSION.register, people=people))

    def told(host: str) -> dict[str, tuple[str, str]]:
        shown = view(mission, PROGRAMME, reader_of_host(host)).mission.register.people
        return {p.id: (p.email, p.phone) for p in shown if p.email or p.phone}

    assert told("ebara") == {"sato": ("sato@example.org", "")}
    assert told("embassy") == {}


def test_a_host_reads_the_leader_only_if_they_come() -> None:
    visits = tuple(replace(a, leader="minister") for a in BRIEF.appointments)
    mission = replace(MISSION, brief=replace(BRIEF, appointments=visits))
    without = tuple(replace(e, attendees=("anna",)) for e in PROGRAMME.entries)
    leaders = [
        {a.leader for a in view(mission, p, reader_of_host("ebara")).mission.brief.appointments}
        for p in (PROGRAMME, replace(PROGRAMME, entries=without))
    ]
    assert leaders == [{"minister"}, {None}]


@pytest.mark.parametrize("reader", [reader_of_delegate("nobody"), reader_of_host("nobody")])
def test_a_reader_who_is_not_in_the_mission_is_refused(reader: Reader) -> None:
    with pytest.raises(UnknownReaderError, match="'nobody'; use an id from its list"):
        view(MISSION, PROGRAMME, reader)


def test_nobody_reads_as_delegate_and_host_at_once() -> None:
    with pytest.raises(RefusedValueError, match="name a delegate or a host"):
        Reader(delegate="anna", host="ebara")


def test_a_ride_that_comes_from_a_hidden_dinner_is_hidden() -> None:
    restaurant = replace(BRIEF.places[0], id="restaurant", name="Restaurant")
    visits = tuple(
        replace(a, place="restaurant") if a.id == "secret-dinner" else a for a in BRIEF.appointments
    )
    brief = replace(BRIEF, places=(*BRIEF.places, restaurant), appointments=visits)
    ride = replace(PROGRAMME.rides[0], origin="restaurant", passengers=("anna", "minister"))
    shown = [
        view(replace(MISSION, brief=brief), replace(PROGRAMME, rides=(ride,)), reader)
        for reader in (reader_of_level(Visibility.DELEGATION), reader_of_delegate("minister"))
    ]
    assert ["restaurant" in ids(one, "places") for one in shown] == [False, True]
    assert [len(one.programme.rides) for one in shown] == [0, 1]
