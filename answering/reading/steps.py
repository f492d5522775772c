"""The way from what was heard to what is meant: the whole order, on one screen.

Of each step the first rule that speaks counts. The way ends where it is clear what the answer is to be.
"""

from __future__ import annotations

import functools
from typing import FrozenSet, Tuple

from answering.copies import replace
from answering.heard import Heard
from answering.memory import Memory
from answering.reading.after_all import speaks_of_the_figure_after_all, tells_what_has_its_number
from answering.reading.against import (
    asks_by_how_much,
    asks_which_to_take,
    holds_one_of_them_up,
    holds_pay_against_one_without_it,
    sets_two_pointed_at_against,
)
from answering.reading.aged import asks_of_an_age
from answering.reading.asked_of_figure import (
    asks_of_the_figure_shown,
    asks_several_things_of_the_figure,
    surely_asks_of_the_figure_shown,
)
from answering.reading.beside import sets_it_beside_another
from answering.reading.brought import asks_what_it_brings
from answering.reading.by_meaning import one_by_its_meaning
from answering.reading.carried import carries_whom_it_is_about
from answering.reading.cited import asks_for_a_law_by_name, asks_who_is_cited, asks_who_says_those
from answering.reading.claim import (
    asks_whether_any_find_work,
    claims_a_figure_that_is_not_there,
    claims_a_rank,
    claims_it_of_all,
    claims_it_of_one_alone,
    claims_what_is_not_said,
    claims_what_is_said_of_another,
    claims_what_is_said_of_it,
    says_about_so_many,
)
from answering.reading.claimed import holds_a_sum_against_one_without_pay, says_what_a_figure_is, says_what_one_without_a_figure_is
from answering.reading.clauses import clear_question_of_a_refused_message, general_question_in_a_message
from answering.reading.considered import (
    asks_what_is_ruled_out,
    lets_in_and_asks,
    rules_out_and_asks_who_is_left,
)
from answering.reading.correct import (
    asks_what_they_start_on,
    named_beats_likely,
    names_a_facet_and_nothing_strange,
    names_something_known,
    says_one_and_a_facet,
)
from answering.reading.counted import counts_what_was_listed, says_there_are_no_others
from answering.reading.dated import holds_a_year_against_it
from answering.reading.decline import DECLINE, HOME, ORIGIN, asks_of_working_time, leans_to_an_answer
from answering.reading.describe import (
    a_teller_by_industry,
    a_teller_by_meaning,
    a_teller_by_name,
    a_teller_by_what_was_said,
    a_teller_not_told_of_yet,
    another_by_a_word_of_it,
    asks_how_old_they_are,
    one_by_what_was_said_of_it,
    one_listed_by_a_word_of_it,
    one_story,
    one_talked_of_before,
    stories_from_there,
    the_cheaper_one,
    the_teller_in_focus,
    the_tellers_listed,
    the_tellers_not_told,
)
from answering.reading.dropped import drops_those_that_meet_it
from answering.reading.ends import (
    asks_for_an_end_of_all,
    asks_for_an_end_of_the_range_shown,
    asks_for_that_end_of_the_sums,
    asks_for_the_average_over_all,
    asks_for_the_ends_of_those_told,
    asks_for_the_middle_of_a_range,
    asks_of_the_average_over_all,
    asks_who_is_at_an_end_of_those,
    holds_a_share_against_the_average,
    holds_an_end_against_the_average,
    holds_the_average_beside_the_ranges,
    wants_one_end_of_each,
    wants_that_end_of_each,
)
from answering.reading.exclusions import (
    asks_by_the_same_rule,
    asks_what_is_left,
    asks_why_it_is_left_out,
    forgets_the_limits,
    leaves_out_what_it_named,
    leaves_out_what_was_ruled_out,
    lets_in_again,
    rules_out_before_all,
    rules_out_for_good,
    rules_out_one_too,
    sets_one_aside_and_asks,
    takes_off_all_it_names,
    takes_off_what_it_named,
    tells_all_but_that,
    the_one_left_out,
)
from answering.reading.feelings import in_danger, is_safe_now, only_an_idiom, only_low, sounds_in_danger, was_in_danger
from answering.reading.figure import (
    adds_up_what_is_no_sum,
    asks_for_a_named_source,
    asks_for_a_share,
    asks_for_another_figure,
    asks_what_is_in_what_is_paid,
    asks_what_somebody_says,
    asks_whether_it_is_promised,
    asks_which_survey_says_it,
    asks_why_it_was_refused,
    asks_why_though_it_is_denied,
    claims_a_figure,
    finds_two_at_odds,
    hints_at_a_figure,
    holds_another_figure_against_it,
    holds_two_figures_together,
    is_of_another_figure,
    points_at_a_figure,
    questions_a_figure,
    says_whose_it_is,
    surely_wants_it_in_another_size,
    takes_it_for_another_figure,
    tells_whether_it_is_much,
    wants_it_in_another_size,
)
from answering.reading.figure_again import asks_for_a_figure_again, asks_for_those_figures_again
from answering.reading.grown import (
    adds_to_what_was_shown,
    compares_them_by_another,
    keeps_some_of_it,
    puts_one_in_place_of_another,
    takes_from_what_was_compared,
)
from answering.reading.heard_of_one import holds_what_was_heard_against_its_own
from answering.reading.it import (
    about_the_one_in_focus,
    asks_for_anything_on_it,
    the_others_of_its_kind,
    what_one_does_there,
    what_the_one_in_focus_teaches,
    whether_it_is_for_beginners,
    whether_pay_is_at_the_start,
    whether_the_one_picked_is_for_beginners,
)
from answering.reading.itself import about_the_assistant, in_another_language, wants_it_deleted, wants_it_kept
from answering.reading.lacking import (
    asks_which_do_not,
    asks_which_have_it,
    asks_which_have_one_and_lack_another,
    asks_which_lack_it,
    asks_which_others_have_it,
    asks_who_is_on_both_lists,
    asks_whom_it_tells_that_of,
    the_one_that_lacks_it,
)
from answering.reading.left import says_how_many_are_left
from answering.reading.liked import asks_on_about_one_it_likes
from answering.reading.manners import (
    only_apologizes,
    only_calls_us_unkind,
    only_closes,
    only_exaggerates,
    only_finds_it_low,
    only_grumbles,
    only_is_let_down,
    only_likes_it,
    only_says_they_are_well,
    only_takes_note,
    only_tells_of_themselves,
    only_thanks_or_praises,
)
from answering.reading.merits import asks_what_speaks_against_one, asks_what_speaks_for_it, asks_why_not_one
from answering.reading.more import (
    asks_how_a_facet_grows,
    asks_more_of_the_topic,
    asks_on_about_a_word_told,
    asks_on_about_the_one_told_of,
    asks_on_about_what_was_told,
    asks_where_that_counts,
    asks_whether_it_is_so_there,
    asks_whether_it_says_why,
    asks_which_of_the_one_told_of,
    asks_why_of_what_was_told,
    is_near_what_was_told,
    takes_growth_for_outlook,
)
from answering.reading.named_once import asks_about_a_name_told_once
from answering.reading.narrowed import (
    asks_for_one_that_does,
    asks_which_kind_of_it,
    asks_which_of_its_topic,
    asks_which_the_source_names,
    asks_which_want_it,
    asks_who_does,
    cuts_the_list,
    keeps_those_of_which_it_is_told,
    means_the_lower_end,
    puts_another_sum,
    sorts_none_of_those,
)
from answering.reading.near_number import asks_for_a_number_near_it, asks_which_looks_ahead
from answering.reading.near_too import tells_another_of_the_kind_too, tells_what_is_near_too
from answering.reading.needs import asks_what_it_takes, asks_whether_it_is_needed, takes_schooling_for_no_place
from answering.reading.of_all import asks_how_many_do_that, asks_of_the_whole_field
from answering.reading.of_roles import (
    asks_for_an_end_there,
    asks_how_many_work_there,
    asks_it_of_each_role,
    asks_where_one_gets_it,
    asks_which_go_without_that,
    asks_which_of_those_want_that,
    asks_which_role_leads,
    asks_which_role_meets_it,
    asks_which_roles_do_not,
    asks_which_want_that,
    holds_a_role_at_an_end,
    lists_the_roles,
    sets_one_against_the_field,
)
from answering.reading.offered import weighs_a_sum_of_pay
from answering.reading.one_sided import tells_the_side_it_knows
from answering.reading.ordered import asks_for_the_other_end, asks_who_of_those_told_pays_more, puts_those_in_order
from answering.reading.others import asks_how_many_find_work, asks_whether_it_takes_so_long, asks_whether_others_do
from answering.reading.part import (
    asks_for_a_kind_that_is_not_given,
    asks_for_it_of_another,
    asks_of_a_median,
    asks_of_a_part_of_it,
    asks_of_those_at_an_end,
    asks_whether_it_holds_for_each,
    asks_whether_one_is_counted_in,
    asks_which_of_its_words,
    asks_why_there_are_two,
    takes_an_end_for_the_middle,
)
from answering.reading.point import (
    counts_from_the_one_in_focus,
    drops_a_place,
    drops_that_one,
    names_one_in_part,
    names_the_other_side_in_part,
    place_in_the_list,
)
from answering.reading.preferred import takes_a_wish_for_a_must
from answering.reading.rank import (
    asks_for_those_within,
    bounds_what_was_listed,
    counts_an_end_by_what_is_paid,
    who_comes_at_that_end,
    who_is_beyond_that_sum,
    who_is_on_that_side_of_one,
    who_pays_as_well_as_that,
)
from answering.reading.ranked import (
    asks_for_a_payer_of_those,
    asks_for_an_end_of_each,
    asks_how_far_apart_those_end,
    asks_of_the_one_paid_so,
    ranks_them_by_an_end,
)
from answering.reading.reading import Reading, Step, able, needed_by, take
from answering.reading.recall import (
    asks_what_is_untouched,
    asks_whether_it_was_named,
    back_to_it,
    back_to_the_list,
    goes_back_in_the_talk,
    in_general,
    lists_those_talked_of,
    recalls_the_pay_of_it,
    says_an_end_of_its_pay,
    sums_up_the_talk,
    the_first_suggested,
    the_one_before,
    the_others,
    the_very_first,
    those_not_talked_of,
    whether_it_is_so_everywhere,
)
from answering.reading.reckoned import (
    asks_for_pay_by_another_time,
    only_sums_its_own_numbers,
    reckons_with_a_figure,
    takes_a_time_for_no_topic,
)
from answering.reading.remaining import (
    asks_for_others_than_both,
    asks_for_others_than_named,
    leaves_out_a_place_of_a_kind,
    leaves_out_the_one_at_an_end,
    leaves_out_the_one_described,
    leaves_out_those_with_a_word,
    leaves_some_of_a_kind_out,
    leaves_that_one_of_a_kind_out,
    takes_off_those_of_a_kind,
)
from answering.reading.route import (
    a_facet_of_those_named,
    about_which,
    all_about_it,
    comes_first,
    compares,
    counts_or_lists_the_industries,
    filters,
    filters_by_a_facet,
    goes_on_to_what_is_not_told,
    how_one_gets_in_there,
    how_to_choose,
    lists_by_a_facet,
    lists_the_kind,
    lists_what_a_noun_names,
    names_what_sorts_none,
    nothing_stands_there,
    nothing_to_compare_with,
    refuses,
    retrieved_faq,
    small_talk,
    speaks_for_itself,
    tells_of_those_named,
    the_reason_that_is_near,
    the_way_there,
    topic_of_the_pack,
    unclear,
    what_a_topic_means,
    what_is_near_of_those_named,
    what_others_weigh,
    why_of_a_subject,
    why_of_a_topic,
    why_of_those_facts,
)
from answering.reading.said_back import says_a_number_back, surely_says_a_number_back
from answering.reading.settle import one_of_two_by_name, one_of_two_by_place, subject_that_was_missing
from answering.reading.several import (
    a_fact_is_near_a_guess,
    a_guess_about_something_strange,
    asks_for_a_figure_and_more,
    asks_several,
    leaves_what_it_spares,
    likelier_wrong_than_right,
    more_of_the_one_pointed_at,
    nearly_as_likely,
    only_one_can_be_answered,
    the_topic_talked_of,
)
from answering.reading.shares import asks_how_many_it_counts, tells_of_another_share
from answering.reading.tellers import (
    takes_their_field_for_its_name,
    the_teller_of_that_sort,
    the_teller_who_is_left,
    the_teller_who_went_there,
    whoever_works_there,
)
from answering.reading.terms import asks_about_a_term_told, asks_what_it_is_used_for
from answering.reading.those import (
    a_facet_of_the_two,
    asks_a_facet_of_those,
    asks_it_of_the_two,
    asks_of_those_left,
    asks_which_of_them_go_with_one,
    asks_why_of_those,
    compares_those,
    filters_those,
    filters_those_by_a_facet,
    is_of_the_one_in_focus,
    it_is_the_one_of_before,
    lets_a_condition_go,
    recommends_none_of_those,
    rules_out,
    same_of_those,
    says_it_of_what_was_listed,
    tells_a_facet_in_those,
    tells_of_both,
    tells_of_those,
    they_are_the_people_of_before,
)
from answering.reading.topic import (
    asks_more_than_it_wishes,
    asks_whether_another_does,
    asks_whether_another_lacks_it_too,
    doubts_that_there_is_any,
    fairly_sure,
    goes_on_to_a_topic,
    goes_over_to_another,
    leaves_one_for_another,
    more_of_it,
    more_of_that,
    nearest_of_another,
    one_of_the_list,
    people_called_after_another,
    same_of_another,
    that_kind_of_another,
    topic_named,
    topic_of_the_one_in_focus,
    turns_to_another_topic,
)
from answering.reading.turned import TURNED, takes_a_list_for_wishes
from answering.reading.two import (
    asks_the_same_again_of_another,
    asks_the_same_things_of_another,
    both_where_one_is_named,
    puts_those_named_side_by_side,
    puts_those_told_side_by_side,
    which_of_those_by_another,
    which_of_two_by_the_same,
    which_of_two_pays_more,
)
from answering.reading.unserved import (
    answers_all_but_a_point,
    may_leave_out_a_point,
    names_its_point,
    names_nothing_strange,
    names_only_what_is_told,
    names_the_measure_asked,
    nearest_fact_is_worth_telling,
    nearest_is_worth_telling,
)
from answering.reading.urged import asks_what_else_fits, rules_that_one_out, takes_that_one, urges_on, wants_no_questions
from answering.reading.usual import (
    asks_a_facet_of_no_subject,
    asks_how_usual_it_is,
    asks_what_is_known_of_it,
    asks_whether_they_stay,
    doubts_that_nothing_is_said,
    doubts_that_one_has_any,
)
from answering.reading.way import asks_the_way_to_the_one_talked_of, asks_what_the_one_talked_of_becomes
from answering.reading.which_figure import (
    asks_for_all_shares,
    asks_for_that_of_one_there,
    asks_for_the_yearly_one,
    asks_of_a_figure_told_before,
    asks_what_a_number_was,
    asks_which_number_it_was,
    asks_whose_number_it_is,
    gives_it_to_one,
    keeps_the_role_in_a_place,
    names_the_figure_it_means,
    points_at_another_figure,
)
from answering.reading.whole_answer import (
    asks_for_an_example,
    asks_for_its_place_in_the_source,
    asks_what_it_was,
    asks_what_speaks_against_it,
    asks_whether_all_are_paid_so,
    asks_whether_all_want_it,
    asks_whether_machines_take_it,
    asks_whether_only_those,
    asks_which_was_better,
    has_nothing_to_go_back_to,
    wants_it_as_a_list,
)
from answering.reading.width import asks_for_the_other_width, asks_how_wide_one_is, asks_which_is_wider, says_how_wide_it_is
from answering.reading.wishes import (
    STEERED,
    WISHES,
    answers_the_open_question,
    asks_in_between,
    asks_of_what_it_names,
    goes_by_the_life_they_told,
    recommends_by_what_it_says,
    says_what_they_wish,
    settles_a_doubt,
    skips_the_open_question,
)
from answering.reading.words_told import recalls_a_word_told
from knowledge import Pack

STEPS: Tuple[Step, ...] = (
    (is_safe_now, in_danger),
    (only_an_idiom,),
    (wants_it_deleted, wants_it_kept),
    (surely_wants_it_in_another_size,),
    (sounds_in_danger, was_in_danger, only_low),
    (drops_those_that_meet_it, asks_whether_all_are_paid_so, asks_for_those_within, bounds_what_was_listed),
    (asks_for_an_end_of_each, asks_of_the_one_paid_so, ranks_them_by_an_end, asks_for_a_payer_of_those),
    (who_is_beyond_that_sum, asks_for_those_figures_again),
    (asks_of_an_age, says_how_wide_it_is, takes_a_wish_for_a_must, only_sums_its_own_numbers, asks_how_far_apart_those_end),
    (asks_who_is_cited, asks_who_says_those, asks_for_a_law_by_name),
    (asks_whether_it_takes_so_long, asks_how_many_find_work, asks_whether_others_do),
    (
        *(asks_what_a_number_was, weighs_a_sum_of_pay, holds_what_was_heard_against_its_own, surely_says_a_number_back),
        *(asks_which_number_it_was, asks_for_a_figure_again),
    ),
    (holds_a_year_against_it, holds_a_sum_against_one_without_pay),
    # who is meant of those who tell of themselves
    (takes_their_field_for_its_name,),
    (the_teller_who_is_left, the_teller_of_that_sort, the_teller_who_went_there, whoever_works_there),
    # about the assistant itself
    (about_the_assistant, in_another_language),
    # who is meant, where it is said by half a name or by its place beside another
    (takes_schooling_for_no_place,),
    (asks_of_working_time,),
    (asks_what_it_brings,),
    (sets_one_against_the_field, takes_a_time_for_no_topic),
    (names_one_in_part, counts_from_the_one_in_focus, names_the_other_side_in_part, both_where_one_is_named),
    (one_by_its_meaning,),
    (asks_which_is_wider, asks_how_wide_one_is, asks_for_the_other_width),
    (
        puts_those_named_side_by_side,
        puts_those_told_side_by_side,
        which_of_two_pays_more,
        which_of_two_by_the_same,
        which_of_those_by_another,
        asks_the_same_things_of_another,
        asks_the_same_again_of_another,
    ),
    (puts_those_in_order, asks_for_the_other_end, asks_who_of_those_told_pays_more),
    (asks_which_of_those_want_that, asks_which_go_without_that),
    (asks_who_is_on_both_lists, the_one_that_lacks_it, asks_which_have_one_and_lack_another, asks_which_roles_do_not, asks_which_do_not),
    # what is asked of a list as a whole, in words that name nothing
    (asks_whether_only_those, asks_which_was_better, wants_it_as_a_list),
    (asks_for_its_place_in_the_source, asks_what_it_was, asks_whether_machines_take_it, asks_whether_all_want_it, asks_for_an_example),
    (asks_what_speaks_against_it,),
    (asks_which_lack_it, asks_which_have_it),
    (asks_which_others_have_it, asks_whom_it_tells_that_of),
    (asks_for_one_that_does, who_pays_as_well_as_that, asks_of_those_left),
    (lists_those_talked_of,),
    (asks_what_is_ruled_out, lets_in_and_asks, rules_out_and_asks_who_is_left),
    (
        forgets_the_limits,
        leaves_out_what_it_named,
        takes_off_what_it_named,
        takes_off_all_it_names,
        sets_one_aside_and_asks,
        the_one_left_out,
        asks_why_it_is_left_out,
        tells_all_but_that,
    ),
    (asks_by_the_same_rule, asks_what_is_left, rules_out_one_too),
    (asks_for_others_than_named, asks_for_others_than_both, leaves_out_those_with_a_word, leaves_out_the_one_described),
    (leaves_out_the_one_at_an_end, leaves_out_a_place_of_a_kind, leaves_that_one_of_a_kind_out, leaves_some_of_a_kind_out),
    (takes_off_those_of_a_kind,),
    (asks_on_about_one_it_likes,),
    # how a recommendation is steered, and what somebody wishes for
    (rules_out_for_good, rules_out_before_all),
    (takes_a_list_for_wishes,),
    TURNED,
    STEERED,
    (urges_on, asks_what_else_fits, rules_that_one_out, takes_that_one, wants_no_questions),
    (settles_a_doubt, asks_for_anything_on_it),
    (asks_in_between, asks_of_what_it_names, says_what_they_wish),
    (answers_the_open_question, skips_the_open_question, recommends_by_what_it_says, goes_by_the_life_they_told),
    (
        only_closes,
        only_takes_note,
        only_calls_us_unkind,
        only_grumbles,
        only_likes_it,
        only_is_let_down,
        only_finds_it_low,
        only_says_they_are_well,
    ),
    (only_apologizes, only_thanks_or_praises),
    # what points back further than the last answer
    (sums_up_the_talk, asks_what_is_untouched, recalls_the_pay_of_it, says_an_end_of_its_pay, those_not_talked_of),
    (asks_whether_it_was_named,),
    (the_first_suggested, back_to_the_list, goes_back_in_the_talk, has_nothing_to_go_back_to, the_very_first, the_one_before),
    (counts_what_was_listed, says_there_are_no_others, the_others),
    (recalls_a_word_told, asks_whether_it_is_so_there),
    (asks_what_it_is_used_for, asks_about_a_term_told),
    (takes_growth_for_outlook, asks_about_a_name_told_once),
    (turns_to_another_topic, goes_on_to_a_topic),
    (whether_it_is_so_everywhere, in_general, lets_in_again),
    (
        asks_what_the_one_talked_of_becomes,
        asks_the_way_to_the_one_talked_of,
        asks_whether_it_is_needed,
        asks_what_it_takes,
        asks_how_usual_it_is,
        asks_whether_they_stay,
    ),
    (doubts_that_nothing_is_said, asks_what_is_known_of_it),
    (asks_a_facet_of_no_subject, doubts_that_one_has_any),
    (puts_one_in_place_of_another, keeps_some_of_it, adds_to_what_was_shown, takes_from_what_was_compared, compares_them_by_another),
    (
        puts_another_sum,
        means_the_lower_end,
        keeps_those_of_which_it_is_told,
        cuts_the_list,
        asks_which_of_its_topic,
        asks_which_kind_of_it,
        asks_which_the_source_names,
        asks_which_want_it,
        asks_who_does,
        sorts_none_of_those,
    ),
    # asked of roles, where the pack tells of them what it tells of industries
    (holds_a_role_at_an_end,),
    (lists_the_roles, asks_it_of_each_role, asks_which_role_meets_it, asks_which_role_leads, asks_which_want_that),
    (asks_where_one_gets_it, asks_for_an_end_there, asks_how_many_work_there),
    # the part of a longer message that counts
    (clear_question_of_a_refused_message, general_question_in_a_message),
    # asked of the last answer itself
    (asks_why_though_it_is_denied,),
    (asks_why_not_one, asks_why_it_was_refused),
    (what_the_one_in_focus_teaches, whether_the_one_picked_is_for_beginners, whether_it_is_for_beginners, whether_pay_is_at_the_start),
    (the_others_of_its_kind, asks_how_old_they_are, a_teller_by_what_was_said),
    (
        *(
            asks_for_a_named_source,
            asks_for_that_of_one_there,
            keeps_the_role_in_a_place,
            asks_whether_one_is_counted_in,
            asks_of_those_at_an_end,
            takes_an_end_for_the_middle,
            asks_whether_it_says_why,
        ),
        *(says_whose_it_is, asks_whether_it_is_promised),
        asks_what_somebody_says,
        asks_which_survey_says_it,
        *(asks_for_the_ends_of_those_told, finds_two_at_odds, asks_for_a_number_near_it, asks_which_looks_ahead),
        *(holds_the_average_beside_the_ranges, holds_an_end_against_the_average, holds_a_share_against_the_average),
        *(asks_for_an_end_of_all, wants_one_end_of_each, asks_who_is_at_an_end_of_those),
        *(asks_for_an_end_of_the_range_shown, wants_that_end_of_each),
        *(asks_for_that_end_of_the_sums, asks_of_the_average_over_all, asks_for_the_average_over_all, asks_for_the_middle_of_a_range),
        *(gives_it_to_one, asks_whose_number_it_is, adds_up_what_is_no_sum, asks_for_it_of_another),
        *(asks_whether_it_holds_for_each, asks_which_of_its_words, is_of_another_figure),
        asks_for_a_kind_that_is_not_given,
        *(says_how_many_are_left, asks_of_a_median, asks_why_there_are_two),
        *(says_what_a_figure_is, says_what_one_without_a_figure_is, says_a_number_back),
        asks_several_things_of_the_figure,
        *(asks_by_how_much, asks_for_pay_by_another_time, reckons_with_a_figure, sets_it_beside_another),
        holds_pay_against_one_without_it,
        *(asks_for_all_shares, asks_for_the_yearly_one, points_at_another_figure, names_the_figure_it_means),
        asks_of_a_figure_told_before,
        *(surely_asks_of_the_figure_shown, asks_what_is_in_what_is_paid, asks_of_a_part_of_it),
        *(takes_it_for_another_figure, tells_whether_it_is_much),
        questions_a_figure,
        points_at_a_figure,
        tells_of_another_share,
        *(holds_two_figures_together, claims_a_figure),
        holds_another_figure_against_it,
        *(says_about_so_many, claims_a_figure_that_is_not_there),
        holds_one_of_them_up,
        claims_a_rank,
        asks_whether_any_find_work,
        claims_it_of_all,
        claims_it_of_one_alone,
        claims_what_is_said_of_another,
        claims_what_is_said_of_it,
        claims_what_is_not_said,
        wants_it_in_another_size,
        asks_where_that_counts,
        asks_how_many_it_counts,
        asks_how_many_do_that,
        asks_for_another_figure,
        hints_at_a_figure,
        asks_of_the_figure_shown,
        asks_why_of_what_was_told,
        asks_more_of_the_topic,
        asks_on_about_a_word_told,
        asks_which_of_the_one_told_of,
    ),
    (asks_which_to_take, asks_what_speaks_for_it, asks_what_speaks_against_one),
    # completed by what was said before
    (asks_how_a_facet_grows, who_is_on_that_side_of_one),
    (names_something_known, who_comes_at_that_end, names_a_facet_and_nothing_strange),
    (asks_what_they_start_on, says_one_and_a_facet, named_beats_likely),
    (one_of_two_by_place, one_of_two_by_name),
    (counts_an_end_by_what_is_paid,),
    (drops_that_one, drops_a_place, place_in_the_list),
    (
        back_to_it,
        one_story,
        the_tellers_not_told,
        a_teller_by_name,
        a_teller_by_industry,
        the_teller_in_focus,
        a_teller_not_told_of_yet,
        a_teller_by_meaning,
        the_tellers_listed,
        stories_from_there,
    ),
    (the_cheaper_one, one_by_what_was_said_of_it, another_by_a_word_of_it, one_talked_of_before, sets_two_pointed_at_against),
    (subject_that_was_missing,),
    (
        more_of_that,
        more_of_it,
        one_of_the_list,
        topic_of_the_one_in_focus,
        doubts_that_there_is_any,
        topic_named,
        asks_whether_another_lacks_it_too,
        leaves_one_for_another,
        people_called_after_another,
        asks_whether_another_does,
        that_kind_of_another,
        same_of_another,
        *(nearest_of_another, goes_over_to_another, fairly_sure),
    ),
    (
        a_facet_of_the_two,
        asks_why_of_those,
        tells_a_facet_in_those,
        lets_a_condition_go,
        rules_out,
        compares_those,
        filters_those_by_a_facet,
        filters_those,
        tells_of_those,
        same_of_those,
    ),
    (
        *(they_are_the_people_of_before, it_is_the_one_of_before, asks_a_facet_of_those),
        *(asks_which_of_them_go_with_one, recommends_none_of_those, tells_of_both),
    ),
    (asks_of_the_whole_field,),
    (about_the_one_in_focus, what_one_does_there, leaves_out_what_was_ruled_out, carries_whom_it_is_about),
    # whether it can be answered
    (is_near_what_was_told, asks_on_about_the_one_told_of, asks_on_about_what_was_told),
    HOME,
    ORIGIN,
    DECLINE,
    (
        *(speaks_of_the_figure_after_all, tells_what_has_its_number),
        *(tells_the_side_it_knows, nearest_is_worth_telling, nearest_fact_is_worth_telling, names_only_what_is_told, names_nothing_strange),
        *(names_its_point, names_the_measure_asked, answers_all_but_a_point, may_leave_out_a_point),
    ),
    (leans_to_an_answer,),
    (asks_more_than_it_wishes,),
    (asks_it_of_the_two, says_it_of_what_was_listed, is_of_the_one_in_focus),
    (more_of_the_one_pointed_at, the_topic_talked_of, asks_for_a_share, a_fact_is_near_a_guess),
    (a_guess_about_something_strange, likelier_wrong_than_right),
    # what isn't about facts
    WISHES,
    (only_exaggerates, only_tells_of_themselves, refuses, small_talk, nothing_stands_there),
    # one question or several
    (asks_for_a_figure_and_more,),
    (only_one_can_be_answered,),
    (leaves_what_it_spares, asks_several, nearly_as_likely),
)
ROUTE: Step = (
    *(what_a_topic_means, counts_or_lists_the_industries, lists_what_a_noun_names),
    *(speaks_for_itself, the_way_there, retrieved_faq, what_others_weigh),
    how_to_choose,
    *(why_of_a_topic, why_of_a_subject, why_of_those_facts, the_reason_that_is_near),
    *(comes_first, filters, filters_by_a_facet, names_what_sorts_none, lists_by_a_facet),
    *(compares, nothing_to_compare_with),
    *(a_facet_of_those_named, all_about_it, lists_the_kind, what_is_near_of_those_named, how_one_gets_in_there, topic_of_the_pack),
    *(tells_of_those_named, goes_on_to_what_is_not_told, one_listed_by_a_word_of_it, about_which, unclear),
)
"""Which answer it is to be; taken by a message's other questions too."""
BESIDE: Step = (tells_another_of_the_kind_too, tells_what_is_near_too)
"""What else is told, whichever answer it is."""


def read(heard: Heard, memory: Memory, pack: Pack, contact: str = "", helpline: str = "", kept_days: int = 0) -> Reading:
    """What is meant by `heard`, after all that `memory` knows."""
    reading = Reading.of(heard.within(pack), memory.faded(heard.at).within(pack), contact, helpline, kept_days)
    steps = _able(reading.heard.moves & _NEEDED)
    for at in range(len(STEPS)):
        before, reading = reading.heard, take(reading, pack, steps[at])
        if reading.answer:
            break
        if reading.heard is not before:
            steps = _able(reading.heard.moves & _NEEDED)
    return take(_routed(reading, pack), pack, BESIDE)


_NEEDED_BY = tuple((step, frozenset(move for rule in step for move in needed_by(rule))) for step in STEPS)
"""The steps, and the moves without which some rule of each has nothing to say."""
_NEEDED = frozenset().union(*(needed for _, needed in _NEEDED_BY))
"""All of these moves."""


@functools.lru_cache(maxsize=512)  # half of all texts need the same rules as another did
def _able(moves: FrozenSet[str]) -> Tuple[Step, ...]:
    """STEPS with the rules that may say something of a text with these moves."""
    return tuple(_able_of(step, moves & needed) if needed else step for step, needed in _NEEDED_BY)


_able_of = functools.lru_cache(maxsize=2048)(able)
"""The same of one step: the others need the same of nearly every step."""


def _routed(reading: Reading, pack: Pack) -> Reading:
    beside = tuple(_routed(replace(each, because=()), pack) for each in reading.beside)
    second = _routed(replace(reading.second, because=()), pack) if reading.second else None
    routed = replace(reading, beside=beside, second=second)
    return routed if reading.answer else take(routed, pack, ROUTE)
