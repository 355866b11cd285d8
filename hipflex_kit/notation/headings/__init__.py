"""Lines that open a week, a day, a part of a session or a block."""
