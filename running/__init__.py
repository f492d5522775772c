"""What `make` starts: the servers and their settings, training, the widget's build, and tools for the terminal."""
