"""What a reading leaves doubtful, and what betrays a wrong one."""
