"""Words that are nearly the same: a letter wrong, two letters turned, Mueller for Müller."""

from rapidfuzz.distance import OSA

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
SHORTEST, LONG = 3, 9


def is_nearly(found: str, known: str) -> bool:
    """Tell whether two different words are alike enough for one to be meant by the other.

    One letter may differ from three letters on, two from nine on; two neighbours turned count as
    one. Umlauts and their transcriptions are alike.
    """
    one, other = found.lower(), known.lower()
    if one == other or min(len(one), len(other)) < SHORTEST:
        return False
    if one.translate(UMLAUTS) == other.translate(UMLAUTS):
        return True
    allowed = 2 if min(len(one), len(other)) >= LONG else 1
    return bool(OSA.distance(one, other, score_cutoff=allowed) <= allowed)
