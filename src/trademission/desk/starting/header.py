"""The header of a mission from its announcement."""

import re
from collections.abc import Iterator

from trademission.desk.starting.route import days_of
from trademission.documents.release.reading.found import PartKind, ReadRelease
from trademission.domain.mission import (
    Contact,
    Goal,
    Header,
    Link,
    Organiser,
    Topic,
    TravelDates,
)
from trademission.domain.text import Label, Text

GOALS = (
    (r"absatzm[aä]rkt|neue märkte|new markets|export markets",
     Text(de="Neue Absatzmärkte erschließen", en="Open up new markets")),
    (r"kooperation|zusammenarbeit|cooperation|partnership|collaboration",
     Text(de="Kooperationen fördern", en="Promote cooperation")),
    (r"innovation", Text(de="Impulse für Innovation", en="Impulses for innovation")),
    (r"investorenpflege|investor|investment",
     Text(de="Investoren pflegen", en="Investor care")),
    (r"lieferkette|abhängigkeit|diversif|supply chain|dependen",
     Text(de="Abhängigkeiten verringern", en="Reduce dependence")),
)  # fmt: skip
"""Aims that missions have, by words that tell of them."""


def header_of(read: ReadRelease, *, source: str) -> Header:
    """Return title, dates, aims, topics, organisers, contact and links as the release has them."""
    first, last = days_of(read)
    return Header(
        title=_title(read) or source,
        dates=(TravelDates(first_date=first, last_date=last),),
        goals=tuple(_goals(read)),
        topics=tuple(_topics(read)),
        organisers=tuple(Organiser(name=one.name, role="") for one in read.organisers),
        contacts=tuple(
            Contact(name=one.name or one.email, role="Presse", phone=one.phone, email=one.email)
            for one in read.contacts[:1]
        ),
        links=tuple(
            Link(
                title=one.title,
                address="" if one.address == "#" else one.address,
                origin=one.origin,
                year=one.year,
            )
            for one in read.links
        ),
        note=f"Entwurf aus der Medieninformation {source}. / Draft from the release {source}.",
    )


def _title(read: ReadRelease) -> str:
    headline = next((part for part in read.parts if part.kind is PartKind.HEADLINE), None)
    return "" if headline is None else " ".join(read.words_at(headline.spot).split()).strip("*# ")


def _goals(read: ReadRelease) -> Iterator[Goal]:
    found = (name for words, name in GOALS if re.search(words, read.text, re.IGNORECASE))
    for number, name in enumerate(found, start=1):
        labels = (Label(language="en", text=name.en),)
        yield Goal(id=f"g{number}", name=name.de, labels=labels)


def _topics(read: ReadRelease) -> Iterator[Topic]:
    countries = dict.fromkeys(city.country for city in read.cities if city.country)
    pairs = ((country, topic) for country in countries for topic in read.topics)
    for number, (country, topic) in enumerate(pairs, start=1):
        yield Topic(id=f"t{number}", name=topic.name, country=country)
