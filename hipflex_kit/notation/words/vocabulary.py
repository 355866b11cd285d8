"""Movement words: enough to tell an exercise from a remark. No exercise is identified here."""

from __future__ import annotations

from functools import lru_cache

import hipflex_kit.kept_re as re

_MOVEMENT_WORDS = """
squat squats deadlift deadlifts press presses bench row rows rowing rower pull pulls pullup pullups pulldown pulldowns
pullover pullovers chin chins chinup chinups push pushup pushups pushdown pushdowns dip dips curl curls raise raises
fly flys flye flyes flies extension extensions lunge lunges lunging stepup stepups step steps plank planks bridge
bridges bridging tilt tilts
thrust thrusts thruster thrusters swing swings snatch snatches clean cleans jerk jerks carry carries walk
walks walking march marches marching crunch crunches situp situps sit-ups twist twists rotation rotations hold holds
hang hangs jump jumps jumping hop hops bound bounds burpee burpees run running sprint sprints jog bike cycling row ski
stride strides spin erg rope skip skipping
shrug shrugs kickback kickbacks kick kicks abduction adduction abductor adductor clam clams
clamshell clamshells birddog dog bug bugs hinge rdl rdls rack good morning mornings goodmorning hyper hyperextension
hyperextensions hamstring quad calf calves glute glutes lat tricep triceps bicep biceps delt delts trap chest shoulder
ab abs core oblique rollout rollouts rollup windmill windmills getup getups tgu halo halos slam slams throw throws
toss chop chops lift lifts lifting pallof stretch stretches stretching mobility opener openers pose sit roll rolls
rolling foam circles circle swing drill drills slide slides crawl crawls climber climbers bear crab mountain inchworm
inchworms flutter scissor scissors superman supermans supermen hollow arch vup v-up v-ups l-sit skullcrusher
skullcrushers crusher crushers pec deck machine cable dumbbell barbell kettlebell db bb kb band banded trx smith
landmine ez ghd ghr reverse lateral front farmer farmers sled prowler tire tyre sandbag stone stones yoke balance
shuttle shuttles suicides
reach reaches tap taps touch touches toe toes drop drops drive drives pass passes wall balls ball muscle-up muscle-ups
muscleup muscleups mu mus hspu ttb du dus wb ohp unders double-under single-under
wallball wallwalk get-up sdhp sdlhp ohs bjo bbjo gto gtoh sto stoh bmu rmu ghdsu skierg walkout passthrough
deadbug deadhang dball angels scorpions bss rfess sldl bor cgbp hlr atg nordic nordics copenhagen
copenhagens pistol pistols cossack sissy sentadilla sentadillas peso muerto press flexiones dominadas remo zancadas
plancha puente elevaciones kniebeuge kniebeugen kreuzheben bankdrücken klimmzüge liegestütze rudern tuck pike
handstand windshield wiper wipers face scap scapular cuff ir er internal external sky dislocate dislocates cat cow
spiderman monkey frogger penguin penguins jacks jack star skater skaters heel slides lever skin
supino ombro ombros halteres rotação rotações crucifixo elevação elevações desenvolvimento remada puxada rosca
agachamento agachamentos cadeira extensora
flexora adutora abdutora panturrilha panturrilhas prancha abdominal abdominais afundo afundos passada passadas
levantamento terra flexão flexões barra mergulho ponte polichinelo polichinelos encolhimento
banca jalón elevación extensión extensiones zancada flexión abdominales fondos gemelos pantorrilla pantorrillas
encogimientos hombro hombros mancuernas caminata salto saltos bicicleta estocada estocadas
scrunch scrunches elevation elevations pumps pendulum pendulums flexion retraction retractions protraction pronation
supination dorsiflexion plantarflexion inversion eversion glides nods squeezes pulses salutation salutations stance
floss flosses
schulterdrücken ausfallschritt ausfallschritte beinpresse beinstrecker beinbeuger wadenheben latzug seitheben
unterarmstütz unterarmstuetz hüftheben beckenheben klimmzug liegestütz bizepscurls trizepsdrücken ausfallschritten
warrior hydrant hydrants donkey suitcase zercher goblet turkish jefferson shrimp woodchop woodchops woodchopper
woodchoppers crossover crossovers shuffle shuffles swimmer swimmers pigeon cobra sphinx gorilla pogo pogos treadmill
elliptical airdyne stairclimber versaclimber stepmill stairmill bicycles
trainer crosstrainer xtrainer stairmaster stepper rower ergometer rudergerät
laufband fahrrad spinning cinta elíptica eliptica
swim swims swimming ride rides hike hiking yoga pilates ruck rucking
ext exts sq dl fsq deads bíceps tríceps
pompes tractions fentes gainage soulevé développé tirage élévations mollets squats relevé
panca spinte croci trazioni rematore affondi affondo stacco stacchi alzate addominali pressa polpacci piegamenti
arnold arnies pendlay meadows sprawl uppercut facepull pressdown groiner brettzel bretzel planche shinbox jackknife
jackknives updog downdog manmaker scaption heiden headbanger carioca inlocates dislocators tke pressup hammercurl
headstand kroc spoto bulgarian romanian
roeien beenpers bankdrukken kniebuiging kniebuigingen uitvalspas uitvalspassen optrekken opdrukken buikspieren fietsen
"""

MOVEMENTS = frozenset(_MOVEMENT_WORDS.split())
_ONE_OR_SEVERAL = MOVEMENTS.union([f"{word}s" for word in MOVEMENTS])

_BODY_WORDS = """
ab abs back biceps bicep calf calves chest core cuff delt delts face front glute glutes hamstring hands heel heels
lat lats oblique quad reverse scap scapular shoulder shoulders toe toes trap traps tricep triceps
"""
_PARTS_OF_THE_BODY = frozenset(_BODY_WORDS.split())

_WITH_TWO = re.compile(r"(?<![a-z\d])(?:t2b|c2b|k2e|k2c|[gs]2oh?)s?(?![a-z\d])")
"""Short for toes to bar, chest to bar, knees to elbows, ground or shoulder to overhead."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_BRACKETED = re.compile(r"\([^()]*\)")
_SENTENCE = re.compile(r"(?<![a-z])(?:should|must) (?:be|do|feel|have|not)(?![a-z])|[.!?] {1,2}[a-z]|[a-z]{2}[.!?]$|;")
_REMARK_WORDS = """
share partition
notes note nb goal goals if try keep make use using focus you your you'll this that these those it it's we i i'm the
there don't do not no add increase decrease remember rest every when while because since score record then aim stay
choose pick progress deload start stop please can could should must after before once note: tip cue think feel be
avoid ensure equipment duration est consider test repeat total time scaling scale scaled rx level complete perform for
between cooldown hint click watch video see week phase welcome hi hey hello dear thanks thank best cheers regards sent
subject from to date updated
any as hope also great morning posted published discontinue coaching volume today following athletes give allow ask let
weeks tell pick break felt feeling feels slept went got did worked missed failed
always never continue maintain reduce attempt same include improve strengthen integrate incorporate
prioritize emphasize ice bring drink directly immediately finish post in partners switch woke begin spend workout
today's percentages percentage you're you've i'll i've i'd we'll we're we've
"""
_REMARK_START = frozenset(_REMARK_WORDS.split())

_NEVER_NAMES = frozenset(
    {
        "notes",
        "note",
        "rest",
        "if",
        "scale",
        "scaling",
        "don't",
        "do",
        "not",
        "avoid",
        "welcome",
        "share",
        "partition",
        "felt",
        "feels",
        "slept",
        "went",
    }
)
"""Of these, the ones with which no name begins, whatever stands behind: ``Felt good`` is no good morning."""

_SENTENCE_WORDS = """
it has have had is are was were starts begins ends consisted consists will would could we they our their your athletes
"""
_PLAN_WORDS = "plan handout exercises program programme programs programmes routine rutina schedule trainingsplan"
_SAID = frozenset((_SENTENCE_WORDS + _PLAN_WORDS).split())
"""Words of sentences, and what a whole plan is called; no exercise is called so."""
_NO_NAME_WORDS = """
or and then next finally afterwards at from to of in on the a an sec secs second seconds min mins minute minutes am pm
january february march april may june july august september october november december
hard cap limit session workout routine training program programme plan day days one two three four five six seven
benchmark working set sets loading arbeit pause runden zwischen den arbeitszeit calorías calorias jan feb mar apr
jun jul aug
sep sept oct nov dec establish one top heavy light moderate easy climbing ascending descending building
setup movement tip tips instructions description variation execution wiederholungen wiederholung pausen übungen übung
satz reps rpe rir notes comments strength metcon wod hypertrophy weight load tempo exercise exercises station
sätze minuten sekunden pro woche
daily weekly hourly nightly everyday once twice
post work solo team partner class group optional part round rounds warm-up warmup warm up cool-down cooldown
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
"""A line of nothing but such words names no exercise."""
_BEFORE = frozenset({"last", "previous"})
_TIMES_BEFORE = frozenset({"time", "week", "session", "workout", "month", "block"})
"""``last time 3x7``: what was done then is told, and is no exercise."""


@lru_cache(maxsize=1024)
def words_of(low: str) -> tuple[str, ...]:
    """The words of a folded text."""
    return tuple(_WORD.findall(low))


BENT_JOINTS = "90/90"
"""A drill that is named after how its joints are bent."""


@lru_cache(maxsize=4096)
def is_movement(low: str) -> bool:
    """Does a word name a movement, an implement or a trained part of the body?"""
    words = words_of(low)
    if not _ONE_OR_SEVERAL.isdisjoint(words) or ("-" in low and any(map(_parts, words))):
        return True
    return ("2" in low and _WITH_TWO.search(low) is not None) or low.replace(" ", "") == BENT_JOINTS


def is_movement_word(word: str) -> bool:
    """``is_movement`` of a single word of small letters."""
    return word in _ONE_OR_SEVERAL


def _parts(word: str) -> bool:
    return "-" in word and any(part in MOVEMENTS for part in word.split("-"))


@lru_cache(maxsize=4096)
def is_remark(low: str) -> bool:
    """Does a text read like a sentence to the client rather than the name of an exercise?"""
    if is_said(low):
        return True
    return len(words_of(low)) > _LONGEST_NAME and len(words_of(_outside(low))) > _LONGEST_NAME


_STARTS_OF_NAMES = ("in front of ", "in and out ", "in & out ", "in-and-out ")
"""``In and out dribble`` begins with no word of place."""
_LONGEST_NAME = 9
LONGEST_CHOICE = 15
"""Words of the longest name that offers a choice: ``this OR that OR the other``."""


def _outside(low: str) -> str:
    return _BRACKETED.sub("", low).strip() if "(" in low else low


def is_said(low: str) -> bool:
    """Does a text read like a sentence, however long it is?"""
    if low.startswith(("it band", "it-band")):
        low = low[len("it ") :]  # that band has no other name
    words = words_of(low)
    if not words or _NO_NAMES.issuperset(words):
        return low.replace(" ", "") != BENT_JOINTS
    outside = _outside(low)
    count = len(words_of(outside))
    if words[0] in _BEFORE and words[1:2] and words[1] in _TIMES_BEFORE:
        return True
    if (
        words[0] in _REMARK_START
        and not low.startswith((f"{words[0]}/", *_STARTS_OF_NAMES))
        and not (count <= 4 and len(words) > 1 and words[1] in MOVEMENTS and words[0] not in _NEVER_NAMES)
    ):
        return True
    names_workout = (words[-1] in ("workout", "workouts") and len(words) > 1) or words[-2:] == ("rest", "day")
    if names_workout or not _SAID.isdisjoint(words if outside is low else words_of(outside) or words):
        return True
    if count > 4 and " you " in outside:
        return True
    return count > 4 and _SENTENCE.search(outside) is not None


def is_ordinary(word: str) -> bool:
    """Is a word none that could make a text without signs a sentence, wherever it stands?"""
    return word not in _TELLING


_TELLING = _NO_NAMES | _SAID | _REMARK_START | {"workout", "workouts", "day", "should", "must", "you"}


_SQUEEZED = frozenset(["quad", "quads", "quadriceps", "glute", "glutes", "gluteal", "ham", "hamstring", "hamstrings"])
"""Muscles that are tightened and let go."""


def says_movement(words: tuple[str, ...]) -> bool:
    """``Chest: keep it up`` is a cue; a movement's word says more than a part of the body."""
    if "sets" in words[1:2] and words[0] in _SQUEEZED:
        return True  # "Quad sets"
    said = [word for word in words if word not in _PARTS_OF_THE_BODY]
    return any(word in MOVEMENTS or word.removesuffix("s") in MOVEMENTS or _parts(word) for word in said)
