//! The evidence of the words and marks right before and right after a candidate, as log odds.

use super::candidate::TEXT_EDGE;
use super::words::{HOME, LINKS, LIST_END, NEEDY};
use crate::annotate::Context;
use crate::annotate::grammar::beside_names::FITS_WELL_AFTER;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_list_mark, is_opening};
use crate::lexicon::kinds::{name_context, post};
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Log odds of a boundary without a mark or a known word: most likely the middle of a word.
pub const NO_BOUNDARY: f32 = -3.0;

/// Tables whose words are evidence for a name right after them.
pub const LEADS: Tables = Tables::of(&[Table::Posts, Table::Institutions, Table::OrgSuffixes, Table::NameContexts]);
/// Tables whose words are evidence for a name right before them, beside [`Table::NameContexts`].
pub const FOLLOWS: Tables = Tables::of(&[Table::Posts, Table::SpeechCues, Table::RoleVerbs]);

/// Evidence for a name that begins at `start`, by the mark or word that ends there.
pub fn before(cx: &Context, start: usize) -> f32 {
    let mark = cx.document.reading.before(start).map_or(TEXT_EDGE, |c| mark_evidence(c).0);
    cx.hits.ending_at(start).map(lead_evidence).fold(mark, f32::max)
}

/// Evidence of a character right before a name and of the same character right after one.
#[inline]
pub fn mark_evidence(c: char) -> (f32, f32) {
    match c {
        '\u{4E00}'..='\u{9FFF}' => (NO_BOUNDARY, NO_BOUNDARY),
        _ => other_mark_evidence(c),
    }
}

fn other_mark_evidence(c: char) -> (f32, f32) {
    match c {
        '》' | '／' => (1.0, NO_BOUNDARY),
        '\n' => (1.5, 1.5),
        '）' | ')' => (1.0, 1.0),
        '（' | '(' => (1.5, 1.0),
        '“' | '”' | '—' => (1.5, 0.5),
        '《' => (NO_BOUNDARY, 0.5),
        '‘' | '】' => (1.5, NO_BOUNDARY),
        '/' => (1.0, 0.5),
        c if is_boundary(c) || is_list_mark(c) => (1.5, 1.0),
        c if c.is_ascii_digit() => (NO_BOUNDARY, 1.5),
        c if c.is_whitespace() => (1.5, 0.7),
        _ => (NO_BOUNDARY, NO_BOUNDARY),
    }
}

/// Evidence of a word right before a name.
pub fn lead_evidence(hit: &Hit) -> f32 {
    match hit.table {
        Table::Posts if hit.is(post::DESCRIPTION) => 2.5,
        Table::Posts => 4.0,
        Table::Institutions | Table::OrgSuffixes if hit.span().len() >= 2 => 1.5,
        Table::NameContexts if hit.is(name_context::BEFORE_3) => 3.0,
        Table::NameContexts if hit.is(name_context::BEFORE_2) => 1.5,
        Table::NameContexts if hit.is(name_context::BEFORE_1) => 1.0,
        _ => f32::NEG_INFINITY,
    }
}

/// Evidence of a word of [`Table::NameContexts`] right after a name; `mark` is the evidence of its first character.
pub fn context_evidence(cx: &Context, word: &Hit, mark: f32) -> f32 {
    if word.is(name_context::AFTER_3) {
        return 3.5;
    }
    if word.is(name_context::AFTER_2) {
        return mark.max(2.0);
    }
    if word.is(name_context::AFTER_1) && !joins_no_name(cx, word.span()) { mark.max(1.0) } else { NO_BOUNDARY }
}

/// Evidence of a word of another table right after a name.
pub fn follower_evidence(hit: &Hit) -> f32 {
    match hit.table {
        Table::Posts if hit.is(post::AFTER_NAME) => 3.5,
        Table::SpeechCues | Table::RoleVerbs if hit.span().len() >= 2 => 2.5,
        _ => f32::NEG_INFINITY,
    }
}

/// Whether `word` is a link that has nothing to link: 魏凤|和|出席, 饶子|和|、, 刘楚|有|、.
fn joins_no_name(cx: &Context, word: Span) -> bool {
    let text = &cx.document.reading;
    let &[link] = text.chars_of(word) else { return false };
    if NEEDY.contains_char(link) {
        return is_closed(cx, word.end);
    }
    if !LINKS.contains_char(link) {
        return false;
    }
    let verb = cx.hits.longest_at(word.end, Table::NameContexts);
    verb.is_some_and(|v| v.span().len() >= 2 && v.is(FITS_WELL_AFTER)) || is_closed(cx, word.end)
}

/// Whether a mark or the end of the text follows the link that ends at `end`; not after 家 (在甲家、乙家).
fn is_closed(cx: &Context, end: usize) -> bool {
    let is_mark = |c: char| is_boundary(c) || is_list_mark(c) || is_closing(c) || is_opening(c) && c != '《';
    let text = &cx.document.reading;
    !text.before(end).is_some_and(|c| HOME.contains_char(c)) && text.get(end).is_none_or(is_mark)
}

/// Whether the last character of `name` belongs to it though it is often a link: nothing follows that it could link.
pub fn ends_with_link(cx: &Context, name: Span, right: f32) -> bool {
    let last = cx.document.reading.before(name.end).filter(|c| LINKS.contains_char(*c));
    last.is_some() && (right >= 2.0 || is_closed(cx, name.end))
}

/// Evidence for a candidate that fills the whole space between a list mark or a post and the next mark.
pub const FILLS: f32 = 1.5;

/// [`FILLS`] where the candidate fills the space between a list mark or a post and the next mark or 等, else 0.
pub fn fill_evidence(cx: &Context, span: Span) -> f32 {
    let text = &cx.document.reading;
    let is_mark = |c: char| is_list_mark(c) || matches!(c, '，' | '；' | '。');
    let right = text.get(span.end).is_some_and(is_mark) || LIST_END.longest_at(text, span.end).is_some();
    let left =
        || text.before(span.start).is_some_and(is_list_mark) || cx.hits.tables_ending_at(span.start).has(Table::Posts);
    if right && left() { FILLS } else { 0.0 }
}
