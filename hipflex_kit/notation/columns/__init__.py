"""Cells and columns: what the columns of a table hold, before any row of it is read."""
