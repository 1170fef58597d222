"""A body arriving as a file: counted, never half taken for whole, named when it is complete."""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

import httpx

from trademission.trade.fetch.refusal import FetchError, UnexpectedAnswerError

Progress = Callable[[int, int | None], None]
"""Told the bytes that are there, and how many there will be if that is known."""
MOST_BYTES = 4 * 2**30  # all years of BACI's HS92, packed, have some 2.5 GB
MOST_SAID = 2**20  # bytes of an answer that is no data; the statuses of GENESIS have 1,000
HEAD_BYTES = 65_536
LONGEST_NAME = 100  # characters; a query for many products would make a name no system takes


class TooManyBytesError(FetchError):
    """An answer is larger than the limit; nothing of it was kept."""


class NotWritableError(FetchError):
    """The folder does not take the file."""


class Kind(StrEnum):
    """What the first bytes of a body tell of it."""

    NOTHING = "nothing"
    HTML = "html"
    JSON = "json"
    SEVEN_ZIP = "7z"
    TEXT = "text"
    XML = "xml"
    ZIP = "zip"


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrival:
    """A file that has arrived whole: where it stands, its SHA-256 and its size in bytes."""

    path: Path
    sha256: str
    size: int


def silent(received: int, total: int | None) -> None:
    """Tell nobody."""


def part_of(target: Path) -> Path:
    """Return where a file grows before it takes its place."""
    return target.with_name(f".{target.name}.part")


def name_for(words: str) -> str:
    """Return a file name without ending that tells what was asked for, cut if it is long."""
    name = re.sub(r"[^A-Za-z0-9+._-]", "-", words)
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[: LONGEST_NAME - 9]}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


@contextmanager
def growing(target: Path) -> Iterator[Path]:
    """Give the path where a file grows; whatever stands there at the end of the block goes.

    Raises NotWritableError for whatever the disk refuses within the block.
    """
    part = part_of(target)
    try:
        yield part
    except OSError as error:
        raise not_writable(target, error) from error
    finally:
        with suppress(OSError):
            part.unlink()


def write_body(
    response: httpx.Response,
    file: BinaryIO,
    *,
    most_bytes: int,
    progress: Progress = silent,
) -> None:
    """Append the body to what is in `file`, counting from the file's position.

    Raises TooManyBytesError, UnexpectedAnswerError for a body of which nobody can tell whether it
    is whole, and httpx.TransportError when it breaks off.
    """
    _refuse_unless_countable(response)
    before, length = file.tell(), announced(response)
    total = None if length is None else before + length
    if total is not None and total > most_bytes:
        raise too_many_bytes(response.url.host, most_bytes)
    received = before
    for chunk in response.iter_raw():
        received += len(chunk)
        if received > most_bytes:
            raise too_many_bytes(response.url.host, most_bytes)
        file.write(chunk)
        progress(received, total)
    if total is not None and received != total:
        raise httpx.RemoteProtocolError(f"{received} of {total} bytes", request=response.request)


def small_body(response: httpx.Response, *, most_bytes: int = MOST_SAID) -> bytes:
    """Return a body that is no data. Raises TooManyBytesError, httpx.TransportError."""
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > most_bytes:
            raise too_many_bytes(response.url.host, most_bytes)
    return bytes(body)


def announced(response: httpx.Response) -> int | None:
    """Return how many bytes the head of an answer announces."""
    words = response.headers.get("Content-Length", "")
    return int(words) if words.isascii() and words.isdigit() else None


def kind_of(head: bytes) -> Kind:
    """Return what the first bytes of a body tell."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1024].lower()
    if not start:
        return Kind.NOTHING
    if start.startswith((b"<!doctype html", b"<html")) or (start[:1] == b"<" and b"<html" in start):
        return Kind.HTML
    marks = {
        b"pk\x03\x04": Kind.ZIP,
        b"7z\xbc\xaf": Kind.SEVEN_ZIP,
        b"<": Kind.XML,
        b"{": Kind.JSON,
        b"[": Kind.JSON,
    }
    return next((kind for mark, kind in marks.items() if start.startswith(mark)), Kind.TEXT)


def head_of(path: Path) -> bytes:
    """Return the first bytes of a file."""
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


def settle(part: Path, target: Path) -> Arrival:
    """Give a whole file its name, once all of it is on the disk, and return its hash."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        size = file.tell()
    part.replace(target)
    return Arrival(path=target, sha256=sha256, size=size)


def too_many_bytes(host: str, most_bytes: int) -> TooManyBytesError:
    """Return the error about an answer beyond the limit."""
    most = f"{most_bytes / 2**20:.0f} MB" if most_bytes >= 2**20 else f"{most_bytes} Byte"
    limit = most.replace("Byte", "bytes")
    return TooManyBytesError(
        de=f"Die Antwort von {host} ist größer als {most}; fragen Sie weniger auf einmal ab.",
        en=f"The answer of {host} is larger than {limit}; ask for less at once.",
    )


def not_writable(target: Path, error: OSError) -> NotWritableError:
    """Return the error about a folder that does not take a file."""
    reason = error.strerror or type(error).__name__
    return NotWritableError(
        de=f"{target.name} lässt sich nicht schreiben ({reason}); prüfen Sie Rechte und Platz.",
        en=f"{target.name} cannot be written ({reason}); check permissions and space.",
    )


def _refuse_unless_countable(response: httpx.Response) -> None:
    """Refuse a body whose end is just where the line goes dead, or that comes packed."""
    headers, host = response.headers, response.url.host
    is_packed = headers.get("Content-Encoding", "identity").strip().lower() != "identity"
    is_endless = announced(response) is None and "Transfer-Encoding" not in headers
    if is_packed or is_endless:
        raise UnexpectedAnswerError(
            de=f"{host} sagt nicht, wie lang die Antwort ist; niemand könnte sagen, ob sie ganz "
            "ist. Vielleicht verändert ein Proxy sie: Laden Sie die Datei im Browser herunter.",
            en=f"{host} does not say how long its answer is; nobody could tell whether it is "
            "whole. Perhaps a proxy changes it: download the file in a browser.",
        )
