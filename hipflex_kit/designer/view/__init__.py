"""What the page shows: the program, its numbers and its findings, as plain JSON."""
