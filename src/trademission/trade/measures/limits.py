"""What cannot be computed from public tables, and says so."""

from collections.abc import Iterable

from trademission.domain.errors import BilingualError


class NotInTheDataError(BilingualError):
    """No public table has what a measure needs; the message says what there is instead."""


def refuse_parts_of_countries(reporters: Iterable[str]) -> None:
    """Raise NotInTheDataError where a reporter is a part of a country (ISO 3166-2: DE-SN).

    >>> refuse_parts_of_countries(["DE", "JP"])
    """
    for reporter in reporters:
        country, hyphen, _ = reporter.partition("-")
        if hyphen:
            raise NotInTheDataError(
                de=f"Die Abhängigkeit bei einzelnen Waren lässt sich für {reporter} nicht "
                "berechnen: Keine öffentliche Tabelle hat Bundesland, Partnerland und "
                f"sechsstellige Ware zugleich. Nehmen Sie die Zahlen für {country}, und sagen Sie "
                "dazu, dass sie für das ganze Land gelten.",
                en=f"Dependence on single products cannot be computed for {reporter}: no public "
                "table has the part of a country, the partner and the six-digit product at once. "
                f"Take the figures of {country}, and say that they are national.",
            )
