"""The country note on a market in every format, in one folder that appears whole."""

from datetime import datetime
from pathlib import Path

from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.documents.country_note import country_note
from trademission.documents.figures.press import figures_csv, figures_json
from trademission.documents.typeset import pdf
from trademission.documents.web_page import html
from trademission.documents.word import docx
from trademission.domain.dossier import Dossier
from trademission.domain.facts import Fact, FactKind
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.text import Language
from trademission.trade.codes import Country

NOTE = "country-note"
FIGURES = "figures"
OURS = frozenset(
    {*(f"{NOTE}.{ending}" for ending in ("pdf", "docx", "html")),
     *(f"{FIGURES}.{ending}" for ending in ("json", "csv"))}
)  # fmt: skip


def refuse_dossier_folder(folder: Path) -> None:
    """Refuse a folder that holds anything else, before any work is done."""
    refuse_foreign(folder, ours=OURS)


def stated_of(mission: Mission, partner: Country) -> tuple[Fact, ...]:
    """Return what somebody has stated on a country, as the mission has it."""
    return tuple(
        fact
        for fact in mission.register.facts
        if fact.kind is FactKind.STATED and fact.partner == partner.code
    )


def write_dossier(
    folder: Path, found: Dossier, *, language: Language, made_at: datetime, house: House
) -> tuple[Path, ...]:
    """Write the note as PDF, Word and HTML, its figures as JSON and CSV; return the paths."""
    paper = country_note(found, language=language, made_at=made_at, house=house)
    with whole_folder(folder, ours=OURS) as draft:
        (draft / f"{NOTE}.pdf").write_bytes(pdf(paper, house=house))
        (draft / f"{NOTE}.docx").write_bytes(docx(paper, house=house))
        (draft / f"{NOTE}.html").write_text(html(paper, house=house), encoding="utf-8")
        (draft / f"{FIGURES}.json").write_text(figures_json(found), encoding="utf-8")
        (draft / f"{FIGURES}.csv").write_text(figures_csv(found), encoding="utf-8")
    return tuple(sorted(folder / name for name in OURS))
