"""Charts of a program, drawn with matplotlib for notebooks and reports."""

from hipflex_kit.charts.heat_map import muscle_by_day
from hipflex_kit.charts.volume_bars import volume_bars

__all__ = ["muscle_by_day", "volume_bars"]
