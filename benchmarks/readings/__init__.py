"""Whether two states of the code read questions alike: for whoever rebuilds answering and means to change nothing."""
