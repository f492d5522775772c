"""Learning from few examples: components that only the benchmark `intents` uses (docs/decisions/0009-few-shot-understanding.md)."""
