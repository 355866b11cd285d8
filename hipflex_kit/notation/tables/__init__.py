"""Tables: rows, lists side by side, and days or weeks that stand in columns."""
