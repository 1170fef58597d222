"""The hosts of a mission with their profiles, by country."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.content.masthead import WEB_ADDRESS
from trademission.documents.dates import country_name
from trademission.documents.directory import Directory
from trademission.documents.paper import (
    Block,
    Column,
    Heading,
    NewPage,
    Phrase,
    Table,
    joined,
    linked,
    named,
    plain,
    quiet,
)
from trademission.documents.paper.spans import Manner
from trademission.domain.mission import Organisation
from trademission.domain.people import Host
from trademission.domain.text import Text

HOSTS = Text(de="Gastgeber", en="Hosts")
SUMMARY = Text(
    de="Gastgeber in {country}: Name, Ort, Profil, Gesprächspartner.",
    en="Hosts in {country}: name, place, profile, counterparts.",
)
HOST = Text(de="Gastgeber", en="Host")
PLACE = Text(de="Ort", en="Place")
PROFILE = Text(de="Profil", en="Profile")
COUNTERPARTS = Text(de="Gesprächspartner", en="Counterparts")
INVESTOR = Text(de="Investor seit {since}", en="Investor since {since}")


def host_blocks(directory: Directory) -> Iterator[Block]:
    """Yield the hosts at whose house something takes place, by country in order of travel."""
    shown = _hosts(directory)
    if not shown:
        return
    language = directory.language
    yield NewPage()
    yield Heading(level=1, line=plain(HOSTS.in_language(language)))
    for code, hosts in shown.items():
        country = country_name(code, language)
        yield Heading(level=2, line=plain(country))
        yield Table(
            summary=SUMMARY.in_language(language).format(country=country),
            columns=(
                Column(title=HOST.in_language(language), share=2.6),
                Column(title=PLACE.in_language(language), share=2.8),
                Column(title=PROFILE.in_language(language), share=2.2),
                Column(title=COUNTERPARTS.in_language(language), share=2.4),
            ),
            rows=tuple(_row(host, directory) for host in hosts),
        )


def _hosts(directory: Directory) -> dict[str, list[Host]]:
    """Return the hosts of all entries by the country of their place, each once."""
    found: dict[str, list[Host]] = {}
    seen: set[str] = set()
    for entry in directory.entries():
        host = directory.atlas.appointments[entry.appointment].host
        if host is not None and host not in seen:
            seen.add(host)
            country = directory.atlas.place_of(entry.appointment).country
            found.setdefault(country, []).append(directory.atlas.hosts[host])
    return found


def _row(host: Host, directory: Directory) -> tuple[Phrase, ...]:
    name = directory.name(host.name, host.labels)
    people = (named(directory.person(one.id)) for one in host.counterparts)
    return (
        named(name, Manner.STRONG),
        _places(host, directory),
        _profile(host, directory),
        joined(people),
    )


def _places(host: Host, directory: Directory) -> Phrase:
    """Return where the host receives, each address once."""
    entries = directory.entries()
    own = (
        e.appointment
        for e in entries
        if directory.atlas.appointments[e.appointment].host == host.id
    )
    addresses = dict.fromkeys(directory.address(directory.atlas.place_of(key)) for key in own)
    return joined((plain(one) for one in addresses), between="; ")


def _profile(host: Host, directory: Directory) -> Phrase:
    """Return sector, size, web and since when the host invests with us, as far as known."""
    organisations = directory.view.mission.register.organisations
    record = next((one for one in organisations if {one.id, one.name} & {host.id, host.name}), None)
    return () if record is None else _told(record, directory)


def _told(record: Organisation, directory: Directory) -> Phrase:
    website = one_line(record.website)
    since = one_line(record.investor_since)
    words = INVESTOR.in_language(directory.language).format(since=since)
    return joined(
        (
            plain(record.sector),
            plain(record.size_class),
            quiet(words) if since else (),
            linked(website, website if WEB_ADDRESS.fullmatch(website) else ""),
        )
    )
