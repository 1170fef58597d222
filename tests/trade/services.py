"""GENESIS, Comext and a server of files, as they document themselves.

They were built from the documentation and from public clients, not from the live services.
"""

import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import ClassVar

from trade.servers import Asked, Reply

HOME_PAGE = "<!DOCTYPE html>\n<html lang='de'><title>GENESIS-Online</title></html>\n"


def zipped(name: str, text: str) -> bytes:
    """Return a ZIP archive with one file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return content.getvalue()


FLAT = (
    "statistics_code;statistics_label;time_code;time_label;time;"
    "1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
    "2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;"
    "value;value_unit;value_variable_code;value_variable_label;value_q\n"
    "51000;Außenhandel;JAHR;Jahr;2022;DLANDX;Bundesländer;14;Sachsen;STLAH;Länder;STLAH732;Japan;"
    "850983;Tsd. EUR;WERTA;Ausfuhr: Wert;e\n"
)
"""A flat file of 51000-0032 with one figure: what Saxony exported to Japan in 2022."""


@dataclass(kw_only=True, slots=True)
class GenesisService:
    """GENESIS-Online with one table; a large one is made in the background.

    A result is listed at the third time of asking. A GET gets the home page, with status 200.
    """

    LOGIN: ClassVar = ("k1234567", "geheim-Ä")
    JOB: ClassVar = "51000-0032_204817563"

    body: bytes
    is_large: bool = False
    updates: list[str] = field(default_factory=lambda: ["21.05.2026 08:00:01h"])
    listed: int = 0

    def __call__(self, asked: Asked) -> Reply:
        """Answer as documented."""
        if asked.method == "GET":
            return Reply(body=HOME_PAGE.encode(), headers={"Content-Type": "text/html"})
        if (asked.headers["username"], asked.headers["password"]) != self.LOGIN:
            return json_of({"Code": 15, "Content": "Login fehlerhaft", "Type": "ERROR"}, 401)
        if asked.form["name" if "name" in asked.form else "selection"][:10] != "51000-0032":
            return said(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium")
        method = asked.path.partition("/genesisWS/rest/2020/")[2]
        return {
            "metadata/table": self._table,
            "data/tablefile": self._tablefile,
            "catalogue/results": self._results,
            "data/resultfile": self._resultfile,
        }[method](asked)

    def _table(self, asked: Asked) -> Reply:
        updated = self.updates.pop(0) if len(self.updates) > 1 else self.updates[0]
        return said(0, "erfolgreich", Object={"Code": asked.form["name"], "Updated": updated})

    def _tablefile(self, asked: Asked) -> Reply:
        if asked.form["job"] == "true":
            return said(99, f"Die Tabelle kann abgerufen werden mit dem Namen: {self.JOB}")
        if self.is_large:
            return said(98, "Die Tabelle ist zu groß, um direkt abgerufen zu werden")
        return Reply(body=self.body)

    def _results(self, _: Asked) -> Reply:
        self.listed += 1
        if self.listed < 3:
            return said(104, "Es gibt keine Objekte", List=None)
        return said(0, "erfolgreich", List=[{"Code": self.JOB, "Content": "Außenhandel"}])

    def _resultfile(self, asked: Asked) -> Reply:
        assert asked.form["name"] == self.JOB
        return Reply(body=self.body)


def said(code: int, words: str, **more: object) -> Reply:
    """Return the answer of GENESIS that holds a status in its envelope."""
    kind = "Information" if code in {0, 99, 104} else "Fehler"
    return json_of({"Status": {"Code": code, "Content": words, "Type": kind}, **more})


def json_of(document: object, status: int = 200) -> Reply:
    """Return a JSON document."""
    body = json.dumps(document, ensure_ascii=False).encode()
    return Reply(status=status, body=body, headers={"Content-Type": "application/json"})


@dataclass(kw_only=True, slots=True)
class ComextService:
    """Comext with one answer; a large one is queued, and there at the third time of asking."""

    HEADER: ClassVar = (
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE"
    )
    LINE: ClassVar = (
        "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,JP,TOTAL,2,VALUE_IN_EUROS,2024,20254637182"
    )
    PLACE: ClassVar = "a801f1c5-7d2e-4c0b-9c1e-2f1d8a9b3c4d"

    body: bytes = f"{HEADER}\n{LINE}\n".encode()
    is_large: bool = False
    known: str = ""
    states: list[str] = field(default_factory=lambda: ["SUBMITTED", "PROCESSING", "AVAILABLE"])

    def __call__(self, asked: Asked) -> Reply:
        """Answer as documented."""
        if asked.path.startswith("/sdmx/2.1/contentconstraint/"):
            return Reply(body=self.known.encode()) if self.known else Reply(status=404)
        if asked.path == f"/1.0/async/status/{self.PLACE}":
            return Reply(body=asynchronous(self.PLACE, self.states.pop(0)))
        if asked.path == f"/1.0/async/data/{self.PLACE}":
            return Reply(body=self.body)
        if self.is_large:
            return Reply(body=queued(self.PLACE))
        return Reply(body=self.body)


def queued(place: str) -> bytes:
    """Return the answer to a query that is queued."""
    return enveloped(
        '<ns0:syncResponse xmlns:ns0="http://estat.ec.europa.eu/disschain/soap/extraction">'
        f"<queued><id>{place}</id><status>SUBMITTED</status></queued></ns0:syncResponse>"
    )


def asynchronous(place: str, state: str) -> bytes:
    """Return the state of a query that is queued."""
    return enveloped(
        '<ns0:asyncResponse xmlns:ns0="http://estat.ec.europa.eu/disschain/soap/asynchronous" '
        'xmlns:ns1="http://estat.ec.europa.eu/disschain/asynchronous"><ns1:status>'
        f"<ns1:key>{place}</ns1:key><ns1:status>{state}</ns1:status>"
        "</ns1:status></ns0:asyncResponse>"
    )


def fault(code: int, words: str) -> bytes:
    """Return a fault of Eurostat."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><S:Fault '
        'xmlns:S="http://schemas.xmlsoap.org/soap/envelope/">'
        f"<faultcode>{code}</faultcode><faultstring>{words}</faultstring></S:Fault>"
    ).encode()


def enveloped(inner: str) -> bytes:
    """Return an answer in its SOAP envelope."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><env:Envelope '
        'xmlns:env="http://schemas.xmlsoap.org/soap/envelope/">'
        f"<env:Body>{inner}</env:Body></env:Envelope>"
    ).encode()


@dataclass(kw_only=True, slots=True)
class FileService:
    """A server of one file that knows ranges (RFC 9110), with an ETag."""

    body: bytes
    tag: str = '"one"'

    def __call__(self, asked: Asked) -> Reply:
        """Answer with all of the file, or with what is asked for of it."""
        headers = {"ETag": self.tag} if self.tag else {}
        wanted, condition = asked.headers["Range"], asked.headers["If-Range"]
        if wanted is None or condition != self.tag:
            return Reply(body=self.body, headers=headers)
        first = int(wanted.removeprefix("bytes=").removesuffix("-"))
        if first >= len(self.body):
            return Reply(status=416, headers={"Content-Range": f"bytes */{len(self.body)}"})
        where = f"bytes {first}-{len(self.body) - 1}/{len(self.body)}"
        return Reply(status=206, body=self.body[first:], headers=headers | {"Content-Range": where})
