"""What somebody took for granted is put right: who leads, what holds for everyone, a figure that isn't there."""

from __future__ import annotations

from typing import List

from answering import phrases
from answering.answer import Answer
from answering.answers.gap import unserved
from answering.answers.profile import answer_profile
from answering.answers.told import told
from answering.copies import replace
from answering.leads import lead
from answering.leads.briefs import scoped, sentence
from answering.leads.shown import Shown, in_order, lines_of
from answering.looks import suggest, wording
from answering.looks.figures import Claim, whole
from answering.lookup import at_addresses, facts_about, facts_on, said_of_another
from answering.reading.claim import nearest_of_it, share_claimed, what_is_claimed
from answering.reading.figure import in_words, shown_with_figures, unquoted
from answering.reading.fitting import leader, nearest_to
from answering.reading.reading import Reading, profile_of
from answering.vocabulary import MOST_MISSING
from knowledge import Held, Pack, Percent

_NEARLY = 4
"""A share in words is so many percent from the figure that it stands for, at most."""


def answer_rank_claim(reading: Reading, pack: Pack) -> Answer:
    """Yes or no where the source ranks or its figures order them; else that it ranks none. Then what it says of the one named."""
    topic, (subject,) = reading.topic, reading.about
    entries = pack.holders(topic, pack.kind_of(subject) or "industries")
    own = facts_on(pack, topic, subject)
    first = leader(reading, entries)
    said = lead.of_rank(reading, pack, topic, entries) if first else phrases.say(pack, "ranks_none")
    if first:
        said = phrases.say(pack, "claim_right" if first.subject == subject else "claim_wrong", said=_inside(pack, first, said))
    rest = [held for held in own if first is None or held.id != first.id]
    note = "" if own else wording.unsaid_of(pack, topic, (subject,))
    behind = in_order([first] if first else [], rest)
    if not behind:
        return Answer("not_covered", topic, "utter_told_nothing", {"lead": f"{said} {note}"}, suggestions=suggest.next_topics(pack, topic))
    shown = Shown(said, tuple(lines_of(pack, rest[:1])), note, behind)
    answer = told(pack, topic, shown, shown.told)
    return answer if own else replace(answer, status="partly", missing=unserved(pack, (subject,)))


def answer_share_claim(reading: Reading, pack: Pack) -> Answer:
    """The share that the source gives of what was said of everyone, which is a no, or of most, which it may bear out."""
    held = next(iter(at_addresses(pack, reading.about)), None) or share_claimed(reading, pack)
    assert held is not None  # without one it isn't read so
    more_than_half = any(isinstance(figure, Percent) and figure.value > 50 for figure in held.fact.figures)
    right = reading.does("says_most") and more_than_half != reading.does("turns_round")
    said = (
        phrases.say(pack, "claim_right", said=scoped(held))
        if right
        else phrases.say(pack, "claim_turned_round", name="", brief=scoped(held))
    )
    return told(pack, "source", Shown(sentence(said), told=(held,)), [held])


def answer_unsaid_claim(reading: Reading, pack: Pack) -> Answer:
    """No: nothing of the one named says so; and what it does say of it."""
    (named,) = reading.about
    answer = answer_profile(replace(reading, answer=profile_of(pack, named), form=""), pack)
    if not answer.facts:
        return answer
    point = what_is_claimed(reading)
    said = phrases.say(pack, "claim_unsaid", name=wording.inside(pack.named(named).name), missing=wording.quoted(point))
    return replace(answer, status="partly", values={**answer.values, "lead": f"{said} {answer.values['lead']}"}, missing=point)


def answer_alone_claim(reading: Reading, pack: Pack) -> Answer:
    """Not in one alone: all that the source says it of."""
    entries = pack.holders(reading.topic)
    names = lead.of_names(pack, reading.topic, entries)
    shown = Shown(phrases.say(pack, "claim_not_alone", said=names), tuple(lines_of(pack, entries)), told=tuple(entries))
    return told(pack, reading.topic, shown, in_order(entries, ()))


def answer_own_claim(reading: Reading, pack: Pack) -> Answer:
    """The fact of the one named that says it."""
    held = nearest_of_it(reading, pack)
    assert held is not None  # without one it isn't read so
    name = f"{wording.inside(pack.named(held.subject or '').name)}: "
    return told(pack, "source", Shown(sentence(phrases.say(pack, "claim", name=name, brief=scoped(held))), told=(held,)), [held])


def answer_another_claim(reading: Reading, pack: Pack) -> Answer:
    """Of whom the source says that, and what it says of the one that was named under the same facet."""
    (named,) = reading.about
    another = said_of_another(pack, reading.text, named)
    of_another = facts_about(pack, another)
    first = nearest_to(reading.text, of_another, hardly=True) or of_another[0]
    own = pack.facts_of(named, first.cell)[:1]
    name, other = (wording.inside(pack.named(each).name) for each in (named, another))
    said = phrases.say(pack, "claim_of_another", name=name, other=other, brief=scoped(first))
    unsaid = not own and first.cell in pack.topics
    note = wording.unsaid_of(pack, first.cell, (named,)) if unsaid else ""
    return told(pack, "source", Shown(sentence(said), tuple(lines_of(pack, own)), note, (first, *own)), (first, *own))


def answer_unheld_claim(reading: Reading, pack: Pack) -> Answer:
    """The figure isn't in the source; the nearest that is."""
    quoted = reading.heard.quoted
    said = phrases.say(pack, "figure_not_there", number=wording.listed(quoted, "or"))
    near = _near(reading, pack)
    missing = tuple(quoted[:MOST_MISSING])
    if not near:
        return Answer(
            "not_covered",
            "source",
            "utter_told_nothing",
            {"lead": said},
            missing=missing,
            suggestions=suggest.topics(pack, pack.setting.starters),
        )
    first = near[0]
    if _is_nearly_so(reading, first):
        nearly = phrases.say(pack, "claim_nearly", name="", brief=scoped(first))
        return told(pack, "source", Shown(sentence(nearly), told=(first,)), [first])
    instead = phrases.say(pack, "figure_instead", figure=_figure_of(pack, first))
    answer = told(pack, "source", Shown(f"{said} {sentence(instead)}", told=(first,)), [first])
    return replace(answer, status="partly", missing=missing)


def _is_nearly_so(reading: Reading, held: Held) -> bool:
    """Whether a share in words comes close to the one of a fact: "a third", where it is 35%."""
    shares = [figure.value for figure in held.fact.figures if isinstance(figure, Percent)]
    return in_words(reading) and any(abs(share - number) <= _NEARLY for share in shares for number in reading.heard.figures)


def _near(reading: Reading, pack: Pack) -> List[Held]:
    """What the source says instead: of the subject that is named, or what shares most words, or what was shown."""
    topic = reading.topic if reading.topic in pack.topics else next(iter(reading.topics), "")
    of_subjects = [held for subject in reading.subjects if topic for held in facts_on(pack, topic, subject)]
    with_figures = [held for held in of_subjects if held.fact.figures]
    nearest = nearest_to(unquoted(reading), [held for held in pack.facts() if held.fact.figures], hardly=True)
    of_topic = [held for held in (pack.of_topic(topic) if topic else ()) if held.fact.figures]
    shown = shown_with_figures(reading, pack)
    nearly = [held for held in shown if _is_nearly_so(reading, held)]
    near = [nearest] if nearest and not reading.subjects else []
    others = (*of_topic, *near) if in_words(reading) and reading.named_topics else (*near, *of_topic)
    return [*nearly, *with_figures, *others, *shown]


def _figure_of(pack: Pack, held: Held) -> str:
    """A figure with what it measures; pay after the name of who pays it."""
    if held.subject and held.fact.pay:
        return f"{wording.inside(pack.named(held.subject).name)}: {scoped(held)}"
    return scoped(held) if held.subject is None else whole(pack, Claim(held, held.fact.figures[0]))


def _inside(pack: Pack, leader: Held, said: str) -> str:
    """A sentence that begins with the leader's name, for after "No: "."""
    name = pack.named(leader.subject or "").name
    return wording.inside(name) + said[len(name) :] if said.startswith(name) else wording.not_at_the_start(said)
