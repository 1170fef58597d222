"""Print how well the releases of the corpus are read: python -m documents.release.score."""

import json
import sys
from pathlib import Path
from typing import Any

from documents.release.scoring import Score, score, table
from trademission.documents.release.reading import as_json, read_release, text_of

CORPUS = Path(__file__).parent / "corpus"
ANNOUNCEMENT = Path(__file__).parents[4] / "shared" / "data" / "announcement"


def releases() -> list[Path]:
    """Return the releases of the corpus, by name."""
    return sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".html"})


def annotation(name: str) -> dict[str, Any]:
    """Return the annotation of a release by the name of its file."""
    found: dict[str, Any] = json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def score_of(path: Path, *, name: str) -> Score:
    """Read a release and compare it with the annotation called `name`."""
    read = read_release(text_of(path.read_bytes(), name=path.name))
    return score(annotation=annotation(name), found=json.loads(json.dumps(as_json(read))))


def corpus_scores() -> dict[str, Score]:
    """Return the score of each release of the corpus."""
    return {path.stem: score_of(path, name=path.stem) for path in releases()}


def announcement_score() -> Score:
    """Return the score of the announcement of 2023, which lies outside the repository."""
    (path,) = ANNOUNCEMENT.glob("*.txt")
    return score_of(path, name="announcement")


if __name__ == "__main__":
    sys.stdout.write(table(corpus_scores()) + "\n\n")
    sys.stdout.write(table({"announcement": announcement_score()}) + "\n")
