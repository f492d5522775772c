"""The recommendation: the result by somebody's wishes, why, why not, what if; and the questions that ask for wishes."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple

from answering import phrases
from answering.answer import Answer
from answering.copies import replace
from answering.looks import suggest, wording
from answering.looks.suggest import Suggestion
from answering.reading.reading import Reading
from answering.wishes.options import option_of, options_at, stands_for, title_of
from answering.wishes.profile import OPEN, RULED_OUT, WISHED, Noted, Profile
from answering.wishes.weigh import Reason, can_be_weighed, ranking, reasons_for, total
from answering.wishes.words import in_one_line, sentence, wished_and_ruled_out
from knowledge import Held, Pack

SHORTLIST = 3
_REASONS = 2
"""So many of an industry are told at first; all of them stand behind "why these?"."""
Ranked = List[Tuple[str, List[Reason]]]


def ask_wish(reading: Reading, pack: Pack) -> Answer:
    """The open question of the interview, or the next one."""
    profile = reading.profile
    again = profile.asking and not reading.noted and reading.heard.moves & {"changes_wish", "asks_options"}
    steps = (profile.asking,) if again else profile.open_steps(pack)
    if not steps:
        return shortlist(reading, pack)
    said = in_one_line(reading.noted or _recalled(reading), pack)
    lost = reading.does("is_undecided") or reading.does("asks_to_be_led")
    before = phrases.say(pack, "recommend_said_back", noted=said) if said else phrases.say(pack, "recommend_find_out") if lost else ""
    return _question(pack, replace(profile, asking=steps[0]), before)


def next_wish(reading: Reading, pack: Pack) -> Answer:
    """What was just noted, and the next question; the result after the last."""
    if not reading.profile.asking or not reading.profile.open_steps(pack):
        return shortlist(reading, pack)
    return ask_wish(reading, pack)


def shortlist(reading: Reading, pack: Pack) -> Answer:
    """The industries that fit best by what is known, the reason of each in one line."""
    profile = replace(reading.profile, asking="")
    ranked = ranking(profile, pack, reading.pool)
    if not ranked:
        return _remaining(profile, pack) if _speaks_against_some(profile, pack) else _nothing_to_go_by(profile, pack)
    known = wished_and_ruled_out(profile, pack)
    by = phrases.say(pack, "recommend_by_of_others" if reading.pool and reading.does("asks_what_else") else "recommend_by", known=known)
    return _result(ranked[:SHORTLIST], profile, pack, f"{_just_left_open(reading, pack)}{by}", keep=True)


def lead_of_result(profile: Profile, pack: Pack) -> str:
    """Who comes first, and by which wishes, in one sentence; empty where nobody does."""
    ranked = ranking(profile, pack)
    by = phrases.say(pack, "recommend_by", known=wished_and_ruled_out(profile, pack))
    return _lead([subject for subject, _ in ranked[:SHORTLIST]], pack, by) if ranked else ""


def _lead(subjects: Sequence[str], pack: Pack, before: str) -> str:
    names = [wording.inside(pack.named(subject).name) for subject in subjects]
    then = phrases.say(pack, "recommend_then", names=wording.listed(names[1:])) if names[1:] else ""
    return phrases.say(pack, "recommend_first", before=before, name=names[0], then=then)


def _just_left_open(reading: Reading, pack: Pack) -> str:
    """That something no longer counts, where the message said so."""
    left = in_one_line((each for each in reading.noted if each.stance == OPEN), pack)
    return phrases.say(pack, "recommend_said_back", noted=left) if left else ""


def what_if(reading: Reading, pack: Pack) -> Answer:
    """The result if something else were wished for; nothing is noted."""
    ranked = ranking(reading.profile, pack)
    if not ranked:
        return _nothing_to_go_by(reading.memory.profile, pack)
    supposed = phrases.say(pack, "recommend_with", supposed=in_one_line(reading.noted, pack))
    return _result(ranked[:SHORTLIST], reading.memory.profile, pack, supposed, keep=False)


def why_shortlist(reading: Reading, pack: Pack) -> Answer:
    """For each industry of the result, or the one that is named: which wish it meets, by which fact, and which not."""
    ranked = ranking(reading.profile, pack)
    if not ranked:
        return _nothing_to_go_by(reading.profile, pack)
    chosen = [each for each in ranked if each[0] in reading.about] or ranked[:SHORTLIST]
    lines = [_explained(subject, reasons, reading.profile, pack) for subject, reasons in chosen]
    facts = _facts(chosen)
    offers = _offers_of(pack, *(("more",) if reading.profile.open_steps(pack) else ()), "noted")
    return Answer(
        "answered",
        "recommend",
        "utter_recommend_why",
        {"known": wished_and_ruled_out(reading.profile, pack), "lines": "\n".join(lines), "source": wording.sourced(pack, facts)},
        subjects=tuple(subject for subject, _ in chosen),
        facts=facts,
        suggestions=(*suggest.profiles(pack, [chosen[0][0]]), *offers),
    )


def nothing_else(reading: Reading, pack: Pack) -> Answer:
    """That no other industry meets what is wished for."""
    known = wished_and_ruled_out(reading.profile, pack)
    offers = _offers_of(pack, *(("more",) if reading.profile.open_steps(pack) else ()), "noted")
    return Answer("chitchat", "recommend", "utter_recommend_nothing_else", {"known": known}, suggestions=offers)


def runner_up(reading: Reading, pack: Pack) -> Answer:
    """What came second, or at the place that is asked for, and why."""
    ranked = ranking(reading.profile, pack)
    if not ranked:
        return _nothing_to_go_by(reading.profile, pack)
    if len(ranked) < 2:
        name = pack.named(ranked[0][0]).name
        return Answer(
            "clarify", "recommend", "utter_recommend_alone", {"name": wording.inside(name)}, suggestions=_offers_of(pack, "more", "noted")
        )
    place = reading.heard.ordinal_word if 1 < reading.heard.ordinal_word <= len(ranked) else 2
    (first, _), (second, reasons) = ranked[place - 2], ranked[place - 1]
    facts = _facts([ranked[place - 1]])
    values = {
        "second": pack.named(second).name,
        "first": wording.inside(pack.named(first).name),
        "place": wording.place(place - 1),
        "reasons": _because(reasons, pack),
        "source": wording.sourced(pack, facts),
    }
    return Answer("answered", "recommend", "utter_recommend_second", values, (second,), facts, suggest.profiles(pack, [second]))


def why_not(reading: Reading, pack: Pack) -> Answer:
    """Why an industry isn't the first of the result."""
    subject = reading.about[0]
    profile, ranked = reading.profile, [each for each, _ in ranking(reading.profile, pack)]
    reasons = reasons_for(profile, subject, pack)
    name, facts = pack.named(subject).name, _facts([(subject, reasons)]) or _some_fact(subject, pack)
    if subject in (*profile.excluded(pack), *reading.memory.frame.excluded):
        said = next(
            (each.said for each in profile.wishes if each.stance == "ruled_out" and each.said and subject in stands_for(pack, each.id)), ""
        )
        lead = phrases.say(pack, "recommend_ruled_out", said=f" ({wording.quoted([said])})" if said else "")
    elif subject in ranked[:1]:
        lead = phrases.say(pack, "recommend_is_first", name=name)
    elif subject in ranked:
        place, first = wording.place(ranked.index(subject)), wording.inside(pack.named(ranked[0]).name)
        lead = phrases.say(pack, "recommend_is_behind", name=name, place=place, first=first)
    else:
        lead = phrases.say(pack, "recommend_nothing_for", name=wording.inside(name))
    values = {"lead": lead, "lines": _explained(subject, reasons, profile, pack), "source": wording.sourced(pack, facts)}
    return Answer("answered", "recommend", "utter_recommend_why_not", values, (subject,), facts, suggest.profiles(pack, [subject]))


def speaks_against(reading: Reading, pack: Pack) -> Answer:
    """What of somebody's wishes an industry doesn't meet, as far as the source says."""
    subject = reading.about[0]
    reasons = reasons_for(reading.profile, subject, pack)
    against = [reason for reason in reasons if reason.points < 0]
    unmet = _unmet(reasons, reading.profile, pack)
    name = pack.named(subject).name
    parts = [f"{title_of(pack, reason.wish)}: {reason.held.fact.short}" for reason in against]
    if unmet:
        parts.append(phrases.say(pack, "recommend_silent_there", wishes=wording.listed(unmet, "or")))
    facts = tuple(reason.held for reason in against) or _facts([(subject, reasons)]) or _some_fact(subject, pack)
    values = {
        "name": name,
        "against": "; ".join(parts) if parts else phrases.say(pack, "recommend_nothing_against"),
        "source": wording.sourced(pack, facts),
    }
    return Answer("answered", "recommend", "utter_recommend_against", values, (subject,), facts, _offers_of(pack, "second", "noted"))


def counted(reading: Reading, pack: Pack) -> Answer:
    """Whether what somebody asked for counts in the result, and what it brings those of it."""
    profile, ranked = reading.profile, ranking(reading.profile, pack)
    missing = [each for each in reading.about if each not in profile.wished]
    known = wished_and_ruled_out(profile, pack)
    if missing or not ranked:
        values = {"wishes": wording.listed([title_of(pack, each) for each in missing]), "known": known}
        response = "utter_recommend_not_counted" if missing else "utter_recommend_noted_only"
        return Answer("chitchat", "recommend", response, values, suggestions=_offers_of(pack, "result", "noted"), keeps=_keeps(profile))
    told = _by_those(ranked[:SHORTLIST], reading.about)
    facts = _facts(told) or _some_fact(ranked[0][0], pack)
    values = {
        "known": wording.listed([title_of(pack, each) for each in reading.about]) or known,
        "lines": "\n".join(f"- **{pack.named(subject).name}**: {_because(_strongest(reasons), pack)}" for subject, reasons in told),
        "source": wording.sourced(pack, facts),
    }
    subjects = tuple(subject for subject, _ in told)
    return Answer("answered", "recommend", "utter_recommend_counted", values, subjects, facts, _offers_of(pack, "why", "noted"))


def _by_those(ranked: Ranked, wishes: Sequence[str]) -> Ranked:
    """Those of `ranked` for which one of `wishes` speaks, or any where none is asked of, with these reasons."""
    by_those = [(subject, [each for each in reasons if not wishes or each.wish in wishes]) for subject, reasons in ranked]
    return [(subject, reasons) for subject, reasons in by_those if reasons]


def noted(reading: Reading, pack: Pack) -> Answer:
    """All that is noted, in one line, and what was ruled out of lists."""
    known = {each.id for each in reading.profile.wishes}
    left_out = (Noted(each, RULED_OUT) for each in reading.memory.frame.excluded if each not in known)
    said = in_one_line((*reading.profile.wishes, *reading.noted, *left_out), pack)
    if not said:
        return Answer(
            "chitchat", "recommend", "utter_recommend_nothing_noted", suggestions=_offers_of(pack, "start"), keeps=_keeps(reading.profile)
        )
    offers = _offers_of(pack, "result", "more", "forget")
    return Answer(
        "chitchat", "recommend", "utter_recommend_noted", {"noted": sentence(said)}, suggestions=offers, keeps=_keeps(reading.profile)
    )


def forgotten(reading: Reading, pack: Pack) -> Answer:
    """Nothing is noted any more."""
    return Answer(
        "chitchat", "recommend", "utter_recommend_forgotten", suggestions=_offers_of(pack, "start"), keeps=_keeps(reading.profile)
    )


def pause(reading: Reading, pack: Pack) -> Answer:
    """No more questions; what is noted stays."""
    said = in_one_line(reading.profile.wishes, pack)
    offers = _offers_of(pack, "continue", *(("result",) if reading.profile.says_something else ()))
    noted_too = f" {phrases.say(pack, 'recommend_stays_noted', noted=said)}" if said else ""
    return Answer(
        "chitchat", "other", "utter_recommend_paused", {"noted": noted_too}, suggestions=offers, keeps={"profile": reading.profile}
    )


def purpose(reading: Reading, pack: Pack) -> Answer:
    """What a question of the interview is good for."""
    return _question(pack, reading.profile, f"{phrases.say(pack, 'recommend_purpose')} ")


def at_once(reading: Reading, pack: Pack) -> Answer:
    """That several wishes may be told in one message."""
    return _question(pack, reading.profile, f"{phrases.say(pack, 'recommend_at_once')} ")


def not_placed(reading: Reading, pack: Pack) -> Answer:
    """What was said can't be placed: the question again; where none is open, what may be told."""
    if not reading.profile.asking:
        said = f"{phrases.say(pack, 'recommend_not_placed')} {phrases.say(pack, 'recommend_what_to_tell')}"
        return Answer("clarify", "recommend", "utter_recommend_unplaced", {"said": said}, suggestions=_offers_of(pack, "start"))
    return _question(pack, reading.profile, f"{phrases.say(pack, 'recommend_not_placed')} ")


def option_meaning(reading: Reading, pack: Pack) -> Answer:
    """What stands behind an option: the facts that it counts."""
    wish = reading.about[0]
    option = option_of(pack, wish)
    facets = [pack.topics[facet].about for facet in (*option.facets, *option.against)] if option else []
    industries = [wording.inside(pack.named(subject).name) for subject in option.industries] if option else []
    counted = [
        phrases.say(pack, "recommend_means_facets", facets=wording.listed(facets)) if facets else "",
        phrases.say(pack, "recommend_means_names", names=wording.listed(industries)) if industries else "",
    ]
    meant = wording.listed([part for part in counted if part]) or phrases.say(pack, "recommend_means_nothing")
    profile = reading.profile
    values = {"option": sentence(title_of(pack, wish)), "meant": meant}
    offers = _offers(pack, profile.asking) if profile.asking else _offers_of(pack, "more")
    return Answer("clarify", "recommend", "utter_recommend_option", values, suggestions=offers, keeps=_keeps(profile))


def doubt(reading: Reading, pack: Pack) -> Answer:
    """Something that may or may not be a wish."""
    doubted = wording.listed([title_of(pack, each.id) for each in reading.profile.doubts])
    offers = _offers_of(pack, "yes", "no")
    return Answer("clarify", "recommend", "utter_recommend_doubt", {"doubted": doubted}, suggestions=offers, keeps=_keeps(reading.profile))


RECOMMEND = {
    answerer.__name__: answerer
    for answerer in (
        *(ask_wish, next_wish, shortlist, what_if, why_shortlist, runner_up, nothing_else, why_not, speaks_against),
        *(counted, noted, forgotten, pause, purpose, at_once, not_placed, option_meaning, doubt),
    )
}
"""By `Reading.answer`."""


def _question(pack: Pack, profile: Profile, before: str = "") -> Answer:
    step = profile.asking
    place = list(pack.interview).index(step) + 1
    first = not (profile.wishes or profile.skipped)
    hint = f" {phrases.say(pack, 'recommend_place', place=str(place), of=str(len(pack.interview)))}" if first else ""
    return Answer(
        "clarify",
        "recommend",
        "utter_recommend_question",
        {"noted": before, "question": pack.interview[step].question, "place": hint},
        suggestions=_offers(pack, step, back=bool(profile.wishes or profile.skipped)),
        keeps=_keeps(profile),
    )


def _offers(pack: Pack, step: str, back: bool = False) -> Tuple[Suggestion, ...]:
    titles = [option.title for wish in options_at(pack, step) if (option := option_of(pack, wish))]
    return (*(Suggestion(title, title) for title in titles), *_offers_of(pack, "skip", *(("back",) if back else ())))


def _offers_of(pack: Pack, *kinds: str) -> Tuple[Suggestion, ...]:
    return tuple(suggest.offer(pack, kind) for kind in kinds)


def _result(ranked: Ranked, profile: Profile, pack: Pack, before: str, keep: bool) -> Answer:
    """One line an industry: what it meets best, a reason for each wish, so many at most."""
    shown: Ranked = [(subject, _one_each(reasons)[:_REASONS]) for subject, reasons in ranked]
    lines = [f"- **{pack.named(subject).name}**: {_because(reasons, pack)}" for subject, reasons in shown]
    facts = _facts(shown)
    offers = _offers_of(pack, "why", "more" if profile.open_steps(pack) else "second", "noted")
    values = {
        "lead": _lead([subject for subject, _ in ranked], pack, before),
        "lines": "\n".join(lines),
        "note": wording.aside(_unweighed(profile, pack)),
        "source": wording.sourced(pack, facts),
    }
    return Answer(
        "answered",
        "recommend",
        "utter_recommend",
        values,
        subjects=tuple(subject for subject, _ in ranked),
        facts=facts,
        suggestions=offers,
        detail="\n".join(_explained(subject, reasons, profile, pack) for subject, reasons in ranked),
        keeps=_keeps(profile) if keep else {"profile": profile},
    )


def _speaks_against_some(profile: Profile, pack: Pack) -> bool:
    """Whether an industry is ruled out, or a wish speaks against one: "no certificates"."""
    return bool(profile.excluded(pack)) or any(total(reasons_for(profile, each, pack)) < 0 for each in pack.industries)


def _remaining(profile: Profile, pack: Pack) -> Answer:
    """Nothing speaks for any, but something is ruled out or speaks against some: what is left, with one fact each."""
    allowed = (subject for subject in pack.industries if subject not in profile.excluded(pack))
    left = [subject for subject in allowed if total(reasons_for(profile, subject, pack)) >= 0]
    facts = tuple(held for subject in left for held in _some_fact(subject, pack))
    if not facts:
        return _nothing_to_go_by(profile, pack)
    values = {
        "ruled_out": wished_and_ruled_out(profile, pack),
        "lines": "\n".join(f"- **{pack.named(held.subject or '').name}**: {held.fact.short}" for held in facts),
        "source": wording.sourced(pack, facts),
    }
    subjects = tuple(held.subject for held in facts if held.subject)
    return Answer(
        "answered", "recommend", "utter_recommend_left", values, subjects, facts, _offers_of(pack, "more", "noted"), keeps=_keeps(profile)
    )


def _nothing_to_go_by(profile: Profile, pack: Pack) -> Answer:
    step = next(iter(profile.open_steps(pack)), next(iter(pack.interview), ""))
    known = in_one_line(profile.wishes, pack)
    noted = phrases.say(pack, "recommend_said_back", noted=known) if known else ""
    values = {"note": wording.aside(f"{noted}{_unweighed(profile, pack)}".rstrip())}
    offers = _offers(pack, step) if step else ()
    return Answer(
        "clarify", "recommend", "utter_recommend_nothing", values, suggestions=offers, keeps=_keeps(replace(profile, asking=step))
    )


def _explained(subject: str, reasons: Sequence[Reason], profile: Profile, pack: Pack) -> str:
    """'- **Finance**: pay: $90,000 to ...; the source says nothing of growth there'."""
    unmet = _unmet(reasons, profile, pack)
    against = [
        phrases.say(pack, "recommend_speaks_against", wish=title_of(pack, each.wish), brief=each.held.fact.short)
        for each in reasons
        if each.points < 0
    ]
    silent = [phrases.say(pack, "recommend_silent", wishes=wording.listed(unmet, "or"))] if unmet else []
    told = [held.fact.short for held in _some_fact(subject, pack)] if not (reasons or unmet) else []  # they wished for nothing
    parts = [_because(_strongest(reasons), pack), *against, *silent, *told]
    return f"- **{pack.named(subject).name}**: {'; '.join(part for part in parts if part)}"


def _unmet(reasons: Sequence[Reason], profile: Profile, pack: Pack) -> List[str]:
    """The wishes that could be weighed, and that no fact of an industry meets."""
    met = {reason.wish for reason in reasons if reason.points}
    unmet = [wish for wish in profile.wished if wish not in met and can_be_weighed(wish, pack) and not _only_takes(wish, pack)]
    return [title_of(pack, wish) for wish in unmet]


def _only_takes(wish: str, pack: Pack) -> bool:
    option = option_of(pack, wish)
    return bool(option) and not (option.facets or option.industries) if option else False


def _strongest(reasons: Sequence[Reason]) -> List[Reason]:
    return sorted((reason for reason in reasons if reason.points > 0), key=lambda each: -each.points)


def _one_each(reasons: Sequence[Reason]) -> List[Reason]:
    """The strongest reason for each wish first, then the others of the same wishes."""
    strongest = _strongest(reasons)
    first = {reason.wish: reason for reason in reversed(strongest)}
    return sorted(strongest, key=lambda reason: first[reason.wish] is not reason)


def _because(reasons: Sequence[Reason], pack: Pack) -> str:
    """'pay: $85,000 to $115,000; flexibility: ...': a fact that serves two wishes stands once."""
    by_fact: Dict[str, Tuple[List[str], str]] = {}
    for reason in reasons:
        if reason.points > 0:
            titles = by_fact.setdefault(reason.held.id, ([], reason.held.fact.short))[0]
            titles.extend(() if reason.wish == reason.held.subject else (title_of(pack, reason.wish),))  # its name stands before it
    told = ((wording.listed(list(dict.fromkeys(titles))), short) for titles, short in by_fact.values())
    return "; ".join(f"{title}: {short}" if title else short for title, short in told)


def _facts(ranked: Sequence[Tuple[str, Sequence[Reason]]]) -> Tuple[Held, ...]:
    held = {reason.held.id: reason.held for _, reasons in ranked for reason in reasons}
    return tuple(held.values())


def _some_fact(subject: str, pack: Pack) -> Tuple[Held, ...]:
    found = (held for facet in pack.facets if (held := pack.fact_of(subject, facet)))
    return tuple(held for held in (next(found, None),) if held)


def _unweighed(profile: Profile, pack: Pack) -> str:
    """What was said but can't be held against anything in the pack."""
    titles = [title_of(pack, each.id) for each in profile.wishes if each.stance == WISHED and not can_be_weighed(each.id, pack)]
    return phrases.say(pack, "recommend_unweighed", wishes=wording.listed(titles)) if titles else ""


def _recalled(reading: Reading) -> Tuple[Noted, ...]:
    """What is read back before a question that wasn't answered: all that is noted, where somebody comes back to it."""
    returns = reading.heard.moves & {"resumes_wishes", "undoes"}
    return tuple(each for each in reading.profile.wishes if each.stance != OPEN) if returns else ()


def _keeps(profile: Profile) -> Dict[str, object]:
    return {"topic": "recommend", "profile": profile}
