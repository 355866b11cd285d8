"""Names put together from a known name and words that do not change what is trained."""

from __future__ import annotations

from collections.abc import Iterable

from hipflex_kit.library.matching.known_names import DIRECTIONS, KnownNames
from hipflex_kit.library.matching.shorter_names import ShorterNames
from hipflex_kit.library.records import Exercise, Stimulus
from hipflex_kit.record_making import record

_UNDERSTOOD = frozenset({"dumbbell", "barbell", "bodyweight"})
"""Implements that may go without saying: ``incline press`` for ``incline dumbbell press``."""
BENCHES = frozenset({"bench", "incline", "decline", "flat"})
"""What says bench press where no movement is named."""
_GRIPS = frozenset({"closegrip", "widegrip", "neutralgrip", "neutral", "underhand", "overhand"})
_PLAIN_MOVEMENTS = frozenset({"press", "curl", "extension", "row", "squat", "deadlift", "fly"})
"""Movements that an adjective hardly changes: beside a raise, a tap or a kick it may say where to."""
_WHOLE_MOVEMENTS = _PLAIN_MOVEMENTS | {"pull", "push", "sprint", "lunge", "clean", "snatch", "jerk"}
"""Movements that are said only of an exercise that has them: a sled drag with a high pull is no plain sled pull."""
_FIRM_MOVEMENTS = frozenset({"squat", "deadlift", "lunge"})
"""Movements that an implement makes a whole name of: whatever else is said of a barbell squat, it is one."""
_REGIONS = frozenset({"tspine", "ninetyninety", "hip", "pelvic", "lumbar", "scapular"})
"""Where: beside one of these alone a movement is the exercise, and no word to drop."""
_LEFT_OVER = 2
_STRANGE = 2
"""Words that nobody knows and that may still be somebody's adjective."""
_RARE = 2
"""Names that may have a word for it to be strange in another: every odd name in the list makes a word known."""
_SWAPPED = 0.1
"""Taken off the score where another implement is held than in any name of the exercise."""

_LOOSE = 0.05
"""Taken off where a word belongs to another exercise that trains the same."""


@record
class Composed:
    """A known name inside a longer one, or around a shorter one.

    Attributes:
        ids: The exercises; more than one where several fit equally well and train different things.
        score: 0.65 to 0.95.
        key: The known name, reduced.
    """

    ids: tuple[str, ...]
    score: float
    key: str = ""


class Composer:
    """Finds the known name inside a longer one, or the only known name that a shorter one can mean.

    Args:
        known: All known names.
    """

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._reader = known.reader
        self.shorter = ShorterNames(known)

    def compose(self, words: tuple[str, ...], *, unknown: bool = False) -> Composed | None:
        """Find the known name that says most of a longer one, or the only one that says all of a shorter one.

        Args:
            words: The reduced words of the name.
            unknown: Whether words that nobody knows may be somebody's adjectives (``Poundstone hammer curl``); to be
                asked only after slips of the pen were looked for.

        Returns:
            The exercise or exercises, or None where some word would change what is trained.
        """
        asked = frozenset(words)
        heavy = frozenset(word for word in asked if self._known.weight(word) == 1.0)
        if any(words.count(word) > 1 for word in heavy - self._reader.muscles.keys() - self._reader.body):
            return None  # a movement said twice is a chain: ``strict press into push press``
        if not heavy:
            return None if unknown else self._bench_press(asked) or self._inside(asked, heavy)
        if unknown:
            strange = frozenset(word for word in heavy if self._nobody_knows(word))
            if words[-1] in strange and len(heavy - strange) == 1 and len(heavy) == len(words):
                return None  # ``Gorilla humpers``: what nobody knows is the movement, and the rest says whose
            return self._beside(asked, heavy, strange)
        found = self._inside(asked, heavy)
        if found:
            return found
        ids = self.shorter.meant(asked, heavy)
        return Composed(ids, 0.75) if ids else self._inside(asked, heavy, loosely=True)

    def among_rare_words(self, words: tuple[str, ...]) -> Composed | None:
        """``Hillbilly prowler push``: a known name beside words that only one or two other names have.

        Args:
            words: The reduced words of the name.

        Returns:
            As :meth:`compose`; to be asked when nothing else was made of the name.
        """
        asked = frozenset(words)
        heavy = frozenset(word for word in asked if self._known.weight(word) == 1.0)
        return self._beside(asked, heavy, frozenset(word for word in heavy if self._hardly_anybody_knows(word)))

    def overlapping(self, words: tuple[str, ...]) -> Composed | None:
        """``Box tuck jump``: every word stands in one of two known names that share a word and train the same.

        Args:
            words: The reduced words of the name.

        Returns:
            The exercise with the longer name, or None.
        """
        known, asked = self._known, frozenset(words)
        said = frozenset(word for word in asked if known.weight(word) > 0.1)
        rows = sorted((known.by_word.get(word, ()) for word in said if known.weight(word) == 1.0), key=len)
        inside = sorted({(-len(parts), key) for row in rows[:_LEFT_OVER] for key, parts in row if parts <= asked})
        for at, (_, second) in enumerate(inside):
            for _, first in inside[:at]:
                one, other = known.parts[first], known.parts[second]
                ids = (*known.keys[first], *known.keys[second])
                shared = any(known.weight(word) == 1.0 for word in one & other)  # no ``high`` of high knees, high kicks
                if not (shared and said <= one | other and known.alike(ids)):
                    continue
                if known.left_over.spared_by(asked - one, known.exercises[ids[0]]):
                    return Composed(ids[:1], 0.7, first)
        return None

    def _nobody_knows(self, word: str) -> bool:
        known = self._known
        return len(word) > 2 and not known.knows(word) and not known.spelling.other_form(word)

    def _hardly_anybody_knows(self, word: str) -> bool:
        if self._nobody_knows(word):
            return True
        known = self._known
        return len(word) > 2 and word not in known.rule_words and 0 < len(known.by_word.get(word, ())) <= _RARE

    def _bench_press(self, asked: frozenset[str]) -> Composed | None:
        """``Swiss bar incline``, ``Bench with chains``: on a bench, with no movement named, a press is meant."""
        reader = self._reader
        said = frozenset(word for word in asked if self._known.weight(word) > 0.1)
        if len(said) > 1 and " ".join(sorted(said)) in self._known.keys:
            return None  # ``Banded bench``: a name of its own
        if not said & BENCHES or not said <= BENCHES | _GRIPS | reader.implements | {"singlearm"}:
            return None
        read = (self._inside(asked | more, frozenset({"press"})) for more in ({"bench", "press"}, {"press"}))
        return max(filter(None, read), key=lambda found: found.score, default=None)

    def _beside(self, asked: frozenset[str], heavy: frozenset[str], strange: frozenset[str]) -> Composed | None:
        """The rest of a name with words that nobody knows, where the rest says enough."""
        if not 0 < len(strange) <= _STRANGE:
            return None
        core = heavy - strange
        says_little = self._reader.generic | self._reader.body
        found = None if core <= DIRECTIONS else self._inside(asked - strange, core)
        if found is None or (core <= says_little and not self._full_name(self._known.parts[found.key])):
            return None
        return Composed(found.ids, found.score - 0.1 * len(strange))

    def _full_name(self, words: frozenset[str]) -> bool:
        """Whether everyday words are a strength exercise's whole name: ``leg press``, ``goblet squat``.

        An implement makes no name of a movement: an unknown word beside ``cable press`` may well be another press.
        """
        said = sorted(word for word in words if self._known.weight(word) > 0.1)
        ids = self._known.keys.get(" ".join(said), ())
        if len(said) < 2 or len(ids) != 1:
            return False
        if (_FIRM_MOVEMENTS if self._reader.implements & words else _PLAIN_MOVEMENTS).isdisjoint(said):
            return False
        return self._known.exercises[ids[0]].stimulus in {Stimulus.STRENGTH, Stimulus.POWER}

    def _inside(self, asked: frozenset[str], heavy: frozenset[str], *, loosely: bool = False) -> Composed | None:
        """The known names that say most of the words; loosely: with words of other exercises that train the same."""
        known = self._known
        if not heavy <= known.words:
            return None  # no name holds such a word, and no rule says that it adds nothing
        best: list[tuple[float, int, str]] = []
        for key in self._fitting(asked, heavy):
            parts = known.parts[key]
            missing, heavy_left = parts - asked, heavy - parts
            if len(missing) > 1:
                continue
            if heavy_left:
                heavy_left -= self._said_elsewhere(key, heavy_left)
            if heavy_left and loosely:
                heavy_left -= self._said_of_its_kind(key, heavy_left)
            if len(heavy_left) > _LEFT_OVER or known.names_no_movement(parts):
                continue
            score = self._fit(key, asked, heavy, missing, heavy_left)
            if score is not None:
                best.append((score, -len(asked - parts) - len(missing), key))
        if not best:
            return None
        top = max(best)[:2]
        keys = [key for *fit, key in sorted(best) if tuple(fit) == top]
        ids = tuple(dict.fromkeys(id for key in keys for id in known.keys[key]))
        score = (
            max(0.7, 0.95 + 0.05 * top[1])
            - (_LOOSE if loosely else 0)
            - (_SWAPPED if self._swapped(asked - known.parts[keys[0]], ids) else 0)
        )
        return Composed(ids[:1] if known.alike(ids) else ids, score, keys[0])

    def _fitting(self, asked: frozenset[str], heavy: frozenset[str]) -> set[str]:
        """The known names that hold no word but those asked for and what may go without saying."""
        if not heavy:
            return {key for key, parts in self._known.wordless if parts <= asked}
        allowed = asked | _UNDERSTOOD
        # At most two movement words may be left over, so a fitting name holds one of the three rarest.
        rarest = sorted((self._known.by_word.get(word, ()) for word in heavy), key=len)[: _LEFT_OVER + 1]
        return {key for row in rarest for key, parts in row if parts <= allowed}

    def _said_elsewhere(self, key: str, words: frozenset[str]) -> frozenset[str]:
        """Words that another name of the same exercise says: ``lateral skater bound`` for a bound, a skater jump."""
        known = self._known
        own = [known.left_over.own_words(known.exercises[id]) for id in known.keys[key]]
        said = words.intersection(*own) - self._reader.body - _WHOLE_MOVEMENTS
        moves = known.parts[key] - self._reader.muscles.keys() - self._reader.body - _REGIONS
        return said if any(known.weight(word) == 1.0 for word in moves) else said - self._reader.generic

    def _said_of_its_kind(self, key: str, words: frozenset[str]) -> frozenset[str]:
        """Words of other exercises that train the same, but none that names an exercise by itself."""
        known = self._known
        parts = known.parts[key]
        if known.left_over.vague(parts):
            return frozenset()
        meant = [known.exercises[id] for id in known.keys[key]]
        stretched = frozenset[str]()
        if "stretch" in parts:  # ``figure four hip stretch``, but no ``hip sleeper stretch``
            stretched = (words & self._reader.body).intersection(*map(known.left_over.own_words, meant))
        return stretched | frozenset(word for word in words if word not in known.keys and known.kinds.say(word, meant))

    def _swapped(self, left: frozenset[str], ids: Iterable[str]) -> bool:
        held = left & self._reader.implements
        return any(held - self._known.left_over.own_words(self._known.exercises[id]) for id in ids)

    def _fit(
        self,
        key: str,
        asked: frozenset[str],
        heavy: frozenset[str],
        missing: frozenset[str],
        heavy_left: frozenset[str],
    ) -> float | None:
        """How well a known name fits into the one asked for; None where it does not."""
        known = self._known
        parts = known.parts[key]
        core = heavy & parts
        meant = [known.exercises[id] for id in known.keys[key]]
        if not all(known.left_over.trained_anyway(word, meant) for word in heavy_left):
            return None
        more = asked - parts - heavy
        left = frozenset(word for word in more if known.weight(word) > 0.1)
        if not all(self._may_go(left, parts, each) and known.left_over.spared_by(more - left, each) for each in meant):
            return None
        if missing and (not missing <= _UNDERSTOOD or len(core) < 2 or left & self._reader.implements):
            return None
        return sum(map(known.weight, parts & asked)) - 0.6 * len(missing)

    def _may_go(self, left: frozenset[str], parts: frozenset[str], exercise: Exercise) -> bool:
        """Whether postures, places and implements that the known name does not account for change nothing."""
        judge = self._known.left_over
        if not left or not judge.suits(left, exercise):
            return not left
        if not judge.vague(parts):
            return True
        return not any(judge.decides(word, parts, exercise) for word in left - judge.own_words(exercise))
