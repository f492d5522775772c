"""The pipelines that are compared, as Rasa's configuration."""

from __future__ import annotations

import importlib.util
from typing import Any, Dict

from ruamel.yaml import YAML

from benchmarks.settings import ROOT

Config = Dict[str, Any]

_FOLDER = ROOT / "benchmarks" / "pipelines"
_SEED = {"benchmarks.fewshot.tuned_featurizer.TunedEmbeddingFeaturizer": "seed", "DIETClassifier": "random_seed"}
"""The setting that takes the seed, of each component that draws lots."""


def few_shot(seed: int) -> Config:
    """Ours with tuned embeddings."""
    return _seeded(_read("few_shot.yml"), seed)


def untuned() -> Config:
    """Ours with the embeddings as they come."""
    return _read("untuned.yml")


def stock(epochs: int, seed: int = 0) -> Config:
    """What Rasa takes for a project of `rasa init`, trained for `epochs` instead of 100."""
    spec = importlib.util.find_spec("rasa")
    assert spec is not None and spec.submodule_search_locations
    config: Config = YAML(typ="safe").load(_default_of(spec.submodule_search_locations[0]))
    for component in (*config["pipeline"], *config["policies"]):
        if "epochs" in component:
            component["epochs"] = epochs
    return _seeded({**config, "assistant_id": "benchmark"}, seed)


def _default_of(rasa: str) -> str:
    with open(f"{rasa}/engine/recipes/config_files/default_config.yml", encoding="utf-8") as lines:
        return lines.read()


def _read(name: str) -> Config:
    config: Config = YAML(typ="safe").load(_FOLDER / name)
    return config


def _seeded(config: Config, seed: int) -> Config:
    for component in config["pipeline"]:
        if component["name"] in _SEED:
            component[_SEED[component["name"]]] = seed
    return config
