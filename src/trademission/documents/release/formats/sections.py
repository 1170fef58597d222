"""How the sections of a release are set."""

from trademission.domain.release_text import SectionKind

ABOVE = frozenset(
    {
        SectionKind.LABEL,
        SectionKind.OFFICE,
        SectionKind.CONTACT,
        SectionKind.DATE,
        SectionKind.HEADLINE,
        SectionKind.SUBHEADLINE,
    }
)
"""What stands above the prose."""

TOGETHER = frozenset({SectionKind.CONTACT, SectionKind.LINKS, SectionKind.MARGIN})
"""Sections whose paragraphs are lines of one block."""
