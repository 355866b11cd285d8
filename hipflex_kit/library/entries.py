"""One entry of a library file ⇄ one Exercise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from hipflex_kit.library.records import Demand, Exercise, Laterality, Measure, Prerequisite, Stimulus
from hipflex_kit.library.taxonomy import Taxonomy

TIERS = (1.0, 0.5, 0.25)
"""What a set may give a muscle: prime mover, helper, stabiliser."""

_TEXTS = ("why", "joint_notes", "mastery", "link", "photo")
_LISTS = ("aliases", "also_with", "cues", "steps", "faults", "regressions", "progressions")
FIELDS = frozenset(
    {
        "name",
        "pattern",
        "laterality",
        "equipment",
        "shares",
        "measure",
        "stimulus",
        "seconds_per_rep",
        "demand",
        "level",
        "prerequisites",
        *_TEXTS,
        *_LISTS,
    }
)
"""The fields an entry may have."""

LEVELS = ("beginner", "intermediate", "advanced")


class EntryError(ValueError):
    """An entry that cannot be used.

    Attributes:
        code: Short stable name.
        field: The field at fault, for finding its line.
        hint: What to write instead.
    """

    def __init__(self, code: str, field: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.field = field
        self.hint = hint


def trusted_exercise(id: str, row: Mapping[str, Any], *, own: bool = False) -> Exercise:
    """Make an Exercise from an entry that has been validated before.

    Args:
        id: Id of the entry.
        row: Its fields, as in the TOML files.
        own: Whether it comes from the trainer's own file.

    Returns:
        The exercise.
    """
    get = row.get
    cues = tuple(get("cues", ()))
    demand = get("demand")
    return Exercise(
        id=id,
        name=row["name"],
        pattern=row["pattern"],
        laterality=_LATERALITY[get("laterality", "bilateral")],
        equipment=tuple(get("equipment", ())),
        shares=MappingProxyType(row["shares"]),
        measure=_MEASURE[get("measure", "reps")],
        stimulus=_STIMULUS[get("stimulus", "strength")],
        seconds_per_rep=get("seconds_per_rep"),
        demand=Demand(**demand) if demand else _NO_DEMAND,
        aliases=tuple(get("aliases", ())),
        why=get("why", ""),
        level=get("level", "beginner"),
        joint_notes=get("joint_notes", ""),
        cue=cues[0] if cues else "",
        cues=cues,
        steps=tuple(get("steps", ())),
        faults=tuple(get("faults", ())),
        prerequisites=tuple(Prerequisite(**one) for one in get("prerequisites", ())),
        mastery=get("mastery", ""),
        regressions=tuple(get("regressions", ())),
        progressions=tuple(get("progressions", ())),
        also_with=tuple(get("also_with", ())),
        link=get("link", ""),
        photo=get("photo", ""),
        own=own,
    )


_NO_DEMAND = Demand()
_LATERALITY = {value.value: value for value in Laterality}
_MEASURE = {value.value: value for value in Measure}
_STIMULUS = {value.value: value for value in Stimulus}


def checked_exercise(id: str, row: Mapping[str, Any], taxonomy: Taxonomy, *, own: bool = False) -> Exercise:
    """Make an Exercise from an entry that somebody has just written.

    Args:
        id: Id of the entry.
        row: Its fields.
        taxonomy: The muscle groups, patterns and equipment that it may name.
        own: Whether it comes from the trainer's own file.

    Returns:
        The exercise.

    Raises:
        EntryError: Something in it is missing or wrong; the message names the value and the way out.
    """
    for field in row:
        if field not in FIELDS:
            raise EntryError(
                "unknown-field", field, f"'{field}' is not a field of an exercise.", nearest(field, FIELDS)
            )
    _texts(row)
    _one_of("pattern", row.get("pattern"), taxonomy.patterns)
    for field, allowed in (("laterality", Laterality), ("measure", Measure), ("stimulus", Stimulus), ("level", LEVELS)):
        if field in row:
            _one_of(field, row[field], [str(value) for value in allowed])
    for field in ("equipment", "also_with"):
        for thing in row.get(field, ()):
            _one_of(field, thing, taxonomy.equipment)
    shares = _shares(row.get("shares"), taxonomy)
    _numbers(row)
    _prerequisites(row.get("prerequisites", ()))
    _addresses(row.get("link", ""), row.get("photo", ""))
    return trusted_exercise(id, {**row, "shares": shares}, own=own)


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that a mistyped one most likely meant.

    Args:
        value: What was written.
        known: What could have been.

    Returns:
        The nearest, or None where nothing is near.
    """
    from difflib import get_close_matches

    found = get_close_matches(value, list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def _texts(row: Mapping[str, Any]) -> None:
    if not isinstance(row.get("name"), str) or not row["name"].strip():
        raise EntryError("no-name", "name", "An exercise needs a name.", 'name = "…"')
    for field in _TEXTS:
        if not isinstance(row.get(field, ""), str):
            raise EntryError("not-text", field, f"'{field}' should be text in quotes.")
    for field in (*_LISTS, "equipment"):
        value = row.get(field, [])
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) and item.strip() for item in value):
            raise EntryError("not-a-list", field, f"'{field}' should be a list of texts.", f'{field} = ["…", "…"]')


def _one_of(field: str, value: object, allowed: Iterable[str]) -> None:
    if not isinstance(value, str) or value not in set(allowed):
        said = "nothing" if value is None else f"'{value}'"
        raise EntryError(
            f"unknown-{field}", field, f"{said} is not a known {field}.", nearest(str(value), list(allowed))
        )


def _shares(value: object, taxonomy: Taxonomy) -> dict[str, float]:
    if not isinstance(value, Mapping):
        raise EntryError("no-muscles", "shares", "It does not say which muscles it trains.", "shares = { quads = 1.0 }")
    known = taxonomy.muscle_ids()
    shares: dict[str, float] = {}
    for muscle, share in value.items():
        if muscle not in known:
            raise EntryError(
                "unknown-muscle", "shares", f"'{muscle}' is not one of the 26 muscle groups.", nearest(muscle, known)
            )
        if isinstance(share, bool) or not isinstance(share, int | float) or float(share) not in TIERS:
            raise EntryError(
                "share-outside-tiers",
                "shares",
                f"A share of {share} for {muscle} is none of 1.0 (works), 0.5 (helps), 0.25 (steadies).",
                f"{muscle} = 0.5",
            )
        shares[muscle] = float(share)
    return shares


def _numbers(row: Mapping[str, Any]) -> None:
    seconds = row.get("seconds_per_rep")
    if seconds is not None and (
        isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= 120
    ):
        raise EntryError("bad-seconds", "seconds_per_rep", f"{seconds} is not a number of seconds between 0 and 120.")
    demand = row.get("demand", {})
    if not isinstance(demand, Mapping) or not set(demand) <= {"grip", "spine", "systemic", "balance"}:
        raise EntryError("bad-demand", "demand", "'demand' has grip, spine, systemic and balance only.")
    for what, digit in demand.items():
        if digit not in (0, 1, 2, 3):
            raise EntryError("bad-demand", "demand", f"A {what} demand of {digit} is not 0, 1, 2 or 3.")


def _addresses(link: str, photo: str) -> None:
    if link and not link.startswith(("http://", "https://")):
        raise EntryError("bad-link", "link", f"'{link}' is not a web address.", "https://…")
    inside = PurePosixPath(photo.replace("\\", "/"))
    if ":" in photo or inside.is_absolute() or ".." in inside.parts:
        raise EntryError("bad-photo", "photo", f"'{photo}' is not a file in your own folder.", 'photo = "photos/x.jpg"')


def _prerequisites(value: object) -> None:
    rows = value if isinstance(value, list | tuple) else [None]
    for row in rows:
        if (
            not isinstance(row, Mapping)
            or set(row) != {"exercise", "hard", "test"}
            or not isinstance(row["hard"], bool)
        ):
            raise EntryError(
                "bad-prerequisite", "prerequisites", "A prerequisite has exercise, hard (true or false) and test."
            )
