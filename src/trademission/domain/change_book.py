"""What things are called, where and whose they are, for the sentences on changes."""

from collections.abc import Iterable

from trademission.domain.appointments import Appointment
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.change_words import BoardingWords, day_in_words, when
from trademission.domain.programme import Entry
from trademission.domain.ride_changes import Boarding
from trademission.domain.text import Text
from trademission.domain.time import Window, local_time

UNNAMED = Text(de="ein gestrichener Programmpunkt", en="an item no longer in the mission")


class ChangeBook:
    """Names, hosts, places and zones, from the Brief or else from the one before."""

    def __init__(self, brief: Brief, old_brief: Brief | None) -> None:
        """Index both Briefs; without one from before, nothing has another place now."""
        self._now = Atlas(brief)
        self._then = self._now if old_brief is None else Atlas(old_brief)
        self._atlases = (self._now, self._then)

    def _atlas_of(self, appointment: str, *, then: bool = False) -> Atlas | None:
        """Return where an appointment is looked up: now and else then, or the other way round."""
        order = reversed(self._atlases) if then else iter(self._atlases)
        return next((a for a in order if appointment in a.appointments), None)

    def _appointment(self, key: str) -> Appointment | None:
        atlas = self._atlas_of(key)
        return atlas.appointments[key] if atlas else None

    def name(self, key: str) -> Text:
        """Return the name of an appointment."""
        item = self._appointment(key)
        return Text(de=item.name, en=item.name) if item else UNNAMED

    def names(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the names of people."""
        return tuple(self._name(key) for key in keys)

    def _name(self, key: str) -> str:
        known = (atlas.name_of(key) for atlas in self._atlases)
        return next((name for name in known if name != key), key)

    def hosts(self, appointment: str) -> tuple[str, ...]:
        """Return the host of an appointment, as a tuple of one or none."""
        item = self._appointment(appointment)
        return (item.host,) if item and item.host else ()

    def places(self, appointment: str) -> tuple[str, str] | None:
        """Return the names of the places of an appointment then and now, if they are two."""
        then, now = (a.appointments.get(appointment) for a in (self._then, self._now))
        if then is None or now is None or then.place == now.place:
            return None
        return self._then.places[then.place].name, self._now.places[now.place].name

    def when(self, entry: Entry, *, then: bool = False) -> Text:
        """Return the time of an entry at its place, or where that was `then`."""
        return self.when_of(entry.appointment, entry.window, then=then)

    def when_of(self, appointment: str, span: Window, *, then: bool = False) -> Text:
        """Return a time at the place of an appointment; in UTC where nobody knows the place."""
        atlas = self._atlas_of(appointment, then=then)
        if atlas is not None:
            return when(span, atlas.zone_of(appointment))
        in_utc = when(span, "UTC")
        return Text(de=f"{in_utc.de} UTC", en=f"{in_utc.en} UTC")

    def day(self, entry: Entry) -> Text:
        """Return the day of an entry at its place; in UTC where nobody knows the place."""
        atlas = self._atlas_of(entry.appointment)
        zone = atlas.zone_of(entry.appointment) if atlas else "UTC"
        return day_in_words(local_time(entry.start_at, zone).date())

    def boardings(self, found: Iterable[Boarding]) -> tuple[BoardingWords, ...]:
        """Return rides in words, on the clocks of where they begin."""
        return tuple(
            BoardingWords(
                clock=f"{local_time(one.leaves_at, self._zone_at(one.origin)):%H:%M}",
                place=self._name(one.origin),
                vehicle=self._name(one.vehicle),
            )
            for one in found
        )

    def _zone_at(self, place: str) -> str:
        known = (atlas.places[place].zone for atlas in self._atlases if place in atlas.places)
        return next(known, "UTC")
