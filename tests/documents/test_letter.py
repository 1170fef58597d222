"""A letter asks a host for what the programme asks, and tells it of nothing else."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import letters_told
from documents.hostile import LONG, hostile_mission
from documents.paper_text import text_of, words_in
from documents.pdf_reading import page_count, squeezed, structure
from documents.sample import STAMP, TODAY
from documents.sample_letters import (
    ALPHA_AT,
    ALPHA_LATER,
    ASKING_MISSION,
    ASKING_PROGRAMME,
    asking,
    letter_to,
    lines_of_letter,
    seen_by,
)
from documents.word_reading import opened, paragraphs, text_in
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.documents import page
from trademission.documents.dates import clock, long_date
from trademission.documents.letter import NobodysLetterError, letter
from trademission.documents.letters.asked import OPEN
from trademission.documents.paper import Heading, Letterhead, Matters, Paper, plain, words_of
from trademission.documents.paper.plain_text import plain_text
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.appointments import Offer, State
from trademission.domain.atlas import Atlas
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.time import local_date
from trademission.domain.view import reader_of_host, reader_of_level, view

Planned = tuple[Mission, Programme]
planned = planned_missions(missions())
languages = st.sampled_from(("de", "en"))
BOTH: tuple[Language, ...] = ("de", "en")
HOUSE = House()


def with_alpha(**changes: object) -> Mission:
    brief = ASKING_MISSION.brief
    items = tuple(
        replace(a, **changes) if a.id == "alpha" else a  # type: ignore[arg-type]  # fields of many types
        for a in brief.appointments
    )
    return replace(ASKING_MISSION, brief=replace(brief, appointments=items))


def greeted(*forms: str) -> Mission:
    """Return the mission with forms of address for the people of Alpha, in their order."""
    known = dict(zip(("c-alpha", "c-mori"), forms, strict=False))
    people = tuple(
        replace(p, form_of_address=known.get(p.id, "")) for p in ASKING_MISSION.register.people
    )
    register = replace(ASKING_MISSION.register, people=people)
    return replace(ASKING_MISSION, register=register)


def head_of(paper: Paper) -> Letterhead:
    assert paper.letterhead is not None
    return paper.letterhead


def greeting(mission: Mission, language: Language) -> str:
    return words_of(letter_to("h-alpha", language, mission).blocks[0].line)  # type: ignore[union-attr]  # the first is a paragraph


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("host", ["alpha", "hall", "lab"])
def test_a_letter_says_what_is_to_be_said_word_for_word(host: str, language: Language) -> None:
    said = plain_text(letter_to(f"h-{host}", language).blocks).replace("\N{EN DASH}", "-")
    assert f"{said}\n" == getattr(letters_told, f"{host}_{language}".upper())


def test_a_letter_has_sender_address_date_and_subject() -> None:
    assert lines_of_letter(letter_to("h-alpha", "en"))[:7] == [
        "Ministerium (Beispiel)",
        "Alpha Semiconductor アルファ半導体",
        "Dr. Sato Ken 佐藤健, Chief executive",
        "Mori Aya 森彩",
        "Japan",
        "4 September 2023",
        "Our request for a meeting: Business delegation to Japan and South Korea",
    ]
    assert [letter_to(f"h-{host}", "de").title.partition(":")[0] for host in ("hall", "lab")] == [
        "Ihr Terminangebot",
        "Terminanfragen",
    ]


@pytest.mark.parametrize(
    ("forms", "de", "en"),
    [
        (("Herr Dr. Sato", "Frau Mori"),
         "Sehr geehrter Herr Dr. Sato, sehr geehrte Frau Mori,", "Dear Mr Dr. Sato, dear Ms Mori,"),
        (("Ms Sato", "Mr Mori"),
         "Sehr geehrte Frau Sato, sehr geehrter Herr Mori,", "Dear Ms Sato, dear Mr Mori,"),
        (("Sato-san (Vorstand)", "Mori-san"),
         "Guten Tag Sato-san, guten Tag Mori-san,", "Dear Sato-san, dear Mori-san,"),
        (("Exzellenz", "Sehr geehrte Frau Mori,"),
         "Exzellenz, sehr geehrte Frau Mori,", "Dear Sir or Madam,"),
        (("Sato-san", "Dear Ms Mori"),
         "Sehr geehrte Damen und Herren,", "Dear Sato-san, dear Ms Mori,"),
        (("Sato-san", ""), "Sehr geehrte Damen und Herren,", "Dear Sir or Madam,"),
    ],
)  # fmt: skip
def test_people_are_greeted_as_the_register_says_and_nobody_s_gender_is_guessed(
    forms: tuple[str, ...], de: str, en: str
) -> None:
    assert [greeting(greeted(*forms), language) for language in BOTH] == [de, en]


def test_those_greeted_by_name_are_sincerely_ours() -> None:
    named, unnamed = (
        plain_text(letter_to("h-alpha", "en", mission).blocks)
        for mission in (greeted("Sato-san", "Mori-san"), greeted())
    )
    assert ("Yours sincerely" in named, "Yours faithfully" in unnamed) == (True, True)


def test_an_offer_that_is_not_the_slot_we_ask_for_is_not_accepted() -> None:
    accepted, other = (
        with_alpha(state=State.OFFERED, offers=(Offer(start_at=start),))
        for start in (ALPHA_AT, ALPHA_LATER)
    )
    titles = [letter_to("h-alpha", "en", m).title.partition(":")[0] for m in (accepted, other)]
    assert titles == ["Your offer of a meeting", "Our request for a meeting"]


def test_an_offer_that_has_expired_or_never_does_is_confirmed_within_days() -> None:
    for expires_at in (None, STAMP - timedelta(days=1)):
        offers = (Offer(start_at=ALPHA_AT, expires_at=expires_at),)
        mission = with_alpha(state=State.OFFERED, offers=offers)
        said = " ".join(plain_text(letter_to("h-alpha", "en", mission).blocks).split())
        assert "your confirmation within the next few days." in said
        assert "until" not in said


def test_a_letter_about_several_meetings_tells_until_when_one_is_held() -> None:
    brief = ASKING_MISSION.brief
    (ask,) = (a for a in ASKING_PROGRAMME.asks if a.appointment == "lab")
    offers = (Offer(start_at=ask.start_at, expires_at=STAMP + timedelta(days=2)),)
    items = tuple(
        replace(a, state=State.OFFERED, offers=offers) if a.id == "lab" else a
        for a in brief.appointments
    )
    mission = replace(ASKING_MISSION, brief=replace(brief, appointments=items))
    told = [
        words_of(b.line) for b in letter_to("h-lab", "en", mission).blocks if hasattr(b, "line")
    ]
    assert told[3] == (
        "Thank you for your offer. We are delighted to accept this date. You are kindly holding "
        "the date for us until Wednesday, 6 September 2023, 17:00 (UTC+9). "
        "We should be grateful for your confirmation by then."
    )


@pytest.mark.parametrize("state", [State.CONFIRMED, State.DECLINED, State.CANCELLED, State.HELD])
def test_nobody_is_asked_for_what_is_settled(state: State) -> None:
    shown = seen_by("h-alpha", with_alpha(state=state, fixed_start=ALPHA_AT))
    assert letter(shown, language="de", made_at=STAMP) is None


def test_a_host_who_is_asked_nothing_gets_no_letter() -> None:
    assert letter(seen_by("h-embassy"), language="de", made_at=STAMP) is None


def test_what_a_mission_does_not_say_a_letter_leaves_out() -> None:
    hosts = tuple(replace(h, country="") for h in ASKING_MISSION.brief.hosts)
    brief = replace(ASKING_MISSION.brief, hosts=hosts)
    header = replace(ASKING_MISSION.header, organisers=(), contacts=())
    paper = letter_to("h-lab", "en", replace(ASKING_MISSION, brief=brief, header=header))
    assert (head_of(paper).sender, head_of(paper).address) == ("", (plain("Labor Tsukuba"),))
    assert plain_text(paper.blocks[-1:]) == "Yours faithfully"


def test_a_withdrawn_meeting_is_asked_for_with_its_own_duration_and_without_guests() -> None:
    kept = tuple(e for e in ASKING_PROGRAMME.entries if e.appointment != "lab")
    asks = tuple(a for a in ASKING_PROGRAMME.asks if a.appointment == "lab")
    withdrawn = tuple(replace(w, person="") for w in ASKING_PROGRAMME.withdrawn)
    programme = replace(ASKING_PROGRAMME, entries=kept, asks=asks, withdrawn=withdrawn)
    shown = view(ASKING_MISSION, programme, reader_of_host("h-lab"))
    paper = letter(shown, language="en", made_at=STAMP)
    assert paper is not None
    (matters,) = (block for block in paper.blocks if isinstance(block, Matters))
    assert [one.word for one in matters.items] == [
        "Occasion",
        "Preferred date",
        "Duration",
        "Place",
    ]
    assert "10:45\N{EN DASH}11:45" in words_of(matters.items[1].line)


def test_only_the_view_of_a_host_makes_a_letter() -> None:
    shown = view(ASKING_MISSION, ASKING_PROGRAMME, reader_of_level(Visibility.INTERNAL))
    with pytest.raises(NobodysLetterError, match="make it for the reader of a host"):
        letter(shown, language="de", made_at=STAMP)


def test_the_page_of_a_host_does_not_show_our_list_of_what_to_ask() -> None:
    pages = [
        page(shown, language="en", today=TODAY, stamp=STAMP)
        for shown in (
            view(ASKING_MISSION, ASKING_PROGRAMME, reader_of_level(Visibility.INTERNAL)),
            seen_by("h-alpha"),
        )
    ]
    assert ['id="asks"' in one for one in pages] == [True, False]


@given(planned, languages)
def test_every_ask_that_is_open_is_in_exactly_the_letter_to_its_host(
    planned_mission: Planned, language: Language
) -> None:
    mission, programme = to_their_hosts(planned_mission)
    items = Atlas(mission.brief).appointments
    zones = {p.id: p.zone for p in mission.brief.places}
    for host in mission.brief.hosts:
        due = [
            ask
            for ask in programme.asks
            if ask.host == host.id and items[ask.appointment].state in OPEN
        ]
        shown = view(mission, programme, reader_of_host(host.id))
        paper = letter(shown, language=language, made_at=STAMP)
        slots = [] if paper is None else slots_in(paper)
        wanted = [
            (
                long_date(local_date(start, zone), language),
                clock(start, zone),
            )
            for ask in sorted(due, key=lambda a: (a.start_at, a.appointment))
            for zone in [zones[items[ask.appointment].place]]
            for start in (ask.start_at, *ask.alternatives)
        ]
        assert slots == wanted


def to_their_hosts(planned_mission: Planned) -> Planned:
    """Return the programme with every ask addressed to the host of its appointment."""
    mission, programme = planned_mission
    hosts = {key: a.host for key, a in Atlas(mission.brief).appointments.items()}
    asks = tuple(replace(ask, host=hosts[ask.appointment]) for ask in programme.asks)
    return mission, replace(programme, asks=asks)


def slots_in(paper: Paper) -> list[tuple[str, str]]:
    """Return day and start of every slot that a letter names, in its order."""
    words = {"Wunschtermin", "Termin", "Ersatztermin"} | {"Preferred date", "Date", "Alternative"}
    told = [
        words_of(one.line)
        for block in paper.blocks
        if isinstance(block, Matters)
        for one in block.items
        if one.word in words
    ]
    found = (re.fullmatch(r"\w+, (.+), (\d\d:\d\d)\N{EN DASH}.*", line) for line in told)
    return [(one[1], one[2]) for one in found if one]


@given(planned, languages)
def test_no_letter_names_another_host_or_what_takes_place_elsewhere(
    planned_mission: Planned, language: Language
) -> None:
    mission, programme = to_their_hosts(planned_mission)
    for host in mission.brief.hosts:
        shown = view(mission, programme, reader_of_host(host.id))
        paper = letter(shown, language=language, made_at=STAMP)
        items = Atlas(mission.brief).appointments
        own = {key for key, a in items.items() if a.host == host.id}
        others = items.keys() - own
        others |= {h.id for h in mission.brief.hosts} - {host.id}
        said = " ".join(text_of(paper)) if paper else ""
        assert [key for key in others if re.search(rf"\b{key}\b", said)] == []


def test_the_letters_of_the_sample_name_no_other_host_and_no_hidden_stop() -> None:
    names = {"alpha": "Alpha Semi", "lab": "Labor", "hall": "Verband", "wafer": "Formosa"}
    for own in names:
        for language in BOTH:
            said = " ".join(text_of(letter_to(f"h-{own}", language)))
            assert [key for key, name in names.items() if name in said] == [own]
            assert ("Taiwan" in said) == (own == "wafer")


@pytest.mark.parametrize("language", BOTH)
def test_a_short_letter_is_one_page_that_says_it_all(language: Language) -> None:
    for host in ("h-alpha", "h-hall", "h-lab"):
        paper = letter_to(host, language)
        content = pdf(paper, house=HOUSE)
        assert page_count(content) == 1
        headings = [one.level + 1 for one in paper.blocks if isinstance(one, Heading)]
        assert structure(content).levels == (1, *headings)


def test_a_letter_in_word_begins_like_one_and_has_no_head_on_its_first_page() -> None:
    content = docx(letter_to("h-alpha", "de"), house=HOUSE)
    styles = [style for style, _ in paragraphs(content)]
    assert styles[:8] == ["LetterSender", *["LetterAddress"] * 4, "LetterDate", "LetterSubject",
                          "BodyText"]  # fmt: skip
    section = opened(content).sections[0]
    assert section.different_first_page_header_footer
    assert text_in(section.first_page_header.part.element) == ""
    assert text_in(section.first_page_footer.part.element) == text_in(section.footer.part.element)


@pytest.mark.parametrize("host", ["h-alpha", "h-lab"])
def test_a_letter_in_word_and_pdf_says_the_same(host: str) -> None:
    paper = letter_to(host, "en")
    written = (text for _, text in paragraphs(docx(paper, house=HOUSE)))
    assert words_in(written) == words_in(text_of(paper))
    assert structure(pdf(paper, house=HOUSE)).text == squeezed("".join(text_of(paper)))


def test_hostile_words_stay_words() -> None:

    paper = letter_to("h-alpha", "en", asking(hostile_mission()))
    assert LONG in " ".join(text_of(paper))
