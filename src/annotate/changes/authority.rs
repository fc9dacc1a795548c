//! Who decides on a change, and from which day it counts.

use super::words::{DECIDERS, DECIDING_BODIES, FROM, NO_DECIDERS, SINCE};
use super::{ChangeFound, Found};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, within as dates_within};
use crate::annotate::people::People;
use crate::span::Span;

/// How far around a change its day is looked for.
const DAY_REACH: usize = 40;

/// Adds to each change the body that decides, as its sentence or the text before names it, else the person who does.
pub fn add_authorities(cx: &Context, found: &Found, changes: &mut [ChangeFound]) {
    let deciding = deciding_bodies(cx, found, changes);
    for change in changes {
        change.by = find_authority(cx, found.people, &deciding, change.span);
    }
}

/// The bodies that can decide, by start: those inside posts and those that only receive a report are none.
fn deciding_bodies(cx: &Context, found: &Found, changes: &[ChangeFound]) -> Vec<Span> {
    let text = &cx.document.reading;
    let mut posts: Vec<Span> = changes.iter().filter_map(|change| Some(change.post?.span)).collect();
    posts.extend(found.people.list.iter().flat_map(|person| person.posts.iter().map(|post| post.span)));
    posts.sort_by_key(|post| (post.start, post.end));
    let is_in_post = |body: Span| {
        let next = posts.partition_point(|post| post.start <= body.start);
        posts[next.saturating_sub(MOST_OVERLAPPING)..next].iter().any(|post| post.covers(body))
    };
    let bodies = found.organizations.iter().map(|organization| organization.span);
    let decides = |body: &Span| {
        DECIDING_BODIES.longest_before(text, body.end).is_some()
            && NO_DECIDERS.longest_before(text, body.start).is_none()
            && !is_in_post(*body)
    };
    bodies.filter(decides).collect()
}

/// Most posts that begin before a body and may cover it.
const MOST_OVERLAPPING: usize = 4;

fn find_authority(cx: &Context, people: &People, deciding: &[Span], change: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let start = cx.document.sentence_span_at(change.start).map_or(change.start, |span| span.start);
    let paragraph = cx.document.paragraph_span_at(start).map_or(start, |span| span.start);
    let last_in = |span: Span| {
        let to = deciding.partition_point(|body| body.end <= span.end);
        deciding[..to].last().copied().filter(|body| body.start >= span.start)
    };
    let leader = || {
        let mentions = people.mentions_in(Span::new(start, change.start));
        mentions.iter().rev().find(|m| DECIDERS.longest_before(text, m.span.start).is_some()).map(|m| m.extent)
    };
    let unnamed = || {
        let mut last = None;
        let mut at = start;
        while let Some(word) = DECIDERS.first_in(text, Span::new(at, change.start)) {
            at = word.end;
            let is_named = !people.mentions_in(Span::new(word.end, word.end + 1)).is_empty();
            last = Some(word).filter(|_| !is_named).or(last);
        }
        last
    };
    let first = || deciding.first().copied().filter(|body| body.end <= paragraph);
    last_in(Span::new(start, change.start))
        .or_else(leader)
        .or_else(unnamed)
        .or_else(|| last_in(Span::new(paragraph, start)))
        .or_else(first)
}

/// The day from which a change counts: 自4月15日起.
pub fn find_day(cx: &Context, found: &Found, change: Span) -> Option<String> {
    let text = &cx.document.reading;
    let sentence = cx.document.sentence_span_at(change.start).unwrap_or(change);
    let from = change.start.saturating_sub(DAY_REACH).max(sentence.start);
    let near = Span::new(from, (change.end + DAY_REACH).min(sentence.end).max(from));
    let counts = |day: &&DateMention| {
        FROM.longest_at(text, day.span.end).is_some() && SINCE.longest_before(text, day.span.start).is_some()
    };
    dates_within(found.dates, near).iter().filter(counts).find_map(|day| day.iso.clone())
}
