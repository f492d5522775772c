"""Learns the weights of nlu/moves.py: `python -m benchmarks.moves`."""
