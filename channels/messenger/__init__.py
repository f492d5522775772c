"""What any messenger needs, whichever it is: each question taken once, answered in order, and lost by nobody."""
