"""The release of a mission through the whole press office, as the demonstration shows it."""

from datetime import datetime
from pathlib import Path

from trademission.desk.press.approve_release import approved
from trademission.desk.press.check_release import Against, Checked, check_record
from trademission.desk.press.draft_release import Material, drafted
from trademission.desk.press.publish_release import let_out, write_newsroom
from trademission.desk.press.write_release import write_release_folder
from trademission.documents.release.newsroom import Newsroom
from trademission.domain.house import House
from trademission.domain.release import Release, ReleaseState
from trademission.domain.release_states import step_to

BY = "Pressestelle"


def press_of(
    folder: Path, record: Release, *, material: Material, newsroom: Newsroom, now: datetime
) -> tuple[Checked, ...]:
    """Draft, check and, if nothing stops it, approve and publish a release; return the findings.

    `release` gets the record with every format, `newsroom` what the public sees at the hour of
    the embargo.
    """
    release = drafted(record, material=material, now=now)
    against = Against(
        mission=material.mission, programme=material.programme, profile=material.profile
    )
    found = check_record(release, against=against)
    if not any(one.stops_publishing for one in found):
        release = step_to(release, ReleaseState.CHECKED, now=now, by=BY)
        release = approved(release, by=BY, now=now)
        release = let_out(release, by=BY, now=now)
        hour = release.embargo.until_at if release.embargo else now
        release = let_out(release, by=BY, now=hour)
        write_newsroom(folder / "newsroom", (release,), newsroom=newsroom, now=hour)
    write_release_folder(folder / "release", release, house=House())
    return found
