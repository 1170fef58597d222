"""A name and a password on their way to GENESIS: sent as headers, shown to nobody."""

from collections.abc import Generator
from dataclasses import dataclass, field

import httpx

from trademission.trade.fetch.refusal import FetchError

_LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


class LoginRefusedError(FetchError):
    """A login is missing, cannot be sent, or was not accepted; the message never shows it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Login:
    """The user name and password of an account, or an API token as the name alone.

    Neither shows in the representation. A token fetches tables but starts no jobs.
    """

    username: str = field(repr=False)
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Refuse what cannot stand in a header, without showing it."""
        if not self.username:
            raise LoginRefusedError(
                de="Für GENESIS-Online fehlen die Zugangsdaten; melden Sie sich dort kostenfrei an "
                "und geben Sie Benutzername und Kennwort oder das API-Token an.",
                en="The login of GENESIS-Online is missing; register there free of charge and give "
                "user name and password, or the API token.",
            )
        for words in (self.username, self.password):
            if words != words.strip() or not _fits_a_header(words):
                raise LoginRefusedError(
                    de="Benutzername oder Kennwort beginnen oder enden mit einem Leerzeichen oder "
                    "enthalten Zeichen, die sich nicht senden lassen; prüfen Sie beide.",
                    en="The user name or the password begins or ends with a space or holds signs "
                    "that cannot be sent; check both.",
                )

    @property
    def is_token(self) -> bool:
        """Whether this is an API token."""
        return not self.password

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not appear in any sentence, the longest first."""
        return tuple(sorted(filter(None, (self.username, self.password)), key=len, reverse=True))


class HeaderLogin(httpx.Auth):
    """Puts the two headers of GENESIS on a request when it is sent, and not before."""

    def __init__(self, login: Login) -> None:
        """Keep the login; the representation of this object shows nothing of it."""
        self._login = login

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Yield the request with the headers `username` and, unless it is a token, `password`."""
        # httpx would make UTF-8 of an umlaut; servers read headers as Latin-1.
        request.headers.encoding = "latin-1"
        request.headers["username"] = self._login.username
        if not self._login.is_token:
            request.headers["password"] = self._login.password
        yield request


def refuse_plain_http(address: httpx.URL) -> None:
    """Refuse an address to which a login would travel readable for all; this machine may."""
    if address.scheme != "https" and address.host not in _LOCAL:
        raise LoginRefusedError(
            de=f"Zugangsdaten werden nur verschlüsselt gesendet; geben Sie {address.host} mit "
            "https:// an.",
            en=f"A login is only sent encrypted; give {address.host} with https://.",
        )


def _fits_a_header(words: str) -> bool:
    try:
        words.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return words.isprintable()
