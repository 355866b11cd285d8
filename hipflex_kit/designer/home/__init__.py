"""The trainer's folder as a page: programs at a glance, new ones, earlier versions, the bin, files from elsewhere."""
