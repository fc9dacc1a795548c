//! What the quotations beside a quotation show of it: a list, a change from one to the other.

use super::lists::{FROM, LINKS, TOPIC_LEADS, TURNS, TURNS_FROM};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_list_mark;
use crate::document::Quote;
use crate::span::Span;

/// What the quotations beside a quotation show of it.
#[derive(Clone, Copy)]
pub(super) struct Neighbours {
    /// The quotation with its marks and the quotations side by side with it, which share what is around them
    /// (“三会一课”“两学一做”和“主题党日”等).
    pub outer: Span,
    /// Whether a quotation of the same length is near in a list (水系“内连外通”、水渠“旱引涝排”).
    pub listed: bool,
    /// Whether it is in a list of topics (围绕“甲”“乙”“丙”“丁”等专题).
    pub topics: bool,
    /// Whether it is one end of a change (从“业务能手”到“党务行家”).
    pub turned: bool,
}

/// The neighbours of each of `quotes`, in the same order.
pub(super) fn neighbours(cx: &Context, quotes: &[&Quote]) -> Vec<Neighbours> {
    let mut starts: Vec<usize> = quotes.iter().map(|q| q.span.start).collect();
    let mut ends: Vec<usize> = quotes.iter().map(|q| q.span.end).collect();
    for i in 1..quotes.len() {
        if joined(cx, quotes[i - 1], quotes[i]) {
            starts[i] = starts[i - 1];
        }
    }
    for i in (1..quotes.len()).rev() {
        if joined(cx, quotes[i - 1], quotes[i]) {
            ends[i - 1] = ends[i];
        }
    }
    let mut members: Vec<usize> = vec![1; quotes.len()];
    for i in 1..quotes.len() {
        if starts[i] == starts[i - 1] {
            members[i] += members[i - 1];
        }
    }
    for i in (1..quotes.len()).rev() {
        if starts[i] == starts[i - 1] {
            members[i - 1] = members[i];
        }
    }
    let is_topic =
        |i: usize| members[i] >= FEWEST_TOPICS && TOPIC_LEADS.longest_before(&cx.document.reading, starts[i]).is_some();
    let of = |i: usize| Neighbours {
        topics: is_topic(i),
        outer: Span::new(starts[i], ends[i]),
        listed: beside(quotes, i, |a, b| listed(cx, a, b)),
        turned: beside(quotes, i, |a, b| turned(cx, a, b)),
    };
    (0..quotes.len()).map(of).collect()
}

/// Whether `holds` is true of a quotation and the one before or after it.
fn beside(quotes: &[&Quote], i: usize, holds: impl Fn(&Quote, &Quote) -> bool) -> bool {
    let after = quotes.get(i + 1).is_some_and(|next| holds(quotes[i], next));
    after || i.checked_sub(1).is_some_and(|p| holds(quotes[p], quotes[i]))
}

/// Fewest quotations that make a list one of topics.
const FEWEST_TOPICS: usize = 4;

fn gap(a: &Quote, b: &Quote) -> Span {
    Span::new(a.span.end, b.span.start)
}

fn joined(cx: &Context, a: &Quote, b: &Quote) -> bool {
    let gap = gap(a, b);
    let text = &cx.document.reading;
    let is_link = |c: &char| LINKS.contains_char(*c) || c.is_whitespace();
    a.depth == b.depth && b.span.start >= a.span.end && gap.len() <= 2 && text.chars_of(gap).iter().all(is_link)
}

fn listed(cx: &Context, a: &Quote, b: &Quote) -> bool {
    let gap = gap(a, b);
    let begins = cx.document.reading.get(gap.start).is_some_and(is_list_mark);
    a.span.len() == b.span.len() && (2..=5).contains(&gap.len()) && begins
}

fn turned(cx: &Context, a: &Quote, b: &Quote) -> bool {
    let from = FROM.longest_before(&cx.document.reading, a.span.start).is_some();
    let gap = gap(a, b);
    let between = if gap.len() <= 3 { cx.slice(gap) } else { "" };
    TURNS.contains(between) || from && TURNS_FROM.contains(between)
}
