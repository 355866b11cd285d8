"""From joint angles to points: a figure seen from the side, facing right.

Lengths are shares of body height. Angles are degrees: 0 is standing upright with straight limbs and feet flat; bending
a joint the way it usually bends is positive (hip and shoulder forward, knee heel to buttock, elbow hand to shoulder).
"""

from __future__ import annotations

from math import cos, radians, sin

from hipflex_kit.record_making import record

TRUNK, NECK, THIGH, SHANK, FOOT = 0.29, 0.105, 0.245, 0.245, 0.115
UPPER_ARM, FOREARM = 0.165, 0.155

Point = tuple[float, float]


@record
class Limbs:
    """The joints of one side of the body.

    Attributes:
        hip: Thigh against trunk.
        knee: Shank against thigh.
        ankle: 0 with the foot at 90° to the shank; positive with the toes pointed.
        shoulder: Upper arm against trunk.
        elbow: Forearm against upper arm.
    """

    hip: float = 0
    knee: float = 0
    ankle: float = 0
    shoulder: float = 0
    elbow: float = 0


@record
class Pose:
    """A position of the body.

    Attributes:
        trunk: Lean from upright; forward is positive, lying on the back is -90.
        head: Nod against the trunk; chin to chest is positive.
        near: The side towards the reader.
        far: The other side.
        anchor: The point that is held in place: ``near_ankle``, ``far_ankle``, ``near_hand``, ``hip`` ….
        at: Where it is held, from the foot of the page.
    """

    trunk: float = 0
    head: float = 0
    near: Limbs = Limbs()
    far: Limbs = Limbs()
    anchor: str = "near_ankle"
    at: Point = (0.0, 0.04)


def points(pose: Pose) -> dict[str, Point]:
    """Where every joint of a pose is.

    Args:
        pose: The pose.

    Returns:
        ``hip``, ``shoulder``, ``head`` and, for both sides, ``knee``, ``ankle``, ``toe``, ``elbow``, ``hand``.
    """
    hip: Point = (0.0, 0.0)
    up = 180 - pose.trunk
    shoulder = _step(hip, up, TRUNK)
    found = {"hip": hip, "shoulder": shoulder, "head": _step(shoulder, up - pose.head, NECK)}
    for side, limbs in (("near", pose.near), ("far", pose.far)):
        thigh = limbs.hip - pose.trunk
        shank = thigh - limbs.knee
        upper_arm = limbs.shoulder - pose.trunk
        found[f"{side}_knee"] = _step(hip, thigh, THIGH)
        found[f"{side}_ankle"] = _step(found[f"{side}_knee"], shank, SHANK)
        found[f"{side}_toe"] = _step(found[f"{side}_ankle"], shank + 90 - limbs.ankle, FOOT)
        found[f"{side}_elbow"] = _step(shoulder, upper_arm, UPPER_ARM)
        found[f"{side}_hand"] = _step(found[f"{side}_elbow"], upper_arm + limbs.elbow, FOREARM)
    dx, dy = pose.at[0] - found[pose.anchor][0], pose.at[1] - found[pose.anchor][1]
    return {name: (x + dx, y + dy) for name, (x, y) in found.items()}


def _step(start: Point, direction: float, length: float) -> Point:
    """From a point in a direction: 0 is down, 90 forward (right), 180 up."""
    angle = radians(direction)
    return start[0] + length * sin(angle), start[1] - length * cos(angle)
