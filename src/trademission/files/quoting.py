"""Texts in cells: harmless for spreadsheet programs, and the same when read back.

A text that a cell would change (edges, control characters, look-alikes of other things) is
written in JSON's quotation marks. One that a program might run as a formula is written behind
an apostrophe.
"""

import json
import re

NO_ITEMS = "[]"
EXAMPLE = "(example)"
_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
EXCEL_ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"}
)
# Characters that XML or openpyxl does not give back as they were.
_FRAGILE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|x[0-9A-Fa-f]{4}_"
)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


def quoted(text: str) -> str:
    """Return `text` in JSON's quotation marks, with nothing in it that a cell would change."""
    written = json.dumps(text, ensure_ascii=bool(_FRAGILE.search(text)))
    return re.sub(r"x(?=[0-9A-Fa-f]{4}_)", r"\\u0078", written)


def unquoted(text: str) -> str:
    """Return what stands in JSON's quotation marks, or the text as it is without them."""
    if _STRING.fullmatch(text):
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text


def plain(text: str, *, separators: str = "") -> str:
    """Return `text`, in quotation marks where a cell or a list in it would change it."""
    is_same = (
        text.strip() == text != ""
        and not _FRAGILE.search(text)
        and text not in EXCEL_ERRORS
        and unquoted(text) == text
        and text not in {NO_ITEMS, EXAMPLE}
        and not any(mark in text for mark in separators)
        and not (separators and '"' in text)
    )
    return text if is_same else quoted(text)


def guarded(text: str) -> str:
    """Return `text` behind an apostrophe when it could be taken for a formula."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unguarded(text: str) -> str:
    """Return the text without the apostrophe that `guarded` put in front."""
    return text[1:] if text.startswith("'") and _DANGEROUS.match(text) else text


def split(text: str, separators: str) -> list[str]:
    """Return the parts of `text` between separators that stand outside quotation marks.

    Parts are trimmed, empty ones left out; quotation marks stay.
    """
    pattern = rf'(?:"(?:[^"\\]|\\.)*"|[^{re.escape(separators)}])+'
    parts = (part.strip() for part in re.findall(pattern, text))
    return [part for part in parts if part]


def halves(text: str, separator: str) -> tuple[str, str] | None:
    """Return what stands before and after the first `separator` outside quotation marks."""
    found = raw_halves(text, separator)
    return found and (unquoted(found[0]), unquoted(found[1]))


def raw_halves(text: str, separator: str) -> tuple[str, str] | None:
    """Return the same, trimmed, with the quotation marks of each half still on."""
    pattern = rf'((?:"(?:[^"\\]|\\.)*"|[^"{re.escape(separator)}])+){re.escape(separator)}(.*)'
    found = re.fullmatch(pattern, text, re.DOTALL)
    if not found:
        return None
    return found[1].strip(), found[2].strip()
