"""Where a journey goes, who travels, who organises it, and what it is about."""

import pytest

from trademission.documents.release.reading import read_release
from trademission.documents.release.reading.found import ReadRelease, Segment


def german(sentence: str) -> ReadRelease:
    return read_release(f"Ministerin auf Reisen\n\n{sentence}\n")


def english(sentence: str) -> ReadRelease:
    return read_release(f"Minister goes abroad\n\n{sentence}\n")


def test_only_countries_that_are_gone_to_are_visited() -> None:
    found = german(
        "Die Ministerin reist vom 3. bis 9. Mai 2025 in die Türkei und nach Südkorea, während"
        " die Exporte nach China und in die USA sinken."
    )
    assert [one.code for one in found.countries] == ["TR", "KR"]


def test_a_country_is_known_by_its_city() -> None:
    found = english(
        "A delegation of Welsh firms will travel to Osaka and Busan from 3 to 9 May 2025, the"
        " minister announced."
    )
    assert [one.code for one in found.countries] == ["JP", "KR"]
    assert [(one.name, one.country) for one in found.cities] == [("Osaka", "JP"), ("Busan", "KR")]


def test_where_somebody_comes_from_is_no_stop() -> None:
    found = english(
        "The minister will travel to Canada and visit Toronto with a professor from Ottawa of the"
        " University of Calgary and a Halifax-based firm."
    )
    assert [one.name for one in found.cities] == ["Toronto"]


def test_a_city_that_no_table_knows_is_found_beside_a_known_one_with_less_confidence() -> None:
    found = german(
        "Die Ministerin reist im Mai nach Vietnam, dort geht es nach Hanoi, Bim Son und Da Nang,"
        " und zwar mit zehn Firmen."
    )
    told = {one.name: one.spot.confidence for one in found.cities}
    assert list(told) == ["Hanoi", "Bim Son", "Da Nang"]
    assert told["Bim Son"] < told["Hanoi"]


@pytest.mark.parametrize(
    ("sentence", "number", "is_approximate"),
    [
        (
            "Die rund 30-köpfige Delegation reist am Montag nach Kanada und bleibt eine Woche.",
            30,
            True,
        ),
        (
            "Zur Delegation, die nach Kanada reist, gehören etwa 25 Vertreter aus der Wirtschaft.",
            25,
            True,
        ),
        (
            "Mit zwölf Unternehmerinnen und Unternehmern reist die Ministerin nach Kanada.",
            12,
            False,
        ),
        (
            "A 28-strong delegation will travel to Canada next week for three busy days of talks.",
            28,
            False,
        ),
        (
            "The minister leads a delegation of more than 40 business leaders to Canada next week.",
            40,
            True,
        ),
        (
            "Some twenty-five delegates will travel to Canada next week, the minister said today.",
            25,
            True,
        ),
    ],
)
def test_heads_are_counted_in_digits_and_words(
    sentence: str,
    number: int,
    is_approximate: bool,  # noqa: FBT001 - a case of the table
) -> None:
    found = german(sentence) if "reist" in sentence else english(sentence)
    assert [(one.number, one.is_approximate) for one in found.head_counts[:1]] == [
        (number, is_approximate)
    ]


def test_firms_and_jobs_are_no_heads() -> None:
    found = english(
        "The minister leads 18 companies to Canada next week, a market in which firms employ 500"
        " people and 70 guests are expected at a reception."
    )
    assert [one.number for one in found.head_counts if one.spot.confidence > 0.5] == []


def test_those_who_travel_are_told_from_those_who_are_met() -> None:
    found = german(
        "Zur Delegation gehören Vertreter aus Unternehmen, Hochschulen und der Handwerkskammer."
        " In Toronto trifft die Delegation Vertreter von Kommunen und Verbänden zum Gespräch."
    )
    assert [one.segment for one in found.segments] == [
        Segment.FIRMS,
        Segment.RESEARCH,
        Segment.CHAMBERS,
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            (
                "Die Reise wird vom Ministerium für Wirtschaft und Verkehr gemeinsam mit der IHK"
                " Mittelrhein organisiert, unterstützt von der Landesbank."
            ),
            ["Ministerium für Wirtschaft und Verkehr", "IHK Mittelrhein"],
        ),
        (
            (
                "Veranstalter der Reise sind die Handwerkskammer Waldstadt und die Exportagentur"
                " Nord (EAN), die beide zum ersten Mal dabei sind."
            ),
            ["Handwerkskammer Waldstadt", "Exportagentur Nord"],
        ),
        (
            (
                "The mission is organised by Trade Avalon in partnership with the Avalon Chamber of"
                " Commerce, with support from the Export Fund."
            ),
            ["Trade Avalon", "Avalon Chamber of Commerce"],
        ),
    ],
)
def test_organisers_are_found_and_supporters_are_not(sentence: str, names: list[str]) -> None:
    found = german(sentence) if "Reise" in sentence else english(sentence)
    assert [one.name for one in found.organisers] == names


def test_a_short_form_is_resolved_to_the_full_name() -> None:
    found = german(
        "An der Reise nimmt auch die Exportgesellschaft Nordmark mbH (EGN) teil, die viele Firmen"
        " kennt. Organisiert wird die Reise von der EGN."
    )
    assert [(one.name, one.short) for one in found.organisers] == [
        ("Exportgesellschaft Nordmark mbH", "EGN")
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            (
                "Im Mittelpunkt der Reise stehen die Themen Wasserstoff, Hafenlogistik und die"
                " Luft- und Raumfahrt."
            ),
            ["Wasserstoff", "Hafenlogistik", "Luft- und Raumfahrt"],
        ),
        (
            (
                "Schwerpunkte der Reise sind Medizintechnik und Forschung und Entwicklung, wobei"
                " auch Zeit für Gespräche bleibt."
            ),
            ["Medizintechnik", "Forschung und Entwicklung"],
        ),
        (
            (
                "The mission will focus on offshore wind, food and drink and life sciences, with"
                " meetings in three cities."
            ),
            ["offshore wind", "food and drink", "life sciences"],
        ),
    ],
)
def test_focus_topics_are_listed(sentence: str, names: list[str]) -> None:
    found = german(sentence) if "Reise" in sentence else english(sentence)
    assert [one.name for one in found.topics] == names


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        ("Ministerpräsidentin Dr. Ute van der Aa reist.", "Ute van der Aa", "Ministerpräsidentin"),
        ("Es spricht Vizegouverneur Nguyen Van Thanh.", "Nguyen Van Thanh", "Vizegouverneur"),
        ("Umwelt- und Verkehrsminister Jan Lohe.", "Jan Lohe", "Umwelt- und Verkehrsminister"),
        ("Dabei ist Eva Rau, Chefin der Rau AG, aus Ulm.", "Eva Rau", "Chefin der Rau AG"),
        (
            "Jo Doe, Minister for Art, Tax and Ports, spoke.",
            "Jo Doe",
            "Minister for Art, Tax and Ports",
        ),
        (
            "Head of Port Promotion Cathal Ó Dea TD met us.",
            "Cathal Ó Dea",
            "Head of Port Promotion",
        ),
    ],
)
def test_people_have_the_title_beside_their_name(sentence: str, name: str, title: str) -> None:
    found = german(f"Der Anfang ist gemacht, und nun beginnt die Reise. {sentence}")
    assert [(one.name, one.title) for one in found.people] == [(name, title)]


def test_a_contact_has_a_name_a_number_and_an_address() -> None:
    found = english(
        "The minister will visit Canada with firms next week and meet many people there.\n\n"
        "ENDS\n\nMedia enquiries:\nGrace Oduya, Press Officer\nTel: 029 2055 0101\n"
        "Fax: 029 2055 0102\ngrace.oduya@gov.example"
    )
    contact = found.contacts[0]
    assert (contact.name, contact.phone, contact.fax, contact.email) == (
        "Grace Oduya",
        "029 2055 0101",
        "029 2055 0102",
        "grace.oduya@gov.example",
    )


def test_links_have_their_origin_and_year_with_and_without_an_address() -> None:
    found = german(
        "Die Ministerin reist mit Firmen nach Kanada und trifft dort viele Menschen.\n\nLinks:\n"
        "Programm der Reise [Landesamt, 2025] \N{EN DASH} www.amt.example/reise\n"
        "[Studie der Kammer, 2024] Märkte im Norden\n"
    )
    assert [(one.title, one.year, one.address) for one in found.links] == [
        ("Programm der Reise", 2025, "www.amt.example/reise"),
        ("Märkte im Norden", 2024, ""),
    ]
