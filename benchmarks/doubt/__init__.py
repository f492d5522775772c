"""How likely it is that a question can't be served: learned on labelled questions, and checked against them.

limits.jsonl holds questions of our own, limited to something that no source of this kind serves, and their twins, which tell much and ask
something plain. `python -m benchmarks.doubt` and `python -m benchmarks.points` learn on these and on what BENCH_QUESTIONS names.
"""

from pathlib import Path

LABELLED = Path(__file__).parent / "limits.jsonl"
