"""How much belief, and how many words, it takes: every threshold of this room, with the questions it was chosen on and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Mapping

from answering.vocabulary import NEAR_MISS, OFF_TOPIC


@dataclass(frozen=True)
class Thresholds:
    """Beliefs are from 0 to 1. A comment names the set a number was chosen on and when, or says that none is recorded."""

    # Declining (reading/decline.py). held_out, 2026-11 (docs/decisions/0007-scope.md)
    refused: float = 0.5
    """Above this share of all belief in near misses and off-topic intents, a question is declined."""
    unknown_named: float = 0.4
    """With an unknown name, so much belief in a near miss declines."""
    binding_unknown: float = 0.25
    """The same for a place, company, school, seniority or sector: an answer would have to be about it."""
    # Points that can't be served (reading/unserved.py, clauses.py). sample, real_dev and real_more (their open parts), 2026-11-27
    declined: float = 0.6
    """From so much doubt on, a question is declined."""
    surely_declined: float = 0.8
    """With less doubt, a declined question is answered after all, its point named first, where what it asks is clear."""
    clear_nearest: float = 0.4
    """What it asks is clear with such a share of the belief in all that isn't refused."""
    near: float = 0.55  # the same, and questions to two packs of other fields
    """A fact of so much likeness is worth telling, the point named first, though the question is declined."""
    near_alone: float = 0.4
    """So is one of less likeness that stands out."""
    stands_out: float = 0.1
    """A fact stands out by so much more likeness than the third nearest has."""
    near_pay: float = 0.75
    """What all are paid is worth telling only with so much likeness."""
    near_of_topic: float = 0.45
    """A fact of so much likeness stands in the first line of an answer about its topic."""
    near_of_another: float = 0.6
    """And in one about another topic."""
    all_but_named: float = 0.43  # talks of strangers about the default pack, 2026-11-30
    """A fact of so much likeness is told beside an answer that doesn't tell it."""
    surely_beside: float = 0.2  # the same
    """If it answers so probably."""
    beside: float = 0.1  # questions to seven packs, 2026-11-28 (docs/decisions/0019-evidence.md)
    """A fact that answers so probably is told beside what the topic says."""
    leading: float = 0.2  # questions to six packs, 2026-11-28
    """With so much it stands in front of what the topic says, where that answers less probably."""
    sure_topic: float = 0.7  # the same
    """With so much belief in the topic nothing is told beside it for that."""
    telling: float = 0.3  # the same, with the tuned encoder (docs/decisions/0020-tuned-encoder.md)
    """With so much one is worth telling by itself, the point named first, though the question is declined."""
    telling_a_detail: float = 0.12  # questions to nine packs, 2026-11-28
    """So much is enough where only a detail is refused, or what suits somebody."""
    surely_telling: float = 0.5  # questions to nine packs, 2026-11-28
    """With so much one is what is asked for, whatever else is likely."""
    near_entry: float = 0.38  # questions to seven packs, 2026-11-28: from 0.3 to 0.45 nothing is lost
    """With a fact of so much likeness, and no other's as near, one entry of a list is described ("which job is about experiments")."""
    alike: float = 0.3  # descriptions of the roles and skills of two packs, 60 by hand, 2026-11-30
    """With so much likeness, by words and meaning, a role or skill is described in words of one's own."""
    alike_apart: float = 0.05  # the same
    """It is that one alone where no other is as near by so much."""
    alike_by_a_word: float = 0.12  # the same
    """So much nearer it is by each word that is said of it alone."""
    near_opinion: float = 0.45  # questions about the stories of the default pack, by hand, 2026-11-28
    """With so much likeness the story of one graduate is asked about, where stories are asked for."""
    opinion_apart: float = 0.08  # 21 questions about them, by hand, 2026-11-30
    """With so much more than any other has; else all of them are told."""
    opinion: float = 0.4  # the same
    """With so much, where it stands out from the others, also where they aren't."""
    near_in_talk: float = 0.38  # talks about two packs, 2026-11-27
    """With so much likeness a fact of the ready-made answer that is talked of is meant, where nothing else is surely."""
    surely_near: float = 0.6  # 14 messages by hand, 2026-11-30
    """A figure of all of so much likeness that stands out is what is asked for, in a message that asks for more as well."""
    nearer_than_its_own: float = 0.05  # 16 questions by hand, 2026-11-30
    """By so much likeness a figure of all must be nearer than what is told of the one talked of."""
    near_what_was_shown: float = 0.3  # talks about two packs that question figures, 2026-11-30
    """With so much likeness to the figure just shown it is asked of, though the question would be refused."""
    near_another_figure: float = 0.57  # the same
    """A figure that wasn't shown, of so much likeness, is meant by who says a number of it."""
    near_of_another_share: float = 0.44  # 20 claims by hand of shares that the source gives, 2026-11-30
    """A percentage that a fact of so much likeness gives is claimed to be of just what it says."""
    of_the_figure_shown: float = 0.8  # talks about two packs that question figures, 2026-11-30
    """With so much belief that anything is asked of a figure it is."""
    out_of_reach: float = 0.95
    """From so much doubt on, no fact is near enough."""
    hedged: float = 0.5
    """From so much doubt on, an answer says first what it leaves out."""
    aside: float = 0.25  # the same sets, 2026-11-28
    """From so much doubt on, it says at its end what it leaves out."""
    aside_point: float = 0.1  # the same
    """If that has so much weight."""
    too_doubtful: float = 0.85
    """From so much doubt about a whole message on, no question inside it is answered by itself."""
    point: float = 0.05
    """A phrase of less weight is not named."""
    second_point: float = 0.2
    """A second phrase is named that has so much of the first one's weight."""
    no_yes: float = 0.2  # 200 questions by a stranger, 140 of which no yes is true of, 2026-11-30
    """A question with a phrase of so much weight gets neither yes nor no."""
    sure_point: float = 0.5
    """A phrase of so much weight is the point of the question."""

    names_a_wish: float = 0.05  # by hand, 2026-11-30
    """With a word of so much weight, "forget the kelp bit" names a wish, which may not have been noted."""
    beside_a_pointer: float = 0.2
    """With a phrase of so much weight, "the second one" asks for more than what stands there. Chosen by hand."""

    sure_why: float = 0.6
    """A refusal gives a reason of a fixed kind only with so much belief in it."""

    # Feelings (reading/feelings.py). Chosen by hand, 2026-11: recall comes first.
    surely_in_danger: float = 0.8  # belief in danger that comes before a clear question about facts in the same message
    felt_beside_a_wish: float = 0.75  # 180 dangers and 520 strong messages about jobs by strangers, 2026-11-30
    """Belief in danger, or in low spirits, that it takes where something is named that can be wished for: 178 of those dangers are heard,
    and 20 of the others are taken for one; with .9 it is 174 and 10. Danger that isn't heard weighs more.
    """
    distressed: float = 0.6
    """So much belief in distress is heard as danger, where no rule of nlu/feelings heard anything."""

    # Clauses of a longer message (reading/clauses.py). fresh, 2026-11 (docs/decisions/0007-scope.md)
    clear: float = 0.7
    """So much belief in an answer makes a clause clear by itself."""
    clear_named: float = 0.6
    """The same for a clause that names what it is about."""

    # The topic (reading/correct.py, topic.py). None recorded, but where a comment says so.
    doubtful: float = 0.5
    """An intent with less belief than this is doubtful."""
    short: int = 5
    """A text of so many words, or fewer, is short."""
    named: float = 0.15
    """So much belief in a topic that the text names beats a likelier one that it doesn't name."""
    certain: float = 0.3
    """So much of the belief in all topics makes one the topic of a fragment, or of a declined question."""
    certain_from: float = 0.01
    """The topic of a fragment needs at least so much belief."""
    few_words: int = 4
    """So many words beside what is ruled out are no new question."""
    goes_on: int = 3
    """So many words beside what is named go on about the subject in focus."""
    guessed: float = 0.3
    """A question or distress with less belief is a guess."""

    # Moves that no rule has the words for (message.py). Chosen on sentences of talks that were left out of training, 2026-11-27
    move: float = 0.6
    """So much belief in a move that was learnt makes it one."""
    over_a_rule: float = 0.8  # sentences of an author that nothing was learnt from, 2026-11-28: of 146 it was right in 118, the rules in 10
    """So much belief in a move makes it one although a rule heard another."""
    stance: float = 0.7  # sentences of two authors, each by what was learnt from the other, 2026-11-28
    """With so much belief in it what a sentence says of a wish is what was learnt, where no rule hears anything."""
    hardly_asked: float = 0.15  # the same: of the names in questions 1 % have less, of wishes that stand in one 45 %
    """With less belief that something is asked of it, what stands in a question is wished for."""
    only_named: float = 0.8  # 1,372 names in questions, 2026-11-30: 89 % are heard, .6 % of wishes are taken for one
    """With so much belief something is asked of what is named, and nobody wishes for it."""
    unnamed: float = 0.6  # the same
    """With so much belief a part of a sentence is about something that it doesn't name, and says how that is meant."""
    asked_of_us: float = 0.6  # sentences of two authors, cross-validated, 2026-11-29: 47 % are heard, 1.5 % of others taken for one
    """With so much belief something is asked of the assistant itself, where no rule hears it."""
    asked_of_figure: float = (
        0.5  # 624 questions of figures by two strangers, 500 messages of another that aren't, 2026-11-30: of 97 %, of 6 %
    )
    """With so much belief a message asks something of the figure just shown, where no rule hears what."""
    surely_of_figure: float = 0.6  # sentences of three authors, one left out, 2026-11-29
    """With so much belief in what is asked of it, no word that hints at something else counts."""
    certain_of_figure: float = 0.85  # talks about two packs, 2026-11-30: of 12 that were refused or told of us it was right in 10
    """With so much belief in it, it is asked although a refusal, or a question of the assistant itself, is likely, too."""
    beyond_doubt: float = 0.92  # sentences of seven authors, 2026-11-30: of 2,389 others 22 are taken for it
    """With so much belief that anything is asked of a figure no topic that is named makes it a question of its own."""
    says_back: float = 0.5  # sentences of seven authors, 2026-11-30
    """With so much belief a number is quoted as if it were the figure just shown."""
    surely_says_back: float = 0.85  # the same
    """With so much it is, whatever a word says of the assistant or of wishes."""
    of_no_figure: float = 0.95  # the same, 2026-11-30, with what is asked in talks learned, too
    """With so much belief that a message has nothing to do with a figure neither a word of it nor a fact near it makes it ask of one."""
    hint_learnt: float = 0.4  # talks about the default pack, 2026-11-28
    """So much makes it a hint at a figure that was just shown."""

    # What is asked of the last answer (reading/figure.py). Chosen by hand.
    rather: float = 1.3
    """Another figure is asked for where it answers so many times as probably as those just shown."""
    challenge: int = 16
    """A figure is questioned in so many words at most."""
    challenges: int = 24
    """Several things are asked of one in so many words at most."""
    hint: int = 9
    """A word hints at a question about a figure in so many words at most."""
    over_a_hint: float = 0.8
    """An intent that is so likely is meant, whatever a word hints at and whatever move is learnt."""
    size: int = 9
    """The last answer is wanted shorter or longer in so many words at most."""

    like_pay: float = 1.5
    """A number so many times as low or high as any that is paid may be a sum that is asked for, and is no age."""

    # Two readings (reading/several.py)
    half_right: float = 0.2  # sample, real_dev and real_more (their open parts), 2026-11-26
    """Of topics with a smaller share of the belief in all that isn't refused, fewer than half were right."""
    begins: float = 0.3  # the same
    """With a smaller one no recommendation begins, and no stories or topics are listed."""
    nearly: float = 0.75  # held_out and fresh, 2026-11 (docs/decisions/0007-scope.md)
    """A topic with so much of the first one's belief is answered beside it."""

    # Words that a question shares with a fact, each the less the more other facts have it (reading/fitting.py). Chosen by hand.
    shared_clearly: float = 2.0
    """With so many the question asks for that fact."""
    shared: float = 1.5
    """With so many a claim is about that fact."""
    shared_hardly: float = 0.9
    """With so many its figure is worth telling in place of one that isn't there."""
    shared_more: float = 0.9
    """With so many more than any other entry of a list, that entry is asked for."""
    long: int = 25
    """In a text of more words, words that a fact has too show nothing."""

    # The conversation (memory.py). Chosen by hand.
    stuck_after: int = 2
    """After so many answers in a row that didn't help, the next such one says what else there is."""
    recent: int = 8
    """So many subjects talked of since the last list are remembered."""
    fades_after: float = 30 * 60
    """Seconds of silence after which no question of ours is open any more."""
    sure_facet: float = 0.6
    """With so much belief in a facet, "what does that one pay" asks for it, though it names a graduate."""
    apart: float = 0.4
    """A text points at that member of a list with which it shares so many words of its own more than with any other."""


THRESHOLDS = Thresholds()


def belief(ranking: Mapping[str, float], prefix: str) -> float:
    """The belief in all intents that begin with `prefix`."""
    return sum(chance for intent, chance in ranking.items() if intent.startswith(prefix))


def against(ranking: Mapping[str, float]) -> float:
    """The belief that nothing serves it: near misses and off-topic intents together."""
    return belief(ranking, NEAR_MISS) + belief(ranking, OFF_TOPIC)


def served(ranking: Mapping[str, float]) -> float:
    """The belief in all that isn't refused."""
    return 1 - against(ranking)


def likeliest(ranking: Mapping[str, float], among: Iterable[str]) -> str:
    """The topic of `among` that the classifier believes in most; the first where it knows of none."""
    return max(among, key=lambda topic: ranking.get(f"ask_{topic}", 0.0))
