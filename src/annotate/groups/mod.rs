//! Groups: unnamed participants, split where the text splits them.
//!
//! A group stands before a verb of taking part (参加, 列席, 陪同), before 发言, 汇报 and the like, or behind 参加会议的有.
//! It ends with a word for people (负责人, 代表). A piece without such a word (省直各有关单位、在哈本科院校、…) belongs to
//! the group behind it. Names and their posts are cut out. Labels of all present (与会人员) are no groups.

mod lists;
mod partners;
mod phrases;
mod pieces;
mod trim;

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::Context;
use super::grammar::marks::{is_boundary, is_clause_mark, is_list_mark};
use super::people::People;
use super::roles::{Stops, Verb};
use crate::record::{Event, Group, Role};
use crate::span::Span;
use lists::LIST_BEHIND;
use partners::{find_heard, find_partners};
use phrases::{bodies, phrases};

/// Longest way from a group to a verb of speaking or reporting, in code points.
const LONGEST_ADVERBIAL: usize = 14;

/// Longest way from a verb to the list of those who do it (参加会议的有), in code points.
const LONGEST_OBJECT: usize = 16;

/// The groups of a report, by start, each text once; `said` has the contents of its speeches, by start.
pub fn find_groups(cx: &Context, people: &People, said: &[Span], stops: &Stops, event: Option<&Event>) -> Vec<Group> {
    if event.is_none() {
        return Vec::new();
    }
    let (mut found, mut seen) = (Vec::new(), FxHashSet::default());
    for sentence in cx.budget.over(cx.document.sentences.iter().filter(|s| s.span.start >= cx.document.body)) {
        let mut here = sentence_groups(cx, people, stops, sentence.span);
        here.extend(find_partners(cx, people, said, sentence));
        here.extend(find_heard(cx, people, said, sentence));
        here.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
        let mut end = 0;
        for (span, role) in here {
            // A group inside a longer one was found for the 和 or 与 in its name.
            if span.end <= end {
                continue;
            }
            end = span.end;
            let text = cx.slice(span);
            if seen.insert(text) {
                found.push(Group { text: cx.written(span), position: cx.document.position(span), role });
            }
        }
    }
    found
}

fn sentence_groups(cx: &Context, people: &People, stops: &Stops, sentence: Span) -> Vec<(Span, Role)> {
    let mut found = Vec::new();
    let mut from = sentence.start;
    for verb in stops.verbs(&cx.document.reading, sentence) {
        if verb.span.start < from || !takes_part(verb.role) {
            continue;
        }
        if let Some(list) = list_behind(cx, verb.span, sentence.end) {
            found.extend(phrases(cx, people, list).into_iter().map(|span| (span, verb.role)));
            from = list.end;
            continue;
        }
        let subject = Span::new(from, verb.span.start);
        let named = phrases(cx, people, subject);
        if named.is_empty() && matches!(verb.role, Role::Speak | Role::Report) {
            found.extend(bodies(cx, people, subject).map(|span| (span, verb.role)));
        }
        found.extend(named.into_iter().filter(|s| acts(cx, people, *s, &verb, sentence.start)).map(|s| (s, verb.role)));
        from = next_clause(cx, verb.span.end, sentence.end);
    }
    found
}

/// Whether `group` is near enough to `verb` to be its subject: anywhere before a verb of taking part, but in the same
/// clause, or with names between, before one of speaking or reporting.
fn acts(cx: &Context, people: &People, group: Span, verb: &Verb, sentence: usize) -> bool {
    if matches!(verb.role, Role::Attend | Role::Accompany) {
        return true;
    }
    let is_same_clause = next_clause(cx, group.end, verb.span.start) >= verb.span.start;
    let is_near = group.start == sentence || group.end + LONGEST_ADVERBIAL >= verb.span.start;
    let has_names_behind = !people.mentions_in(Span::new(group.end, verb.span.start)).is_empty();
    let goes_on = || cx.document.reading.get(group.end).is_some_and(|c| is_clause_mark(c) || is_list_mark(c));
    is_same_clause && is_near || has_names_behind && goes_on()
}

fn takes_part(role: Role) -> bool {
    matches!(role, Role::Attend | Role::Accompany | Role::Speak | Role::Report | Role::Officiate)
}

/// The list behind a verb: 参加会议的有：…, 出席会议的还有….
fn list_behind(cx: &Context, verb: Span, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let reach = Span::new(verb.end, (verb.end + LONGEST_OBJECT).min(end));
    let opener = LIST_BEHIND.first_in(text, reach)?;
    let has_mark = text.chars_of(Span::new(verb.end, opener.start)).iter().any(|c| is_boundary(*c));
    let start = opener.end + usize::from(text.get(opener.end).is_some_and(is_boundary));
    (!has_mark).then_some(Span::new(start, end))
}

/// The start of the clause behind `at`, at most `end`.
fn next_clause(cx: &Context, at: usize, end: usize) -> usize {
    let mark = cx.document.reading.chars_of(Span::new(at, end)).iter().position(|c| is_clause_mark(*c));
    mark.map_or(end, |mark| at + mark + 1)
}
