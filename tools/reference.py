"""Write the pages of docs/reference from the program itself; a test fails when they are old."""

import os
from pathlib import Path

# The commands speak the language of the machine, and decide which when they are imported.
os.environ["LC_ALL"] = "C.UTF-8"

from reference_commands import commands_page
from reference_format import format_page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"


def pages() -> dict[Path, str]:
    """Return every generated page with its text."""
    return {FOLDER / "file-format.md": format_page(), FOLDER / "cli.md": commands_page()}


def main() -> None:
    """Write them all."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        print(f"Wrote {path.relative_to(FOLDER.parent.parent)}.")


if __name__ == "__main__":
    main()
