"""What the letters to hosts say, in German and British English."""

from enum import StrEnum

from trademission.domain.appointments import Interpreting
from trademission.domain.text import Text


class Standing(StrEnum):
    """How far the talk about a meeting has come, as its host knows it."""

    NEW = "new"
    ASKED = "asked"
    OFFERED = "offered"
    SEVERAL = "several"


KIND = Text(de="Terminanfrage", en="Request for a meeting")
SUBJECTS = {
    Standing.NEW: KIND,
    Standing.ASKED: Text(de="Unsere Terminanfrage", en="Our request for a meeting"),
    Standing.OFFERED: Text(de="Ihr Terminangebot", en="Your offer of a meeting"),
    Standing.SEVERAL: Text(de="Terminanfragen", en="Requests for meetings"),
}
OPENINGS = {
    Standing.NEW: Text(
        de="anlässlich unserer Reise »{title}« ({dates}) würden wir Sie sehr gern treffen. "
        "Wir bitten Sie daher um einen Termin.",
        en="On the occasion of our visit “{title}” ({dates}), we would very much like to meet "
        "you and should be grateful for an appointment.",
    ),
    Standing.ASKED: Text(
        de="wir kommen auf unsere Terminanfrage zur Reise »{title}« ({dates}) zurück. "
        "Nach dem heutigen Stand unserer Planung schlagen wir Ihnen vor:",
        en="We are writing to follow up our request for a meeting during our visit “{title}” "
        "({dates}). As our plans now stand, we would like to propose the following:",
    ),
    Standing.OFFERED: Text(
        de="haben Sie vielen Dank für Ihr Terminangebot zur Reise »{title}« ({dates}). "
        "Wir nehmen es sehr gern an, und zwar für diesen Termin:",
        en="Thank you very much for your offer of a meeting during our visit “{title}” "
        "({dates}). We are delighted to accept it for the following date:",
    ),
    Standing.SEVERAL: Text(
        de="anlässlich unserer Reise »{title}« ({dates}) würden wir Sie gern zu mehreren "
        "Terminen treffen. Im Einzelnen:",
        en="On the occasion of our visit “{title}” ({dates}), there are several meetings that "
        "we would like to arrange with you:",
    ),
}
# What is said of one meeting in a letter about several; a new request says it itself.
EACH = {
    Standing.ASKED: Text(
        de="Auf diese Anfrage kommen wir zurück.", en="This follows up our earlier request."
    ),
    Standing.OFFERED: Text(
        de="Für Ihr Angebot danken wir Ihnen. Wir nehmen diesen Termin sehr gern an.",
        en="Thank you for your offer. We are delighted to accept this date.",
    ),
}
OCCASION = Text(de="Anlass", en="Occasion")
FIRST_CHOICE = Text(de="Wunschtermin", en="Preferred date")
ACCEPTED = Text(de="Termin", en="Date")
ALTERNATIVE = Text(de="Ersatztermin", en="Alternative")
LOCAL_TIME = Text(de="Ortszeit, {offset}", en="local time, {offset}")
LASTS = Text(de="Dauer", en="Duration")
MINUTES = Text(de="{number} Minuten", en="{number} minutes")
IN_TURN = Text(
    de="{rounds} Gruppen nacheinander, je {number} Minuten",
    en="{rounds} groups one after the other, {number} minutes each",
)
SIDE_BY_SIDE = Text(
    de="{number} Minuten, {rounds} Gruppen zugleich",
    en="{number} minutes, {rounds} groups at the same time",
)
WHERE = Text(de="Ort", en="Place")
LED_BY = Text(de="Leitung", en="Led by")
GUESTS = Text(de="Gäste", en="Guests")
ONE_PERSON = Text(de="1 Person", en="1 person")
PEOPLE = Text(de="{number} Personen", en="{number} people")
LANGUAGE = Text(de="Sprache", en="Language")
INTERPRETERS = Text(de="Dolmetschen", en="Interpreting")
INTERPRETING = {
    Interpreting.CONSECUTIVE: Text(
        de="konsekutiv, dafür sorgen wir", en="consecutive, provided by us"
    ),
    Interpreting.SIMULTANEOUS: Text(
        de="simultan, dafür sorgen wir", en="simultaneous, provided by us"
    ),
    Interpreting.HOST: Text(
        de="Wir bitten Sie, dafür zu sorgen.", en="We kindly ask you to provide it."
    ),
}
SPEAKERS = Text(de="Es sprechen", en="Speakers")
VISITOR_LIST = Text(de="Besucherliste", en="Visitor list")
LIST_DUE = Text(de="von uns an Sie bis {when}", en="from us to you by {when}")
QUESTIONS = Text(
    de="Vorab möchten wir Ihnen folgende Fragen nennen:",
    en="We would like to share the following questions with you in advance:",
)
HELD = Text(
    de="Sie halten uns den Termin bis {when} frei. "
    "Für Ihre Bestätigung bis dahin danken wir Ihnen.",
    en="You are kindly holding the date for us until {when}. "
    "We should be grateful for your confirmation by then.",
)
CONFIRM = Text(
    de="Für Ihre Bestätigung in den nächsten Tagen danken wir Ihnen.",
    en="We should be grateful for your confirmation within the next few days.",
)
ANSWER = Text(
    de="Bitte teilen Sie uns möglichst bald mit, ob Ihnen der Termin passt. "
    "Über einen Gegenvorschlag freuen wir uns ebenso.",
    en="Please let us know at your earliest convenience whether the date suits you. "
    "We should be equally glad of another proposal.",
)
CHOOSE = Text(
    de="Bitte teilen Sie uns möglichst bald mit, welcher Termin Ihnen passt. "
    "Über einen Gegenvorschlag freuen wir uns ebenso.",
    en="Please let us know at your earliest convenience which date suits you. "
    "We should be equally glad of another proposal.",
)
ANSWER_ALL = Text(
    de="Bitte teilen Sie uns möglichst bald mit, welche Termine Ihnen passen. "
    "Über Gegenvorschläge freuen wir uns ebenso.",
    en="Please let us know at your earliest convenience which dates suit you. "
    "We should be equally glad of other proposals.",
)
CONTACT = Text(de="Für Rückfragen: ", en="For any questions: ")
UNKNOWN = Text(de="Sehr geehrte Damen und Herren,", en="Dear Sir or Madam,")
FAREWELL = Text(de="Mit freundlichen Grüßen", en="Yours sincerely")
FAREWELL_TO_UNKNOWN = Text(de="Mit freundlichen Grüßen", en="Yours faithfully")
