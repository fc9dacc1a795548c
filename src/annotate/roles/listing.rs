//! Listing: the order in which a report lists those who take part.

use super::lists::STROKES;
use super::{PersonRoles, is_said};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_pause, is_stop};
use crate::annotate::people::People;
use crate::record::Role;
use crate::span::Span;

/// The place of a person in the listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// From 1; none for those who are only mentioned.
    pub order: Option<usize>,
    /// Whether the report says that the list goes by the strokes of the surnames, not by rank.
    pub by_strokes: bool,
}

/// The listing of each person of `people`, by the first mention in the running text. People whom only the headline and
/// the lines after it name come last, since these lines name leaders out of order.
pub fn list_people(cx: &Context, people: &People, roles: &[PersonRoles], said: &[Span]) -> Vec<Listing> {
    let mut found = vec![Listing::default(); people.list.len()];
    let mut next = 1;
    let mut strokes = StrokeOrder::default();
    let start = running_text_start(cx);
    let running_text = people.mentions.iter().filter(|m| m.span.start >= start);
    let headlines = people.mentions.iter().filter(|m| m.span.start < start);
    for mention in running_text.chain(headlines) {
        let listing = &mut found[mention.person];
        let takes_part = roles.get(mention.person).is_some_and(|r| !r.roles.contains(&Role::Mention));
        if listing.order.is_none() && takes_part && !is_said(said, mention.span.start) {
            listing.order = Some(next);
            listing.by_strokes = strokes.has(cx, mention.span);
            next += 1;
        }
    }
    found
}

/// The start of the first paragraph that has a full stop or ends with a comma, semicolon or colon.
fn running_text_start(cx: &Context) -> usize {
    let text = &cx.document.reading;
    let ends_open = |span: Span| text.before(span.end).is_some_and(is_pause);
    let has_stop = |span: Span| text.chars_of(span).iter().any(|c| is_stop(*c)) || ends_open(span);
    let first = cx.document.paragraphs.iter().find(|p| !p.is_title && has_stop(p.span));
    first.map_or(cx.document.body, |paragraph| paragraph.span.start)
}

/// Whether a sentence says 按姓氏笔画为序. The answer for the last sentence is kept for the other names in it.
#[derive(Default)]
struct StrokeOrder {
    last: Option<(usize, bool)>,
}

impl StrokeOrder {
    fn has(&mut self, cx: &Context, name: Span) -> bool {
        let Some(sentence) = cx.document.sentence_at(name.start) else { return false };
        match self.last {
            Some((last, is_stated)) if last == sentence => is_stated,
            _ => {
                let span = cx.document.sentences[sentence].span;
                let is_stated = STROKES.first_in(&cx.document.reading, span).is_some();
                self.last = Some((sentence, is_stated));
                is_stated
            }
        }
    }
}
