//! Posts that a clause says someone is appointed to, holds or loses: 任命沈江为我校校长, 免去甲的局长职务.

use super::PostMention;
use super::heads::{LONGEST_ORGANIZATION, MOST_POSTS, head_ending_at, is_crossed, longest_post};
use super::words::{
    APPOINTMENTS, BECOMES, COMRADE, CONCURRENT, HEADED_BY, HOLDINGS, NO_APPOINTMENTS, OFFICE, ORDERS, PARTICLE,
    PROBATION, REMOVALS,
};
use crate::annotate::Context;
use crate::annotate::grammar::beside_names::FITS_AFTER;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark, is_opening};
use crate::document::QuoteKind;
use crate::lexicon::Table;
use crate::span::Span;

/// The posts that a clause says `name` is appointed to, holds or loses.
///
/// `name` may include a post after the name (张三教授担任主任); the posts end before `next_name`.
pub fn appointed(cx: &Context, name: Span, next_name: Option<usize>) -> Vec<PostMention> {
    let text = &cx.document.reading;
    let Some(mut start) = appointment_start(cx, name) else { return Vec::new() };
    // 甲为主任 lists who holds what; in 甲为主任颁发… something is done for someone.
    let is_bare = BECOMES.longest_before(text, start).is_some() && !is_ordered(cx, name);
    let mut posts = Vec::new();
    while posts.len() < MOST_POSTS {
        let reach = (start + LONGEST_ORGANIZATION).min(text.len());
        let ends = |p: &usize| if is_bare { is_appointment_mark(cx, *p) } else { ends_an_appointment(cx, *p) };
        let stop = (start..reach).find(ends);
        let Some(stop) = stop.filter(|s| next_name.is_none_or(|n| *s <= n)) else { break };
        let end = OFFICE.longest_before(text, stop).map_or(stop, |office| office.start);
        let Some(head) = head_ending_at(cx, end, start) else { break };
        let bracket = cx.document.quote_at(stop + 1).filter(|q| q.span.start == stop && q.kind == QuoteKind::Round);
        let bracket = bracket.filter(|q| PROBATION.first_in(text, q.span).is_none());
        let end = bracket.map_or(end, |q| q.span.end);
        posts.push(PostMention { span: Span::new(start, end), head });
        if !text.get(end).is_some_and(|c| is_list_mark(c) || CONCURRENT.contains_char(c)) {
            break;
        }
        start = end + 1;
    }
    posts
}

/// Whether the post of an appointment ends at `at`: at a mark, or between a post and a verb.
fn ends_an_appointment(cx: &Context, at: usize) -> bool {
    let is_post = || longest_post(cx.hits.ending_at(at)).is_some();
    let is_verb = || cx.hits.longest_at(at, Table::NameContexts).is_some_and(|h| h.is(FITS_AFTER));
    is_appointment_mark(cx, at) || is_post() && is_verb() && !is_crossed(cx, at)
}

fn is_appointment_mark(cx: &Context, at: usize) -> bool {
    let ends = |c: char| {
        is_boundary(c)
            || is_list_mark(c)
            || is_opening(c) && c != '“'
            || PARTICLE.contains_char(c)
            || CONCURRENT.contains_char(c)
    };
    cx.document.reading.get(at).is_none_or(ends)
}

/// Where the posts of an appointment begin after `name` and a bracket: 任命甲（女）为…, 免去甲的….
fn appointment_start(cx: &Context, name: Span) -> Option<usize> {
    let text = &cx.document.reading;
    let bracket = cx.document.bracket_starting_at(name.end);
    let end = bracket.map_or(name.end, |q| q.span.end);
    let appointment = APPOINTMENTS.longest_at(text, end);
    let appointment = appointment.filter(|_| NO_APPOINTMENTS.longest_at(text, end).is_none());
    if let Some(appointment) = appointment {
        return Some(appointment.end);
    }
    let is_removed = REMOVALS.longest_before(text, name.start).is_some();
    let comrade = COMRADE.longest_at(text, end).map_or(end, |word| word.end);
    is_removed.then(|| PARTICLE.longest_at(text, comrade).map_or(comrade, |word| word.end))
}

/// The verb beside `name` by which the person is appointed or removed. There is none where the text only states a
/// present post (甲担任主任, 以甲同志为核心).
pub fn word_of_news(cx: &Context, name: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let is_head = || HEADED_BY.longest_before(text, name.start).is_some();
    let is_news = |word: &Span| !HOLDINGS.contains(text.slice(*word)) && !is_head();
    let word_after = || APPOINTMENTS.longest_at(text, name.end).filter(is_news);
    let word_before = REMOVALS.longest_before(text, name.start).or_else(|| ORDERS.longest_before(text, name.start));
    word_before.or_else(word_after)
}

/// Whether a verb right before `name` says that the person is appointed.
fn is_ordered(cx: &Context, name: Span) -> bool {
    ORDERS.longest_before(&cx.document.reading, name.start).is_some()
}
