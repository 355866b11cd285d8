"""The card of an exercise as the page shows it: picture, muscles and why, cues, the ladder up and down, the gates.

Everything in it is data; the page draws it. Mirrored in ``frontend/src/contracts/card.ts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypedDict

from hipflex_kit.drawing import figure_svg, load_figures
from hipflex_kit.drawing.body_map import STEPS
from hipflex_kit.drawing.body_shapes import FRAME, Side, body_sides
from hipflex_kit.library.listing import rung_name

if TYPE_CHECKING:
    from hipflex_kit.library import Exercise, Library

_TIERS: tuple[tuple[float, Literal["Works", "Helps", "Steadies"]], ...] = (
    (1.0, "Works"), (0.5, "Helps"), (0.0, "Steadies"),
)  # fmt: skip
_COUNTS = {
    "Works": "A set counts in full.",
    "Helps": "A set counts half.",
    "Steadies": "Shown, never counted.",
}
_MEASURES = {"reps": "counted in reps", "seconds": "held for seconds", "distance": "measured in metres"}


class RungView(TypedDict):
    """A step of the ladder; ``exercise`` is None where the library has only words for it."""

    exercise: str | None
    name: str


class TrainedView(TypedDict):
    """A muscle that an exercise trains, and what one set gives it."""

    id: str
    name: str
    share: float
    tier: Literal["Works", "Helps", "Steadies"]
    counts: str


class GateView(TypedDict):
    """What to master first, and what shows that it is mastered."""

    exercise: str
    name: str
    hard: bool
    test: str


class FigureView(TypedDict):
    """The picture: SVG of our own drawing, for an image element."""

    svg: str
    alt: str


class CardView(TypedDict):
    """All that is known of an exercise."""

    id: str
    name: str
    own: bool
    also: list[str]
    kind: str
    needs: list[str]
    or_with: list[str]
    muscles: list[TrainedView]
    why: str
    cues: list[str]
    steps: list[str]
    faults: list[str]
    easier: list[RungView]
    harder: list[RungView]
    first: list[GateView]
    mastery: str
    watch: str
    link: str
    figure: FigureView | None


class CardReply(TypedDict):
    """The card, or why there is none."""

    kind: Literal["card"]
    request: str
    card: CardView | None
    problem: str | None


class MuscleShape(TypedDict):
    """A muscle on the body map: two halves as paths, and where its name points from and stands."""

    muscle: str
    paths: list[str]
    pointer: list[list[float]] | None


class BodySide(TypedDict):
    """The body from the front or from behind."""

    name: str
    head: list[float]
    outline: str
    shapes: list[MuscleShape]


class BodyReply(TypedDict):
    """The shapes of the body map, sent once, and the sets from which its colours start."""

    kind: Literal["body"]
    request: str
    frame: list[float]
    sides: list[BodySide]
    steps: list[float]


def card_reply(library: Library, question: Mapping[str, object]) -> CardReply:
    """The card that the page asks for.

    Args:
        library: The exercises, the trainer's own included.
        question: With ``request`` and ``exercise``, an id.
    """
    id = question.get("exercise")
    exercise = library.exercises.get(id) if isinstance(id, str) else None
    problem = None if exercise is not None else "That exercise is no longer in the library."
    card = card_view(exercise, library) if exercise is not None else None
    return {"kind": "card", "request": str(question.get("request", "")), "card": card, "problem": problem}


def card_view(exercise: Exercise, library: Library) -> CardView:
    """Everything that the library knows of an exercise, in the words of the screen.

    Args:
        exercise: The exercise.
        library: Knows the names of muscle groups, patterns, equipment and ladder rungs.
    """
    pattern = library.patterns[exercise.pattern]
    names = {group.id: group.plain_name for group in library.muscle_groups}
    sides = {"bilateral": "", "unilateral": "one side, then the other", "alternating": "sides in turn"}
    kind = [pattern.name, exercise.level, _MEASURES[exercise.measure.value], sides[exercise.laterality.value]]
    figure = load_figures().get(exercise.id)
    shares = sorted(exercise.shares.items(), key=lambda item: -item[1])
    return {
        "id": exercise.id,
        "name": exercise.name,
        "own": exercise.own,
        "also": list(exercise.aliases[:6]),
        "kind": " · ".join(filter(None, kind)),
        "needs": things(exercise.equipment, library),
        "or_with": things(exercise.also_with, library),
        "muscles": [_trained(muscle, names[muscle], share) for muscle, share in shares if share > 0],
        "why": exercise.why,
        "cues": list(exercise.cues),
        "steps": list(exercise.steps),
        "faults": list(exercise.faults),
        "easier": _rungs(exercise.regressions, library),
        "harder": _rungs(exercise.progressions, library),
        "first": [
            {"exercise": gate.exercise, "name": rung_name(library, gate.exercise), "hard": gate.hard, "test": gate.test}
            for gate in exercise.prerequisites
        ],
        "mastery": exercise.mastery,
        "watch": exercise.joint_notes,
        "link": exercise.link if exercise.link.startswith(("https://", "http://")) else "",
        "figure": {"svg": figure_svg(figure), "alt": figure.alt} if figure is not None else None,
    }


def things(ids: tuple[str, ...], library: Library) -> list[str]:
    """Names of equipment."""
    return [library.equipment[id].name if id in library.equipment else id for id in ids]


def body_reply(question: Mapping[str, object]) -> BodyReply:
    """The shapes of the body map, for the rail and the cards."""
    return {
        "kind": "body",
        "request": str(question.get("request", "")),
        "frame": list(FRAME),
        "sides": [_side(side) for side in body_sides()],
        "steps": list(STEPS),
    }


def _side(side: Side) -> BodySide:
    return {
        "name": side.name,
        "head": list(side.head),
        "outline": side.outline,
        "shapes": [
            {
                "muscle": shape.muscle,
                "paths": list(shape.paths),
                "pointer": [list(point) for point in shape.pointer] if shape.pointer is not None else None,
            }
            for shape in side.shapes
        ],
    }


def _trained(muscle: str, name: str, share: float) -> TrainedView:
    tier = next(word for least, word in _TIERS if share >= least)
    return {"id": muscle, "name": name, "share": share, "tier": tier, "counts": _COUNTS[tier]}


def _rungs(rungs: tuple[str, ...], library: Library) -> list[RungView]:
    return [
        {"exercise": rung if rung in library.exercises else None, "name": rung_name(library, rung)} for rung in rungs
    ]
