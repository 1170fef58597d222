"""Open a file of figures that anybody may have made: within limits, as UTF-8, line by line."""

import codecs
import csv
import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from trademission.trade.datasets.refusal import Place, UnreadableDatasetError, refused

MOST_BYTES = 256 * 2**20  # a flat file of 51000-0032 with both flows and 16 years has some 50 MB
LONGEST_LINE = 16_384  # characters; the lines of flat files have some hundreds
MOST_UNPACKED = 100  # to one packed byte: flat files reach 14, bombs 1,000
HEAD_BYTES = 8_192  # every source tells itself in its first lines
_ZIP = b"PK\x03\x04"
_FOREIGN_PACKING = {b"7z\xbc\xaf": "7-Zip", b"\x1f\x8b": "gzip", b"Rar!": "RAR"}
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceText:
    """A whole file as lines of text, none of them longer than LONGEST_LINE."""

    name: str
    sha256: str
    lines: tuple[str, ...]

    def at(self, line: int, column: str = "") -> Place:
        """Return a place in the file."""
        return Place(file=self.name, line=line, column=column)

    def cells(self, delimiter: str) -> Iterator[tuple[int, list[str]]]:
        """Yield each line's number and cells; no cell may hold a line break.

        Raises UnreadableDatasetError where quotation marks do not match.
        """
        reader = csv.reader(self.lines, delimiter=delimiter, strict=True)
        begun = 0
        try:
            for cells in reader:
                begun += 1
                if reader.line_num != begun:
                    break
                yield begun, cells
            else:
                return
        except csv.Error:
            begun += 1
        raise refused(
            self.at(begun),
            de="Die Anführungszeichen passen auf dieser Zeile nicht zusammen; laden Sie die Datei "
            "neu herunter.",
            en="The quotation marks do not match on this line; download the file again.",
        )


def source_text(path: Path, *, ends_line: bool = False) -> SourceText:
    """Return the text of a CSV file, or of the only file in a ZIP archive.

    With `ends_line` a file whose last line has no end is refused as cut off: the last number may
    have lost digits.

    Raises UnreadableDatasetError for a file that is missing, empty, too large, packed too
    tightly, not in UTF-8, or has a line that no table has.
    """
    with _opened(path) as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise _too_large(path)
    if ends_line and not content.endswith(b"\n"):
        raise cut_off(Place(file=path.name, line=content.count(b"\n") + 1))
    lines = tuple(_decoded(path, content).replace("\r\n", "\n").removesuffix("\n").split("\n"))
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            raise _too_long(Place(file=path.name, line=number), len(line))
    return SourceText(name=path.name, sha256=sha256_of(path), lines=lines)


def head_of(path: Path) -> str:
    """Return the first lines of a file, or of the only file in a ZIP archive, as text.

    A byte that is not UTF-8 is replaced; see `source_text` for what is raised.
    """
    with _opened(path) as file:
        head = file.read(HEAD_BYTES)
    _refuse_unless_text(path, head)
    return head.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """Open the file, or the only file within if it is a ZIP archive."""
    try:
        with path.open("rb") as file:
            start = file.read(4)
            _refuse_foreign_packing(path, start)
            file.seek(0)
            if start != _ZIP:
                yield file
                return
            with zipfile.ZipFile(file) as archive, archive.open(_only(path, archive)) as member:
                yield member
    except OSError as error:
        raise refused(
            Place(file=path.name),
            de="Die Datei lässt sich nicht öffnen; prüfen Sie Namen und Rechte.",
            en="The file cannot be opened; check its name and permissions.",
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise refused(
            Place(file=path.name),
            de="Das ZIP-Archiv ist beschädigt; laden Sie es neu herunter.",
            en="The ZIP archive is damaged; download it again.",
        ) from error


def _only(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """Return the only file of an archive, if it may be unpacked."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) != 1 or members[0].flag_bits & 1:
        raise refused(
            Place(file=path.name),
            de="Das ZIP-Archiv muss genau eine Datei ohne Kennwort enthalten; entpacken Sie es "
            "und lesen Sie die Tabelle daraus.",
            en="The ZIP archive must hold exactly one file without a password; unpack it and read "
            "the table from it.",
        )
    member = members[0]
    if member.file_size > MOST_UNPACKED * max(member.compress_size, 1):
        raise refused(
            Place(file=path.name),
            de=f"Das ZIP-Archiv würde auf mehr als das {MOST_UNPACKED}-Fache anwachsen; keine "
            "Tabelle tut das. Laden Sie es neu herunter.",
            en=f"The ZIP archive would grow more than {MOST_UNPACKED} times; no table does. "
            "Download it again.",
        )
    if member.file_size > MOST_BYTES:
        raise _too_large(path)
    return member


def _decoded(path: Path, content: bytes) -> str:
    _refuse_unless_text(path, content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(
            Place(file=path.name, line=content.count(b"\n", 0, error.start) + 1),
            de="Die Datei ist nicht in UTF-8 (vielleicht in Latin-1); laden Sie sie neu herunter "
            "oder speichern Sie sie als UTF-8.",
            en="The file is not in UTF-8 (perhaps in Latin-1); download it again or save it as "
            "UTF-8.",
        ) from error


def _refuse_unless_text(path: Path, content: bytes) -> None:
    place = Place(file=path.name)
    if not content.removeprefix(codecs.BOM_UTF8).strip():
        raise refused(
            place,
            de="Die Datei ist leer; laden Sie sie neu herunter.",
            en="The file is empty; download it again.",
        )
    if content.startswith(_WIDE):
        raise refused(
            place,
            de="Die Datei ist in UTF-16; speichern Sie sie als UTF-8.",
            en="The file is in UTF-16; save it as UTF-8.",
        )
    found = content.find(b"\0")
    if found >= 0:
        raise refused(
            Place(file=path.name, line=content.count(b"\n", 0, found) + 1),
            de="Hier steht ein Nullbyte, die Datei ist keine Textdatei; laden Sie sie neu "
            "herunter.",
            en="There is a NUL byte, the file is no text; download it again.",
        )


def _refuse_foreign_packing(path: Path, start: bytes) -> None:
    for mark, name in _FOREIGN_PACKING.items():
        if start.startswith(mark):
            raise refused(
                Place(file=path.name),
                de=f"Die Datei ist mit {name} gepackt; entpacken Sie sie zuerst.",
                en=f"The file is packed with {name}; unpack it first.",
            )


def cut_off(place: Place) -> UnreadableDatasetError:
    """Return the error about a file whose last line has no end."""
    return refused(
        place,
        de="Die letzte Zeile hat kein Ende, die Datei ist wohl abgeschnitten; laden Sie sie neu "
        "herunter. Ist sie doch ganz, fügen Sie am Ende einen Zeilenumbruch an.",
        en="The last line has no end, the file seems to be cut off; download it again. If it is "
        "whole, add a line break at its end.",
    )


def _too_large(path: Path) -> UnreadableDatasetError:
    most = MOST_BYTES // 2**20
    return refused(
        Place(file=path.name),
        de=f"Die Tabelle ist größer als {most} MB; laden Sie weniger Jahre auf einmal.",
        en=f"The table is larger than {most} MB; download fewer years at once.",
    )


def _too_long(place: Place, length: int) -> UnreadableDatasetError:
    return refused(
        place,
        de=f"Die Zeile hat {length} Zeichen, erlaubt sind {LONGEST_LINE}; laden Sie die Datei neu "
        "herunter.",
        en=f"The line has {length} characters, {LONGEST_LINE} are allowed; download the file "
        "again.",
    )
