"""The text of files: encodings, HTML with its links, PDF."""

import pytest
import typst

from trademission.documents.release.reading import read_release, text_of
from trademission.documents.release.reading.source import UnreadableReleaseError

UMLAUTS = "Größe: 5 € für Öl"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_its_encoding(encoding: str) -> None:
    assert text_of(UMLAUTS.encode(encoding), name="release.TXT") == UMLAUTS


def test_a_link_of_a_page_keeps_its_address() -> None:
    page = (
        "<html><head><title>no</title><style>p{}</style></head><body><nav>Home</nav>"
        "<h1>One &amp; two</h1><script>alert(1)</script>"
        '<p>Read <a href="https://a.example/x y">the <b>[big]</b> plan</a>.<br>Soon.</p></body>'
    )
    assert text_of(page.encode(), name="a.html") == (
        "One & two\n\nRead [the \\[big\\] plan](https://a.example/x%20y).\nSoon.\n"
    )


def test_a_page_is_never_asked_for_anything_outside() -> None:
    page = (
        '<!DOCTYPE p [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]>'
        '<p>&secret;&a;<img src="https://a.example/i.png"><iframe src="https://b.example">x</iframe>'
    )
    told = text_of(page.encode(), name="a.htm")
    assert "root" not in told
    assert "example" not in told


def test_links_of_a_page_are_links_of_the_release() -> None:
    page = (
        "<h1>Minister to visit Canada next week</h1><p>The minister will visit Canada with a"
        ' delegation of thirty people. Read the <a href="https://a.example/plan">export plan</a>.'
        "</p>"
    )
    found = read_release(text_of(page.encode(), name="a.html"))
    assert [(one.title, one.address) for one in found.links] == [
        ("export plan", "https://a.example/plan")
    ]


def test_a_pdf_is_read_with_its_broken_words_whole() -> None:
    markup = '#set page(width: 7cm)\nDie Delegation reist vom 3. bis 9. Mai 2025 nach "Kanada".'
    made = typst.compile(markup.encode())
    assert isinstance(made, bytes)
    told = " ".join(text_of(made, name="release.pdf").split())
    assert "vom 3. bis 9. Mai 2025" in told


@pytest.mark.parametrize("content", [b"%PDF-1.7 nothing", b"", b"\x00" * 100])
def test_a_broken_pdf_is_refused_with_a_sentence_in_two_languages(content: bytes) -> None:
    with pytest.raises(UnreadableReleaseError) as refused:
        text_of(content, name="release.pdf")
    assert refused.value.sentence.de.startswith("release.pdf: ")
    assert (
        refused.value.sentence.en == "release.pdf: this is no readable PDF; give the file as text."
    )


def test_other_kinds_of_files_are_refused_by_name() -> None:
    with pytest.raises(UnreadableReleaseError) as refused:
        text_of(b"PK", name="release.docx")
    assert "release.docx: files that end in .docx are not read" in refused.value.sentence.en
