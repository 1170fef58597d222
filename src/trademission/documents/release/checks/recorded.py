"""Words that the public record of the mission holds as they stand."""

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.phrases_found import parts_of

FEWEST_WORDS = 2


def is_recorded(here: Stretch, case: Case) -> bool:
    """Tell whether a place is part of something longer that the public record says word by word.

    A city in the name of a firm is no stop, and a number in the title of a forum no figure.
    """
    word = here.of(case.clean).casefold()
    for text in case.public_strings:
        if word not in text.casefold():
            continue
        parts = parts_of(text)
        if len(parts) >= FEWEST_WORDS and len(text.strip()) > len(word):
            places = case.places(parts)
            if any(p.start <= here.start and here.end <= p.end for p in places):
                return True
    return False
