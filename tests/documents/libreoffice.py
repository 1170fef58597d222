"""Opens files in LibreOffice, which shares no code with the library that wrote them."""

import shutil
import subprocess
from pathlib import Path

import pymupdf
import pytest

FILTERS = {"txt": "txt:Text (encoded):UTF8", "fodt": "fodt", "pdf": "pdf"}
SECONDS = 180


def converted(files: dict[str, bytes], folder: Path) -> dict[str, Path]:
    """Return Word files as text, flat OpenDocument and PDF, by name and ending."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is missing. Install it: apt-get install libreoffice-writer.")
    paths = [_written(folder / f"{name}.docx", content) for name, content in files.items()]
    for form in FILTERS.values():
        _convert(program, form, paths, folder)
    made = (folder / f"{name}.{ending}" for name in files for ending in FILTERS)
    return {path.name: path for path in made}


def pages_of(path: Path) -> list[str]:
    """Return the text of every page of a PDF."""
    with pymupdf.open(path) as document:
        return [page.get_text() for page in document]


def _written(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return str(path)


def _convert(program: str, form: str, paths: list[str], folder: Path) -> None:
    # A profile of its own: LibreOffice starts once for each.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, *paths], check=True, capture_output=True, timeout=SECONDS)
