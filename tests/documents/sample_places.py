"""Where the sample mission goes."""

from datetime import date, time

from trademission.domain.people import Counterpart, Host
from trademission.domain.places import Mode, Place, Stop, Transfer, Visibility
from trademission.domain.text import Label
from trademission.domain.time import instant_at

TOKYO, SEOUL, TAIPEI, BERLIN = "Asia/Tokyo", "Asia/Seoul", "Asia/Taipei", "Europe/Berlin"


def _place(
    key: str, name: str, where: str, at: tuple[float, float], zone: str, **more: object
) -> Place:
    city, country = where.split("/")
    return Place(
        id=key,
        name=name,
        city=city,
        country=country,
        latitude=at[0],
        longitude=at[1],
        zone=zone,
        **more,  # type: ignore[arg-type]  # fields of many types
    )


PLACES = (
    _place("ber", "Flughafen BER", "Berlin/DE", (52.36, 13.5), BERLIN),
    _place("haneda", "Flughafen Haneda", "Tokyo/JP", (35.55, 139.78), TOKYO),
    _place("hotel-tokyo", "Hotel Beispiel Tokyo", "Tokyo/JP", (35.68, 139.76), TOKYO,
           address="1-2-3 Marunouchi, Chiyoda"),
    _place("embassy", "Deutsche Botschaft", "Tokyo/JP", (35.65, 139.73), TOKYO,
           address="4-5-10 Minami-Azabu, Minato-ku"),
    _place("at-alpha", "Alpha Tower", "Tokyo/JP", (35.63, 139.74), TOKYO,
           labels=(Label(language="ja", text="アルファタワー"),)),
    _place("at-lab", "Labor Tsukuba", "Tsukuba/JP", (36.08, 140.11), TOKYO),
    _place("ministry", "Wirtschaftsministerium", "Tokyo/JP", (35.67, 139.75), TOKYO),
    _place("hotel-seoul", "Hotel Beispiel Seoul", "Seoul/KR", (37.56, 126.98), SEOUL),
    _place("hall", "Kongresshalle", "Seoul/KR", (37.51, 127.06), SEOUL,
           labels=(Label(language="ko", text="회의장"),)),
    _place("at-ulsan", "Beispielwerft", "Ulsan/KR", (35.54, 129.31), SEOUL),
    _place("incheon", "Flughafen Incheon", "Incheon/KR", (37.46, 126.44), SEOUL),
    _place("hotel-taipei", "Hotel Geheim", "Taipei/TW", (25.03, 121.56), TAIPEI),
    _place("wafer", "Formosa Wafer", "Hsinchu/TW", (24.78, 121.0), TAIPEI),
)  # fmt: skip
STOPS = (
    Stop(
        id="s-tokyo",
        name="Tokio",
        base="hotel-tokyo",
        first_date=date(2023, 9, 10),
        last_date=date(2023, 9, 16),
        labels=(Label(language="en", text="Tokyo"), Label(language="ja", text="東京")),
    ),
    Stop(
        id="s-seoul",
        name="Seoul",
        base="hotel-seoul",
        first_date=date(2023, 9, 16),
        last_date=date(2023, 9, 20),
        labels=(Label(language="ko", text="서울"),),
    ),
    Stop(
        id="s-taipei",
        name="Taipeh",
        base="hotel-taipei",
        first_date=date(2023, 9, 20),
        last_date=date(2023, 9, 21),
        visibility=Visibility.INTERNAL,
    ),
)
HOSTS = (
    Host(id="h-embassy", name="Deutsche Botschaft Tokio"),
    Host(
        id="h-alpha",
        name="Alpha Semiconductor",
        counterparts=(Counterpart(id="c-alpha", name="Sato Ken"),),
        labels=(Label(language="ja", text="アルファ半導体"),),
    ),
    Host(id="h-lab", name="Labor Tsukuba"),
    Host(id="h-hall", name="Verband der Beispielindustrie"),
    Host(id="h-wafer", name="Formosa Wafer Corporation"),
)
TRANSFERS = (
    Transfer(
        id="out",
        name="Flug BER-Haneda",
        mode=Mode.FLIGHT,
        origin="ber",
        destination="haneda",
        departs_at=instant_at(date(2023, 9, 9), time(20, 35), BERLIN),
        arrives_at=instant_at(date(2023, 9, 10), time(16, 10), TOKYO),
        counts_as_night=True,
    ),
    Transfer(
        id="over",
        name="Flug Haneda-Incheon",
        mode=Mode.FLIGHT,
        origin="haneda",
        destination="incheon",
        departs_at=instant_at(date(2023, 9, 16), time(11), TOKYO),
        arrives_at=instant_at(date(2023, 9, 16), time(13, 30), SEOUL),
    ),
    Transfer(
        id="secret-flight",
        name="Flug Incheon-Taoyuan",
        mode=Mode.FLIGHT,
        origin="incheon",
        destination="hotel-taipei",
        departs_at=instant_at(date(2023, 9, 20), time(9), SEOUL),
        arrives_at=instant_at(date(2023, 9, 20), time(11), TAIPEI),
        passengers=("d1", "d2"),
        visibility=Visibility.INTERNAL,
    ),
)
