"""What a visit continues: earlier meetings, agreements, and what is to follow."""

from collections.abc import Iterator

from trademission.documents.briefs.background import link_date
from trademission.documents.dates import date_without_year
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import (
    Passages,
    computed,
    joined,
)
from trademission.documents.release.drafting.scheduled import day_of, name_of, public_items
from trademission.domain.mission import Chain, ChainLink, LinkKind
from trademission.domain.text import text_in

BETWEEN_LINKS = "; "


def appointment_chains(desk: Desk) -> Iterator[Passages]:
    """Yield for each public appointment with a history what came before it."""
    for item in public_items(desk):
        for chain in desk.directory.view.mission.register.chains:
            earlier = _before(chain, item[1].id)
            if earlier:
                yield desk.phrases.fill(
                    "stops.chain",
                    name=name_of(item, desk),
                    date=computed(
                        date_without_year(day_of(item, desk), desk.language), f"entry:{item[0].id}"
                    ),
                    city=computed(desk.city(item[1].place), f"place:{item[1].place}"),
                    links=_links(earlier, chain, desk),
                )


def agreement_chains(desk: Desk) -> Iterator[Passages]:
    """Yield each public chain that holds an agreement and leads to this journey."""
    this_year = str(desk.dates.first_date.year)
    for chain in desk.directory.view.mission.register.chains:
        has_agreement = any(link.kind is LinkKind.AGREEMENT for link in chain.links)
        if has_agreement and any(link.when.startswith(this_year) for link in chain.links):
            name = desk.directory.name(chain.name, chain.labels).text
            yield desk.phrases.fill(
                "agreement.history",
                name=computed(name, f"chain:{chain.id}"),
                links=_links(chain.links, chain, desk),
            )


def result_links(desk: Desk) -> Iterator[Passages]:
    """Yield what came of the journey: agreements and results dated within it."""
    first, last = desk.dates.first_date.isoformat(), desk.dates.last_date.isoformat()
    for chain in desk.directory.view.mission.register.chains:
        for link in chain.links:
            is_result = link.kind in {LinkKind.AGREEMENT, LinkKind.RESULT}
            if is_result and first <= link.when <= last:
                yield _link(link, chain, desk, "results.result")


def _before(chain: Chain, appointment: str) -> tuple[ChainLink, ...]:
    """Return the links before the one that is the appointment; none where it is not in it."""
    numbers = [n for n, link in enumerate(chain.links) if link.appointment == appointment]
    return chain.links[: numbers[0]] if numbers else ()


def _links(links: tuple[ChainLink, ...], chain: Chain, desk: Desk) -> Passages:
    return joined((_link(link, chain, desk, "stops.link") for link in links), BETWEEN_LINKS)


def _link(link: ChainLink, chain: Chain, desk: Desk, key: str) -> Passages:
    source = f"chain:{chain.id}"
    what = text_in(link.what, link.labels, desk.language)
    return desk.phrases.fill(
        key,
        what=computed(what, source),
        when=computed(link_date(link.when, desk.language), source),
    )
