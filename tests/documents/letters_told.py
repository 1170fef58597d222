"""What the letters to three hosts of the sample say, word for word."""

ALPHA_DE = """\
Sehr geehrte Damen und Herren,

wir kommen auf unsere Terminanfrage zur Reise »Wirtschaftsdelegation
nach Japan und Südkorea« (9.-20. September 2023) zurück. Nach dem
heutigen Stand unserer Planung schlagen wir Ihnen vor:

Anlass: Unternehmensbesuch - Besuch bei Alpha Semiconductor アルファ半導体訪問
Wunschtermin: Montag, 11. September 2023, 11:00-12:00 (Ortszeit, UTC+9)
Ersatztermin: Dienstag, 12. September 2023, 09:30-10:30 (Ortszeit,
  UTC+9)
Dauer: 60 Minuten, 2 Gruppen zugleich
Ort: Alpha Tower アルファタワー, Tokyo
Leitung: Minister, Staatsminister, Staatsministerium (Beispiel)
Gäste: 5 Personen - Politik: Staatsministerium (Beispiel); Unternehmen:
  Beispiel Chips GmbH, Gleichnis SE, Muster Maschinenbau AG, Elbtal
  Sensorik GmbH
Sprache: Japanisch
Dolmetschen: konsekutiv, dafür sorgen wir
Es sprechen: Minister, Dr. Sato
Besucherliste: von uns an Sie bis Mittwoch, 6. September 2023, 18:00
  (UTC+9)

Vorab möchten wir Ihnen folgende Fragen nennen:

- Wie geht es weiter?

Bitte teilen Sie uns möglichst bald mit, welcher Termin Ihnen passt.
Über einen Gegenvorschlag freuen wir uns ebenso.

Für Rückfragen: Referat, +49 351 0000, reise@example.org

Mit freundlichen Grüßen

Ministerium (Beispiel)
"""
ALPHA_EN = """\
Dear Sir or Madam,

We are writing to follow up our request for a meeting during our visit
“Business delegation to Japan and South Korea” (9-20 September 2023). As
our plans now stand, we would like to propose the following:

Occasion: Company visit - Visit to Alpha Semiconductor アルファ半導体訪問
Preferred date: Monday, 11 September 2023, 11:00-12:00 (local time,
  UTC+9)
Alternative: Tuesday, 12 September 2023, 09:30-10:30 (local time, UTC+9)
Duration: 60 minutes, 2 groups at the same time
Place: Alpha Tower アルファタワー, Tokyo
Led by: Minister, Minister of state, State Ministry (example)
Guests: 5 people - Politics: State Ministry (example); Companies:
  Beispiel Chips GmbH, Gleichnis SE, Muster Maschinenbau AG, Elbtal
  Sensorik GmbH
Language: Japanese
Interpreting: consecutive, provided by us
Speakers: Minister, Dr Sato
Visitor list: from us to you by Wednesday, 6 September 2023, 18:00
  (UTC+9)

We would like to share the following questions with you in advance:

- What comes next?

Please let us know at your earliest convenience which date suits you. We
should be equally glad of another proposal.

For any questions: Referat, +49 351 0000, reise@example.org

Yours faithfully

Ministerium (Beispiel)
"""
HALL_DE = """\
Sehr geehrte Damen und Herren,

haben Sie vielen Dank für Ihr Terminangebot zur Reise
»Wirtschaftsdelegation nach Japan und Südkorea« (9.-20. September 2023).
Wir nehmen es sehr gern an, und zwar für diesen Termin:

Anlass: Forum Zukunft der Mobilität
Termin: Montag, 18. September 2023, 09:30-12:30 (Ortszeit, UTC+9)
Dauer: 180 Minuten
Ort: Kongresshalle 회의장, Seoul
Gäste: 8 Personen - Politik: Staatsministerium (Beispiel); Agentur:
  Agentur; Unternehmen: Beispiel Chips GmbH, Gleichnis SE, Muster
  Maschinenbau AG, Elbtal Sensorik GmbH; Kommunen: Stadt Musterau;
  Wissenschaft: Institut für Beispielforschung
Dolmetschen: Wir bitten Sie, dafür zu sorgen.

Sie halten uns den Termin bis Freitag, 8. September 2023, 12:00 (UTC+9)
frei. Für Ihre Bestätigung bis dahin danken wir Ihnen.

Für Rückfragen: Referat, +49 351 0000, reise@example.org

Mit freundlichen Grüßen

Ministerium (Beispiel)
"""
HALL_EN = """\
Dear Sir or Madam,

Thank you very much for your offer of a meeting during our visit
“Business delegation to Japan and South Korea” (9-20 September 2023). We
are delighted to accept it for the following date:

Occasion: Forum Zukunft der Mobilität
Date: Monday, 18 September 2023, 09:30-12:30 (local time, UTC+9)
Duration: 180 minutes
Place: Kongresshalle 회의장, Seoul
Guests: 8 people - Politics: State Ministry (example); Agency: Agentur;
  Companies: Beispiel Chips GmbH, Gleichnis SE, Muster Maschinenbau AG,
  Elbtal Sensorik GmbH; Municipalities: Stadt Musterau; Research:
  Institut für Beispielforschung
Interpreting: We kindly ask you to provide it.

You are kindly holding the date for us until Friday, 8 September 2023,
12:00 (UTC+9). We should be grateful for your confirmation by then.

For any questions: Referat, +49 351 0000, reise@example.org

Yours faithfully

Ministerium (Beispiel)
"""
LAB_DE = """\
Sehr geehrte Damen und Herren,

anlässlich unserer Reise »Wirtschaftsdelegation nach Japan und Südkorea«
(9.-20. September 2023) würden wir Sie gern zu mehreren Terminen
treffen. Im Einzelnen:

Workshop Leistungselektronik

Anlass: Workshop
Wunschtermin: Montag, 11. September 2023, 10:45-12:45 (Ortszeit, UTC+9)
Dauer: 2 Gruppen nacheinander, je 60 Minuten
Ort: Labor Tsukuba
Gäste: 3 Personen - Agentur: Agentur; Kommunen: Stadt Musterau;
  Wissenschaft: Institut für Beispielforschung

Mittagessen bei Alpha

Auf diese Anfrage kommen wir zurück.

Anlass: Mittagessen
Wunschtermin: Montag, 11. September 2023, 12:00-13:00 (Ortszeit, UTC+9)
Dauer: 60 Minuten
Ort: Alpha Tower アルファタワー, Tokyo
Gäste: 3 Personen - Politik: Staatsministerium (Beispiel); Unternehmen:
  Beispiel Chips GmbH, Muster Maschinenbau AG

Bitte teilen Sie uns möglichst bald mit, welche Termine Ihnen passen.
Über Gegenvorschläge freuen wir uns ebenso.

Für Rückfragen: Referat, +49 351 0000, reise@example.org

Mit freundlichen Grüßen

Ministerium (Beispiel)
"""
LAB_EN = """\
Dear Sir or Madam,

On the occasion of our visit “Business delegation to Japan and South
Korea” (9-20 September 2023), there are several meetings that we would
like to arrange with you:

Workshop Leistungselektronik

Occasion: Workshop
Preferred date: Monday, 11 September 2023, 10:45-12:45 (local time,
  UTC+9)
Duration: 2 groups one after the other, 60 minutes each
Place: Labor Tsukuba
Guests: 3 people - Agency: Agentur; Municipalities: Stadt Musterau;
  Research: Institut für Beispielforschung

Mittagessen bei Alpha

This follows up our earlier request.

Occasion: Lunch
Preferred date: Monday, 11 September 2023, 12:00-13:00 (local time,
  UTC+9)
Duration: 60 minutes
Place: Alpha Tower アルファタワー, Tokyo
Guests: 3 people - Politics: State Ministry (example); Companies:
  Beispiel Chips GmbH, Muster Maschinenbau AG

Please let us know at your earliest convenience which dates suit you. We
should be equally glad of other proposals.

For any questions: Referat, +49 351 0000, reise@example.org

Yours faithfully

Ministerium (Beispiel)
"""
