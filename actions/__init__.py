"""Rasa asks, answering answers: the one action that takes a question to the core and utters what it says."""
