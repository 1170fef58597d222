"""The releases of a newsroom as RSS 2.0 and Atom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from io import StringIO

from feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

from trademission.documents.clean import one_line
from trademission.documents.release.formats import words
from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.notices import withdrawal
from trademission.domain.text import Language

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without entries was last changed: the clock would tell of what is hidden."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """A feed: what it is called, where its page and where itself stand, in which language."""

    title: str
    description: str
    page: str
    address: str
    language: Language


class _Rss(Rss201rev2Feed):  # type: ignore[misc]  # the library has no types
    def latest_post_date(self) -> datetime:
        return _latest(self)


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    def latest_post_date(self) -> datetime:
        return _latest(self)


def rss(channel: Channel, editions: Iterable[Edition]) -> str:
    """Return an RSS 2.0 feed, the entries in the order given."""
    return _written(_Rss, channel, editions)


def atom(channel: Channel, editions: Iterable[Edition]) -> str:
    """Return an Atom feed (RFC 4287), the entries in the order given."""
    return _written(_Atom, channel, editions)


def _written(kind: type[SyndicationFeed], channel: Channel, editions: Iterable[Edition]) -> str:
    feed = kind(
        title=one_line(channel.title),
        link=channel.page,
        description=one_line(channel.description),
        language=channel.language,
        feed_url=channel.address,
        feed_guid=channel.address,
        author_name=one_line(channel.title),
    )
    for edition in editions:
        feed.add_item(
            title=_title(edition),
            link=edition.address,
            # Readers take a summary for HTML.
            description=escape(withdrawal(edition) or edition.lead),
            author_name=edition.office or None,
            unique_id=edition.uri,
            unique_id_is_permalink=edition.uri == edition.address,
            pubdate=edition.out_at,
            updateddate=edition.changed_at,
        )
    file = StringIO()
    feed.write(file, "utf-8")
    return file.getvalue()


def _title(edition: Edition) -> str:
    """Return the headline; readers that hold a withdrawn one replace it by this."""
    gone = words.WITHDRAWN_TITLE.in_language(edition.language)
    return gone if edition.is_withdrawn else edition.headline


def _latest(feed: SyndicationFeed) -> datetime:
    return max((item["updateddate"] for item in feed.items), default=NEVER)
