"""Titles of offices and functions, as they stand before and behind names."""

import re

# Heads of titles; German ones may be the end of a compound (Wirtschaftsministerin).
GERMAN_HEADS = (
    r"minister|ministerpräsident|präsident|staatssekretär|sekretär|senator|bürgermeister|landrat"
    r"|landrätin|geschäftsführer|geschäftsführung|direktor"
    r"|vorstand|vorstandschef|vorstandsvorsitzende[rn]?|vorsitzende[rn]?|leiter|sprecher"
    r"|botschafter|konsul|kanzler|chef|referent|präses|abteilungsleiter|rektor|professor|dekan"
    r"|gouverneur|gründer"
    r"|inhaber|beauftragte[rn]?|abgeordnete[rn]?|vize|koordinator|manager|delegierte[rn]?"
    r"|gesellschafter|ministerialdirektor|ministerialdirigent|stellvertreter|premier|kommissar"
    r"|referatsleiter|redakteur|ceo|staatsrat|staatsrätin|regierungsrat|regierungsrätin|stadtrat"
    r"|stadträtin|förderer|expertin|landeshauptmann"
    r"|landeshauptfrau|generalkonsul|honorarkonsul|prokurist|experte|expertin|partner|syndikus"
    r"|ökonom|beigeordnete[rn]?|dezernent|projektleiter|assistent|berater"
)
ENGLISH_HEADS = (
    r"minister|secretary|president|governor|mayor|premier|chancellor|chief executive(?: officer)?"
    r"|chief [a-z]+ officer|CEO|COO|CFO|CTO|chair(?:man|woman|person)?"
    r"|director(?:[- ]general)?|managing director|head|ambassador|consul(?: general)?"
    r"|commissioner|senator|president|founder|co-founder|spokes(?:man|woman|person)|professor"
    r"|provost|dean|officer"
    r"|manager|lead|leader|partner|envoy|high commissioner|taoiseach|tánaiste|councillor"
    r"|representative|adviser|advisor|executive|rector|principal|vice[- ]chancellor|treasurer"
    r"|delegate|deputy|"
    r"lord provost|counsel|economist|coordinator|co-ordinator|MP|MSP|MEP|TD|press officer|vice"
    r"|under-?secretary|attaché|owner|specialist|analyst|editor|member"
)
HEAD = re.compile(rf"(?:(?i:{GERMAN_HEADS})(?:i?n|en|innen|s)?\b|\b(?i:{ENGLISH_HEADS})\b)")
HONORIFIC = re.compile(
    r"(?:(?<!\w)(?:Prof(?:essor(?:in)?)?|Dr|Dipl|Mr|Mrs|Ms|Mx|Sir|Dame|Lord|Lady|Hon|Rt|med|jur"
    r"|rer|nat|pol|phil|habil|Ing|h|c|ing|The|Herr[n]?|Frau|Kfm|Kffr|oec|Mag|Baroness|Honourable"
    r"|Honorable|Right)\b\.?[ -]?\s?)+$"
)
TITLE_WORD = r"[A-ZÀ-Þ][\w&'’/-]*"
FIELD_WORDS = (
    r"(?:(?:Trade|Investment|Enterprise|Economy|Economic|Energy|Industry|Tourism|Jobs|Skills"
    r"|Innovation|Science|Finance|Business|Culture"
    r"|Agriculture|Commerce|Employment|Transport|Infrastructure|Development|Growth|Climate"
    r"|Technology|Food|Fisheries),?\s){1,3}(?:and|&)\s"
)
BEFORE = re.compile(
    rf"(?P<title>(?:{FIELD_WORDS})?(?:{TITLE_WORD}[\s]){{0,4}}"
    rf"(?:(?:special|deputy|chief|vice|managing|executive|senior|trade|board|general"
    rf"|acting)\s){{0,2}}(?:(?:[A-ZÄÖÜ]\w*-\s(?:und"
    rf"|and)\s)?[\w'’/-]*)?(?:{HEAD.pattern})"
    rf"(?:[- ](?:of|for|für|der|des|von|im|in|at|to|zu|zur)\s(?:(?:the|die|den|das|der|and|und|&"
    rf"|of|für|for|with)\s|{TITLE_WORD},?\s){{0,9}}?{TITLE_WORD})?)[,:]?\s+$"
)
BEHIND = re.compile(
    r",\s+(?:(?:the|der|die|dem|den|a|an|our|its|neue[rn]?|new|bisher|zugleich"
    r"|also)\s+)?(?P<title>(?:e\.\s?V\.|[^.;:()\n»«„“”\"]){3,140})"
)
IN_BRACKETS = re.compile(r"\s\((?P<title>[^()\n]{3,80})\)")
NEXT_LINE = re.compile(r",?[ ]*\n\s*(?P<title>[^\n\d@:|]{3,80}?)\s*(?=\n|$)")
LIST_FOLLOWS = re.compile(r"\s(?:for|für)\s[^,]*(?:,\s[^,]+){0,3}?\s(?:and|und|&)\s[^\s,.;]+")
STOPS = re.compile(
    r",|\s(?:said|says|sagt|sagte|erklärt|erklärte|betont|betonte|who|which|that|and (?:his|her)"
    r"|adds?|added|explained|will|wird|is|ist|was|has|have|hat|told|commented|reist|leads?|led"
    r"|joined|accompanied|begleitet|to lead|welcomed|noted|stressed|during|while|ahead|zu"
    r"|sowie der|freut)\b"
    r"|\s[\u2013—-]\s|\s(?:and|und|sowie)\s(?=(?:the |der |die |dem "
    r"|den )?[A-ZÀ-Þ][\w-]+ (?:[A-ZÀ-Þ]|of|der|for|für))",
)
LONGEST_TITLE = 140
PLACES_BEFORE = re.compile(
    r"^(?:(?:[A-ZÀ-Þ][\w-]*(?:['’]s|s['’])|Welsh|Scottish|Irish|English|British|German|Canadian"
    r"|American|French|Dutch|Danish|Swedish|Norwegian|Finnish|Polish|Austrian|Swiss|"
    r"Australian|Bavarian|Saxon|Saxony|Hessian|Texas|Ohio|Ontario|Québec|Quebec|Alberta|Michigan"
    r"|Indiana|Virginia|Georgia|State|Former|Outgoing|Vietnamese|Japanese|Korean|Indian|Mexican"
    r"|Brazilian"
    r"|The|New|And|With|Said|When|As|For|By|Sachsens|Bayerns|Hessens|Thüringens|Niedersachsens"
    r"|Hamburgs|Bremens|Berlins|[A-ZÄÖÜ]\w+(?:lands|ens|ings|bergs|burgs)"
    r"|[A-ZÄÖÜ]\w{3,}s(?=\s[A-ZÄÖÜ][a-zäöüß-]*(?:minister|präsident|sekretär|senator))"
    r"|Der|Die|Das|Auch|Mit|Von|Unter|Für|Dazu|So|Laut)\s)+"
)
POST_NOMINALS = re.compile(
    r"CBE|CMG|FRS|II|III|Jr|KBE|KC|MBE|MEP|MLA|MP|MS|MSP|MdB|MdEP|MdL|OBE|PhD|QC|Sr|TD|TDs"
)


def title_before(words: str) -> str:
    """Return the title that ends where `words` ends, before a name; empty where there is none."""
    bare = HONORIFIC.sub("", words)
    near = bare[-LONGEST_TITLE:]
    found = BEFORE.search(near) if HEAD.search(near) else None
    if not found:
        return ""
    return _tidy(found["title"])


def title_behind(words: str) -> str:
    """Return the title that stands behind a name in apposition or brackets, else empty."""
    for pattern in (BEHIND, IN_BRACKETS, NEXT_LINE):
        found = pattern.match(words)
        if found:
            return _tidy(_cut(found["title"]))
    return ""


def _cut(title: str) -> str:
    """Return the apposition alone: up to its comma, unless a list of fields goes on behind it."""
    fields = LIST_FOLLOWS.search(title)
    start = (
        fields.end() if fields and not re.search(r",.*\b(?:said|sagt|who)\b", fields.group()) else 0
    )
    head = HEAD.search(title)
    stop = STOPS.search(title, max(start, head.end() if head else 0))
    cut = title[: stop.start()] if stop else title
    return cut if head and len(cut[: head.start()].split()) <= 6 else ""  # noqa: PLR2004 - the office comes early


def _tidy(title: str) -> str:
    bare = title.strip(" ,.-\u2013")
    without = PLACES_BEFORE.sub("", bare)
    return (without if HEAD.search(without) else bare).strip(" ,.-\u2013")
