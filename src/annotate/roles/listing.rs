//! The order in which a report lists those who take part.

use super::is_said;
use crate::annotate::Context;
use crate::annotate::people::People;
use crate::record::Role;
use crate::span::Span;

/// A person's place in the listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// From 1; none for those only mentioned.
    pub order: Option<usize>,
    /// Whether the list says that it goes by the strokes of the surnames, not by rank.
    pub by_strokes: bool,
}

/// The listing of each person of `people`, by where the body first names those who have a role.
pub fn listing(cx: &Context, people: &People, roles: &[Vec<Role>], said: &[Span]) -> Vec<Listing> {
    let mut found = vec![Listing::default(); people.list.len()];
    let mut next = 1;
    let mut strokes = Strokes::default();
    let body = people.mentions.iter().filter(|m| m.span.start >= cx.document.body);
    let title = people.mentions.iter().filter(|m| m.span.start < cx.document.body);
    for mention in body.chain(title) {
        let listing = &mut found[mention.person];
        let takes_part = roles.get(mention.person).is_some_and(|r| !r.contains(&Role::Mention));
        if listing.order.is_none() && takes_part && !is_said(said, mention.span.start) {
            listing.order = Some(next);
            listing.by_strokes = strokes.order(cx, mention.span);
            next += 1;
        }
    }
    found
}

/// Whether a sentence says 按姓氏笔画为序; the answer for the last one is kept for the other names in it.
#[derive(Default)]
struct Strokes {
    last: Option<(usize, bool)>,
}

impl Strokes {
    fn order(&mut self, cx: &Context, name: Span) -> bool {
        let Some(sentence) = cx.document.sentence_at(name.start) else { return false };
        match self.last {
            Some((last, says)) if last == sentence => says,
            _ => {
                let span = cx.document.sentences[sentence].span;
                let says = ["姓氏笔画", "姓氏笔划"].iter().any(|w| cx.document.reading.find(w, span).is_some());
                self.last = Some((sentence, says));
                says
            }
        }
    }
}
