"""Where conversations are kept, how long, and whose turn it is."""
