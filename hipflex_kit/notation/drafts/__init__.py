"""Blocks and rows while a session is read: which block is open, and what is known so far."""
