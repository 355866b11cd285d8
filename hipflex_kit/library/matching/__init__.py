"""Which exercise a written name means: from its words to the known name that reads alike, or to none."""
