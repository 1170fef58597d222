"""The letter to a host as the draft of a mail, in both languages."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from email.charset import QP, Charset
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import Message
from email.policy import compat32
from email.utils import format_datetime
from itertools import islice

from trademission.documents.clean import one_line, shortened
from trademission.documents.directory import Directory
from trademission.documents.letter import letter
from trademission.documents.letters.addressee import counterparts
from trademission.documents.letters.asked import asked_of
from trademission.documents.paper import Paper
from trademission.documents.paper.plain_text import LONGEST_LINE, plain_text
from trademission.domain.text import Language
from trademission.domain.view import View

GERMAN_SPEAKING = frozenset({"AT", "CH", "DE", "LI"})
# The older half of the email package: the newer one adds and loses blanks in long subjects.
LINES_OF_MAILS = compat32.clone(linesep="\r\n")
QUOTED = Charset("utf-8")
QUOTED.body_encoding = QP
LINE = f"\n\n{'-' * LONGEST_LINE}\n\n"
MAIL_ADDRESS = re.compile(r"[A-Za-z0-9_%+-][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
LONGEST_ADDRESS, LONGEST_NAME, LONGEST_SUBJECT = 254, 60, 150
# Signs with a meaning of their own in headers.
SPECIAL = re.compile(r"[\s()<>\[\]:;@\\,\"=?]+")
ENCODED = re.compile(r"=(?=\?)")


def mail_draft(view: View, *, made_at: datetime) -> bytes | None:
    """Return the letter to the host whose view it is as a mail (RFC 5322) still to be sent.

    The mail says what the letter says, in English and German; to hosts in German-speaking
    countries in German first. It goes to those of the host's people whose address the
    register has, from the first contact with one. None where there is nothing to ask.
    Raises NobodysLetterError for views that are no host's.
    """
    papers = [letter(view, language=one, made_at=made_at) for one in _languages(view)]
    made = [paper for paper in papers if paper is not None]
    if not made:
        return None
    mail: Message[Header | str, Header | str] = Message(policy=LINES_OF_MAILS)
    mail["X-Unsent"] = "1"
    mail["Date"] = format_datetime(made_at)
    for field, addresses in (("From", _senders(view)), ("To", _receivers(view))):
        found = tuple(addresses)
        if found:
            mail[field] = _header(field, _chunks(found))
    mail["Subject"] = _header("Subject", (_subject(made),))
    text = LINE.join(plain_text(paper.blocks) for paper in made)
    mail.set_payload(f"{text}\n", QUOTED)
    return mail.as_bytes()


def _languages(view: View) -> tuple[Language, ...]:
    countries = {h.id: h.country for h in view.mission.brief.hosts}
    is_german = countries.get(view.reader.host or "") in GERMAN_SPEAKING
    return ("de", "en") if is_german else ("en", "de")


def _header(field: str, chunks: Iterable[str]) -> Header:
    """Return a header of several chunks, each encoded where it is not ASCII."""
    header = Header(header_name=field)
    for chunk in chunks:
        header.append(chunk, "us-ascii" if chunk.isascii() else "utf-8")
    return header


def _chunks(addresses: tuple[Address, ...]) -> Iterator[str]:
    """Yield addresses so that an encoded name is apart from what must not be encoded."""
    for number, one in enumerate(addresses, start=1):
        comma = "," if number < len(addresses) else ""
        if one.display_name.isascii():
            yield f"{one}{comma}"
        else:
            yield one.display_name
            yield f"<{one.addr_spec}>{comma}"


def _subject(papers: Iterable[Paper]) -> str:
    """Return the subjects of the letters as one, each cut where it is very long."""
    titles = (shortened(one_line(paper.title), LONGEST_SUBJECT) for paper in papers)
    # What looks like an encoded word would be decoded, line ends and all.
    return ENCODED.sub("= ", " / ".join(titles))


def _senders(view: View) -> Iterator[Address]:
    """Yield the first contact that has an address."""
    contacts = view.mission.header.contacts
    found = (_address(one.name, one.email) for one in contacts)
    yield from islice((one for one in found if one is not None), 1)


def _receivers(view: View) -> Iterator[Address]:
    """Yield the people of the host with an address whom the meetings name."""
    directory = Directory(view, "en")
    host = directory.atlas.hosts[view.reader.host or ""]
    for key in counterparts(asked_of(directory), host):
        record = directory.record(key)
        found = _address(directory.person(key).text, record.email) if record else None
        if found is not None:
            yield found


def _address(name: str, email: str) -> Address | None:
    """Return a name with its address; None for what is no address that every server takes."""
    known = one_line(email)
    if len(known) > LONGEST_ADDRESS or not MAIL_ADDRESS.fullmatch(known):
        return None
    shown = SPECIAL.sub(" ", one_line(name)).strip()[:LONGEST_NAME].strip()
    try:
        return Address(display_name=shown, addr_spec=known)
    except (MessageError, ValueError):
        return None
