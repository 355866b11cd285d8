"""Quantities: how much one stretch of a line says, such as a load, a rest, a tempo, a side, a time or a distance."""
