"""GENESIS-Online: tables at once and in the background, and what it says in their place."""

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from trade.servers import Clock, LocalServer, Reply, connection_at, serving
from trade.services import FLAT, HOME_PAGE, GenesisService, json_of, said, zipped
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.fetch import (
    Connection,
    FetchError,
    Genesis,
    Login,
    LoginRefusedError,
    TableQuery,
    TooManyBytesError,
)
from trademission.trade.fetch.arrivals import NotWritableError
from trademission.trade.fetch.genesis import JobNotReadyError
from trademission.trade.fetch.genesis_query import UnknownTableError
from trademission.trade.fetch.genesis_status import BusyError
from trademission.trade.fetch.refusal import UnexpectedAnswerError

DAY = date(2026, 5, 21)
SAXONY = TableQuery(
    table="51000-0032",
    first_year=2022,
    last_year=2022,
    region_variable="DLANDX",
    region_keys=("14",),
)
NAME = "51000-0032_14_2022-2022_2026-05-21"
USERNAME, PASSWORD = GenesisService.LOGIN


@pytest.fixture
def service() -> GenesisService:
    return GenesisService(body=zipped("51000-0032_de_flat.csv", FLAT))


@pytest.fixture
def server(service: GenesisService) -> Iterator[LocalServer]:
    with serving(service) as local:
        yield local


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def connection(clock: Clock) -> Iterator[Connection]:
    with connection_at(clock) as connection:
        yield connection


@pytest.fixture
def genesis(server: LocalServer, connection: Connection) -> Genesis:
    return genesis_with(server, connection, Login(username=USERNAME, password=PASSWORD))


def genesis_with(server: LocalServer, connection: Connection, login: Login) -> Genesis:
    address = f"{server.address}genesisWS/rest/2020/"
    return Genesis(connection=connection, login=login, address=address)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def methods(server: LocalServer) -> list[str]:
    return [asked.path.partition("/rest/2020/")[2] for asked in server.asked]


def test_a_table_arrives_with_its_vintage_and_can_be_read(genesis: Genesis, tmp_path: Path) -> None:
    table = genesis.fetch_table(SAXONY, folder=tmp_path)
    assert (table.vintage, table.arrival.path.name) == (DAY, f"{NAME}.zip")
    reading = read_dataset(table.arrival.path, vintage=table.vintage)
    assert (reading.source, reading.sha256) == ("51000-0032", table.arrival.sha256)
    assert [row["value"] for row in reading.rows.to_pylist()] == [850_983]


def test_a_table_may_come_without_an_archive(
    service: GenesisService, genesis: Genesis, tmp_path: Path
) -> None:
    service.body = FLAT.encode("utf-8-sig")
    assert genesis.fetch_table(SAXONY, folder=tmp_path).arrival.path.suffix == ".csv"


def test_a_request_is_a_post_with_the_login_in_its_headers(
    server: LocalServer, genesis: Genesis, tmp_path: Path
) -> None:
    genesis.fetch_table(SAXONY, folder=tmp_path)
    assert methods(server) == ["metadata/table", "data/tablefile", "metadata/table"]
    assert {asked.method for asked in server.asked} == {"POST"}
    asked = server.asked[1]
    assert asked.form == {
        "name": "51000-0032",
        "startyear": "2022",
        "endyear": "2022",
        "regionalvariable": "DLANDX",
        "regionalkey": "14",
        "area": "all",
        "compress": "false",
        "format": "ffcsv",
        "job": "false",
        "language": "de",
        "quality": "on",
    }
    assert asked.query == {}
    assert (asked.headers["username"], asked.headers["password"]) == GenesisService.LOGIN


def test_a_table_that_is_too_large_is_made_in_the_background(
    server: LocalServer, service: GenesisService, genesis: Genesis, clock: Clock, tmp_path: Path
) -> None:
    service.is_large = True
    table = genesis.fetch_table(SAXONY, folder=tmp_path)
    assert table.arrival.path.name == f"{NAME}.zip"
    assert clock.pauses == [10.0, 10.0]
    assert methods(server) == [
        "metadata/table",
        "data/tablefile",
        "data/tablefile",
        *["catalogue/results"] * 3,
        "data/resultfile",
        "metadata/table",
    ]


def test_a_job_that_takes_too_long_is_named_and_its_result_fetched_later(
    service: GenesisService, genesis: Genesis, clock: Clock, tmp_path: Path
) -> None:
    service.is_large = True
    with pytest.raises(JobNotReadyError, match=GenesisService.JOB):
        genesis.fetch_table(SAXONY, folder=tmp_path, job_seconds=5)
    assert clock.pauses == [10.0]
    assert names_in(tmp_path) == []
    arrival = genesis.fetch_result(GenesisService.JOB, folder=tmp_path)
    assert arrival.path.name == f"{GenesisService.JOB}.zip"


def test_what_is_no_name_of_a_job_is_not_asked_for(
    server: LocalServer, genesis: Genesis, tmp_path: Path
) -> None:
    with pytest.raises(FetchError, match="no name of a job"):
        genesis.fetch_result("../x", folder=tmp_path)
    assert server.asked == []


def test_an_api_token_starts_no_job(
    server: LocalServer, service: GenesisService, connection: Connection, tmp_path: Path
) -> None:
    service.is_large = True
    server.first = [said(0, "", Object={"Updated": "21.05.2026"}), said(98, "zu groß")]
    token = genesis_with(server, connection, Login(username="token"))
    with pytest.raises(LoginRefusedError, match="an API token may start no job"):
        token.fetch_table(SAXONY, folder=tmp_path)
    assert server.asked[0].headers["password"] is None


@pytest.mark.parametrize(
    "reply",
    [
        json_of({"Code": 15, "Content": "Login von k1234567 mit geheim-Ä fehlerhaft"}, 401),
        json_of({"Code": 15, "Content": "geheim-Ä"}, 404),
        json_of({"Code": 2, "Content": "geheim-Ä"}),
        Reply(status=403, body=b"no"),
    ],
)
def test_a_login_that_is_refused_is_sent_once_and_never_shown(
    server: LocalServer, genesis: Genesis, clock: Clock, reply: Reply
) -> None:
    server.first = [reply]
    with pytest.raises(LoginRefusedError, match="does not accept the login") as caught:
        genesis.last_update("51000-0032")
    assert (len(server.asked), clock.pauses) == (1, [])
    shown = f"{caught.value!r} {caught.value.sentence}"
    assert USERNAME not in shown
    assert PASSWORD not in shown


def test_a_login_is_in_no_log_and_no_representation(
    server: LocalServer,
    genesis: Genesis,
    connection: Connection,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    server.first = [Reply(status=500)]
    genesis.last_update("51000-0032")
    login = Login(username=USERNAME, password=PASSWORD)
    shown = f"{caplog.text} {login!r} {vars(genesis)!r} {connection!r}"
    assert "HTTP Request: POST" in shown
    assert USERNAME not in shown
    assert PASSWORD not in shown


@pytest.mark.parametrize(
    ("username", "password"),
    [("", ""), ("", "x"), ("a\nb", ""), ("a", "b "), ("a", "b\x85"), ("a", "Ω")],
)
def test_a_login_that_cannot_be_sent_is_refused_without_showing_it(
    username: str, password: str
) -> None:
    with pytest.raises(LoginRefusedError) as caught:
        Login(username=username, password=password)
    assert repr(password)[1:-1] not in repr(caught.value) or len(password) < 2


def test_a_login_is_sent_encrypted_or_not_at_all(connection: Connection) -> None:
    with pytest.raises(LoginRefusedError, match="only sent encrypted"):
        Genesis(
            connection=connection,
            login=Login(username="a", password="b"),  # noqa: S106 - nobody's password
            address="http://www-genesis.destatis.de/genesisWS/rest/2020/",
        )


def test_a_login_is_not_sent_on_to_a_foreign_host(server: LocalServer, genesis: Genesis) -> None:
    with serving(GenesisService(body=b"")) as foreign:
        elsewhere = f"{foreign.address}genesisWS/rest/2020/metadata/table"
        server.first = [Reply(status=302, headers={"Location": elsewhere})]
        with pytest.raises(UnexpectedAnswerError, match="no login was sent there"):
            genesis.last_update("51000-0032")
        assert foreign.asked == []


def test_a_trusted_host_takes_over_with_the_login(
    server: LocalServer, connection: Connection
) -> None:
    with serving(GenesisService(body=b"")) as second:
        genesis = Genesis(
            connection=connection,
            login=Login(username=USERNAME, password=PASSWORD),
            address=f"{server.address}genesisWS/rest/2020/",
            trusted_hosts=frozenset({"127.0.0.1"}),
        )
        elsewhere = f"{second.address}genesisWS/rest/2020/metadata/table"
        server.first = [Reply(status=307, headers={"Location": elsewhere})]
        assert genesis.last_update("51000-0032") == DAY
        assert genesis.last_update("51000-0032") == DAY
        assert (len(server.asked), len(second.asked)) == (1, 2)


@pytest.mark.parametrize(
    ("reply", "error", "sentence"),
    [
        (Reply(body=HOME_PAGE.encode()), UnexpectedAnswerError, "a web page in place of data"),
        (said(90, "nicht vorhanden"), UnknownTableError, "finds nothing for 51000-0032"),
        (said(104, "kein Objekt"), UnknownTableError, "kein Objekt"),
        (said(6, "zu viele"), BusyError, "wait a quarter of an hour"),
        (said(14, "falscher\nWert"), UnexpectedAnswerError, r"status 14 .* \(“falscher Wert”\)"),
        (said(0, "erfolgreich"), UnexpectedAnswerError, "status 0"),
        (Reply(body=b"Wartung"), UnexpectedAnswerError, "something else than ffcsv"),
        (Reply(body=b""), UnexpectedAnswerError, "status 200"),
        (Reply(body=b"[]"), UnexpectedAnswerError, "status 200"),
        (Reply(body=b"<a/>", status=400), UnexpectedAnswerError, "status 400"),
    ],
)
def test_what_comes_in_place_of_a_table_becomes_a_sentence(
    server: LocalServer, genesis: Genesis, reply: Reply, error: type[FetchError], sentence: str
) -> None:
    genesis.last_update("51000-0032")
    server.first = [server.service(server.asked[0]), reply]
    with TemporaryDirectory() as folder:
        with pytest.raises(error, match=sentence):
            genesis.fetch_table(SAXONY, folder=Path(folder))
        assert names_in(Path(folder)) == []


def test_a_table_that_breaks_off_is_asked_for_again(
    server: LocalServer, service: GenesisService, genesis: Genesis, tmp_path: Path
) -> None:
    answers = [Reply(body=service.body, breaks_after=20)]
    server.service = lambda asked: (
        answers.pop() if answers and "tablefile" in asked.path else service(asked)
    )
    arrival = genesis.fetch_table(SAXONY, folder=tmp_path).arrival
    assert arrival.path.read_bytes() == service.body


def test_a_table_updated_while_it_arrives_is_not_kept_and_the_old_file_stays(
    service: GenesisService, genesis: Genesis, tmp_path: Path
) -> None:
    (tmp_path / f"{NAME}.zip").write_bytes(b"old")
    service.updates = ["21.05.2026 08:00:01h", "22.05.2026 08:00:01h"]
    with pytest.raises(UnexpectedAnswerError, match="was updated while it arrived"):
        genesis.fetch_table(SAXONY, folder=tmp_path)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(f"{NAME}.zip", b"old")]


@pytest.mark.parametrize("words", ["", "99.99.2026", "2026-05-21"])
def test_a_day_that_is_none_is_no_vintage(
    service: GenesisService, genesis: Genesis, words: str
) -> None:
    service.updates = [words]
    with pytest.raises(UnexpectedAnswerError):
        genesis.last_update("51000-0032")


def test_a_table_beyond_the_limit_is_not_kept(genesis: Genesis, tmp_path: Path) -> None:
    with pytest.raises(TooManyBytesError):
        genesis.fetch_table(SAXONY, folder=tmp_path, most_bytes=10)
    assert names_in(tmp_path) == []


def test_a_folder_that_is_a_file_is_told(genesis: Genesis, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritableError, match="check permissions"):
        genesis.fetch_table(SAXONY, folder=tmp_path / "file")


def test_a_table_that_does_not_exist_is_told(genesis: Genesis) -> None:
    with pytest.raises(UnknownTableError, match="finds nothing for 99999-0001"):
        genesis.last_update("99999-0001")


@pytest.mark.parametrize("table", ["", "51000", "51000-0032; x", "../../51000-0032"])
def test_what_is_no_number_of_a_table_is_refused(table: str) -> None:
    with pytest.raises(UnknownTableError, match="no number of a table"):
        TableQuery(table=table)


def test_more_variables_than_genesis_takes_are_refused() -> None:
    with pytest.raises(UnknownTableError, match="5 variables at most"):
        TableQuery(table="51000-0032", classes={str(number): () for number in range(6)})


def test_a_selection_by_variables_is_numbered() -> None:
    query = TableQuery(table="51000-0032", classes={"STLAH": ("STLAH732", "STLAH728")})
    form = query.form(is_job=True)
    assert form["classifyingvariable1"] == "STLAH"
    assert form["classifyingkey1"] == "STLAH732,STLAH728"
    assert (form["job"], query.name) == ("true", "51000-0032_STLAH732_STLAH728")
