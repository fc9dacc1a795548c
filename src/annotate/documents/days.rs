//! The day of a document: in brackets after its title, or with the verb that issues, adopts or signs it.

use super::relations::{Deeds, Title};
use super::words::SINCE_ENDS;
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, is_dateline, within};
use crate::annotate::grammar::marks::{is_blank, is_bracket, is_comma, is_opening, is_stop, is_title_mark};
use crate::record::{Date, Relation};
use crate::span::Span;

/// How far before its verb a day is looked for.
const REACH: usize = 60;
/// The same for a verb that only describes the document.
const ATTRIBUTE_REACH: usize = 24;
/// Where the day of a sentence begins at the latest: 国务院总理陆秉文11月22日主持召开会议，…审议通过《…》.
const OPENING: usize = 30;
/// How far after a title its verb may be.
const BEHIND: usize = 80;

/// Finds the days of documents in the order of their titles.
pub(super) struct Days<'a, 'b> {
    cx: &'a Context<'b>,
    dates: &'a [DateMention],
    /// The verb of the title before and its day, which the titles of a list share.
    previous: Option<(Span, Option<Date>)>,
}

impl<'a, 'b> Days<'a, 'b> {
    /// Nothing found yet.
    pub fn of(cx: &'a Context<'b>, dates: &'a [DateMention]) -> Self {
        Self { cx, dates, previous: None }
    }

    /// The day of the document at `title`, by its `deeds`.
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

/// 《…》（2021年3月1日）, 《…》（2021年3月1日国务院令第698号公布）.
fn bracketed<'a>(cx: &Context, title: &Title, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let brackets = Span::new(title.span.end, title.end);
    let text = &cx.document.reading;
    let is_led =
        |date: &&DateMention| text.before(date.span.start).is_some_and(|c| is_opening(c) || is_comma(c) || is_blank(c));
    within(dates, brackets).iter().filter(is_led).find(|date| is_day(cx, date))
}

/// 根据1998年1月7日《…》.
fn adjacent<'a>(cx: &Context, title: &Title, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let before = Span::new(title.span.start.saturating_sub(ATTRIBUTE_REACH), title.span.start);
    within(dates, before).last().filter(|date| date.span.end == title.span.start && is_day(cx, date))
}

/// The last day before the verb, or between the title and a verb after it.
fn by_verb<'a>(cx: &Context, title: &Title, deeds: &Deeds, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let (relation, (verb, is_attribute)) = (deeds.relation().1?, deeds.verb()?);
    let is_dated = matches!(
        relation,
        Relation::Issued | Relation::Adopted | Relation::Signed | Relation::Revised | Relation::Repealed
    );
    is_dated.then_some(())?;
    let is_free =
        |date: &&DateMention| is_day(cx, date) && !cx.document.reading.before(date.span.start).is_some_and(is_bracket);
    let last_in = |span: Span| within(dates, span).iter().rev().find(is_free);
    if verb.start >= title.end {
        let end = verb.start.min(title.end + BEHIND);
        let between = within(dates, Span::new(title.end, end)).iter().find(is_free);
        return between
            .or_else(|| last_in(Span::new(edge_before(cx, title, title.span.start, REACH), title.span.start)));
    }
    let main = deeds.governing().map(|main| main.end).filter(|end| is_attribute && *end <= verb.start);
    let reach = if is_attribute { ATTRIBUTE_REACH } else { REACH };
    let start = edge_before(cx, title, verb.start, reach);
    let opening = || within(dates, Span::new(title.sentence.start, verb.start)).iter().find(is_free);
    let near = last_in(Span::new(main.map_or(start, |end| end.max(start)), verb.start));
    near.or_else(|| opening().filter(|date| !is_attribute && date.span.start <= title.sentence.start + OPENING))
}

/// Where the search before `end` begins: after another title, at the start of the sentence or at the reach.
fn edge_before(cx: &Context, title: &Title, end: usize, reach: usize) -> usize {
    let text = &cx.document.reading;
    let floor = end.saturating_sub(reach).max(title.sentence.start).min(end);
    let is_edge = |at: &usize| text.get(*at).is_some_and(|c| is_title_mark(c) || is_stop(c));
    (floor..end).rev().find(is_edge).map_or(floor, |at| at + 1)
}

/// Whether a date is a day or a month that is stated of the deed: no dateline, no stamp, no 近日, no 自…起.
fn is_day(cx: &Context, date: &DateMention) -> bool {
    let text = &cx.document.reading;
    let is_start = SINCE_ENDS.longest_at(text, date.span.end).is_some();
    date.grain != Grain::Vague && date.iso.is_some() && !date.is_stamp && !is_start && !is_dateline(cx, date)
}
