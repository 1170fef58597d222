"""What is said of an answer that cannot be used."""

from collections.abc import Iterable

from trademission.domain.errors import BilingualError

LONGEST_QUOTED = 240  # the longest sentence of GENESIS has some 200 characters


class FetchError(BilingualError):
    """Figures could not be fetched; no file was put in the place where they should stand."""


class UnexpectedAnswerError(FetchError):
    """A service answered with something else than it documents."""


def quoted(words: str, *, secrets: Iterable[str] = ()) -> str:
    """Return foreign words on one line, cut, without control characters and without `secrets`."""
    for secret in filter(None, secrets):
        words = words.replace(secret, "***")
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
    return line if len(line) <= LONGEST_QUOTED else f"{line[:LONGEST_QUOTED]}…"


def other_than(wanted: str, host: str) -> UnexpectedAnswerError:
    """Return the error about an answer that is neither `wanted` nor a message of the service."""
    return UnexpectedAnswerError(
        de=f"{host} hat mit etwas anderem als {wanted} geantwortet; prüfen Sie die Adresse.",
        en=f"{host} answered with something else than {wanted}; check the address.",
    )


def web_page_instead(host: str) -> UnexpectedAnswerError:
    """Return the error about a web page where data should be, whatever its status says."""
    return UnexpectedAnswerError(
        de=f"{host} hat mit einer Webseite statt mit Daten geantwortet; prüfen Sie die Adresse, "
        "und ob der Dienst gerade gewartet wird.",
        en=f"{host} answered with a web page in place of data; check the address, and whether the "
        "service is being maintained.",
    )


def unexpected_status(host: str, status: int, words: str) -> UnexpectedAnswerError:
    """Return the error about a status that nothing here knows what to do with."""
    told = f" („{words}“)" if words else ""
    said = f" (“{words}”)" if words else ""
    return UnexpectedAnswerError(
        de=f"{host} hat mit Status {status} geantwortet{told}; prüfen Sie Adresse und Abfrage.",
        en=f"{host} answered with status {status}{said}; check the address and the query.",
    )
