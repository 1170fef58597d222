"""Sheets and their columns, as data: reading, writing, template and mapping follow from them."""

from dataclasses import MISSING, dataclass, fields
from typing import Any

from trademission.domain.mission import Mission
from trademission.domain.text import Language, Text
from trademission.files.cells import Cell, CellKind, Words
from trademission.files.headings import normal
from trademission.files.shape import Path, type_at

ZONE = "@zone"
OWNER = "@owner"
ID = "id"
NEEDED = object()
Where = tuple[str, ...]
Example = dict[str, Cell | Text]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column: which field it holds (dots lead into a group), its headings, kind and hint."""

    field: str
    title: Text
    kind: CellKind
    hint: Text
    also: tuple[str, ...] = ()

    @property
    def steps(self) -> Path:
        """The way from the thing of the row to the field."""
        return tuple(self.field.split("."))

    def is_called(self, heading: str) -> bool:
        """Tell whether a heading means this column."""
        spellings = (self.title.de, self.title.en, self.field, *self.also)
        return normal(heading) in {normal(word) for word in spellings}


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A sheet: one list of the mission, one thing a row; or one group, one field a row.

    `where` is the list in the document; `owners` are the lists whose things own the rows, and
    `part` is then the field of the owner that holds them. `id_prefix` begins ids that have to
    be made; without it the things have no id.
    """

    key: str
    title: Text
    about: Text
    where: Where
    columns: tuple[Column, ...]
    owners: tuple[Where, ...] = ()
    part: str = ""
    id_prefix: str = ""
    is_group: bool = False
    examples: tuple[Example, ...] = ()

    @property
    def sample_path(self) -> Path:
        """The path of one thing of this sheet, for looking up types."""
        if self.is_group:
            return self.where
        steps = (*self.owners[0], self.part) if self.owners else self.where
        path: Path = ()
        for step in steps:
            path = (*path, 0) if step == "*" else (*path, step)
        if self.owners:
            path = (*path[:-1], 0, path[-1])
        return (*path, 0)

    def default_of(self, column: Column) -> Any:  # noqa: ANN401 - any default of the domain
        """Return the value that an empty cell stands for, NEEDED where there is none."""
        owner = type_at(Mission, (*self.sample_path, *column.steps[:-1]))
        for field in fields(owner):
            if field.name == column.steps[-1]:
                return NEEDED if field.default is MISSING else field.default
        return NEEDED

    def is_called(self, title: str) -> bool:
        """Tell whether the title of a sheet means this one."""
        return normal(title) in {normal(self.title.de), normal(self.title.en), normal(self.key)}

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        return next(column for column in self.columns if column.field == field)

    def title_in(self, language: Language) -> str:
        """Return the title as a workbook shows it."""
        return self.title.in_language(language)


def column(  # noqa: PLR0913, PLR0917 - one line of a table, not a call to remember
    field: str,
    de: str,
    en: str,
    kind: CellKind | None = None,
    hint: tuple[str, str] = ("", ""),
    also: tuple[str, ...] = (),
) -> Column:
    """Return a column from one line of a table."""
    return Column(
        field=field,
        title=Text(de=de, en=en),
        kind=kind or Words(),
        hint=Text(de=hint[0], en=hint[1]),
        also=also,
    )


def text(de: str, en: str) -> Text:
    """Return a text from one line of a table."""
    return Text(de=de, en=en)
