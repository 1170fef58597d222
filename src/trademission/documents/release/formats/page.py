"""A release as a web page: valid, accessible, every figure opening its source."""

from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.json_ld import in_script, news_article
from trademission.documents.release.formats.paper import release_paper
from trademission.documents.web_page import html


def release_page(edition: Edition) -> str:
    """Return the page in one document, with the release as NewsArticle for search engines."""
    data = in_script(news_article(edition))
    return html(release_paper(edition), house=edition.house, linked_data=data)
