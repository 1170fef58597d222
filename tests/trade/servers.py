"""A server on this machine, and a connection to it whose clock a test moves."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from trademission.trade.fetch import Connection, Patience

NOW = 1_800_000_000.0  # 15 January 2027


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]
    headers: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What to answer; with `breaks_after` the line goes dead after so many bytes of the body.

    With `is_silent` nothing comes until the server closes.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    breaks_after: int | None = None
    is_silent: bool = False
    has_length: bool = True


Service = Callable[[Asked], Reply]


@dataclass(kw_only=True, slots=True)
class LocalServer:
    """A service on this machine; what stands in `first` is answered before it gets to speak."""

    service: Service
    address: str = ""
    asked: list[Asked] = field(default_factory=list)
    first: list[Reply] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def reply(self, asked: Asked) -> Reply:
        """Return the answer to a request, and remember the request."""
        self.asked.append(asked)
        return self.first.pop(0) if self.first else self.service(asked)


@contextmanager
def serving(service: Service) -> Iterator[LocalServer]:
    """Let a service be asked at `address` until the block ends."""
    local = LocalServer(service=service)
    server = _Server(("127.0.0.1", 0), _handler_of(local))
    local.address = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield local
    finally:
        local.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(kw_only=True, slots=True)
class Clock:
    """A clock that only moves when somebody sleeps."""

    now: float = NOW
    pauses: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let seconds pass at once."""
        self.pauses.append(seconds)
        self.now += seconds


@contextmanager
def connection_at(clock: Clock, *, answer_seconds: float = 10.0) -> Iterator[Connection]:
    """Give a connection that never really sleeps and knows no proxy."""
    patience = Patience(attempts=3, answer_seconds=answer_seconds)
    with Connection(
        patience=patience, clock=clock, sleep=clock.sleep, uses_proxies=False
    ) as connection:
        yield connection


class _Server(ThreadingHTTPServer):
    daemon_threads = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that has hung up."""


def _handler_of(local: LocalServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - named so by the library
            """Keep quiet."""

        def _answer(self) -> None:
            self.close_connection = True
            reply = local.reply(self._asked())
            if reply.is_silent:
                local.closing.wait()
                return
            self.send_response(reply.status)
            headers = {"Connection": "close"} | reply.headers
            if reply.has_length:
                headers |= {"Content-Length": str(len(reply.body))}
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body[: reply.breaks_after])

        def _asked(self) -> Asked:
            parts = urlsplit(self.path)
            length = int(self.headers["Content-Length"] or 0)
            return Asked(
                method=self.command,
                path=parts.path,
                query=_words(parts.query),
                form=_words(self.rfile.read(length).decode("utf-8")),
                headers=self.headers,
            )

    return Handler


def _words(text: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}
