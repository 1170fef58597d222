"""The laws as constraints; every file has its twin in domain/rules."""

from trademission.planning.engines.cpsat.rule import Rule
from trademission.planning.engines.cpsat.rules.daily_load import DailyLoad
from trademission.planning.engines.cpsat.rules.even_breaks import EvenBreaks
from trademission.planning.engines.cpsat.rules.fixed_times import FixedTimes
from trademission.planning.engines.cpsat.rules.interpreting import Interpreting
from trademission.planning.engines.cpsat.rules.keep_apart import KeepApart
from trademission.planning.engines.cpsat.rules.lunch import Lunch
from trademission.planning.engines.cpsat.rules.meeting_load import MeetingLoad
from trademission.planning.engines.cpsat.rules.night_rest import NightRest
from trademission.planning.engines.cpsat.rules.no_double_booking import NoDoubleBooking
from trademission.planning.engines.cpsat.rules.offered_slots import OfferedSlots
from trademission.planning.engines.cpsat.rules.opening_hours import OpeningHours
from trademission.planning.engines.cpsat.rules.order import Order
from trademission.planning.engines.cpsat.rules.pinned import Pinned
from trademission.planning.engines.cpsat.rules.presence import Presence
from trademission.planning.engines.cpsat.rules.required_attendees import RequiredAttendees
from trademission.planning.engines.cpsat.rules.seats import Seats
from trademission.planning.engines.cpsat.rules.tables import Tables
from trademission.planning.engines.cpsat.rules.travel_time import TravelTime
from trademission.planning.engines.cpsat.rules.vehicles import Vehicles
from trademission.planning.engines.cpsat.rules.veto import Veto
from trademission.planning.engines.cpsat.rules.working_day import WorkingDay

RULES: tuple[Rule, ...] = (
    Presence(),
    NoDoubleBooking(),
    TravelTime(),
    OpeningHours(),
    OfferedSlots(),
    Seats(),
    RequiredAttendees(),
    FixedTimes(),
    WorkingDay(),
    Lunch(),
    NightRest(),
    DailyLoad(),
    Interpreting(),
    Order(),
    Tables(),
    MeetingLoad(),
    EvenBreaks(),
    Vehicles(),
    KeepApart(),
    Veto(),
    Pinned(),
)
