"""Tunes the packaged sentence encoder to what people ask about careers: `python -m benchmarks.encoder` writes nlu/tuned_blocks.npz."""
