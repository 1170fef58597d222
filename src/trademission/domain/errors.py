"""The one root of every exception that this product raises on purpose."""


class TradeMissionError(Exception):
    """Something a user can mend; the message is a sentence that says what to do."""


class RefusedValueError(TradeMissionError, ValueError):
    """A constructor was handed nonsense; the message names the field."""


def refuse_unless(condition: object, sentence: str) -> None:
    """Raise `RefusedValueError` with `sentence` unless `condition` holds."""
    if not condition:
        raise RefusedValueError(sentence)
