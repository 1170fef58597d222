"""Photographs that may go out: pictures of a known kind, with credit and terms of use."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.documents.clean import one_line
from trademission.domain.release import Photograph, Release

MEDIA_TYPES = {
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
}
"""Kinds of pictures by the ending of a file; none of them can hold anything that runs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownPhotograph:
    """A photograph with the name of its file in the folder of the release."""

    photograph: Photograph
    file_name: str
    media_type: str


def shown_photographs(release: Release) -> tuple[ShownPhotograph, ...]:
    """Return the photographs that may go out, numbered in the order of the release.

    It must be told who took a picture and under which terms it may be printed. The name of the
    file is ours: what people called it could be that of another file.
    """
    return tuple(_shown(release.photographs))


def _shown(photographs: tuple[Photograph, ...]) -> Iterator[ShownPhotograph]:
    usable = (one for one in photographs if _may_be_used(one))
    for number, photograph in enumerate(usable, start=1):
        ending = _ending(photograph)
        yield ShownPhotograph(
            photograph=photograph,
            file_name=f"photograph-{number}.{ending}",
            media_type=MEDIA_TYPES[ending],
        )


def _may_be_used(photograph: Photograph) -> bool:
    told = one_line(photograph.rights) and one_line(photograph.credit)
    return bool(told) and _ending(photograph) in MEDIA_TYPES


def _ending(photograph: Photograph) -> str:
    return photograph.file.rpartition(".")[2].casefold()
