//! Verbs that are used as nouns (讲话精神, 调研活动) or name what somebody listens to (听取了汇报).

use super::lists::{
    AND_ALSO, ATTENDING, COURTESIES, COURTESY_FRONTS, DE, GUESTS, HEARING, LIST_IS, LISTED, MEANWHILE,
    NOT_NOUN_ENDINGS, NOUN_ENDINGS, OTHERS_BEFORE, PROCLAIMING, RECEIVED, RECEIVING, RECEPTIONS, STATING, TOGETHER,
    VERB_BEFORE_DE,
};
use super::verbs::hands_over;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_clause_mark, is_colon, is_list_mark, is_stop};
use crate::lexicon::{Table, Tables};
use crate::span::{Span, Text};

/// Longest verb that a word after it can turn into a noun, in code points.
const LONGEST_NOUN: usize = 2;

/// Most code points between a verb and the 的 of its relative clause.
const LONGEST_RELATIVE: usize = 24;

/// Most code points of the people after a relative clause.
const LONGEST_HEAD: usize = 12;

/// Tables of words for people.
const PEOPLE: Tables = Tables::of(&[Table::GroupHeads, Table::Posts]);

/// Most code points between 听取 and what is listened to.
const LONGEST_HEARD: usize = 60;

/// The most code points between 对 and the verb of what is thanked for or welcomed (来我校考察), and the most between
/// that verb and 表示. Each gap is measured by itself.
const LONGEST_COURTESY: usize = 24;

/// Most code points between 出席 and 期间.
const LONGEST_OCCASION: usize = 40;

/// Most code points between 受到 and the reception that somebody gives.
const LONGEST_RECEPTION: usize = 160;

/// Whether a verb does not say what its subject does in the event. It is used as a noun (的调研, 调研的, 讲话精神), is what
/// somebody hears or thanks for (听取了工作汇报), belongs to others or opens a statement.
pub fn gives_no_role(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.reading;
    let has_guests = RECEIVING.contains(cx.slice(verb)) && GUESTS.longest_at(text, verb.end).is_some();
    let is_closed = verb.len() <= LONGEST_NOUN
        && !has_guests
        && NOUN_ENDINGS.longest_at(text, verb.end).is_some()
        && NOT_NOUN_ENDINGS.longest_at(text, verb.end).is_none();
    opens_statement(text, verb)
        || has_owner(text, verb)
        || is_of_others(text, verb)
        || is_owner(cx, verb)
        || is_heard(text, verb)
        || is_thanked(text, verb)
        || is_other_occasion(text, verb)
        || is_closed
}

/// Whether a mark after the verb opens a statement: 宣布：, 介绍，.
fn opens_statement(text: &Text, verb: Span) -> bool {
    let Some(mark) = text.get(verb.end) else { return false };
    is_colon(mark) && PROCLAIMING.longest_before(text, verb.end).is_some()
        || is_clause_mark(mark) && STATING.contains(text.slice(verb))
}

/// Whether 的 precedes the verb: 重要的讲话. In 甲的陪同下 the verb stays one.
fn has_owner(text: &Text, verb: Span) -> bool {
    DE.longest_before(text, verb.start).is_some() && !hands_over(text, verb) && !is_received(text, verb)
}

/// Whether guests receive what the verb says from those before it: 受到甲、乙等领导的热情|接待.
fn is_received(text: &Text, verb: Span) -> bool {
    if !RECEPTIONS.contains(text.slice(verb)) {
        return false;
    }
    let reach = Span::new(verb.start.saturating_sub(LONGEST_RECEPTION), verb.start);
    RECEIVED.first_in(text, text.after_last(reach, is_stop)).is_some()
}

/// Whether a preposition right before the verb makes it a part of others' name: 向参会人员, 与出席大会的嘉宾.
fn is_of_others(text: &Text, verb: Span) -> bool {
    OTHERS_BEFORE.longest_before(text, verb.start).is_some() && TOGETHER.longest_before(text, verb.start).is_none()
}

/// Whether 的 follows the verb: 出席的会议. In 出席的有 and at the end of 会议是甲主持的。 the verb stays one.
fn is_owner(cx: &Context, verb: Span) -> bool {
    let text = &cx.document.reading;
    let Some(particle) = DE.longest_at(text, verb.end) else { return false };
    let is_cleft = || text.get(particle.end).is_none_or(is_stop);
    VERB_BEFORE_DE.longest_at(text, verb.end).is_none() && !is_cleft() && !opens_list(cx, particle)
}

/// The 的 that ends a relative clause which begins with `verb` and says which people are meant: 出席预备会议|的|代表.
///
/// None where the people are listed: 出席会议的领导有.
pub fn relative_clause(cx: &Context, verb: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let stretch = before_mark(cx, Span::new(verb.end, verb.end + LONGEST_RELATIVE));
    let particle = DE.first_in(text, stretch)?;
    if VERB_BEFORE_DE.longest_at(text, particle.start).is_some() || LISTED.first_in(text, stretch).is_some() {
        return None;
    }
    let head = last_head(cx, particle)?;
    let behind = before_mark(cx, Span::new(head, head + LONGEST_RELATIVE));
    // 参加某大学举办的研究生|学术研讨会: the word for people is a part of the event's name.
    let is_event = cx.hits.of_within(Table::EventHeads, behind).any(|h| h.span().len() > 1);
    (!is_event && !opens_list(cx, particle)).then_some(particle)
}

/// Whether a verb says what those did who are thanked, praised or welcomed: 对甲一行来我校考察表示欢迎.
fn is_thanked(text: &Text, verb: Span) -> bool {
    let has_no_mark = |span: Span| !text.chars_of(span).iter().any(|c| is_boundary(*c));
    let behind = Span::new(verb.end, (verb.end + LONGEST_COURTESY).min(text.len()));
    let Some(courtesy) = COURTESIES.first_in(text, behind) else { return false };
    let before = Span::new(verb.start.saturating_sub(LONGEST_COURTESY), verb.start);
    let Some(front) = COURTESY_FRONTS.starting_in(text, before).next_back() else { return false };
    front.end <= verb.start
        && has_no_mark(Span::new(front.end, courtesy.start))
        && AND_ALSO.first_in(text, Span::new(verb.end, courtesy.start)).is_none()
}

/// Whether a verb of attending names the occasion at which something else happens: 出席大会期间会见.
fn is_other_occasion(text: &Text, verb: Span) -> bool {
    if !ATTENDING.contains(text.slice(verb)) {
        return false;
    }
    let reach = text.chars_of(Span::new(verb.end, (verb.end + LONGEST_OCCASION).min(text.len())));
    let length = reach.iter().position(|c| is_clause_mark(*c) || is_stop(*c)).unwrap_or(reach.len());
    MEANWHILE.first_in(text, Span::new(verb.end, verb.end + length)).is_some()
}

/// Whether the people after `particle` are listed: 出席会议|的|领导同志还有：.
pub fn opens_list(cx: &Context, particle: Span) -> bool {
    let text = &cx.document.reading;
    let is_listed = |head: usize| {
        let behind = head + usize::from(text.get(head).is_some_and(is_clause_mark));
        LIST_IS.longest_at(text, behind).is_some() || text.get(head).is_some_and(is_colon)
    };
    last_head(cx, particle).is_some_and(is_listed)
}

/// The end of the last word for people close after `particle`.
fn last_head(cx: &Context, particle: Span) -> Option<usize> {
    let stretch = before_mark(cx, Span::new(particle.end, particle.end + LONGEST_HEAD));
    let is_head = |end: &usize| cx.hits.tables_ending_at(*end).meets(PEOPLE);
    (stretch.start + 2..=stretch.end).rev().find(is_head)
}

/// `span` up to the first mark in it.
fn before_mark(cx: &Context, span: Span) -> Span {
    let chars = cx.document.reading.chars_of(Span::new(span.start, span.end.min(cx.document.reading.len())));
    let length = chars.iter().position(|c| is_boundary(*c) || is_list_mark(*c)).unwrap_or(chars.len());
    Span::new(span.start, span.start + length)
}

/// Whether someone listens to what the verb says, in the same clause: 听取了工作|汇报.
fn is_heard(text: &Text, verb: Span) -> bool {
    let reach = Span::new(verb.start.saturating_sub(LONGEST_HEARD), verb.start);
    let hearing = HEARING.starting_in(text, reach).next_back();
    hearing.filter(|hearing| hearing.end <= verb.start).is_some_and(|hearing| {
        let between = Span::new(hearing.end, verb.start);
        let ends = |c: &char| is_clause_mark(*c) || is_boundary(*c);
        !text.chars_of(between).iter().any(ends) && AND_ALSO.first_in(text, between).is_none()
    })
}
