"""Why something was not met: proven, or priced by a programme in which it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from trademission.domain.programme import Programme, UnmetAppointment, UnmetWish
from trademission.domain.text import Text
from trademission.planning.problem import Problem
from trademission.planning.worth import Gain, attendance, gains, is_earned

NEVER_FITS, COSTS_MUST, COSTS_MORE = "never_fits", "costs_must", "costs_more"
COSTS_EQUAL, COSTS_NOTHING = "costs_equal", "costs_nothing"
NOT_CONFIRMED = "not_confirmed"
NAMED_LOSSES = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a second solve has shown about one unmet gain.

    `instead` is a programme in which it is met, None when there is none (`reason` is then
    `never_fits`) or none was found in time (`not_confirmed`). `cause` says which law alone
    already excludes it.
    """

    reason: str
    instead: Programme | None = None
    cause: Text | None = None


def unmet(problem: Problem, programme: Programme) -> tuple[Gain, ...]:
    """Return the gains that a programme does not reach, dead appointments included."""
    there = attendance(programme)
    return tuple(g for g in gains(problem) if not is_earned(g, there))


def unmet_wish(problem: Problem, before: Programme, gain: Gain, answer: Answer) -> UnmetWish:
    """Return an unmet wish with its reason in a sentence."""
    losses = dict(_losses(problem, before, answer.instead))
    return UnmetWish(
        wish=gain.wish or "",
        reason=answer.reason,
        sentence=sentence_of(problem, before, gain, answer),
        price=tuple(losses),
    )


def unmet_appointment(
    problem: Problem, before: Programme, gain: Gain, answer: Answer
) -> UnmetAppointment:
    """Return an unmet appointment with its reason in a sentence."""
    return UnmetAppointment(
        appointment=gain.appointments[0],
        reason=answer.reason,
        sentence=sentence_of(problem, before, gain, answer),
    )


def sentence_of(problem: Problem, before: Programme, gain: Gain, answer: Answer) -> Text:
    """Return in a sentence why a gain is not reached, naming what reaching it would cost."""
    losses = tuple(dict.fromkeys(_losses(problem, before, answer.instead)))
    return _sentence(subject_of(problem, gain), answer, losses)


def subject_of(problem: Problem, gain: Gain) -> Text:
    """Return the name of a gain: who at what, or the appointment."""
    if gain.wish is not None:
        return _subject_of_wish(problem, gain)
    name = problem.atlas.name_of(gain.appointments[0])
    return Text(de=f"»{name}«", en=f"“{name}”")


def _subject_of_wish(problem: Problem, gain: Gain) -> Text:
    wish = next(w for w in problem.wishes if w.id == gain.wish)
    who, what = problem.atlas.name_of(wish.delegate), problem.atlas.name_of(wish.target)
    return Text(de=f"{who} bei »{what}«", en=f"{who} at “{what}”")


def _losses(
    problem: Problem, before: Programme, after: Programme | None
) -> Iterator[tuple[str, Text]]:
    """Yield (id, words) for each gain that the other programme gives up."""
    if after is None:
        return
    then, now = attendance(before), attendance(after)
    for gain in gains(problem):
        if is_earned(gain, then) and not is_earned(gain, now):
            if gain.delegate is None:
                name = problem.atlas.name_of(gain.appointments[0])
                yield (
                    gain.appointments[0],
                    Text(de=f"»{name}« entfiele", en=f"“{name}” would fall out"),
                )
            else:
                words = _subject_of_wish(problem, gain)
                yield (
                    gain.delegate,
                    Text(de=f"{words.de} entfiele", en=f"{words.en} would fall out"),
                )


def _sentence(subject: Text, answer: Answer, losses: tuple[tuple[str, Text], ...]) -> Text:
    """Return the reason as a sentence in both languages."""
    de, en = f"{subject.de}: ", f"{subject.en}: "
    if answer.reason == NEVER_FITS:
        cause = answer.cause or Text(
            de="mit dem, was fest zugesagt ist, gibt es kein Programm dafür",
            en="with what is firmly agreed, no programme has room for it",
        )
        return Text(de=f"{de}nicht möglich; {cause.de}.", en=f"{en}not possible; {cause.en}.")
    if answer.reason == NOT_CONFIRMED:
        return Text(
            de=f"{de}hat in diesem Programm keinen Platz; ob es einen gibt, ist nicht geprüft.",
            en=f"{en}has no room in this programme; whether there is any has not been settled.",
        )
    return _priced(Text(de=de, en=en), answer, losses)


def _priced(prefix: Text, answer: Answer, losses: tuple[tuple[str, Text], ...]) -> Text:
    """Return the sentence that names what meeting it would cost."""
    further = len(losses) > NAMED_LOSSES
    tail = Text(de=" und weiteres" if further else "", en=" and more" if further else "")
    words = Text(
        de="; ".join(w.de for _, w in losses[:NAMED_LOSSES]) or "Zeiten würden sich verschieben",
        en="; ".join(w.en for _, w in losses[:NAMED_LOSSES]) or "times would shift",
    )
    weight = {
        COSTS_MUST: Text(de="kostet Pflichttermine", en="costs must-appointments"),
        COSTS_MORE: Text(de="kostet mehr, als es bringt", en="costs more than it brings"),
        COSTS_EQUAL: Text(
            de="ebenso gut, aber anders verteilt", en="as good, but shared otherwise"
        ),
        COSTS_NOTHING: Text(
            de="bringt mehr, als es kostet; planen Sie neu",
            en="brings more than it costs; plan again",
        ),
    }[answer.reason]
    return Text(
        de=f"{prefix.de}{weight.de}: {words.de}{tail.de}.",
        en=f"{prefix.en}{weight.en}: {words.en}{tail.en}.",
    )
