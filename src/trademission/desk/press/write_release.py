"""Write a release: its record and every format, in one folder that appears whole."""

from pathlib import Path

from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.documents.figures.press import facts_csv, facts_json
from trademission.documents.release.formats import (
    Edition,
    ninjs,
    notices,
    plain_text,
    release_page,
    release_paper,
)
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.house import House
from trademission.domain.release import Release, Version
from trademission.domain.text import Language
from trademission.files import as_json

RECORD = "release.json"
OURS = frozenset({RECORD, "de", "en"})


def refuse_release_folder(folder: Path) -> None:
    """Refuse a folder that holds anything else, before any work is done."""
    refuse_foreign(folder, ours=OURS)


def write_release_folder(folder: Path, release: Release, *, house: House) -> tuple[Path, ...]:
    """Write record and formats of the version that stands; return the paths.

    The folder is for the desk: it holds what is still under embargo, too.
    """
    with whole_folder(folder, ours=OURS) as draft:
        (draft / RECORD).write_bytes(as_json(release))
        for language in release.languages if release.latest else ():
            _write_language(draft / language, release, release.latest, language, house)
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _write_language(
    folder: Path, release: Release, version: Version | None, language: Language, house: House
) -> None:
    if version is None or version.text(language) is None:
        return
    folder.mkdir()
    edition = Edition(release=release, version=version, language=language, house=house)
    paper = release_paper(edition)
    (folder / "release.pdf").write_bytes(pdf(paper, house=house))
    (folder / "release.docx").write_bytes(docx(paper, house=house))
    for name, text in (
        ("release.html", release_page(edition)),
        ("release.txt", plain_text(edition.text, notices=notices(edition))),
        ("release.ninjs.json", ninjs(edition)),
        ("figures.json", facts_json(edition.facts)),
        ("figures.csv", facts_csv(edition.facts)),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="")
