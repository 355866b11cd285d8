"""One reader a kind of file. They run in a child process only: what they open comes from strangers."""
