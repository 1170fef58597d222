"""GENESIS-Online of the Federal Statistical Office, through its REST interface of 2020.

Requests are POSTs with a form; the login travels in the headers `username` and `password`. A GET
is answered with status 200 and the home page. A table comes as a ZIP archive with one flat CSV
file, or bare. One that is too large (status 98) is made in the background: a job is started,
`catalogue/results` lists its result when it is done, and `data/resultfile` hands it out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from trademission.trade.fetch.arrivals import (
    MOST_BYTES,
    Arrival,
    Progress,
    growing,
    settle,
    silent,
)
from trademission.trade.fetch.connection import Connection
from trademission.trade.fetch.genesis_answers import Answers
from trademission.trade.fetch.genesis_post import OFFICIAL_HOSTS, Post
from trademission.trade.fetch.genesis_query import FILE_FORM, TableQuery
from trademission.trade.fetch.genesis_status import JOB_STARTED, TOO_LARGE, Status, refusal_of
from trademission.trade.fetch.login import Login, LoginRefusedError
from trademission.trade.fetch.refusal import FetchError, UnexpectedAnswerError

ADDRESS = "https://www-genesis.destatis.de/genesisWS/rest/2020/"
JOB_SECONDS = 3600.0
POLL_SECONDS = 10.0
_JOB = re.compile(r"[0-9]{5}-[0-9A-Z-]+_[0-9]+")


class JobNotReadyError(FetchError):
    """GENESIS is still making a table; `fetch_result` with the name of the job gets it later."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchedTable:
    """A flat file of GENESIS, and the day on which the table was last updated: its vintage."""

    arrival: Arrival
    vintage: date


class Genesis:
    """Tables of GENESIS-Online, for one account and one thread; one request at a time."""

    def __init__(
        self,
        *,
        connection: Connection,
        login: Login,
        address: str = ADDRESS,
        trusted_hosts: frozenset[str] = OFFICIAL_HOSTS,
    ) -> None:
        """Use `address`, which ends with /rest/2020/; nothing is asked yet.

        If it sends us on to another of `trusted_hosts`, that one is used from then on. The login
        is sent to no other host. Raises LoginRefusedError for an address without https.
        """
        post = Post(
            connection=connection, login=login, address=address, trusted_hosts=trusted_hosts
        )
        self._connection, self._answers = connection, Answers(post=post, login=login)

    def last_update(self, table: str) -> date:
        """Return the day of a table's last update. Raises FetchError."""
        form = {"name": table, "area": "all", "language": "de"}
        status = self._answers.status("metadata/table", form, table=table)
        about = status.answer.get("Object")
        words = str(about.get("Updated", "")) if isinstance(about, dict) else ""
        try:
            return datetime.strptime(words[:10], "%d.%m.%Y").replace(tzinfo=UTC).date()
        except ValueError:
            raise refusal_of(status, table=table, login=self._answers.login) from None

    def fetch_table(
        self,
        query: TableQuery,
        *,
        folder: Path,
        most_bytes: int = MOST_BYTES,
        job_seconds: float = JOB_SECONDS,
        progress: Progress = silent,
    ) -> FetchedTable:
        """Fetch a table, in the background if need be, which may take up to `job_seconds`.

        In `folder`, which exists, the file is named for the query and the vintage, such as
        51000-0032_14_2026-05-21.zip, or .csv if GENESIS sends it bare. A file of that name is
        replaced once the new one is whole.

        Raises FetchError; JobNotReadyError names a job that goes on.
        """
        vintage = self.last_update(query.table)
        target = folder / f"{query.name}_{vintage}"
        with growing(target) as part:
            form = query.form(is_job=False)
            found = self._file("data/tablefile", form, part, most_bytes, progress)
            if isinstance(found, Status) and found.code == TOO_LARGE:
                job = self._start_job(query)
                self._await_result(job, job_seconds)
                found = self._result(job, part, most_bytes, progress)
            ending = self._ending(found, query.table)
            if self.last_update(query.table) != vintage:
                raise _updated_meanwhile(query.table)
            arrival = settle(part, target.with_name(target.name + ending))
        return FetchedTable(arrival=arrival, vintage=vintage)

    def fetch_result(
        self,
        job: str,
        *,
        folder: Path,
        most_bytes: int = MOST_BYTES,
        progress: Progress = silent,
    ) -> Arrival:
        """Fetch the result of a job that is done, into a file named for it. Raises FetchError.

        Of which vintage it is, nobody says: the table may have been updated after the job.
        """
        if not _JOB.fullmatch(job):
            raise _no_job(job)
        target = folder / job
        with growing(target) as part:
            ending = self._ending(self._result(job, part, most_bytes, progress), job)
            return settle(part, target.with_name(target.name + ending))

    def _file(
        self,
        method: str,
        form: Mapping[str, str],
        part: Path,
        most_bytes: int,
        progress: Progress,
    ) -> str | Status:
        return self._answers.file(method, form, part, most_bytes=most_bytes, progress=progress)

    def _result(self, job: str, part: Path, most_bytes: int, progress: Progress) -> str | Status:
        form = {"name": job} | FILE_FORM
        return self._file("data/resultfile", form, part, most_bytes, progress)

    def _ending(self, found: str | Status, table: str) -> str:
        """Return the ending of a file that has arrived, or raise what its status means."""
        if isinstance(found, Status):
            raise refusal_of(found, table=table, login=self._answers.login)
        return found

    def _start_job(self, query: TableQuery) -> str:
        """Start making a table in the background, and return the name of the job."""
        if self._answers.login.is_token:
            raise _no_job_for_a_token(query.table)
        form = query.form(is_job=True)
        status = self._answers.status("data/tablefile", form, table=query.table)
        found = _JOB.search(status.words)
        if status.code != JOB_STARTED or found is None:
            raise refusal_of(status, table=query.table, login=self._answers.login)
        return found[0]

    def _await_result(self, job: str, seconds: float) -> None:
        """Wait until the result of a job is listed."""
        until = self._connection.clock() + seconds
        while not self._is_listed(job):
            if self._connection.clock() >= until:
                raise JobNotReadyError(
                    de=f"GENESIS arbeitet noch an {job}; holen Sie dieses Ergebnis später ab.",
                    en=f"GENESIS is still at work on {job}; fetch this result later.",
                )
            self._connection.sleep(POLL_SECONDS)

    def _is_listed(self, job: str) -> bool:
        form = {"selection": job, "area": "all", "pagelength": "10", "language": "de"}
        status = self._answers.status("catalogue/results", form, table=job)
        listed = status.answer.get("List")
        entries = listed if isinstance(listed, list) else []
        return any(isinstance(one, dict) and one.get("Code") == job for one in entries)


def _updated_meanwhile(table: str) -> UnexpectedAnswerError:
    return UnexpectedAnswerError(
        de=f"{table} wurde aktualisiert, während sie ankam; rufen Sie sie noch einmal ab.",
        en=f"{table} was updated while it arrived; fetch it again.",
    )


def _no_job(job: str) -> FetchError:
    return FetchError(
        de=f"{job!r} ist kein Name einer Verarbeitung; nennen Sie einen wie 51000-0032_123456789.",
        en=f"{job!r} is no name of a job; give one such as 51000-0032_123456789.",
    )


def _no_job_for_a_token(table: str) -> LoginRefusedError:
    return LoginRefusedError(
        de=f"{table} ist zu groß für einen direkten Abruf, und ein API-Token darf keine "
        "Verarbeitung im Hintergrund starten; wählen Sie weniger Jahre aus oder melden Sie sich "
        "mit Benutzername und Kennwort an.",
        en=f"{table} is too large to be fetched at once, and an API token may start no job; select "
        "fewer years, or log in with user name and password.",
    )
