"""Releases in which everything that people write is meant to break out of a format."""

from dataclasses import replace

from documents.release.released import LATER, edition, published, version
from trademission.documents.release.formats import Edition
from trademission.domain.facts import Fact, FactKind
from trademission.domain.release import Photograph, Release, ReleaseState
from trademission.domain.release_text import Origin, Passage, ReleaseText, Section, SectionKind
from trademission.domain.text import Text

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<b>fett</b> & ]]> <!-- x --> &amp; &lt;i&gt;",
    "=SUM(A1)\t@cmd|' /C calc'!A0",
    "Zeile\r\nBcc: jemand@example.org\r\n\r\n.\r\n",
    "\u202eumgedreht\u202c \x00\x07 \ud800 \u2028 \ufffe",
    "»außen ‚innen »noch« innen‘ außen«",
    '#link("javascript:alert(1)")[x] $x^2$ \\textbf{y} {{ 7*7 }} {% raw %}',
    "javascript:alert(1)",
    'https://example.org/"onmouseover="alert(1)',
    "-----BEGIN\n:x: [a](javascript:b) 🎉 مرحبا שלום",
)


def hostile(words: str, **changes: object) -> Release:
    """Return a corrected release in which everything that people write says `words`."""
    passage = Passage(text=words, origin=Origin.WRITTEN, source="quote:q1", address=words)
    figure = Passage(text=words, origin=Origin.COMPUTED, source="fact:f", address=words)
    text = ReleaseText(
        language="de",
        sections=tuple(
            Section(kind=kind, paragraphs=((passage, figure),), heading=words)
            for kind in SectionKind
            if kind is not SectionKind.CORRECTION
        ),
    )
    picture = Photograph(
        file=f"{words}.jpg", caption=Text(de=words, en=words), credit=words, rights=words
    )
    fact = Fact(
        id="f", kind=FactKind.STATED, source=words, text=words, stated_by=words, stated_where=words
    )
    first = replace(version(), texts=(text,), facts=(fact,))
    second = replace(first, number=2, made_at=LATER, correction=Text(de=words, en=words))
    found = published(
        id=words,
        languages=("de",),
        photographs=(picture,),
        versions=(first, second),
        state=ReleaseState.CORRECTED,
    )
    return replace(found, **changes)  # type: ignore[arg-type]  # changes name fields


def hostile_edition(words: str) -> Edition:
    """Return it as formats get it, at an address of ours."""
    return replace(edition("de", hostile(words)), address="https://example.org/x/", rights=words)
