"""``hipflex library search|show|list|match|audit|import``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from hipflex_kit.cli.commands import Argument, Commands, Option
from hipflex_kit.cli.terminal import fail, say, warn

if TYPE_CHECKING:
    from hipflex_kit.library import Exercise, Library

library_app = Commands("hipflex library", "Look at the exercise library.")

Json = Annotated[bool, Option("--json", help="Print JSON.")]
Where = Annotated[Path, Option("--folder", help="Where your own my_exercises.toml is looked for; here if not given.")]
HERE = Path()


def register(app: Commands) -> None:
    """Add these commands."""
    app.add(library_app)


def _library(folder: Path) -> Library:
    from hipflex_kit.library import load_library
    from hipflex_kit.surroundings import OWN_EXERCISES
    from hipflex_kit.workspace import Folder, WorkspaceError

    try:
        own = Folder.around(folder / OWN_EXERCISES).find(OWN_EXERCISES, folder)
    except WorkspaceError as problem:
        fail(str(problem))
    library = load_library(extra=tuple(reversed(own)))
    for finding in library.findings:
        warn(f"Note: {finding}")
    return library


def _print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()


@library_app.command("search")
def search(
    query: Annotated[str, Argument(help="A few letters of a name.", metavar="WORDS")] = "",
    muscle: Annotated[str | None, Option(help="A muscle group, by id (hip_flexors).")] = None,
    pattern: Annotated[str | None, Option(help="A movement pattern or family (hinge).")] = None,
    equipment: Annotated[str | None, Option(help="A piece of equipment (kettlebell).")] = None,
    level: Annotated[str | None, Option(help="beginner, intermediate or advanced.")] = None,
    limit: Annotated[int, Option(help="How many at most.", least=1)] = 20,
    folder: Where = HERE,
    as_json: Json = False,
) -> None:
    """Find exercises by name, muscle, pattern, equipment or level."""
    from hipflex_kit.library.listing import brief, select

    library = _library(folder)
    written = {"muscle": muscle, "pattern": pattern, "equipment": equipment, "level": level}
    wanted = {what: _meant(what, word, library) for what, word in written.items() if word is not None}
    found = select(library, query, **wanted)[:limit]
    if as_json:
        _print_json([brief(exercise) for exercise in found])
        return
    for exercise in found:
        say(_line(exercise, library))
    if not found:
        asked = [word for word in (query, *written.values()) if word]
        say(f"Nothing found for {', '.join(asked)}." if asked else "Nothing found.")


def _meant(what: str, word: str, library: Library) -> str:
    """The id that a filter's word means; ends the command where there is none."""
    from hipflex_kit.library.entries import LEVELS, nearest
    from hipflex_kit.library.listing import meant_id

    families = {pattern.family: pattern.family_name for pattern in library.patterns.values()}
    known = {
        "muscle": {group.id: group.plain_name for group in library.muscle_groups},
        "pattern": {**{id: pattern.name for id, pattern in library.patterns.items()}, **families},
        "equipment": {id: thing.name for id, thing in library.equipment.items()},
        "level": {level: level for level in LEVELS},
    }[what]
    id = meant_id(word, known)
    if id is None:
        near = nearest(word, [*known, *known.values()])
        fail(f"'{word}' is not a known {what}. " + (f"Did you mean {near}?" if near else f"Try {', '.join(known)}."))
    return id


@library_app.command("list")
def list_all(folder: Where = HERE, as_json: Json = False) -> None:
    """Every exercise."""
    from hipflex_kit.library.listing import list_json

    library = _library(folder)
    if as_json:
        _print_json(list_json(library))
        return
    for exercise in library:
        say(_line(exercise, library))


@library_app.command("show")
def show(
    name: Annotated[str, Argument(help="A name as you write it, or an id.")],
    folder: Where = HERE,
    as_json: Json = False,
) -> None:
    """All that is known of one exercise."""
    from hipflex_kit.library.listing import show_json

    library = _library(folder)
    shown = show_json(library, name)
    if shown is None:
        choices = [choice.name for choice in library.match(name).choices]
        fail(f"'{name}' is not in the library." + (f" Did you mean {', '.join(choices)}?" if choices else ""))
    if as_json:
        _print_json(shown)
        return
    _print_card(shown)


def _print_card(shown: dict[str, Any]) -> None:
    say(shown["name"])
    say(f"  {shown['pattern_name']}, {shown['family']}")
    for muscle, share in shown["muscles"].items():
        say(f"  {share:<5g}{muscle}")
    for title, key in (("Why", "why"), ("Watch", "joint_notes"), ("Mastered when", "mastery")):
        if shown.get(key):
            say(f"  {title}: {shown[key]}")
    for title, key in (("Cues", "cues"), ("Steps", "steps"), ("Faults", "faults")):
        if shown.get(key):
            say(f"  {title}:")
            for line in shown[key]:
                say(f"    {line}")
    for title, key in (("Easier", "easier"), ("Harder", "harder")):
        if shown.get(key):
            say(f"  {title}: {', '.join(shown[key])}")


@library_app.command("match")
def match(folder: Where = HERE, as_json: Json = False) -> None:
    """Read names, one a line, from standard input, and say which exercise each is."""
    from hipflex_kit.library.listing import match_json

    library = _library(folder)
    answers = match_json(library, sys.stdin)
    if as_json:
        _print_json(answers)
        return
    for answer in answers:
        say(f"{answer['name']}  →  {_answer(answer, library)}" if answer["name"].strip() else "")


def _answer(answer: dict[str, Any], library: Library) -> str:
    choices = ", ".join(answer["choices"])
    if answer["canonical"] or not choices:
        return answer["canonical"] or "not known"
    several = library.match(answer["name"]).how == "ambiguous"
    return f"could be {choices}" if several else f"not known; nearest: {choices}"


@library_app.command("audit")
def audit(folder: Where = HERE, as_json: Json = False) -> None:
    """Look for mistakes in the library, your own exercises included. Exit status 1 where there is an error."""
    from hipflex_kit.diagnostics import Severity
    from hipflex_kit.library.audit import audit as audit_library
    from hipflex_kit.library.listing import audit_json

    library = _library(folder)
    findings = audit_library(library)
    if as_json:
        _print_json(audit_json(library))
    else:
        for finding in findings:
            say(str(finding))
        say(f"{len(library)} exercises, {len(findings)} {'finding' if len(findings) == 1 else 'findings'}.")
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise SystemExit(1)


@library_app.command("import")
def import_list(
    file: Annotated[Path, Argument(help="Your exercise list: CSV, XLSX, ODS, or JSON of free-exercise-db.")],
    out: Annotated[Path | None, Option("-o", "--out", help="Where to write my_exercises.toml.")] = None,
    folder: Where = HERE,
) -> None:
    """Turn an exercise list into a my_exercises.toml, and say what needs a human eye."""
    from hipflex_kit.library.imports.import_json import import_exercise_json
    from hipflex_kit.library.imports.import_summary import summary_lines
    from hipflex_kit.library.imports.import_table import import_exercise_table
    from hipflex_kit.workspace import Document, WorkspaceError

    read = import_exercise_json if file.suffix.casefold() == ".json" else import_exercise_table
    library = _library(folder)
    try:
        data = file.read_bytes()
    except OSError as problem:
        fail(f"{file.name} could not be read: {problem.strerror or problem}.")
    report = read(data, library, file.name)
    for line in summary_lines(report, library):
        warn(line)
    if not report.entries:
        fail("Nothing new was found, so nothing was written.")
    if out is None:
        say(report.to_toml())
        return
    try:
        Document.create(out, report.to_toml())
    except WorkspaceError as problem:
        fail(str(problem))
    say(str(out))


def _line(exercise: Exercise, library: Library) -> str:
    muscles = {group.id: group.plain_name for group in library.muscle_groups}
    works = ", ".join(muscles[muscle] for muscle in exercise.prime_movers())
    return f"{exercise.name:<44} {library.patterns[exercise.pattern].name:<28} {works}".rstrip()
