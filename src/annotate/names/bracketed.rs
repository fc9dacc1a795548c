//! Names before a bracket with a nationality: 白音（蒙古族）、舍勒巴图（女，鄂伦春族）.

use std::borrow::Cow;

use super::candidate::Candidate;
use super::words::{NATIONALITY, SEXES};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_han, is_list_mark, is_name_dot, is_pause};
use crate::document::{Quote, QuoteKind};
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Score, in log odds, of a name that a bracket with a nationality follows.
const SURE_OF_BRACKET: f32 = 12.0;
/// Shortest and longest name, in code points.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=10;
/// Longest bracket with a nationality, in code points, brackets included.
const LONGEST_BRACKET: usize = 12;

/// Tables whose words rule out a name before the bracket if they have two characters or more, or end at the bracket:
/// 主任, 大学.
const OTHERS: Tables = Tables::of(&[
    Table::Posts,
    Table::OrgSuffixes,
    Table::Institutions,
    Table::GroupHeads,
    Table::EventHeads,
    Table::ChangeVerbs,
]);

/// A candidate for the name before each bracket with a nationality, back to the mark before the name: 、苏合巴图（蒙古族）.
pub fn bracketed<'a>(cx: &Context<'a>) -> Vec<Candidate<'a>> {
    let brackets = cx.document.quotes.iter().filter(|quote| names_nationality(cx, quote));
    let names = brackets.filter_map(|quote| name_before(cx, quote.span.start));
    names
        .map(|span| Candidate { span, name: Cow::Borrowed(cx.slice(span)), score: SURE_OF_BRACKET, relief: 0.0 })
        .collect()
}

/// Whether a bracket holds a nationality, alone or beside a sex.
fn names_nationality(cx: &Context, quote: &Quote) -> bool {
    let text = &cx.document.reading;
    let inner = quote.inner();
    if quote.kind != QuoteKind::Round || quote.span.len() > LONGEST_BRACKET {
        return false;
    }
    let mut parts = text.chars_of(inner).split(|c| is_pause(*c) || is_list_mark(*c) || c.is_whitespace());
    let is_nationality = |part: &[char]| {
        part.len() > 1 && part.iter().all(|c| is_han(*c)) && part.last().is_some_and(|c| NATIONALITY.contains_char(*c))
    };
    let is_sex = |part: &[char]| part.is_empty() || part.len() == 1 && SEXES.contains_char(part[0]);
    let has_nationality = text.chars_of(inner).iter().any(|c| NATIONALITY.contains_char(*c));
    has_nationality && parts.all(|part| is_nationality(part) || is_sex(part))
}

/// The characters between `end` and the mark before it, if they can be a name.
fn name_before(cx: &Context, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let floor = end.saturating_sub(*LENGTHS.end());
    let start = (floor..end).rev().find(|p| !text.get(*p).is_some_and(|c| is_han(c) || is_name_dot(c)))? + 1;
    let span = Span::new(start, end);
    let is_open = text.before(start).is_none_or(|c| is_boundary(c) || is_list_mark(c));
    let is_other = || cx.hits.of_any_within(OTHERS, span).any(|hit| hit.span().len() > 1 || hit.span().end == end);
    let is_nation = || text.before(end).is_some_and(|c| NATIONALITY.contains_char(c));
    // 白音 is an ordinary word, too: a list decides.
    let bracket = cx.document.quote_starting_at(end).map_or(end, |quote| quote.span.end);
    let is_listed = || text.get(bracket).is_some_and(is_list_mark);
    let may_be_name = is_listed() || !cx.hits.is_common(span);
    (LENGTHS.contains(&span.len()) && is_open && may_be_name && !is_other() && !is_nation()).then_some(span)
}
