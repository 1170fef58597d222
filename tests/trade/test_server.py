from collections.abc import Iterator
from datetime import date

import pytest

from trade.engines import address_of_postgresql
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.basis import basis_of_reading
from trademission.trade.market.figure import figures
from trademission.trade.market.panel import Panel
from trademission.trade.server import FiguresServer, ServerError
from trademission.trade.shipped import shipped

NOBODY = "postgresql://somebody:geheim@127.0.0.1:9/figures"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with address_of_postgresql() as found:
        yield found


def test_figures_from_a_server_are_those_from_the_file(address: str) -> None:
    with FiguresServer(address) as server:
        stored = server.store(shipped())
        assert stored.rows == shipped().rows.num_rows
        panels = [
            Panel(basis=basis, region=region_of("Sachsen"), flow=Flow.EXPORT)
            for basis in (server.basis("51000-0032"), basis_of_reading(shipped()))
        ]
        there, here = (figures(p, partner=country_of("Japan"), year=2022) for p in panels)
    assert there == here
    assert there[0].value == 850_983


def test_a_vintage_stored_again_takes_its_own_place(address: str) -> None:
    with FiguresServer(address) as server:
        server.store(shipped())
        server.store(shipped())
        assert server.vintages("51000-0032") == (date(2026, 5, 21),)
        rows = server.basis("51000-0032").flows.count().to_pyarrow().as_py()
    assert rows == shipped().rows.num_rows


def test_what_a_server_does_not_have_is_told_with_what_it_has(address: str) -> None:
    with FiguresServer(address) as server:
        server.store(shipped())
        with pytest.raises(ServerError, match="there are 2026-05-21"):
            server.basis("51000-0032", vintage=date(2020, 1, 1))
        with pytest.raises(ServerError, match="has nothing of DS-045409"):
            server.basis("DS-045409")


@pytest.mark.parametrize("address", [NOBODY, NOBODY.replace("postgresql", "clickhouse")])
def test_a_server_that_does_not_answer_is_told_without_the_password(address: str) -> None:
    with pytest.raises(ServerError, match=r"127\.0\.0\.1 does not answer") as refused:
        FiguresServer(address)
    told = f"{refused.value.sentence} {refused.value!r} {refused.value.__cause__!r}"
    assert "geheim" not in told


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(ServerError, match="neither with postgresql:// nor with clickhouse://"):
        FiguresServer("sqlite:///figures.db")
