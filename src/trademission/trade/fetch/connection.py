"""A connection that waits: time-outs, and asking again when that may help.

Asked again are 429, 500, 502, 503, 504 and whatever breaks on the way; GENESIS says 500 when more
than three requests run at a time. Never asked again is a refused login. A pause doubles each time,
and is as long as `Retry-After` asks for (RFC 9110, section 10.2.3).
"""

import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self, TypeVar

import httpx

from trademission.domain.errors import refuse_unless
from trademission.trade.fetch.addresses import wrong_address
from trademission.trade.fetch.refusal import FetchError, quoted

T = TypeVar("T")
Clock = Callable[[], float]
"""Returns the seconds since 1970, as `time.time` does."""
Sleep = Callable[[float], None]
"""Lets seconds pass, as `time.sleep` does."""
WORTH_ANOTHER_TRY = frozenset(
    {
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)


_NEVER_BETTER = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.TooManyRedirects)
_A_YEAR = 31_536_000.0


class UnreachableError(FetchError):
    """A service did not answer, or asked to come back much later."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """How often to ask, and how many seconds to wait.

    `answer_seconds` may pass without a single byte: large tables of GENESIS take minutes.
    """

    attempts: int = 5
    first_pause_seconds: float = 1.0
    longest_pause_seconds: float = 60.0
    connect_seconds: float = 10.0
    answer_seconds: float = 300.0

    def __post_init__(self) -> None:
        """Refuse to ask less than once."""
        refuse_unless(self.attempts >= 1, "attempts must be 1 or more")


PATIENCE = Patience()


class Connection:
    """Requests over HTTP, one after the other; for one thread.

    With `uses_proxies` the proxies of the machine are used, which on Windows stand in its settings.
    """

    def __init__(
        self,
        *,
        patience: Patience = PATIENCE,
        clock: Clock = time.time,
        sleep: Sleep = time.sleep,
        uses_proxies: bool = True,
    ) -> None:
        """Open nothing yet; the first request does."""
        self.patience = patience
        self.clock = clock
        self.sleep = sleep
        # Bodies come as they are, so that their lengths are those announced.
        self._client = httpx.Client(
            headers={"User-Agent": "trademission", "Accept-Encoding": "identity"},
            timeout=httpx.Timeout(patience.answer_seconds, connect=patience.connect_seconds),
            trust_env=uses_proxies,
        )

    def request(
        self,
        method: str,
        address: httpx.URL | str,
        *,
        headers: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
    ) -> httpx.Request:
        """Return a request; `form` becomes its body, in UTF-8."""
        return self._client.build_request(method, address, headers=headers, data=form)

    def exchange(
        self,
        request: Callable[[], httpx.Request],
        take: Callable[[httpx.Response], T],
        *,
        login: httpx.Auth | None = None,
    ) -> T:
        """Return what `take` makes of the answer to `request`.

        Both are called anew on each attempt; `take` reads the body, and must bear that it breaks
        off. Redirects are followed unless a login is sent along.

        Raises UnreachableError, WrongAddressError.
        """
        for attempt in range(1, self.patience.attempts + 1):
            asked = request()
            asked_pause: float | None = None
            try:
                response = self._client.send(
                    asked, stream=True, auth=login, follow_redirects=login is None
                )
                with closing(response):
                    if response.status_code not in WORTH_ANOTHER_TRY:
                        return take(response)
                    reason = f"HTTP {response.status_code}"
                    asked_pause = self._asked_pause(response)
            except httpx.RequestError as error:
                reason = quoted(f"{type(error).__name__}: {error}")
                if isinstance(error, _NEVER_BETTER):
                    raise wrong_address(asked.url.host, reason) from error
            if asked_pause is not None and asked_pause > self.patience.longest_pause_seconds:
                raise _come_back_later(asked.url.host, asked_pause)
            if attempt < self.patience.attempts:
                self.sleep(max(self._own_pause(attempt), asked_pause or 0.0))
        raise _unreachable(asked.url.host, reason, self.patience.attempts)

    def close(self) -> None:
        """Let go of what is open."""
        self._client.close()

    def __enter__(self) -> Self:
        """Return the connection, which closes with the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def _own_pause(self, attempt: int) -> float:
        patience = self.patience
        pause: float = patience.first_pause_seconds * 2 ** (attempt - 1)
        return min(pause, patience.longest_pause_seconds)

    def _asked_pause(self, response: httpx.Response) -> float | None:
        """Return how many seconds the service asks to wait, if it says so in either form."""
        words = response.headers.get("Retry-After", "").strip()
        if words.isascii() and words.isdigit():
            return min(float(words), _A_YEAR)
        try:
            moment = parsedate_to_datetime(words)
        except ValueError:
            return None
        return max(0.0, moment.replace(tzinfo=moment.tzinfo or UTC).timestamp() - self.clock())


def _come_back_later(host: str, seconds: float) -> UnreachableError:
    minutes = max(1, round(seconds / 60))
    return UnreachableError(
        de=f"{host} bittet um eine Pause von {minutes} min; versuchen Sie es danach noch einmal.",
        en=f"{host} asks for a pause of {minutes} min; try again after that.",
    )


def _unreachable(host: str, reason: str, attempts: int) -> UnreachableError:
    return UnreachableError(
        de=f"{host} hat bei {attempts} Versuchen nicht geantwortet ({reason}); prüfen Sie die "
        "Verbindung, oder versuchen Sie es später noch einmal.",
        en=f"{host} did not answer in {attempts} attempts ({reason}); check the connection, or "
        "try again later.",
    )
