//! Candidates: phrases that end with a word for people and may be groups, with every place where they may begin.

use super::Evidence;
use super::features::words::PARTICLES;
use super::features::{Features, Setting, of_end, of_phrase, sides};
use super::lists::{AGENTS, CAUSING, COMPANIONS, LED, RECIPIENTS, TOWARDS};
use super::phrases::is_in_name;
use super::pieces::is_inside_word;
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark, is_opening};
use crate::annotate::groups::PEOPLE;
use crate::annotate::roles::is_said;
use crate::lexicon::kinds::group;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Tables of verbs and other words that may precede a group.
const VERBS: Tables = Tables::of(&[Table::RoleVerbs, Table::GroupWords]);

/// Longest candidate, in code points.
const LONGEST: usize = 90;

/// Shortest candidate, in code points.
const SHORTEST: usize = 2;

/// Most earlier words for people that are compared with one that may end at the same place.
const MOST_OVERLAPPING: usize = 8;

/// Most places where the candidates with one word for people at their end may begin.
const MOST_STARTS: usize = 6;

/// A phrase that may be a group, with its features.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// The phrase.
    pub span: Span,
    /// Its features.
    pub features: Features,
}

/// The candidates of `sentence` outside of speeches and of `known` phrases, sorted by end.
///
/// The `setting` of the sentence is only read if there are candidates.
pub fn candidates<'s>(
    cx: &Context,
    evidence: &Evidence,
    sentence: Span,
    setting: impl FnOnce() -> &'s Setting,
    known: impl Fn(Span) -> bool,
) -> Vec<Candidate> {
    let heads = find_heads(cx, evidence, sentence, known);
    if heads.is_empty() {
        return Vec::new();
    }
    let setting = setting();
    let mut found = Vec::new();
    for head in heads {
        let shared = of_end(cx, evidence, setting, head.end);
        for start in find_starts(cx, evidence, head, sentence.start) {
            let span = Span::new(start, head.end);
            found.push(Candidate { span, features: of_phrase(cx, evidence, setting, shared, span) });
        }
    }
    found
}

/// The longest word for people at each place of `sentence` where one ends.
fn find_heads(cx: &Context, evidence: &Evidence, sentence: Span, known: impl Fn(Span) -> bool) -> Vec<Span> {
    let mut heads: Vec<Span> = Vec::new();
    for hit in cx.hits.of_any_within(PEOPLE, sentence) {
        let head = hit.span();
        // Words with one end follow each other closely, since they are sorted by start.
        match heads.iter_mut().rev().take(MOST_OVERLAPPING).find(|one| one.end == head.end) {
            Some(longest) => longest.start = longest.start.min(head.start),
            None => heads.push(head),
        }
    }
    heads.retain(|head| !known(*head) && is_free(cx, evidence, *head));
    heads
}

/// Whether a word for people is no part of a name, a speech or a longer word.
fn is_free(cx: &Context, evidence: &Evidence, head: Span) -> bool {
    let near = Span::new(head.start.saturating_sub(LONGEST), head.end + LONGEST);
    let in_name = || evidence.people.mentions_in(near).iter().any(|mention| mention.extent.overlaps(head));
    head.len() > 1
        && !is_said(evidence.said, head.start)
        && !is_inside_word(cx, head.end)
        && !is_in_name(cx, head)
        && !in_name()
}

/// The places where a phrase that ends with the word for people `head` may begin, the nearest first.
fn find_starts(cx: &Context, evidence: &Evidence, head: Span, sentence: usize) -> Vec<usize> {
    let text = &cx.document.reading;
    let first = sentence.max(head.start.saturating_sub(LONGEST));
    let mut starts: Vec<usize> = Vec::new();
    let mut push = |at: usize| {
        let start = trim(cx, Span::new(at, head.end)).start;
        if start + SHORTEST <= head.end && !starts.contains(&start) && starts.len() < MOST_STARTS {
            starts.push(start);
        }
    };
    let mut at = head.start;
    while at > first {
        let mark = text.before(at).unwrap_or_default();
        if let Some(quote) = cx.document.quote_ending_at(at).filter(|quote| quote.span.start >= first) {
            at = quote.span.start;
            continue;
        }
        if is_boundary(mark) || is_opening(mark) || sides::ends_name(evidence, at) {
            break;
        }
        if is_list_mark(mark) {
            if sides::ends_name(evidence, at - 1) {
                break;
            }
            push(at);
        } else if ends_with_opener(cx, at) && !is_crossed(cx, at) {
            push(at);
        }
        at -= 1;
    }
    push(at);
    starts
}

/// Whether a word that may precede a group ends at `at`.
fn ends_with_opener(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let is_verb = || {
        let ending = cx.hits.ending_at(at);
        cx.hits.tables_ending_at(at).meets(VERBS)
            && ending.into_iter().any(|h| h.table == Table::RoleVerbs || h.is(group::VISIT) || h.is(group::HEAR))
    };
    let lists = [&*LED, &*CAUSING, &*COMPANIONS, &*LINKS, &*AGENTS, &*RECIPIENTS, &*TOWARDS, &*PARTICLES];
    is_verb() || lists.iter().any(|list| list.longest_before(text, at).is_some())
}

/// Whether `at` is inside a word.
fn is_crossed(cx: &Context, at: usize) -> bool {
    cx.hits.is_common(Span::new(at - 1, at + 1)) || is_inside_word(cx, at)
}
