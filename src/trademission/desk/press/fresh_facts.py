"""The figures of a mission computed anew, from the newest table at hand."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from trademission.domain.errors import BilingualError
from trademission.domain.facts import Fact, FactKind

EXTRA = "ibis"


def fresh_facts(facts: Iterable[Fact], *, file: Path | None, warehouse: Path) -> tuple[Fact, ...]:
    """Return computed facts as the newest table has them; nothing without the extra `trade`.

    What the table does not have is left out.
    """
    wanted = [fact for fact in facts if fact.kind is FactKind.COMPUTED]
    if find_spec(EXTRA) is None or not wanted:
        return ()
    return tuple(_fresh(wanted, file, warehouse))


def _fresh(wanted: list[Fact], file: Path | None, warehouse: Path) -> Iterator[Fact]:
    # Not above: who has no packages of trade can check the rest.
    from trademission.desk.market_figures import basis_at, panel_of  # noqa: PLC0415 - as said above
    from trademission.trade.codes import country_of, region_of  # noqa: PLC0415 - as said above
    from trademission.trade.market.figure import figures  # noqa: PLC0415 - as said above

    with basis_at(file, warehouse) as basis:
        for region, flow, partner, year in sorted({_about(fact) for fact in wanted}):
            try:
                panel = panel_of(basis, region=region_of(region), flow=flow)
                yield from figures(panel, partner=country_of(partner), year=int(year))
            except BilingualError:
                continue  # the table does not cover it, so there is nothing newer to tell


def _about(fact: Fact) -> tuple[str, str, str, str]:
    return fact.region, fact.flow, fact.partner, fact.period.rpartition("-")[2]
