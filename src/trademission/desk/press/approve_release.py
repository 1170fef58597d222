"""Approve: a quote in exactly its words, or a whole release that was checked."""

from dataclasses import replace
from datetime import datetime

from trademission.domain.errors import BilingualError
from trademission.domain.release import Approval, Quote, Release, ReleaseState, Wording
from trademission.domain.release_states import step_to


class UnknownQuoteError(BilingualError):
    """A release has no quote with this id; the message says which it has."""


def with_quote_approved(release: Release, quote: str, *, by: str, now: datetime) -> Release:
    """Return the release with all wordings of a quote approved as they stand.

    Raises UnknownQuoteError.
    """
    known = [one.id for one in release.quotes]
    if quote not in known:
        told = ", ".join(known) or "-"
        raise UnknownQuoteError(
            de=f"Ein Zitat {quote!r} gibt es nicht; vorhanden sind: {told}.",
            en=f"There is no quote {quote!r}; there are: {told}.",
        )
    quotes = tuple(_approved(one, by, now) if one.id == quote else one for one in release.quotes)
    return replace(release, quotes=quotes)


def approved(release: Release, *, by: str, now: datetime) -> Release:
    """Return a checked release as approved. Raises NoWayError from any other state."""
    return step_to(release, ReleaseState.APPROVED, now=now, by=by)


def _approved(quote: Quote, by: str, now: datetime) -> Quote:
    return replace(quote, wordings=tuple(_wording(one, by, now) for one in quote.wordings))


def _wording(wording: Wording, by: str, now: datetime) -> Wording:
    return replace(wording, approval=Approval(by=by, approved_at=now, words=wording.text))
