"""Fetching for a desk: where the login comes from, what is asked for, what is kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from trade.servers import Clock, connection_at, serving
from trade.services import FLAT, ComextService, GenesisService
from trademission.desk.fetch_figures import (
    PASSWORD,
    USERNAME,
    Errand,
    NoLoginError,
    NotSelectableError,
    fetch_answer,
    fetch_table,
    keep,
    laender_query,
    login_in,
)
from trademission.desk.whole import UnwritableError
from trademission.trade.codes import region_of
from trademission.trade.fetch import ComextQuery, LoginRefusedError

LOGIN = dict(zip((USERNAME, PASSWORD), GenesisService.LOGIN, strict=True))
GERMANY = ComextQuery(reporters=("DE",))


@pytest.fixture
def errand(tmp_path: Path) -> Iterator[Errand]:
    with serving(ComextService()) as server, connection_at(Clock()) as connection:
        yield Errand(
            connection=connection, folder=tmp_path / "new" / "folder", address=server.address
        )


def test_a_login_comes_from_the_environment() -> None:
    login = login_in(LOGIN)
    assert (login.username, login.password) == GenesisService.LOGIN
    assert login_in({USERNAME: "token"}).is_token


def test_without_a_login_the_variables_are_named() -> None:
    with pytest.raises(NoLoginError, match=f"set {USERNAME} and {PASSWORD} in the environment"):
        login_in({PASSWORD: "x"})
    with pytest.raises(LoginRefusedError):
        login_in({USERNAME: "a ", PASSWORD: "x"})


def test_laender_are_selected_by_their_keys() -> None:
    regions = (region_of("Sachsen"), region_of("Bavaria"))
    query = laender_query("51000-0032", regions=regions, first_year=2020, last_year=None)
    assert (query.region_variable, query.region_keys) == ("DLANDX", ("14", "09"))
    assert query.name == "51000-0032_14_09_2020-"


def test_without_regions_all_of_them_come() -> None:
    query = laender_query("51000-0032", regions=(), first_year=None, last_year=None)
    assert (query.region_variable, query.name) == ("", "51000-0032")


def test_a_region_that_is_no_land_is_refused() -> None:
    with pytest.raises(NotSelectableError, match="Germany is none"):
        laender_query("51000-0032", regions=(region_of("DE"),), first_year=None, last_year=None)


def test_a_table_is_kept_with_the_vintage_that_the_service_told(tmp_path: Path) -> None:
    with serving(GenesisService(body=FLAT.encode())) as server, connection_at(Clock()) as line:
        errand = Errand(
            connection=line,
            folder=tmp_path,
            address=f"{server.address}genesisWS/rest/2020",
        )
        query = laender_query("51000-0032", regions=(), first_year=None, last_year=None)
        fetched = fetch_table(query, errand=errand, login=login_in(LOGIN))
    stored = keep(fetched, warehouse=tmp_path / "warehouse")
    assert (stored.source, stored.vintage, stored.rows) == ("51000-0032", date(2026, 5, 21), 1)
    assert stored.sha256 == fetched.arrival.sha256


def test_an_answer_is_kept_with_the_vintage_that_stands_in_it(
    errand: Errand, tmp_path: Path
) -> None:
    fetched = fetch_answer(GERMANY, errand=errand)
    assert fetched.vintage is None
    assert fetched.arrival.path.parent == errand.folder
    stored = keep(fetched, warehouse=tmp_path / "warehouse")
    assert (stored.source, stored.vintage) == ("DS-045409", date(2026, 9, 15))


def test_a_folder_that_cannot_be_made_is_told(errand: Errand) -> None:
    errand.folder.parent.touch()
    with pytest.raises(UnwritableError, match="Choose another with --out"):
        fetch_answer(GERMANY, errand=errand)
