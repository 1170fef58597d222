"""The statuses of GENESIS: most errors come with HTTP 200 and a code in JSON.

| code | means |
| --- | --- |
| 0, 22 | done, 22 with parameters adjusted |
| 2, 15 | login wrong, or not recognised; without the envelope, with HTTP 401, 404 or even 200 |
| 6 | too many requests at a time |
| 50, 90 | nothing newer, no such table |
| 103, 104 | nothing found; for results of jobs: not yet |
| 98 | too large for an answer at once |
| 99 | a job has been started; its name stands in the text |
"""

import json
from dataclasses import dataclass
from http import HTTPStatus

import httpx

from trademission.trade.fetch.arrivals import Kind, kind_of, small_body
from trademission.trade.fetch.genesis_query import UnknownTableError
from trademission.trade.fetch.login import Login, LoginRefusedError
from trademission.trade.fetch.refusal import (
    FetchError,
    UnexpectedAnswerError,
    quoted,
    unexpected_status,
    web_page_instead,
)

DONE = frozenset({0, 22})
WRONG_LOGIN = frozenset({2, 15})
TOO_MANY_AT_ONCE = 6
NOTHING_FOUND = frozenset({50, 90, 103, 104})
TOO_LARGE = 98
JOB_STARTED = 99
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})


class BusyError(FetchError):
    """GENESIS is still at work for the same account."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """What GENESIS says: the code, its own words, and everything around them."""

    code: int
    words: str
    answer: dict[str, object]


def status_in(response: httpx.Response, body: bytes | None = None) -> Status:
    """Return the status that an answer is; `body` is given if it has been read.

    Raises LoginRefusedError or UnexpectedAnswerError for an answer that is none.
    """
    content = small_body(response) if body is None else body
    status, host = status_of(content), response.url.host
    if status is not None:
        return status
    if response.status_code in _REFUSED:
        raise login_refused(response.reason_phrase)
    if kind_of(content) is Kind.HTML:
        raise web_page_instead(host)
    raise unexpected_status(host, response.status_code, response.reason_phrase)


def status_of(body: bytes) -> Status | None:
    """Return the status in an answer, with or without its envelope, if there is one."""
    try:
        answer = json.loads(body.decode("utf-8-sig"))
        told = answer.get("Status", answer)
        return Status(code=int(told["Code"]), words=str(told.get("Content", "")), answer=answer)
    except (TypeError, KeyError, ValueError, AttributeError):
        return None


def refusal_of(status: Status, *, table: str, login: Login) -> FetchError:
    """Return the error that a status means; GENESIS's own words are quoted without the login."""
    words = quoted(status.words, secrets=login.secrets)
    if status.code in WRONG_LOGIN:
        return login_refused(words)
    if status.code == TOO_MANY_AT_ONCE:
        return BusyError(
            de=f"GENESIS arbeitet noch an anderen Abfragen dieses Kontos („{words}“); warten Sie "
            "eine Viertelstunde.",
            en=f"GENESIS is still busy with other requests of this account (“{words}”); wait a "
            "quarter of an hour.",
        )
    if status.code in NOTHING_FOUND:
        return UnknownTableError(
            de=f"GENESIS findet zu {table} nichts („{words}“); prüfen Sie Nummer, Jahre und "
            "Auswahl.",
            en=f"GENESIS finds nothing for {table} (“{words}”); check the number, the years and "
            "the selection.",
        )
    if status.code == TOO_LARGE:
        return UnknownTableError(
            de=f"{table} ist auch für die Verarbeitung im Hintergrund zu groß („{words}“); wählen "
            "Sie weniger Jahre aus.",
            en=f"{table} is too large even for a job (“{words}”); select fewer years.",
        )
    return UnexpectedAnswerError(
        de=f"GENESIS meldet zu {table} den Status {status.code} („{words}“); prüfen Sie die "
        "Abfrage, oder versuchen Sie es später noch einmal.",
        en=f"GENESIS reports status {status.code} for {table} (“{words}”); check the query, or try "
        "again later.",
    )


def login_refused(words: str) -> LoginRefusedError:
    """Return the error about a login that GENESIS does not accept."""
    return LoginRefusedError(
        de=f"GENESIS nimmt die Zugangsdaten nicht an („{words}“); prüfen Sie Benutzername und "
        "Kennwort oder das API-Token. Es wurde nicht noch einmal gefragt.",
        en=f"GENESIS does not accept the login (“{words}”); check user name and password, or the "
        "API token. It was not asked again.",
    )
