"""A paper as one web page in one file: no network, no script, for screen and print."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from trademission.documents.clean import undisturbed
from trademission.documents.paper import Paper, words_of
from trademission.documents.paper.anchors import with_sound_links
from trademission.documents.typeset.languages import REGIONS
from trademission.documents.web_page.blocks import is_part, shown_blocks, shown_line
from trademission.documents.web_page.logo import logo_address
from trademission.documents.web_page.web_words import WEB_WORDS
from trademission.domain.house import House

__all__ = ["html"]

TEMPLATES = Environment(
    loader=PackageLoader("trademission.documents", "templates/web_page"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters["clean"] = undisturbed


def html(paper: Paper, *, house: House, linked_data: str = "") -> str:
    """Return a paper as one HTML document that refers to nothing outside.

    Headings, lists, tables with captions and drawings with their words are marked up for
    those who have it read to them (WCAG 2.1 AA); links within the paper lead to their place.
    All text is cleaned and escaped; drawings come from our own hands and are put in as they
    are. `linked_data` is JSON-LD, safe inside a script element. The same paper and house give
    the same text. Raises NoDrawingError for a figure that is none, DamagedLogoError for a logo
    that is none.
    """
    sound = with_sound_links(paper)
    blocks = tuple(shown_blocks(sound.blocks))
    return TEMPLATES.get_template("paper.html").render(
        linked_data=linked_data,
        language=f"{paper.language}-{REGIONS[paper.language]}",
        w={key: text.in_language(paper.language) for key, text in WEB_WORDS.items()},
        title=undisturbed(sound.title),
        kind=undisturbed(sound.kind),
        above=undisturbed(sound.above),
        subtitle=sound.subtitle,
        preface=sound.preface,
        imprint=[undisturbed(part) for part in sound.imprint],
        cover=sound.cover,
        letterhead=sound.letterhead,
        shown_line=shown_line,
        words_of=words_of,
        blocks=blocks,
        parts=[one for one in blocks if is_part(one)],
        house=house,
        logo=None if house.logo is None else logo_address(house.logo),
    )
