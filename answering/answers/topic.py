"""Answers to a topic: for everything it covers, or for the subjects that were named."""

from __future__ import annotations

from typing import Collection, Dict, List, Sequence, Tuple

from answering import beliefs, phrases
from answering.answer import Answer
from answering.answers.gap import gap, unserved
from answering.answers.why import reasons
from answering.copies import replace
from answering.leads import lead
from answering.leads.briefs import scoped, sentence
from answering.leads.near import beside, led, nearest
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import pay, suggest, wording
from answering.looks.chart import chart
from answering.looks.suggest import Suggestion
from answering.lookup import calls, facts_on, own_facts_on, says_it_all
from answering.reading.evidence import probable
from answering.reading.exclusions import standing
from answering.reading.fitting import (
    LISTS,
    POLAR,
    clearest,
    facts_that_fit,
    in_every_question,
    is_clearly_about,
    near_in_that_form,
    polar_word,
)
from answering.reading.reading import Reading
from answering.vocabulary import COVERS, MONEY, RANKS
from knowledge import KINDS, Held, Pack


def answer_topic(reading: Reading, pack: Pack) -> Answer:
    """What the pack says under the topic, of the subjects it is about, or of all."""
    topic = reading.answer
    kind = COVERS.get(topic, "industries")
    named = tuple(subject for subject in reading.about if pack.kind_of(subject) == kind or pack.facts_of(subject, topic))
    others = tuple(subject for subject in reading.about if subject not in named)
    if named or any(facts_on(pack, topic, subject) for subject in others):
        return _of_subjects(reading, pack, topic, named or others)
    return _of_all(reading, pack, topic, others)


def _entries(reading: Reading, pack: Pack, topic: str) -> Sequence[Held]:
    """All that the pack tells of named things under the topic: of the kind that is asked for, else of industries, roles or skills."""
    if topic in COVERS:
        return _without(_besides(reading), pack.holders(topic, COVERS[topic]))
    if topic not in pack.facets:
        return []
    if reading.does("sets_kinds_against"):
        return _without(standing(reading, pack), [held for kind in KINDS for held in pack.holders(topic, kind)])
    asked = [COVERS[each] for each in reading.topics if each in COVERS]
    noun = [reading.heard.kind] if reading.heard.kind in KINDS else []  # "which job pays best"
    found = (pack.holders(topic, kind) for kind in (*asked, *noun, *KINDS))
    return _without(standing(reading, pack), next((entries for entries in found if entries), ()))


def _without(gone: Sequence[str], entries: Sequence[Held]) -> Sequence[Held]:
    """`entries` but for those about the subjects that are `gone`; the very same where none is."""
    return [held for held in entries if held.subject not in gone] if gone else entries


def _their_fields_first(reading: Reading, pack: Pack, entries: Sequence[Held], others: Sequence[str]) -> Sequence[Held]:
    """`entries` with the industries first that the roles are called by of which nothing is told: 'market research analyst'."""
    fields = {pack.fields_of_roles[subject] for subject in others if subject in pack.fields_of_roles}
    return sorted(entries, key=lambda held: held.subject not in fields) if fields and not reading.heard.order else entries


def _besides(reading: Reading) -> Tuple[str, ...]:
    """What is left out of a list of roles or skills: "besides programming, what else", and of all names that are listed."""
    return reading.excluded if reading.does("asks_what_else") or reading.form == "list_all" else ()


def _of_all(reading: Reading, pack: Pack, topic: str, others: Sequence[str]) -> Answer:
    entries = _entries(reading, pack, topic)
    if reading.heard.order:
        entries = pay.ranked(entries, lowest=reading.heard.order == "lowest")
    entries = _their_fields_first(reading, pack, entries, others)
    general = pack.of_topic(topic)
    if not (general or entries):
        return _of_none(reading, pack, topic)
    near = nearest(reading, pack, topic)
    shown = _shown_of_all(reading, pack, topic, general, entries)
    shown = _saying_what_is_left_out(reading, pack, beside(pack, led(reading, pack, topic, shown), near))
    if others:
        shown = _not_of(reading, pack, topic, others, entries, shown)
    if reading.does("asks_for_companies"):
        shown = replace(shown, note=" ".join(filter(None, (shown.note, phrases.say(pack, "names_no_companies")))))
    facts = in_order(shown.told, (*general, *entries))
    apart = _told_apart(reading, pack, topic, others)
    return Answer(
        status="partly" if apart else "answered",
        topic=topic,
        response="utter_told",
        values=shown.values(pack, facts),
        missing=unserved(pack, apart),
        detail=_paragraphs(
            *(wording.told(pack, each, facts) for each in (general, entries, _other(facts, general, entries))), wording.sourced(pack, facts)
        ),
        subjects=tuple(dict.fromkeys(held.subject for held in entries if held.subject)),
        facts=facts,
        suggestions=suggest.next_topics(pack, topic),
        chart=chart(pack, entries),
    )


def _other(facts: Sequence[Held], *known: Sequence[Held]) -> List[Held]:
    """Those of `facts` that are in none of `known`: one that is near, but told under another topic."""
    ids = {held.id for each in known for held in each}
    return [held for held in facts if held.id not in ids]


def _of_none(reading: Reading, pack: Pack, topic: str) -> Answer:
    """For a topic of which the source tells nothing, or only of industries that were ruled out."""
    nearby = suggest.next_topics(pack, topic)
    if _besides(reading) or standing(reading, pack):
        return Answer("not_covered", topic, "utter_no_more_than_that", suggestions=nearby)
    return gap(pack, topic, pack.topics[topic].about, (), (), nearby)


def _saying_what_is_left_out(reading: Reading, pack: Pack, shown: Shown) -> Shown:
    """`shown`, and what it leaves out since somebody ruled that out."""
    gone = standing(reading, pack) if reading.answer in pack.facets else _of_that_kind(reading, pack)
    said = phrases.say(pack, "filter_left_out", names=wording.names_inside(pack, gone)) if gone else ""
    return replace(shown, note=" ".join(filter(None, (shown.note, said)))) if said else shown


def _of_that_kind(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The roles, or the skills, that a list of such leaves out."""
    return tuple(each for each in _besides(reading) if pack.kind_of(each) == COVERS.get(reading.answer))


def _not_of(reading: Reading, pack: Pack, topic: str, others: Sequence[str], entries: Sequence[Held], shown: Shown) -> Shown:
    """Says that a general answer isn't about those that were named: first, or last for skills, which people tell of themselves."""
    unsaid = _not_by(reading, pack, topic, others, entries)
    if _only_told(reading, others):
        return _beginning_with(pack, [held for each in others if (held := pack.fact_of(each, "easiest"))], shown)
    if {pack.kind_of(subject) for subject in others} == {"skills"} and not _carried(reading, others):
        return replace(shown, note=unsaid)
    return replace(shown, lead=f"{unsaid} {shown.lead}")


def _told_apart(reading: Reading, pack: Pack, topic: str, others: Sequence[str]) -> List[str]:
    """Those among `others` that a general answer doesn't serve: all of whom a short question goes on; of roles that it names, as each has
    its own, pay, unless why is asked, and what is told of other roles, and where it may be asked which of several. None where they are
    only told.
    """
    if _carried(reading, others):
        return list(others) if reading.form != "why" else []
    roles = [subject for subject in others if pack.kind_of(subject) == "roles"]
    own = reading.form != "why" if topic == MONEY else len(roles) > 1 or bool(pack.holders(topic, "roles"))
    return roles if own and topic not in COVERS and not _only_told(reading, others) else []


def _carried(reading: Reading, others: Sequence[str]) -> bool:
    """Whether the message names none of `others`, but goes on about them."""
    return bool(others) and not set(others) & set(reading.message.subjects)


def _beginning_with(pack: Pack, facts: Sequence[Held], shown: Shown) -> Shown:
    """`shown` with a line for each of `facts` before the others: how easy the field that somebody comes from is to get into."""
    lines = [each for each in lines_of(pack, facts) if each not in shown.near]
    return replace(shown, lines=(*lines, *(each for each in shown.lines if each not in lines)), told=in_order(shown.told, facts))


def _only_told(reading: Reading, others: Sequence[str]) -> bool:
    """Whether they stand in none of the questions of a longer message, but in what is told besides, or where somebody says where they come
    from: "while I do a B.Tech in software".
    """
    if set(others) <= set(reading.heard.told_subjects):
        return True
    questions = reading.message.clauses
    return bool(questions) and not any(set(others) & set(each.subjects) for each in questions)


def _shown_of_all(reading: Reading, pack: Pack, topic: str, general: Sequence[Held], entries: Sequence[Held]) -> Shown:
    """The lead by the form of the question, then what else there is, in a line each."""
    reasons = _near_reasons(reading, pack, topic)
    surely = _surely_general(reading, pack, general)
    leading = surely or _leading(reading, pack, topic, general) or reasons or sorted(general, key=lambda held: not held.fact.figures)
    described = topic in COVERS and reading.form in (*LISTS, *RANKS) and reading.form != "list_all"
    one = clearest(reading, pack, topic, entries) if described else None
    if one:
        rest = tuple(held for held in entries if held.subject != one.subject)
        return Shown(lead.of_fact(reading, pack, one), (lead.of_names(pack, topic, entries),), told=(one, *rest))
    if not surely and _asks_for_names(reading, pack, topic, leading, general, entries):
        return _names(reading, pack, topic, leading, entries)
    silence = "" if reasons else f"{lead.silence(reading, pack, topic, general)} ".lstrip()
    if not leading:
        return Shown(silence + lead.of_names(pack, topic, entries), tuple(lines_of(pack, entries)), told=tuple(entries))
    return _fact_first(reading, pack, topic, silence, in_order(leading, general), entries)


def _surely_general(reading: Reading, pack: Pack, general: Sequence[Held]) -> List[Held]:
    """The general fact that surely answers, where it is asked what stands at an end, or which, and of no industries, roles or skills:
    "what do top earners make", "which certificates are voluntary".
    """
    of_named = reading.does("asks_in_general") or reading.heard.kind in KINDS
    if reading.form not in (*RANKS, "which") or of_named:
        return []
    held = probable(reading, pack, beliefs.THRESHOLDS.surely_telling, lambda each: each in general)
    return [held] if held else []


def _leading(reading: Reading, pack: Pack, topic: str, general: Sequence[Held]) -> List[Held]:
    """The general facts by how well they answer; at a glance they stand in the source's order, unless figures are asked for."""
    glance = topic == "overview" and not reading.form.startswith("how_")
    everyday = in_every_question(pack, topic) if reading.form in ("", "is_it") else frozenset()
    return list(general) if glance and reading.form != "why" else facts_that_fit(reading, general, everyday)


def _asks_for_names(
    reading: Reading, pack: Pack, topic: str, leading: Sequence[Held], general: Sequence[Held], entries: Sequence[Held]
) -> bool:
    """Whether the names come first: of those that lead, or of all, unless the question is clearly about one general fact."""
    if not entries:
        return False
    if _are_left_out(reading, pack, topic):
        return True
    if _says_little(reading, topic, leading):
        return True
    paid = any(held.fact.pay for held in entries)
    if leading and not paid and is_clearly_about(reading, pack, topic, leading[0], (*general, *entries)):
        return False
    if _ranks(reading, entries) or _asks_which_of_their_kind(reading, pack, entries):
        return True
    general_first = bool(leading) and (paid or _is_told_in_general(reading, pack, topic, entries))
    return reading.form in LISTS and not general_first


def _are_left_out(reading: Reading, pack: Pack, topic: str) -> bool:
    """Whether names that the topic covers are left out, where others are asked for: "besides programming, what else"."""
    return topic in COVERS and bool(_of_that_kind(reading, pack))


def _says_little(reading: Reading, topic: str, leading: Sequence[Held]) -> bool:
    """Whether of a list of roles or skills the general fact says neither yes nor no, where that is asked, nor gives a figure: "is there a
    checklist of skills".
    """
    asked = topic in COVERS and reading.form in (*POLAR, "what_if")
    return asked and bool(leading) and not leading[0].fact.figures and polar_word(reading, leading[0]) is None


def _asks_which_of_their_kind(reading: Reading, pack: Pack, entries: Sequence[Held]) -> bool:
    """Whether names of their kind are asked for: "which industries are behind all this"."""
    return reading.form == "which" and reading.heard.kind == pack.kind_of(entries[0].subject or "")


def _is_told_in_general(reading: Reading, pack: Pack, topic: str, entries: Sequence[Held]) -> bool:
    """Whether what holds in general comes before names: an open question of which few tell anything, or a topic that lists no names."""
    few = 2 * len({held.subject for held in entries}) < len(_of_its_kind(pack, entries[0]))
    nameless = not phrases.has(pack, f"names_{topic}") and not reading.does("asks_in_general")
    return (few and reading.form == "") or nameless


def _of_its_kind(pack: Pack, held: Held) -> Collection[str]:
    """All industries, roles or skills, whichever the subject of `held` is one of."""
    return pack.collection(pack.kind_of(held.subject or "") or "industries")


def _ranks(reading: Reading, entries: Sequence[Held]) -> bool:
    """Whether it is asked who leads: by a word for it, or which of all industries pay; not what all of them together pay."""
    paid = reading.does("asks_in_general") and reading.form != "what_is" and any(held.fact.pay for held in entries)
    return reading.form in RANKS or ((bool(reading.heard.order) or paid) and reading.form in LISTS)


def _names(reading: Reading, pack: Pack, topic: str, leading: Sequence[Held], entries: Sequence[Held]) -> Shown:
    """The names in one sentence, or who leads; after a general figure where the form is open ("what is the outlook"), and before it where
    the topic is those very things: "how do I start".
    """
    open_form = reading.form in ("", "what_is")
    told = leading if reading.form == "what_is" else leading[:1]
    figures = tuple(held for held in told if held.fact.figures and topic != MONEY)[:1]
    if _ranks(reading, entries):
        ranks = " ".join(lead.of_rank(reading, pack, topic, each) for each in _by_kind(pack, entries))
        return Shown(ranks, tuple(lines_of(pack, (*figures, *entries))), told=(*entries, *figures))
    said = figures if open_form else ()
    parts = [*(lead.of_fact(reading, pack, held) for held in said), lead.of_names(pack, topic, entries)]
    text = " ".join(reversed(parts) if topic in COVERS else parts)
    return Shown(text, tuple(lines_of(pack, (*figures, *entries), said)), told=(*figures, *entries))


def _by_kind(pack: Pack, entries: Sequence[Held]) -> List[List[Held]]:
    """`entries` of industries, of roles and of skills, each kind by itself: "what pays more, a role or a setting"."""
    kinds = ([held for held in entries if pack.kind_of(held.subject or "") == kind] for kind in KINDS)
    return [each for each in kinds if each]


def _fact_first(reading: Reading, pack: Pack, topic: str, silence: str, general: Sequence[Held], entries: Sequence[Held]) -> Shown:
    """The general fact that answers, then the entries, or else the other general facts."""
    first, *others = general
    beside = tuple(entries or sorted(others, key=lambda held: not held.fact.figures))
    names = _names_of_kinds(pack) if topic == "overview" else ()
    lines = (*names, *dict.fromkeys(lines_of(pack, beside)))
    return Shown(silence + lead.of_fact(reading, pack, first), lines, told=(first, *beside))


def _names_of_kinds(pack: Pack) -> Tuple[str, ...]:
    """All industries and entry roles by name."""
    kinds = (("industries", pack.setting.industries_word), ("roles", pack.topics["entry_roles"].label))
    return tuple(
        wording.labelled(label.capitalize(), wording.names_inside(pack, tuple(pack.collection(kind))))
        for kind, label in kinds
        if pack.collection(kind)
    )


def _near_reasons(reading: Reading, pack: Pack, topic: str) -> List[Held]:
    """The reasons that a near topic gives, or the fact that says how long, where this one gives none."""
    if reading.form == "how_long":
        return near_in_that_form(reading, pack, pack.of_topic(topic))
    near = pack.topics[topic].near if reading.form == "why" and not facts_that_fit(reading, pack.of_topic(topic)) else []
    return [held for each in near for held in facts_that_fit(reading, pack.of_topic(each))]


def _of_subjects(reading: Reading, pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    held = _held_of(reading, pack, topic, subjects)
    missing = [subject for subject, facts in held.items() if not facts]
    own = in_order((fact for found in held.values() for fact in found), ())
    if not own:
        return _gap(reading, pack, topic, subjects)
    ruled = tuple(subject for subject, facts in held.items() if facts and facts[0] in pack.rules_for(subject, topic))
    general = tuple(fact for fact in pack.of_topic(topic) if fact.fact.figures and fact not in own)
    shown = tuple(subject for subject, facts in held.items() if facts)
    told = beside(pack, _shown_of_subjects(reading, pack, topic, own, missing, ruled), nearest(reading, pack, topic))
    elsewhere = subjects if _is_elsewhere(pack, topic, own) else ()
    told = _after_silence(pack, topic, elsewhere, told)
    facts = in_order((*own, *general), told.told)
    return Answer(
        status="partly" if elsewhere else "answered",
        topic=topic,
        response="utter_told",
        values=told.values(pack, told.told),
        missing=unserved(pack, elsewhere),
        detail=_whole(pack, own, general, facts, told.note),
        subjects=shown,
        facts=in_order(told.told, facts),
        suggestions=_next(pack, topic, shown),
    )


def _held_of(reading: Reading, pack: Pack, topic: str, subjects: Sequence[str]) -> Dict[str, List[Held]]:
    """What is told of each of `subjects` under the topic; of a role in an industry what is of both, where anything is."""
    return _of_a_role_there(reading, pack, topic, subjects) or {subject: facts_on(pack, topic, subject) for subject in subjects}


def _of_a_role_there(reading: Reading, pack: Pack, topic: str, subjects: Sequence[str]) -> Dict[str, List[Held]]:
    """The facts of the one industry that name the one role beside it: "what does a clerk earn in a harbour"; none where they are set
    against each other, or no fact is of both.
    """
    roles, there = ([each for each in subjects if pack.kind_of(each) == kind] for kind in ("roles", "industries"))
    if len(roles) != 1 or len(there) != 1 or len(subjects) > 2 or reading.does("sets_against"):
        return {}
    of_both = [held for held in own_facts_on(pack, topic, there[0]) if calls(pack, held, roles[0])]
    return {there[0]: of_both} if of_both else {}


def _after_silence(pack: Pack, topic: str, silent: Sequence[str], shown: Shown) -> Shown:
    """`shown`, said first that the source tells nothing there of those `silent` on it."""
    return replace(shown, lead=f"{wording.unsaid_of(pack, topic, silent)} {shown.lead}") if silent else shown


def _whole(pack: Pack, own: Sequence[Held], general: Sequence[Held], facts: Sequence[Held], note: str) -> str:
    """The whole story of subjects: what is said of them, in general and of what is near, what is left out, and the sources."""
    return _paragraphs(
        wording.told(pack, own, facts),
        phrases.say(pack, "in_general", facts=wording.told(pack, general, facts)) if general else "",
        wording.told(pack, _other(facts, own, general), facts),
        note,
        wording.sourced(pack, facts),
    )


def _is_elsewhere(pack: Pack, topic: str, facts: Sequence[Held]) -> bool:
    """Whether all that is told of the subjects stands under a topic near the one that is asked for."""
    return all(held.subject and held.cell in pack.facets and held.cell != topic for held in facts)


def _next(pack: Pack, topic: str, shown: Sequence[str]) -> Tuple[Suggestion, ...]:
    """What else there is of the first of them; before that, where some were told of, the same of all."""
    of_all = suggest.topics(pack, [topic]) if suggest.is_of_some(pack, topic, shown) else ()
    return (*of_all, *(suggest.of_subject(pack, shown[0], topic) or suggest.next_topics(pack, topic)))


def _shown_of_subjects(
    reading: Reading, pack: Pack, topic: str, own: Tuple[Held, ...], missing: Sequence[str], ruled: Sequence[str]
) -> Shown:
    note = " ".join(filter(None, (wording.unsaid_of(pack, topic, missing), _rule_holds(pack, ruled))))
    one = len({held.subject for held in own}) == 1
    if not one and reading.form == "why":
        return replace(reasons(pack, facts_that_fit(reading, pack.of_topic(topic)), own), note=note)
    if not one:
        return Shown(lead.of_several(pack, own), tuple(lines_of(pack, own, lead.said_of_several(pack, own))), note, own)
    return _shown_of_one(reading, pack, topic, own, note)


def _shown_of_one(reading: Reading, pack: Pack, topic: str, own: Tuple[Held, ...], note: str) -> Shown:
    fitting = facts_that_fit(reading, own) or facts_that_fit(reading, pack.of_topic(topic))
    if reading.form == "why":
        return replace(reasons(pack, fitting, own), note=note)
    leading = (fitting or list(own))[0]
    silence = lead.silence(reading, pack, topic, (*own, *pack.of_topic(topic)))
    rest: List[str] = [wording.stated(pack, held.fact) for held in own if held.id != leading.id]
    paid = reading.form == "how_much" and leading.fact.pay is not None
    padding = paid and len(leading.fact.figures) < 2  # the figure and its scope are the whole answer
    asked = not says_it_all(pack, leading) and (reading.form in ("why", "what_is") or not (rest or padding))
    statement = leading.fact.statement if asked else ""
    lines = [each for each in (*_whose_it_is(reading, pack, leading, own), statement, *rest) if each]
    text = " ".join(part for part in (silence, _said(reading, pack, leading)) if part)
    return Shown(text, tuple(lines[:2]), note, in_order((leading,), own))


def _said(reading: Reading, pack: Pack, leading: Held) -> str:
    """The fact. Where it is one of the whole field and names none of those asked about, that it holds in general is said first."""
    if _is_of_them(reading, pack, leading):
        return lead.of_fact(reading, pack, leading)
    return sentence(phrases.say(pack, "in_general_first", brief=scoped(leading)))


def _whose_it_is(reading: Reading, pack: Pack, leading: Held, own: Sequence[Held]) -> List[str]:
    """What is told of somebody in a line with the name, where what leads holds in general and names nobody."""
    return [] if _is_of_them(reading, pack, leading) else lines_of(pack, own)


def _is_of_them(reading: Reading, pack: Pack, held: Held) -> bool:
    """Whether it is told of somebody, or names one of those asked about."""
    return bool(held.subject) or any(held in pack.naming(each) for each in reading.about)


def _rule_holds(pack: Pack, subjects: Sequence[str]) -> str:
    """Says that a general rule is told, and for whom."""
    return phrases.say(pack, "rule_holds", names=wording.names_inside(pack, subjects)) if subjects else ""


def _gap(reading: Reading, pack: Pack, topic: str, subjects: Sequence[str]) -> Answer:
    """The source doesn't say: an answer of its own, with what it says nearby."""
    kind = COVERS.get(topic) or pack.kind_of(subjects[0]) or "industries"
    known = [held.subject for held in pack.holders(topic, kind) or pack.holders(topic) if held.subject]
    nearby = (*suggest.of_subject(pack, subjects[0])[:2], *suggest.topics(pack, [topic]))
    silent = gap(pack, topic, pack.topics[topic].about, subjects, list(dict.fromkeys(known)), nearby)
    general = facts_that_fit(reading, pack.of_topic(topic)) or pack.of_topic(topic)
    return _in_general(reading, pack, silent, general) if general and topic in pack.facets and topic != MONEY else silent


def _in_general(reading: Reading, pack: Pack, silent: Answer, general: Sequence[Held]) -> Answer:
    """`silent`, and what the source says in general."""
    first = general[0]
    said = sentence(phrases.say(pack, "in_general_first", brief=scoped(first)))
    shown = Shown(
        f"{phrases.say(pack, silent.response[len('utter_') :], **silent.values)} {said}",
        told=(first,),
    )
    return replace(
        silent,
        status="partly",
        response="utter_told",
        values=shown.values(pack, general),
        detail=_paragraphs(wording.told(pack, general), wording.sourced(pack, general)),
        facts=tuple(general),
    )


def _not_by(reading: Reading, pack: Pack, topic: str, subjects: Sequence[str], entries: Sequence[Held]) -> str:
    """Says that a general answer isn't about the subjects that were named."""
    roles = all(pack.kind_of(subject) == "roles" for subject in subjects)
    if entries and topic not in COVERS and (not roles or _told_apart(reading, pack, topic, subjects)):
        return wording.unsaid_of(pack, topic, subjects)
    return phrases.say(pack, "unsaid_by", names=wording.names_inside(pack, subjects, "or"))


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
