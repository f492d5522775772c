"""What is meant: named rules take what was heard, and what was said before, to a Reading."""
