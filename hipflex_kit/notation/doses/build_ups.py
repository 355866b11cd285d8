"""``Build to a heavy 3 back squat``: one effort as heavy as it goes, said in front of the exercise."""

from __future__ import annotations

import hipflex_kit.kept_re as re
from hipflex_kit.notation.doses.scanner import scan
from hipflex_kit.notation.words.numbers import as_range
from hipflex_kit.notation.words.tokens import Token
from hipflex_kit.program import Range

BUILD_UP = re.compile(
    r"(?:(?:in |take |you have )?\d{1,2} ?min(?:ute)?s?[:.,]? {1,2}(?:to )?)?(?:(?:build|work|ramp"
    r"|climb)(?:ing)?(?: up)? to (?:a |an |your )?|(?:find|establish|hit) (?:a |an |your )?)"
    r"(?:(?:(?:heavy|max|tough|top|daily|new|moderate) {1,2}){1,2}(?:set of {1,2})?(?P<few>singles?|doubles?|triples?"
    r"|\d{1,2}(?= {1,2}[a-z]))(?! {0,2}-? {0,2}(?:legs?|arms?|unders?|dbs?|kbs?|dumbbells?|kettlebells?|min(?:ute)?s?"
    r"|sec(?:ond)?s?|reps?|rm|kgs?|lbs?|x|to|or|then|sets?|rounds?|in {1,2}\d)(?![a-z]))(?![a-z\d])"
    r"|(?:(?:heavy|max|tough|top|daily|new|moderate) {0,2}){0,2}(?P<n>\d{1,2}[- ]?(?:rm"
    r"|reps?(?: max)?)(?![a-z]))?)(?: (?:in|of) (?:the )?| )?"
    r"|(?P<m>\d{1,2}[- ]?(?:rm|rep max))(?: in | of |: | )(?=[a-z])"
)
"""``Build to a heavy 5-rep back squat``, ``Work up to a heavy single deadlift``, ``1 Rep Max clean``: what stands in
front of the name."""
HEAVY_REPS = {"single": 1.0, "double": 2.0, "triple": 3.0}


def build_up_tokens(low: str, shown: str, match: re.Match[str]) -> list[Token]:
    """``Build to a heavy 5-rep …``, ``1 Rep Max …``: as heavy as it goes for so many."""
    words = shown[match.start() : match.end()].strip()
    number = match["n"]
    tokens = [Token("reps_text", match.start(), match.end(), words)]
    if number:
        amount = as_range(re.match(r"\d{1,2}", number)[0])  # type: ignore[index]
        tokens.append(Token("reps", match.start("n"), match.end("n"), amount))
    elif few := match["few"]:
        count = HEAVY_REPS.get(few.rstrip("s")) or float(few)
        tokens.append(Token("reps", match.start("few"), match.end("few"), Range.exactly(count)))
    return [
        *tokens,
        *(token for token in scan(low, match.end(), shown) if token.kind not in ("count", "reps")),
    ]
