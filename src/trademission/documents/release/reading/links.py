"""Where to read on."""

import re
from collections.abc import Iterator

from trademission.documents.release.reading.found import LinkNamed, PartKind
from trademission.documents.release.reading.manuscript import Manuscript, Paragraph
from trademission.documents.release.reading.marks import LINK

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\"“”„»«\[\]]{3,300}", re.IGNORECASE)
BARE_ADDRESS = re.compile(
    r"(?<![@\w.])(?:[a-z0-9-]{2,40}\.){1,3}(?:de|com|org|eu|net|uk|ie|gov|ca|info|at|ch|wales"
    r"|scot|io)(?:/[^\s<>()\"“”„»«\[\]]{0,300})?(?![\w@])",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    r"^\W*?\[(?P<origin>[^\[\]]{3,200})\s*\]\s*(?P<title>.+)$"
    r"|^(?P<title2>.+?)\s*\[(?P<origin2>[^\[\]]{3,200})\s*\]\W*$"
    r"|^(?P<title3>.+?)\s*\((?P<origin3>[^()]{3,120}(?:19|20)\d\d)\)\W*$",
    re.DOTALL,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
HEADING = re.compile(
    r"^\W*(?:weiterf\w+\s+|nützliche\s+|useful\s+|related\s+|weitere\s+|mehr\s+|further\s+"
    r"|more\s+|additional\s+)?(?:links?|informationen(?: zum thema| im internet| online)?|infos"
    r"|information(?: online)?|reading|zum thema|zum weiterlesen|zum nachlesen|read more|see also"
    r"|releases?|resources|content|weiteres)\s*:?\s*",
    re.IGNORECASE,
)
MARKS = re.compile(r"^[\s\-\u2013—•·▪*>\d.)]+(?=\D)")
# Above the text stand the links of the page itself.
HEAD = frozenset({PartKind.OFFICE, PartKind.LABEL, PartKind.DATE})
NOT_READ = frozenset(
    {PartKind.MARGIN, PartKind.CONTACT, PartKind.OFFICE, PartKind.LABEL, PartKind.DATE}
)


def links(manuscript: Manuscript) -> tuple[LinkNamed, ...]:
    """Return links in Markdown, lines of a section of links, and addresses in prose and notes.

    A title may carry its origin in brackets ([Release of …, 2022]) whose year is read. Addresses
    in letterhead, margin and contact are no links to read on.
    """
    found: list[LinkNamed] = []
    for one in manuscript.paragraphs:
        raw = manuscript.text[one.start : one.end]
        marked = [
            link for link in LINK.finditer(raw) if not link.group(2).startswith(("mailto:", "tel:"))
        ]
        if marked and one.kind not in HEAD:
            found += [
                _link(
                    manuscript,
                    link.group(1),
                    link.group(2),
                    one.start + link.start(),
                    one.start + link.end(),
                )
                for link in marked
            ]
        elif one.kind is PartKind.LINKS:
            found += _in_section(manuscript, one)
        elif one.kind not in NOT_READ:
            found += _in_prose(manuscript, one)
    return tuple(found)


def _link(manuscript: Manuscript, title: str, address: str, start: int, end: int) -> LinkNamed:
    bare = " ".join(re.sub(r"\\(?=[\[\](){}*_#.!+>~`|-])", "", title).split())
    parted = ORIGIN.match(bare)
    name, origin = bare, ""
    if parted:
        name = parted["title"] or parted["title2"] or parted["title3"]
        origin = parted["origin"] or parted["origin2"] or parted["origin3"]
    year = YEAR.search(origin)
    return LinkNamed(
        title=name.strip(" :\u2013—-"),
        origin=origin.strip(),
        year=int(year.group()) if year else None,
        address=address.rstrip(".,;:"),
        spot=manuscript.spot(start, end, 0.9),
    )


def _in_section(manuscript: Manuscript, one: Paragraph) -> Iterator[LinkNamed]:
    """Yield a link for each line of a section, or for a title with its address on the next."""
    title, since = "", one.start
    for begin, end in _lines(manuscript.clean, one):
        start, line = begin, manuscript.clean[begin:end]
        heading = HEADING.match(line)
        if heading and (
            heading.group().strip().endswith(":") or heading.end() >= len(line.rstrip())
        ):
            start += heading.end()
        bare = MARKS.sub("", manuscript.clean[start:end]).strip()
        if not bare:
            continue
        address = ADDRESS.search(bare) or BARE_ADDRESS.search(bare)
        if address is None:
            if title:
                yield _link(manuscript, title, "", since, start)
            title, since = bare, start
            continue
        own = (bare[: address.start()] + bare[address.end() :]).strip(" :\u2013—-|()<>.")
        whole = own or title
        if own and title:
            yield _link(manuscript, title, "", since, start)
        yield _link(manuscript, whole, address.group(), start, end)
        title = ""
    if title:
        yield _link(manuscript, title, "", since, one.end)


def _lines(clean: str, one: Paragraph) -> Iterator[tuple[int, int]]:
    start = one.start
    for line in clean[one.start : one.end].split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _in_prose(manuscript: Manuscript, one: Paragraph) -> Iterator[LinkNamed]:
    for found in ADDRESS.finditer(manuscript.clean, one.start, one.end):
        before = manuscript.clean[one.start : found.start()]
        sentence = re.split(r"(?<=[.!?])\s|\n", before)[-1]
        title = MARKS.sub("", sentence).strip(" :(\u2013—-")
        yield _link(manuscript, title[:120], found.group(), found.start(), found.end())
