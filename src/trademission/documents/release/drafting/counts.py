"""Who travels, what for and about what: counted from the list, never typed."""

from trademission.documents.content.delegation import segment_counts
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import (
    Passages,
    computed,
    listed,
    number_word,
)
from trademission.documents.words import SEGMENTS
from trademission.domain.text import Text

ABOUT = Text(de="rund {}", en="about {}")
STEP = 5


def head_count(desk: Desk) -> Passages:
    """Return how many travel: exactly, or from a number of the house on rounded to fives."""
    number = len(desk.directory.brief.delegates)
    source = f"delegates@{desk.release.issued_date.isoformat()}"
    if number < desk.profile.around_from:
        return computed(number_word(number, desk.language), source)
    rounded = STEP * round(number / STEP)
    return computed(ABOUT.in_language(desk.language).format(rounded), source)


def segment_names(desk: Desk) -> tuple[Passages, ...]:
    """Return the segments of the delegation, the largest first."""
    counts = sorted(segment_counts(desk.directory), key=lambda pair: (-pair[1], pair[0]))
    return tuple(computed(_inside(name, desk), f"segment:{name}") for name, _ in counts)


def _inside(name: str, desk: Desk) -> str:
    """Return a segment inside a sentence; English writes the words of the trade small."""
    is_known = any(name == text.en for text in SEGMENTS)
    return name.lower() if desk.language == "en" and is_known else name


def topic_names(desk: Desk, country: str = "") -> Passages:
    """Return the topics of the journey or of one country, each once."""
    found: dict[str, Passages] = {}
    for topic in desk.directory.view.mission.header.topics:
        name = desk.directory.name(topic.name, topic.labels).text
        if country in {"", topic.country}:
            found.setdefault(name, computed(name, f"topic:{topic.id}"))
    return listed(found.values(), desk.language)


def goal_names(desk: Desk) -> tuple[Passages, ...]:
    """Return the aims of the journey."""
    goals = desk.directory.view.mission.header.goals
    return tuple(
        computed(desk.directory.name(goal.name, goal.labels).text, f"goal:{goal.id}")
        for goal in goals
    )


def organiser_names(desk: Desk) -> tuple[Passages, ...]:
    """Return the organisers."""
    organisers = desk.directory.view.mission.header.organisers
    return tuple(
        computed(desk.directory.name(one.name, one.labels).text, f"header.organisers[{number}]")
        for number, one in enumerate(organisers)
    )
