"""Every sheet of a mission, in the order of the workbook."""

from trademission.files.columns import Sheet
from trademission.files.sheets.appointments import APPOINTMENT_SHEETS
from trademission.files.sheets.header import HEADER_SHEETS
from trademission.files.sheets.people import PEOPLE_SHEETS
from trademission.files.sheets.places import PLACE_SHEETS
from trademission.files.sheets.policies import POLICY_SHEETS
from trademission.files.sheets.register import REGISTER_SHEETS
from trademission.files.sheets.sessions import SESSION_SHEETS

SHEETS: tuple[Sheet, ...] = (
    *HEADER_SHEETS,
    *PLACE_SHEETS,
    *PEOPLE_SHEETS,
    *APPOINTMENT_SHEETS,
    *SESSION_SHEETS,
    *POLICY_SHEETS,
    *REGISTER_SHEETS,
)
