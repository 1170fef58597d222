import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pymupdf
import pytest
from pyld import jsonld

from documents.pdf_reading import errors
from documents.release.judges import Shown, ninjs_of, nu_complaints
from documents.release.released import (
    corrected,
    edition,
    published,
    version,
    with_photographs,
    withdrawn,
)
from trademission.documents.figures.press import facts_csv, facts_json
from trademission.documents.release.formats import (
    Edition,
    news_article,
    ninjs,
    notices,
    plain_text,
    release_page,
    release_paper,
)
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.errors import RefusedValueError
from trademission.domain.house import House
from trademission.domain.places import Visibility
from trademission.domain.release import Embargo, ReleaseState
from trademission.domain.release_states import OUT
from trademission.domain.text import Language

LANGUAGES: tuple[Language, ...] = ("de", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_ninjs_is_valid_by_the_schema_of_iptc(language: Language) -> None:
    found = ninjs_of(ninjs(edition(language)))
    assert (found["version"], found["pubStatus"], found["language"]) == ("1", "usable", language)
    assert found["embargoedUntil"] == "2023-09-08T08:00:00+00:00"
    assert [place["name"] for place in found["places"]][-2:] == ["Seoul", "Ulsan"]
    assert len(found["organisations"]) == 2
    assert len(found["headlines"]) == len(found["bodies"]) == 2
    assert [one["href"].removeprefix(edition(language).address) for one in found["renditions"]] == [
        "release.pdf", "release.docx", "release.txt", "release.ninjs.json", "figures.csv",
        "figures.json",
    ]  # fmt: skip


def test_ninjs_counts_a_correction_and_a_withdrawal_as_versions() -> None:
    found = [ninjs_of(ninjs(edition("de", one))) for one in (published(), corrected(), withdrawn())]
    assert [one["version"] for one in found] == ["1", "2", "2"]
    assert [one["pubStatus"] for one in found] == ["usable", "usable", "canceled"]
    assert len({one["uri"] for one in found}) == 1
    assert "Rang <berichtigt>" in found[1]["edNote"]
    assert found[2]["versionCreated"] == "2023-09-09T00:00:00+00:00"
    assert found[2]["edNote"].endswith("zurückgezogen: Falsche Zahl")
    assert not {"title", "headlines", "bodies", "people", "renditions"} & found[2].keys()


@pytest.mark.parametrize("state", [one for one in ReleaseState if one not in OUT])
def test_ninjs_of_what_is_not_out_is_withheld(state: ReleaseState) -> None:
    assert ninjs_of(ninjs(edition("de", published(state=state))))["pubStatus"] == "withheld"


def test_the_body_in_ninjs_is_a_piece_of_html_and_no_page(tmp_path: Path) -> None:
    body = ninjs_of(ninjs(edition("de", corrected())))["bodies"][1]["value"]
    assert set(Shown(body).tags) == {"p", "strong", "h2", "ul", "li", "a"}
    assert edition().lead in Shown(body).text
    page = f'<!doctype html><html lang="de"><head><title>x</title></head><body>{body}</body></html>'
    assert nu_complaints({"body": page}, tmp_path) == []


def test_a_page_is_valid_html_by_the_nu_checker(tmp_path: Path) -> None:
    makes = {"out": published(), "mended": corrected(), "pictures": with_photographs("a.jpg")}
    pages = {
        f"{name}-{language}": release_page(edition(language, release))
        for name, release in makes.items()
        for language in LANGUAGES
    }
    assert nu_complaints(pages, tmp_path) == []


def test_the_page_says_its_date_for_machines() -> None:
    assert Shown(release_page(edition())).moments == ["2023-09-08"]


def test_the_page_leads_to_its_other_formats_and_languages() -> None:
    links = Shown(release_page(edition("en", with_photographs("bild.jpg")))).links
    assert [link for link in links if link.startswith("./")] == [
        "./photograph-1.jpg", "./release.pdf", "./release.docx", "./release.txt",
        "./release.ninjs.json", "./figures.csv", "./figures.json",
        "./../../de/sachsen-japan-korea-2023-1/index.html", "./../index.html",
    ]  # fmt: skip


def test_a_page_without_an_address_leads_to_no_file() -> None:
    alone = replace(edition("de", with_photographs("bild.jpg")), address="")
    links = Shown(release_page(alone)).links
    assert [link for link in links if link.startswith("./")] == []


@pytest.mark.parametrize("level", [one for one in Visibility if one is not Visibility.PUBLIC])
def test_a_fact_that_is_not_public_is_in_no_format(level: Visibility) -> None:
    first, *others = version().facts
    hidden = replace(first, formula="GEHEIM", visibility=level)
    release = published(versions=(replace(version(), facts=(hidden, *others)),))
    own = edition("de", release)
    for text in (release_page(own), ninjs(own), facts_json(own.facts), facts_csv(own.facts)):
        assert "GEHEIM" not in text
    assert "GEHEIM" in facts_json((replace(hidden, visibility=Visibility.PUBLIC),))


def test_before_publication_every_format_names_the_hour_of_the_embargo() -> None:
    hour = datetime(2025, 10, 26, 1, 30, tzinfo=UTC)
    waiting = published(
        state=ReleaseState.UNDER_EMBARGO, embargo=Embargo(until_at=hour, zone="Europe/Berlin")
    )
    own = edition("de", waiting)
    said = "Sperrfrist: 26. Oktober 2025, 02:30 Uhr (Europe/Berlin, UTC+1)"
    assert list(notices(own)) == [said]
    assert said in Shown(release_page(own)).text
    assert said in ninjs_of(ninjs(own))["edNote"]
    assert said in plain_text(own.text, notices=notices(own))
    assert list(notices(edition("de", published(embargo=waiting.embargo)))) == []


@pytest.mark.parametrize("state", [ReleaseState.DRAFT, ReleaseState.CHECKED])
def test_a_draft_says_that_it_is_one(state: ReleaseState) -> None:
    own = edition("en", published(state=state, embargo=None))
    assert list(notices(own)) == ["Draft, not approved yet."]


def test_corrections_stand_above_the_lead_in_plain_text() -> None:
    own = edition("de", corrected())
    blocks = plain_text(own.text, notices=notices(own)).split("\n\n")
    place = blocks.index("Korrektur (Fassung 2, 9. September 2023): Rang <berichtigt>")
    assert blocks[place + 1] == own.lead


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_in_the_page_opens_its_source(language: Language) -> None:
    found = Shown(release_page(edition(language)))
    inner = [link for link in found.links if link.startswith("#source-")]
    assert len(inner) >= 2 * 4
    assert {link.removeprefix("#") for link in inner} <= found.ids
    assert {one for one in found.ids if one.startswith("source-")} == {
        link.removeprefix("#") for link in inner
    }


def test_the_exact_values_of_a_source_say_whose_they_are() -> None:
    text = Shown(release_page(edition())).text
    assert "Genaue Werte in Tsd. Euro: Japan 2022 850.983; Südkorea 2022 1.160.326." in text


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


def test_an_article_says_when_it_came_out_and_when_it_changed() -> None:
    found = news_article(edition("de", corrected()))
    assert found["datePublished"] == "2023-09-08T08:00:00+00:00"
    assert found["dateModified"] == "2023-09-09T00:00:00+00:00"
    assert found["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Rang <berichtigt>",
            "dateCreated": "2023-09-09T00:00:00+00:00",
        }
    ]


def test_the_withdrawal_changes_the_article_at_its_hour() -> None:
    assert str(news_article(edition("de", withdrawn()))["dateModified"]).startswith("2023-09-09")


def test_the_page_holds_the_article_and_no_script_that_runs() -> None:
    assert Shown(release_page(edition())).scripts == ["application/ld+json"]


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
