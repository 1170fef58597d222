"""Who publishes a source, under which licence, and what it counts."""

from dataclasses import dataclass

from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Publication:
    """A table or dataset as it is to be named beside every figure taken from it.

    `name` is short and the same in every language.
    """

    source: str
    name: str
    publisher: Text
    title: Text
    licence: str
    address: str


_PUBLICATIONS = (
    Publication(
        source="51000-0032",
        name="Destatis, GENESIS-Online",
        publisher=Text(
            de="Statistisches Bundesamt (Destatis), GENESIS-Online",
            en="Federal Statistical Office of Germany (Destatis), GENESIS-Online",
        ),
        title=Text(
            de="Aus- und Einfuhr (Außenhandel): Bundesländer, Jahre, Länder",
            en="Exports and imports (foreign trade): Länder, years, countries",
        ),
        licence="dl-de/by-2-0",
        address="https://www-genesis.destatis.de/datenbank/online/table/51000-0032",
    ),
    Publication(
        source="DS-045409",
        name="Eurostat, Comext",
        publisher=Text(de="Eurostat, Comext", en="Eurostat, Comext"),
        title=Text(
            de="Handel der EU seit 1988 nach HS2-4-6 und KN8",
            en="EU trade since 1988 by HS2-4-6 and CN8",
        ),
        licence="CC BY 4.0",
        address="https://ec.europa.eu/eurostat/comext/newxtweb/",
    ),
    Publication(
        source="BACI-HS92",
        name="CEPII, BACI",
        publisher=Text(de="CEPII, BACI", en="CEPII, BACI"),
        title=Text(
            de="Bilaterale Handelsströme nach sechsstelligen Gütern (HS 1992)",
            en="Bilateral trade flows by six-digit products (HS 1992)",
        ),
        licence="Etalab 2.0",
        address="https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
    ),
)
PUBLICATIONS = {publication.source: publication for publication in _PUBLICATIONS}
"""What is known, by source."""


def publication_of(source: str) -> Publication:
    """Return who publishes a source; one that is not known is named by its own number alone."""
    unknown = Text(de=source, en=source)
    return PUBLICATIONS.get(source) or Publication(
        source=source, name=source, publisher=unknown, title=unknown, licence="", address=""
    )
