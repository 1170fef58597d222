"""The nested blocks of a table from the website of GENESIS: a year, a region, lines of partners."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trademission.trade.datasets.genesis_words import region_of_label, year_of
from trademission.trade.datasets.refusal import UnreadableDatasetError, refused, shown
from trademission.trade.datasets.source_file import SourceText

_NUMERIC = re.compile(r"\s*\d+\s*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """The partners of a region in a year: the lines from index `begin` to before `end`."""

    year: int
    region: str
    begin: int
    end: int


def blocks_of(
    source: SourceText, cells: list[list[str]], *, begin: int, end: int
) -> Iterator[Block]:
    """Yield the blocks of lines `begin` to before `end`.

    Refuses a line with another number of cells, a partner outside a block, a block without
    partners, and whatever stands twice.
    """
    width = len(cells[begin - 1])
    year, region, first = None, "", begin
    seen: set[tuple[int, str]] = set()
    for index in range(begin, end):
        line = cells[index]
        if len(line) != width:
            raise _other_width(source, index, len(line), width)
        if any(line[1:]):
            if year is None or not region:
                raise _outside(source, index)
            continue
        if year is not None and region:
            yield _checked(source, cells, Block(year=year, region=region, begin=first, end=index))
        year, region = _headed(source, index, line[0], year)
        first = index + 1
        if region and year is not None:
            _refuse_twice(source, index, (year, region), seen)
    if year is None or not region:
        raise _outside(source, end)
    yield _checked(source, cells, Block(year=year, region=region, begin=first, end=end))


def _headed(source: SourceText, index: int, words: str, year: int | None) -> tuple[int | None, str]:
    """Return year and region below a heading: a new year has no region yet."""
    if _NUMERIC.fullmatch(words):
        return year_of(words, source.at(index + 1)), ""
    return year, region_of_label(words, source.at(index + 1))


def _refuse_twice(
    source: SourceText, index: int, key: tuple[int, str], seen: set[tuple[int, str]]
) -> None:
    if key in seen:
        raise refused(
            source.at(index + 1),
            de=f"Der Block {source.lines[index].rstrip(';')} des Jahres {key[0]} steht zweimal da; "
            "laden Sie die Datei neu herunter.",
            en=f"The block {source.lines[index].rstrip(';')} of {key[0]} stands twice; download "
            "the file again.",
        )
    seen.add(key)


def _checked(source: SourceText, cells: list[list[str]], block: Block) -> Block:
    """Return the block, unless it has no partner or one of them twice."""
    labels: set[str] = set()
    for index in range(block.begin, block.end):
        label = cells[index][0]
        if label in labels:
            raise refused(
                source.at(index + 1),
                de=f"Der Partner {shown(label)} steht in diesem Block zweimal; laden Sie die Datei "
                "neu herunter.",
                en=f"The partner {shown(label)} stands twice in this block; download the file "
                "again.",
            )
        labels.add(label)
    if not labels:
        raise refused(
            source.at(block.begin),
            de="Unter der Überschrift dieses Blocks steht kein Partner; laden Sie die Datei neu "
            "herunter.",
            en="There is no partner below the heading of this block; download the file again.",
        )
    return block


def _outside(source: SourceText, index: int) -> UnreadableDatasetError:
    return refused(
        source.at(index + 1),
        de="Hier fehlt die Überschrift mit dem Jahr oder der Region; laden Sie die Datei neu "
        "herunter.",
        en="The heading with the year or the region is missing here; download the file again.",
    )


def _other_width(source: SourceText, index: int, found: int, width: int) -> UnreadableDatasetError:
    return refused(
        source.at(index + 1),
        de=f"Die Zeile hat {found} Felder statt {width}; laden Sie die Datei neu herunter.",
        en=f"The line has {found} fields instead of {width}; download the file again.",
    )
