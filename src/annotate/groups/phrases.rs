//! The groups inside a stretch of a sentence.

use super::lists::{ADVERBS_BEHIND, COUNT_LINKS, COUNTERS, OTHERS, SHARED_HEADS};
use super::pieces::{
    ends_with_people, is_adverbial, is_label, is_predicate, is_source, is_time, split, turns_to_others,
};
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_clause_mark;
use crate::annotate::people::People;
use crate::lexicon::Table;
use crate::span::Span;

/// Shortest and longest group, in code points.
const LENGTH: std::ops::Range<usize> = 3..120;

/// Most code points between a link and a count before it.
const LONGEST_COUNT: usize = 8;

/// The groups of `stretch`, in order: parted at 、 ， ； where a word for people ends them, names cut out.
pub fn phrases(cx: &Context, people: &People, stretch: Span) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut start: Option<usize> = None;
    let mut may_go_on = false;
    for piece in split(cx, people, stretch) {
        let trimmed = trim(cx, piece.span);
        if turns_to_others(cx, trimmed) {
            break;
        }
        if piece.is_named || is_no_group(cx, piece.span, trimmed, start.is_none()) {
            start = None;
            may_go_on = false;
            continue;
        }
        let begin = *start.get_or_insert(trimmed.start);
        if !ends_with_people(cx, trimmed.end) {
            if let Some(end) = people_before_predicate(cx, trimmed) {
                found.push(Span::new(begin, end));
                break;
            }
            continue;
        }
        let is_bare = is_bare_head(cx, trimmed);
        match found.last_mut() {
            Some(last) if is_bare && may_go_on && begin == trimmed.start => last.end = trimmed.end,
            _ => {
                may_go_on = !is_bare && has_shared_head(cx, Span::new(begin, trimmed.end));
                found.push(Span::new(begin, trimmed.end));
            }
        }
        start = None;
    }
    let mut found: Vec<Span> = found.into_iter().flat_map(|span| split_counted(cx, span)).collect();
    found.retain(|span| LENGTH.contains(&span.len()) && !is_label(cx, *span));
    found
}

/// Whether a piece says where, when, how or what is done instead of who.
fn is_no_group(cx: &Context, piece: Span, trimmed: Span, opens_list: bool) -> bool {
    opens_list && is_adverbial(cx, trimmed)
        || is_predicate(cx, trimmed, opens_list)
        || is_time(cx, trimmed)
        || is_source(cx, piece)
}

/// The two groups of a phrase in which 和 links two counted parts: 共26名专家和15个司局负责同志.
fn split_counted(cx: &Context, span: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let is_counted = |at: usize| {
        let near = Span::new(at.saturating_sub(LONGEST_COUNT).max(span.start), at);
        text.chars_of(near).windows(2).any(|w| w[0].is_ascii_digit() && COUNTERS.contains_char(w[1]))
    };
    let parts = |at: &usize| {
        COUNT_LINKS.longest_at(text, *at).is_some()
            && is_counted(*at)
            && text.chars_of(Span::new(*at, span.end)).iter().any(char::is_ascii_digit)
            && ends_with_people(cx, *at)
    };
    match (span.start + 1..span.end).find(parts) {
        Some(at) => vec![Span::new(span.start, at), Span::new(at + 1, span.end)],
        None => vec![span],
    }
}

/// The bodies that a clause without people has as its subject: 市房管局, 甲村、乙社区.
pub fn bodies(cx: &Context, people: &People, stretch: Span) -> Option<Span> {
    let mark = cx.document.reading.chars_of(stretch).iter().rposition(|c| is_clause_mark(*c));
    let span = trim(cx, Span::new(mark.map_or(stretch.start, |at| stretch.start + at + 1), stretch.end));
    let ends_with_body = cx.hits.ending_at(span.end).any(|h| {
        matches!(h.table, Table::Institutions | Table::OrgSuffixes | Table::GroupHeads)
            && span.covers(h.span())
            && (h.span().len() > 1 || h.span().start > span.start + 1)
    });
    let is_plain =
        !is_label(cx, span) && !is_predicate(cx, span, true) && !is_adverbial(cx, span) && !turns_to_others(cx, span);
    let is_group = LENGTH.contains(&span.len()) && ends_with_body && is_plain;
    (is_group && people.mentions_in(span).is_empty()).then_some(span)
}

/// End of the word for people inside a piece that tells at once how they act: 代表分别在…发言.
fn people_before_predicate(cx: &Context, span: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let is_before_adverb = |end: usize| {
        let end = OTHERS.longest_at(text, end).map_or(end, |others| others.end);
        ADVERBS_BEHIND.longest_at(text, end).is_some()
    };
    (span.start + 2..span.end).find(|end| is_before_adverb(*end) && ends_with_people(cx, *end))
}

/// Whether several bodies share the head of a group (各学院书记, 甲局、乙局局长), so that further heads of the same
/// bodies may follow (、院长, 、政委).
fn has_shared_head(cx: &Context, span: Span) -> bool {
    SHARED_HEADS.first_in(&cx.document.reading, span).is_some()
}

/// Whether a piece is nothing but a word for people, so that the body before it counts for it, too.
fn is_bare_head(cx: &Context, span: Span) -> bool {
    let words = cx.hits.starting_at(span.start).iter();
    words.into_iter().any(|h| h.span() == span && matches!(h.table, Table::Posts | Table::GroupHeads))
}
