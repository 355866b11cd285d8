"""What a client can do: what is at hand and what is mastered, against what an exercise needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import hipflex_kit.kept_re as re
from hipflex_kit.record_making import record

if TYPE_CHECKING:
    from hipflex_kit.library.library import Library
    from hipflex_kit.library.records import Exercise
    from hipflex_kit.program import Header

EVERYWHERE = frozenset({"bodyweight", "wall", "anchor", "track"})
"""Nobody writes these down: a wall, something to hold on to, room to run."""
_WHOLE_GYM = re.compile(
    r"\b(full|whole|commercial|normal|any)?\s*(gym|studio)\b(?!\s*(ball|ring|mat|band))", re.IGNORECASE
)
_AT_HOME = re.compile(r"\b(home|garage|small|mini)\b", re.IGNORECASE)


@record
class Abilities:
    """What is known of a client that bears on the choice of exercises.

    Attributes:
        at_hand: Ids of the equipment that there is; None where nobody said.
        mastered: Ids of the exercises that the client masters; None where nobody said.
    """

    at_hand: frozenset[str] | None
    mastered: frozenset[str] | None

    @classmethod
    def of(cls, header: Header, library: Library) -> Abilities:
        """Read them from a header: a program's, laid over its client's.

        Args:
            header: What is stated.
            library: Where equipment and exercises are looked up.
        """
        there = equipment_named(header.equipment, library) if header.equipment is not None else None
        if header.mastered is None:
            return cls(there, None)
        matches = (library.match(one.exercise).exercise for one in header.mastered)
        return cls(there, frozenset(exercise.id for exercise in matches if exercise is not None))

    def lacks(self, exercise: Exercise) -> tuple[str, ...]:
        """Ids of the equipment that the exercise needs and that is not at hand; empty where nobody said."""
        if self.at_hand is None or exercise.doable_with(self.at_hand | EVERYWHERE):
            return ()
        there = self.at_hand | EVERYWHERE
        first = (
            ()
            if any(one in there for one in (*exercise.equipment[:1], *exercise.also_with))
            else exercise.equipment[:1]
        )
        return (*first, *(one for one in exercise.equipment[1:] if one not in there))

    def to_master(self, exercise: Exercise) -> tuple[str, ...]:
        """Ids of the exercises that come before it without exception and are not known to be mastered.

        Where nobody said what is mastered, that is not held against an exercise that builds on one other only: it is
        unknown, not "no".
        """
        gates = tuple(gate.exercise for gate in exercise.prerequisites if gate.hard)
        if self.mastered is None:
            return gates if len(gates) > 1 else ()
        return tuple(id for id in gates if id not in self.mastered)


def equipment_named(words: Iterable[str], library: Library) -> frozenset[str]:
    """Which equipment a coach's words name: "dumbbells up to 20 kg, a bench" → dumbbell, bench.

    Args:
        words: As listed after ``Equipment:``.
        library: Knows the equipment.

    Returns:
        Ids. A whole gym has everything; what is not recognised names nothing.
    """
    spelt = _spellings(library)
    found: set[str] = set()
    for said in words:
        if _WHOLE_GYM.search(said) and not _AT_HOME.search(said):
            return frozenset(library.equipment)
        plain = f" {_plain(said)} "
        hits = {(id, name) for id, name in spelt if f" {name} " in plain or _closed_up(name) in _closed_up(plain)}
        found.update(id for id, name in hits if not any(_inside(name, other) for _, other in hits))
    return frozenset(found)


def _spellings(library: Library) -> set[tuple[str, str]]:
    """What each piece of equipment may be called: its name, each side of an "or" that means nothing else, its id."""
    names = {id: _plain(thing.name) for id, thing in library.equipment.items()}
    spelt = {*names.items(), *((id, _plain(id.replace("_", " "))) for id in names)}
    for id, name in names.items():
        sides = name.split(" for ")[0].split(" or ")
        spelt |= {(id, side) for side in sides[:1] + [one for one in sides[1:] if not _means_more(one, id, names)]}
    return spelt


def _means_more(part: str, id: str, names: Mapping[str, str]) -> bool:
    return any(other != id and f" {part} " in f" {name} " for other, name in names.items())


def _inside(name: str, other: str) -> bool:
    """A climbing rope is no battle rope, although it is a rope."""
    return name != other and f" {name} " in f" {other} "


def _closed_up(name: str) -> str:
    """So that "pull up bar" is a pull-up bar; single words stay apart."""
    return name.strip().replace(" ", "") if " " in name.strip() else f" {name} "


def _plain(said: str) -> str:
    """Letters and digits in lower case, without the plural's s."""
    words = re.sub(r"[^\w]+", " ", said.casefold().replace("-", "")).split()
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in words)
