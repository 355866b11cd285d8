"""One row as text: the head line, and lines below it for what the head line cannot say."""

from __future__ import annotations

from hipflex_kit.notation.doses.prescription import read_body
from hipflex_kit.notation.quantities.sides import side_text
from hipflex_kit.notation.words.numbers import plain, range_text, time_text
from hipflex_kit.notation.writing.dose_field import distance_text, dose_text, technique_text
from hipflex_kit.program import Block, Dose, Effort, Prescription, Rest
from hipflex_kit.record_making import field_names, replace


def rest_text(rest: Rest) -> str:
    """``90s``, ``2-3min``, or the author's words."""
    if rest.seconds is None or rest.text is not None:
        return rest.text or ""
    return time_text(rest.seconds).replace("sec", "s")


def effort_text(effort: Effort) -> str:
    """``RPE 8``, ``2-3 RIR``."""
    amount = range_text(effort.amount)
    return f"RPE {amount}" if effort.scale.value == "rpe" else f"{amount} RIR"


def note_lines(notes: tuple[str, ...], comments: tuple[str, ...], indent: str, *, quoted: bool) -> list[str]:
    """Notes and the coach's comments, a line each."""
    lines = [f'{indent}Note: "{note}"' if quoted else indent + note for note in notes]
    return lines + [f"{indent}// {comment}" for comment in comments]


def row_lines(row: Prescription, block: Block, careful: bool) -> list[str]:
    """The lines of a prescription."""
    dose = row.dose
    if block.rounds is not None and dose.sets == block.rounds:
        dose = replace(dose, sets=None)
    label = f"{row.label}) " if row.label else ""
    head, below = _head(row, dose, careful)
    lines = [label + head]
    lines += [f"  {line}" for line in below]
    for change in row.weekly:
        lines += [f"  Week {change.week}: {line}" for line in _week_lines(change.dose)]
    return lines + note_lines(row.notes, row.comments, "  ", quoted=careful)


def _week_lines(dose: Dose) -> list[str]:
    """What a later week changes: on one line where that reads back, else field by field."""
    text = dose_line(dose)
    body = read_body(text)
    if body.dose == dose and not body.name and not body.notes:
        return [text]
    return field_lines(dose, worded_tempo=False)


def _head(row: Prescription, dose: Dose, careful: bool) -> tuple[str, list[str]]:
    """The head line of a row, and the lines below it that say what the head line cannot."""
    name = f'"{row.name}"' if careful else row.name
    optional = " (optional)" if row.optional else ""
    everything = dose_line(dose)
    candidates = [(f"{name} ({everything}){optional}" if everything else name + optional, Dose())]
    if not careful and dose.tempo is not None and dose.tempo.lower is not None and " " in dose.tempo.text:
        shorter = dose_line(replace(dose, tempo=None))
        candidates.insert(0, (f"{name} ({shorter}){optional}" if shorter else name + optional, Dose(tempo=dose.tempo)))
    amount = dose_text(dose)
    rest = replace(dose, **dict.fromkeys(_SHORTHAND), reps_list=())
    candidates.append((f"{name} ({amount}){optional}" if amount else name + optional, rest))
    candidates.append((name + optional, dose))
    if not careful:
        candidates += [(f'"{row.name}"{text.removeprefix(row.name)}', left) for text, left in candidates]
    for text, left in candidates:
        body = read_body(text)
        stated = _without(dose, left)
        if body.name == row.name and body.dose == stated and not body.notes and body.optional == row.optional:
            return text, field_lines(left)
    return f'"{row.name}"{optional}', field_lines(dose)


_SHORTHAND = ("sets", "reps", "reps_text", "seconds", "distance", "calories", "side")


def _without(dose: Dose, left: Dose) -> Dose:
    """A dose without the fields that stand below its head line."""
    blank = Dose()
    gone = {name: getattr(blank, name) for name in field_names(Dose) if getattr(left, name) not in (None, ())}
    return replace(dose, **gone)


def dose_line(dose: Dose) -> str:
    """Everything of a dose on one line: ``4×5 each leg @ 60 kg, RPE 8, tempo 30X1, rest 90s``."""
    parts = [dose_text(dose)] if dose_text(dose) else []
    if dose.load is not None:
        load = f"@ {dose.load.text}"
        parts = [f"{parts[0]} {load}"] if parts else [load]
    if dose.effort is not None:
        parts.append(effort_text(dose.effort))
    if dose.tempo is not None:
        parts.append(f"tempo {dose.tempo.text}" if " " not in dose.tempo.text else dose.tempo.text)
    if dose.rest is not None:
        parts.append(f"rest {rest_text(dose.rest)}")
    if technique_text(dose):
        parts.append(technique_text(dose))
    return ", ".join(parts)


def field_lines(dose: Dose, *, worded_tempo: bool = True) -> list[str]:
    """A line for each field; the surest way to say it."""
    fields_ = (
        ("Sets", range_text(dose.sets) if dose.sets is not None else None),
        ("Reps", ",".join(map(plain, dose.reps_list)) or (range_text(dose.reps) if dose.reps is not None else None)),
        ("Reps", f'"{dose.reps_text}"' if dose.reps_text is not None else None),
        ("Time", time_text(dose.seconds) if dose.seconds is not None else None),
        ("Distance", distance_text(dose.distance) if dose.distance is not None else None),
        ("Calories", f"{range_text(dose.calories)}cal" if dose.calories is not None else None),
        ("Side", side_text(dose.side) if dose.side is not None else None),
        ("Load", dose.load.text if dose.load is not None else None),
        ("Effort", effort_text(dose.effort) if dose.effort is not None else None),
        ("Tempo", dose.tempo.text if dose.tempo is not None else None),
        ("Rest", rest_text(dose.rest) if dose.rest is not None else None),
        ("Technique", dose.technique_text),
    )
    bare = worded_tempo and _tempo_alone(dose)
    return [value if key == "Tempo" and bare else f"{key}: {value}" for key, value in fields_ if value is not None]


def _tempo_alone(dose: Dose) -> bool:
    """Do the words of the tempo read as a tempo without their key?"""
    if dose.tempo is None:
        return False
    said = read_body(dose.tempo.text)
    return said.dose == Dose(tempo=dose.tempo) and not said.name and not said.notes
