"""What is promised, as commands that measure it: understanding, speed, load. benchmarks/README.md has the list."""
