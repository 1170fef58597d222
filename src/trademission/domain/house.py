"""The house that publishes: name, logo, colours and letters of its papers."""

import re
from dataclasses import dataclass

from trademission.domain.errors import refuse_unless

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """A picture with the words that stand for it where it cannot be seen; SVG or PNG."""

    content: bytes
    is_svg: bool
    words: str

    def __post_init__(self) -> None:
        """Refuse a picture that says nothing to those who cannot see it."""
        refuse_unless(self.words.strip(), "logo: it has no words; write what it shows.")


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """How the papers of one house look; without a profile they are neutral.

    `fonts` are families for PDF in order of preference, found in `font_folders` or among
    those that come along; `word_font` is one that every desk has.
    """

    name: str = ""
    logo: Logo | None = None
    ink: str = "#17212b"
    accent: str = "#14476b"
    fonts: tuple[str, ...] = ()
    font_folders: tuple[str, ...] = ()
    word_font: str = "Arial"

    def __post_init__(self) -> None:
        """Refuse colours that are none."""
        for field in ("ink", "accent"):
            value = getattr(self, field)
            refuse_unless(
                COLOUR.fullmatch(value),
                f"{field}: {value!r} is not a colour; write six digits like #14476b.",
            )
