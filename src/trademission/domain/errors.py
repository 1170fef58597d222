"""The roots of every exception that this product raises on purpose."""

from trademission.domain.text import Text


class TradeMissionError(Exception):
    """Something a user can mend; the message is a sentence that says what to do."""


class RefusedValueError(TradeMissionError, ValueError):
    """A constructor was handed nonsense; the message names the field."""


class BilingualError(TradeMissionError):
    """Something a user can mend, said in German and in English."""

    def __init__(self, *, de: str, en: str) -> None:
        """Keep both sentences; the plain message is the English one."""
        super().__init__(en)
        self.sentence = Text(de=de, en=en)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """Everything there is to say, a line each."""
        return (self.sentence,)


def refuse_unless(condition: object, sentence: str) -> None:
    """Raise `RefusedValueError` with `sentence` unless `condition` holds."""
    if not condition:
        raise RefusedValueError(sentence)
