//! Persons and bodies abroad who invited the subject: 应某国总统某某邀请.

use super::parties::{Lister, Party};
use super::words::{INVITE, INVITE_END};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::span::Span;

/// Most sentences that are read.
const MOST_SENTENCES: usize = 6;
/// Longest invitation, in code points.
const LONGEST: usize = 160;

/// The inviters abroad whom the first sentences of the report name at the start of a clause.
pub(super) fn list_inviters(cx: &Context, lister: &Lister) -> Vec<Party> {
    let text = &cx.document.reading;
    let mut parties = Vec::new();
    for sentence in cx.document.sentences.iter().take(MOST_SENTENCES) {
        for word in INVITE.starting_in(text, sentence.span) {
            let before = text.before(word.start);
            let is_first = word.start == sentence.span.start
                || before.is_some_and(is_boundary)
                || text.before(word.start - 1).is_some_and(is_boundary);
            let rest = Span::new(word.end, sentence.span.end.min(word.end + LONGEST).max(word.end));
            if let Some(end) = INVITE_END.first_in(text, rest).filter(|_| is_first) {
                parties.extend(lister.list_parties(&[Span::new(word.end, end.start)], false));
            }
        }
    }
    parties.retain(Party::is_abroad);
    parties
}
