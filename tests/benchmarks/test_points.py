"""Examples with their points in brackets."""

from __future__ import annotations

from benchmarks.points.examples import POINTS, Example, read_examples


def test_brackets_mark_points() -> None:
    example = Example.of("what does [Kelp Inc] pay in [Norway]?")
    assert example.text == "what does Kelp Inc pay in Norway?"
    assert [example.text[start:end] for start, end in example.points] == ["Kelp Inc", "Norway"]
    assert example.holds((10, 14)) and not example.holds((0, 4))


def test_every_packaged_example_has_a_point() -> None:
    examples = read_examples([], POINTS)
    assert examples and all(example.points for example in examples)


def test_an_answered_example_has_none() -> None:
    assert read_examples(["what is the pay"])[-1] == Example("what is the pay")
