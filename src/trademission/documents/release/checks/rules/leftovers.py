"""No gap of a template is left open."""

import re
from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.domain.findings import Severity
from trademission.domain.text import Text

NAME = "leftovers"
DEMAND = Text(
    de="Keine Lücke einer Vorlage steht mehr offen.", en="No gap of a template is left open."
)
LEFT = re.compile(
    r"\[\s*(?:Zitat|Quote|Name|Datum|Date|Ort|Place|Zahl|Number|Titel|Title|fehlt|missing|bitte|please"
    r"|hier|here|XX+|\.\.\.|…)[^\]\n]{0,200}\]"
    r"|\{\{?\s*[\w.]{1,60}\s*\}?\}"
    r"|\b(?:TODO|TBD|FIXME|XXX+|TBC|N\.N\.)(?!\w)"
    r"|(?i:lorem ipsum)"
    r"|\?{3,}"
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each placeholder: [Zitat fehlt], {count}, TODO, Lorem ipsum, ???."""
    for found in LEFT.finditer(case.text):
        yield Fault(
            start=found.start(),
            end=found.end(),
            severity=Severity.BLOCK_PUBLISHING,
            sentence=Text(
                de="Hier steht noch ein Platzhalter.", en="A placeholder still stands here."
            ),
            remedy=Text(
                de="Füllen Sie die Lücke, oder streichen Sie sie.", en="Fill the gap, or strike it."
            ),
        )
