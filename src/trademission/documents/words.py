"""What things are called on paper, in German and English."""

from trademission.domain.appointments import Interpreting, Kind, Priority, State, Strength
from trademission.domain.findings import Severity
from trademission.domain.places import Mode, Visibility
from trademission.domain.text import Language, Text

KINDS = {
    Kind.BRIEFING: Text(de="Briefing", en="Briefing"),
    Kind.COMPANY_VISIT: Text(de="Unternehmensbesuch", en="Company visit"),
    Kind.INVESTOR_MEETING: Text(de="Investorengespräch", en="Investor meeting"),
    Kind.POLITICAL_TALKS: Text(de="Politisches Gespräch", en="Political talks"),
    Kind.COURTESY_CALL: Text(de="Höflichkeitsbesuch", en="Courtesy call"),
    Kind.FORUM: Text(de="Forum", en="Forum"),
    Kind.WORKSHOP: Text(de="Workshop", en="Workshop"),
    Kind.SIGNING: Text(de="Unterzeichnung", en="Signing"),
    Kind.RECEPTION: Text(de="Empfang", en="Reception"),
    Kind.DINNER: Text(de="Abendessen", en="Dinner"),
    Kind.LUNCH: Text(de="Mittagessen", en="Lunch"),
    Kind.PRESS_DATE: Text(de="Pressetermin", en="Press event"),
    Kind.FREE_TIME: Text(de="Freie Zeit", en="Free time"),
    Kind.MATCHMAKING: Text(de="Kooperationsbörse", en="Matchmaking"),
}
STATES = {
    State.IDEA: Text(de="Idee", en="Idea"),
    State.REQUESTED: Text(de="Angefragt", en="Requested"),
    State.OFFERED: Text(de="Angeboten", en="Offered"),
    State.CONFIRMED: Text(de="Bestätigt", en="Confirmed"),
    State.DECLINED: Text(de="Abgelehnt", en="Declined"),
    State.CANCELLED: Text(de="Abgesagt", en="Cancelled"),
    State.HELD: Text(de="Durchgeführt", en="Held"),
}
PRIORITIES = {
    Priority.MUST: Text(de="muss", en="must"),
    Priority.SHOULD: Text(de="soll", en="should"),
    Priority.COULD: Text(de="kann", en="could"),
}
STRENGTHS = {
    Strength.MUST: Text(de="muss", en="must"),
    Strength.WANT: Text(de="möchte", en="wants"),
    Strength.VETO: Text(de="will nicht", en="veto"),
}
INTERPRETING = {
    Interpreting.NONE: Text(de="ohne", en="none"),
    Interpreting.CONSECUTIVE: Text(de="konsekutiv", en="consecutive"),
    Interpreting.SIMULTANEOUS: Text(de="simultan", en="simultaneous"),
    Interpreting.HOST: Text(de="durch den Gastgeber", en="by the host"),
}
MODES = {
    Mode.FLIGHT: Text(de="Flug", en="Flight"),
    Mode.TRAIN: Text(de="Zug", en="Train"),
    Mode.COACH: Text(de="Bus", en="Coach"),
    Mode.CAR: Text(de="Auto", en="Car"),
    Mode.FERRY: Text(de="Fähre", en="Ferry"),
    Mode.WALK: Text(de="Fußweg", en="Walk"),
}
SEVERITIES = {
    Severity.BLOCK: Text(de="So nicht möglich", en="Not possible"),
    Severity.BLOCK_PUBLISHING: Text(
        de="Vor Veröffentlichung klären", en="Settle before publishing"
    ),
    Severity.WARN: Text(de="Warnung", en="Warning"),
    Severity.IGNORE: Text(de="Hinweis", en="Note"),
}
READERS = {
    Visibility.INTERNAL: Text(de="Organisatoren, intern", en="organisers, internal"),
    Visibility.DELEGATION: Text(de="Delegation", en="delegation"),
    Visibility.PRESS: Text(de="Presse", en="press"),
    Visibility.PUBLIC: Text(de="Öffentlichkeit", en="public"),
}
# Segments are free text; these are the ones the trade has words for.
SEGMENTS = (
    Text(de="Unternehmen", en="Companies"),
    Text(de="Wissenschaft", en="Research"),
    Text(de="Forschung", en="Research"),
    Text(de="Kommunen", en="Municipalities"),
    Text(de="Wirtschaftsförderung", en="Development agency"),
    Text(de="Agentur", en="Agency"),
    Text(de="Politik", en="Politics"),
    Text(de="Ministerium", en="Ministry"),
    Text(de="Presse", en="Press"),
)


def segment_words(segment: str, language: Language) -> str:
    """Return what a segment is called in `language`; one without known words, as it stands."""
    wanted = segment.casefold()
    known = (text for text in SEGMENTS if wanted in {text.de.casefold(), text.en.casefold()})
    found = next(known, None)
    return segment if found is None else found.in_language(language)
