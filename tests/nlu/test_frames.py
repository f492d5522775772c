"""Frames: filled with the pack's words, the same ones each time, and never against the pack."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.shared.nlu.training_data.message import Message

from knowledge import Pack, load_pack
from knowledge.names import Name, Names, names_of
from nlu.english.names import plural, singular
from nlu.frames import Frames, strange_lookups
from nlu.pack_words import PackWords, asked_with, says
from tests.nlu.conftest import INVENTED

LOOKUPS = {"profession": ["plumber", "plumbers", "lamp trimmer", "lamp trimmers"], "sector": ["sawmills", "kelp farms"]}
PLACE = re.compile(r"\{\w+\}")
DATA = Path(__file__).parents[2] / "data" / "nlu"


@pytest.fixture(scope="module")
def invented() -> Pack:
    return load_pack(INVENTED)


@pytest.fixture(scope="module")
def frames(invented: Pack) -> Frames:
    return Frames.of(invented, LOOKUPS)


def frame(text: str, intent: str, **terms: object) -> Message:
    data: Dict[str, object] = {"text": text, "intent": intent, "metadata": {"intent": terms}}
    return Message(data=data)


def meant(frames: Frames, text: str, intent: str, **terms: object) -> Optional[Tuple[str, str]]:
    """Text and intent of the one example that comes of a frame."""
    examples = frames.examples(frame(text, intent, **terms))
    return (examples[0].get("text"), examples[0].get("intent")) if examples else None


def lines() -> Iterator[Tuple[str, str, str]]:
    """File, intent and text of every frame of the project."""
    for path in sorted(DATA.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            yield from ((path.name, block["intent"], line[2:]) for line in block["examples"].splitlines())


def finder(pack: Pack) -> Names:
    return Names([Name(name.kind, name.id, name.text, fuzzy=False) for name in names_of(pack)], lambda word: True)


def named(text: str, names: Names, *kinds: str) -> List[str]:
    return [mention.id for mention in names.find(text) if mention.kind in kinds]


def test_no_frame_speaks_of_the_default_pack(default_pack: Pack) -> None:
    """What the bot says of itself aside, nobody's field, jobs, industries and skills stand in the frames."""
    names = finder(default_pack)
    careers = [(file, intent, PLACE.sub("this", text)) for file, intent, text in lines() if file != "chitchat.yml"]
    assert [text for _, _, text in careers if named(text, names, "field", "role")] == []
    asking = [text for _, intent, text in careers if intent.startswith("ask_") and intent != "ask_source"]
    assert [text for text in asking if named(text, names, "industry", "skill")] == []


def test_every_place_of_the_frames_can_be_filled(default_pack: Pack) -> None:
    known = {*PackWords.of(default_pack).places, "trade", "trades", "sector", "facet"}
    assert {place for _, _, text in lines() for place in PLACE.findall(text)} <= {f"{{{place}}}" for place in known}


PARTS = ["{field}", "{graduates}", "a {employer}", "{industry}", "{role}", "{skill}", "{degree}", "{home}", "pay"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(parts=st.lists(st.sampled_from(PARTS), min_size=1))
def test_filled_frames_hold_words_of_the_pack_the_same_each_time(frames: Frames, parts: List[str]) -> None:
    text = frames.filled(" or ".join(parts))
    assert text is not None and not PLACE.search(text) and text == frames.filled(" or ".join(parts))


def test_a_place_without_words_makes_no_example(frames: Frames) -> None:
    assert meant(frames, "work as a {nobody}", "ask_salary") is None


def test_two_places_get_two_industries(frames: Frames, invented: Pack) -> None:
    names = finder(invented)
    for variant in range(20):
        text = frames.filled("{industry} or {industry}", str(variant))
        assert text is not None and len(set(named(text, names, "industry"))) == 2


def test_strangers_are_none_of_the_packs_own(frames: Frames) -> None:
    assert {frames.filled("{trade}", str(variant)) for variant in range(9)} == {"plumber"}
    assert {frames.filled("{sector}", str(variant)) for variant in range(9)} == {"sawmills"}


def test_a_refusal_of_what_the_pack_holds_is_left_out(frames: Frames) -> None:
    assert meant(frames, "pay of plumbers", "not_covered_profession") == ("pay of plumbers", "not_covered_profession")
    assert meant(frames, "pay of a lamp trimmer", "not_covered_profession") is None
    assert meant(frames, "work at kelp farms", "not_covered_industry") is None


def test_a_topic_takes_over_what_it_claims(default_pack: Pack) -> None:
    frames = Frames.of(default_pack, LOOKUPS)
    topic, word = next((key, topic.words[0]) for key, topic in default_pack.topics.items() if topic.words)
    assert meant(frames, "is it hard", "not_covered_conditions", unless=[word.casefold()]) == ("is it hard", f"ask_{topic}")
    assert meant(frames, "is it hard", "not_covered_conditions", unless=["nothing of it"]) == ("is it hard", "not_covered_conditions")


def test_what_the_pack_tells_of_no_role_isnt_asked_of_one(frames: Frames) -> None:
    assert meant(frames, "{role} wages", "ask_salary", of_roles="salary", only=True) is None
    asked = meant(frames, "{role} wages", "not_covered_detail", of_roles="salary")
    assert asked is not None and asked[1] == "not_covered_detail"


def test_what_the_pack_tells_is_asked_for(frames: Frames, invented: Pack) -> None:
    topic, fact = next((key, fact) for key, topic in invented.topics.items() for fact in topic.facts.values())
    word = max(fact.statement.strip(".").split(), key=len)
    assert meant(frames, "and that", "not_covered_detail", told={topic: [word]}) == ("and that", f"ask_{topic}")
    assert meant(frames, "and that", "not_covered_detail", told={topic: ["kryptonite"]}) == ("and that", "not_covered_detail")


def test_what_only_a_faq_tells_is_neither_asked_nor_refused(frames: Frames, invented: Pack) -> None:
    word = next(
        word for faq in invented.faqs for word in invented.of_faq(faq)[0].fact.statement.split() if not says(invented, "salary", [word])
    )
    assert meant(frames, "and that", "not_covered_detail", told={"salary": [word]}) is None


def test_a_faq_is_asked_with_the_words_of_its_question(frames: Frames, invented: Pack) -> None:
    faq, entry = next(iter(invented.faqs.items()))
    words = [max(entry.question.strip("?").split(), key=len), "kryptonite"]
    assert asked_with(invented, words) == faq and asked_with(invented, ["kryptonite"]) is None
    (example,) = frames.examples(frame("and that", "not_covered_detail", told={"any": words}))
    assert (example.get("intent"), example.get("faq")) == ("ask_faq", faq)
    assert meant(frames, "and that", "not_covered_detail", told={"any": ["kryptonite"]}) == ("and that", "not_covered_detail")
    assert meant(frames, "and that", "not_covered_detail", told={"any": ["kryptonite"]}, only=True) is None


def test_of_two_the_one_that_is_asked_with_more_of_the_words(invented: Pack) -> None:
    first, second = list(invented.faqs)[:2]
    told = {first: "Is work by night cold?", second: "Is work by night cold and wet?"}
    faqs = {key: invented.faqs[key].copy(update={"title": "Nights", "question": question}) for key, question in told.items()}
    assert asked_with(replace(invented, faqs=faqs), ["wet", "cold"]) == second


def test_a_facet_of_its_own_is_asked_for_with_its_words(nursing_pack: Pack) -> None:
    facet = nursing_pack.own_facets[0]
    assert asked_with(replace(nursing_pack, faqs={}), nursing_pack.topics[facet].words) == facet


def test_names_among_the_words_of_a_topic_are_certificates(default_pack: Pack) -> None:
    topic = default_pack.topics["certifications"]
    pack = replace(default_pack, topics={**default_pack.topics, "certifications": topic.copy(update={"words": ["licence", "FOO"]})})
    assert PackWords.of(pack).places["certificate"] == (("FOO",),)
    frames = Frames.of(pack, LOOKUPS)
    assert meant(frames, "is FOO hard", "not_covered_detail") is None
    assert meant(frames, "is a licence hard", "not_covered_detail") is not None


def test_a_limit_that_the_pack_names_is_held(frames: Frames, invented: Pack) -> None:
    assert all(frames.holds(thing.name) for kind in ("industries", "roles", "skills") for thing in invented.collection(kind).values())
    assert not frames.holds("kryptonite")


def test_lookups_lose_what_the_pack_holds(invented: Pack) -> None:
    assert strange_lookups(invented, LOOKUPS) == {"profession": ["plumber", "plumbers"], "sector": ["sawmills"]}


def test_articles_fit_their_words(default_pack: Pack) -> None:
    frames = Frames.of(default_pack, {"profession": ["actuary", "actuarys", "MRI technician", "MRI technicians", "user"], "sector": []})
    texts = {frames.filled("a {trade}", str(variant)) for variant in range(20)}
    assert texts == {"an actuary", "an MRI technician"}


@pytest.mark.parametrize(
    ("one", "many"), [("nurse", "nurses"), ("insurance company", "insurance companies"), ("AI person", "AI people"), ("boss", "bosses")]
)
def test_numbers(one: str, many: str) -> None:
    assert plural(one) == many and plural(many) == many
    assert singular(many) == one or one.endswith(("person", "boss"))
