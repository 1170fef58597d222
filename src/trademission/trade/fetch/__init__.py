"""Fetch figures from their publishers: GENESIS-Online, Eurostat Comext, and large files.

What arrives is a file that `trademission.trade.datasets` reads; nothing here looks at a figure.
All three are thin: they speak as the publisher documents it, wait and ask again within `Patience`,
and either leave a whole file or say in a sentence what is wrong and what to do.
"""

from trademission.trade.fetch.addresses import WrongAddressError
from trademission.trade.fetch.arrivals import Arrival, TooManyBytesError
from trademission.trade.fetch.comext import Comext
from trademission.trade.fetch.comext_query import ComextQuery, WrongQueryError
from trademission.trade.fetch.connection import Connection, Patience, UnreachableError
from trademission.trade.fetch.downloads import Download, download
from trademission.trade.fetch.genesis import FetchedTable, Genesis
from trademission.trade.fetch.genesis_query import TableQuery
from trademission.trade.fetch.login import Login, LoginRefusedError
from trademission.trade.fetch.refusal import FetchError

__all__ = [
    "Arrival",
    "Comext",
    "ComextQuery",
    "Connection",
    "Download",
    "FetchError",
    "FetchedTable",
    "Genesis",
    "Login",
    "LoginRefusedError",
    "Patience",
    "TableQuery",
    "TooManyBytesError",
    "UnreachableError",
    "WrongAddressError",
    "WrongQueryError",
    "download",
]
