"""How nlu/point_weights.json is made: `BENCH_QUESTIONS=FILE.jsonl:... python -m benchmarks.points`.

points.txt holds refused examples with their points in brackets. From these, from the limits that data/nlu/limits.yml puts beside questions,
and from the answered examples of data/nlu, a logistic regression learns which words look like a point by what the encoder makes of them.
The labelled questions (benchmarks/doubt/limits.jsonl, and those of BENCH_QUESTIONS with a `limit`) choose the few weights by which phrases
are compared: no wording of theirs enters.
"""
