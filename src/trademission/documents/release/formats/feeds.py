"""The releases of a newsroom as RSS 2.0 and Atom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from io import StringIO
from zoneinfo import ZoneInfo

from feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

from trademission.documents.clean import one_line
from trademission.documents.release.formats.edition import Edition
from trademission.domain.text import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """A feed: what it is called, where its page and where itself stand, in which language."""

    title: str
    description: str
    page: str
    address: str
    language: Language


def rss(channel: Channel, editions: Iterable[Edition]) -> str:
    """Return an RSS 2.0 feed, the entries in the order given."""
    return _written(Rss201rev2Feed, channel, editions)


def atom(channel: Channel, editions: Iterable[Edition]) -> str:
    """Return an Atom feed (RFC 4287), the entries in the order given."""
    return _written(Atom1Feed, channel, editions)


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
            title=edition.headline,
            link=edition.address,
            description=edition.lead,
            unique_id=edition.uri,
            unique_id_is_permalink=edition.uri == edition.address,
            pubdate=_out_at(edition),
            updateddate=edition.version.made_at,
        )
    file = StringIO()
    feed.write(file, "utf-8")
    return file.getvalue()


def _out_at(edition: Edition) -> datetime:
    """Return when the release came out: its embargo, its publication, else its date."""
    release = edition.release
    if release.embargo is not None:
        return release.embargo.until_at
    published = (step.taken_at for step in release.steps if step.to.value == "published")
    morning = datetime.combine(release.issued_date, time(), tzinfo=ZoneInfo("UTC"))
    return next(published, morning)
