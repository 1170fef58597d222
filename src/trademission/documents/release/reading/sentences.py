"""Where one sentence ends and the next begins."""

import re
from collections.abc import Iterator

END = re.compile(r"[.!?…][\"“”»«’')\]]{0,3}\s+(?=[\"„“»«‚‘'(\[]{0,3}[A-ZÀ-ÞŠŽČĆĐŁŚŻŽİ0-9])")
LAST_WORD = re.compile(r"(\S+)\s+(\S+)\.$|(\S+)\.$")
SHORT_FORMS = re.compile(
    r"a|a\.d|abs|approx|apr|art|aug|av|b|bzw|ca|co|corp|d\.|d\.h|dec|dept|dez|dr|e|e\.v|est|etc"
    r"|evtl|feb|fr|gen|ggf|gov|h|hon|hr|i|i\.d\.r|inc|ing|jan|jr|jul|jun|lt|ltd|mar|messrs|mio|mr"
    r"|mrd|mrs|ms|mt|mär|nat|no|nos|nov|nr|oct|okt|op|p|phil|pp|prof|rep|rer|rev|s|sen|sep|sept"
    r"|sog|sr|st|str|stv|stellv|sts|tel|u|u\.a|u\.k|u\.s|usw|v|v\.a|vgl|vs|z|z\.b|zzgl"
)
MONTHS = re.compile(
    r"\s*(?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec|Jahrhundert|Platz|Rang"
    r"|Mal\b|\d{1,2}\.)"
)
ARTICLES = re.compile(
    r"ab|am|auf|beim|bis|das|dem|den|der|des|die|ein|einen|ihr|ihre|ihrem|im|sein|seine|seinem"
    r"|und|unser|unsere|vom|zum|zur"
)
FEW_DIGITS = 2


def sentence_ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a paragraph end; the last is the end of the paragraph.

    Neither the point of a date or an ordinal (10. September) nor that of a short form ends one.
    """
    for end in END.finditer(text):
        if text[end.start()] != "." or _is_full_stop(text, end):
            yield end.end()
    if text:
        yield len(text)


def _is_full_stop(text: str, end: re.Match[str]) -> bool:
    before = LAST_WORD.search(text[max(0, end.start() - 60) : end.start() + 1])
    if before is None:
        return True
    word = (before[2] or before[3] or "").lstrip("(„“»«\"'‚")
    if word.isdigit() and len(word) <= FEW_DIGITS:
        is_ordinal = ARTICLES.fullmatch((before[1] or "").lower())
        return not (is_ordinal or MONTHS.match(text, end.start() + 1))
    is_initial = len(word) == 1 and word.isupper()
    return not SHORT_FORMS.fullmatch(word.lower()) and not is_initial
