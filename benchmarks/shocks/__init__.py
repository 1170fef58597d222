"""Scripted shocks on the example mission, each as an organiser would type it."""

from dataclasses import dataclass
from pathlib import Path

BEFORE, FOLDER = "2023-09-08T12:00+00:00", Path(__file__).parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Shock:
    """What happens (short events or files of events), and when it is learnt of."""

    name: str
    events: tuple[str, ...]
    now: str = BEFORE


def _shock(name: str, *events: str, now: str = BEFORE) -> Shock:
    return Shock(name=name, events=events, now=now)


SHOCKS: tuple[Shock, ...] = (
    _shock("host cancels an agreed must", "cancel a05"),
    _shock("host cancels an agreed must on the first day", "cancel a03"),
    _shock("host cancels an offer", "cancel a13"),
    _shock("host cancels what was only asked for", "cancel a43"),
    _shock("forum is called off", "cancel a40"),
    _shock("host cancels on the day itself", "cancel a16", now="2023-09-13T07:00+09:00"),
    _shock("two hosts cancel", "cancel a06", "cancel a44"),
    _shock("host offers other slots", "offer a05 '2023-09-12 10:00' '2023-09-13 10:00'"),
    _shock("host offers one other slot", "offer a30 '2023-09-15 12:00'"),
    _shock("ministry offers other slots", "offer a07 '2023-09-12 15:00' '2023-09-13 10:30'"),
    _shock("forum moved to the afternoon", "move a40 '2023-09-18 13:30'"),
    _shock("workshop moved by three hours", "move a25 '2023-09-14 13:00'"),
    _shock("political talks moved", "move a07 '2023-09-12 15:00'"),
    _shock("reception moved to the evening before", "move a45 '2023-09-17 18:45'"),
    _shock("company visit moved by an hour", "move a03 '2023-09-11 12:30'"),
    _shock("minister recalled for a day in Tokyo", "away d01 2023-09-12"),
    _shock("minister recalled for the day of the forum", "away d01 2023-09-18"),
    _shock("minister recalled for two days", "away d01 2023-09-14 2023-09-15"),
    _shock("minister late", "away d01 '2023-09-11 00:00' '2023-09-11 13:00'"),
    _shock("delegate ill for three days", "away d20 2023-09-13 2023-09-15"),
    _shock("delegate ill for the whole trip", "away d28 2023-09-10 2023-09-21"),
    _shock("two delegates ill in Seoul", "away d12 2023-09-18", "away d17 2023-09-18"),
    _shock("substitute takes a seat", "substitute d20 x20b 2023-09-13"),
    _shock("interpreter of the Japanese leg lost", "interpreter i1"),
    _shock("interpreter of the Korean leg lost", "interpreter i2"),
    _shock("interpreter lost for a day", "interpreter i1 2023-09-12"),
    _shock("coach lost", "vehicle v1"),
    _shock("coach lost, another takes over", "vehicle v2 by v1"),
    _shock("coach lost for a day", "vehicle v1 2023-09-12"),
    _shock("flight out four hours late", "delay t01 240"),
    _shock("train to Sendai four hours late", "delay t03 240"),
    _shock("train to Nagoya three hours late", "delay t04 180"),
    _shock("flight to Seoul five hours late", "delay t09 300"),
    _shock("train to Ulsan two hours late, learnt the evening before", "delay t10 120",
           now="2023-09-18T20:00+09:00"),
    _shock("typhoon takes a day in Tokyo", "close Tokio 2023-09-13"),
    _shock("typhoon takes the day in Sendai", "close Sendai 2023-09-14"),
    _shock("typhoon takes the day of the forum", "close Seoul 2023-09-18"),
    _shock("typhoon takes the day in Ulsan", "close Ulsan 2023-09-19"),
    _shock("secret stop added", str(FOLDER / "secret_stop.toml")),
    _shock("new must-appointment", str(FOLDER / "new_must.toml")),
    _shock("host cancels while the minister is recalled", "cancel a43", "away d01 2023-09-12"),
)  # fmt: skip
