"""Waiting and asking again: when it helps, how long, and when not."""

from collections.abc import Callable, Iterator
from email.utils import formatdate

import httpx
import pytest

from trade.servers import NOW, Asked, Clock, LocalServer, Reply, connection_at, serving
from trademission.domain.errors import RefusedValueError
from trademission.trade.fetch import Connection, Patience, UnreachableError, WrongAddressError
from trademission.trade.fetch.addresses import service_address
from trademission.trade.fetch.arrivals import small_body

Ask = Callable[[], bytes]


def hello(_: Asked) -> Reply:
    return Reply(body=b"hello")


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with serving(hello) as local:
        yield local


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ask(server: LocalServer, clock: Clock) -> Iterator[Ask]:
    with connection_at(clock) as connection:
        yield lambda: got(connection, server.address)


def got(connection: Connection, address: str) -> bytes:
    return connection.exchange(lambda: connection.request("GET", address), small_body)


def test_a_service_that_fails_twice_is_asked_a_third_time(
    server: LocalServer, clock: Clock, ask: Ask
) -> None:
    server.first = [Reply(status=500), Reply(status=503)]
    assert (ask(), clock.pauses) == (b"hello", [1.0, 2.0])


def test_a_service_that_goes_on_failing_is_given_up_in_a_sentence(
    server: LocalServer, clock: Clock, ask: Ask
) -> None:
    server.first = [Reply(status=502)] * 3
    with pytest.raises(UnreachableError, match=r"127\.0\.0\.1 .* 3 attempts \(HTTP 502\)"):
        ask()
    assert clock.pauses == [1.0, 2.0]


@pytest.mark.parametrize("words", ["17", formatdate(NOW + 17, usegmt=True)])
def test_a_pause_is_as_long_as_the_service_asks_for(
    server: LocalServer, clock: Clock, ask: Ask, words: str
) -> None:
    server.first = [Reply(status=429, headers={"Retry-After": words})]
    assert (ask(), clock.pauses) == (b"hello", [17.0])


@pytest.mark.parametrize("words", ["", "soon", "-5", formatdate(NOW - 9, usegmt=True)])
def test_a_pause_that_is_none_is_ours(
    server: LocalServer, clock: Clock, ask: Ask, words: str
) -> None:
    server.first = [Reply(status=429, headers={"Retry-After": words})]
    assert (ask(), clock.pauses) == (b"hello", [1.0])


@pytest.mark.parametrize(("words", "minutes"), [("7200", "120"), ("9" * 400, "525600")])
def test_nobody_waits_for_hours(
    server: LocalServer, clock: Clock, ask: Ask, words: str, minutes: str
) -> None:
    server.first = [Reply(status=429, headers={"Retry-After": words})]
    with pytest.raises(UnreachableError, match=f"a pause of {minutes} min"):
        ask()
    assert clock.pauses == []


def test_a_line_that_goes_dead_is_dialled_again(
    server: LocalServer, clock: Clock, ask: Ask
) -> None:
    server.first = [Reply(body=b"hello", breaks_after=2)]
    assert (ask(), clock.pauses) == (b"hello", [1.0])


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_what_will_not_get_better_is_asked_once(
    server: LocalServer, clock: Clock, ask: Ask, status: int
) -> None:
    server.first = [Reply(status=status, body=b"no")]
    assert (ask(), clock.pauses, len(server.asked)) == (b"no", [], 1)


def test_a_silent_service_runs_out_of_time(server: LocalServer, clock: Clock) -> None:
    server.first = [Reply(is_silent=True)] * 3
    with (
        connection_at(clock, answer_seconds=0.05) as connection,
        pytest.raises(UnreachableError, match="ReadTimeout"),
    ):
        got(connection, server.address)


def test_nobody_listening_is_told(clock: Clock) -> None:
    with serving(hello) as gone:
        address = gone.address
    with (
        connection_at(clock) as connection,
        pytest.raises(UnreachableError, match="check the connection"),
    ):
        got(connection, address)


def test_a_circle_of_redirects_is_no_address(server: LocalServer, clock: Clock, ask: Ask) -> None:
    server.first = [Reply(status=302, headers={"Location": "/"})] * 30
    with pytest.raises(WrongAddressError, match="TooManyRedirects"):
        ask()
    assert clock.pauses == []


@pytest.mark.parametrize("words", ["", "genesis", "ftp://a.de/", "https://", "https://a:b"])
def test_an_address_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(WrongAddressError, match="https:// at its beginning"):
        service_address(words)


@pytest.mark.parametrize(
    "words", ["ftp://me:secret@a.de", "https://me:secret@a:b", "me:secret@a.de"]
)
def test_a_password_in_a_wrong_address_is_not_shown(words: str) -> None:
    with pytest.raises(WrongAddressError) as caught:
        service_address(words)
    assert "secret" not in f"{caught.value!r} {caught.value.sentence}"


def test_an_address_ends_with_a_slash() -> None:
    assert service_address("https://a.de/rest") == httpx.URL("https://a.de/rest/")


def test_asking_less_than_once_is_refused() -> None:
    with pytest.raises(RefusedValueError, match="attempts"):
        Patience(attempts=0)
