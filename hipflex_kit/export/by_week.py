"""What holds in which weeks: weeks that say the same are named together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from hipflex_kit.export.words import Words


def week_title(weeks: Sequence[int], words: Words) -> str:
    """``Week 3``, ``Weeks 1–4``, ``Weeks 1–2, 5``."""
    starts = [0, *(at for at, (a, b) in enumerate(pairwise(weeks), 1) if b != a + 1), len(weeks)]
    runs = [weeks[first:last] for first, last in pairwise(starts)]
    said = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return words.say("page.week" if len(weeks) == 1 else "page.weeks", n=", ".join(said))


def changes(cells: Iterable[tuple[int, str]], words: Words) -> tuple[str, ...]:
    """``Week 1: 3 × 8``, ``Weeks 2–3: 3 × 10``: one entry for weeks in a row that say the same.

    Args:
        cells: Week and what it says; a week that says nothing is left out.
        words: The language.

    Returns:
        One line a run of weeks.
    """
    runs = ((text, [week for week, _ in run]) for text, run in groupby(cells, key=lambda cell: cell[1]))
    return tuple(f"{week_title(weeks, words)}: {text}" for text, weeks in runs if text)


def notes_by_week(notes: Sequence[tuple[str, ...]], weeks: Sequence[int], words: Words) -> tuple[str, ...]:
    """The notes of several weeks as one list: what all of them say stands plain, the rest after its weeks.

    Args:
        notes: The notes of each week.
        weeks: The weeks.
        words: The language.

    Returns:
        Each note once, in the order in which it is first said.
    """
    told: dict[str, list[int]] = {}
    for week, said in zip(weeks, notes, strict=True):
        for note in dict.fromkeys(said):
            told.setdefault(note, []).append(week)
    everywhere = len(weeks)
    return tuple(
        note if len(when) == everywhere else f"{week_title(when, words)}: {note}" for note, when in told.items()
    )
