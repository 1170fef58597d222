"""Who reads: everybody of a level, one delegate, or one host."""

from dataclasses import dataclass

from trademission.domain.errors import refuse_unless
from trademission.domain.places import Visibility

LEVELS = tuple(Visibility)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    """Somebody for whom papers are made; `delegate` or `host` is the id of one reader."""

    level: Visibility = Visibility.DELEGATION
    delegate: str | None = None
    host: str | None = None

    def __post_init__(self) -> None:
        """Refuse a reader who is two."""
        refuse_unless(
            self.delegate is None or self.host is None,
            f"reader: {self.delegate} and {self.host} are two; name a delegate or a host.",
        )

    @property
    def sees_all(self) -> bool:
        """Whether nothing is hidden from this reader."""
        is_level = self.delegate is None and self.host is None
        return is_level and self.level is Visibility.INTERNAL

    def may_see(self, visibility: Visibility) -> bool:
        """Tell whether items of `visibility` are shown to everybody of this level."""
        return LEVELS.index(visibility) >= LEVELS.index(self.level)


def reader_of_level(level: Visibility) -> Reader:
    """Return everybody who may see what has at least this visibility."""
    return Reader(level=level)


def reader_of_delegate(delegate: str) -> Reader:
    """Return one delegate, who sees what the delegation sees and what they attend."""
    return Reader(level=Visibility.DELEGATION, delegate=delegate)


def reader_of_host(host: str) -> Reader:
    """Return one host, who sees nothing but the entries at the own house."""
    return Reader(level=Visibility.PUBLIC, host=host)
