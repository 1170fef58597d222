"""Names in other languages in one cell, each with a mark once a native speaker has reviewed it."""

import re
from dataclasses import dataclass
from typing import Any

from trademission.domain.text import Text
from trademission.files.cells import Cell, Context, UnreadableCellError, refusal
from trademission.files.headings import normal
from trademission.files.lists import SEPARATORS, Items, joined, parts_of
from trademission.files.quoting import plain, raw_halves, unquoted

MARK = Text(de="geprüft", en="reviewed")
REVIEWED = {normal(word) for word in (MARK.de, MARK.en, "muttersprachlich geprüft", "checked")}
UNREVIEWED = {
    normal(word)
    for word in ("ungeprüft", "nicht geprüft", "unreviewed", "not reviewed", "unchecked")
}
# An input method for Japanese, Chinese or Korean writes wide brackets.
OPEN, CLOSED = "(\N{FULLWIDTH LEFT PARENTHESIS}", ")\N{FULLWIDTH RIGHT PARENTHESIS}"
_REMARK = re.compile(rf"(.*)[{OPEN}]([^{OPEN}{CLOSED}]*)[{CLOSED}]", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Labels:
    """Names like `ja: 東京`, and `ja (reviewed): 東京` or `ja: 東京 (reviewed)` once it is."""

    width: int = 30

    def read(self, cell: Cell) -> Items:
        """Return the names; the mark may be in either language, behind language or name."""
        return [_label(part) for part in parts_of(cell)]

    def write(self, value: tuple[dict[str, Any], ...], context: Context) -> str:
        """Return the names in one cell, marks in the language of the workbook."""
        mark = f" ({MARK.in_language(context.language)})"
        return joined(
            [
                f"{plain(label['language'], separators=SEPARATORS + ':' + OPEN + CLOSED)}"
                f"{mark if label['reviewed'] else ''}: {_written(label['text'])}"
                for label in value
            ]
        )


def _label(part: str) -> dict[str, Any]:
    found = raw_halves(part, ":")
    if found is None:
        raise refusal(
            part,
            is_not=Text(de="kein Paar aus Sprache und Name", en="no pair of language and name"),
            write=Text(de="es wie ja: 東京", en="it like ja: 東京"),
        )
    (language, remark), (name, other) = _parted(found[0]), _parted(found[1])
    if remark is not None and _meant(remark) is None:
        raise _no_mark(remark, part)
    if remark is not None or not name or _meant(other or "") is None:
        name, other = found[1], None
    is_reviewed = _meant(remark or "") or _meant(other or "") or False
    return {"language": unquoted(language), "text": unquoted(name), "reviewed": is_reviewed}


def _written(name: str) -> str:
    """Return a name, in quotation marks where its own end would be read as a mark."""
    looks_marked = _meant(_parted(name)[1] or "") is not None
    return plain(name, separators=SEPARATORS + ":" + (OPEN + CLOSED if looks_marked else ""))


def _parted(text: str) -> tuple[str, str | None]:
    """Return a text without the brackets at its end, and what stands in them."""
    found = _REMARK.fullmatch(text)
    return (found[1].rstrip(), found[2]) if found else (text, None)


def _meant(remark: str) -> bool | None:
    """Return whether a remark says that the name has been reviewed; None for any other remark."""
    word = normal(remark)
    return True if word in REVIEWED else False if word in UNREVIEWED else None


def _no_mark(remark: str, part: str) -> UnreadableCellError:
    shown = repr(part)[:80]
    return UnreadableCellError(
        Text(
            de=f"{remark!r} in {shown} sagt nicht, ob der Name geprüft ist.",
            en=f"{remark!r} in {shown} does not say whether the name has been reviewed.",
        ),
        Text(
            de="Schreiben Sie ja (geprüft): 東京, oder lassen Sie die Klammer weg.",
            en="Write ja (reviewed): 東京, or leave out the brackets.",
        ),
    )
