from pathlib import Path

from cli_runner import answer, invoke
from trademission.cli.exit_codes import FINE
from trademission.files import read_programme


def test_the_demo_plans_the_example_and_writes_everything(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    result = invoke("demo", "--out", out, "--seconds", "3", "--json")
    document = answer(result)
    assert result.exit_code == FINE
    assert document["mission"] == "sachsen-japan-korea-2023"
    assert sorted(p.name for p in out.iterdir()) == [
        "calendars",
        "delegation",
        "dossiers",
        "internal",
        "papers",
        "press",
        "programme.json",
        "programme.xlsx",
    ]
    for language in ("de", "en"):
        papers = out / "papers" / language
        assert len(list((papers / "itineraries").iterdir())) == 30
        assert (papers / "booklet.docx").exists()
        notes = out / "dossiers" / language
        assert sorted(p.name for p in notes.iterdir()) == ["jp", "kr"]
        assert sorted(p.name for p in (notes / "jp").iterdir()) == [
            *("country-note.docx", "country-note.html", "country-note.pdf"),
            *("figures.csv", "figures.json"),
        ]
    for language in ("de", "en"):
        newsroom = out / "press" / "newsroom" / language
        page = newsroom / "sachsen-japan-korea-2023-1" / "index.html"
        assert "Hsinchu" not in page.read_text(encoding="utf-8")
        assert (newsroom / "feed.atom").exists()
        assert (out / "press" / "release" / language / "release.pdf").exists()
    internal, delegation = (
        (out / level / "page.de.html").read_text(encoding="utf-8")
        for level in ("internal", "delegation")
    )
    assert "Hsinchu" in internal
    assert "Hsinchu" not in delegation
    entries = document["entries"]
    assert isinstance(entries, list)
    assert {e.id for e in read_programme(out / "programme.json").entries} == {
        entry["id"] for entry in entries
    }
