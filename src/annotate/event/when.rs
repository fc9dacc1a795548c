//! When the event took place: the date expression of its sentence, at its fullest.

use super::main_event::Main;
use super::statements::Statement;
use super::words::is_titled;
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, Grain, is_dateline, within};
use crate::record::{Date, YearFrom};
use crate::span::Span;

/// A line of fewer characters without a full stop is a heading or a caption, not a broken sentence.
const BROKEN: usize = 30;

/// The date of the event; a year that its name states wins over one that publication only suggests.
pub(super) fn when(cx: &Context, main: &Main, name: Option<Span>, dates: &[DateMention]) -> Option<Date> {
    let statement = main.body.or(main.title)?;
    let usable = |d: &&DateMention| {
        !is_titled(cx, d.span.start) && !name.is_some_and(|n| n.overlaps(d.span)) && !is_dateline(cx, d)
    };
    let in_title = || main.title.and_then(|t| in_sentence(cx, &t, dates, &usable));
    let date = in_sentence(cx, &statement, dates, &usable)
        .or_else(|| restated(cx, main, &statement, dates, &usable))
        .or_else(in_title)
        .or_else(|| before(cx, &statement, dates, &usable))
        .or_else(|| main.body.is_none().then(|| opening(cx, dates)).flatten())?;
    let date = fullest(cx, date, &statement, dates);
    let mut found = Date {
        text: cx.written(date.span),
        position: cx.document.position(date.span),
        iso: date.iso.clone(),
        iso_end: date.iso_end.clone(),
        part_of_day: date.part_of_day,
        year_from: date.year_from,
    };
    if let Some(year) = name.filter(|_| !date.year_sure).and_then(|n| year_in(cx, n)) {
        let with_year = |iso: &String| Some(format!("{year}-{}", iso.get(iso.len().checked_sub(5)?..)?));
        if date.grain == Grain::Day && found.iso.is_some() {
            found.iso = found.iso.as_ref().and_then(with_year);
            found.iso_end = found.iso_end.as_ref().and_then(with_year);
            found.year_from = Some(YearFrom::Stated);
        }
    }
    Some(found)
}

/// The day of the statement's sentence: the nearest before it, else the first behind it, else 近日.
fn in_sentence<'a>(
    cx: &Context,
    statement: &Statement,
    dates: &'a [DateMention],
    usable: &dyn Fn(&&DateMention) -> bool,
) -> Option<&'a DateMention> {
    let sentence = unbroken(cx, statement.sentence)?;
    let inside: Vec<&DateMention> = within(dates, sentence).iter().filter(|d| usable(d)).collect();
    let at = statement.trigger.start;
    let exact = |d: &&&DateMention| d.grain == Grain::Day;
    let before = inside.iter().rev().filter(exact).find(|d| d.span.end <= at);
    let clauses = cx.document.clauses(cx.document.sentences.get(statement.sentence)?);
    let opens = |d: &DateMention| clauses.iter().any(|c| c.start == d.span.start);
    let near = |d: &DateMention| d.span.start < statement.clause.end || statement.name.is_some() && opens(d);
    let behind = inside.iter().filter(exact).find(|d| d.span.start >= at && near(d));
    let vague = inside.iter().find(|d| d.grain == Grain::Vague && d.span.start < statement.clause.end);
    let month = inside.iter().find(|d| d.grain == Grain::Month && d.span.end <= at);
    before.or(behind).or(vague).or(month).copied()
}

/// A sentence with those before it that a line break cut off before their full stop.
fn unbroken(cx: &Context, index: usize) -> Option<Span> {
    let sentences = &cx.document.sentences;
    let span = sentences.get(index)?.span;
    let mut start = span.start;
    for before in sentences[..index].iter().rev().take(2) {
        let stops = cx.document.reading.before(before.span.end).is_none_or(|c| "。！？!?”）)：:".contains(c));
        let in_body = before.span.start >= cx.document.body && before.paragraph != sentences[index].paragraph;
        let line = cx.document.paragraphs.get(before.paragraph).map_or(0, |p| p.span.len());
        if stops || !in_body || line < BROKEN {
            break;
        }
        start = before.span.start;
    }
    Some(Span::new(start, span.end))
}

/// The day of another statement of the same kind.
fn restated<'a>(
    cx: &Context,
    main: &Main,
    statement: &Statement,
    dates: &'a [DateMention],
    usable: &dyn Fn(&&DateMention) -> bool,
) -> Option<&'a DateMention> {
    let same = |s: &&Statement| s.kind == statement.kind && s.name.is_some() == statement.name.is_some();
    let others = main.all.iter().filter(same).take(6);
    others.filter_map(|s| in_sentence(cx, s, dates, usable)).find(|d| d.grain == Grain::Day)
}

/// The day of the sentence before, in the same paragraph.
fn before<'a>(
    cx: &Context,
    statement: &Statement,
    dates: &'a [DateMention],
    usable: &dyn Fn(&&DateMention) -> bool,
) -> Option<&'a DateMention> {
    let sentence = cx.document.sentences.get(statement.sentence)?;
    let paragraph = cx.document.paragraphs.get(sentence.paragraph)?.span;
    let earlier =
        |d: &&DateMention| paragraph.covers(d.span) && d.span.end <= sentence.span.start && d.grain == Grain::Day;
    dates.iter().rev().filter(earlier).find(|d| usable(d))
}

/// The date of the first sentence of the body, where the body does not state the event.
fn opening<'a>(cx: &Context, dates: &'a [DateMention]) -> Option<&'a DateMention> {
    let first = cx.document.sentences.iter().find(|s| s.span.start >= cx.document.body)?;
    within(dates, first.span).iter().find(|d| d.grain != Grain::Month && !is_dateline(cx, d))
}

/// The mention of the same day in the same paragraph that also says the part of the day.
fn fullest<'a>(
    cx: &Context,
    date: &'a DateMention,
    statement: &Statement,
    dates: &'a [DateMention],
) -> &'a DateMention {
    let paragraph = cx.document.sentences.get(statement.sentence).and_then(|s| cx.document.paragraphs.get(s.paragraph));
    let Some(paragraph) = paragraph.filter(|_| date.part_of_day.is_none() && date.iso.is_some()) else { return date };
    let fuller = |d: &&DateMention| {
        paragraph.span.covers(d.span)
            && d.iso == date.iso
            && d.iso_end == date.iso_end
            && d.span.len() > date.span.len()
            && d.part_of_day.is_some()
    };
    dates.iter().find(fuller).unwrap_or(date)
}

/// The year a name states (2019年秋季学期); 2022年度 is none.
fn year_in(cx: &Context, name: Span) -> Option<u32> {
    let text = cx.slice(name);
    let (before, after) = text.split_once('年')?;
    let digits = before.len().checked_sub(4).and_then(|from| before.get(from..))?;
    let year: u32 = digits.parse().ok().filter(|y| (1949..2150).contains(y))?;
    (!after.starts_with('度')).then_some(year)
}
