"""The text of a release from a file: plain, Markdown, HTML or PDF."""

import io
import re
from html.parser import HTMLParser
from pathlib import PurePath

from trademission.domain.errors import BilingualError

LARGEST_FILE = 50_000_000
LONGEST_TEXT = 10_000_000
MOST_PAGES = 200
PLAIN = frozenset({"", ".txt", ".md", ".markdown", ".text"})
WEB = frozenset({".html", ".htm", ".xhtml"})
BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|dd|div|dl|dt|figcaption|figure|footer|form|h1|h2|h3"
    r"|h4|h5|h6|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul"
)
UNSEEN = frozenset(
    {"head", "nav", "script", "style", "template", "noscript", "svg", "iframe", "object"}
)
BROKEN_WORD = re.compile(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])")


class UnreadableReleaseError(BilingualError):
    """The file is too large, of an unknown kind or broken."""


def text_of(content: bytes, *, name: str) -> str:
    """Return the text of a file by the ending of its `name`: .txt, .md, .html or .pdf.

    Plain text is UTF-8, UTF-16 with a byte order mark, or else Windows-1252. In HTML a link keeps
    its address: `[words](address)`; scripts and styles are left out, nothing is fetched. Raises
    `UnreadableReleaseError` above 10 million signs, for other kinds and for broken PDFs.
    """
    if len(content) > LARGEST_FILE:
        raise _too_long(name)
    kind = PurePath(name).suffix.lower()
    if kind == ".pdf" or content.startswith(b"%PDF-"):
        text = _of_pdf(content, name)
    elif kind in WEB:
        text = _of_html(_decoded(content))
    elif kind in PLAIN:
        text = _decoded(content)
    else:
        raise UnreadableReleaseError(
            de=f"{name}: Dateien mit der Endung {kind} werden nicht gelesen; "
            "nehmen Sie .txt, .md, .html oder .pdf.",
            en=f"{name}: files that end in {kind} are not read; use .txt, .md, .html or .pdf.",
        )
    if len(text) > LONGEST_TEXT:
        raise _too_long(name)
    return text


def _too_long(name: str) -> UnreadableReleaseError:
    return UnreadableReleaseError(
        de=f"{name}: Der Text ist länger als 10 Millionen Zeichen; "
        "geben Sie die Medieninformation allein an.",
        en=f"{name}: the text is longer than 10 million characters; give the release alone.",
    )


def _decoded(content: bytes) -> str:
    """Return the text of bytes by their byte order mark, as UTF-8, or as Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_html(markup: str) -> str:
    parser = _Words()
    parser.feed(markup)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


class _Words(HTMLParser):
    """Keeps the words of a page and the addresses of its links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.unseen: list[str] = []
        self.address: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a link or what is not seen."""
        if tag in UNSEEN:
            self.unseen.append(tag)
        elif tag == "br":
            self.pieces.append("\n")
        elif BLOCKS.fullmatch(tag):
            self.pieces.append("\n\n")
        elif tag == "a" and self.address is None and not self.unseen:
            address = (dict(attrs).get("href") or "").strip()
            # Ways around the house's own site are not what a release refers to.
            if not re.match(r"/|#.", address):
                self.address = address
                self.pieces.append("[")

    def handle_endtag(self, tag: str) -> None:
        """End a block, a link or what is not seen."""
        if tag in self.unseen:
            del self.unseen[self.unseen.index(tag) :]
        elif BLOCKS.fullmatch(tag):
            self.pieces.append("\n\n")
        elif tag == "a" and self.address is not None:
            address = re.sub(r"\s+", "%20", self.address).replace("(", "%28").replace(")", "%29")
            self.pieces.append(f"]({address})")
            self.address = None

    def handle_data(self, data: str) -> None:
        """Keep words that are seen; in a link, brackets are escaped."""
        if not self.unseen:
            flat = re.sub(r"\s+", " ", data)
            self.pieces.append(
                re.sub(r"([\[\]])", r"\\\1", flat) if self.address is not None else flat
            )


def _of_pdf(content: bytes, name: str) -> str:
    """Return the text of a PDF, page by page, words that were broken at a line's end whole."""
    # Only for PDFs: most releases come as text, and the library takes its time to load.
    from pypdf import PdfReader  # noqa: PLC0415 - see above
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - as above

    try:
        reader = PdfReader(io.BytesIO(content))
        pages = reader.pages[:MOST_PAGES]
        text = "\n\n".join(page.extract_text() for page in pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise UnreadableReleaseError(
            de=f"{name}: Das ist kein lesbares PDF; geben Sie die Datei als Text an.",
            en=f"{name}: this is no readable PDF; give the file as text.",
        ) from error
    return BROKEN_WORD.sub("", text)
