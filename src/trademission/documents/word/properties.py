"""What a file says of itself, and how Word is to treat it."""

from datetime import UTC

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from trademission.documents.clean import undisturbed
from trademission.documents.paper import Paper
from trademission.documents.word.elements import Element, element
from trademission.documents.word.styles import language_tag
from trademission.domain.house import House

LONGEST_PROPERTY = 255
MICROSOFT = "http://schemas.microsoft.com/office/word"
OF_TODAY = 15  # without it Word opens a file as one of 2010, with fewer features
# Leftovers of the template: its picture, its counts, styles of Word 2007, an empty bibliography.
LEFTOVERS = frozenset(
    {
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.CUSTOM_XML,
    }
)


def set_properties(document: Document, *, paper: Paper, house: House) -> None:
    """Say title, author, language and instant of making, the latter never from the clock."""
    told = document.core_properties
    told.title = _short(paper.title)
    told.subject = _short(paper.above)
    told.category = _short(paper.kind)
    told.author = told.last_modified_by = _short(house.name)
    told.language = language_tag(paper.language)
    told.comments = told.keywords = ""
    told.created = told.modified = paper.made_at.astimezone(UTC).replace(tzinfo=None)
    told.revision = 1


def set_behaviour(document: Document, *, paper: Paper) -> None:
    """Make Word treat the file as one of its own time, hyphenate it and check its spelling."""
    settings = document.settings.element
    for name in ("zoom", "proofState", "savePreviewPicture", "rsids", "compat", "themeFontLang"):
        settings.remove(settings.find(f"./{{*}}{name}"))
    hyphens = settings.find("./{*}defaultTabStop")
    settings.insert(0, element("zoom", percent=100))
    hyphens.addnext(element("autoHyphenation"))
    spacing = settings.find("./{*}characterSpacingControl")
    spacing.addnext(_compatibility())
    tongue = element("themeFontLang", val=language_tag(paper.language), eastAsia="ja-JP")
    settings.find("./{*}clrSchemeMapping").addprevious(tongue)


def drop_leftovers(document: Document) -> None:
    """Take out what the template brings along and no paper needs."""
    for relations in (document.part.package.rels, document.part.rels):
        for name in [one.rId for one in relations.values() if one.reltype in LEFTOVERS]:
            del relations[name]


def _compatibility() -> Element:
    return element(
        "compat",
        element("compatSetting", name="compatibilityMode", uri=MICROSOFT, val=OF_TODAY),
    )


def _short(text: str) -> str:
    return undisturbed(text)[:LONGEST_PROPERTY]
