//! Verbs that are used as nouns (讲话精神, 调研活动) or name what somebody listens to (听取了汇报).

use super::lists::{
    AND_ALSO, DE, HEARING, NOT_NOUN_ENDINGS, NOUN_ENDINGS, OTHERS_BEFORE, PROCLAIMING, TOGETHER, VERB_BEFORE_DE,
};
use super::verbs::hands_over;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_clause_mark, is_colon};
use crate::span::{Span, Text};

/// Longest verb that a word behind it can turn into a noun, in code points.
const LONGEST_NOUN: usize = 2;

/// Most code points between 听取 and what is listened to.
const LONGEST_HEARD: usize = 30;

/// Whether a verb is used as a noun: 的调研, 调研的, 讲话精神, 听取了工作汇报.
pub fn is_noun(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.reading;
    let is_closed = verb.len() <= LONGEST_NOUN
        && NOUN_ENDINGS.longest_at(text, verb.end).is_some()
        && NOT_NOUN_ENDINGS.longest_at(text, verb.end).is_none();
    let opens_statement =
        text.get(verb.end).is_some_and(is_colon) && PROCLAIMING.longest_before(text, verb.end).is_some();
    opens_statement
        || has_owner(text, verb)
        || is_of_others(text, verb)
        || is_owner(text, verb)
        || is_heard(text, verb)
        || is_closed
}

/// Whether 的 stands before the verb: 重要的讲话. In 甲的陪同下 the verb stays one.
fn has_owner(text: &Text, verb: Span) -> bool {
    DE.longest_before(text, verb.start).is_some() && !hands_over(text, verb)
}

/// Whether a preposition right before the verb makes it a part of others' name: 向参会人员, 与出席大会的嘉宾.
fn is_of_others(text: &Text, verb: Span) -> bool {
    OTHERS_BEFORE.longest_before(text, verb.start).is_some() && TOGETHER.longest_before(text, verb.start).is_none()
}

/// Whether 的 stands behind the verb: 出席的会议. In 出席的有 the verb stays one.
fn is_owner(text: &Text, verb: Span) -> bool {
    DE.longest_at(text, verb.end).is_some() && VERB_BEFORE_DE.longest_at(text, verb.end).is_none()
}

/// Whether someone listens to what the verb says, in the same clause.
fn is_heard(text: &Text, verb: Span) -> bool {
    let reach = Span::new(verb.start.saturating_sub(LONGEST_HEARD), verb.start);
    let hearing = (reach.start..reach.end).rev().find_map(|at| HEARING.longest_at(text, at));
    hearing.filter(|hearing| hearing.end <= verb.start).is_some_and(|hearing| {
        let between = Span::new(hearing.end, verb.start);
        let ends = |c: &char| is_clause_mark(*c) || is_boundary(*c);
        !text.chars_of(between).iter().any(ends) && AND_ALSO.first_in(text, between).is_none()
    })
}
