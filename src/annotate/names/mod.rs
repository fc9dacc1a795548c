//! Names: finds every personal name written in full, by its characters and by what is around it.
//!
//! A candidate is a surname with one or two characters after it, or a run of characters that transliterates. Its score
//! is the log odds of its characters, plus the evidence around it (a post before it, 强调 after it, a list). The
//! weightiest reason against it is taken off (高度 in 高度重视, 白云 in 白云区). A name that is sure somewhere is then found at
//! all its occurrences.
//!
//! Lexicon: `surnames.tsv`, `given_chars.tsv`, `foreign_chars.tsv`, `minority_names.tsv`, `common_words.tsv`,
//! `name_contexts.tsv`, `lists/names.tsv`. Known misses: a foreign name without a post, dot or verb beside it.

mod against;
mod bracketed;
mod candidate;
mod candidates;
mod contexts;
mod edges;
mod foreign;
mod known;
mod lists;
mod masked;
mod occurrences;
mod opening;
mod parts;
mod runs;
mod surnames;
mod words;

use std::borrow::Cow;

use super::Context;
use crate::span::Span;
use bracketed::bracketed;
use candidate::REPEATED;
use candidates::han;
use edges::Edges;
use foreign::foreign;
pub use foreign::{is_dot, reads_foreign, transliterates_well};
use known::known;
use lists::{drop_things, find_between, spread};
use occurrences::Occurrences;
use runs::runs;
pub use surnames::{surname_before_address, surname_before_post};

/// A name written in full.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention<'a> {
    /// Where the name is written, blanks inside included.
    pub span: Span,
    /// The name without blanks inside it.
    pub name: Cow<'a, str>,
}

/// Every name, by start; names never overlap.
pub fn find_names<'a>(cx: &Context<'a>) -> Vec<NameMention<'a>> {
    let edges = Edges::of(cx);
    let mut candidates = han(cx, &edges);
    candidates.extend(foreign(cx, &edges));
    candidates.extend(known(cx));
    candidates.extend(bracketed(cx));
    candidates.extend(runs(cx, &edges));
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    spread(cx, &edges, &mut candidates);
    candidates.extend(find_between(cx, &candidates));
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    let names = Occurrences::of(&candidates, &edges);
    let mut chosen: Vec<(f32, usize)> = Vec::new();
    for (i, candidate) in candidates.iter().enumerate() {
        let seen = names.seen(candidate);
        if candidate.score >= REPEATED && seen.is_sure() && !names.yields(i) {
            chosen.push((candidate.score + seen.best / 2.0, i));
        }
    }
    chosen.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut taken = vec![false; cx.document.reading.len()];
    let mut found = Vec::new();
    for (_, i) in chosen {
        let span = candidates[i].span;
        if taken[span.start..span.end].iter().any(|t| *t) {
            continue;
        }
        taken[span.start..span.end].fill(true);
        found.push(NameMention { span, name: candidates[i].name.clone() });
    }
    found.sort_by_key(|m| m.span.start);
    extend_short_names(cx, &mut found, &taken);
    drop_things(cx, found)
}

/// Extends a name of two characters to a longer name of the report that is written there: 林静 before 宜 is 林静宜.
fn extend_short_names<'a>(cx: &Context<'a>, found: &mut [NameMention<'a>], taken: &[bool]) {
    let count = |found: &[NameMention], name: &str| found.iter().filter(|mention| mention.name == name).count();
    for i in 0..found.len() {
        let Span { start, end } = found[i].span;
        if end - start != SHORT || taken.get(end).is_none_or(|is_taken| *is_taken) {
            continue;
        }
        let whole = Span::new(start, end + 1);
        let longer = cx.slice(whole);
        if found.len() <= MOST_COMPARED && count(found, longer) >= count(found, &found[i].name).max(1) {
            found[i] = NameMention { span: whole, name: Cow::Borrowed(longer) };
        }
    }
}

/// Length of a name whose last character may be missing, in code points.
const SHORT: usize = 2;
/// Most names of a report that are compared with each other.
const MOST_COMPARED: usize = 512;
