"""What lies beside an open program and is written there: the trainer's own exercises, the client's file."""
