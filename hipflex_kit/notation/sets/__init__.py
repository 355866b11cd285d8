"""Lines below a name that go on with it: set by set, week by week, runs, logs, further sets."""
