"""What the words of a heading say by themselves: week, day, section, how a block is done, how often and how long."""
