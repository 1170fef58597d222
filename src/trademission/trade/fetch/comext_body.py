"""The body of an answer of Comext: SDMX-CSV that goes into a file, or a notice in XML."""

from http import HTTPStatus
from typing import BinaryIO

import httpx

from trademission.trade.fetch.arrivals import (
    HEAD_BYTES,
    Kind,
    Progress,
    kind_of,
    small_body,
    write_body,
)
from trademission.trade.fetch.comext_answers import (
    HEADER,
    Notice,
    notice_in,
    too_large,
    unexpected_notice,
)
from trademission.trade.fetch.refusal import other_than, unexpected_status, web_page_instead


class Body:
    """A file into which an answer is written, from its beginning on each attempt."""

    def __init__(self, *, file: BinaryIO, most_bytes: int, progress: Progress) -> None:
        """Keep the file; what stands in it goes with the first answer."""
        self._file, self._most_bytes, self._progress = file, most_bytes, progress

    def take_or_notice(self, response: httpx.Response) -> Notice | None:
        """Write a CSV answer; return a notice in XML. Raises UnexpectedAnswerError."""
        if response.status_code != HTTPStatus.OK:
            return notice_of(response)
        self._file.seek(0)
        self._file.truncate()
        write_body(response, self._file, most_bytes=self._most_bytes, progress=self._progress)
        self._file.seek(0)
        head = self._file.read(HEAD_BYTES)
        if head.removeprefix(b"\xef\xbb\xbf").startswith(HEADER):
            return None
        return notice_of(response, head)


def notice_of(response: httpx.Response, body: bytes | None = None) -> Notice:
    """Return the notice that an answer is. Raises FetchError for one that is none."""
    content = small_body(response) if body is None else body
    host, status, kind = response.url.host, response.status_code, kind_of(content)
    if kind is Kind.HTML:
        raise web_page_instead(host)
    notice = notice_in(content) if kind is Kind.XML else None
    if notice is not None:
        return notice
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        raise too_large(response.reason_phrase)
    if kind is Kind.XML:
        raise unexpected_notice(None, host)
    if status == HTTPStatus.OK:
        raise other_than("SDMX-CSV", host)
    raise unexpected_status(host, status, response.reason_phrase)
