"""One session, line by line; and sessions that were read before."""
