"""What every paper of a mission carries: its title above, and for whom, version, date below."""

from dataclasses import dataclass
from datetime import datetime

from trademission.documents.content.masthead import Masthead, ShownContact, masthead
from trademission.documents.directory import Directory
from trademission.documents.paper.blocks import Block, Heading, Matter, Matters
from trademission.documents.paper.paper import Paper
from trademission.documents.paper.paper_words import say
from trademission.documents.paper.spans import Phrase, joined, linked, plain


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """The head of a mission and the names of its view, for one paper."""

    directory: Directory
    head: Masthead
    made_at: datetime

    def paper(
        self, *, kind: str, title: str, blocks: tuple[Block, ...], subtitle: Phrase = ()
    ) -> Paper:
        """Return a paper of the mission with what runs along its pages."""
        return Paper(
            language=self.directory.language,
            kind=kind,
            title=title,
            above=self.head.title.text,
            imprint=tuple(self.imprint()),
            made_at=self.made_at,
            blocks=blocks,
            subtitle=subtitle,
        )

    def imprint(self) -> tuple[str, ...]:
        """Return for whom the paper is, its version and its date."""
        return (
            f"{say('made_for', self.directory)}: {self.head.made_for}",
            f"{say('version', self.directory)} {self.head.version}",
            f"{say('as_of', self.directory)} {self.head.stamp}",
        )


def frame(directory: Directory, *, made_at: datetime) -> Frame:
    """Return the frame of a paper made from a directory at an aware instant."""
    return Frame(directory=directory, head=masthead(directory, stamp=made_at), made_at=made_at)


def contact_lines(given: Frame) -> tuple[Block, ...]:
    """Return whom to call, in as little room as there is; nothing where nobody is named."""
    items = tuple(Matter(word=one.name, line=_ways(one)) for one in given.head.contacts)
    return (Matters(items=items),) if items else ()


def contact_blocks(given: Frame, *, level: int = 2) -> tuple[Block, ...]:
    """Return whom to call, with heading; nothing where nobody is named."""
    lines = contact_lines(given)
    heading = plain(say("contact", given.directory))
    return (Heading(level=level, line=heading), *lines) if lines else ()


def _ways(contact: ShownContact) -> Phrase:
    """Return the ways to reach somebody."""
    return joined(
        (
            plain(contact.role),
            linked(contact.phone, contact.phone_address),
            linked(contact.email, contact.email_address),
        )
    )
