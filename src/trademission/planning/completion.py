"""From a solution to a programme that can be given out: rides, asks, reasons, revisions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trademission.domain.programme import (
    Ask,
    Pin,
    Programme,
    Ride,
    UnmetAppointment,
    UnmetWish,
)
from trademission.domain.revision import revise
from trademission.planning.asks import asks
from trademission.planning.engines.cpsat.aims.points import literals_of
from trademission.planning.engines.cpsat.causes import cause_of
from trademission.planning.engines.cpsat.variables import TripModel
from trademission.planning.past import Past
from trademission.planning.reasons import (
    NEVER_FITS,
    NOT_CONFIRMED,
    Answer,
    unmet,
    unmet_appointment,
    unmet_wish,
)
from trademission.planning.rides import rides
from trademission.planning.worth import Gain


@dataclass(frozen=True, kw_only=True, slots=True)
class Completion:
    """Completes what a search found as the successor of the programme given out."""

    model: TripModel
    published: Programme
    past: Past

    def completed(self, found: Programme) -> Programme:
        """Return the whole programme; what has begun and what stays is as it was given out."""
        begun = self.past.appointments
        fresh = (e for e in found.entries if e.appointment not in begun)
        whole = replace(found, entries=(*self.past.entries, *fresh))
        same = self._same(whole)
        whole = replace(
            whole,
            rides=tuple(self._rides(whole)),
            asks=tuple(self._asks(whole, same)),
            unmet_wishes=tuple(self._unmet_wishes(whole)),
            unmet_appointments=tuple(self._unmet_appointments(whole)),
            pins=tuple(p for p in self.published.pins if self._stands(p)),
            moved_by_hand=tuple(k for k in self.published.moved_by_hand if k in same),
        )
        return revise(self.published, whole)

    def _same(self, whole: Programme) -> frozenset[str]:
        """Return the entries that stand where they stood."""
        old = {e.id: e.window for e in self.published.entries}
        return frozenset(e.id for e in whole.entries if old.get(e.id) == e.window)

    def _stands(self, pin: Pin) -> bool:
        """Tell whether what an organiser decided still holds, or has begun."""
        return pin in self.model.problem.pins or pin.appointment in self.past.appointments

    def _rides(self, whole: Programme) -> Iterator[Ride]:
        """Yield the rides; where they would be the same as before, those that were given out."""
        known = self.model.problem.atlas.appointments
        entries = tuple(e for e in self.published.entries if e.appointment in known)
        before = self._by_entry(replace(self.published, entries=entries))
        given_out = {ride.entry: ride for ride in self.published.rides}
        begun = {e.id for e in self.past.entries}
        for entry, ride in self._by_entry(whole).items():
            is_same = ride == before.get(entry) or entry in begun
            if is_same and entry in given_out:
                yield given_out[entry]
            elif not is_same or entry not in before:
                yield ride

    def _by_entry(self, programme: Programme) -> dict[str, Ride]:
        return {ride.entry: ride for ride in rides(self.model.problem, programme)}

    def _asks(self, whole: Programme, same: frozenset[str]) -> Iterator[Ask]:
        """Yield what to ask: for what stays the asks that are out, for the rest new ones."""
        begun, out = self.past.appointments, {a.appointment: a for a in self.published.asks}
        staying = {e.appointment for e in whole.entries if e.id in same} & out.keys()
        open_ = {i.id for i in self.model.problem.items if not i.is_firm}
        yield from (out[key] for key in out if key in staying & open_ - begun)
        starts = self.model.domains.starts
        yield from asks(self.model.problem, whole, starts, but=staying | begun)

    def _unmet_wishes(self, whole: Programme) -> Iterator[UnmetWish]:
        for gain in unmet(self.model.problem, whole):
            if gain.wish is not None:
                yield unmet_wish(self.model.problem, whole, gain, self._answer(gain))

    def _unmet_appointments(self, whole: Programme) -> Iterator[UnmetAppointment]:
        for gain in unmet(self.model.problem, whole):
            if gain.wish is None:
                yield unmet_appointment(self.model.problem, whole, gain, self._answer(gain))

    def _answer(self, gain: Gain) -> Answer:
        """Return why something is unmet where no search is needed to say so."""
        if literals_of(self.model, gain):
            return Answer(reason=NOT_CONFIRMED)
        return Answer(reason=NEVER_FITS, cause=cause_of(self.model, gain))
