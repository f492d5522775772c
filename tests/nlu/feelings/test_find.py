"""Each rule's own examples, its counter-examples, and what every language must keep."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.english.needed import words_of
from nlu.feelings.find import find_feeling, foreign_language
from nlu.feelings.fold import fold
from nlu.feelings.rules import languages

_LANGUAGES = languages()
_RULES = [rule for language in _LANGUAGES for rule in language.rules]
_EXAMPLES = [(language, rule, text) for language in _LANGUAGES for rule in language.rules for text in rule.examples]


@pytest.mark.parametrize(("language", "rule", "text"), _EXAMPLES, ids=[f"{language.name}-{rule.name}" for language, rule, _ in _EXAMPLES])
def test_a_rule_hears_its_examples(language, rule, text):
    matching = {search for search in rule.patterns if any(search.spans(fold(text)))}
    assert matching, "the rule itself"
    assert matching <= {look.search for look in language.likely(words_of(fold(text)))}, "none is passed over"
    found = find_feeling(text)
    assert found and (found.tier, found.language) == (rule.tier, language.name)


@pytest.mark.parametrize("text", [text for rule in _RULES for text in rule.but_not])
def test_what_only_sounds_like_it_is_let_pass(text):
    found = find_feeling(text)
    assert found is None or found.tier == "idiom"


def test_every_language_hears_danger_to_oneself_and_from_others_and_low_spirits():
    for language in _LANGUAGES:
        assert {rule.kind for rule in language.rules} >= {"self", "threatened", "others", "spirits"}, language.name


def test_every_word_that_a_pattern_names_is_there():
    searches = [search for rule in _RULES for search in rule.patterns]
    assert not [search.written for search in searches if re.search(r"\{[a-z_]+\}", search.written)]


@pytest.mark.parametrize("text", ["growth rate of AI jobs at the harbour", "what is the hiring rate in AI, and who says so"])
def test_english_with_a_word_that_another_language_has_tells_of_no_low_spirits(text):
    assert find_feeling(text) is None


def test_low_spirits_are_heard_in_a_sentence_of_another_language_beside_english():
    found = find_feeling("Hi, I saw your page about the harbour jobs. je suis complètement découragée, j'ai encore été refusé")
    assert found and (found.tier, found.language) == ("low", "french")


def test_danger_comes_before_low_spirits():
    found = find_feeling("I'm so burnt out that I want to die")
    assert found and found.tier == "danger"


@pytest.mark.parametrize("text", ["I want to k1ll myself", "thinking about su1cide", "I want to diiiie"])
def test_a_word_that_hides_a_letter_is_read_all_the_same(text):
    found = find_feeling(text)
    assert found and found.tier == "danger"


def test_capitals_accents_and_styled_letters_make_no_difference():
    for text in ("ME QUIERO MORIR", "Je veux mourir", "ｉ ｗａｎｔ ｔｏ ｄｉｅ", "I don’t want to live"):
        found = find_feeling(text)
        assert found and found.tier == "danger", text


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text):
    found = find_feeling(text)
    assert found is None or found.tier in ("danger", "low", "idiom")


def test_danger_beside_an_idiom_is_heard():
    found = find_feeling("this deadline is killing me, honestly I want to kill myself")
    assert found and found.tier == "danger"


def test_an_idiom_is_told_from_nothing_at_all():
    assert getattr(find_feeling("this deadline is killing me"), "tier", "") == "idiom"
    assert find_feeling("which deadline is it") is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("was verdient man in der Bank", "german"),
        ("hablas espanol?", "spanish"),
        ("falas portugues?", "portuguese"),
        ("combien gagne un analyste", "french"),
        ("is a German degree worth it, man", ""),
        ("the man was paid in der Spiegel's own office", ""),
    ],
)
def test_a_question_of_a_few_words_shows_its_language(text, language):
    assert foreign_language(text) == language
