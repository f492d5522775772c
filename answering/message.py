"""A parsed message (Rasa's `parse_data`) as the core hears it."""

from __future__ import annotations

from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.heard import AskedOfFigure, Bound, Claimed, Feeling, Heard, Near, Operand, Reckoning, Stranger, Unserved, Wish
from answering.looks.figures import CHALLENGES, FORMS_OF_LABELS
from answering.vocabulary import OFF_TOPIC

SUBJECTS = ("industry", "role", "skill")
"""Entities whose value is an id from the pack."""
STRANGERS = ("place", "company", "school", "profession", "sector", "seniority", "credential", "speciality")
"""Entities that no pack holds."""

_AS_THEY_ARE = ("text", "length", "rest", "faq", "bare_number", "ordinal_word", "form", "hint", "kind", "language", "newcomer")
"""Keys of a message that a Heard has too."""

_LEARNT = "model"
"""The rule of a feeling that no rule heard."""
_IS_THERE = "is_there"
"""The form of a text that says that another figure is there."""
_PARTS = "asked_of_figure_parts"
"""The key of what each part of a whole text asks of a figure."""
_RULES_OUT = "rules_out"
"""The move of a text that rules out what it names."""

Entity = Dict[str, Any]
_SAID_BESIDE = ("lifts", "swaps", "forgets_limits", "drops_those_that", "drops_several")
"""Moves that stay heard whatever was learnt: 'include nets again and sort them' does both."""


def heard_in(message: Dict[str, Any], at: float) -> Heard:
    """A parsed message (Rasa's `parse_data`), or a clause of one, as the core hears it, at the time `at` in seconds."""
    message, intent = _with_what_was_learnt(message), message.get("intent") or {}
    return Heard(
        **_names(message),
        **_details(_all(message, "entities")),
        **{key: message[key] for key in _AS_THEY_ARE if message.get(key)},
        itself=message.get("itself") or _asked_of_us(message),
        intent=intent.get("name") or "",
        ranking={each["name"]: each["confidence"] for each in _all(message, "intent_ranking")},
        told_subjects=tuple(_all(message, "told_subjects")),
        figures=tuple(_all(message, "figures")),
        dropped=tuple(_all(message, "dropped")),
        quoted=tuple(_all(message, "quoted")),
        asked=_asked(message),
        asked_of_figure=_asked_of_figure(message.get("asked_of_figure")),
        says_back=_believed(message.get("asked_of_figure"), "says_back"),
        of_no_figure=_believed(message.get("asked_of_figure"), "of_none"),
        moves=frozenset((*_all(message, "moves"), *_all(message, "steers"))),
        wishes=tuple(map(_wish, _all(message, "wishes"))),
        unnamed_wishes=tuple(
            _wish(each) for each in _all(message, "unnamed_wishes") if each.get("about", 0.0) >= beliefs.THRESHOLDS.unnamed
        ),
        unserved=tuple(Unserved(**each) for each in _all(message, "unserved")),
        near=tuple(Near(**each) for each in _all(message, "near")),
        near_opinions=tuple(Near(**each) for each in _all(message, "near_opinions")),
        alike=dict(message.get("alike", ())),
        feeling=_feeling(message.get("feeling")),
        reckoning=_reckoning(message.get("reckoning")),
        claimed=Claimed(**message["claimed"]) if message.get("claimed") else None,
        at=at,
        clauses=tuple(heard_in(clause, at) for clause in _within(message, "clauses")),
        parts=tuple(heard_in(part, at) for part in _within(message, "parts")),
    )


def _all(message: Dict[str, Any], key: str) -> List[Any]:
    """The list under a key of a message; empty where a model of before knows none."""
    return message.get(key) or []


def _names(message: Dict[str, Any]) -> Dict[str, Any]:
    """What is named, and what of it is ruled out."""
    entities, text = _all(message, "entities"), message.get("text") or ""
    kept = [entity for entity in entities if entity.get("role") != "excluded"]
    ruled_out = [entity for entity in entities if entity.get("role") == "excluded"]
    named, meant = _values(kept, SUBJECTS), _named_by_another_word(kept, ruled_out, text)
    excluded = tuple(each for each in _values(ruled_out, SUBJECTS) if each not in meant)
    return {
        "subjects": tuple(subject for subject in named if subject not in excluded),
        "excluded": excluded,
        "topics": _values(entities, ("topic",)),
        "excluded_topics": tuple(each for each in _values(ruled_out, ("topic",)) if each not in meant),
        "strangers": tuple(Stranger(entity["entity"], entity["value"]) for entity in entities if entity["entity"] in STRANGERS),
        "at_home": any(entity["entity"] == "home" for entity in entities),
        "of_field": any(entity["entity"] == "field" for entity in entities),
    }


def _named_by_another_word(kept: List[Entity], ruled_out: List[Entity], text: str) -> Tuple[str, ...]:
    """The skills and facets of which one word is ruled out and another named: "is Cobol enough, I don't want to learn Ada", "fully remote,
    not hybrid".
    """

    def called(entities: List[Entity], value: str) -> List[str]:
        return [text[each["start"] : each["end"]].casefold() for each in entities if each["value"] == value]

    ruled = _values(ruled_out, ("skill", "topic"))
    return tuple(each for each in ruled if set(called(kept, each)) - set(called(ruled_out, each)))


def _details(entities: List[Entity]) -> Dict[str, Any]:
    """Sums and pointers."""
    first = {kind: found[0] for kind in ("refers", "among", "order", "limit", "beside") if (found := _every(entities, kind))}
    return {
        "bounds": tuple(Bound(**value) for value in _every(entities, "amount")),
        "small_bounds": tuple(Bound(**value) for value in _every(entities, "small_amount")),
        "ordinals": tuple(_every(entities, "ordinal")),
        **first,
    }


def _within(message: Dict[str, Any], key: str) -> Iterator[Dict[str, Any]]:
    """Each question, or each part, inside a longer message as a message of its own, with the entities that it names."""
    for clause in _all(message, key):
        start, end = clause["start"], clause["end"]
        entities = [
            {**entity, "start": entity["start"] - start, "end": entity["end"] - start}
            for entity in message.get("entities") or []
            if start <= entity.get("start", -1) and entity["end"] <= end
        ]
        unserved = [
            {**each, "start": each["start"] - start, "end": each["end"] - start}
            for each in message.get("unserved") or []
            if start <= each["start"] and each["end"] <= end
        ]
        yield {**clause, "text": message["text"][start:end], "entities": entities, "unserved": unserved}


def _with_what_was_learnt(message: Dict[str, Any]) -> Dict[str, Any]:
    """The message as if rules had heard the move, or the hint, that was learnt, instead of what they heard."""
    learnt, hint = _learnt(message.get("move"), (message.get("intent") or {}).get("confidence") or 0.0)
    if not (learnt or hint) or _certainly_asks_of_a_figure(message):
        return message
    message = _unheard(message, message["move"].get("instead_of") or ())
    if _RULES_OUT in learnt and len(_named(message)) == 1 and not any(map(_surely_wished, _all(message, "wishes"))):
        message = _ruled_out(message)
    return {**message, "moves": [*message["moves"], *learnt], "hint": message.get("hint") or hint}


def _learnt(found: Optional[Dict[str, Any]], intent: float) -> Tuple[Tuple[str, ...], str]:
    """The move that no rule heard, where it is believed in enough and the intent isn't as good as sure; or the hint at a figure, for which
    less will do, as it counts only where a figure was just shown. What a rule heard gives way only where that is all but sure.
    """
    if not found or intent >= beliefs.THRESHOLDS.over_a_hint:
        return (), ""
    hints = found["name"] in CHALLENGES
    enough = beliefs.THRESHOLDS.hint_learnt if hints else beliefs.THRESHOLDS.move
    if found["confidence"] < (beliefs.THRESHOLDS.over_a_rule if found.get("instead_of") else enough):
        return (), ""
    return ((), found["name"]) if hints else ((found["name"],), "")


def _certainly_asks_of_a_figure(message: Dict[str, Any]) -> bool:
    """Whether a challenge or a hint that rules heard is what was learnt, too: no move takes its place then."""
    asked = _asked_of_figure(message.get("asked_of_figure"))
    heard = (message.get("form"), message.get("hint"))
    surely = asked is not None and asked.name in heard and asked.belief >= beliefs.THRESHOLDS.certain_of_figure
    quotes = message.get("form") in CHALLENGES and any(map(str.isdigit, message.get("text") or ""))  # "who is behind the 34% of job ads"
    return surely or quotes


def _unheard(message: Dict[str, Any], names: Sequence[Any]) -> Dict[str, Any]:
    """The message without the moves of these `names`, which rules heard in it."""
    gone = [each for each in names if each not in _SAID_BESIDE]
    told = {key: [each for each in _all(message, key) if each not in gone] for key in ("moves", "steers")}
    return {**message, **told, **{key: "" for key in ("hint", "form") if message.get(key) in names}}


def _named(message: Dict[str, Any]) -> List[Entity]:
    """What a message names of the pack: of several, a sentence may say different things."""
    return [each for each in _all(message, "entities") if each["entity"] in (*SUBJECTS, "topic")]


def _surely_wished(wish: Dict[str, Any]) -> bool:
    """Whether the words right beside it say that it is wished for: "I'd kill for a job in banking"."""
    return bool(wish.get("said")) and wish["stance"] == "wished"


def _ruled_out(message: Dict[str, Any]) -> Dict[str, Any]:
    """`message`, what it names and wishes for ruled out, where no rule heard anything else of it."""
    named = _named(message)
    entities = [{**each, "role": "excluded"} if each in named else each for each in _all(message, "entities")]
    wishes = [{**each, "stance": "ruled_out"} if each["stance"] == "wished" else each for each in _all(message, "wishes")]
    return {**message, "entities": entities, "wishes": wishes}


def _asked_of_us(message: Dict[str, Any]) -> str:
    """What is asked of the assistant itself, as it was learnt, where that is believed in enough and nothing of the pack is named."""
    found, intent = message.get("asked_of_us") or {}, message.get("intent") or {}
    of_another = (intent.get("name") or "").startswith(("ask_", OFF_TOPIC))
    surely = of_another and (intent.get("confidence") or 0.0) >= beliefs.THRESHOLDS.over_a_hint
    near = max((each["likeness"] for each in _all(message, "near")), default=0.0)
    enough = found and found["confidence"] >= beliefs.THRESHOLDS.asked_of_us and near < beliefs.THRESHOLDS.near
    named = any(each["entity"] in SUBJECTS for each in _all(message, "entities"))
    return found["name"] if enough and not (surely or named) else ""


def _wish(found: Dict[str, Any]) -> Wish:
    """A wish, meant as it was learnt where that is believed in enough, and doubted where that is no wish and believed in less; no more than
    named where that is surely so ("boats and nets, pay of both pls"), and more than asked about where that surely isn't ("tell me where I
    belong: nets, good pay"); what takes the place of another ("harbours, not boats") is one.
    """
    stance, belief = found.get("learnt"), found.get("belief", 0.0)
    known = {key: value for key, value in found.items() if key not in ("learnt", "belief", "asked_of")}
    only_named = found.get("asked_of", 0.0) >= beliefs.THRESHOLDS.only_named
    asked = found.get("asked", False) and found.get("asked_of", 1.0) > beliefs.THRESHOLDS.hardly_asked
    wish = Wish(**{**known, "ids": tuple(found["ids"]), "asked": asked, "only_named": only_named})
    if not stance or wish.corrects or wish.stance == stance:
        return wish
    return replace(wish, stance=stance if belief >= beliefs.THRESHOLDS.stance else "doubted")


def _feeling(found: Optional[Dict[str, Any]]) -> Optional[Feeling]:
    if not found:
        return None
    learnt, belief = found.get("rule") == _LEARNT, found.get("belief", 1.0)
    return Feeling(found["tier"], found["kind"], found["language"], learnt, belief)


def _asked_of_figure(found: Optional[Dict[str, Any]]) -> Optional[AskedOfFigure]:
    """What it would ask of a figure, where it is believed enough that it asks anything of one."""
    enough = found and found["of_it"] >= beliefs.THRESHOLDS.asked_of_figure
    return AskedOfFigure(found["name"], found["confidence"], found["of_it"]) if found and enough else None


def _believed(found: Optional[Dict[str, Any]], key: str) -> float:
    """How much is believed of it what stands under `key`; nothing where nothing was learnt of it."""
    return float(found[key]) if found and key in found else 0.0


def _asked(message: Dict[str, Any]) -> Tuple[str, ...]:
    """What the parts of a message ask of a figure, each once, where that is more than one thing: by rules, else as it was learnt.

    One thing is enough beside what is to be reckoned: "how many is that of 40, and who counted it".
    """
    if _PARTS not in message:  # a clause, which is read no further
        return tuple(_all(message, "asked"))
    asked = tuple(dict.fromkeys(name for part in message[_PARTS] if (name := part["challenge"] or _surely_asked(part) or _hinted_at(part))))
    if message.get("form") == _IS_THERE:  # "I also read 58 there, so which is it": the whole says that it is there
        asked = tuple(dict.fromkeys((_IS_THERE, *asked)))
    return asked if len(asked) > 1 or message.get("reckoning") else ()


def _surely_asked(part: Dict[str, Any]) -> str:
    """What a part asks of a figure, where it is surely that."""
    learnt = _asked_of_figure(part)
    return FORMS_OF_LABELS.get(learnt.name, learnt.name) if learnt and learnt.belief >= beliefs.THRESHOLDS.surely_of_figure else ""


def _hinted_at(part: Dict[str, Any]) -> str:
    """What a word of a part hints at, where it likely asks anything of a figure."""
    return part["hint"] if _asked_of_figure(part) else ""


def _reckoning(found: Optional[Dict[str, Any]]) -> Optional[Reckoning]:
    return Reckoning(**{**found, "operands": tuple(Operand(**each) for each in found["operands"])}) if found else None


def _values(entities: Iterable[Entity], kinds: Tuple[str, ...]) -> Tuple[str, ...]:
    return tuple(dict.fromkeys(entity["value"] for entity in entities if entity["entity"] in kinds))


def _every(entities: Iterable[Entity], kind: str) -> List[Any]:
    return [entity["value"] for entity in entities if entity["entity"] == kind]
