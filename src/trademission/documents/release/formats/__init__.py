"""The formats of a release: page, PDF, Word, text, feeds, ninjs, figures; all of one record."""

from trademission.documents.release.formats.edition import Edition, slug
from trademission.documents.release.formats.feeds import Channel, atom, rss
from trademission.documents.release.formats.json_ld import news_article
from trademission.documents.release.formats.ninjs import ninjs
from trademission.documents.release.formats.notices import notices
from trademission.documents.release.formats.page import release_page
from trademission.documents.release.formats.paper import release_paper
from trademission.documents.release.formats.photographs import shown_photographs
from trademission.documents.release.formats.plain_text import plain_text

__all__ = [
    "Channel",
    "Edition",
    "atom",
    "news_article",
    "ninjs",
    "notices",
    "plain_text",
    "release_page",
    "release_paper",
    "rss",
    "shown_photographs",
    "slug",
]
