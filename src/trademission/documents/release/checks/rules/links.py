"""Every link leads somewhere."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.reading.found import LinkNamed
from trademission.domain.findings import Severity
from trademission.domain.text import Text

NAME = "links"
DEMAND = Text(de="Jeder Link führt an ein Ziel.", en="Every link leads somewhere.")
SCHEMES = frozenset({"http", "https"})
PRINTED = "www."
REMEDY = Text(
    de="Tragen Sie die vollständige Adresse mit https:// ein, oder streichen Sie den Link.",
    en="Enter the whole address with https://, or strike the link.",
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each link without an address, or with one that leads nowhere."""
    for link in case.read.links:
        why = _fault_of(link, case)
        if why is not None and not _is_margin(link, case):
            yield Fault(
                start=link.spot.start,
                end=link.spot.end,
                severity=Severity.BLOCK_PUBLISHING,
                sentence=why,
                remedy=REMEDY,
            )


def _fault_of(link: LinkNamed, case: Case) -> Text | None:
    """Return what is wrong with a link, None if nothing is."""
    address = link.address.strip()
    if not address or address.startswith("#"):
        return Text(
            de=f"Der Link »{link.title}« hat keine Adresse.",
            en=f"The link “{link.title}” has no address.",
        )
    if address.lower().startswith(PRINTED):
        address = f"https://{address}"
    if not _is_whole(address):
        return Text(
            de=f"Der Link »{link.title}« führt ins Leere: {address} ist keine Netzadresse.",
            en=f"The link “{link.title}” leads nowhere: {address} is no web address.",
        )
    if case.reachable is not None and not case.reachable(address):
        return Text(
            de=f"Das Ziel von »{link.title}« ist nicht bekannt: {address}.",
            en=f"The target of “{link.title}” is not known: {address}.",
        )
    return None


def _is_margin(link: LinkNamed, case: Case) -> bool:
    """Tell whether what looks like a link is a line of the house's margin block."""
    words = " ".join(case.read.words_at(link.spot).split())
    margin = case.profile.margin if case.profile else ()
    return any(words == line.in_language(case.language) for line in margin)


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    host = parts.hostname or ""
    is_host = "." in host.strip(".") and ".." not in host and " " not in address
    return parts.scheme.lower() in SCHEMES and is_host
