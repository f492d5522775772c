"""The stand-ins by themselves, and Rasa with them: the environment of the tests has them and no TensorFlow."""

from __future__ import annotations

import abc
import operator
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any, Callable, Dict, List

import pytest
import rasa_without_tensorflow
import tensorflow as tf
from rasa.model_training import train_core, train_nlu
from rasa_without_tensorflow import TensorFlowLeftOut
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2] / "without_tensorflow"
USES: Dict[str, Callable[[], Any]] = {
    "a function is called": lambda: tf.random.set_seed(1),
    "an object is made": lambda: tf.keras.Model(),
    "an object of a derived class is made": lambda: type("Derived", (tf.keras.Model,), {})(),
    "a kind is asked for": lambda: isinstance(1, tf.Tensor),
    "a kind of class is asked for": lambda: issubclass(int, tf.Tensor),
    "a value is compared": lambda: tf.float32 < 1,
    "a value is looked at": lambda: bool(tf.config.enabled),
    "a value is run through": lambda: list(tf.config.devices),
    "an item is taken": lambda: tf.shape[0],
    "a value is reckoned with": lambda: operator.add(tf.pi, 1),
    "a block is entered": lambda: tf.device.__enter__(),
}


def python(*arguments: str, folder: Path, interpreter: str = sys.executable) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [interpreter, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
    )


def write(path: Path, **held: Any) -> str:
    YAML().dump(held, path)
    return str(path)


@pytest.mark.parametrize("use", USES.values(), ids=list(USES))
def test_any_use_ends_in_one_sentence(use: Callable[[], Any]) -> None:
    with pytest.raises(TensorFlowLeftOut, match=r"needs TensorFlow, which this environment leaves out\. `make install FULL=1` makes"):
        use()


def test_classes_derive_from_them() -> None:
    class Derived(tf.keras.layers.Layer, abc.ABC):
        rate: tf.Tensor = tf.float32

    assert [each.__name__ for each in Derived.__mro__] == ["Derived", "Layer", "ABC", "object"]


def test_what_python_looks_for_is_not_made_up() -> None:
    assert not hasattr(tf, "__version__")
    assert not hasattr(tf.keras.Model, "__wrapped__")


def test_the_ones_installed_are_the_ones_here() -> None:
    installed = Path(str(rasa_without_tensorflow.__file__)).read_text(encoding="utf-8")
    assert installed == (ROOT / "rasa_without_tensorflow.py").read_text(encoding="utf-8")


def test_rasa_itself_needs_tensorflow(tmp_path: Path) -> None:
    """When this fails, Rasa has been mended: take the stand-ins out."""
    script = "import sys; sys.meta_path.pop(); import rasa.engine.recipes.default_components"
    assert "No module named 'tensorflow'" in python("-c", script, folder=tmp_path).stdout


def test_an_environment_is_given_them(tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=False)
    bare = str(tmp_path / "bare" / "bin" / "python")
    assert python(str(ROOT / "install.py"), "Ask Ann.", folder=tmp_path, interpreter=bare).returncode == 0
    used = python("-c", "import keras.utils; keras.utils.to_categorical([])", folder=tmp_path, interpreter=bare)
    assert used.returncode == 1
    assert used.stdout == "What calls keras.utils.to_categorical needs TensorFlow, which this environment leaves out. Ask Ann.\n"


def test_the_real_package_goes_first(tmp_path: Path) -> None:
    (tmp_path / "tensorflow").mkdir()
    (tmp_path / "tensorflow" / "__init__.py").write_text("constant = int\n")
    asked = python("-c", "import tensorflow; print(tensorflow.constant('7')); import tensorflow.missing", folder=tmp_path)
    assert asked.stdout.startswith("7\n") and "No module named 'tensorflow.missing'" in asked.stdout


@pytest.fixture
def examples(tmp_path: Path) -> str:
    intents = [{"intent": name, "examples": f"- {name} it\n- please {name}\n"} for name in ("open", "close")]
    return write(tmp_path / "nlu.yml", version="3.1", nlu=intents)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_pipeline_with_diet_is_not_trained(tmp_path: Path, examples: str) -> None:
    pipeline: List[Dict[str, Any]] = [{"name": "WhitespaceTokenizer"}, {"name": "CountVectorsFeaturizer"}, {"name": "DIETClassifier"}]
    config = write(tmp_path / "config.yml", recipe="default.v1", assistant_id="test", language="en", pipeline=pipeline)
    with pytest.raises(TensorFlowLeftOut, match=r"^DIETClassifier needs TensorFlow"):
        train_nlu(config, examples, output=str(tmp_path / "models"), fixed_model_name="model")
    assert not list(tmp_path.rglob("*.tar.gz"))


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_policy_with_ted_is_not_trained(tmp_path: Path) -> None:
    config = write(tmp_path / "config.yml", recipe="default.v1", assistant_id="test", language="en", policies=[{"name": "TEDPolicy"}])
    domain = write(tmp_path / "domain.yml", version="3.1", intents=["open"], responses={"utter_open": [{"text": "It is open."}]})
    steps = [{"intent": "open"}, {"action": "utter_open"}]
    stories = write(tmp_path / "stories.yml", version="3.1", stories=[{"story": "open", "steps": steps}])
    with pytest.raises(TensorFlowLeftOut, match=r"^TEDPolicy needs TensorFlow"):
        train_core(domain, config, stories, output=str(tmp_path / "models"), fixed_model_name="model")
    assert not list(tmp_path.rglob("*.tar.gz"))


def test_a_new_project_of_rasas_ends_in_a_sentence(tmp_path: Path) -> None:
    done = python("-m", "rasa", "init", "--no-prompt", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("DIETClassifier needs TensorFlow") and "Traceback" not in done.stdout
