"""Text that people wrote, fit for papers: nothing in it disturbs what stands around it."""

import re
from unicodedata import bidirectional, category, normalize

# Control characters, lone surrogates and non-characters break files; the marks that turn the
# direction of writing would turn the text that follows as well.
DISTURBING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff"
    r"\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}")
LINE_ENDS = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")


def one_line(text: str) -> str:
    """Return `text` without disturbing characters, every stretch of white space as one blank."""
    return " ".join(undisturbed(text).split())


def undisturbed(text: str) -> str:
    """Return `text` without disturbing characters and line ends, blanks at its ends kept."""
    return DISTURBING.sub("", LINE_ENDS.sub(" ", text))


def drawable(text: str) -> str:
    """Return text that can be set sign by sign in a drawing; nothing for any other.

    In scripts whose signs change with their neighbours Typst makes of a drawing a PDF from
    which the text cannot be read, and refuses it. What stands beside a drawing has every name.
    """
    whole = normalize("NFC", undisturbed(text))
    is_plain = all(
        category(sign)[0] not in "MC" and bidirectional(sign) not in {"R", "AL"} for sign in whole
    )
    return whole if is_plain else ""


def inert_cell(text: str) -> str:
    """Return text for a cell of a table file: no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def shortened(text: str, most: int) -> str:
    """Return `text` cut to at most `most` letters, with an ellipsis where it was cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
