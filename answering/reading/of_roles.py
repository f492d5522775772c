"""What is asked of a pack's roles: who of them leads, who meets a sum; and where one of them gets most."""

from __future__ import annotations

from typing import FrozenSet, List, Optional, Sequence, Tuple

from answering import beliefs
from answering.copies import replace
from answering.looks import pay
from answering.lookup import at_addresses, calls, facts_about, is_called_in, own_facts_on, stems, topic_of_fact
from answering.nouns import called_as_the_field, nouns_of_roles, of_roles
from answering.reading.exclusions import standing
from answering.reading.fitting import grows, percents
from answering.reading.ordered import those_told
from answering.reading.reading import Reading, if_it_does, industries_of, only
from answering.reading.topic import facet_talked_of
from answering.vocabulary import DEGREES, KINDS, MONEY, RANKS
from knowledge import FACETS, Held, Pack
from knowledge.keys import key_of

_LEAST = 2
"""Fewer have nobody among them who leads."""
_ASKS_FOR_A_LIST = frozenset(("list", "name", "many", "vario", "diffe", "exist", "tell", "show", "give", "know", "every"))
"""Beginnings of words that ask for all of a kind."""
_OF_EACH = frozenset(("each", "every"))
"""Words, by their keys, that ask of one after the other."""


def asks_which_role_meets_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which kinds of nurse earn over 60k', after 'what do nurses earn': the roles within it, where the pack tells what they are paid."""
    heard = reading.heard
    bounded = any(bound.comparison != "about" for bound in heard.bounds)
    others = set(reading.named_topics) - {MONEY, "entry_roles"}
    pool = _those_with(reading, pack, MONEY) if bounded and heard.kind == "roles" else ()
    if len(pool) < _LEAST or others or reading.subjects or heard.refers == "one":
        return None
    return replace(reading.asking("filter"), answer="filter", topics=(MONEY,), pool=pool)


def asks_which_role_leads(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which kind of nurse is paid worst', after 'what do nurses earn': who of the roles leads, or comes last, where figures tell that."""
    of_those = _asks_who_of_the_roles(reading, pack)
    if not (reading.heard.kind == "roles" or of_those) or not _asks_for_an_end(reading):
        return None
    gets = of_those and reading.does("asks_who_gets_most") and MONEY in pack.facets
    facet = MONEY if gets else _facet_that_orders(reading, pack)
    pool = _those_with(reading, pack, facet) if facet else ()
    if len(pool) < _LEAST:
        return None
    form = "least" if reading.heard.order == "lowest" else "most"
    alone = replace(reading.heard, near=())  # a fact of an industry's that is near tells of none of them
    return replace(reading.asking("filter"), answer="filter", form=form, topics=(facet,), pool=pool, heard=alone)


@if_it_does("presumes")
def holds_a_role_at_an_end(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'so an aide gets the least?', after 'which kind of nurse is paid best': who does, by the figures that put the roles in an order."""
    facet = only(reading.named_facets(pack)) or facet_talked_of(reading, pack)
    ordered = _ordered(pack, facet) if facet in pack.facets else []
    if len(ordered) < _LEAST or not _puts_a_role_shown_at_an_end(reading, pack):
        return None
    form = reading.form if reading.form in RANKS else "least" if reading.heard.order == "lowest" else "most"
    return replace(reading.asking(facet), answer="rank_claim", form=form, about=reading.heard.subjects)


def _puts_a_role_shown_at_an_end(reading: Reading, pack: Pack) -> bool:
    heard, shown = reading.heard, reading.memory.shown
    one = len(heard.subjects) == 1 and heard.subjects[0] in shown and all(pack.kind_of(each) == "roles" for each in shown)
    names_more = heard.strangers or heard.bounds or heard.reckoning or reading.does("measures_against")
    return one and not names_more and (reading.form in RANKS or bool(heard.order))


def _asks_who_of_the_roles(reading: Reading, pack: Pack) -> bool:
    """'who gets the least', 'which grows fastest', after 'which kinds of nurse are there': of roles, where those are talked of."""
    roles = reading.memory.shown or reading.memory.focus
    talked_of = bool(roles) and all(pack.kind_of(each) == "roles" for each in roles)
    grows_most = reading.does("asks_of_growth") and reading.form in RANKS and bool(reading.named_facets(pack))
    return talked_of and (reading.does("asks_who_gets_most") or grows_most) and reading.heard.kind != "industries"


def lists_the_roles(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'what kinds of nurse are there', where that is what the pack calls its roles: all of them."""
    heard = reading.heard
    names = reading.names_its_own or set(reading.named_topics) - {"entry_roles"} or heard.order or reading.steers_a_recommendation
    says_more = stems(reading.text) - stems(" ".join(nouns_of_roles(pack.setting))) - _ASKS_FOR_A_LIST
    asks = reading.does("asks_which_kind") or reading.form in ("list_all", "how_many")
    if names or says_more or not asks or not of_roles(pack, reading.text) or heard.length > beliefs.THRESHOLDS.hint:
        return None
    alone = replace(heard, near=())  # what is near "which kinds are there" says nothing of them
    return replace(reading.asking("entry_roles"), answer="entry_roles", form="list_all", about=(), heard=alone)


def asks_it_of_each_role(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'list what each kind of nurse is paid', after 'what do nurses earn': that of every role."""
    heard, facet = reading.heard, only(reading.named_facets(pack))
    names = reading.names_its_own or heard.order or heard.refers or reading.steers_a_recommendation
    asks = reading.form == "list_all" or not _OF_EACH.isdisjoint(key_of(reading.text).split())
    if heard.kind != "roles" or not asks or names or not facet or heard.length > beliefs.THRESHOLDS.challenge:
        return None
    told = _those_with(reading, pack, facet)
    listed = replace(reading.asking("filter"), answer="filter", form="most", topics=(facet,), pool=told)
    return listed if len(told) >= _LEAST else None


def asks_which_want_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which kinds of nurse need a national exam for the licence': those of whom the source says that, or of whom it doesn't."""
    heard = reading.heard
    names = reading.names_its_own or heard.order or reading.steers_a_recommendation
    asks = heard.kind == "roles" and reading.form in ("which", "list_all") and heard.length <= beliefs.THRESHOLDS.challenge
    own = stems(reading.text) - stems(" ".join(nouns_of_roles(pack.setting)))
    if names or not asks:
        return None
    for facet in _facets_near(reading, pack):
        having, lacking = _parted_by_words(reading, pack, facet, own)
        if having and lacking:
            return _having(reading, facet, lacking, "lacks") if reading.does("denies_a_need") else _having(reading, facet, having, "has")
    return None


def asks_which_of_those_want_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which of them needs no master's', after 'which kind of nurse is paid best': of the roles told of those of whom the source says that,
    or of whom it doesn't.
    """
    those = tuple(each for each in those_told(reading, pack) if pack.kind_of(each) == "roles")
    if len(those) < _LEAST or not _asks_which_of_them(reading):
        return None
    near, words = _facets_near(reading, pack), _weighty_stems(reading)
    for facet in dict.fromkeys((*reading.named_facets(pack), reading.topic, *near, *pack.own_facets)):
        parted = _parted_by_words(reading, pack, facet, words)
        having, lacking = (tuple(held for held in facts if held.subject in those) for facts in parted)
        told = lacking if _goes_without(reading) else having
        if having and told:
            return _having(reading, facet, told, "lacks" if told is lacking else "has")
    return None


def _asks_which_of_them(reading: Reading) -> bool:
    """Whether it asks in a few words which of them, by nothing but what it says of them."""
    heard = reading.heard
    names = reading.names_its_own or heard.order or heard.kind or reading.noted
    return reading.form == "which" and not names and heard.length <= beliefs.THRESHOLDS.challenge


def _parted_by_words(reading: Reading, pack: Pack, facet: str, words: FrozenSet[str]) -> Tuple[Tuple[Held, ...], Tuple[Held, ...]]:
    """What is told of roles under a facet: where it has words that begin so, and where it hasn't."""
    having = _with_the_words(pack, facet, "roles", words)
    return having, _without_a_higher_degree(reading, _others(pack, facet, having, "roles"))


def _goes_without(reading: Reading) -> bool:
    """Whether it asks who does without: 'without a licence', 'if I have no licence'."""
    return any(map(reading.does, ("denies_a_need", "says_it_has_none", "says_it_lacks")))


def _weighty_stems(reading: Reading) -> FrozenSet[str]:
    """The beginnings of the words that the question turns on: a degree, and what nothing accounts for."""
    weighty = (each.text for each in reading.heard.unserved if each.weight >= beliefs.THRESHOLDS.beside_a_pointer)
    return stems(" ".join(weighty)) | (stems(reading.text) & frozenset(DEGREES))


def asks_which_go_without_that(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'which settings have no night shifts': of a facet that all tell of, each in its own words, a word is ruled out, and not the facet:
    those of whom the source doesn't say it.
    """
    heard, gone = reading.heard, tuple(each for each in reading.excluded_topics if each in pack.own_facets)
    of_all = heard.kind == "industries" or reading.form in ("which", "list_all") or reading.does("asks_where")
    names = reading.names_its_own or reading.named_topics or reading.steers_a_recommendation
    if len(gone) != 1 or names or not (of_all or not reading.memory.focus):
        return None
    own = stems(reading.text) & stems(" ".join(pack.topics[gone[0]].words)) - stems(pack.topics[gone[0]].label)
    having = _with_the_words(pack, gone[0], "industries", own)
    lacking = _others(pack, gone[0], having, "industries")
    return _having(replace(reading, excluded_topics=()), gone[0], lacking, "lacks") if having and lacking else None


@if_it_does("asks_which_do_not")
def asks_which_roles_do_not(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and which ones don't?', after 'which kinds of nurse need a national exam for the licence': the others, and what is told of them."""
    told = tuple(at_addresses(pack, reading.memory.facts))
    facets = {held.cell for held in told}
    names = reading.names_its_own or reading.named_topics
    if names or len(facets) != 1 or any(held.subject not in pack.roles for held in told):
        return None
    facet = told[0].cell
    lacking = _others(pack, facet, told, "roles")
    return _having(reading, facet, lacking, "lacks") if lacking else None


def _without_a_higher_degree(reading: Reading, facts: Tuple[Held, ...]) -> Tuple[Held, ...]:
    """`facts` but for those that say a higher degree than the question does: who needs a master's doesn't do without a bachelor's."""
    asked = [at for at, degree in enumerate(DEGREES) if degree in stems(reading.text)]
    higher = DEGREES[asked[0] + 1 :] if asked else ()
    return tuple(held for held in facts if stems(held.fact.statement).isdisjoint(higher))


def _others(pack: Pack, facet: str, told: Tuple[Held, ...], kind: str) -> Tuple[Held, ...]:
    """What is told of the others of a kind under a facet."""
    subjects = {held.subject for held in told}
    return tuple(held for held in pack.holders(facet, kind) if held.subject not in subjects)


def _having(reading: Reading, facet: str, facts: Tuple[Held, ...], form: str) -> Reading:
    ids = tuple(held.id for held in facts)
    return replace(reading.asking(facet), answer="with_the_word", form=form, subjects=(), about=ids, missing=())


def _facets_near(reading: Reading, pack: Pack) -> Tuple[str, ...]:
    """The facet that is named; else those of the facts that are near the question, the nearest first."""
    named = reading.named_facets(pack)
    if named:
        return (only(named),) if len(named) == 1 else ()
    near = (pack.at(each.fact) for each in reading.heard.near)
    return tuple(dict.fromkeys(topic for held in near if held and (topic := topic_of_fact(pack, held)) in pack.facets))


def _with_the_words(pack: Pack, facet: str, kind: str, own: FrozenSet[str]) -> Tuple[Held, ...]:
    """What is told of a kind under a facet and has all of `own`, the question's words, that any of it has."""
    holders = pack.holders(facet, kind)
    said = {held.id: stems(f"{held.fact.statement} {held.fact.short}") for held in holders}
    words = {word for word in own if any(word in each for each in said.values())}
    return tuple(held for held in holders if words and words <= said[held.id])


def _asks_for_an_end(reading: Reading) -> bool:
    """Whether it asks who of all of them, or of those just shown, stands at an end, and names nobody and no sum."""
    heard = reading.heard
    names = reading.subjects or heard.bounds or heard.strangers or reading.excluded_topics or heard.refers == "one"
    names = names or reading.does("sets_kinds_against")  # "what pays more, a role or a sector"
    asks = reading.form in RANKS or (bool(heard.order) and reading.form in ("which", "list_all"))
    return asks and not names and heard.length <= beliefs.THRESHOLDS.challenge and not reading.steers_a_recommendation


def _facet_that_orders(reading: Reading, pack: Pack) -> str:
    """The facet that is named, or else the one talked of, where figures order the roles by it; else one near it that does."""
    named = reading.named_facets(pack)
    facet = only(named) if named else facet_talked_of(reading, pack)
    near = pack.topics[facet].near if facet in pack.topics else []
    return next((each for each in (facet, *near) if each in pack.facets and len(_ordered(pack, each)) >= _LEAST), "")


def _ordered(pack: Pack, facet: str) -> List[Held]:
    """What puts the roles in an order: what they are paid, or how fast they grow."""
    return [held for held in pack.holders(facet, "roles") if held.fact.pay or any(map(grows, percents(held)))]


def _those_with(reading: Reading, pack: Pack, facet: str) -> Tuple[str, ...]:
    """The roles that the pack tells that of, but for those ruled out: of those shown, where it points at several."""
    gone = (*reading.excluded, *standing(reading, pack))
    told = tuple(dict.fromkeys(held.subject for held in _ordered(pack, facet) if held.subject and held.subject not in gone))
    shown = tuple(each for each in reading.memory.shown if each in told)
    return shown if reading.heard.refers == "many" and len(shown) >= _LEAST else told


def asks_where_one_gets_it(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'where do LPNs earn most', after 'which settings pay best': what is told of them in each place; where that is nothing, what is told
    of them anywhere, and that it is told of no place.
    """
    role = _role_meant(reading, pack)
    if not role or not _asks_where(reading):
        return None
    facet = only(reading.named_facets(pack)) or (MONEY if reading.heard.bounds else _of_places(reading, pack))
    told = (told_of_it_there(reading, pack, facet, role) or _told_anywhere(reading, pack, facet, role)) if facet else ()
    if not told:
        return None
    about = tuple(held.id for held in told)
    return replace(reading.asking(facet), answer="of_one_there", subjects=(role,), about=about, topics=(facet,))


def _told_anywhere(reading: Reading, pack: Pack, facet: str, role: str) -> Tuple[Held, ...]:
    """What a role is paid, where it is asked which of the places pays it; what it does, where it is asked where they work."""
    if facet == MONEY and (reading.form in RANKS or reading.heard.kind == "industries"):
        return tuple(held for held in own_facts_on(pack, MONEY, role) if held.fact.pay)
    return tuple(own_facts_on(pack, KINDS["roles"].listed_by, role)[:1]) if _speaks_of_working(reading) and not reading.named_topics else ()


def asks_for_an_end_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'and the least?', after 'where do LPNs earn most': of the very facts that were told, which aren't all the first that the pack tells
    of each place.
    """
    told = at_addresses(pack, reading.memory.facts)
    names = reading.names_its_own or set(reading.named_topics) - {MONEY} or reading.heard.kind == "roles"
    if names or not _only_asks_for_an_end(reading) or not _are_paid_in_one_order(pack, told):
        return None
    lowest = reading.heard.order == "lowest" or reading.form == "least"
    about = tuple(held.id for held in pay.ranked(told, lowest=lowest))
    form = "least" if lowest else "most"
    return replace(reading.asking(MONEY), answer="of_one_there", subjects=(), about=about, form=form, topics=(MONEY,))


def _only_asks_for_an_end(reading: Reading) -> bool:
    return bool(reading.heard.order or reading.form in RANKS) and reading.heard.length <= beliefs.THRESHOLDS.short


def _are_paid_in_one_order(pack: Pack, told: Sequence[Held]) -> bool:
    """Whether they are what several industries pay in the same terms, and not the first that the pack tells of each."""
    pays = [held.fact.pay for held in told if held.subject in pack.industries and held.fact.pay]
    first = all(pack.fact_of(held.subject or "", MONEY) == held for held in told)
    return len(pays) == len(told) >= _LEAST and not first and len({each.terms for each in pays}) == 1


def told_of_it_there(reading: Reading, pack: Pack, facet: str, role: str) -> Tuple[Held, ...]:
    """What the pack tells of industries under a facet, with figures, that calls `role`, within the sum that is asked for, the greatest
    first, or the least.
    """
    found = [
        held
        for place in pack.industries
        for held in own_facts_on(pack, facet, place)
        if held.subject == place and held.fact.figures and calls(pack, held, role)
    ]
    bounds = [bound for bound in reading.heard.bounds if bound.comparison != "about"]
    kept = [held for held in found if all(held.fact.pay and pay.fit(held.fact.pay, bound) != "not" for bound in bounds)]
    lowest = reading.heard.order == "lowest" or reading.form == "least"
    return tuple(sorted(kept, key=lambda held: _number_of(pack, held, role), reverse=not lowest))


def _number_of(pack: Pack, held: Held, role: str) -> float:
    """The number that the fact gives of that role: of the first figure that calls it, else of the first."""
    own = (figure for figure in held.fact.figures if is_called_in(pack, getattr(figure, "measures", ""), role))
    return max(next(own, held.fact.figures[0]).numbers)


def _role_meant(reading: Reading, pack: Pack) -> str:
    """The one role that it names, beside no industry; or the one in focus, where it says that it means that: "that kind of nurse"."""
    named = reading.heard.subjects
    if named:
        return named[0] if len(named) == 1 and pack.kind_of(named[0]) == "roles" else ""
    points = reading.heard.refers or reading.does("says_they") or reading.does("points_out") or reading.does("leads_on")
    return role_talked_of(reading, pack) if points and not (reading.heard.of_field or _points_at_a_list(reading, pack)) else ""


def _points_at_a_list(reading: Reading, pack: Pack) -> bool:
    """'which of those pay most', after a list and one of it: those that were listed are meant."""
    of_a_place = any(pack.kind_of(each) != "roles" for each in reading.memory.focus)
    return of_a_place and reading.heard.refers == "many" and len(reading.memory.shown) >= _LEAST


def role_talked_of(reading: Reading, pack: Pack) -> str:
    """The role in focus, or the one that the fact told last of a place calls; not the one that goes by the name of all in the field."""
    focus, facts = reading.memory.focus, at_addresses(pack, reading.memory.facts)
    if len(focus) != 1:
        return ""
    if pack.kind_of(focus[0]) == "roles":
        return focus[0]
    called = [role for role in pack.roles if len(facts) == 1 and facts[0].subject == focus[0] and calls(pack, facts[0], role)]
    return called[0] if len(called) == 1 else ""


def _asks_where(reading: Reading) -> bool:
    heard = reading.heard
    asks = reading.does("asks_where") or (heard.kind == "industries" and reading.form in (*RANKS, "which", "list_all"))
    asks = asks or _asks_who_pays_them(reading)
    return asks and not (heard.strangers or reading.excluded) and heard.length <= beliefs.THRESHOLDS.challenge


def _asks_who_pays_them(reading: Reading) -> bool:
    """'who pays them least', 'the best paying place for that': none of the roles is asked for."""
    pays = MONEY in reading.named_topics and reading.form in RANKS and reading.heard.kind != "roles"
    return pays and not reading.subjects and (reading.heard.refers == "many" or reading.does("says_there"))


def _of_places(reading: Reading, pack: Pack) -> str:
    """The facet talked of; of a question that goes on from none how many work where, where the pack tells such shares."""
    facet = facet_talked_of(reading, pack)
    if facet and not reading.heard.subjects and not _speaks_of_working(reading):
        return facet
    if not (reading.heard.subjects or _speaks_of_working(reading)):
        return ""
    return next((each for each in pack.facets if any(map(_is_of_people, pack.holders(each)))), "")


def _speaks_of_working(reading: Reading) -> bool:
    return " work " in f" {key_of(reading.text)} "


def _is_of_people(held: Held) -> bool:
    return any(not grows(figure) for figure in percents(held))


def sets_one_against_the_field(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'does an LPN earn less than an RN': the role that goes by the name of all in the field is the other one, or stands against the one
    in focus.
    """
    heard = reading.heard
    field = called_as_the_field(pack, reading.text) if heard.of_field else ""
    others = heard.subjects or _pointed_at(reading)
    roles = len(others) == 1 and pack.kind_of(others[0]) == "roles" and field not in others
    if not field or not roles or heard.strangers or not (reading.does("sets_against") or heard.order):
        return None
    both = (*others, field)
    return replace(reading, heard=replace(heard, subjects=both, of_field=False), subjects=both)


def _pointed_at(reading: Reading) -> Tuple[str, ...]:
    """The one in focus, where it is pointed at; not where its figure is to be set beside that of all: "is that less than RNs get"."""
    wanted, points = reading.heard.reckoning, reading.heard.refers == "one" or reading.does("points_out")
    return reading.memory.focus if points and not (wanted and wanted.operation == "versus") else ()


def asks_how_many_work_there(reading: Reading, pack: Pack) -> Optional[Reading]:
    """'how many work in hospitals', after 'what do nurses earn': the share of all that the source gives of that place."""
    places = industries_of(pack, reading.heard.subjects)
    if len(places) != 1 or not _asks_how_many_work(reading):
        return None
    told = (held for held in facts_about(pack, places[0]) if held.cell in FACETS)
    share = next((held for held in told if any(not grows(figure) for figure in percents(held))), None)
    return replace(reading, answer="nearest", about=(share.id,), subjects=places) if share else None


def _asks_how_many_work(reading: Reading) -> bool:
    """Whether it asks nothing but how many people work where: of the field, or with that word."""
    heard = reading.heard
    asks = reading.form == "how_many" or reading.does("asks_for_a_share")
    works = heard.of_field or _speaks_of_working(reading)
    weighty = any(each.weight >= beliefs.THRESHOLDS.beside_a_pointer for each in heard.unserved)
    names = reading.named_topics or heard.strangers or heard.bounds or heard.figures or len(heard.subjects) > 1 or weighty
    return asks and works and not names and heard.length <= beliefs.THRESHOLDS.challenge
