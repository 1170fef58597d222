"""Large files: whole or not there, continued where they broke off."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trade.servers import Clock, LocalServer, Reply, connection_at, serving
from trade.services import HOME_PAGE, FileService
from trademission.trade.fetch import (
    Arrival,
    Comext,
    Connection,
    Download,
    TooManyBytesError,
    UnreachableError,
    download,
)
from trademission.trade.fetch.arrivals import Kind, NotWritableError, name_for
from trademission.trade.fetch.refusal import UnexpectedAnswerError

BODY = b"7z\xbc\xaf\x27\x1c" + bytes(range(256)) * 400
HALF = len(BODY) // 2
Fetch = Callable[..., Arrival]


@pytest.fixture
def service() -> FileService:
    return FileService(body=BODY)


@pytest.fixture
def server(service: FileService) -> Iterator[LocalServer]:
    with serving(service) as local:
        yield local


@pytest.fixture
def connection() -> Iterator[Connection]:
    with connection_at(Clock()) as connection:
        yield connection


@pytest.fixture
def fetch(server: LocalServer, connection: Connection, tmp_path: Path) -> Fetch:
    def fetch_file(*, kind: Kind | None = None, most_bytes: int = 10**6) -> Arrival:
        wanted = Download(
            address=server.address, target=tmp_path / "x.7z", kind=kind, most_bytes=most_bytes
        )
        return download(wanted, connection=connection)

    return fetch_file


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def ranges(server: LocalServer) -> list[str | None]:
    return [asked.headers["Range"] for asked in server.asked]


def broken() -> Reply:
    return Reply(body=BODY, headers={"ETag": '"one"'}, breaks_after=HALF)


def test_a_file_arrives_whole_with_its_hash(fetch: Fetch, tmp_path: Path) -> None:
    arrival = fetch(kind=Kind.SEVEN_ZIP)
    assert arrival.path.read_bytes() == BODY
    assert (arrival.sha256, arrival.size) == (hashlib.sha256(BODY).hexdigest(), len(BODY))
    assert names_in(tmp_path) == ["x.7z"]


def test_a_file_that_breaks_off_goes_on_where_it_stopped(server: LocalServer, fetch: Fetch) -> None:
    server.first = [broken()]
    assert fetch().path.read_bytes() == BODY
    assert ranges(server) == [None, f"bytes={HALF}-"]
    assert server.asked[1].headers["If-Range"] == '"one"'


def test_what_has_arrived_waits_for_the_next_call(
    server: LocalServer, fetch: Fetch, tmp_path: Path
) -> None:
    server.first = [broken(), Reply(status=503), Reply(status=503)]
    with pytest.raises(UnreachableError):
        fetch()
    assert names_in(tmp_path) == [".x.7z.part", ".x.7z.part.json"]
    assert fetch().path.read_bytes() == BODY
    assert ranges(server)[-1] == f"bytes={HALF}-"
    assert names_in(tmp_path) == ["x.7z"]


def test_a_file_that_has_changed_begins_anew(
    server: LocalServer, service: FileService, fetch: Fetch
) -> None:
    server.first = [broken()]
    service.tag, service.body = '"two"', BODY[::-1]
    assert fetch().path.read_bytes() == BODY[::-1]


def test_a_part_of_another_file_begins_anew(server: LocalServer, fetch: Fetch) -> None:
    other = f"bytes {HALF}-{len(BODY) - 1}/{len(BODY)}"
    answer = {"Content-Range": other, "ETag": '"other"'}
    server.first = [broken(), Reply(status=206, body=b"x" * HALF, headers=answer)]
    assert fetch().path.read_bytes() == BODY
    assert ranges(server) == [None, f"bytes={HALF}-", None]


@pytest.mark.parametrize("place", ["", "bytes 0-9/10", "bytes 5-9/*"])
def test_a_part_from_elsewhere_begins_anew(server: LocalServer, fetch: Fetch, place: str) -> None:
    headers = {"Content-Range": place} if place else {}
    server.first = [broken(), Reply(status=206, body=b"0123456789", headers=headers)]
    assert fetch().path.read_bytes() == BODY


def test_a_part_longer_than_the_file_begins_anew(
    server: LocalServer, service: FileService, fetch: Fetch
) -> None:
    server.first = [broken()]
    service.body = BODY[:100]
    assert fetch().path.read_bytes() == BODY[:100]


@pytest.mark.parametrize("tag", ["", 'W/"one"'])
def test_without_a_strong_validator_nothing_is_continued(
    server: LocalServer, service: FileService, fetch: Fetch, tag: str
) -> None:
    service.tag = tag
    server.first = [Reply(body=BODY, headers={"ETag": tag} if tag else {}, breaks_after=HALF)]
    assert fetch().path.read_bytes() == BODY
    assert ranges(server) == [None, None]


def test_a_note_that_is_damaged_begins_anew(
    server: LocalServer, fetch: Fetch, tmp_path: Path
) -> None:
    (tmp_path / ".x.7z.part").write_bytes(b"something")
    (tmp_path / ".x.7z.part.json").write_text("[1", encoding="utf-8")
    assert fetch().path.read_bytes() == BODY
    assert ranges(server) == [None]


def test_an_older_file_stays_until_the_new_one_is_whole(
    server: LocalServer, fetch: Fetch, tmp_path: Path
) -> None:
    (tmp_path / "x.7z").write_bytes(b"old")
    server.first = [broken(), broken(), broken()]
    with pytest.raises(UnreachableError):
        fetch()
    assert (tmp_path / "x.7z").read_bytes() == b"old"


@pytest.mark.parametrize("has_length", [True, False])
def test_a_file_beyond_the_limit_is_not_kept(
    server: LocalServer, fetch: Fetch, tmp_path: Path, *, has_length: bool
) -> None:
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY)
    as_chunks = Reply(body=chunked, headers={"Transfer-Encoding": "chunked"}, has_length=False)
    server.first = [Reply(body=BODY) if has_length else as_chunks]
    with pytest.raises(TooManyBytesError, match="larger than 1000 bytes"):
        fetch(most_bytes=1000)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply(body=HOME_PAGE.encode()), "a web page in place of data"),
        (Reply(body=b""), "nothing in place of 7z"),
        (Reply(body=b"PK\x03\x04..."), "zip in place of 7z"),
        (Reply(body=b"", status=404), "status 404"),
        (Reply(body=BODY, has_length=False), "does not say how long"),
        (Reply(body=BODY, headers={"Content-Encoding": "gzip"}), "Perhaps a proxy"),
    ],
)
def test_what_is_no_such_file_is_refused_and_not_kept(
    server: LocalServer, fetch: Fetch, tmp_path: Path, reply: Reply, sentence: str
) -> None:
    server.first = [reply]
    with pytest.raises(UnexpectedAnswerError, match=sentence):
        fetch(kind=Kind.SEVEN_ZIP)
    assert names_in(tmp_path) == []


def test_progress_is_told_and_ends_with_all_bytes(
    server: LocalServer, connection: Connection, tmp_path: Path
) -> None:
    told: list[tuple[int, int | None]] = []
    wanted = Download(address=server.address, target=tmp_path / "x")
    download(wanted, connection=connection, progress=lambda *pair: told.append(pair))
    assert told == sorted(told)
    assert told[-1] == (len(BODY), len(BODY))


def test_a_folder_that_is_not_there_is_told(connection: Connection, tmp_path: Path) -> None:
    with serving(FileService(body=BODY)) as server:
        wanted = Download(address=server.address, target=tmp_path / "none" / "x")
        with pytest.raises(NotWritableError, match=r"x cannot be written \(No such file"):
            download(wanted, connection=connection)


def test_the_file_of_a_year_is_asked_for_by_its_documented_name(
    server: LocalServer, connection: Connection, tmp_path: Path
) -> None:
    comext = Comext(connection=connection, files_address=server.address)
    assert comext.download_year(2024, folder=tmp_path).path == tmp_path / "full_v2_202452.7z"
    asked = server.asked[0]
    place = "comext/COMEXT_DATA/PRODUCTS/full_v2_202452.7z"
    assert (asked.path, asked.query) == ("/files", {"file": place})


@settings(max_examples=25)
@given(breaks=st.lists(st.integers(0, len(BODY) - 1), max_size=2))
def test_wherever_it_breaks_off_the_file_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, breaks: list[int]
) -> None:
    whole = FileService(body=BODY)
    with serving(whole) as server, connection_at(Clock()) as connection:
        folder = tmp_path_factory.mktemp("download")
        server.service = lambda asked: replaced(whole(asked), breaks)
        wanted = Download(address=server.address, target=folder / "x")
        assert download(wanted, connection=connection).path.read_bytes() == BODY


def replaced(reply: Reply, breaks: list[int]) -> Reply:
    """Return the reply, broken off as the next of `breaks` says."""
    if not breaks:
        return reply
    return Reply(
        status=reply.status, body=reply.body, headers=reply.headers, breaks_after=breaks.pop()
    )


@given(words=st.text(max_size=300))
def test_a_file_name_is_one_that_every_system_takes(words: str) -> None:
    name = name_for(words)
    assert len(name) <= 100
    assert not set(name) & set('/\\:*?"<>|\0\n ')
