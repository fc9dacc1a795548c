//! The words for people or bodies that groups end with, and whether parts of a list share such a word.

use super::lists::{ADVERBS_BEHIND, COMING, DE, OTHERS, PLAIN_PEOPLE, SHARED_HEADS, TEAM_MEMBERS, TEAMS};
use super::pieces::{ends_with_people, is_adverbial, is_aimed, is_label, is_predicate, split};
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_clause_mark, is_list_mark};
use crate::annotate::people::People;
use crate::lexicon::Table;
use crate::span::Span;

/// Shortest and longest group, in code points.
pub const LENGTH: std::ops::Range<usize> = 3..120;

/// Longest word for people that can be an item of a list by itself, in code points. The bodies before such an item
/// count for it, too.
const LONGEST_BARE_HEAD: usize = 3;

/// The bodies that a clause without people has as its subject: 市房管局, 甲局、乙局.
pub fn bodies(cx: &Context, people: &People, stretch: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let clause = text.after_last(stretch, is_clause_mark);
    let mut adverbs = ADVERBS_BEHIND.starting_in(text, Span::new(clause.start + 2, clause.end)).map(|word| word.start);
    let is_body_end = |end: &usize| ends_with_body(cx, Span::new(clause.start, *end));
    let end = adverbs.find(is_body_end).unwrap_or(clause.end);
    let span = trim(cx, Span::new(clause.start, end));
    let is_bare_team = TEAMS.longest_before(text, span.end).is_some_and(|team| team.start == span.start);
    let is_plain = !is_bare_team
        && !is_label(cx, span)
        && !is_aimed(cx, span)
        && !is_predicate(cx, span, true)
        && !is_adverbial(cx, span);
    if !is_plain || !ends_with_body(cx, span) || !people.mentions_in(span).is_empty() {
        return Vec::new();
    }
    let pieces: Vec<Span> = split(cx, people, span).into_iter().map(|piece| trim(cx, piece.span)).collect();
    let are_named = pieces.iter().all(|piece| ends_with_body(cx, *piece)) && OTHERS.first_in(text, span).is_none();
    let found = if are_named { pieces } else { vec![span] };
    found.into_iter().filter(|span| LENGTH.contains(&span.len())).collect()
}

/// Whether a word for a body ends `span`.
pub fn ends_with_body(cx: &Context, span: Span) -> bool {
    let is_event = cx.hits.longest_ending_at(span.end, Table::EventHeads).is_some_and(|h| h.span().len() > 1);
    !is_event
        && cx.hits.ending_at(span.end).any(|h| {
            matches!(h.table, Table::Institutions | Table::OrgSuffixes | Table::GroupHeads)
                && span.covers(h.span())
                && (h.span().len() > 1 || h.span().start > span.start + 1)
        })
}

/// End of the word for people inside an item that goes on to say how they act: 代表|分别在…发言.
pub fn people_before_predicate(cx: &Context, span: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let is_before_adverb = |end: usize| {
        let end = OTHERS.longest_at(text, end).map_or(end, |others| others.end);
        ADVERBS_BEHIND.longest_at(text, end).is_some() && LINKS.longest_at(text, end).is_none()
    };
    (span.start + 2..span.end).find(|end| ends_with_people(cx, *end) && is_before_adverb(*end))
}

/// Whether a word for people alone continues the group before it. It names a member of the same team (各支部书记、支委), or one
/// more post of bodies that are listed or described (甲局、乙局局长、政委).
pub fn is_same_team(cx: &Context, group: Span, head: Span) -> bool {
    let text = &cx.document.reading;
    TEAM_MEMBERS.contains(cx.slice(head))
        || DE.first_in(text, group).is_some()
        || text.chars_of(group).iter().any(|c| is_list_mark(*c))
}

/// Whether several bodies share the word for people at the end of a group (各学院书记, 甲局、乙局局长). Further such words for the
/// same bodies may follow (、院长, 、政委).
pub fn has_shared_head(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_described = || COMING.longest_at(text, span.start).is_some() && DE.first_in(text, span).is_some();
    SHARED_HEADS.first_in(text, span).is_some() || is_described()
}

/// Whether an item of a list is nothing but a post or a word for people (政委 in 甲局、乙局局长、政委). It then may belong
/// to the organizations named before it in the list.
pub fn is_bare_head(cx: &Context, span: Span) -> bool {
    let words = cx.hits.starting_at(span.start).iter();
    let is_short = span.len() <= LONGEST_BARE_HEAD;
    // 无党派人士 is a group of its own, whatever bodies are named before it.
    if !is_short && PLAIN_PEOPLE.longest_before(&cx.document.reading, span.end).is_some() {
        return false;
    }
    words.into_iter().any(|h| h.span() == span && (h.table == Table::Posts || is_short && h.table == Table::GroupHeads))
}
