//! The main event: its kind, name, date, place, form, venues and hosts.
//!
//! Each clause of the headline and of the first paragraphs may state an event. Its verb is an event itself (会见, 调研),
//! or has an event for its object or subject (召开, 出席, 在京举行). Each statement of the body is weighed by named
//! evidence. Its paragraph, its date, its likeness to the headline and its participants speak for it; the past,
//! purposes and what somebody said speak against it. The heaviest is the main event, if it is heavy enough. The kind is
//! mostly the headline's, where the headline states an event.
//!
//! Lexicon: `event_heads.tsv`, `event_verbs.tsv`, `venue_words.tsv`, `place_words.tsv`, `lists/event.tsv`.
//! Where no clause states an event, or only an unnamed act, the lead may tell one all the same (see `occurrences`).

mod accidents;
mod account;
mod bounds;
mod checks;
mod clauses;
mod counterparts;
mod days;
mod evidence;
mod form;
mod full_names;
mod heads;
mod hosts;
mod journeys;
mod main_event;
mod names;
mod occurrences;
mod place;
mod statements;
mod status;
mod venues;
mod verbs;
mod visits;
mod when;
mod words;
mod zones;

use super::Context;
use super::dates::{DateMention, Grain, starting_at};
use super::explanations::Value;
use super::organizations::OrganizationMention;
use super::people::People;
use super::places::PlaceMention;
use super::regions::Region;
use crate::record::{Event, EventKind, Rule};
use crate::span::Span;
use heads::Name;
use main_event::Main;
use statements::Statement;

/// What other annotators found before the event.
pub struct Found<'a> {
    /// Dates.
    pub dates: &'a [DateMention],
    /// Places.
    pub places: &'a [PlaceMention<'a>],
    /// Organizations.
    pub organizations: &'a [OrganizationMention],
    /// People.
    pub people: &'a People,
    /// The code of each person's country, in the order of [`People::list`].
    pub countries: &'a [Option<String>],
    /// The name of each person as written, in the same order.
    pub names: &'a [String],
    /// The region that the report speaks from.
    pub region: Option<&'a Region<'a>>,
    /// The division that relative names (全县, 市委) refer to.
    pub home: Option<&'a Region<'a>>,
    /// The year of the report.
    pub year: Option<i32>,
}

/// Finds the main event, if the report is about one.
pub fn event(cx: &Context, found: &Found) -> Option<Event> {
    let main = main_event::find_main_event(cx, found)?;
    let kind = main.kind()?;
    cx.note(Value::EventKind, rule_of_kind(&main));
    let name = choose_name(cx, &main, found).and_then(|name| skip_day(cx, name, found.dates));
    let date = when::find_date(cx, &main, name, found.dates);
    let (status, status_words) = status::find_status(cx, &main, date.as_ref(), found);
    let counterparts = counterparts::find_counterparts(cx, &main, found);
    let visit = visits::find_visit(cx, &main, !counterparts.is_empty());
    Some(Event {
        kind,
        name: name.map(|n| cx.written(n)),
        position: name.map(|n| cx.document.position(n)),
        status,
        status_words,
        date,
        place: place::find_place(cx, &main, name, found),
        form: form::read_form(cx, &main, name),
        venues: if kind == EventKind::Inspection { Vec::new() } else { venues::find_venues(cx) },
        hosts: hosts::find_hosts(cx, &main, found),
        counterparts,
        visit: visit.map(|(kind, _)| kind),
        visit_words: visit.map(|(_, words)| cx.document.words(words)),
    })
}

/// The name without 在 and the days at its start: 在今天上午某某大会. None where only a bare noun is left: 今天的会议.
fn skip_day(cx: &Context, name: Span, dates: &[DateMention]) -> Option<Span> {
    let text = &cx.document.reading;
    let mut start = words::IN.longest_at(text, name.start).map_or(name.start, |word| word.end);
    while let Some(day) = starting_at(dates, start).filter(|d| d.grain == Grain::Day) {
        let end = words::OF.longest_at(text, day.span.end).map_or(day.span.end, |of| of.end);
        start = clauses::skip_blanks(cx, end);
    }
    let is_left = start == name.start || start + BARE < name.end;
    is_left.then(|| Span::new(start, name.end))
}

/// Most characters of a name without its day that are only a bare noun: 会议.
const BARE: usize = 2;

/// Which statement the kind of the event is from, and whether by a name or by a verb.
fn rule_of_kind(main: &Main) -> Rule {
    let is_named = |statement: &Statement| statement.trigger.is_empty() && statement.name.is_some();
    match (main.title, main.body) {
        (Some(title), _) if is_named(&title) => Rule::HeadlineName,
        (Some(_), _) => Rule::HeadlineVerb,
        (None, Some(body)) if is_named(&body) => Rule::TextName,
        (None, _) => Rule::TextVerb,
    }
}

/// The name of the event. Letters and calls have none; a full name tells more than 会议 or 第三次会议. The body's full name
/// comes first. The headline's wins where it says more, or where the body only adds an attribute, 全省 or 学校. Where
/// neither has one, other statements and the words around the headline's are searched.
fn choose_name(cx: &Context, main: &Main, found: &Found) -> Option<Span> {
    let kind = main.kind()?;
    if matches!(kind, EventKind::Letter | EventKind::Call) {
        return None;
    }
    let is_title = |n: &Name| cx.document.quote_starting_at(n.span.start).is_some();
    let is_act_between = matches!(kind, EventKind::Inspection | EventKind::Reception);
    let is_of_kind = |n: &Name| !is_act_between || n.kind == kind || is_title(n);
    let is_of_person = |n: &Name| found.people.mentions_in(n.span).iter().any(|m| m.span.start == n.span.start);
    let is_talk = |n: &Name| words::TALK.longest_before(&cx.document.reading, n.span.end).is_some();
    let is_act = kind == EventKind::Other && main.title.is_some_and(|t| t.name.is_none());
    let is_named =
        |n: &Name| is_of_kind(n) && (!is_act || n.kind == kind) && !(kind == EventKind::Reception && is_talk(n));
    let title = main.title.and_then(|s| s.name).filter(|n| is_named(n) && !is_of_person(n));
    let body = main.body.and_then(|s| s.name).filter(is_named);
    let is_whole = |name: &Name| name.is_whole;
    let whole = match (title.filter(is_whole), body.filter(is_whole)) {
        (Some(title), Some(body)) if holds(cx, title.span, body.span) => Some(title.span),
        (Some(title), Some(body))
            if names_region(cx, title, body) || is_attribute(cx, title, body) || adds_house(cx, title, body) =>
        {
            Some(title.span)
        }
        (Some(title), None) if body.is_some_and(|b| has_ordinal_mark(cx, &b) && !has_ordinal_mark(cx, &title)) => {
            body.map(|b| b.span)
        }
        (title, body) => body.or(title).map(|n| n.span),
    };
    if let Some(whole) = whole {
        return Some(full_names::find_full_name(cx, whole).unwrap_or(whole));
    }
    match kind {
        EventKind::Appointment => main.body.and_then(|s| find_meeting_beside(main, &s)),
        _ => main
            .title
            .and_then(|t| add_organ(cx, t))
            .or_else(|| title.or(body).and_then(|bare| find_longer(cx, main, bare)))
            .or_else(|| find_same_kind(main, kind))
            .or_else(|| body.filter(|n| is_numbered(cx, n)).map(|n| n.span)),
    }
}

/// The whole name of the meeting in the sentence that tells of the appointment.
fn find_meeting_beside(main: &Main, statement: &Statement) -> Option<Span> {
    let mut beside = main.all.iter().filter(|s| s.sentence == statement.sentence).filter_map(|s| s.name);
    beside.find(|n| n.is_whole).map(|n| n.span)
}

/// The name with the organ of a meeting before the verb, where the headline names only a number after it:
/// 某次会议主席团举行第三次会议.
fn add_organ(cx: &Context, title: Statement) -> Option<Span> {
    let name = title.name?;
    let organ = Span::new(title.clause.start, title.trigger.start);
    let is_numbered = words::NUMBER.longest_at(&cx.document.reading, name.span.start).is_some();
    let has_object = !organ.is_empty() && title.trigger.end <= name.span.start;
    let is_of_meeting = !heads::find_heads(cx, organ).is_empty();
    (is_numbered && has_object && is_of_meeting).then(|| Span::new(title.clause.start, name.span.end))
}

/// Whether the headline names the region for which the body only says 全省.
fn names_region(cx: &Context, title: Name, body: Name) -> bool {
    let (text, title, body) = (&cx.document.reading, title.span, body.span);
    let Some(level) = words::LEVEL.longest_at(text, body.start) else { return false };
    let rest = cx.slice(Span::new(level.end, body.end));
    words::LEVEL.longest_at(text, title.start).is_none()
        && title.len() + level.len() > body.len()
        && cx.slice(title).ends_with(rest)
}

/// Whether a name contains 第, the mark of an ordinal number.
fn has_ordinal_mark(cx: &Context, name: &Name) -> bool {
    words::NUMBER.first_in(&cx.document.reading, name.span).is_some()
}

/// Whether the body's name is the headline's with an attribute before it: 新千年的第一个新年茶话会.
fn is_attribute(cx: &Context, title: Name, body: Name) -> bool {
    let (short, long) = (cx.slice(title.span), cx.slice(body.span));
    let attribute = Span::new(body.span.start, body.span.end - title.span.len().min(body.span.len()));
    long.ends_with(short) && words::OF.first_in(&cx.document.reading, attribute).is_some()
}

/// Whether the body's name is the headline's with 学校 or the like before it: 学校2024年工作会议.
fn adds_house(cx: &Context, title: Name, body: Name) -> bool {
    let house = words::OWN_HOUSE.longest_at(&cx.document.reading, body.span.start);
    house.is_some_and(|house| cx.slice(Span::new(house.end, body.span.end)) == cx.slice(title.span))
}

/// Whether a bare name has an ordinal, the number of a term and a session, or 扩大: 第十三次会议, 九届二次会议, 扩大会议.
fn is_numbered(cx: &Context, name: &Name) -> bool {
    let text = &cx.document.reading;
    let is_counted = |unit: Span| text.before(unit.start).is_some_and(|c| words::NUMERAL.contains_char(c));
    words::ORDINAL.first_in(text, name.span).is_some()
        || words::TERM.first_in(text, name.span).is_some_and(is_counted)
            && words::TIMES.first_in(text, name.span).is_some_and(is_counted)
}

/// Whether `long` is longer than `short` and contains each of its characters except 的.
fn holds(cx: &Context, long: Span, short: Span) -> bool {
    let (long, short) = (cx.slice(long), cx.slice(short));
    long.chars().count() > short.chars().count()
        && short.chars().all(|c| words::OF.contains_char(c) || long.contains(c))
}

/// The full name in any statement that ends with the bare one, where the clause of the event says only 仪式 or 会议.
fn find_longer(cx: &Context, main: &Main, bare: Name) -> Option<Span> {
    let head = cx.slice(bare.span);
    let whole = main.all.iter().filter_map(|s| s.name).filter(|n| n.is_whole);
    whole.map(|n| n.span).find(|span| cx.slice(*span).ends_with(head))
}

/// The whole name of a ceremony that the main statement tells by a verb (签约 … 签约仪式在某处举行).
fn find_same_kind(main: &Main, kind: EventKind) -> Option<Span> {
    let is_named_by_verb = kind == EventKind::Ceremony && main.body.is_some_and(|s| s.name.is_none());
    let mut named = main.all.iter().filter(|s| s.kind == kind).filter_map(|s| s.name);
    named.find(|n| is_named_by_verb && n.is_whole).map(|n| n.span)
}
