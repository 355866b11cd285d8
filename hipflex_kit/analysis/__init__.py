"""Numbers of a program: weekly volume, minutes, balance. pandas and numpy start here.

The names below are loaded when they are first used, so that the count on arrays does not pay for pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hipflex_kit.analysis.calendar import CalendarSession, CalendarWeek, calendar_findings, calendar_weeks
    from hipflex_kit.analysis.core import Coverage, Method, VolumeCore
    from hipflex_kit.analysis.lines import Line, LineReader, Uncounted
    from hipflex_kit.analysis.session_time import SessionTime, minutes_of_lines, minutes_words, session_minutes
    from hipflex_kit.analysis.table import set_table
    from hipflex_kit.analysis.volume import Volume, method_named, volume_of, weekly_volume
    from hipflex_kit.analysis.week_balance import Balance, balance, balance_of

_HOMES = {
    "Balance": "week_balance",
    "CalendarSession": "calendar",
    "CalendarWeek": "calendar",
    "Coverage": "core",
    "Line": "lines",
    "LineReader": "lines",
    "Method": "core",
    "SessionTime": "session_time",
    "Uncounted": "lines",
    "Volume": "volume",
    "VolumeCore": "core",
    "balance": "week_balance",
    "balance_of": "week_balance",
    "calendar_findings": "calendar",
    "calendar_weeks": "calendar",
    "method_named": "volume",
    "minutes_of_lines": "session_time",
    "minutes_words": "session_time",
    "session_minutes": "session_time",
    "set_table": "table",
    "volume_of": "volume",
    "weekly_volume": "volume",
}

__all__ = [
    "Balance",
    "CalendarSession",
    "CalendarWeek",
    "Coverage",
    "Line",
    "LineReader",
    "Method",
    "SessionTime",
    "Uncounted",
    "Volume",
    "VolumeCore",
    "balance",
    "balance_of",
    "calendar_findings",
    "calendar_weeks",
    "method_named",
    "minutes_of_lines",
    "minutes_words",
    "session_minutes",
    "set_table",
    "volume_of",
    "weekly_volume",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
