"""What is kept of the patterns, by which most are passed over, hides nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.english.needed import words_of
from nlu.feelings.analysis import KEPT
from nlu.feelings.rules import languages, text_to_keep

_ENGLISH = languages()[0]


def test_what_is_kept_of_the_patterns_is_current():
    assert KEPT.file.read_text(encoding="utf-8") == text_to_keep(), "run `python -m nlu.analysis`"


@given(st.lists(st.sampled_from("i want to not die kill my self him we end it no way out here gone".split()), min_size=2, max_size=9))
@settings(deadline=None)
def test_the_quick_look_changes_nothing(words):
    text = " ".join(words)
    slow = {search for search in (*_ENGLISH.places, *_ENGLISH.idioms) if any(search.spans(text))}
    assert slow == {look.search for look in _ENGLISH.likely(words_of(text)) if look.branch.matches(text)}
