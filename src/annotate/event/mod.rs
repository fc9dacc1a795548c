//! The main event: its kind, name, date, place, form, venues and hosts.
//!
//! Each clause of the headline and of the first paragraphs states what took place: a verb that is an event itself
//! (会见, 调研), or one that has an event for its object or subject (召开, 出席, 在京举行). The headline's first
//! statement is the main event, and the body's statement of the same kind tells its name, day and place; without one
//! the first dated statement of the body is. Lexicon: `event_heads.tsv`, `event_verbs.tsv`, `venue_words.tsv`.
//! Known misses: events told without a listed verb.

mod form;
mod formal;
mod hosts;
mod main_event;
mod names;
mod place;
mod statements;
mod when;
mod words;
mod zones;

use super::Context;
use super::dates::DateMention;
use super::organizations::OrganizationMention;
use super::people::People;
use super::places::PlaceMention;
use crate::record::{Event, EventKind, EventPlace};
use crate::span::Span;
use main_event::Main;
use names::Name;
use statements::Statement;

/// What was found before the event.
pub struct Found<'a> {
    /// Dates.
    pub dates: &'a [DateMention],
    /// Places.
    pub places: &'a [PlaceMention<'a>],
    /// Organizations.
    pub organizations: &'a [OrganizationMention],
    /// People.
    pub people: &'a People,
    /// The year of the report.
    pub year: Option<i32>,
}

/// The main event, if the report is about one.
pub fn event(cx: &Context, found: &Found) -> Option<Event> {
    let main = main_event::main_event(cx, found.people, found.dates)?;
    let kind = main.title.or(main.body)?.kind;
    let name = name(cx, &main, found);
    Some(Event {
        kind,
        name: name.map(|n| cx.written(n)),
        position: name.map(|n| cx.document.position(n)),
        date: when::when(cx, &main, name, found.dates),
        place: place::place(cx, &main, name, found).map(|span| event_place(cx, span, found)),
        form: form::form(cx, &main, name),
        venues: if kind == EventKind::Inspection { Vec::new() } else { form::venues(cx) },
        hosts: hosts::hosts(cx, &main, found),
    })
}

/// The name as the body has it; as the headline has it where that is longer or the body's is none.
fn name(cx: &Context, main: &Main, found: &Found) -> Option<Span> {
    let kind = main.title.or(main.body)?.kind;
    if matches!(kind, EventKind::Inspection | EventKind::Letter | EventKind::Call) {
        return None;
    }
    let of_person = |n: &Name| found.people.mentions_in(n.span).iter().any(|m| m.span.start == n.span.start);
    let title = main.title.and_then(|s| s.name).filter(|n| !of_person(n));
    let body = main.body.and_then(|s| s.name);
    let whole = |name: &Name| name.is_whole;
    let title = title.filter(whole);
    let body = body.filter(whole);
    let told = match (title, body) {
        (Some(title), Some(body)) if holds(cx, title.span, body.span) => Some(title.span),
        (title, body) => body.or(title).map(|n| n.span),
    };
    let bare = || main.title.and_then(|s| s.name).or(main.body.and_then(|s| s.name));
    match told {
        Some(told) => Some(formal::in_full(cx, told).unwrap_or(told)),
        None if kind == EventKind::Appointment => main.body.and_then(|s| beside(main, &s)),
        None => main.title.and_then(|t| with_organ(cx, t)).or_else(|| longer(cx, main, bare()?)),
    }
}

/// The meeting whose sentence tells the appointment.
fn beside(main: &Main, statement: &Statement) -> Option<Span> {
    let named = main.all.iter().filter(|s| s.sentence == statement.sentence).filter_map(|s| s.name);
    named.filter(|n| n.is_whole).map(|n| n.span).next()
}

/// 某主席团举行第三次会议: a headline whose name needs the organ before the verb.
fn with_organ(cx: &Context, title: Statement) -> Option<Span> {
    let name = title.name?;
    let numbered = cx.document.reading.get(name.span.start) == Some('第');
    (numbered && title.clause.start < title.trigger.start && title.trigger.end <= name.span.start)
        .then(|| Span::new(title.clause.start, name.span.end))
}

/// Whether `long` says all of `short` and more.
fn holds(cx: &Context, long: Span, short: Span) -> bool {
    long.len() > short.len() && cx.slice(short).chars().all(|c| c == '的' || cx.slice(long).contains(c))
}

/// The name by which the event is called elsewhere, where the clause says only 仪式 or 会议.
fn longer(cx: &Context, main: &Main, bare: Name) -> Option<Span> {
    let head = cx.slice(bare.span);
    let named = main.all.iter().filter_map(|s| s.name).filter(|n| n.is_whole);
    named.map(|n| n.span).find(|span| cx.slice(*span).ends_with(head))
}

/// The place with the division it is or lies in.
fn event_place(cx: &Context, span: Span, found: &Found) -> EventPlace {
    let code = found.places.iter().rev().filter(|p| span.covers(p.span)).find_map(|p| p.code);
    let path = code.map(|code| cx.lexicon.divisions().path(code, found.year)).unwrap_or_default();
    EventPlace {
        text: cx.written(span),
        position: cx.document.position(span),
        code: code.map(str::to_owned),
        path: path.to_strings(),
    }
}
