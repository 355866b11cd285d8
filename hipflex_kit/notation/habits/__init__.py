"""What a text as a whole says of its author's habits: sets or repetitions first, one dose for everything."""
