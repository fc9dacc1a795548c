//! The day of a document: in brackets after its title, right before the title, or with the verb that issues, adopts,
//! signs, revises or repeals it. The day of another clause (李某1日主持召开会议，…审议通过《…》) is not the document's, unless it
//! opens the sentence: 2月1日，省政府印发《…》.

use super::relations::{Deeds, Title};
use super::words::{ANNIVERSARIES, HOLDS, NUMBERS, PARTICLES, PERFECTIVES, SINCE_ENDS, STOPS};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, is_dateline, within};
use crate::annotate::grammar::marks::{
    is_blank, is_boundary, is_bracket, is_closing, is_comma, is_opening, is_stop, is_title_mark,
};
use crate::record::{Date, Relation};
use crate::span::Span;

/// How far before the verb, or before a title that its verb follows, a day is looked for, in characters.
const REACH: usize = 60;
/// The same for a verb that only describes the document (印发的《…》), and for a day right before a title.
const ATTRIBUTE_REACH: usize = 24;
/// Most days of a sentence that one search tries.
const MOST_DAYS: usize = 16;
/// Most words of a sentence before a day that counts for all its clauses, in code points.
const LONGEST_LEAD: usize = 120;
/// Most digits or numerals of an anniversary.
const LONGEST_NUMBER: usize = 4;
/// Longest adverbial between a day and the verb that holds a meeting, in characters: 在省会.
const LONGEST_ADVERB: usize = 8;
/// How far after a title a day before its verb is looked for, in characters.
const BEHIND: usize = 80;

/// Finds the days of documents in the order of their titles.
pub(super) struct Days<'a, 'b> {
    cx: &'a Context<'b>,
    dates: &'a [DateMention],
    /// The verb of the title before and its day, which the titles of a list share.
    previous: Option<(Span, Option<Date>)>,
}

impl<'a, 'b> Days<'a, 'b> {
    /// Finds days among `dates`, the dates of the whole text.
    pub fn of(cx: &'a Context<'b>, dates: &'a [DateMention]) -> Self {
        Self { cx, dates, previous: None }
    }

    /// The day of the document at `title`; `deeds` has the verbs that say what is done with it.
    pub fn find(&mut self, title: &Title, deeds: &Deeds) -> Option<Date> {
        let (cx, dates) = (self.cx, self.dates);
        let beside = bracketed(cx, title, dates).or_else(|| adjacent(cx, title, dates));
        if let Some(date) = beside {
            return Some(date.as_recorded(cx));
        }
        let verb = deeds.verb().filter(|(_, is_attribute)| !is_attribute).map(|(verb, _)| verb);
        let shared = self.previous.take().filter(|(previous, _)| Some(*previous) == verb).and_then(|(_, date)| date);
        let date = shared.or_else(|| by_verb(cx, title, deeds, dates).map(|date| date.as_recorded(cx)));
        self.previous = verb.map(|verb| (verb, date.clone()));
        date
    }
}

/// The day in the brackets after a title: 《…》（2021年3月1日）, 《…》（2021年3月1日国务院令第698号公布）.
fn bracketed<'a>(cx: &Context, title: &Title, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let brackets = Span::new(title.span.end, title.end);
    let text = &cx.document.reading;
    let is_led =
        |date: &&DateMention| text.before(date.span.start).is_some_and(|c| is_opening(c) || is_comma(c) || is_blank(c));
    within(dates, brackets).iter().filter(is_led).find(|date| is_day(cx, date))
}

/// The day right before a title: 根据1998年1月7日《…》.
fn adjacent<'a>(cx: &Context, title: &Title, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let before = Span::new(title.span.start.saturating_sub(ATTRIBUTE_REACH), title.span.start);
    within(dates, before).last().filter(|date| date.span.end == title.span.start && is_day(cx, date))
}

/// The day of the verb: between the title and a verb after it, else the last day before it in the clause, else the day
/// that opens the sentence. A verb in an attribute takes that day only if its clause follows the day, and no main verb
/// precedes it: 2月1日，省政府印发的《…》提出. Only verbs of issuing, adopting, signing, revising and repealing have a day.
fn by_verb<'a>(cx: &Context, title: &Title, deeds: &Deeds, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let (relation, (verb, is_attribute)) = (deeds.relation().1?, deeds.verb()?);
    let is_dated = matches!(
        relation,
        Relation::Issued | Relation::Adopted | Relation::Signed | Relation::Revised | Relation::Repealed
    );
    if !is_dated || counts_years(cx, verb.end) {
        return None;
    }
    let is_free = |date: &&DateMention| is_day(cx, date) && !is_of_meeting(cx, date) && !is_bracketed(cx, date);
    let last_in = |span: Span| within(dates, span).iter().rev().find(is_free);
    let opening = |end: usize| {
        let before = within(dates, Span::new(title.sentence.start, end.max(title.sentence.start)));
        before.iter().rev().take(MOST_DAYS).filter(is_free).find(|date| opens_sentence(cx, date, title.sentence))
    };
    if verb.start >= title.end {
        let end = verb.start.min(title.end + BEHIND);
        let between = within(dates, Span::new(title.end, end)).iter().find(is_free);
        let start = edge_before(cx, title, title.span.start, REACH);
        return between.or_else(|| last_in(Span::new(start, title.span.start))).or_else(|| opening(title.span.start));
    }
    let text = &cx.document.reading;
    let main = deeds.governing().map(|main| main.end).filter(|end| is_attribute && *end <= verb.start);
    let reach = if is_attribute { ATTRIBUTE_REACH } else { REACH };
    let start = edge_before(cx, title, verb.start, reach);
    let near = last_in(Span::new(main.map_or(start, |end| end.max(start)), verb.start));
    // 2月1日，省政府印发的《…》提出: the clause of the verb follows the day.
    let is_beside = |date: &&DateMention| {
        let between = Span::new((date.span.end + 1).min(verb.start), verb.start);
        let is_edge = |c: &char| is_boundary(*c) || STOPS.contains_char(*c);
        between.len() <= ATTRIBUTE_REACH && !text.chars_of(between).iter().any(is_edge)
    };
    near.or_else(|| opening(verb.start).filter(|date| !is_attribute || main.is_none() && is_beside(date)))
}

/// Whether a bracket opens right before a day.
fn is_bracketed(cx: &Context, date: &DateMention) -> bool {
    cx.document.reading.before(date.span.start).is_some_and(is_bracket)
}

/// Whether a day is that of a meeting in an attribute, not of the main verb: 今天（7月24日）闭幕的峰会发布了.
fn is_of_meeting(cx: &Context, date: &DateMention) -> bool {
    let text = &cx.document.reading;
    let bracket = cx.document.bracket_starting_at(date.span.end);
    let end = bracket.map_or(date.span.end, |bracket| bracket.span.end);
    let reach = Span::new(end, (end + LONGEST_ADVERB).min(text.len()));
    let held = HOLDS
        .first_in(text, reach)
        .filter(|held| !text.chars_of(Span::new(end, held.start)).iter().any(|c| is_boundary(*c)));
    held.is_some_and(|held| {
        PARTICLES.longest_at(text, held.end).is_some_and(|word| !PERFECTIVES.contains(text.slice(word)))
    })
}

/// Whether a number of years since the deed follows its verb: 签署69周年.
fn counts_years(cx: &Context, verb_end: usize) -> bool {
    let text = &cx.document.reading;
    let is_number = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || NUMBERS.contains_char(c));
    let end = (verb_end..verb_end + LONGEST_NUMBER).find(|at| !is_number(at)).unwrap_or(verb_end + LONGEST_NUMBER);
    ANNIVERSARIES.longest_at(text, end).is_some()
}

/// Whether a day counts for all clauses of a sentence. It begins a clause, and a comma follows it (7月23日，…) or the
/// sentence has no comma before it.
fn opens_sentence(cx: &Context, date: &DateMention, sentence: Span) -> bool {
    let text = &cx.document.reading;
    let is_edge = |c: char| is_boundary(c) || is_closing(c) || is_blank(c);
    let opens_clause = date.span.start == sentence.start || text.before(date.span.start).is_some_and(is_edge);
    let bracket = cx.document.bracket_starting_at(date.span.end);
    let end = bracket.map_or(date.span.end, |bracket| bracket.span.end);
    let is_first = || {
        let lead = Span::new(sentence.start, date.span.start);
        lead.len() <= LONGEST_LEAD && !text.chars_of(lead).iter().any(|c| is_comma(*c))
    };
    opens_clause && (text.get(end).is_some_and(is_comma) || is_first())
}

/// Where the search before `end` begins: after the last title, stop or comma, at most `reach` characters back and not
/// before the sentence.
fn edge_before(cx: &Context, title: &Title, end: usize, reach: usize) -> usize {
    let text = &cx.document.reading;
    let floor = end.saturating_sub(reach).max(title.sentence.start).min(end);
    text.after_last(Span::new(floor, end), |c| is_title_mark(c) || is_stop(c) || is_comma(c)).start
}

/// Whether a date is a known day or month that can be the document's: no dateline, no time stamp of a page, no 近日, and
/// no limit (自5月1日起, 5月1日前).
fn is_day(cx: &Context, date: &DateMention) -> bool {
    let text = &cx.document.reading;
    let is_start = SINCE_ENDS.longest_at(text, date.span.end).is_some();
    date.grain != Grain::Vague && date.iso.is_some() && !date.is_stamp && !is_start && !is_dateline(cx, date)
}
