"""Pictures as SVG, drawn from data."""

from hipflex_kit.drawing.figures import Figure, exercise_figure_svg, figure_size, figure_svg, load_figures

__all__ = ["Figure", "exercise_figure_svg", "figure_size", "figure_svg", "load_figures"]
