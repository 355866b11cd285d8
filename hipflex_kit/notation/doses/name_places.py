"""Where the name of an exercise stands on its line, and where a remark behind it begins."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.notation.words.vocabulary import is_movement

Stretch = tuple[int, int]
LETTER = re.compile(r"[^\W\d_](?:&?[^\W\d_])|[^\W\d_](?=[ .]|$)")
_BEFORE_WORDS = " ,;:.)]{}|&+*~=—–/-"
_BEHIND_WORDS = " ,;:([{}|&+*~@=/_—–-"
_JOINTS_AT_END = re.compile(
    r"(?<![a-z'])(?:up to|->|→|=>|»|with(?: an?| about)?|taking(?: an?)?|followed by(?: an?)?|w/?|for|of|at|to(?: an?)?"
    r"|then|and|x|by|@|do|in|-|—|(?<=[-—,] )hold|(?<=[-—,:] )sets)$"
)
_LONGEST_JOINT = 14
FILLER = re.compile(
    r"(?:(?:and|for|of|at|to|then|on|in|with|w/|x|by|the|a|per set|per|sets?|reps?|do|perform|or|rest"
    r"|tempo|between|each|total)(?![a-z])[ ,;:.()\[\]|&+—–-]*)*"
)
OPENINGS = ("finish", "end with", "ended with", "then ", "followed by ", "start", "began with ")
"""Words in front of the name of what comes next."""
_OPENING = re.compile(
    r"(?:finish(?:ed)?(?: it)?(?: off)? (?:with|w/|w|on)|end(?:ed)? with|start(?:ed)?(?: off)? (?:with|w/|w|on)"
    r"|began with|then(?: do)?|followed by) (?:an? |the )?(?=[a-z])"
)


def name_before(low: str, tokens: list[Token]) -> Stretch:
    """The name where the dose stands behind it."""
    end = tokens[0].start if tokens else len(low)
    opened = _open_bracket(low, end)
    if opened is not None:
        end = opened
    remark = REMARK.search(low, 0, end)
    if remark is not None and remark.start() > 0:
        opened = _open_bracket(low, remark.start())
        closed = low.find(")", remark.end(), end) if opened is not None else -1
        if closed < 0 or not low.startswith(" or ", closed + 1):  # "Dips (on a box if needed) or Push-ups" goes on
            end = remark.start() if opened is None else opened  # "Push-ups (incline if needed)"
    if "warm" in low and (sets := _WARM_UP_SETS.search(low, 1, end)) is not None:
        end = sets.start()
    start, end = trim(low, 0, end)
    if low.startswith(OPENINGS, start) and (opening := _OPENING.match(low, start, end)) is not None:
        start = opening.end()
    if ": " in low[start:end]:
        colon = low.index(": ", start, end)
        outside = low.count("(", start, colon) == low.count(")", start, colon)
        if outside and is_movement(low[start:colon]) and not is_movement(low[colon:end]):
            return trim(low, start, colon)  # "Bench: work up to a heavy triple, then 3x5"
    return start, end


def _open_bracket(low: str, end: int) -> int | None:
    """Where a bracket opens that is still open at a column."""
    depth = 0
    for column in range(end - 1, -1, -1):
        if low[column] in ")]":
            depth += 1
        elif low[column] in "([":
            if depth == 0:
                return column
            depth -= 1
    return None


def name_after(low: str, tokens: list[Token]) -> Stretch:
    """The name where the dose stands before it."""
    for index, token in enumerate(tokens):
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(low)
        start, end = trim(low, token.end, following)
        while match := _LEADING_JOINT.match(low, start, end):
            start = match.end()
        if low[start : start + 1] == "(" and low[start:end].endswith(")") and low.count("(", start, end) == 1:
            continue  # "2 x 10 (barbell)": a remark
        if _HOW_HEAVY.fullmatch(low, start, end) or low.startswith(("w/ ", "with "), start):
            continue  # "5-5-5, climbing", "5 w/ empty bar"
        if _DAILY.match(low, start, end):
            break  # "20 min daily, build up slowly"
        if low[start : start + 1] in ("@", "(") and ")" not in low[start:end]:
            continue  # "3 x 5 @ as heavy as possible", "4x12 (one after the other, 3 times)"
        if low[start : start + 1] == "(" and _RECORD.search(low, start, end):
            continue  # "3x 70 lb (last set) PR"
        far = token.kind in ("distance", "seconds") or low.endswith("k", token.start, token.end)
        run = far and low[start:end] == "tempo"  # "3 x 10 min tempo", "6k tempo"
        if start < end and LETTER.search(low, start, end) and (run or not FILLER.fullmatch(low, start, end)):
            opened = _open_bracket(low[start:end], end - start)
            if opened is not None and opened > 0 and following < len(low):
                start, end = trim(low, start, start + opened)
            return _cut_remark(low, start, end)
    return (len(low), len(low))


_WARM_UP_SETS = re.compile(r"(?: (?:—|-)|,|:) {1,2}warm[ -]?ups?(?: sets?)?(?: {0,2}(?:\+|&|and|then|,))? {0,2}$")
"""``Deadlift - warm-up sets + 3 working sets``."""
_LEADING_JOINT = re.compile(
    r"(?:of|de|x|-|—|the|per set|on(?: an?| the)?|(?:max )?(?:cal(?:orie)?s|distance) on(?: an?| the)?)(?: {1,2}|$)"
)
_RECORD = re.compile(r"\) {1,2}(?:new |rep )?p[rb]s?[ !.]{0,3}$")
_DAILY = re.compile(r"(?:(?:once|twice) )?(?:daily|weekly|(?:a|per|each|every) (?:day|week))(?=[ ,.;]|$)")
_HOW_HEAVY = re.compile(
    r"(?:climbing|building|build|ascending|descending|across|heavy|light|moderate|increasing|adding weight|unbroken"
    r"|ahap(?: \(as heavy as possible\))?|as heavy as possible|touch (?:and|n|&) go|t&g|tng|rx"
    r"|hold(?:ing)?(?: for)?"
    r"|\d{0,2} ?minute rounds?|rounds?|each round|per round|alternating|as needed|(?:new |rep )?p[rb])[ .!]{0,2}"
)
REMARK = re.compile(
    r"; {1,2}(?=[~a-z\d])|(?<=[a-z]) ?[-—] {1,2}(?=worked up to)| to (?:finish|start|begin|end)(?: off| with)?[ .!]*$"
    r"|, (?=\d{1,2} ?(?:in|cm)\.? ?/ ?\d|\d{1,2} ?(?:['\"]|ft|in) )"
    r"|[,:] {1,2}(?:top|back-?off|work(?:ing)?) sets?(?![a-z])"
    r"| in (?:the )?(?:remaining time|time remaining|time left)(?=$|[ .,;])"
    r"|(?:,| -| —) {1,2}(?=(?:find|establish|hit|(?:work|build|ramp)(?:ing)?(?: up)? to) an? )"
    r"| (?:up )?to an? (?:heavy|max|top|tough|daily)(?![a-z])|, {1,2}(?:pick|choose|build|increas|add|use|go"
    r"|keep|rest|heavy|light|climb|ascend|unbroken|as (?:heavy|few|many|fast)|same"
    r"|(?:walk|jog)(?:ing)? (?:back|easy|down)|squeeze|slow(?:ly)?"
    r"|(?:switch(?:ing)?|change) (?:hands?|sides?|legs?|arms?)"
    r"|nice|think|drive|don't|try|aim|focus|stop|really|control|last (?:set|one)|no (?:rest|rush)"
    r"|full (?:rom|range|stretch))"
    r"| (?:—|-) (?=(?:all \d|(?:slow|slowly|controlled|smooth|easy|heavy)(?=[ ,.]|$)))"
    r"| (?:—|-) (?=[^—]*(?:progression|wave|scheme|(?:as|per) above|tbd|build|work up)(?![a-z])"
    r"|(?:see (?:the )?(?:video|below|photo|pic)|use|using|count|counts|alternat(?:e|ing) (?:legs?|sides?|arms?)"
    r"|keep|keeping|focus|try|aim|start|stay|can|should|consider"
    r"|remember|make|increase|reduce|go|we|you|i|last (?:time|week))(?![a-z-]))| (?:after"
    r"|between|before|at the end of) (?:each|every|all|sets|rounds)(?![a-z])"
    r"| for (?:load|max load|quality|time)(?![a-z])| if (?:needed|possible|able|you)(?![a-z])| as needed"
    r"| every (?:other )?(?:set|round|min)|,? (?:at )?(?:the )?same (?:weights?|loads?|kgs?|dbs?|bells?|as)(?![a-z])"
    r"| \((?=(?:[^() ]+ ){5,24}[^() ]+[.!]\)$)"
    r"| \((?=(?:break|broken|split|partition)[a-z]*(?: up)? in(?:to)? \d[^()]{0,40}\) {0,2}$)"
    r"| \((?=(?:walk|jog)(?:ing)? (?:back|down|up|easy|recovery)(?: [a-z]{2,9}){0,2}\) {0,2}$)"
    r"| \((?=(?:[^()]{0,60} )?(?:than|you|you're|your|my|this is|these are|it's|i(?= [a-z]))(?![a-z])[^()]{0,80}\)"
    r" {0,2}$)"
    r"|(?:,| -| —|:) {1,2}(?=(?:find|establish|test|hit)(?: (?:your|the|my|an?|new)){0,2} {0,2}$)"
    r"|, (?=stick (?:the|each|every|your)|land (?:soft|quiet|light)|breathe |brace )"
    r"| \((?=(?:build(?:ing)?(?: up)?|climb(?:ing)?|ascending|increasing|add weight|heavy|moderate|tough)\) {0,2}$)"
    r"| \((?=(?:same|scaled?|good|rest|keep|use|pick|choose|focus|if|as)(?![a-z])[^()]{0,60}\)(?: |$))"
)


_TOLD_BEHIND_DASH = re.compile(
    r" - (?=(?:the|this|these|that|it|you|your|no|just|each|a|an|all|make|works?|barbells?|[a-z]+ works?)(?![a-z])"
    r"(?:[^-]*[!.]$|(?: [^ ]+){4,}))"
)
"""``3 sets RDLs - barbell works great too!``."""
_NAME_AND_SENTENCE = re.compile(r"(?P<name>[a-z][a-z' ]{2,60}(?<=[a-z]{5}))\. {1,2}(?=[a-z]+ [a-z])")
"""``10 min mobility. No run today``; ``5 alt. lunges`` is shortened."""


def _cut_remark(low: str, start: int, end: int) -> Stretch:
    """Behind a leading dose, a remark after a dash with spaces is no part of the name."""
    dash = low.find(" — ", start, end)
    end = dash if dash > start else end
    told = _TOLD_BEHIND_DASH.search(low, start, end)
    if told is not None and told.start() > start:
        end = told.start()
    elif ". " in low and (one := _NAME_AND_SENTENCE.match(low, start, end)) is not None and is_movement(one["name"]):
        end = one.end("name")
    remark = REMARK.search(low, start, end)
    if remark is None or remark.start() <= start:
        return trim(low, start, end)
    opened = _open_bracket(low[start : remark.start()], remark.start() - start)
    return trim(low, start, remark.start() if not opened else start + opened)  # "sit-ups (partition as needed)"


def needs_no_trim(low: str) -> bool:
    """Does a text begin and end with a word of a name? Then ``trim`` leaves it as it is."""
    if not (low[:1].isalnum() and low[-1:].isalnum()):
        return trim(low, 0, len(low)) == (0, len(low))
    joint = _JOINTS_AT_END.search(low, max(0, len(low) - _LONGEST_JOINT))
    return joint is None or joint.start() == 0


def behind_signs(low: str, start: int, end: int) -> int:
    """Where the words of a stretch begin, behind the signs that only join them to what stands before."""
    while start < end and (low[start] in _BEFORE_WORDS or low.startswith("# ", start)):
        start += 1
    return start


def trim(low: str, start: int, end: int) -> Stretch:
    """A stretch without the signs and joining words around it."""
    start = behind_signs(low, start, end)
    while end > start:
        if (
            (low[end - 1] == ")" and low.count("(", start, end) < low.count(")", start, end))
            or low[end - 1] in _BEHIND_WORDS
            or low.endswith(("..", ". .", "…"), start, end)
            or (low[end - 1] == "." and not (end - 2 > start and low[end - 3 : end - 2] == "."))
        ):
            end -= 1
        elif match := _JOINTS_AT_END.search(low, max(start, end - _LONGEST_JOINT), end):
            if match.start() <= start or (match[0] == "in" and low[end : end + 1] in (";", ",", ":")):
                break  # "Leg curl, feet in;"
            end = match.start()
        else:
            break
    return (start, max(start, end))
