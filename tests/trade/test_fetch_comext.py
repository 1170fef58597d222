"""Comext: answers at once and from the queue, and codes that it does not know."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from trade.servers import Clock, LocalServer, Reply, connection_at, serving
from trade.services import HOME_PAGE, ComextService, asynchronous, fault, queued
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.fetch import Comext, ComextQuery, FetchError, WrongQueryError
from trademission.trade.fetch.comext import NotExtractedError
from trademission.trade.fetch.comext_answers import NoFiguresError, TooLargeQueryError
from trademission.trade.fetch.refusal import UnexpectedAnswerError
from trademission.trade.flows import Flow

JAPAN = ComextQuery(
    reporters=("DE",),
    partners=("JP",),
    flows=(Flow.EXPORT,),
    indicators=("VALUE_IN_EUROS",),
    first_period="2024",
    last_period="2024",
)
KEY = "A.DE.JP.TOTAL.2.VALUE_IN_EUROS"
KNOWN = """<m:Structure xmlns:m="m" xmlns:s="s" xmlns:c="c"><s:CubeRegion>
<c:KeyValue id="FREQ"><c:Value>A</c:Value></c:KeyValue>
<c:KeyValue id="REPORTER"><c:Value>DE</c:Value></c:KeyValue>
<c:KeyValue id="PRODUCT"><c:Value>TOTAL</c:Value><c:Value>8703</c:Value></c:KeyValue>
</s:CubeRegion></m:Structure>"""
EMPTY = f"{ComextService.HEADER}\n".encode()
NOTHING = fault(100, "NO_RESULTS: The query did not return any results.")
TOO_BIG = fault(
    413, "EXTRACTION_TOO_BIG: The requested extraction is too big, max authorised is 5000000"
)


@pytest.fixture
def service() -> ComextService:
    return ComextService()


@pytest.fixture
def server(service: ComextService) -> Iterator[LocalServer]:
    with serving(service) as local:
        yield local


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def comext(server: LocalServer, clock: Clock) -> Iterator[Comext]:
    with connection_at(clock) as connection:
        yield Comext(connection=connection, address=server.address)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_answer_arrives_and_can_be_read(
    server: LocalServer, comext: Comext, tmp_path: Path
) -> None:
    arrival = comext.fetch(JAPAN, folder=tmp_path)
    assert arrival.path.name == f"DS-045409_{KEY}_2024-2024.csv"
    reading = read_dataset(arrival.path)
    assert (reading.source, reading.vintage) == ("DS-045409", date(2026, 9, 15))
    assert [row["value"] for row in reading.rows.to_pylist()] == [20_254_637]
    asked = server.asked[0]
    assert (asked.method, asked.path) == ("GET", f"/sdmx/2.1/data/DS-045409/{KEY}")
    assert asked.query == {
        "format": "SDMX-CSV",
        "compressed": "false",
        "startPeriod": "2024",
        "endPeriod": "2024",
    }


def test_a_large_query_waits_in_the_queue(
    server: LocalServer, service: ComextService, comext: Comext, clock: Clock, tmp_path: Path
) -> None:
    service.is_large = True
    assert comext.fetch(JAPAN, folder=tmp_path).path.read_bytes() == service.body
    assert clock.pauses == [10.0, 10.0, 10.0]
    assert server.asked[-1].path == f"/1.0/async/data/{ComextService.PLACE}"


def test_data_that_are_available_but_not_yet_there_are_waited_for(
    server: LocalServer, service: ComextService, comext: Comext, clock: Clock, tmp_path: Path
) -> None:
    service.is_large, service.states = True, ["AVAILABLE", "AVAILABLE"]
    late = [Reply(status=400, body=fault(100, "DATA_NOT_YET_AVAILABLE: Requested data is not."))]
    server.service = lambda asked: (
        late.pop() if late and "async/data" in asked.path else service(asked)
    )
    assert comext.fetch(JAPAN, folder=tmp_path).path.read_bytes() == service.body
    assert clock.pauses == [10.0, 10.0]


def test_a_query_that_stays_in_the_queue_is_given_up(
    service: ComextService, comext: Comext, clock: Clock, tmp_path: Path
) -> None:
    service.is_large, service.states = True, ["PROCESSING"] * 9
    with pytest.raises(NotExtractedError, match="not yet worked on it"):
        comext.fetch(JAPAN, folder=tmp_path, queue_seconds=30)
    assert clock.pauses == [10.0] * 3
    assert names_in(tmp_path) == []


def test_an_extraction_that_is_gone_is_told(
    service: ComextService, comext: Comext, tmp_path: Path
) -> None:
    service.is_large, service.states = True, ["EXPIRED"]
    with pytest.raises(UnexpectedAnswerError, match="reports “EXPIRED”"):
        comext.fetch(JAPAN, folder=tmp_path)


@pytest.mark.parametrize("reply", [Reply(body=EMPTY), Reply(body=NOTHING, status=404)])
def test_an_empty_answer_names_the_code_that_is_not_listed(
    server: LocalServer, service: ComextService, comext: Comext, tmp_path: Path, reply: Reply
) -> None:
    service.known = KNOWN
    server.first = [reply]
    wrong = ComextQuery(reporters=("FR", "DE"), products=("8703", "9999"))
    with pytest.raises(NoFiguresError) as caught:
        comext.fetch(wrong, folder=tmp_path)
    assert "in seinem Verzeichnis fehlt: Meldeland FR, Ware 9999." in caught.value.sentence.de
    assert "its list of codes lacks: reporter FR, product 9999." in caught.value.sentence.en
    assert names_in(tmp_path) == []


@pytest.mark.parametrize(
    ("known", "sentence"),
    [(KNOWN, "all codes are known, so there was no such trade"), ("", "check the products")],
)
def test_an_empty_answer_to_known_codes_is_no_trade(
    service: ComextService, comext: Comext, tmp_path: Path, known: str, sentence: str
) -> None:
    service.body, service.known = EMPTY, known
    with pytest.raises(NoFiguresError, match=sentence):
        comext.fetch(JAPAN, folder=tmp_path)


@pytest.mark.parametrize("reply", [Reply(body=TOO_BIG, status=413), Reply(body=TOO_BIG)])
def test_a_query_for_too_much_is_told(
    server: LocalServer, comext: Comext, tmp_path: Path, reply: Reply
) -> None:
    server.first = [reply]
    with pytest.raises(TooLargeQueryError, match="max authorised is 5000000"):
        comext.fetch(JAPAN, folder=tmp_path)


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply(body=HOME_PAGE.encode()), "a web page in place of data"),
        (Reply(body=b"{}"), "something else than SDMX-CSV"),
        (Reply(body=b"<html"), "a web page|XML|else"),
        (Reply(body=b"<a><b>1</b></a>"), "reports “XML”"),
        (Reply(body=b"<!DOCTYPE a [<!ENTITY b 'c'>]><faultstring>&b;</faultstring>"), "XML"),
        (Reply(body=fault(150, "INVALID_PARAMETER: x"), status=400), "INVALID_PARAMETER: x"),
        (Reply(body=b"no", status=406), "status 406"),
        (Reply(body=queued("../../admin")), "XML"),
    ],
)
def test_what_is_no_answer_becomes_a_sentence(
    server: LocalServer, comext: Comext, tmp_path: Path, reply: Reply, sentence: str
) -> None:
    server.first = [reply]
    with pytest.raises(FetchError, match=sentence):
        comext.fetch(JAPAN, folder=tmp_path)
    assert names_in(tmp_path) == []
    assert len(server.asked) == 1


def test_an_answer_that_breaks_off_is_asked_for_again(
    server: LocalServer, service: ComextService, comext: Comext, tmp_path: Path
) -> None:
    server.first = [Reply(body=service.body, breaks_after=100), Reply(status=500)]
    assert comext.fetch(JAPAN, folder=tmp_path).path.read_bytes() == service.body


def test_the_state_of_a_request_is_read_in_its_envelope(
    server: LocalServer, service: ComextService, comext: Comext, tmp_path: Path
) -> None:
    server.first = [Reply(body=asynchronous(ComextService.PLACE, "AVAILABLE"))]
    assert comext.fetch(JAPAN, folder=tmp_path).path.read_bytes() == service.body


@pytest.mark.parametrize("reporter", ["EU27_2020", "EU", "GR", "XI"])
def test_the_union_and_its_members_report(reporter: str) -> None:
    assert ComextQuery(reporters=(reporter,)).key.startswith(f"A.{reporter}.")


@pytest.mark.parametrize("partner", ["WORLD", "EXT_EU27_2020", "QS", "XS", "JP"])
def test_sums_and_entries_that_are_no_countries_are_partners(partner: str) -> None:
    assert f".{partner}." in ComextQuery(reporters=("DE",), partners=(partner,)).key


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"reporters": ()}, "reporter “”"),
        ({"reporters": ("WORLD",)}, "reporter “WORLD”"),
        ({"partners": ("jp",)}, "partner “jp”"),
        ({"partners": (" JP",)}, "partner “JP”"),
        ({"partners": ("JPN",)}, "partner “JPN”"),
        ({"products": ("1",)}, "product “1”"),
        ({"products": ("870300000",)}, "product “870300000”"),
        ({"products": ("../..",)}, "product “../..”"),
        ({"flows": ()}, "flow “”"),
        ({"indicators": ()}, "indicator “”"),
        ({"indicators": ("VALUE",)}, "indicator “VALUE”"),
        ({"first_period": "24"}, "period “24”"),
        ({"last_period": "2024-13"}, "period “2024-13”"),
    ],
)
def test_a_code_that_cannot_be_is_refused_before_anything_is_sent(
    query: dict[str, tuple[str, ...]], words: str
) -> None:
    with pytest.raises(WrongQueryError, match=words):
        ComextQuery(**{"reporters": ("DE",), **query})  # type: ignore[arg-type]  # a test's table


def test_an_empty_selection_asks_for_all() -> None:
    query = ComextQuery(reporters=("DE",), products=(), monthly=True)
    assert query.key == "M.DE...1+2.VALUE_IN_EUROS+QUANTITY_IN_100KG"


def test_a_long_query_has_a_short_name() -> None:
    many = tuple(f"{number:04}" for number in range(100, 300))
    names = {ComextQuery(reporters=("DE",), products=many[n:]).name for n in range(3)}
    assert len(names) == 3
    assert {len(name) for name in names} == {100}
