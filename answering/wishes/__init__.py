"""What somebody wishes for, and what the pack makes of it: one profile, filled by any sentence, weighed by facts."""
