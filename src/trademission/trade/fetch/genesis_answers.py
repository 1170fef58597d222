"""What comes back from GENESIS: a file, or a status in its place."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path

import httpx

from trademission.trade.datasets import ffcsv
from trademission.trade.fetch.arrivals import Kind, Progress, head_of, kind_of, write_body
from trademission.trade.fetch.genesis_post import Post
from trademission.trade.fetch.genesis_status import (
    DONE,
    JOB_STARTED,
    NOTHING_FOUND,
    Status,
    refusal_of,
    status_in,
)
from trademission.trade.fetch.login import Login
from trademission.trade.fetch.refusal import other_than


class Answers:
    """Asks GENESIS for a login, and tells files from statuses."""

    def __init__(self, *, post: Post, login: Login) -> None:
        """Keep both; the login is here for what must not be quoted."""
        self._post, self.login = post, login

    def status(self, method: str, form: Mapping[str, str], *, table: str) -> Status:
        """Return the status of an answer that is no file.

        One that says that nothing was found is returned too. Raises FetchError for an error.
        """
        answer = self._post.send(method, form, status_in)
        if answer.code in DONE | NOTHING_FOUND | {JOB_STARTED}:
            return answer
        raise refusal_of(answer, table=table, login=self.login)

    def file(
        self,
        method: str,
        form: Mapping[str, str],
        part: Path,
        *,
        most_bytes: int,
        progress: Progress,
    ) -> str | Status:
        """Let a flat file grow at `part`; return its ending, or the status in its place.

        Raises FetchError, OSError.
        """

        def take(response: httpx.Response) -> str | Status:
            if response.status_code != HTTPStatus.OK:
                return status_in(response)
            with part.open("wb") as file:
                write_body(response, file, most_bytes=most_bytes, progress=progress)
            head = head_of(part)
            kind = kind_of(head)
            if kind is Kind.ZIP:
                return ".zip"
            if kind is not Kind.TEXT:
                return status_in(response, head)
            if not ffcsv.is_mine(head.decode("utf-8-sig", errors="replace")):
                raise other_than("ffcsv", response.url.host)
            return ".csv"

        return self._post.send(method, form, take)
