"""From a program back to text: the canonical form, one row, one dose, and JSON for other programs."""
