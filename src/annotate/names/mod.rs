//! Names: finds every personal name written in full, by its characters and by what stands around it.
//!
//! A candidate is a surname with one or two characters behind it, or a run of characters that
//! transliterate. Its score is the log odds of its characters plus the evidence of both sides (a post
//! before it, 强调 after it, a list around it), less what speaks against it (高度 in 高度重视, 白云 in
//! 白云区). A name that is sure somewhere is then found wherever it stands.
//!
//! Known misses: a foreign name that no post, dot or verb ever touches.

mod against;
mod candidates;
mod contexts;
mod edges;
mod foreign;
mod known;
mod occurrences;
mod parts;
mod surnames;

use std::borrow::Cow;

use super::Context;
use crate::span::{Span, Text};
pub use candidates::is_han;
use candidates::{Candidate, han};
use edges::Edges;
use foreign::foreign;
pub use foreign::is_dot;
use known::known;
use occurrences::Occurrences;
pub use surnames::surname_before_post;

/// A name written in full.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention<'a> {
    /// As written, blanks inside included.
    pub span: Span,
    /// Without blanks.
    pub name: Cow<'a, str>,
}

/// Log odds from which a name is taken as sure by one occurrence.
const SURE: f32 = 4.2;
/// Log odds from which an occurrence of a sure name counts.
const REPEATED: f32 = -1.5;
/// A name with no certain occurrence is sure from this score on if it stands twice.
const TWICE: f32 = 3.5;

/// Every name, by start; they never overlap.
pub fn names<'a>(cx: &Context<'a>) -> Vec<NameMention<'a>> {
    let edges = Edges::of(cx);
    let mut candidates = han(cx, &edges);
    candidates.extend(foreign(cx, &edges));
    candidates.extend(known(cx));
    candidates.sort_by_key(|c| (c.span.start, c.span.end));
    spread(cx, &edges, &mut candidates);
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
    without_things(cx, found)
}

/// Without what a list counts as things: 沃尔玛、巴斯夫等14家公司, 丘陵等三种地形.
fn without_things<'a>(cx: &Context, mut names: Vec<NameMention<'a>>) -> Vec<NameMention<'a>> {
    let text = &cx.document.reading;
    let mut thing = None;
    let mut kept = Vec::with_capacity(names.len());
    while let Some(name) = names.pop() {
        let end = name.span.end;
        if counts_things(text, end) || text.get(end) == Some('、') && thing == Some(end + 1) {
            thing = Some(name.span.start);
        } else {
            kept.push(name);
        }
    }
    kept.reverse();
    kept
}

/// Whether 等 stands at `at` with a number of what nobody is.
fn counts_things(text: &Text, at: usize) -> bool {
    const COUNTED: &str = "类种个条款项批家处座所部件片地国省市县区镇村系";
    let from = at + 1 + usize::from(matches!(text.get(at + 1), Some('共' | '约' | '近')));
    let counts = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千大多余数".contains(c);
    let end = from + (from..).take(MOST_DIGITS).take_while(|p| text.get(*p).is_some_and(counts)).count();
    text.get(at) == Some('等') && end > from && text.get(end).is_some_and(|c| COUNTED.contains(c))
}

/// Longest number in a list, in code points.
const MOST_DIGITS: usize = 6;

/// What a list lends to an item beside a sure one.
const NEIGHBOUR: f32 = 3.0;

/// In a list (甲、乙、丙) a candidate beside a sure one is surer: once forwards, once backwards.
fn spread(cx: &Context, edges: &Edges, candidates: &mut [Candidate]) {
    let text = &cx.document.reading;
    let mut lent = vec![false; candidates.len()];
    let mut sure_ends = vec![false; text.len() + 1];
    for i in 0..candidates.len() {
        let span = candidates[i].span;
        if text.before(span.start) == Some('、')
            && sure_ends[item_end(cx, span.start - 1)]
            && edges.after(span.end) >= 1.0
        {
            candidates[i].score += NEIGHBOUR + candidates[i].relief;
            lent[i] = true;
        }
        sure_ends[span.end] |= candidates[i].score >= SURE;
    }
    let mut sure_starts = vec![false; text.len() + 1];
    for i in (0..candidates.len()).rev() {
        let span = candidates[i].span;
        let listed = text.get(span.end) == Some('、') && sure_starts[(span.end + 1).min(text.len())];
        if !lent[i] && listed && edges.before(span.start) >= 1.0 {
            candidates[i].score += NEIGHBOUR + candidates[i].relief;
        }
        sure_starts[span.start] |= candidates[i].score >= SURE;
    }
}

/// Where the name of a list's item ends whose last character stands before `mark`: a bracket (回族) is none
/// of it.
fn item_end(cx: &Context, mark: usize) -> usize {
    if !matches!(cx.document.reading.before(mark), Some('）' | ')')) {
        return mark;
    }
    cx.document.quote_ending_at(mark).map_or(mark, |q| q.span.start)
}
