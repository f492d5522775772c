from __future__ import annotations

from pathlib import Path

from rasa.engine.recipes.recipe import Recipe
from rasa.shared.data import TrainingType
from rasa.shared.utils.io import read_model_configuration

ROOT = Path(__file__).parents[2]


def test_nothing_in_a_training_waits_for_the_feelings() -> None:
    config = read_model_configuration(str(ROOT / "config.yml"))
    graph = Recipe.recipe_for_name("default.v1").graph_config_for_recipe(config, {}, TrainingType.BOTH).train_schema
    awaited = {need for node in graph.nodes.values() for need in node.needs.values()}
    [learning] = [name for name in graph.nodes if "FeelingFinder" in name]
    assert learning.startswith("train_") and learning not in awaited
