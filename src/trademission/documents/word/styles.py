"""The styles of a paper, put in place of those of python-docx's default template."""

from collections.abc import Iterator

from docx.document import Document

from trademission.documents.clean import undisturbed
from trademission.documents.paper import Paper
from trademission.documents.typeset.languages import REGIONS
from trademission.documents.word.colours import ink
from trademission.documents.word.elements import Element, element, twips, twips_of_mm
from trademission.documents.word.looks import Look
from trademission.documents.word.sheet import character_looks, paragraph_looks
from trademission.documents.word.table_styles import table_styles
from trademission.domain.house import House
from trademission.domain.text import Language

BODY_SIZE = 10.0
LINE_HEIGHT = 252  # in 240ths of the height that the font asks for
EAST_ASIAN_FONT = "Yu Gothic"
# What every document has, and what the template says of it is right.
KEPT = frozenset({"DefaultParagraphFont", "TableNormal", "NoList"})


def set_styles(document: Document, *, house: House, paper: Paper) -> None:
    """Replace the styles of a document by those of the papers of a house."""
    sheet = document.styles.element
    for style in sheet.style_lst:
        if style.styleId not in KEPT:
            sheet.remove(style)
    sheet.replace(sheet.find("./{*}docDefaults"), _defaults(house, paper.language))
    sheet.extend(_styles(house, paper))


def style_id(name: str) -> str:
    """Return the identity of a style, written as Word writes that of its own."""
    parts = name.replace("toc", "TOC").split()
    return "".join(part[0].upper() + part[1:] for part in parts)


def language_tag(language: Language) -> str:
    """Return the language of a paper as Word names it: de-DE, en-GB."""
    return f"{language}-{REGIONS[language]}"


def _defaults(house: House, language: Language) -> Element:
    font = undisturbed(house.word_font)
    fonts = element("rFonts", ascii=font, hAnsi=font, eastAsia=EAST_ASIAN_FONT, cs=font)
    tongue = element("lang", val=language_tag(language), eastAsia="ja-JP", bidi="ar-SA")
    spacing = element("spacing", line=LINE_HEIGHT, lineRule="auto")
    return element(
        "docDefaults",
        element("rPrDefault", element("rPr", fonts, *_sizes(BODY_SIZE), tongue)),
        element("pPrDefault", element("pPr", spacing)),
    )


def _styles(house: House, paper: Paper) -> Iterator[Element]:
    normal = _style("paragraph", Look(name="Normal", beneath="", colour=ink(house)))
    yield element("style", *normal, type="paragraph", default=1, styleId="Normal")
    for look in paragraph_looks(house, paper):
        parts = _style("paragraph", look)
        yield element("style", *parts, type="paragraph", styleId=style_id(look.name))
    for look in character_looks(house):
        parts = _style("character", look)
        yield element("style", *parts, type="character", styleId=style_id(look.name))
    yield from table_styles(house)


def _style(kind: str, look: Look) -> Iterator[Element]:
    yield element("name", val=look.name)
    if look.beneath:
        beneath = look.beneath if kind == "paragraph" else "Default Paragraph Font"
        yield element("basedOn", val=style_id(beneath))
    if look.following:
        yield element("next", val=style_id(look.following))
    yield element("qFormat")
    if kind == "paragraph":
        yield element("pPr", *_paragraph_properties(look))
    yield element("rPr", *_letter_properties(look))


def _paragraph_properties(look: Look) -> Iterator[Element]:
    """Yield what a style says of paragraphs, in the order that the standard wants."""
    flags = {"keepNext": look.keeps_next, "keepLines": look.keeps_lines}
    yield from (element(name) for name, is_set in flags.items() if is_set)
    if look.numbering is not None:
        yield element("numPr", element("numId", val=look.numbering))
    if look.rules:
        yield element(
            "pBdr", *(_line(one.side, one.width, one.colour, one.distance) for one in look.rules)
        )
    if look.ground:
        yield element("shd", val="clear", color="auto", fill=look.ground)
    if look.tab is not None:
        yield element("tabs", element("tab", val="right", pos=twips_of_mm(look.tab)))
    if not look.hyphenates:
        yield element("suppressAutoHyphens")
    yield from _spaces(look)
    if look.is_right:
        yield element("jc", val="right")
    if look.outline is not None:
        yield element("outlineLvl", val=look.outline)


def _spaces(look: Look) -> Iterator[Element]:
    lengths = {"before": look.before, "after": look.after}
    given = {name: twips(length) for name, length in lengths.items() if length is not None}
    if given:
        yield element("spacing", **given)
    indents = {"left": look.indent, "hanging": look.hanging}
    given = {name: twips_of_mm(length) for name, length in indents.items() if length is not None}
    if given:
        yield element("ind", **given)


def _letter_properties(look: Look) -> Iterator[Element]:
    """Yield what a style says of letters, in the order that the standard wants."""
    if look.is_bold is not None:
        yield from (element(name, val=int(look.is_bold)) for name in ("b", "bCs"))
    if look.colour:
        yield element("color", val=look.colour)
    if look.size is not None:
        yield from _sizes(look.size)
    if look.is_underlined:
        yield element("u", val="single")
    if look.is_boxed:
        yield _line("bdr", 0.5, look.colour, 1)


def _sizes(points: float) -> tuple[Element, Element]:
    """Return the size of letters, once for those of Arabic, Hebrew, Thai and Hindi."""
    halves = round(points * 2)
    return element("sz", val=halves), element("szCs", val=halves)


def _line(name: str, width: float, colour: str, distance: int) -> Element:
    return element(name, val="single", sz=round(width * 8), space=distance, color=colour)
