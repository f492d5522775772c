"""A turn between a channel and Rasa: the message in, the one reply out, and what is kept of it."""
