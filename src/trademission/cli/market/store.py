"""The command `market store`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from babel.dates import format_date

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.options import ServerOption, WarehouseOption
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.domain.text import Text
from trademission.trade.datasets.reading import Reading
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.server import FiguresServer, StoredOnServer
from trademission.trade.warehouse import Warehouse
from trademission.trade.warehouse_shelf import Stored

HELP = said(
    de="Tabellen ihrer Herausgeber prüfen und mit ihrem Stand aufbewahren; alte Stände bleiben.",
    en="Check tables of their publishers and keep them with their vintage; old ones stay.",
)
KEPT = Text(
    de="{file}: {source}, Stand {vintage}, {rows} Zeilen aufbewahrt.",
    en="{file}: {source}, as of {vintage}, {rows} rows kept.",
)
Kept = Stored | StoredOnServer
FilesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        exists=True,
        dir_okay=False,
        help=said(
            de="Dateien von GENESIS, Eurostat Comext oder CEPII BACI, so wie sie ankommen.",
            en="Files of GENESIS, Eurostat Comext or CEPII BACI, just as they arrive.",
        ),
    ),
]


VintageOption = Annotated[
    datetime | None,
    typer.Option(
        "--vintage",
        metavar="DATE",
        formats=["%Y-%m-%d"],
        show_default=False,
        help=said(
            de="Der Stand von Dateien, die ihren nicht nennen, wie 2026-05-21.",
            en="The vintage of files that do not state theirs, like 2026-05-21.",
        ),
    ),
]


def store(
    files: FilesArgument,
    *,
    vintage: VintageOption = None,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read files strictly and keep them in the warehouse, each whole or not at all."""
    talk = Talk(language=lang, as_json=as_json)
    day = None if vintage is None else vintage.date()
    kept: list[Kept] = []
    with _on_server(server) if server else _in_folder(warehouse) as store_one:
        for path in files:
            kept.append(store_one(read_dataset(path, vintage=day)))
            talk.show(_sentence(path, kept[-1], talk=talk))
    talk.answer({"stored": [_report(one) for one in kept]})


@contextmanager
def _in_folder(warehouse: Path) -> Iterator[Callable[[Reading], Kept]]:
    with Warehouse(warehouse) as stored:
        yield stored.store


@contextmanager
def _on_server(address: str) -> Iterator[Callable[[Reading], Kept]]:
    with FiguresServer(address) as figures:
        yield figures.store


def _sentence(path: Path, stored: Kept, *, talk: Talk) -> str:
    vintage = format_date(stored.vintage, locale=talk.locale)
    return talk.words(KEPT).format(
        file=path.name, source=stored.source, vintage=vintage, rows=stored.rows
    )


def _report(stored: Kept) -> dict[str, object]:
    return {
        "source": stored.source,
        "vintage": stored.vintage.isoformat(),
        "rows": stored.rows,
        "sha256": stored.sha256,
        "title": stored.title,
    }
