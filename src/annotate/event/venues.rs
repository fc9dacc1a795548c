//! The venues of a meeting by video: 主会场, and who sat in 分会场.

use super::words;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_list_mark, is_opening};
use crate::lexicon::kinds::venue;
use crate::record::{Venue, VenueKind};
use crate::span::Span;

/// Most venues of a record.
const MOST: usize = 64;
/// Longest phrase before the word for a venue, in characters.
const LONGEST: usize = 30;

/// Finds the venues that the body names, each text once.
pub(super) fn find_venues(cx: &Context) -> Vec<Venue> {
    let mut found: Vec<Venue> = Vec::new();
    let body = Span::new(cx.document.body, cx.document.reading.len());
    for hit in cx.hits.of_kind_within(venue::HALL, body) {
        let kind = match cx.slice(hit.span()) {
            word if words::MAIN_VENUE.contains(word) => VenueKind::Main,
            word if words::BRANCH_VENUE.contains(word) => VenueKind::Branch,
            _ => continue,
        };
        let span = find_name(cx, hit.span());
        let text = cx.written(span);
        if !found.iter().any(|v| v.text == text) && found.len() < MOST {
            found.push(Venue { text, position: cx.document.position(span), kind });
        }
    }
    found
}

/// The name of a venue: with the place before the word (绍兴分会场); before a verb of setting up, those who had it (各市 in
/// 各市设分会场); else the word alone.
fn find_name(cx: &Context, hall: Span) -> Span {
    let text = &cx.document.reading;
    let lowest = hall.start.saturating_sub(LONGEST);
    let start_after = |end: usize, is_stop: &dyn Fn(char) -> bool| {
        (lowest..end).rev().find(|&at| text.get(at).is_some_and(is_stop)).map(|at| at + 1)
    };
    if let Some(verb) = words::SET_UP.longest_before(text, hall.start) {
        let start = start_after(verb.start, &is_boundary).unwrap_or(lowest);
        if start < verb.start {
            return Span::new(start, verb.start);
        }
    }
    let is_stop = |c: char| {
        is_boundary(c) || is_list_mark(c) || is_opening(c) || is_closing(c) || words::VENUE_STOP.contains_char(c)
    };
    Span::new(start_after(hall.start, &is_stop).unwrap_or(hall.start), hall.end)
}
