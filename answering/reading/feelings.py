"""Danger and low spirits, before anything else."""

from __future__ import annotations

from typing import Optional

from answering import beliefs
from answering.copies import replace
from answering.heard import Feeling
from answering.lookup import letters_apart
from answering.reading.reading import Reading, if_it_does
from answering.vocabulary import NEAR_MISS, OFF_TOPIC, TALK
from knowledge import Pack

_DISTRESS = "distress"
_WISH = "state_preference"
_TAKES_BACK = ("correct", "skip", "undo", "stop")
"""What somebody says right after it who would rather not have said it: 'forget that I wrote that'."""
_QUIET = (*TALK, "ask_capabilities", "ask_handoff", "follow_up", "elaborate")
"""What somebody says who was told where to find help, and who asks nothing."""


def in_danger(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I want to die': nothing else counts. What no rule heard gives way to a question about facts, and to what is surely a wish."""
    feeling = reading.message.feeling
    if feeling is None or feeling.tier != "danger":
        return None
    if _is_surely_harmless(reading):
        return None
    wishes = _limits_a_choice(reading) or _surely_wishes(reading)
    asks = _picks_one_and_asks(reading, feeling) or _asks_for_facts(reading, feeling) or _asks_of_the_assistant(reading)
    if feeling.learnt and (wishes or asks):
        return None
    if feeling.learnt and feeling.language == "english" and _is_rather_something_else(reading, feeling):
        return None
    return replace(reading, answer="danger")


def _is_rather_something_else(reading: Reading, feeling: Feeling) -> bool:
    return _something_else_is_likelier(reading, feeling) or _is_more_about_a_wish(reading, feeling)


def _limits_a_choice(reading: Reading) -> bool:
    """Where wishes are talked of, 'nothing with night shifts, they would finish me', or 'an exam won't hurt me'."""
    shrugs = reading.does("shrugs_it_off") and bool(reading.message.wishes)
    return reading.steers_a_recommendation and (reading.does("limits_a_choice") or shrugs)


def _is_surely_harmless(reading: Reading) -> bool:
    """'no idea where I belong', 'thx for not scolding me': neither danger nor low spirits, where no rule heard any."""
    feeling = reading.message.feeling
    harmless = ("is_undecided", "thanks_for_sparing", "wants_it_in_plain_words")
    return any(map(reading.does, harmless)) and (feeling is None or feeling.learnt)


def _something_else_is_likelier(reading: Reading, feeling: Feeling) -> bool:
    """Whether it is believed more that it is something else: "how long can you live without water", which the world's facts answer. What
    asks nothing ("my flatmate said goodbye and doesn't pick up") is no question of another kind.
    """
    questions = () if reading.does("asks") else (OFF_TOPIC, NEAR_MISS)
    others = (chance for intent, chance in reading.message.ranking.items() if intent != _DISTRESS and not intent.startswith(questions))
    return max(others, default=0.0) > feeling.belief


def _is_more_about_a_wish(reading: Reading, feeling: Feeling) -> bool:
    """Whether no rule heard it, it isn't as good as sure, and it is about what can be wished for: "my liver won't survive another boat"."""
    return feeling.learnt and _is_about_a_wish(reading) and feeling.belief < beliefs.THRESHOLDS.felt_beside_a_wish


def _is_about_a_wish(reading: Reading) -> bool:
    return bool(reading.message.wishes or reading.message.unnamed_wishes)


def _asks_for_facts(reading: Reading, feeling: Feeling) -> bool:
    """Whether it clearly asks for facts, and danger isn't as good as sure."""
    intent = reading.message.intent
    clear = reading.message.ranking.get(intent, 0.0) >= beliefs.THRESHOLDS.doubtful
    asks = clear and intent.startswith("ask_") and intent not in (*_QUIET, "ask_why")
    return asks and feeling.belief < beliefs.THRESHOLDS.surely_in_danger


def _picks_one_and_asks(reading: Reading, feeling: Feeling) -> bool:
    """Whether it isn't sure, and points at a place in the list just shown and asks of it, "second one is me. what would I do all day", or
    asks for one of it by what it is like: "is there one where they carry the net for you".
    """
    asks = (reading.does("asks") or reading.does("describes")) and reading.form not in ("", "why")
    in_the_list = reading.message.ordinals and len(reading.memory.shown) >= max(map(abs, reading.message.ordinals))
    picks = in_the_list or (len(reading.memory.shown) > 1 and reading.does("describes"))
    return asks and bool(picks) and feeling.belief < beliefs.THRESHOLDS.over_a_hint


def _asks_of_the_assistant(reading: Reading) -> bool:
    """Whether it is nothing but a question about the assistant, which a rule heard: "will you keep this to yourself?"."""
    return bool(reading.message.itself) and reading.does("asks") and reading.message.length <= beliefs.THRESHOLDS.hint


def _surely_wishes(reading: Reading) -> bool:
    """Whether it is surely a wish, or, where wishes are talked of, about something that can be wished for: "I'd do it from my sofa"."""
    told = reading.message.ranking.get(_WISH, 0.0) if reading.message.intent == _WISH else 0.0
    surely = told >= beliefs.THRESHOLDS.over_a_hint
    if not reading.steers_a_recommendation:
        return surely
    about = max((wish.about for wish in reading.message.unnamed_wishes), default=0.0)
    names = reading.message.wishes and (told >= beliefs.THRESHOLDS.doubtful or reading.does("lets_go"))  # "scratch remote, I'd go mad"
    return surely or about >= beliefs.THRESHOLDS.over_a_hint or bool(names)


def only_an_idiom(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'this deadline is killing me': what only sounds like danger is read by its likeliest other intent."""
    feeling = reading.message.feeling
    if reading.intent != _DISTRESS or not feeling or feeling.tier != "idiom":
        return None
    others = {intent: chance for intent, chance in reading.ranking.items() if intent != _DISTRESS}
    return replace(reading, ranking=others, intent=max(others, key=lambda intent: others[intent], default="small_talk"))


def sounds_in_danger(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'there is no point to anything': no rule heard danger, but the classifier, which knows English, is sure of distress."""
    sure = reading.intent == _DISTRESS and reading.ranking.get(_DISTRESS, 1.0) >= beliefs.THRESHOLDS.distressed
    heard = reading.message.feeling or reading.heard.language or _is_surely_harmless(reading)
    return replace(reading, answer="danger") if sure and not heard else None


@if_it_does("says_they_are_safe")
def is_safe_now(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I rang my sister, I'm safe now', after 'I want to die': glad of it, and help stays named; not where a rule hears danger in it."""
    feeling = reading.message.feeling
    heard = feeling is not None and feeling.tier == "danger" and not feeling.learnt
    says_so = reading.memory.danger and not (heard or reading.subjects)
    return replace(reading, answer="eased") if says_so else None


def was_in_danger(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'thanks', after 'I want to die': no cheerful word, once help was named; nor after 'sorry for unloading on you'."""
    quiet = reading.intent in _QUIET or reading.intent.startswith(OFF_TOPIC) or reading.does("apologizes")
    quiet = quiet or (reading.memory.comforted and reading.intent in _TAKES_BACK) or _says_they_are_alone(reading)
    return replace(reading, answer="stays") if reading.memory.danger and quiet and not reading.subjects else None


def only_low(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'I'm so burnt out': low spirits without a question get a kind word, and a way on."""
    distressed = reading.intent == _DISTRESS and not _only_says_what_not(reading)
    enough = beliefs.THRESHOLDS.distressed if _is_about_a_wish(reading) else beliefs.THRESHOLDS.guessed
    distressed = distressed and reading.ranking.get(_DISTRESS, 1.0) >= enough
    asks = _asks_for_anything(reading) or _asks_of_what_it_names(reading)
    felt = tells_of_low_spirits(reading) or distressed
    low = felt and not (_is_eased(reading) or reading.heard.language)  # which is said beside the kind word
    tells = (low and not asks) or _says_they_are_alone(reading) or _goes_on_about_it(reading)
    return replace(reading, answer="low") if tells else None


_THEIR_OWN = frozenset({"i", "im", "ive", "my", "me", "we", "everyone", "everybody", "nobody", "they", "all", "mine", "it", "its", "even"})


def _goes_on_about_it(reading: Reading) -> bool:
    """'everybody around me has one', right after 'I was rejected again': it tells on, asks nothing and names nothing."""
    long = reading.message.length > beliefs.THRESHOLDS.goes_on
    their_own = long and bool(letters_apart(reading.text) & _THEIR_OWN)
    return reading.memory.comforted and their_own and not (_names_anything(reading) or _says_something_else(reading))


def _names_anything(reading: Reading) -> bool:
    heard = reading.message
    wishes = heard.wishes and reading.does("states_a_wish")  # "I just sit at home all day" wishes for nothing
    return any((reading.subjects, reading.excluded, heard.strangers, heard.figures, heard.ordinals, wishes, heard.itself))


def _says_something_else(reading: Reading) -> bool:
    """Whether it asks, is surely talk of another kind, or says that it is better."""
    if (
        reading.does("asks")
        or reading.form
        or reading.profile.asking
        or reading.does("says_they_are_safe")
        or reading.does("finds_comfort")
    ):
        return True
    asked = reading.intent.startswith("ask_") and reading.belief >= beliefs.THRESHOLDS.guessed  # "give me my options"
    return asked or reading.belief >= beliefs.THRESHOLDS.clear or reading.intent in (*TALK, *_TAKES_BACK, _WISH)


def tells_of_low_spirits(reading: Reading) -> bool:
    """Whether low spirits are heard, and it doesn't rather speak of a wish."""
    feeling = reading.message.feeling
    of_a_wish = feeling is not None and (_only_disowns(reading) or _is_rather_a_wish(reading, feeling))
    return (reading.message.feels_low and not of_a_wish) or _may_be_in_danger(reading)


def _is_rather_a_wish(reading: Reading, feeling: Feeling) -> bool:
    """Whether it is more about a wish; not where somebody tells of themselves, and only a name is in it: "so nervous before the bank"."""
    only_names = reading.message.ranking.get(_WISH, 0.0) < beliefs.THRESHOLDS.guessed and not reading.steers_a_recommendation
    tells = only_names and reading.does("tells_of_oneself") and not reading.does("states_a_wish")
    surely = feeling.belief >= beliefs.THRESHOLDS.distressed
    return _is_more_about_a_wish(reading, feeling) and not (tells and surely)


def _may_be_in_danger(reading: Reading) -> bool:
    """'twelve boxes of medicine, counted twice': not sure enough to be danger beside what it names, and no wish is told or talked of."""
    feeling = reading.message.feeling
    if feeling is None or feeling.tier != "danger" or not _is_more_about_a_wish(reading, feeling):
        return False
    wishes = reading.does("states_a_wish") or reading.message.ranking.get(_WISH, 0.0) >= beliefs.THRESHOLDS.point
    return not (wishes or reading.steers_a_recommendation or _something_else_is_likelier(reading, feeling))


def _says_they_are_alone(reading: Reading) -> bool:
    """'I don't know who to talk to': of nothing that is named, it asks for nobody in particular."""
    return reading.does("is_alone") and not (reading.topics or reading.subjects or reading.heard.strangers)


def _asks_for_anything(reading: Reading) -> bool:
    """Whether it is a question, be it one that can't be served: "they all said no. is it normal that it takes so long"."""
    near = bool(reading.form) and reading.heard.nearest.likeness >= beliefs.THRESHOLDS.near_of_topic
    refused = reading.intent.startswith(NEAR_MISS) and (reading.does("asks") or near or not reading.message.feels_low)
    return reading.intent.startswith("ask_") or refused


def _asks_of_what_it_names(reading: Reading) -> bool:
    """Not so where low spirits only have a name in them: 'rejected again by a bank'."""
    wishes = reading.does("states_a_wish") or (reading.intent == _WISH and reading.belief >= beliefs.THRESHOLDS.doubtful)
    only_tells = reading.message.feels_low and not (wishes or reading.form or reading.does("asks") or reading.excluded)
    return bool(reading.topics or reading.subjects or reading.excluded) and not only_tells


def _only_disowns(reading: Reading) -> bool:
    """'his dream, not mine', after 'recommend me an industry': no low spirits either, where no rule heard them."""
    guessed = reading.message.feeling is not None and reading.message.feeling.learnt
    return guessed and reading.does("disowns") and reading.steers_a_recommendation


def _is_eased(reading: Reading) -> bool:
    guessed = reading.message.feeling is None or reading.message.feeling.learnt
    well = reading.does("finds_comfort") or (guessed and reading.does("says_they_are_safe"))
    return well or only_rules_out(reading) or _is_surely_harmless(reading)


def only_rules_out(reading: Reading) -> bool:
    """'I can't stand anything with cars', after 'which industries pay best': nor where it only rules out what it names."""
    guessed = reading.message.feeling is None or reading.message.feeling.learnt
    talked_of = bool(reading.memory.shown) or reading.steers_a_recommendation
    return guessed and talked_of and bool(reading.excluded) and reading.does("rules_out")


def _only_says_what_not(reading: Reading) -> bool:
    """'nothing with blood', after 'recommend me an industry'; 'what if I want none': no low spirits, as long as no rule heard any."""
    says_what_not = reading.does("limits_a_choice") or reading.does("disowns")
    return reading.does("asks_what_if") or (reading.steers_a_recommendation and says_what_not)
