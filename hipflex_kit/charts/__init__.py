"""Charts of a program, drawn with matplotlib for notebooks and reports."""

from hipflex_kit.charts.balance_bars import balance_bars
from hipflex_kit.charts.body_map import body_map
from hipflex_kit.charts.changes import volume_changes
from hipflex_kit.charts.heat_map import muscle_by_day
from hipflex_kit.charts.minutes import minutes_breakdown
from hipflex_kit.charts.volume_bars import volume_bars

__all__ = ["balance_bars", "body_map", "minutes_breakdown", "muscle_by_day", "volume_bars", "volume_changes"]
