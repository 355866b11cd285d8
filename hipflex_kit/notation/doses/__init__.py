"""A prescription: one line's stretches become an exercise's name, its sets, repetitions and load, and a note."""
