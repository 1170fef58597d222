"""The shipped missions are what their READMEs say."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from trademission.domain.appointments import Choice, Kind, Rounds, Side, State, Strength
from trademission.domain.atlas import Atlas
from trademission.domain.brief import as_of, members
from trademission.domain.facts import FactKind
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.time import later_by, local_date
from trademission.domain.view import reader_of_level, view
from trademission.files import read_mission
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.basis import basis_of_reading
from trademission.trade.market.figure import figures
from trademission.trade.market.panel import Panel
from trademission.trade.shipped import shipped

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = datetime(2023, 9, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def tiny() -> Mission:
    """The mission known by heart."""
    return read_mission(EXAMPLES / "tiny" / "mission.toml")


@pytest.fixture(scope="module")
def fair() -> Mission:
    """The day in one hall."""
    return read_mission(EXAMPLES / "gespraechsboerse" / "mission.toml")


@pytest.fixture(scope="module")
def saxony() -> Mission:
    """The mission of 2023."""
    return read_mission(EXAMPLES / "sachsen-japan-korea-2023" / "mission.toml")


def test_tiny_has_two_stops_four_delegates_and_six_appointments(tiny: Mission) -> None:
    brief = tiny.brief
    assert (len(brief.stops), len(brief.delegates), len(brief.appointments)) == (2, 4, 6)


def test_tiny_has_one_name_that_was_reviewed_and_one_that_was_not(tiny: Mission) -> None:
    czech = [k for host in tiny.brief.hosts for k in host.labels if k.language == "cs"]
    assert [(k.text, k.reviewed) for k in czech] == [
        ("Kraj Příklad", True),
        ("Příklad Senzory", False),
    ]


def test_tiny_has_notes_on_three_appointments_and_on_the_dress_of_the_dinner(
    tiny: Mission,
) -> None:
    assert [n.appointment for n in tiny.register.notes] == ["a2", "a3", "a5"]
    assert [(n.about, n.matter) for n in tiny.register.protocol] == [("a4", "Kleidung")]


def test_the_matchmaking_day_is_what_its_readme_says(fair: Mission) -> None:
    brief = fair.brief
    assert (len(brief.delegates), len(brief.hosts)) == (12, 14)
    (session,) = brief.sessions
    assert len(session.counterparts) == 14
    assert (len(session.slots), session.slot_minutes) == (10, 20)
    assert (session.tables, session.tables_in_use, session.meetings_max) == (8, 7, 7)
    pauses = [b.start - a.end for a, b in pairwise(session.slots)]
    assert [n for n, pause in enumerate(pauses, start=1) if pause == max(pauses)] == [5]
    assert [(a.who, a.slots) for a in session.absences] == [("c3", (1, 2, 3)), ("d12", (9, 10))]
    assert [(m.required, m.length, m.slot) for m in session.meetings] == [
        (True, 2, None),
        (False, 1, None),
        (False, 1, 2),
    ]


def test_the_public_learns_of_the_matchmaking_day_but_not_who_meets_whom(fair: Mission) -> None:
    programme = Programme(mission=fair.id)
    shown = view(fair, programme, reader_of_level(Visibility.PUBLIC)).mission.brief
    assert [(s.name, s.meetings) for s in shown.sessions] == [("Gesprächsbörse", ())]


def test_the_delegation_has_thirty_seats_in_five_segments(saxony: Mission) -> None:
    assert Counter(d.segment for d in saxony.brief.delegates) == {
        "Politik": 6,
        "Wirtschaftsförderung": 3,
        "Kommunen": 3,
        "Forschung": 6,
        "Unternehmen": 12,
    }


def test_it_has_58_appointments_in_every_state_before_the_trip(saxony: Mission) -> None:
    assert Counter(a.state for a in saxony.brief.appointments) == {
        State.IDEA: 18,
        State.REQUESTED: 19,
        State.OFFERED: 5,
        State.CONFIRMED: 14,
        State.DECLINED: 1,
        State.CANCELLED: 1,
    }


def test_every_oddity_of_the_readme_occurs(saxony: Mission) -> None:
    brief = saxony.brief
    items = brief.appointments
    assert {a.rounds_run for a in items if a.rounds > 1} == set(Rounds)
    assert any(a.provides_meal and a.host for a in items)
    assert any(a.kind is Kind.DINNER and a.choice is Choice.EVERYONE for a in items)
    assert any(c.windows for host in brief.hosts for c in host.counterparts)
    assert any(a.visitor_list_due_at for a in items)
    assert {t for d in brief.delegates for t in d.tracks} == {
        "Minister", "Unternehmen", "Forschung", "Korea",
    }  # fmt: skip
    assert [{p.first, p.second} for i in brief.interpreters for p in i.pairs] == [
        {"de", "ja"},
        {"de", "ko"},
    ]


def test_everybody_has_two_to_five_wishes_and_some_hosts_have(saxony: Mission) -> None:
    wishes = saxony.brief.wishes
    own = [w for w in wishes if w.side is Side.DELEGATE and w.strength is not Strength.VETO]
    counts = Counter(w.delegate for w in own)
    assert set(counts) == {d.id for d in saxony.brief.delegates}
    assert (min(counts.values()), max(counts.values())) == (3, 5)
    assert Counter(w.side for w in wishes) == {Side.DELEGATE: 141, Side.HOST: 29}
    assert {w.strength for w in wishes} == set(Strength)


def test_some_hosts_are_wished_for_by_more_people_than_they_have_seats(saxony: Mission) -> None:
    wished = Counter(w.target for w in saxony.brief.wishes if w.side is Side.DELEGATE)
    over = {
        a.id
        for a in saxony.brief.appointments
        if a.seats_max is not None and wished[a.host or ""] > a.seats_max * a.rounds
    }
    assert {"a11", "a13", "a24", "a46"} <= over


def test_the_flight_out_is_a_night_from_saturday_to_sunday(saxony: Mission) -> None:
    flight = next(t for t in saxony.brief.transfers if t.id == "t01")
    assert local_date(flight.departs_at, "Europe/Berlin") == date(2023, 9, 9)
    assert local_date(flight.arrives_at, "Asia/Tokyo") == date(2023, 9, 10)
    assert flight.counts_as_night
    assert saxony.brief.policies.arrival_day_dinner_only


@pytest.mark.parametrize(
    ("transfer", "minutes"), [("t03", 92), ("t04", 210), ("t05", 100), ("t10", 135)]
)
def test_the_trains_take_as_long_as_they_do(saxony: Mission, transfer: str, minutes: int) -> None:
    ride = next(t for t in saxony.brief.transfers if t.id == transfer)
    assert ride.arrives_at - ride.departs_at == timedelta(minutes=minutes)


def test_toyota_city_and_the_station_of_ulsan_are_reached_from_their_stops(
    saxony: Mission,
) -> None:
    atlas = Atlas(saxony.brief)
    assert (atlas.way("p31", "p32"), atlas.way("p52", "p51")) == (60, 40)


def test_the_buffers_of_the_coach_in_tokyo_lie_between_30_and_60(saxony: Mission) -> None:
    assert 30 <= saxony.brief.policies.buffer_of("Tokio") <= 60


def test_the_university_people_are_present_from_the_12th_to_the_15th(saxony: Mission) -> None:
    atlas = Atlas(saxony.brief)
    for who in ("d13", "d14", "d15"):
        stays = atlas.stays(who)
        assert local_date(stays[0].start, "Asia/Tokyo") == date(2023, 9, 12)
        assert local_date(stays[-1].end, "Asia/Tokyo") == date(2023, 9, 15)


def test_one_seat_changes_hands_between_japan_and_korea(saxony: Mission) -> None:
    (seat,) = (d for d in saxony.brief.delegates if d.holdings)
    holders = [seat.holder_at(datetime(2023, 9, day, tzinfo=UTC)) for day in (15, 17)]
    assert (seat.id, holders) == ("d24", ["x24a", "x24b"])


def test_the_18th_is_a_holiday_in_japan_alone_and_the_17th_a_day_of_rest(saxony: Mission) -> None:
    holidays = [(h.country, h.date) for h in saxony.brief.holidays]
    assert holidays == [("JP", date(2023, 9, 18))]
    assert saxony.brief.policies.rest_days == (date(2023, 9, 17),)


def test_on_the_reference_date_one_offered_slot_has_expired(saxony: Mission) -> None:
    before = {a.id: len(a.offers) for a in saxony.brief.appointments if a.offers}
    after = {a.id: len(a.offers) for a in as_of(saxony.brief, today=TODAY).appointments}
    assert {key: before[key] - after[key] for key in before if before[key] != after[key]} == {
        "a06": 1
    }


def test_the_stop_in_taiwan_is_confidential_in_every_part(saxony: Mission) -> None:
    brief = saxony.brief
    places = {p.id for p in brief.places if p.country == "TW"}
    levels = [
        *(p.visibility for p in brief.places if p.id in places),
        *(s.visibility for s in brief.stops if s.base in places),
        *(t.visibility for t in brief.transfers if {t.origin, t.destination} & places),
        *(a.visibility for a in brief.appointments if a.place in places),
    ]
    assert levels == [Visibility.INTERNAL] * 8


def test_no_word_of_taiwan_reaches_the_delegation(saxony: Mission) -> None:
    words = ("Asia/Taipei", "Hsinchu", "Taipeh", "Taiwan", "TSMC", "'TW'")
    empty = Programme(mission=saxony.id)
    shown = {
        level: repr(view(saxony, empty, reader_of_level(level)))
        for level in (Visibility.INTERNAL, Visibility.DELEGATION, Visibility.PUBLIC)
    }
    assert [w for w in words if w not in shown[Visibility.INTERNAL]] == ["Taiwan"]
    assert [w for w in words if w in shown[Visibility.DELEGATION]] == []
    assert [w for w in words if w in shown[Visibility.PUBLIC]] == []


def test_the_announced_stops_are_public_and_the_true_dates_are_not(saxony: Mission) -> None:
    public = view(saxony, Programme(mission=saxony.id), reader_of_level(Visibility.PUBLIC))
    assert [s.name for s in public.mission.brief.stops] == [
        "Tokio", "Sendai", "Nagoya", "Tokio (Rückkehr)", "Seoul", "Ulsan", "Seoul (Rückkehr)",
    ]  # fmt: skip
    (dates,) = public.mission.header.dates
    assert (dates.first_date, dates.last_date) == (date(2023, 9, 10), date(2023, 9, 20))


def test_what_is_invented_is_marked_as_invented_in_both_languages(saxony: Mission) -> None:
    brief = saxony.brief
    named = [
        *((h.name, h.labels) for h in brief.hosts),
        *((p.name, p.labels) for p in brief.places),
        *((a.name, a.labels) for a in brief.appointments),
        *((p.name, p.labels) for p in saxony.register.people),
    ]
    unmarked = [
        name
        for name, labels in named
        if "erfunden" in name
        and not any(k.language == "en" and "invented" in k.text for k in labels)
    ]
    assert unmarked == []
    real = {"SMWA", "WFS", "Fraunhofer IKTS"}
    assert {d.organisation for d in brief.delegates if "(erfunden)" not in d.organisation} == real


def test_every_traveller_is_named_in_the_register(saxony: Mission) -> None:
    named = {p.id for p in saxony.register.people}
    holders = {h.person for d in saxony.brief.delegates for h in d.holdings}
    assert {d.id for d in saxony.brief.delegates} | holders <= named


def test_the_figures_are_those_of_the_table(saxony: Mission) -> None:
    own = basis_of_reading(shipped())
    panel = Panel(basis=own, region=region_of("DE-SN"), flow=Flow.EXPORT)
    wanted = {
        (fact.partner, fact.measure): replace(fact, id="")
        for code in ("JP", "KR")
        for fact in figures(panel, partner=country_of(code), year=2022)
    }
    facts = [f for f in saxony.register.facts if f.kind is FactKind.COMPUTED]
    assert [(f.partner, f.measure) for f in facts] == [
        (code, measure)
        for code in ("JP", "KR")
        for measure in ("value", "growth", "rank", "record")
    ]
    assert [replace(f, id="") for f in facts] == [wanted[f.partner, f.measure] for f in facts]


def test_the_main_goods_say_who_stated_them(saxony: Mission) -> None:
    facts = [f for f in saxony.register.facts if f.kind is FactKind.STATED]
    assert [(f.partner, f.measure) for f in facts] == [("JP", "goods"), ("KR", "goods")]
    assert {(f.stated_by, f.stated_date) for f in facts} == {("SMWA", date(2023, 9, 8))}


def test_the_chains_have_sources_and_lead_to_appointments_of_the_mission(saxony: Mission) -> None:
    links = [link for chain in saxony.register.chains for link in chain.links]
    assert {k.appointment for k in links if k.appointment} == {"a25", "a40", "a41", "a44"}
    assert [k.what for k in links if not k.source] == []


def test_forum_and_workshop_carry_both_of_their_names(saxony: Mission) -> None:
    names = {a.id: {a.name, *(k.text for k in a.labels)} for a in saxony.brief.appointments}
    assert names["a25"] >= {
        "Workshop Future Semiconductors and Related Technology",
        "Workshop Nächste Generation Halbleiter",
    }
    assert names["a40"] >= {
        "Deutsch-Koreanisches Kooperationsforum Future Automotive",
        "Kooperationsforum Future Automotive",
    }


def test_whoever_is_required_at_a_confirmed_appointment_can_be_there(saxony: Mission) -> None:
    atlas = Atlas(saxony.brief)
    firm = [a for a in saxony.brief.appointments if a.fixed_start is not None]
    assert len(firm) == 14
    for item in firm:
        start = item.fixed_start or TODAY
        end = later_by(start, item.duration_minutes)
        for who in members(saxony.brief, (*item.required, item.leader or "")):
            assert atlas.able_to_come(who.id, item, start, end), (item.name, who.name)


def test_the_leading_twelve_and_all_counterparts_have_names_in_local_script(
    saxony: Mission,
) -> None:
    first = {d.id for d in sorted(saxony.brief.delegates, key=lambda d: d.rank)[:12]}
    met = {c.id for host in saxony.brief.hosts for c in host.counterparts}
    local = {
        p.id: [k for k in p.labels if k.language in {"ja", "ko"}] for p in saxony.register.people
    }
    assert {key for key, labels in local.items() if labels} == first | met
    marks = Counter(k.reviewed for labels in local.values() for k in labels)
    assert 0 < marks[True] < marks[False]
    greeted = {p.id for p in saxony.register.people if p.form_of_address and p.pronunciation}
    assert greeted == met


def test_every_appointment_with_a_host_has_points_to_talk_about_and_questions(
    saxony: Mission,
) -> None:
    notes = {(n.appointment, n.language): n for n in saxony.register.notes}
    assert len(notes) == len(saxony.register.notes)
    hosted = {a.id for a in saxony.brief.appointments if a.host}
    assert set(notes) == {(key, language) for key in hosted for language in ("de", "en")}
    assert {len(n.talking_points) for n in notes.values()} == {2, 3}
    assert {len(n.questions) for n in notes.values()} == {1, 2}
    formal = {Kind.FORUM, Kind.SIGNING, Kind.RECEPTION, Kind.POLITICAL_TALKS}
    speaking = {key for (key, _), note in notes.items() if note.speaking_order}
    assert {a.id for a in saxony.brief.appointments if a.kind in formal} <= speaking


def test_notes_serve_goals_and_topics_of_the_mission_in_the_country_of_the_appointment(
    saxony: Mission,
) -> None:
    atlas = Atlas(saxony.brief)
    goals = {goal.id for goal in saxony.header.goals}
    countries = {topic.id: topic.country for topic in saxony.header.topics}
    for note in saxony.register.notes:
        here = atlas.place_of(note.appointment).country
        assert note.goals, note.appointment
        assert set(note.goals) <= goals, note.appointment
        assert {countries[key] for key in note.topics} <= {here}, note.appointment


def test_every_dinner_and_reception_says_how_to_dress(saxony: Mission) -> None:
    dressed = {n.about for n in saxony.register.protocol if n.matter == "Kleidung"}
    festive = {Kind.DINNER, Kind.RECEPTION}
    assert {a.id for a in saxony.brief.appointments if a.kind in festive} <= dressed


def test_every_host_is_described_and_no_website_is_invented(saxony: Mission) -> None:
    known = {o.name: o for o in saxony.register.organisations}
    assert {h.name for h in saxony.brief.hosts} <= set(known)
    assert [o.name for o in known.values() if "erfunden" in o.name and o.website] == []
