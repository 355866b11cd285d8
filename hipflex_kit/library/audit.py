"""The library's own linter: everything that would make a coach distrust an entry.

``hipflex library audit`` prints what it finds, and a test holds the shipped library to none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from hipflex_kit.diagnostics import Severity
from hipflex_kit.library.entries import LEVELS, TIERS
from hipflex_kit.library.findings import LibraryFinding
from hipflex_kit.library.library import Library
from hipflex_kit.library.matching.names import NameReader, key_of
from hipflex_kit.library.records import Exercise, Laterality, Measure, Stimulus

LONGEST_CUE = 60
"""Characters of the cue that goes on the client's sheet."""
_LONGEST_SENTENCE = 160
_UNITS = ("lb", "lbs", "kg", "km/h", "mph", "%1rm")


def audit(library: Library) -> tuple[LibraryFinding, ...]:
    """Check every entry of a library.

    Args:
        library: The library, the trainer's own entries included.

    Returns:
        What was found, by entry; empty for a library in good order. Findings from loading come first.

    Example:
        >>> from hipflex_kit.library import load_library
        >>> audit(load_library())
        ()
    """
    found = list(library.findings)
    for exercise in library:
        for check in _ENTRY_CHECKS:
            found.extend(check(exercise, library))
    found.extend(_same_names(library))
    found.extend(_cycles(library, "regressions"))
    found.extend(_cycles(library, "progressions"))
    found.extend(_cycles(library, "prerequisites"))
    return tuple(found)


def _finding(
    code: str, exercise: Exercise, message: str, hint: str | None = None, severity: Severity = Severity.ERROR
) -> LibraryFinding:
    where = "my_exercises.toml" if exercise.own else "data/exercises"
    return LibraryFinding(code, f"{exercise.id}: {message}", where, None, exercise.id, hint, severity)


def _muscles(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    if not exercise.shares:
        yield _finding("no-muscles", exercise, "it trains no muscle group.", "shares = { quads = 1.0 }")
    known = library.taxonomy.muscle_ids()
    for muscle, share in exercise.shares.items():
        if muscle not in known:
            yield _finding("unknown-muscle", exercise, f"'{muscle}' is not one of the 26 muscle groups.")
        if share not in TIERS:
            yield _finding("share-outside-tiers", exercise, f"{muscle} has a share of {share}; 1.0, 0.5 or 0.25.")
    counted = exercise.stimulus in (Stimulus.STRENGTH, Stimulus.POWER, Stimulus.HOLD)
    if counted and exercise.shares and max(exercise.shares.values()) < 0.5:
        yield _finding("no-muscles", exercise, "no muscle works or helps, so a set would count for nothing.")


def _known_words(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    if exercise.pattern not in library.patterns:
        yield _finding("unknown-pattern", exercise, f"'{exercise.pattern}' is not in movement_patterns.toml.")
    for thing in (*exercise.equipment, *exercise.also_with):
        if thing not in library.equipment:
            yield _finding("unknown-equipment", exercise, f"'{thing}' is not in equipment.toml.")
    if not exercise.equipment:
        yield _finding("no-equipment", exercise, "it names no equipment.", 'equipment = ["bodyweight"]')
    if exercise.level not in LEVELS:
        yield _finding("unknown-level", exercise, f"'{exercise.level}' is not a level.")


def _measure(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    del library
    hold = exercise.stimulus is Stimulus.HOLD
    if hold and exercise.measure is not Measure.SECONDS:
        yield _finding("hold-in-reps", exercise, "a hold is measured in seconds.", 'measure = "seconds"')
    if hold and exercise.laterality is Laterality.ALTERNATING:
        yield _finding("hold-in-turn", exercise, "a hold is done on both sides or one side, not in turn.")
    if exercise.measure is Measure.REPS and not exercise.seconds_per_rep:
        yield _finding("no-seconds", exercise, "it is counted in reps and does not say how long one takes.")
    if exercise.seconds_per_rep and not 0.2 <= exercise.seconds_per_rep <= 30:
        yield _finding("odd-seconds", exercise, f"{exercise.seconds_per_rep} s for one repetition cannot be meant.")
    for digit in (exercise.demand.grip, exercise.demand.spine, exercise.demand.systemic, exercise.demand.balance):
        if digit not in (0, 1, 2, 3):
            yield _finding("odd-demand", exercise, f"a demand of {digit}; 0 to 3.")


def _cues(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    del library
    severity = Severity.WARNING if exercise.own else Severity.ERROR
    if not 2 <= len(exercise.cues) <= 4 and (exercise.cues or not exercise.own):  # a coach's own may go without
        yield _finding("cue-count", exercise, f"it has {len(exercise.cues)} cues; two to four.", None, severity)
    if len(exercise.cue) > LONGEST_CUE:
        message = f"its first cue has {len(exercise.cue)} characters; at most {LONGEST_CUE} fit on the sheet."
        yield _finding("cue-too-long", exercise, message, None, severity)
    for sentence in (*exercise.cues, *exercise.steps, *exercise.faults, exercise.mastery):
        if len(sentence) > _LONGEST_SENTENCE:
            yield _finding("sentence-too-long", exercise, f"too long to read on the floor: '{sentence[:40]}…'")
        words = sentence.casefold().replace("(", " ").replace(")", " ").split()
        for unit in _UNITS:
            if unit in words:
                yield _finding("wrong-unit", exercise, f"'{unit}' in a coaching text; loads belong to the program.")
        if "inch" in words or "inches" in words or "feet tall" in sentence:
            yield _finding("wrong-unit", exercise, "inches without centimetres.")


def _names(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    del library
    count = Counter(name.casefold() for name in (exercise.name, *exercise.aliases))
    for name, times in count.items():
        if times > 1:
            yield _finding("alias-twice", exercise, f"'{name}' is there {times} times.")
        if len(name.strip()) < 2 or name != name.strip():
            yield _finding("odd-name", exercise, f"'{name}' is not a name.")


def _ladders(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    for way in ("regressions", "progressions"):
        for rung in getattr(exercise, way):
            if _looks_like_id(rung) and rung not in library.exercises:
                yield _finding("dangling-ladder", exercise, f"'{rung}' in {way} is no exercise.")
            if rung == exercise.id:
                yield _finding("own-rung", exercise, f"it is among its own {way}.")
    for gate in exercise.prerequisites:
        if gate.exercise not in library.exercises:
            yield _finding("dangling-prerequisite", exercise, f"'{gate.exercise}' to master first is no exercise.")
        if not gate.test.strip():
            yield _finding("no-test", exercise, f"what shows that {gate.exercise} is mastered?")


def _reason(exercise: Exercise, library: Library) -> Iterator[LibraryFinding]:
    del library
    if not exercise.why and not exercise.own:
        yield _finding("no-reason", exercise, "it does not say why it is counted so.", 'why = "…"')


_ENTRY_CHECKS: tuple[Callable[[Exercise, Library], Iterator[LibraryFinding]], ...] = (
    _muscles,
    _reason,
    _known_words,
    _measure,
    _cues,
    _names,
    _ladders,
)


def _looks_like_id(text: str) -> bool:
    return "_" in text and " " not in text


def _same_names(library: Library) -> Iterator[LibraryFinding]:
    """Two exercises with one name, after abbreviations, plurals and order are put aside."""
    offered = {key_of(library.name_reader.words(name)) for name in library.ambiguous_names}
    owner: dict[str, Exercise] = {}
    for exercise in library:
        for key, shown in _reduced(exercise, library.name_reader).items():
            other = owner.setdefault(key, exercise)
            if key in offered and not exercise.own:
                yield _finding("ambiguous-name", exercise, f"'{shown}' stands among the names that mean several.")
            elif other.id != exercise.id and not (other.own or exercise.own):
                yield _finding("same-name", exercise, f"'{shown}' is also a name of {other.id}.")


def _reduced(exercise: Exercise, reader: NameReader) -> dict[str, str]:
    names = (exercise.name, *exercise.aliases)
    return {key: shown for shown in names if (key := key_of(reader.words(shown)))}


def _cycles(library: Library, way: str) -> Iterator[LibraryFinding]:
    """Ladders that lead back to where they began."""
    rungs: Mapping[str, list[str]] = {
        exercise.id: [
            rung if isinstance(rung, str) else rung.exercise
            for rung in getattr(exercise, way)
            if (rung if isinstance(rung, str) else rung.exercise) in library.exercises
        ]
        for exercise in library
    }
    done: set[str] = set()
    for start in rungs:
        path: list[str] = []
        stack = [(start, iter(rungs[start]))] if start not in done else []
        if stack:
            path.append(start)
        while stack:
            following = next(stack[-1][1], None)
            if following is None:
                done.add(stack.pop()[0])
                path.pop()
            elif following in path:
                circle = " → ".join([*path[path.index(following) :], following])
                yield _finding("ladder-cycle", library[following], f"its {way} lead in a circle: {circle}.")
            elif following not in done:
                path.append(following)
                stack.append((following, iter(rungs[following])))
