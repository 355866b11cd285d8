"""Pictures as SVG, drawn from data."""

from hipflex_kit.drawing.figures import Figure, figure_svg, load_figures

__all__ = ["Figure", "figure_svg", "load_figures"]
