"""What a style of a paper says, whatever file it is written to."""

from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0  # mm, as all that follows up to the looks
LEFT, RIGHT, TOP, BOTTOM = 22.0, 20.0, 27.0, 23.0
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
MATTER_INDENT = 32.0  # the column in which the words of matters stand
ITEM_INDENT = 3.0  # between the coloured rule of an item and its words


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """A line along one side of a paragraph; lengths in points."""

    side: str
    width: float
    colour: str
    distance: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """A style: lengths in points, indents in mm, None where the style beneath decides.

    `beneath` is the style it is based on, `following` the one that the next paragraph gets
    when somebody goes on writing; `outline` is the level of a heading from 0, `numbering`
    the list it belongs to, `tab` a stop that text is set flush right to.
    """

    name: str
    beneath: str = "Normal"
    following: str = ""
    size: float | None = None
    colour: str = ""
    ground: str = ""
    rules: tuple[Rule, ...] = ()
    is_bold: bool | None = None
    is_boxed: bool = False
    is_right: bool = False
    is_underlined: bool = False
    keeps_next: bool = False
    keeps_lines: bool = False
    hyphenates: bool = True
    before: float | None = None
    after: float | None = None
    indent: float | None = None
    hanging: float | None = None
    tab: float | None = None
    outline: int | None = None
    numbering: int | None = None
