"""Words, signs and numbers: the smallest things that a trainer's lines are made of."""
