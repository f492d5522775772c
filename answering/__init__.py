"""What to say: a question that was heard in, an answer out. Imports nothing of Rasa."""
