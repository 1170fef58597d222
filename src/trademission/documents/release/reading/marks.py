"""Marks that are no words: Markdown, odd blanks and line ends, blanked without moving a letter."""

import re

BLANKS = dict.fromkeys(
    map(ord, "\t\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\ufeff"), " "
)
LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), "\n")
SIGNS = str.maketrans(BLANKS | LINE_ENDS)
LINK = re.compile(r"\[((?:\\.|[^\[\]\\]){1,300})\]\(([^()\s]{0,500})\)")
ESCAPED = re.compile(r"\\(?=[\[\](){}*_#.!+>~`|-])")
STRONG = re.compile(r"\*\*|__(?=\w)|(?<=\w)__|(?m:^ {0,3}#{1,6} )")


def blanked(text: str) -> str:
    """Return `text` with Markdown marks as blanks; every other sign stays at its place.

    Emphasis by a single star or line is not read: stars also mark footnotes.
    """
    clean = text.translate(SIGNS).replace("\r\n", " \n").replace("\r", "\n")
    clean = ESCAPED.sub(" ", LINK.sub(_title_alone, clean))
    return STRONG.sub(lambda mark: " " * len(mark.group()), clean)


def _title_alone(link: re.Match[str]) -> str:
    title = link.group(1)
    return f" {title}".ljust(len(link.group()))
