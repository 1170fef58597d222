"""How GENESIS is spoken to: by POST, with the login in headers, never past its own hosts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import httpx

from trademission.trade.fetch.addresses import service_address
from trademission.trade.fetch.connection import Connection
from trademission.trade.fetch.login import HeaderLogin, Login, refuse_plain_http
from trademission.trade.fetch.refusal import UnexpectedAnswerError

T = TypeVar("T")
OFFICIAL_HOSTS = frozenset({"www-genesis.destatis.de", "genesis.destatis.de"})
"""Hosts of the office, which may hand a request, and the login with it, to each other."""
# Without a charset GENESIS reads a form as Latin-1.
_HEADERS = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Moved:
    """An answer that sends the question elsewhere."""

    location: httpx.URL


class Post:
    """Sends forms to one address; to the next one too, if both belong to trusted hosts."""

    def __init__(
        self,
        *,
        connection: Connection,
        login: Login,
        address: str,
        trusted_hosts: frozenset[str],
    ) -> None:
        """Keep everything; refuses an address that is none or is without https."""
        self._address = service_address(address)
        refuse_plain_http(self._address)
        self._connection, self._trusted = connection, trusted_hosts
        self._login = HeaderLogin(login)

    def send(self, method: str, form: Mapping[str, str], take: Callable[[httpx.Response], T]) -> T:
        """Return what `take` makes of the answer of a method such as data/tablefile.

        Raises UnexpectedAnswerError if the service sends us to a host that is not trusted.
        """
        found = self._once(method, form, take)
        if isinstance(found, _Moved):
            self._move(found.location, method)
            found = self._once(method, form, take)
        if isinstance(found, _Moved):
            raise _moved(self._address.host, found.location.host)
        return found

    def _once(
        self, method: str, form: Mapping[str, str], take: Callable[[httpx.Response], T]
    ) -> T | _Moved:
        url = self._address.join(method)

        def taken(response: httpx.Response) -> T | _Moved:
            if response.has_redirect_location:
                return _Moved(location=url.join(response.headers["Location"]))
            return take(response)

        return self._connection.exchange(
            lambda: self._connection.request("POST", url, headers=_HEADERS, form=form),
            taken,
            login=self._login,
        )

    def _move(self, location: httpx.URL, method: str) -> None:
        """Use another host from now on, if it and the present one are trusted with the login."""
        here, there = self._address.host, location.host
        is_same_question = location.path == self._address.join(method).path
        if not ({here, there} <= self._trusted and is_same_question):
            raise _moved(here, there)
        refuse_plain_http(location)
        self._address = self._address.copy_with(
            scheme=location.scheme, host=there, port=location.port
        )


def _moved(here: str, there: str) -> UnexpectedAnswerError:
    return UnexpectedAnswerError(
        de=f"{here} verweist auf {there}; dorthin wurden keine Zugangsdaten gesendet. Ist das die "
        "neue Adresse des Dienstes, geben Sie sie an.",
        en=f"{here} refers to {there}; no login was sent there. If that is the new address of the "
        "service, give it.",
    )
