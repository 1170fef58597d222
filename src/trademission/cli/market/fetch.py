"""The command `market fetch`."""

from pathlib import Path

from babel.dates import format_date

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.fetch_options import (
    AddressOption,
    EverythingOption,
    FromOption,
    JobOption,
    LandOption,
    MonthlyOption,
    OutOption,
    PartnersOption,
    ProductOption,
    ReporterOption,
    SourceArgument,
    StoreOption,
    UntilOption,
    WaitOption,
)
from trademission.cli.market.fetch_progress import arriving
from trademission.cli.market.fetch_wish import Wish, fetched, refuse_to_store
from trademission.cli.market.options import ServerOption, WarehouseOption
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.fetch_figures import Errand, Fetched, keep
from trademission.domain.text import Text
from trademission.trade.fetch import Connection

HELP = said(
    de="Eine Tabelle von GENESIS-Online oder Zahlen von Eurostat Comext abrufen.",
    en="Fetch a table of GENESIS-Online or figures of Eurostat Comext.",
)
ARRIVED = Text(
    de="{path}: {size} Byte, SHA-256 {sha256}.", en="{path}: {size} bytes, SHA-256 {sha256}."
)
AS_OF = Text(de="Stand {vintage}.", en="As of {vintage}.")
KEPT = Text(
    de="{source}, Stand {vintage}, {rows} Zeilen aufbewahrt.",
    en="{source}, as of {vintage}, {rows} rows kept.",
)


def fetch(
    source: SourceArgument,
    *,
    out: OutOption = Path(),
    first: FromOption = "",
    last: UntilOption = "",
    region: LandOption = None,
    job: JobOption = "",
    reporter: ReporterOption = None,
    partner: PartnersOption = None,
    product: ProductOption = None,
    monthly: MonthlyOption = False,
    everything: EverythingOption = None,
    store: StoreOption = False,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    address: AddressOption = "",
    wait: WaitOption = 60,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Fetch, tell what has arrived, and keep it if that is wished."""
    talk = Talk(language=lang, as_json=as_json)
    wish = Wish(
        source=source,
        first=first,
        last=last,
        regions=tuple(region or ()),
        job=job,
        reporters=tuple(reporter or ()),
        partners=tuple(partner or ()),
        products=tuple(product or ()),
        is_monthly=monthly,
        everything=everything,
    )
    if store:
        refuse_to_store(wish)
    with Connection() as connection, arriving(source, talk=talk) as on_bytes:
        errand = Errand(
            connection=connection,
            folder=out,
            address=address,
            wait_seconds=wait * 60,
            progress=on_bytes,
        )
        found = fetched(wish, errand=errand)
    _tell(found, talk=talk)
    stored = _kept(found, warehouse, server, talk=talk) if store else None
    talk.answer(_report(found) | {"stored": stored})


def _tell(found: Fetched, *, talk: Talk) -> None:
    arrival = found.arrival
    talk.show(
        talk.words(ARRIVED).format(path=arrival.path, size=arrival.size, sha256=arrival.sha256)
    )
    if found.vintage is not None:
        vintage = format_date(found.vintage, locale=talk.locale)
        talk.show(talk.words(AS_OF).format(vintage=vintage))


def _kept(found: Fetched, warehouse: Path, server: str, *, talk: Talk) -> dict[str, object]:
    stored = keep(found, warehouse=warehouse, server=server)
    vintage = format_date(stored.vintage, locale=talk.locale)
    talk.show(talk.words(KEPT).format(source=stored.source, vintage=vintage, rows=stored.rows))
    return {
        "source": stored.source,
        "vintage": stored.vintage.isoformat(),
        "rows": stored.rows,
        "sha256": stored.sha256,
        "title": stored.title,
    }


def _report(found: Fetched) -> dict[str, object]:
    return {
        "path": str(found.arrival.path),
        "sha256": found.arrival.sha256,
        "size": found.arrival.size,
        "vintage": None if found.vintage is None else found.vintage.isoformat(),
    }
