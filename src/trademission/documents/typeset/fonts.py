"""The letters: which families there are, and which signs they know.

Source Sans 3 for everything it has letters for; Noto Sans for Chinese, Japanese, Korean,
Arabic, Hebrew, Devanagari and Thai. All are OFL-1.1 and come as packages.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

PACKAGES = (
    "fontpkg_source_sans_3",
    "noto_cjk_sans_otc",
    "justmytype_intl_rtl",
    "fontpkg_noto_sans_devanagari",
    "fontpkg_noto_sans_thai",
)
TEXT = "Source Sans 3"
OTHERS = ("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai")
CJK = {
    "JP": "Noto Sans CJK JP",
    "KR": "Noto Sans CJK KR",
    "CN": "Noto Sans CJK SC",
    "TW": "Noto Sans CJK TC",
    "HK": "Noto Sans CJK HK",
}
UNKNOWN_SIGN = "\N{WHITE SQUARE}"
FORBIDDEN = frozenset({0xFEFF})  # PDF/UA-1 does not allow it


def folders() -> tuple[str, ...]:
    """Return the folders of the fonts that come along."""
    found = []
    for package in PACKAGES:
        spec = find_spec(package)
        if spec is not None and spec.submodule_search_locations:
            found.append(spec.submodule_search_locations[0])
    return tuple(found)


@lru_cache(maxsize=4)
def loaded(own_folders: tuple[str, ...]) -> typst.Fonts:
    """Return the fonts in a house's own folders and those that come along, read once."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[*own_folders, *folders()],
    )


@lru_cache(maxsize=4)
def known_signs(own_folders: tuple[str, ...]) -> frozenset[int]:
    """Return every code point that one of the fonts has a sign for."""
    found: set[int] = set()
    for folder in (*own_folders, *folders()):
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix.lower() in {".ttf", ".otf", ".ttc"}:
                with TTFont(path, fontNumber=0, lazy=True) as font:
                    found.update(font.getBestCmap())
    return frozenset(found - FORBIDDEN)


def printable(text: str, own_folders: tuple[str, ...]) -> str:
    """Return `text` with a square for each sign that no font has."""
    known = known_signs(own_folders)
    if text.isascii() or all(ord(sign) in known for sign in text):
        return text
    return "".join(sign if ord(sign) in known else UNKNOWN_SIGN for sign in text)


def families(region: str, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the families in order of preference, for text of a region."""
    first = CJK.get(region, CJK["JP"])
    rest = tuple(name for name in CJK.values() if name != first)
    return (*own, TEXT, first, *OTHERS, *rest)
