//! The full name of a session that a report also calls by its short one: 省政协十二届五次会议 is
//! 中国人民政治协商会议第十二届某省委员会第五次会议.

use super::words;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_list_mark, is_opening};
use crate::lexicon::kinds::event;
use crate::span::{Span, Text};
use crate::words::WordList;

/// Longest full name, in characters.
const LONGEST: usize = 50;

/// Finds the full name of the session that `short` names, where the body has it.
pub(super) fn find_full_name(cx: &Context, short: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let (term, session) = read_numbers(text, short)?;
    let body = Span::new(cx.document.body, text.len());
    let head = find_numbered(text, body, &term, &words::TERM)?;
    let rest = Span::new(head.end, (head.end + LONGEST).min(text.len()));
    let tail = find_numbered(text, rest, &session, &words::TIMES)?;
    let end = words::SESSION_END.longest_at(text, tail.end)?.end;
    let is_edge = |c: char| {
        is_boundary(c) || is_list_mark(c) || is_opening(c) || is_closing(c) || words::NAME_STOP.contains_char(c)
    };
    let ends_dateline = |at: usize| {
        let day = at.checked_sub(2).and_then(|day| text.get(day));
        text.before(at).is_some_and(|c| words::WIRE.contains_char(c) || words::REPORT.contains_char(c))
            && day.is_some_and(|c| words::DATE_PART.contains_char(c))
    };
    let starts = |at: &usize| text.before(*at).is_none_or(is_edge) || ends_dateline(*at);
    let start = (head.start.saturating_sub(LONGEST)..=head.start).rev().find(starts)?;
    let verb = cx.hits.of_kind_within(event::HOLD, Span::new(start, head.start)).last();
    let full = Span::new(verb.map_or(start, |verb| verb.span().end), end);
    (!text.chars_of(full).iter().any(|c| is_boundary(*c)) && full.len() > short.len()).then_some(full)
}

/// The first ordinal such as 第十二届 inside `within`: 第, `number` and a word of `unit`.
fn find_numbered(text: &Text, within: Span, number: &str, unit: &WordList) -> Option<Span> {
    let length = number.chars().count();
    let mut starts = (within.start..within.end).filter(|&at| words::NUMBER.longest_at(text, at).is_some());
    starts.find_map(|at| {
        let unit = unit.longest_at(text, at + 1 + length).filter(|unit| unit.end <= within.end)?;
        text.has_at(at + 1, number).then(|| Span::new(at, unit.end))
    })
}

/// The numbers of the term and the session in 十二届五次会议, as written: 十二 and 五.
fn read_numbers(text: &Text, name: Span) -> Option<(String, String)> {
    let term = words::TERM.first_in(text, name)?;
    let session = words::TIMES.first_in(text, Span::new(term.end, name.end))?;
    let before = |end: usize, lowest: usize| {
        let is_numeral = |at: &usize| text.get(*at).is_some_and(|c| words::NUMERAL.contains_char(c));
        let count = (lowest..end).rev().take_while(is_numeral).count();
        text.slice(Span::new(end - count, end)).to_owned()
    };
    let (term, session) = (before(term.start, name.start), before(session.start, term.end));
    (!term.is_empty() && !session.is_empty()).then_some((term, session))
}
