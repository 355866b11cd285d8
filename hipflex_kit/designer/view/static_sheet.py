"""The designer where no kernel runs: a saved notebook or a page made of one shows the program and its weekly sets.

Made from the same view as the page, as plain HTML without a script. Whatever a coach wrote is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hipflex_kit.designer.view.types import BlockView, MuscleView, RowView, SessionView, View, WeeklyDoseView

_STYLE = """<style>
.hf-static { font: 14px/1.5 system-ui, sans-serif; max-width: 60em; }
.hf-static h3, .hf-static h4 { margin: .9em 0 .3em; font-weight: 600; }
.hf-static ul { list-style: none; margin: 0 0 .6em; padding: 0 0 0 .8em; border-left: 3px solid #8884; }
.hf-static b { font-variant-numeric: tabular-nums; }
.hf-static small { display: block; opacity: .75; }
.hf-static table { border-collapse: collapse; }
.hf-static th, .hf-static td { padding: .1em 1em .1em 0; text-align: left; font-weight: 400; }
.hf-static td { text-align: right; font-variant-numeric: tabular-nums; }
</style>"""


def static_sheet(view: View) -> str:
    """Show a program and what its weeks give each muscle.

    Args:
        view: What the page shows.

    Returns:
        HTML that holds nothing but text and its own tags.
    """
    program = view["program"]
    title = " · ".join(filter(None, (program["title"], program["client"], program["goal"])))
    parts = [_STYLE, '<div class="hf-static">', f"<h3>{escape(title or view['file']['name'])}</h3>"]
    week = None
    for session in program["sessions"]:
        if session["week"] is not None and session["week"] != week:
            week = session["week"]
            parts.append(f"<h3>Week {week}</h3>")
        parts.append(_session(session))
    return "".join([*parts, *_volume(view), "</div>"])


def static_text(view: View) -> str:
    """The same where not even HTML is shown: the program's own text and the weekly sets."""
    week = view["volume"]["weeks"][:1]
    sets = ", ".join(
        f"{muscle['name']} {_number(muscle['sets'][1])}" for one in week for muscle in _shown(one["muscles"])
    )
    return f"{view['text'].rstrip()}\n\n{view['volume']['headline']}\n{sets}\n"


def _session(session: SessionView) -> str:
    notes = "".join(f"<small>{escape(note)}</small>" for note in session["notes"])
    return f"<h4>{escape(session['title'])}</h4>{notes}{''.join(map(_block, session['blocks']))}"


def _block(block: BlockView) -> str:
    heading = " · ".join(filter(None, (block["title"], block["heading"])))
    head = f"<small>{escape(heading)}</small>" if heading else ""
    notes = "".join(f"<small>{escape(note)}</small>" for note in block["notes"])
    return f"{head}<ul>{''.join(f'<li>{_row(row)}</li>' for row in block['rows'])}</ul>{notes}"


def _row(row: RowView) -> str:
    weeks = [f"week {change['week']}: {said}" for change, said in _changes(row)]
    rest = f"rest {row['rest']}" if row["rest"] else ""
    details = [row.get("technique", ""), row["tempo"], row["load"], row["effort"], rest, *weeks, row["note"]]
    said = " · ".join(escape(detail) for detail in details if detail)
    label = f"{escape(row['label'])} " if row["label"] else ""
    return f"{label}{escape(row['name'])} <b>{escape(row['dose'])}</b>{f'<small>{said}</small>' if said else ''}"


def _changes(row: RowView) -> Iterator[tuple[WeeklyDoseView, str]]:
    """What each week changes, with everything in which it is not as the one before."""
    before: RowView | WeeklyDoseView = row
    for change in row["weekly"]:
        details = [change["dose"]]
        details += [change[key] for key in ("load", "effort", "tempo") if change[key] != before[key]]
        if change["rest"] and change["rest"] != before["rest"]:
            details.append(f"rest {change['rest']}")
        yield change, " ".join(filter(None, details))
        before = change


def _volume(view: View) -> Iterator[str]:
    """A line a muscle, a column a week."""
    weeks = view["volume"]["weeks"]
    muscles = _shown(weeks[0]["muscles"]) if weeks else []
    if not muscles:
        return
    yield f"<h3>Weekly sets</h3><small>{escape(view['volume']['headline'])}</small><table>"
    if len(weeks) > 1:
        heads = "".join(f"<td>week {week['week']}</td>" for week in weeks)
        yield f"<tr><th></th>{heads}</tr>"
    by_week = [{muscle["id"]: muscle for muscle in week["muscles"]} for week in weeks]
    for muscle in muscles:
        sets = (week[muscle["id"]]["sets"][1] for week in by_week)
        yield f"<tr><th>{escape(muscle['name'])}</th>{''.join(f'<td>{_number(one)}</td>' for one in sets)}</tr>"
    yield "</table>"


def _shown(muscles: list[MuscleView]) -> list[MuscleView]:
    """Those that matter for the goal, and those that get something."""
    return [muscle for muscle in muscles if muscle["featured"] or muscle["sets"][2] > 0]


def _number(sets: float) -> str:
    """To a half."""
    whole, half = divmod(round(sets * 2), 2)
    return f"{whole or ''}½" if half else str(whole)
