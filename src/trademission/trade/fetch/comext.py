"""Eurostat's Comext, dataset DS-045409: answers to queries, and files of whole years.

A query is a GET; small ones are answered with SDMX-CSV at once, large ones are queued and asked
for again until they are there. Above five million cells a query is refused. Nobody logs in.
"""

from pathlib import Path

import httpx

from trademission.trade.datasets.comext_codes import SOURCE
from trademission.trade.fetch.addresses import service_address
from trademission.trade.fetch.arrivals import (
    MOST_BYTES,
    Arrival,
    Kind,
    Progress,
    growing,
    head_of,
    settle,
    silent,
    small_body,
)
from trademission.trade.fetch.comext_answers import (
    AT_WORK,
    READY,
    Notice,
    has_figures,
    key_values,
    no_figures,
    too_large,
    unexpected_notice,
)
from trademission.trade.fetch.comext_body import Body, notice_of
from trademission.trade.fetch.comext_query import ComextQuery
from trademission.trade.fetch.connection import Connection
from trademission.trade.fetch.downloads import Download, download
from trademission.trade.fetch.refusal import FetchError

ADDRESS = "https://ec.europa.eu/eurostat/api/comext/dissemination/"
FILES_ADDRESS = "https://ec.europa.eu/eurostat/api/dissemination/"
QUEUE_SECONDS = 3600.0
POLL_SECONDS = 10.0
MOST_LISTED = 64 * 2**20  # bytes of the list of all codes; there are some 40,000 products


class NotExtractedError(FetchError):
    """Comext has queued a query and not come to it in time."""


class Comext:
    """Queries to Comext, one after the other, for one thread."""

    def __init__(
        self,
        *,
        connection: Connection,
        address: str = ADDRESS,
        files_address: str = FILES_ADDRESS,
    ) -> None:
        """Use these addresses; nothing is asked yet. Raises WrongAddressError."""
        self._connection, self._address = connection, service_address(address)
        self._files = service_address(files_address).join("files")

    def fetch(
        self,
        query: ComextQuery,
        *,
        folder: Path,
        most_bytes: int = MOST_BYTES,
        queue_seconds: float = QUEUE_SECONDS,
        progress: Progress = silent,
    ) -> Arrival:
        """Fetch the answer to a query as SDMX-CSV, waiting in the queue if need be.

        In `folder`, which exists, the file is named for the query, such as
        DS-045409_A.DE.JP.TOTAL.2.VALUE_IN_EUROS_2020-2024.csv; an older one is replaced.

        Raises FetchError: NoFiguresError with the code that is likely wrong, TooLargeQueryError,
        NotExtractedError after `queue_seconds`.
        """
        url = self._address.join(f"sdmx/2.1/data/{SOURCE}/{query.key}")
        target = folder / f"{query.name}.csv"
        with growing(target) as part:
            with part.open("w+b") as file:
                body = Body(file=file, most_bytes=most_bytes, progress=progress)
                notice = self._asked(url.copy_merge_params(query.parameters), body)
                if notice is not None and notice.id:
                    notice = self._queued(notice, body, queue_seconds)
            if notice is not None and not notice.is_no_result:
                raise _refusal_of(notice, self._address.host)
            if notice is not None or not has_figures(head_of(part)):
                raise no_figures(query, self._known_codes())
            return settle(part, target)

    def download_year(
        self,
        year: int,
        *,
        folder: Path,
        most_bytes: int = MOST_BYTES,
        progress: Progress = silent,
    ) -> Arrival:
        """Download the file of a year with everything in it, some 90 MB packed with 7-Zip.

        In `folder`, which exists, it keeps the name that Eurostat gives it. What breaks off goes
        on with the next call. Unpack the file before reading it. Raises FetchError.
        """
        name = f"full_v2_{year}52.7z"
        place = f"comext/COMEXT_DATA/PRODUCTS/{name}"
        wanted = Download(
            address=str(self._files.copy_merge_params({"file": place})),
            target=folder / name,
            kind=Kind.SEVEN_ZIP,
            most_bytes=most_bytes,
        )
        return download(wanted, connection=self._connection, progress=progress)

    def _asked(self, url: httpx.URL, body: Body) -> Notice | None:
        """Let `body` take an answer; return the notice that came in its place."""
        return self._connection.exchange(
            lambda: self._connection.request("GET", url), body.take_or_notice
        )

    def _queued(self, notice: Notice, body: Body, seconds: float) -> Notice | None:
        """Wait for a queued extraction and let `body` take it."""
        until, place = self._connection.clock() + seconds, notice.id
        status = self._address.join(f"1.0/async/status/{place}")
        while notice.state in AT_WORK | {READY}:
            if notice.state == READY:
                found = self._asked(self._address.join(f"1.0/async/data/{place}"), body)
                if found is None or found.state not in AT_WORK:
                    return found
            if self._connection.clock() >= until:
                raise _not_extracted()
            self._connection.sleep(POLL_SECONDS)
            notice = self._connection.exchange(
                lambda: self._connection.request("GET", status), notice_of
            )
        return notice

    def _known_codes(self) -> dict[str, frozenset[str]]:
        """Return the codes that Comext lists by dimension, or none if it does not say."""
        url = self._address.join(f"sdmx/2.1/contentconstraint/ESTAT/{SOURCE}")
        try:
            return self._connection.exchange(
                lambda: self._connection.request("GET", url),
                lambda response: key_values(small_body(response, most_bytes=MOST_LISTED)),
            )
        except FetchError:
            return {}


def _not_extracted() -> NotExtractedError:
    return NotExtractedError(
        de="Comext hat die Abfrage angenommen, aber noch nicht bearbeitet; versuchen Sie es später "
        "noch einmal, oder fragen Sie weniger ab.",
        en="Comext has taken the query but not yet worked on it; try again later, or ask for less.",
    )


def _refusal_of(notice: Notice, host: str) -> FetchError:
    return too_large(notice.words) if notice.is_too_big else unexpected_notice(notice, host)
