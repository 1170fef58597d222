"""A mail draft is a legal mail that says what the letter says, whatever people wrote."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.hostile import HOSTILE, hostile_mission
from documents.sample import STAMP
from documents.sample_letters import ASKING_MISSION, asking, letter_to, seen_by
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.documents.clean import one_line, shortened
from trademission.documents.mail import mail_draft
from trademission.documents.paper.plain_text import plain_text
from trademission.domain.atlas import Atlas
from trademission.domain.mission import Contact, Mission
from trademission.domain.programme import Programme
from trademission.domain.view import reader_of_host, view

LINE = f"\n\n{'-' * 72}\n\n"
FIELDS = ["X-Unsent", "Date", "From", "To", "Subject"]
CONTENT = ["MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
planned = planned_missions(missions())


def draft(host: str = "h-alpha", mission: Mission = ASKING_MISSION) -> bytes:
    content = mail_draft(seen_by(host, mission), made_at=STAMP)
    assert content is not None
    return content


def read(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=default)


def said_in(mail: EmailMessage) -> str:
    """Return the text of a mail, with the line ends of Python."""
    return str(mail.get_content()).replace("\r\n", "\n")


def with_people(**emails: str) -> Mission:
    """Return the mission with e-mail addresses of people, by id with underscores."""
    known = {key.replace("_", "-"): email for key, email in emails.items()}
    people = tuple(replace(p, email=known.get(p.id, "")) for p in ASKING_MISSION.register.people)
    return replace(ASKING_MISSION, register=replace(ASKING_MISSION.register, people=people))


def with_contacts(*contacts: Contact) -> Mission:
    return replace(ASKING_MISSION, header=replace(ASKING_MISSION.header, contacts=contacts))


def assert_legal(content: bytes) -> None:
    """A mail has lines that end in CR LF, at most 998 bytes long, in ASCII."""
    lines = content.split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 998
    assert content.isascii()


def test_a_mail_is_the_letter_in_english_and_below_in_german() -> None:
    content = draft(mission=with_people(c_alpha="sato@example.org"))
    mail = read(content)
    papers = [letter_to("h-alpha", language) for language in ("en", "de")]
    assert mail["Subject"] == " / ".join(paper.title for paper in papers)
    assert mail["To"] == '"Dr. Sato Ken" <sato@example.org>'
    assert mail["From"] == "Referat <reise@example.org>"
    assert mail["Date"].datetime == STAMP
    assert mail["X-Unsent"] == "1"
    assert mail.keys() == [*FIELDS, *CONTENT]
    assert said_in(mail) == LINE.join(plain_text(p.blocks) for p in papers) + "\n"
    assert_legal(content)


def test_hosts_in_german_speaking_countries_read_german_first() -> None:
    first, second = said_in(read(draft("h-hall"))).split(LINE)
    assert first == plain_text(letter_to("h-hall", "de").blocks)
    assert second == plain_text(letter_to("h-hall", "en").blocks) + "\n"


def test_a_mail_goes_to_all_counterparts_with_an_address_and_to_nobody_without() -> None:
    both = read(draft(mission=with_people(c_alpha="sato@example.org", c_mori="m@example.org")))
    assert [one.addr_spec for one in both["To"].addresses] == ["sato@example.org", "m@example.org"]
    none = read(draft())
    assert none["To"] is None


def test_a_mail_comes_from_the_first_contact_with_an_address() -> None:
    contacts = (
        Contact(name="A"),
        Contact(name="B", email="kein @"),
        Contact(name="Ü, C", email="c@example.org"),
    )
    mail = read(draft(mission=with_contacts(*contacts)))
    assert [(one.display_name, one.addr_spec) for one in mail["From"].addresses] == [
        ("Ü C", "c@example.org")
    ]
    assert read(draft(mission=with_contacts()))["From"] is None


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert draft() == draft()


def test_a_host_who_is_asked_nothing_gets_no_mail() -> None:
    assert mail_draft(seen_by("h-embassy"), made_at=STAMP) is None


ATTACKS = (
    HOSTILE,
    "a\r\nBcc: evil@example.org",
    "=?utf-8?q?=0D=0ABcc:_evil=40example.org?=",
    '"a" <evil@example.org>, b',
    "evil@example.org,",
    "x" * 500,
    "ü, " * 200,
    "Sato \u2028Bcc: evil@example.org",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_name_adds_a_header_or_an_address(attack: str) -> None:
    people = tuple(
        replace(p, name=attack, title=attack, email="sato@example.org")
        for p in ASKING_MISSION.register.people
    )
    contact = Contact(name=attack, email="c@example.org")
    labels = tuple(replace(one, text=attack) for one in ASKING_MISSION.header.labels)
    header = replace(ASKING_MISSION.header, title=attack, labels=labels, contacts=(contact,))
    register = replace(ASKING_MISSION.register, people=people)
    content = draft(mission=replace(ASKING_MISSION, header=header, register=register))
    mail = read(content)
    assert mail.keys() == [*FIELDS, *CONTENT]
    assert [one.addr_spec for one in mail["From"].addresses] == ["c@example.org"]
    assert {one.addr_spec for one in mail["To"].addresses} == {"sato@example.org"}
    assert (mail["From"].defects, mail["To"].defects, mail["Subject"].defects) == ((), (), ())
    assert_legal(content)


@pytest.mark.parametrize(
    "email",
    ["", "sato", "sato@", "sato@example", "a@b.org, evil@example.org", "a@b.org>\r\nBcc: c@d.org",
     "ü@example.org", f"{'a' * 300}@example.org", ".a@example.org", "a..b@example.org"],
)  # fmt: skip
def test_what_is_no_address_is_left_out(email: str) -> None:
    mail = read(draft(mission=with_people(c_alpha=email)))
    assert mail.keys() == [field for field in (*FIELDS, *CONTENT) if field != "To"]


def test_hostile_words_break_no_mail() -> None:
    content = draft(mission=asking(hostile_mission()))
    mail = read(content)
    assert "From" not in mail
    assert said_in(mail).count("Donaudampfschifffahrtsgesellschaft") > 100
    assert_legal(content)


@given(st.text(max_size=300))
def test_any_title_is_a_subject_on_one_line(title: str) -> None:
    labels = tuple(replace(one, text=title) for one in ASKING_MISSION.header.labels)
    header = replace(ASKING_MISSION.header, title=f"M {title}", labels=labels)
    content = draft(mission=replace(ASKING_MISSION, header=header))
    mail = read(content)
    assert mail.keys() == [field for field in (*FIELDS, *CONTENT) if field != "To"]
    papers = [
        letter_to("h-alpha", language, replace(ASKING_MISSION, header=header))
        for language in ("en", "de")
    ]
    wanted = " / ".join(shortened(paper.title, 150) for paper in papers)
    assert mail["Subject"] == one_line(wanted).replace("=?", "= ?")
    assert_legal(content)


@given(st.text(max_size=100))
def test_any_name_stands_before_the_address(name: str) -> None:
    content = draft(mission=with_contacts(Contact(name=name, email="c@example.org")))
    # The newer half of the email package reads a blank into names of several encoded words.
    sender = str(make_header(decode_header(message_from_bytes(content)["From"])))
    shown, _, address = sender.rpartition("<")
    kept = re.sub(r"[\s()<>\[\]:;@\\,\"=?]+", " ", one_line(name)).strip()[:60].strip()
    assert shown.strip().strip('"') == kept
    assert address.strip(">") == "c@example.org"
    assert [one.addr_spec for one in read(content)["From"].addresses] == ["c@example.org"]
    assert_legal(content)


@given(planned)
def test_no_mail_names_another_host_or_what_takes_place_elsewhere(
    planned_mission: tuple[Mission, Programme],
) -> None:
    mission, programme = planned_mission
    for host in mission.brief.hosts:
        shown = view(mission, programme, reader_of_host(host.id))
        content = mail_draft(shown, made_at=STAMP)
        if content is None:
            continue
        assert_legal(content)
        items = Atlas(mission.brief).appointments
        own = {key for key, a in items.items() if a.host == host.id}
        others = items.keys() - own
        others |= {h.id for h in mission.brief.hosts} - {host.id}
        mail = read(content)
        said = f"{mail['Subject']} {mail['To']} {said_in(mail)}"
        assert [key for key in others if re.search(rf"\b{key}\b", said)] == []
