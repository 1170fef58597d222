"""Reading a release that was typed anywhere: what it says, where, and how surely."""

from trademission.documents.release.reading.found import ReadRelease
from trademission.documents.release.reading.read import read_release
from trademission.documents.release.reading.report import as_json
from trademission.documents.release.reading.source import text_of

__all__ = ["ReadRelease", "as_json", "read_release", "text_of"]
