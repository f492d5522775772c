"""A person takes over, seen from the channels: asking for one, what goes to them instead of to Rasa, and how it is delivered."""
