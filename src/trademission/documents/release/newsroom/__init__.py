"""The newsroom: a folder that any web server can serve, with pages, formats and feeds."""

from trademission.documents.release.newsroom.files import Newsroom, newsroom_files
from trademission.documents.release.newsroom.shown import is_shown

__all__ = ["Newsroom", "is_shown", "newsroom_files"]
