"""Lines that are for several exercises: supersets, rounds, rests, and doses said once for all."""
