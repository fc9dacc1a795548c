//! Lists of names: a sure name raises its neighbours, and a counted list of things holds no names.

use super::NameMention;
use super::candidate::{Candidate, SURE};
use super::edges::Edges;
use super::words::{AND_OTHERS, BEFORE_COUNT, COUNT, THING_UNITS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_list_mark;
use crate::span::Text;

/// The names without those in a list of things: 沃尔玛、巴斯夫等14家公司, 丘陵等三种地形.
pub(super) fn without_things<'a>(cx: &Context, mut names: Vec<NameMention<'a>>) -> Vec<NameMention<'a>> {
    let text = &cx.document.reading;
    let mut thing = None;
    let mut kept = Vec::with_capacity(names.len());
    while let Some(name) = names.pop() {
        let end = name.span.end;
        if counts_things(text, end) || text.get(end).is_some_and(is_list_mark) && thing == Some(end + 1) {
            thing = Some(name.span.start);
        } else {
            kept.push(name);
        }
    }
    kept.reverse();
    kept
}

/// Whether 等 and a number of things follow at `at` (等14家, 等共三种).
fn counts_things(text: &Text, at: usize) -> bool {
    let Some(others) = AND_OTHERS.longest_at(text, at) else { return false };
    let from = BEFORE_COUNT.longest_at(text, others.end).map_or(others.end, |adverb| adverb.end);
    let is_digit = |c: char| c.is_ascii_digit() || COUNT.contains_char(c);
    let end = from + (from..).take(MOST_DIGITS).take_while(|p| text.get(*p).is_some_and(is_digit)).count();
    end > from && THING_UNITS.longest_at(text, end).is_some()
}

/// Longest number in a list, in code points.
const MOST_DIGITS: usize = 6;

/// Added to an item of a list beside a sure name.
const NEIGHBOUR: f32 = 3.0;

/// Raises the candidates beside a sure name of a list (甲、乙、丙): one pass forwards, one backwards.
pub(super) fn spread(cx: &Context, edges: &Edges, candidates: &mut [Candidate]) {
    let text = &cx.document.reading;
    let mut raised = vec![false; candidates.len()];
    let mut sure_ends = vec![false; text.len() + 1];
    for i in 0..candidates.len() {
        let span = candidates[i].span;
        if text.before(span.start).is_some_and(is_list_mark)
            && sure_ends[item_end(cx, span.start - 1)]
            && edges.after(span.end) >= 1.0
        {
            candidates[i].score += NEIGHBOUR + candidates[i].relief;
            raised[i] = true;
        }
        sure_ends[span.end] |= candidates[i].score >= SURE;
    }
    let mut sure_starts = vec![false; text.len() + 1];
    for i in (0..candidates.len()).rev() {
        let span = candidates[i].span;
        let listed = text.get(span.end).is_some_and(is_list_mark) && sure_starts[(span.end + 1).min(text.len())];
        if !raised[i] && listed && edges.before(span.start) >= 1.0 {
            candidates[i].score += NEIGHBOUR + candidates[i].relief;
        }
        sure_starts[span.start] |= candidates[i].score >= SURE;
    }
}

/// The end of the name in the list item before `mark`: a bracket after the name (（回族）) is passed over.
fn item_end(cx: &Context, mark: usize) -> usize {
    if !matches!(cx.document.reading.before(mark), Some('）' | ')')) {
        return mark;
    }
    cx.document.quote_ending_at(mark).map_or(mark, |q| q.span.start)
}
