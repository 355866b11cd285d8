"""The card of an exercise: what it trains and why, cues, steps, and the ladder up and down."""

from __future__ import annotations

from html import escape

from hipflex_kit.library.library import Library
from hipflex_kit.library.listing import rung_name
from hipflex_kit.library.records import Exercise

_TIERS = ((1.0, "Works"), (0.5, "Helps"), (0.25, "Steadies"))
_STYLE = """<style>
.hf-card { font: 14px/1.5 system-ui, sans-serif; max-width: 46em; border: 1px solid #8884; border-radius: 8px;
  padding: .4em 1.2em 1em; }
.hf-card h3 { margin: .6em 0 0; } .hf-card p { margin: .4em 0; } .hf-card small { opacity: .75; }
.hf-card dl { display: grid; grid-template-columns: max-content auto; gap: .15em 1em; margin: .6em 0; }
.hf-card dt { opacity: .75; } .hf-card dd { margin: 0; } .hf-card ol, .hf-card ul { margin: .2em 0 .6em; }
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


def card_html(exercise: Exercise, library: Library) -> str:
    """Show all that is known of an exercise as a card for notebooks.

    Args:
        exercise: The exercise.
        library: Knows the names of muscle groups, patterns, equipment and ladder rungs.

    Returns:
        HTML that holds nothing but text, its own tags and the coach's link.
    """
    pattern = library.patterns[exercise.pattern]
    things = [library.equipment[id].name for id in exercise.equipment if id in library.equipment]
    also = [library.equipment[id].name.lower() for id in exercise.also_with if id in library.equipment]
    facts = [
        ("Kind", f"{pattern.family_name} · {pattern.name.lower()} · {exercise.laterality} · {exercise.level}"),
        ("Needs", ", ".join(things) + (f" (or {', '.join(also)})" if also else "")),
        *((word, ", ".join(muscles)) for word, muscles in muscles_by_share(exercise, library).items()),
        ("Why", exercise.why),
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
    parts = [_STYLE, f'<div class="hf-card"><h3>{escape(exercise.name)}</h3>']
    if exercise.aliases:
        parts.append(f"<p><small>also: {escape(', '.join(exercise.aliases[:6]))}</small></p>")
    parts += [f"<dl>{rows}</dl>", _list("First master", gates, "ul"), _list("Cues", exercise.cues, "ul")]
    parts += [_list("How", exercise.steps, "ol"), _list("Common faults", exercise.faults, "ul")]
    if exercise.link.startswith(("http://", "https://")):
        parts.append(f'<p><a href="{escape(exercise.link, quote=True)}" rel="noopener noreferrer">Your link</a></p>')
    return "".join([*parts, "</div>"])


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
    return f'{_STYLE}<div class="hf-card"><h3>{len(library)} exercises</h3><dl>{rows}</dl></div>'


def _list(title: str, items: list[str] | tuple[str, ...], tag: str) -> str:
    if not items:
        return ""
    return f"<p><b>{title}</b></p><{tag}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</{tag}>"
