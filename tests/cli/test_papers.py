from pathlib import Path

import pytest

from cli_runner import answer, invoke
from trademission.cli.exit_codes import FINE, REFUSED

TODAY = ("--today", "2023-09-04")
LATER = ("--entry", "alpha", "--to", "2023-09-12 14:00")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_papers_are_written_and_told(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "papers"
    result = invoke("papers", mission_path, programme_path, *TODAY, "--out", out, "--json")
    written = answer(result)["written"]
    assert result.exit_code == FINE
    assert isinstance(written, list)
    assert {str(Path(one).relative_to(out)) for one in written} == names(out)
    assert {"booklet.pdf", "booklet.docx", "itineraries/ada-beispiel.pdf"} <= names(out)


def test_a_reader_gets_their_own_papers(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "papers"
    asked = ("papers", mission_path, programme_path, *TODAY, "--out", out)
    assert invoke(*asked, "--reader", "joerg").exit_code == FINE
    assert {"day-sheet.pdf", "itinerary.pdf"} <= names(out)
    assert not any(name.startswith("itineraries") for name in names(out))


def test_what_changed_is_told_to_those_affected(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    after, out = tmp_path / "after.json", tmp_path / "papers"
    invoke("move", mission_path, programme_path, *LATER, *TODAY, "--out", after)
    asked = ("papers", mission_path, after, *TODAY, "--out", out)
    assert invoke(*asked, "--previous", programme_path).exit_code == FINE
    assert {name for name in names(out) if name.startswith("changes/")} == {
        "changes/ada-beispiel.pdf",
        "changes/alpha.pdf",
        "changes/joerg-groess.pdf",
    }


def test_a_house_profile_dresses_the_papers(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "house.toml"
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    profile.write_text(
        'name = "Haus"\nlogo = "logo.svg"\nlogo_words = "Ein Quadrat"\naccent = "#0b5d3b"\n',
        encoding="utf-8",
    )
    plain, dressed = tmp_path / "plain", tmp_path / "dressed"
    asked = ("papers", mission_path, programme_path, *TODAY, "--reader", "public")
    assert invoke(*asked, "--out", plain).exit_code == FINE
    assert invoke(*asked, "--out", dressed, "--house", profile).exit_code == FINE
    assert (plain / "booklet.pdf").read_bytes() != (dressed / "booklet.pdf").read_bytes()


@pytest.mark.parametrize(
    ("profile", "sentence"),
    [
        ('colour = "red"', "colour: There is no such field."),
        ('accent = "red"', "accent: 'red' is not a colour; write six digits like #14476b."),
        ("name = 7", "name: This is no text."),
        ('fonts = "Arial"', "fonts: This is no list of texts."),
        ('logo = "none.svg"', "none.svg: The file cannot be read"),
        ("name = ", "The file is no proper TOML"),
    ],
)
def test_a_faulty_house_profile_is_refused_in_a_sentence(
    mission_path: Path, programme_path: Path, tmp_path: Path, profile: str, sentence: str
) -> None:
    house, out = tmp_path / "house.toml", tmp_path / "papers"
    house.write_text(profile, encoding="utf-8")
    asked = ("papers", mission_path, programme_path, *TODAY, "--out", out, "--lang", "en")
    result = invoke(*asked, "--house", house)
    assert result.exit_code == REFUSED
    assert sentence in " ".join(result.stderr.split())
    assert not out.exists()


def test_a_logo_that_is_no_picture_is_refused_and_nothing_is_written(
    mission_path: Path, programme_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    house, out = tmp_path / "house.toml", tmp_path / "papers"
    house.write_text('logo = "logo.png"\nlogo_words = "Wappen"\n', encoding="utf-8")
    asked = ("papers", mission_path, programme_path, *TODAY, "--out", out, "--lang", "en")
    result = invoke(*asked, "--house", house)
    assert result.exit_code == REFUSED
    assert "save it as PNG or SVG again" in " ".join(result.stderr.split())
    assert not out.exists()
