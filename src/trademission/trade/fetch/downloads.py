"""Large files by GET: a download that breaks off goes on where it stopped.

Beside `x.7z` grow `.x.7z.part` and a note of what is being fetched. What is there is continued with
`Range` and `If-Range` (RFC 9110, sections 14.2 and 13.1.5) as long as the publisher's file is the
same; otherwise it begins anew. The file takes its name when it is whole.
"""

import json
import re
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import httpx

from trademission.trade.fetch.arrivals import (
    MOST_BYTES,
    Arrival,
    Kind,
    Progress,
    TooManyBytesError,
    head_of,
    kind_of,
    not_writable,
    part_of,
    settle,
    silent,
    write_body,
)
from trademission.trade.fetch.connection import Connection
from trademission.trade.fetch.refusal import (
    UnexpectedAnswerError,
    unexpected_status,
    web_page_instead,
)

_RANGE = re.compile(r"bytes (?P<first>[0-9]+)-(?P<last>[0-9]+)/(?P<total>[0-9]+)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """A public file, and where it is to stand: in a folder that exists.

    With `kind` it must be of that kind; it may have `most_bytes`.
    """

    address: str
    target: Path
    kind: Kind | None = None
    most_bytes: int = MOST_BYTES


def download(wanted: Download, *, connection: Connection, progress: Progress = silent) -> Arrival:
    """Fetch a public file; an older one with its name is replaced.

    One download at a time may have the same target.

    Raises FetchError. What has arrived by then stays for the next call, unless it is of no use.
    """
    growing = _Growing(wanted=wanted, connection=connection, progress=progress)
    try:
        connection.exchange(growing.request, growing.take)
        _refuse_unless_kind(growing.part, wanted)
        arrival = settle(growing.part, wanted.target)
        growing.discard()
    except OSError as error:
        raise not_writable(wanted.target, error) from error
    except (TooManyBytesError, UnexpectedAnswerError):
        growing.discard()
        raise
    return arrival


@dataclass(frozen=True, kw_only=True, slots=True)
class _Growing:
    """A file that grows; the note beside it says which file of the publisher it is a part of."""

    wanted: Download
    connection: Connection
    progress: Progress

    @property
    def part(self) -> Path:
        return part_of(self.wanted.target)

    @property
    def note(self) -> Path:
        return self.part.with_name(f"{self.part.name}.json")

    def request(self) -> httpx.Request:
        """Return the request for what is still missing."""
        headers, validator, size = {}, self._validator(), self._size()
        if validator and size:
            headers = {"Range": f"bytes={size}-", "If-Range": validator}
        return self.connection.request("GET", self.wanted.address, headers=headers)

    def take(self, response: httpx.Response) -> None:
        """Let the file grow by an answer, or begin anew."""
        status = response.status_code
        if status == HTTPStatus.OK:
            self._begin_anew(response)
        elif status in (HTTPStatus.PARTIAL_CONTENT, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE):
            self._refuse_unless_continued_by(response)
        else:
            raise unexpected_status(response.url.host, status, response.reason_phrase)
        with self.part.open("ab") as file:
            most = self.wanted.most_bytes
            write_body(response, file, most_bytes=most, progress=self.progress)

    def discard(self) -> None:
        """Forget what has arrived."""
        self.part.unlink(missing_ok=True)
        self.note.unlink(missing_ok=True)

    def _begin_anew(self, response: httpx.Response) -> None:
        self.discard()
        told = {"address": self.wanted.address, "validator": _validator_of(response)}
        self.note.write_text(json.dumps(told), encoding="utf-8")

    def _refuse_unless_continued_by(self, response: httpx.Response) -> None:
        """Begin anew with the next attempt if a part does not fit to what is there."""
        if not self._is_continued_by(response):
            self.discard()
            raise httpx.RemoteProtocolError("a part that does not fit", request=response.request)

    def _size(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0

    def _validator(self) -> str:
        """Return what tells whether the publisher's file is still the one of the part."""
        try:
            told = json.loads(self.note.read_text(encoding="utf-8"))
            is_same = told["address"] == self.wanted.address
            return str(told["validator"]) if is_same else ""
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return ""

    def _is_continued_by(self, response: httpx.Response) -> bool:
        found = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
        if found is None or int(found["first"]) != self._size():
            return False
        is_to_the_end = int(found["last"]) + 1 == int(found["total"])
        return is_to_the_end and _validator_of(response) in ("", self._validator())


def _validator_of(response: httpx.Response) -> str:
    """Return the strong validator of a file, or nothing if it has none."""
    headers = response.headers
    tag, changed = headers.get("ETag", ""), headers.get("Last-Modified", "")
    if tag:
        return "" if tag.startswith("W/") else tag
    # A file changed in the second of the answer may change again in the same second.
    return "" if changed == headers.get("Date") else changed


def _refuse_unless_kind(part: Path, wanted: Download) -> None:
    found, kind, host = kind_of(head_of(part)), wanted.kind, httpx.URL(wanted.address).host
    if found is Kind.HTML:
        raise web_page_instead(host)
    if found is Kind.NOTHING or kind not in (None, found):
        raise UnexpectedAnswerError(
            de=f"{host} hat etwas anderes geschickt als die erwartete Datei ({found.value} statt "
            f"{kind.value if kind else 'Daten'}); prüfen Sie die Adresse.",
            en=f"{host} has sent something else than the expected file ({found.value} in place of "
            f"{kind.value if kind else 'data'}); check the address.",
        )
