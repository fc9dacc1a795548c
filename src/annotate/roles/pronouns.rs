//! Pronouns that stand for the subject of the sentence before.

use super::lists::{NOT_PRONOUNS, PRONOUNS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::span::Span;

/// Most code points before the pronoun (会上，随后，).
const LONGEST_OPENING: usize = 10;

/// The pronoun that opens `sentence` or a clause close to its start: 他主持会议, 会上，她作了发言. 他们 does not count.
pub fn find_pronoun(cx: &Context, sentence: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let reach = Span::new(sentence.start, (sentence.start + LONGEST_OPENING).min(sentence.end));
    let opens_clause = |at: usize| at == sentence.start || text.before(at).is_some_and(is_boundary);
    let places = (reach.start..reach.end).filter(|at| opens_clause(*at));
    let mut pronouns = places.filter(|at| NOT_PRONOUNS.longest_at(text, *at).is_none());
    pronouns.find_map(|at| PRONOUNS.longest_at(text, at))
}
