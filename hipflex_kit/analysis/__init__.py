"""Numbers of a program: weekly volume, minutes, balance, and why they are what they are. pandas and numpy start here.

The names below are loaded when they are first used, so that the count on arrays does not pay for pandas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hipflex_kit.lazy_names import loaded_when_used

if TYPE_CHECKING:
    from hipflex_kit.analysis.calendar import CalendarSession, CalendarWeek, calendar_findings, calendar_weeks
    from hipflex_kit.analysis.comparison import Comparison, compare
    from hipflex_kit.analysis.core import Coverage, Method, VolumeCore, method_named
    from hipflex_kit.analysis.day_pairs import Change
    from hipflex_kit.analysis.goals import Goal, all_goals, goal_named
    from hipflex_kit.analysis.judgement import Judgement, MethodMismatchError, Verdict, judge, judge_week
    from hipflex_kit.analysis.left_right import side_volume
    from hipflex_kit.analysis.lines import Line, LineReader, Uncounted
    from hipflex_kit.analysis.muscle_numbers import MuscleNumbers
    from hipflex_kit.analysis.own_ranges import OwnRanges, read_own_ranges
    from hipflex_kit.analysis.recounting import counting_rules, recount, recount_differences
    from hipflex_kit.analysis.session_time import SessionTime, minutes_of_lines, minutes_words, session_minutes
    from hipflex_kit.analysis.table import set_table
    from hipflex_kit.analysis.volume import Volume, session_volume, volume_of, weekly_volume
    from hipflex_kit.analysis.week_balance import Balance, balance, balance_of
    from hipflex_kit.analysis.why import Explanation, explain, explain_of
    from hipflex_kit.analysis.work import muscle_work

_HOMES = {
    "Balance": "week_balance",
    "CalendarSession": "calendar",
    "CalendarWeek": "calendar",
    "Change": "day_pairs",
    "Comparison": "comparison",
    "Coverage": "core",
    "Explanation": "why",
    "Goal": "goals",
    "Judgement": "judgement",
    "Line": "lines",
    "LineReader": "lines",
    "Method": "core",
    "MethodMismatchError": "judgement",
    "MuscleNumbers": "muscle_numbers",
    "OwnRanges": "own_ranges",
    "SessionTime": "session_time",
    "Uncounted": "lines",
    "Verdict": "judgement",
    "Volume": "volume",
    "VolumeCore": "core",
    "all_goals": "goals",
    "balance": "week_balance",
    "balance_of": "week_balance",
    "calendar_findings": "calendar",
    "calendar_weeks": "calendar",
    "compare": "comparison",
    "counting_rules": "recounting",
    "explain": "why",
    "explain_of": "why",
    "goal_named": "goals",
    "judge": "judgement",
    "judge_week": "judgement",
    "method_named": "core",
    "minutes_of_lines": "session_time",
    "minutes_words": "session_time",
    "muscle_work": "work",
    "read_own_ranges": "own_ranges",
    "recount": "recounting",
    "recount_differences": "recounting",
    "session_minutes": "session_time",
    "session_volume": "volume",
    "set_table": "table",
    "side_volume": "left_right",
    "volume_of": "volume",
    "weekly_volume": "volume",
}

__all__ = [
    "Balance",
    "CalendarSession",
    "CalendarWeek",
    "Change",
    "Comparison",
    "Coverage",
    "Explanation",
    "Goal",
    "Judgement",
    "Line",
    "LineReader",
    "Method",
    "MethodMismatchError",
    "MuscleNumbers",
    "OwnRanges",
    "SessionTime",
    "Uncounted",
    "Verdict",
    "Volume",
    "VolumeCore",
    "all_goals",
    "balance",
    "balance_of",
    "calendar_findings",
    "calendar_weeks",
    "compare",
    "counting_rules",
    "explain",
    "explain_of",
    "goal_named",
    "judge",
    "judge_week",
    "method_named",
    "minutes_of_lines",
    "minutes_words",
    "muscle_work",
    "read_own_ranges",
    "recount",
    "recount_differences",
    "session_minutes",
    "session_volume",
    "set_table",
    "side_volume",
    "volume_of",
    "weekly_volume",
]

__getattr__ = loaded_when_used(__name__, _HOMES)
