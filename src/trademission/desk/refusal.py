"""A refusal in both languages, from which the errors of the desk descend."""

from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Text


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
