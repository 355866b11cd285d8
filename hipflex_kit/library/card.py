"""The card of an exercise: what it trains and why, cues, steps, and the ladder up and down."""

from __future__ import annotations

from html import escape

from hipflex_kit.library.library import Library
from hipflex_kit.library.listing import rung_name
from hipflex_kit.library.records import Exercise

_TIERS = ((1.0, "Works"), (0.5, "Helps"), (0.25, "Steadies"))
_STYLE = """<style>
.hf-card { font: 14px/1.5 system-ui, sans-serif; max-width: 60em; border: 1px solid #8884; border-radius: 10px;
  padding: .4em 1.4em 1em; overflow: hidden; }
.hf-card h3 { margin: .6em 0 0; font-size: 1.35em; }
.hf-card h4 { margin: .9em 0 .1em; font-size: 1em; font-weight: 600; }
.hf-card p { margin: .4em 0; } .hf-card small { opacity: .75; }
.hf-card dl { display: grid; grid-template-columns: max-content minmax(12em, 1fr); gap: .2em 1.1em; margin: .6em 0; }
.hf-card dl dt { opacity: .75; float: none; width: auto; margin: 0; padding: 0; font-weight: 400; }
.hf-card dl dd { margin: 0; padding: 0; width: auto; float: none; }
.hf-card ol, .hf-card ul { margin: .1em 0 .6em; padding-left: 1.4em; }
.hf-pictured { display: flex; flex-wrap: wrap; gap: 0 1.6em; }
.hf-pictured section { flex: 1 1 22em; min-width: 0; } .hf-pictured aside { flex: 0 1 250px; order: 2; }
.hf-card figure { margin: .6em 0; }
.hf-card figure svg { display: block; width: 100%; height: auto; }
.hf-card figure img { display: block; max-width: 100%; height: auto; }
.hf-card figcaption { font-size: .85em; opacity: .8; text-align: center; }
.hf-card dl.hf-counts { grid-template-columns: repeat(3, max-content 4em); }
.hf-card .hf-key { display: inline-block; width: .8em; height: .8em; border: 1px solid #8888; border-radius: 2px;
  margin: 0 .3em 0 .7em; vertical-align: -.05em; }
</style>"""


def muscles_by_share(exercise: Exercise, library: Library) -> dict[str, list[str]]:
    """What an exercise trains, in the words of the screen.

    Args:
        exercise: The exercise.
        library: Knows the names of the muscle groups.

    Returns:
        ``Works``, ``Helps`` and ``Steadies`` → names of muscle groups; what is empty is left out.

    Example:
        >>> from hipflex_kit.library import load_library
        >>> library = load_library()
        >>> muscles_by_share(library["calf_raise"], library)["Works"]
        ['Calves (straight knee)']
    """
    plain = {group.id: group.plain_name for group in library.muscle_groups}
    found = {}
    for share, word in _TIERS:
        muscles = [plain[muscle] for muscle, own in exercise.shares.items() if own == share]
        if muscles:
            found[word] = muscles
    return found


def card_html(exercise: Exercise, library: Library, pictures: str = "") -> str:
    """Show all that is known of an exercise as a card for notebooks.

    Args:
        exercise: The exercise.
        library: Knows the names of muscle groups, patterns, equipment and ladder rungs.
        pictures: HTML of our own making that stands at the right, such as a body map; what makes pictures is built on
            the library and cannot be asked from here.

    Returns:
        HTML that holds nothing but text, its own tags, the pictures and the coach's link.
    """
    pattern = library.patterns[exercise.pattern]
    things = [library.equipment[id].name for id in exercise.equipment if id in library.equipment]
    also = [library.equipment[id].name.lower() for id in exercise.also_with if id in library.equipment]
    facts = [
        ("Kind", f"{pattern.family_name} · {pattern.name.lower()} · {exercise.laterality} · {exercise.level}"),
        ("Needs", ", ".join(things) + (f" (or {', '.join(also)})" if also else "")),
        *((word, ", ".join(muscles)) for word, muscles in muscles_by_share(exercise, library).items()),
        ("Why counted so", exercise.why),
        ("Easier", ", ".join(rung_name(library, rung) for rung in exercise.regressions)),
        ("Harder", ", ".join(rung_name(library, rung) for rung in exercise.progressions)),
        ("Mastered when", exercise.mastery),
        ("Watch", exercise.joint_notes),
    ]
    gates = [
        f"{rung_name(library, gate.exercise)}{'' if gate.hard else ' (recommended)'}: {gate.test}"
        for gate in exercise.prerequisites
    ]
    rows = "".join(f"<dt>{word}</dt><dd>{escape(said)}</dd>" for word, said in facts if said)
    opened = (
        f'<div class="hf-card hf-pictured"><aside>{pictures}</aside><section>' if pictures else '<div class="hf-card">'
    )
    parts = [_STYLE, opened, f"<h3>{escape(exercise.name)}</h3>"]
    if exercise.aliases:
        parts.append(f"<p><small>also: {escape(', '.join(exercise.aliases[:6]))}</small></p>")
    parts += [f"<dl>{rows}</dl>", _list("First master", gates, "ul"), _list("Cues", exercise.cues, "ul")]
    parts += [_list("How", exercise.steps, "ol"), _list("Common faults", exercise.faults, "ul")]
    if exercise.link.startswith(("http://", "https://")):
        parts.append(f'<p><a href="{escape(exercise.link, quote=True)}" rel="noopener noreferrer">Your link</a></p>')
    return "".join([*parts, "</section></div>" if pictures else "</div>"])


def library_html(library: Library) -> str:
    """Show what a library holds: how many exercises of each family.

    Args:
        library: The library.

    Returns:
        HTML that holds nothing but text and its own tags.
    """
    count: dict[str, int] = {}
    for exercise in library:
        family = library.patterns[exercise.pattern].family_name
        count[family] = count.get(family, 0) + 1
    rows = "".join(f"<dt>{escape(family)}</dt><dd>{number}</dd>" for family, number in count.items())
    return f'{_STYLE}<div class="hf-card"><h3>{len(library)} exercises</h3><dl class="hf-counts">{rows}</dl></div>'


def _list(title: str, items: list[str] | tuple[str, ...], tag: str) -> str:
    if not items:
        return ""
    return f"<h4>{title}</h4><{tag}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</{tag}>"
