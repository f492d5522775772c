"""What to say: for every reading its answer. ANSWERS is the whole list; a topic's own file says how it is answered."""

from __future__ import annotations

from typing import Callable, Dict

from answering.answer import Answer
from answering.answers import decline, exclusions, feelings, itself, talk
from answering.answers.again import answer_again
from answering.answers.choose import answer_choose
from answering.answers.claim import (
    answer_alone_claim,
    answer_another_claim,
    answer_own_claim,
    answer_rank_claim,
    answer_share_claim,
    answer_unheld_claim,
    answer_unsaid_claim,
)
from answering.answers.claimed import (
    answer_claimed,
    answer_dated,
    answer_heard_of_one,
    answer_none_claimed,
    answer_said_back,
    answer_whose_number,
)
from answering.answers.compare import answer_compare
from answering.answers.counted import answer_counted, answer_no_others
from answering.answers.ends import (
    answer_average_beside,
    answer_end_held,
    answer_ends,
    answer_ends_held,
    answer_ends_told,
    answer_range_without_middle,
    answer_ranked_by_end,
)
from answering.answers.faq import answer_faq
from answering.answers.figure import answer_claim, answer_figure
from answering.answers.filter import answer_filter
from answering.answers.kinds import answer_kinds
from answering.answers.merits import answer_drawbacks, answer_merits
from answering.answers.near_number import answer_near_number
from answering.answers.nearest import answer_nearest
from answering.answers.of_roles import answer_of_one_there, answer_way, answer_with_the_word
from answering.answers.offered import answer_offered
from answering.answers.partly import naming_its_point, with_its_point_aside
from answering.answers.polar import without_yes_or_no
from answering.answers.preferred import answer_preferred
from answering.answers.profile import answer_profile
from answering.answers.recap import answer_recap
from answering.answers.reckoned import answer_left, answer_paid_by_time, answer_reckoned, answer_versus
from answering.answers.recommend import RECOMMEND
from answering.answers.said_by import answer_said_by
from answering.answers.several import together
from answering.answers.shares import answer_shares
from answering.answers.source import answer_source
from answering.answers.stories import answer_stories
from answering.answers.topic import answer_topic
from answering.answers.usual import answer_usual
from answering.answers.whole_answer import answer_all_within, answer_as_a_list, answer_no_drawbacks, answer_no_others_so
from answering.answers.why import answer_why, leaving_the_reason_open, why_declined
from answering.answers.width import answer_width, answer_width_said, answer_widths
from answering.copies import replace
from answering.reading.reading import Reading
from answering.vocabulary import COVERS, PROFILES, TALK
from knowledge import FACETS, Pack

Answerer = Callable[[Reading, Pack], Answer]

ANSWERS: Dict[str, Answerer] = {
    **dict.fromkeys((*FACETS, *COVERS, "overview"), answer_topic),
    **dict.fromkeys(PROFILES, answer_profile),
    "compare": answer_compare,
    "filter": answer_filter,
    "ranked_by_end": answer_ranked_by_end,
    "faq": answer_faq,
    "stories": answer_stories,
    "choose": answer_choose,
    "source": answer_source,
    "why": answer_why,
    "why_declined": why_declined,
    "said_by": answer_said_by,
    "nearest": answer_nearest,
    "figure": answer_figure,
    "of_one_there": answer_of_one_there,
    "way": answer_way,
    "with_the_word": answer_with_the_word,
    "shares": answer_shares,
    "ends": answer_ends,
    "ends_told": answer_ends_told,
    "average_beside": answer_average_beside,
    "preferred": answer_preferred,
    "width": answer_width,
    "width_said": answer_width_said,
    "widths": answer_widths,
    "range_without_middle": answer_range_without_middle,
    "end_held": answer_end_held,
    "ends_held": answer_ends_held,
    "near_number": answer_near_number,
    "reckoned": answer_reckoned,
    "versus": answer_versus,
    "left": answer_left,
    "paid_by_time": answer_paid_by_time,
    "claim": answer_claim,
    "claimed": answer_claimed,
    "said_back": answer_said_back,
    "heard_of_one": answer_heard_of_one,
    "dated": answer_dated,
    "none_claimed": answer_none_claimed,
    "whose_number": answer_whose_number,
    "rank_claim": answer_rank_claim,
    "share_claim": answer_share_claim,
    "alone_claim": answer_alone_claim,
    "another_claim": answer_another_claim,
    "own_claim": answer_own_claim,
    "unsaid_claim": answer_unsaid_claim,
    "unheld_claim": answer_unheld_claim,
    "offered": answer_offered,
    "again": answer_again,
    "recap": answer_recap,
    "usual": answer_usual,
    "stays_there": answer_usual,
    "merits": answer_merits,
    "drawbacks": answer_drawbacks,
    "kinds": answer_kinds,
    "how_many_listed": answer_counted,
    "no_others": answer_no_others,
    "no_others_so": answer_no_others_so,
    "all_within": answer_all_within,
    "as_a_list": answer_as_a_list,
    "no_drawbacks": answer_no_drawbacks,
    **RECOMMEND,
    "capabilities": talk.capabilities,
    "untouched": talk.untouched,
    "nothing_before": talk.nothing_before,
    "handoff": talk.handoff,
    "let_down": talk.let_down,
    "relieved": talk.relieved,
    "heard_them": talk.heard_them,
    "unkind": talk.unkind,
    **dict.fromkeys(TALK, talk.talk),
    "left_out": exclusions.left_out,
    "let_in": exclusions.let_in,
    "what_is_out": exclusions.what_is_out,
    "danger": feelings.danger,
    "stays": feelings.stays,
    "eased": feelings.eased,
    "low": feelings.low,
    "itself": itself.itself,
    "deleted": itself.deleted,
    "kept": itself.kept,
    "not_covered": decline.not_covered,
    "out_of_scope": decline.out_of_scope,
    "between": decline.between,
    "which": decline.which,
    "nothing_there": decline.nothing_there,
    "unclear": decline.unclear,
}
"""By `Reading.answer`."""


def tell(reading: Reading, pack: Pack) -> Answer:
    """The answer to a reading, and to what else was asked beside it; what it leaves out is said first."""
    answer = leaving_the_reason_open(reading, without_yes_or_no(reading, _told(reading, pack), pack), pack)
    if reading.missing:
        return naming_its_point(answer, reading)
    return with_its_point_aside(answer, reading) if reading.aside else answer


def _told(reading: Reading, pack: Pack) -> Answer:
    answer = _answer(reading, pack)
    others = [other for each in reading.beside if (other := _answer(each, pack)).status != "clarify"]
    if others:
        return together([answer, *others], reading, pack)
    if reading.between and reading.answer != "between":
        return replace(answer, parts=(*answer.parts, decline.assumed(reading, pack)))
    return _with_second(answer, reading, reading.second, pack) if reading.second else answer


def _answer(reading: Reading, pack: Pack) -> Answer:
    """The answer by ANSWERS; a topic that only this pack has is told like the others."""
    own = reading.answer in pack.topics and reading.answer not in ANSWERS
    return (answer_topic if own else ANSWERS[reading.answer])(reading, pack)


def _with_second(answer: Answer, reading: Reading, second: Reading, pack: Pack) -> Answer:
    """`answer`, and the one to the second reading where that says something new."""
    if answer.status != "answered":
        return answer
    other = _answer(second, pack)
    news = {held.id for held in other.facts} - {held.id for held in answer.facts}
    if not news or other.status != "answered":
        return answer
    return together((answer, other), reading, pack)
