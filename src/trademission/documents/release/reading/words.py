"""Words by which sentences about journeys and about trade are known."""

import re

JOURNEY = re.compile(
    r"\b(?:\w*reis(?:e|en|t|ten|te|enden)\b|\w*delegation\w*|besuch\w*|bereis\w*|unterwegs"
    r"|station\w*"
    r"|aufbruch|bricht|startet|fliegt|kehrt|zurück|fahrt|geht es|führt|besichtig\w*|auftakt"
    r"|mission\w*"
    r"|trips?|visit\w*|travel\w*|delegates?|tour\w*|head(?:s|ed|ing)?\b|lead(?:s|ing)?|led|fl(?:y"
    r"|ies|ew)|arriv\w*"
    r"|depart\w*|legs?|return\w*|itinerary|programme?|stops?|journey|week in|days in|takes?"
    r"|bring\w*|brought"
    r"|bound for|touch\w* down|land(?:s|ed))\b",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"(?:export|import(?!an)|ausfuhr|einfuhr|außenhandel|handelsvolumen|handelspartner"
    r"|warenhandel|warenverkehr"
    r"|waren im wert|warenaustausch|warenwert|lieferumfang|güter im wert|handelsumsatz"
    r"|handelsbilanz"
    r"|abnehmer|absatzmarkt|zielmarkt|abnehmerland|lieferland|lieferant|handelsbeziehung|goods"
    r"|shipments|trade\b"
    r"|trading partner|merchandise|geliefert|lieferten|handel\b|lieferungen)",
    re.IGNORECASE,
)
EXPORT = re.compile(
    r"export|ausfuhr|ausgeführt|ausführ|abnehmer|absatzmarkt|zielmarkt|lieferumfang|shipped to"
    r"|sold to|nach .{0,40}geliefert"
    r"|shipments to|customers? for",
    re.IGNORECASE,
)
IMPORT = re.compile(
    r"import(?!an)|einfuhr|eingeführt|bezog|lieferland|lieferant|shipped from|bought from",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"(?:\s*\([^()]{0,60}\))?\s*(?:,|/|&|und|and|sowie|as well as|,\s*(?:und|and|sowie|as well as"
    r"|then|then on to|"
    r"dann|anschließend))\s*(?:(?:nach|in|to|the|die|den|das|der|dem|auch|both|neighbouring|then"
    r"|on to|dann|"
    r"anschließend|weiter)\s+){0,3}",
    re.IGNORECASE,
)
