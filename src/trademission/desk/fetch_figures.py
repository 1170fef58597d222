"""Fetch figures from their publishers into a folder, and keep them with their vintage."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trademission.desk.whole import UnwritableError
from trademission.domain.errors import BilingualError
from trademission.trade.codes import Region
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.fetch import (
    Arrival,
    Comext,
    ComextQuery,
    Connection,
    Genesis,
    Login,
    TableQuery,
)
from trademission.trade.fetch.arrivals import Progress, silent
from trademission.trade.fetch.comext import ADDRESS as COMEXT
from trademission.trade.fetch.comext import FILES_ADDRESS as COMEXT_FILES
from trademission.trade.fetch.genesis import ADDRESS as GENESIS
from trademission.trade.server import FiguresServer, StoredOnServer
from trademission.trade.warehouse import Warehouse
from trademission.trade.warehouse_shelf import Stored

USERNAME = "TRADEMISSION_GENESIS_USERNAME"
PASSWORD = "TRADEMISSION_GENESIS_PASSWORD"  # noqa: S105 - the name of a variable, no password
LAENDER = "DLANDX"
"""The variable by which GENESIS selects Länder."""


class NoLoginError(BilingualError):
    """The environment holds no login for GENESIS-Online."""


class NotSelectableError(BilingualError):
    """A region by which GENESIS does not select."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Errand:
    """How to fetch: over which connection, into which folder, and how long to wait at most.

    `address` is that of the service, empty for the public one. What GENESIS or Comext make in the
    background may take `wait_seconds`.
    """

    connection: Connection
    folder: Path
    address: str = ""
    wait_seconds: float = 3600.0
    progress: Progress = silent


@dataclass(frozen=True, kw_only=True, slots=True)
class Fetched:
    """A file that has arrived, and its vintage if the file itself does not state it."""

    arrival: Arrival
    vintage: date | None = None


def login_in(environment: Mapping[str, str]) -> Login:
    """Return the login that the environment holds; a user name without password is an API token.

    Raises NoLoginError, LoginRefusedError.
    """
    username = environment.get(USERNAME, "")
    if not username:
        raise NoLoginError(
            de="Für GENESIS-Online fehlen die Zugangsdaten; melden Sie sich dort kostenfrei an und "
            f"setzen Sie {USERNAME} und {PASSWORD} in der Umgebung.",
            en="The login of GENESIS-Online is missing; register there free of charge and set "
            f"{USERNAME} and {PASSWORD} in the environment.",
        )
    return Login(username=username, password=environment.get(PASSWORD, ""))


def laender_query(
    table: str, *, regions: tuple[Region, ...], first_year: int | None, last_year: int | None
) -> TableQuery:
    """Return the query for a table of GENESIS, for some Länder or, without `regions`, for all.

    Raises NotSelectableError for a region that is no Land, UnknownTableError.
    """
    for region in regions:
        if not region.is_land:
            raise NotSelectableError(
                de=f"GENESIS wählt nach Bundesländern aus, und {region.name.de} ist keines; lassen "
                "Sie die Region weg, dann kommen alle.",
                en=f"GENESIS selects by Land, and {region.name.en} is none; leave the region out, "
                "then all of them come.",
            )
    return TableQuery(
        table=table,
        first_year=first_year,
        last_year=last_year,
        region_variable=LAENDER if regions else "",
        region_keys=tuple(region.key for region in regions),
    )


def fetch_table(query: TableQuery, *, errand: Errand, login: Login) -> Fetched:
    """Fetch a table of GENESIS into the folder, making it if need be. Raises FetchError."""
    genesis = _genesis(errand, login)
    _make(errand.folder)
    table = genesis.fetch_table(
        query,
        folder=errand.folder,
        job_seconds=errand.wait_seconds,
        progress=errand.progress,
    )
    return Fetched(arrival=table.arrival, vintage=table.vintage)


def fetch_job(job: str, *, errand: Errand, login: Login) -> Fetched:
    """Fetch the result of a job of GENESIS; nobody says of which vintage it is."""
    genesis = _genesis(errand, login)
    _make(errand.folder)
    return Fetched(
        arrival=genesis.fetch_result(job, folder=errand.folder, progress=errand.progress)
    )


def fetch_answer(query: ComextQuery, *, errand: Errand) -> Fetched:
    """Fetch the answer of Comext to a query into the folder. Raises FetchError."""
    comext = _comext(errand)
    _make(errand.folder)
    arrival = comext.fetch(
        query,
        folder=errand.folder,
        queue_seconds=errand.wait_seconds,
        progress=errand.progress,
    )
    return Fetched(arrival=arrival)


def fetch_year(year: int, *, errand: Errand) -> Fetched:
    """Download everything Comext has on a year, packed with 7-Zip. Raises FetchError."""
    comext = _comext(errand)
    _make(errand.folder)
    arrival = comext.download_year(year, folder=errand.folder, progress=errand.progress)
    return Fetched(arrival=arrival)


def keep(fetched: Fetched, *, warehouse: Path, server: str = "") -> Stored | StoredOnServer:
    """Read what was fetched strictly, and keep it on `server`, else in the folder `warehouse`.

    Raises UnreadableDatasetError, WarehouseError, ServerError; the file itself stays.
    """
    reading = read_dataset(fetched.arrival.path, vintage=fetched.vintage)
    if server:
        with FiguresServer(server) as figures:
            return figures.store(reading)
    with Warehouse(warehouse) as stored:
        return stored.store(reading)


def _genesis(errand: Errand, login: Login) -> Genesis:
    return Genesis(connection=errand.connection, login=login, address=errand.address or GENESIS)


def _comext(errand: Errand) -> Comext:
    return Comext(
        connection=errand.connection,
        address=errand.address or COMEXT,
        files_address=errand.address or COMEXT_FILES,
    )


def _make(folder: Path) -> None:
    """Make the folder, and those above it, if they are missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnwritableError(
            de=f"Der Ordner {folder} lässt sich nicht anlegen: {reason}. Wählen Sie mit --out "
            "einen anderen.",
            en=f"The folder {folder} cannot be made: {reason}. Choose another with --out.",
        ) from error
