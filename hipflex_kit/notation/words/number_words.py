"""Words behind a number: what makes it sets, repetitions or a hold, and what makes it count none of them."""

from __future__ import annotations

import hipflex_kit.kept_re as re

COUNT_WORDS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30}
"""Numbers that are written in words where sets, repetitions, rounds, seconds and weeks are counted."""
SETS_WORD = re.compile(
    r" \(sets?\)| {0,3}-?(?:working |total |heavy |hard |work |final )?(?:sets?|lots|holds?(?= of )|rounds?|rds?"
    r"|intervals?(?= of \d)|s[eé]ries?"
    r"|sätze|satz|trips|(?:lengths?|laps|widths?|runs)"
    r"(?= (?:of )?(?::\d\d|\d{1,4}(?:\.\d)? ?(?:km?|m(?:in(?:ute)?s?|et(?:re|er)s?|i(?:les?)?)?|y(?:ar)?ds?|ft|feet"
    r"|s(?:ec(?:ond)?s?)?)(?![a-z])))"
    r"|rondas?|vueltas?|voltas?|runden?|durchgänge|tours|x ?(?:thru|through))"
    r"(?![a-z]|: ?\d{1,2}(?!\d| ?[,/-] ?\d| ?(?:reps?|s(?:ec)?|min)(?![a-z])))\.?"
)
REPS_WORD = re.compile(
    r" \(reps?\)| {0,2}-?(?:total |good |slow )?(?:reps?(?! {0,1}-?max)|repetitions?|repeats?|repeticiones|wdh\.?"
    r"|herh(?:alingen)?\.?|rip(?:etizioni)?\.?(?! )"
    r"|r[eé]p[eé]titions?|repeti[cç][oõ]es|wiederholungen|steps(?= ?(?:each|per|/|\)|,|;|$))"
    r"|r(?= {0,2}[x*)]| {0,2}$)|br(?:eaths?)?|counts|beats|singles|doubles|triples"
    r"|times(?! {1,2}(?:per|a|each) (?:week|day)"
    r"| ?/ ?(?:day|week)| weekly"
    r"| daily)|or so(?! (?:sets?|min|sec|lbs?|kgs?|pounds)))"
    r"(?![a-z])\.?(?! {0,2}:|\.? in reserve| in the tank| left| shy)"
)
HOLD_WORD = re.compile(r" {0,2}-?(?:iso |isometric )?(?:holds?|halten)(?![a-z])(?! {0,2}(?:@|at ))")
NO_COUNT = re.compile(
    r" {0,2}-?(?:x ?p ?/? ?w(?![a-z])|gg ?/|x {0,1}(?:(?:per|a|/|each) {0,1}(?:week|day|wk)|weekly|daily)"
    r"|½|¼|¾|⅓|1/[24](?!\d)|[ap]\.?m\.?(?![a-z])|(?:x {0,1})?(?:/ ?|por |a la )semana|(?:x {0,1})?(?:pro"
    r"|die) (?:woche|tag)(?![a-z])|er(?= ?-?(?:split|satz|pack|block))"
    r"|grad(?![a-z])|degrees?|degs?|°|º|%|in(?:ch(?:es)?)?(?= (?!worms?|super)|$|\)|\.)|cm(?![a-z])"
    r"|mm(?![a-z])|reps? ?(?:/|per|a) ?min|\*(?! ?\d)"
    r"|rpm|bpm|mph|km/h|kph|watts?(?![a-z])|[\"'][)]? {1,2}(?:off|above|below|from|apart|box|height|high|bench"
    r"|step|platform|deficit|block|plate|target|wide)"
    r"|times?(?: (?:per|a) | ?/ ?(?:day|week)(?![a-z]))|(?:days?|sessions?)(?![a-z])"
    r"|(?:weeks?|settimane|semanas|wochen|semaines|weken)(?![a-z])|years?|minutes? walk|st(?![a-z])|nd(?![a-z])"
    r"|rd(?![a-z])|th(?![a-z])|way(?![a-z])"
    r"|point|(?<=(?<!\d)[12])(?:-| )(?:arm|leg)(?![a-z])|count(?![a-z])|pc(?![a-z])|board"
    r"|up(?![a-z]| to |[ -]downs?(?![a-z])|[/-]down |(?: and |-)overs?))"
)
INCHES = re.compile(
    r" {1,2}(?:off|above|below|from|apart|box|height|high|bench|step|platform|deficit|block|plate|target|wide)"
)
THEN_LOAD = re.compile(
    r"(\d{1,2}) {1,2}- {1,2}(?=\d{1,3}(?:\.\d{1,2})? ?(?:kgs?|lbs?|pounds|#)(?![a-z])"
    r"|\d{2,3}(?:, ?\d{2,3}){1,9}(?![\d:x]))"
    r"|(1?\d)/(?=(?:1[2-9]|[2-9]\d)(?:\.\d)? ?kg(?![a-z]))"
)
"""``3 x 8 - 40kg``, ``4 x 10 - 185, 200``: behind sets and repetitions a dash with blanks leads to the load."""
