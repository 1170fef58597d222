"""Figures on a database server: the same tables, asked through the same expressions.

A vintage of a source is one table there, such as `trademission_51000_0032_20260521`, with the
columns of `trademission.trade.flows` and the hash of the file. Measures run on the server; only
their results travel.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import ibis
import pyarrow as pa

from trademission.domain.errors import BilingualError
from trademission.trade.datasets.reading import Reading
from trademission.trade.flows import COLUMNS
from trademission.trade.market.basis import Basis

HASH = "file_hash"
PREFIX = "trademission_"
_TABLE = re.compile(rf"{PREFIX}(\w+)_(\d{{8}})")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kind:
    """A kind of server: its driver, what that raises, and a setting to begin with."""

    driver: str
    errors: str
    name: str
    setting: str = ""


# PostgreSQL knows nothing of the size of what a question makes on the way, and would go through
# every pair of rows: 12 s for Saxony's exports, 0.3 s without.
_POSTGRESQL = _Kind(
    driver="psycopg", errors="Error", name="PostgreSQL", setting="SET enable_nestloop = off"
)


_KINDS = {
    "clickhouse": _Kind(
        driver="clickhouse_connect.driver.exceptions", errors="ClickHouseError", name="ClickHouse"
    ),
    "postgres": _POSTGRESQL,
    "postgresql": _POSTGRESQL,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredOnServer:
    """A file of figures that a server holds: how many rows, and the hash of the file."""

    source: str
    vintage: date
    sha256: str
    rows: int
    title: str


class ServerError(BilingualError):
    """A server cannot be used, or does not have what is asked for; no message holds a password."""


class FiguresServer:
    """A PostgreSQL or ClickHouse server by its address, for one thread."""

    def __init__(self, address: str) -> None:
        """Connect to `postgresql://user:password@host/database` or `clickhouse://…`.

        Raises ServerError for another kind of address, a missing driver, and a server that does
        not answer or refuses.
        """
        self._host = urlsplit(address).hostname or "localhost"
        self._kind = _kind_of(address)
        self._errors = _errors_of(self._kind)
        with self._sentences():
            self._ibis: Any = ibis.connect(address)
            if self._kind.setting:
                self._ibis.raw_sql(self._kind.setting).close()
                self._ibis.con.commit()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self._ibis.disconnect()

    def store(self, reading: Reading) -> StoredOnServer:
        """Put the rows of a file in the place of the same vintage; return what was stored."""
        rows = reading.rows
        hashes = pa.array([reading.sha256] * rows.num_rows, pa.string())
        name = _name_of(reading.source, reading.vintage)
        with self._sentences():
            self._ibis.create_table(name, obj=rows.append_column(HASH, hashes), overwrite=True)
        return StoredOnServer(
            source=reading.source,
            vintage=reading.vintage,
            rows=int(rows.num_rows),
            sha256=reading.sha256,
            title=reading.title,
        )

    def vintages(self, source: str) -> tuple[date, ...]:
        """Return the days of the vintages that the server has of a source, oldest first."""
        wanted = _word_of(source)
        with self._sentences():
            found = map(_TABLE.fullmatch, self._ibis.list_tables())
        days = (match[2] for match in found if match is not None and match[1] == wanted)
        return tuple(sorted(date.fromisoformat(day) for day in days))

    def basis(self, source: str, *, vintage: date | None = None) -> Basis:
        """Return a vintage of a source as a basis, by default the newest; raises ServerError."""
        known = self.vintages(source)
        day = vintage or next(reversed(known), None)
        if day is None or day not in known:
            raise _missing(source, known, self._host)
        with self._sentences():
            table = self._ibis.table(_name_of(source, day))
            hashes = table.select(HASH).limit(1).to_pyarrow()[HASH].to_pylist()
        flows = table.select(*COLUMNS)
        return Basis(flows=flows, source=source, vintage=day, file_hash=next(iter(hashes), ""))

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """Turn what a driver raises into a sentence; its own words may hold the address."""
        try:
            yield
        except self._errors as error:
            kind, name = self._kind.name, type(error).__name__
            raise ServerError(
                de=f"{kind} auf {self._host} antwortet nicht oder lehnt ab ({name}); prüfen Sie "
                "Adresse, Zugangsdaten, Rechte und Netz.",
                en=f"{kind} on {self._host} does not answer or refuses ({name}); check address, "
                "login, rights and network.",
            ) from None


def _kind_of(address: str) -> _Kind:
    found = _KINDS.get(urlsplit(address).scheme)
    if found is None:
        raise ServerError(
            de="Die Adresse des Servers beginnt weder mit postgresql:// noch mit clickhouse://; "
            "berichtigen Sie sie.",
            en="The address of the server begins neither with postgresql:// nor with "
            "clickhouse://; correct it.",
        )
    return found


def _errors_of(kind: _Kind) -> type[Exception]:
    """Return what the driver of a server raises. Raises ServerError where it is not installed."""
    try:
        found: type[Exception] = getattr(import_module(kind.driver), kind.errors)
    except ModuleNotFoundError:
        raise ServerError(
            de=f"Für {kind.name} fehlen Pakete; installieren Sie »trademission[servers]«.",
            en=f"The packages for {kind.name} are missing; install “trademission[servers]”.",
        ) from None
    return found


def _word_of(source: str) -> str:
    """Return a source as a part of the name of a table."""
    return re.sub(r"\W", "_", source).lower()


def _name_of(source: str, vintage: date) -> str:
    return f"{PREFIX}{_word_of(source)}_{vintage:%Y%m%d}"


def _missing(source: str, known: tuple[date, ...], host: str) -> ServerError:
    told = ", ".join(day.isoformat() for day in known)
    if told:
        return ServerError(
            de=f"Der Server {host} hat diesen Stand von {source} nicht; vorhanden sind {told}.",
            en=f"The server {host} does not have this vintage of {source}; there are {told}.",
        )
    return ServerError(
        de=f"Der Server {host} hat nichts von {source}; legen Sie eine Datei mit "
        "`trademission market store --server` ab.",
        en=f"The server {host} has nothing of {source}; store a file with "
        "`trademission market store --server`.",
    )
