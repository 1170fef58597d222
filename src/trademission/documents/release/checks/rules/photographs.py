"""Photographs name those they show, who were there, and say who may print them."""

from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import words_of
from trademission.documents.release.checks.phrases_found import same_word
from trademission.documents.release.checks.register import person_name
from trademission.domain.atlas import Atlas
from trademission.domain.findings import Severity
from trademission.domain.release import Photograph
from trademission.domain.text import Text
from trademission.domain.view import View

NAME = "photographs"
DEMAND = Text(
    de="Bildunterschriften nennen die Gezeigten, die dort waren; Rechte und Nachweis sind da.",
    en="Captions name those shown, who were there; rights and credit are given.",
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each photograph with a wrong caption, or without rights or credit.

    Photographs stand beside the text: only a caption that is printed in it has a place there.
    """
    for photograph in case.release.photographs if case.release else ():
        start, end = _place(photograph, case)
        for sentence, remedy in _wrong(photograph, case):
            yield Fault(
                start=start,
                end=end,
                severity=Severity.BLOCK_PUBLISHING,
                sentence=Text(
                    de=f"Bild {photograph.file}: {sentence.de}",
                    en=f"Picture {photograph.file}: {sentence.en}",
                ),
                remedy=remedy,
            )


def _place(photograph: Photograph, case: Case) -> tuple[int, int]:
    caption = photograph.caption.in_language(case.language)
    start = case.text.find(caption) if caption else -1
    return (start, start + len(caption)) if start >= 0 else (0, 0)


def _wrong(photograph: Photograph, case: Case) -> Iterator[tuple[Text, Text]]:
    if not photograph.rights.strip():
        yield (
            Text(de="Die Rechte fehlen.", en="The rights are missing."),
            Text(de="Tragen Sie ein, wer es drucken darf.", en="Enter who may print it."),
        )
    if not photograph.credit.strip():
        yield (
            Text(de="Der Bildnachweis fehlt.", en="The credit is missing."),
            Text(de="Nennen Sie, wer es aufgenommen hat.", en="Name who took it."),
        )
    if case.internal is not None:
        yield from _unnamed(photograph, case, case.internal)
        yield from _absent(photograph, case.internal)


def _unnamed(photograph: Photograph, case: Case, known: View) -> Iterator[tuple[Text, Text]]:
    """Yield those who are shown, but whose surname, function or name the caption has not."""
    caption = photograph.caption.in_language(case.language)
    words = [word.text for word in words_of(caption)]
    for key in photograph.shown:
        forms = tuple(_forms(key, known))
        if not any(any(same_word(word, form) for word in words) for form in forms):
            name = forms[0] if forms else key
            yield (
                Text(
                    de=f"Die Unterschrift nennt nicht, wer zu sehen ist: {name}.",
                    en=f"The caption does not name who is shown: {name}.",
                ),
                Text(de="Nennen Sie alle v. l. n. r.", en="Name everybody from left to right."),
            )


def _forms(key: str, known: View) -> Iterator[str]:
    """Yield the words that name somebody: surnames, and the first word of the function."""
    people = [person for person in known.mission.register.people if person.id == key]
    for person in people:
        for name in (person.name, *(label.text for label in person.labels)):
            yield from person_name(name).parts[-1:]
        for function in (person.function, *(label.text for label in person.function_labels)):
            yield from person_name(function).parts[:1]
    if not people:
        yield from person_name(Atlas(known.mission.brief).name_of(key)).parts[-1:]


def _absent(photograph: Photograph, known: View) -> Iterator[tuple[Text, Text]]:
    """Yield those who are shown, but did not attend the appointment by the programme."""
    entries = known.programme.entries_of(photograph.appointment)
    if not entries:
        return
    seats = {delegate.id: delegate for delegate in known.mission.brief.delegates}
    items = [a for a in known.mission.brief.appointments if a.id == photograph.appointment]
    there = {key for item in items for key in item.counterparts}
    for entry in entries:
        there.update(entry.attendees, entry.interpreters)
        holders = (seats[key].holder_at(entry.start_at) for key in entry.attendees if key in seats)
        there.update(filter(None, holders))
    for key in photograph.shown:
        if key not in there:
            name = next(_forms(key, known), key)
            yield (
                Text(
                    de=f"{name} war nach dem Programm nicht dabei.",
                    en=f"By the programme {name} was not there.",
                ),
                Text(
                    de="Berichtigen Sie die Unterschrift oder die Teilnahme im Programm.",
                    en="Correct the caption, or who attended in the programme.",
                ),
            )
