"""The papers of the sample as they were last looked at, kept to be reviewed as diffs.

After a change that is meant: `PYTHONPATH=tests .venv/bin/python -m documents.golden_papers`.
"""

from pathlib import Path

from documents.sample import SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP, TODAY
from trademission.documents import calendar, page
from trademission.domain.places import Visibility
from trademission.domain.view import reader_of_delegate, reader_of_level, view

GOLDEN = Path(__file__).parent / "golden"


def golden_papers() -> dict[str, bytes]:
    """Return the content of every golden file by name."""
    whole = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_level(Visibility.INTERNAL))
    delegation = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_level(Visibility.DELEGATION))
    own = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_delegate("d2"))
    page_of_all = page(whole, language="de", today=TODAY, stamp=STAMP)
    return {
        "internal.de.html": page_of_all.encode(),
        "delegation.de.ics": calendar(delegation, stamp=STAMP, language="de"),
        "delegate.en.ics": calendar(own, person="d2", stamp=STAMP, language="en"),
    }


if __name__ == "__main__":
    for name, content in golden_papers().items():
        (GOLDEN / name).write_bytes(content)
