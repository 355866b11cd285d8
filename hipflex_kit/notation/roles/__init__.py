"""Exercise, heading or remark? Asked of a line by what it says and by what stands around it."""
