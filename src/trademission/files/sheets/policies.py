"""The sheets of policies: the habits of this mission."""

from trademission.domain.places import Mode
from trademission.files.cells import Number, Pick, Whole, YesNo
from trademission.files.columns import Sheet, column, text
from trademission.files.lists import Days, Pairs, Span

POLICIES = Sheet(
    key="policies",
    title=text("Regeln", "Policies"),
    about=text("Die Gewohnheiten dieser Reise; leer heißt üblich.",
               "The habits of this mission; empty means usual."),
    where=("brief", "policies"),
    is_group=True,
    columns=(
        column("working_day", "Arbeitstag", "Working day", Span()),
        column("evening", "Abend", "Evening", Span()),
        column("lunch_window", "Mittagszeit", "Lunch window", Span()),
        column("lunch_minutes", "Mittagessen (Minuten)", "Lunch (minutes)", Whole()),
        column("night_rest_minutes", "Nachtruhe (Minuten)", "Night rest (minutes)", Whole()),
        column("daily_load", "Termine je Person und Tag", "Appointments per person and day",
               Whole()),
        column("arrival_day_dinner_only", "Am Ankunftstag nur Abendessen",
               "Dinner only on the day of arrival", YesNo()),
        column("rest_days", "Ruhetage", "Rest days", Days(),
               ("Tage mit Semikolon.", "Days with semicolons.")),
        column("excursion_minutes", "Längster Ausflug (Minuten)", "Longest excursion (minutes)",
               Whole()),
        column("grid_minutes", "Zeitraster (Minuten)", "Time grid (minutes)", Whole()),
        column("buffers", "Puffer je Stadt", "Buffers per city",
               Pairs(first="city", second="minutes", number=True, example="Tokyo: 30"),
               ("Minuten, wie Tokyo: 30; Seoul: 20.", "Minutes, like Tokyo: 30; Seoul: 20.")),
        column("severities", "Schwere je Regel", "Severity per rule",
               Pairs(first="rule", second="severity", example="lunch: warn"),
               ("block, block_publishing, warn oder ignore, wie lunch: warn.",
                "block, block_publishing, warn or ignore, like lunch: warn.")),
        column("weights.must_appointment", "Gewicht: Muss-Termin", "Weight: must appointment",
               Whole()),
        column("weights.must_wish", "Gewicht: Muss-Wunsch", "Weight: must wish", Whole()),
        column("weights.should_appointment", "Gewicht: Soll-Termin",
               "Weight: should appointment", Whole()),
        column("weights.could_appointment", "Gewicht: Kann-Termin",
               "Weight: could appointment", Whole()),
        column("weights.want_wish", "Gewicht: Wunsch", "Weight: wish", Whole()),
        column("weights.mutual_factor", "Faktor bei beidseitigem Wunsch",
               "Factor of mutual wishes", Whole()),
    ),
)  # fmt: skip
SPEEDS = Sheet(
    key="speeds",
    title=text("Geschwindigkeiten", "Speeds"),
    about=text("Für geschätzte Fahrzeiten, kurze Wege zuerst; leer heißt üblich.",
               "For estimated travel times, short ways first; empty means usual."),
    where=("brief", "policies", "speeds"),
    columns=(
        column("mode", "Verkehrsmittel", "Mode", Pick(of=Mode)),
        column("up_to_km", "Bis km", "Up to km", Number()),
        column("speed_kmh", "km/h", "km/h", Number()),
        column("detour_factor", "Umwegfaktor", "Detour factor", Number()),
        column("fixed_minutes", "Feste Minuten", "Fixed minutes", Whole()),
    ),
    examples=(
        {"mode": text("zu Fuß", "walk"), "up_to_km": 0.8, "speed_kmh": 4.8, "detour_factor": 1.3},
        {"mode": text("Bus", "coach"), "up_to_km": 60, "speed_kmh": 28, "detour_factor": 1.4},
    ),
)  # fmt: skip
POLICY_SHEETS = (POLICIES, SPEEDS)
