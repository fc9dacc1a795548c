//! Senders of letters from several states: 多国领导人致电祝贺, each of whom a sentence quotes or a list names.

use super::parties::{Lister, Party};
use super::words::{LETTERS, SENDERS, SENDERS_LISTED, SENDERS_SAY};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_stop;
use crate::annotate::people::Mention;
use crate::span::Span;

/// Most sentences that may tell of the letters.
const MOST_LEADS: usize = 3;

/// The people abroad who write, where the headline or the first sentences tell of letters from a group abroad.
pub(super) fn list_senders(cx: &Context, lister: &Lister) -> Vec<Party> {
    let text = &cx.document.reading;
    let tells = |span: Span| {
        SENDERS
            .first_in(text, span)
            .is_some_and(|group| LETTERS.first_in(text, Span::new(group.end, span.end)).is_some())
    };
    if !cx.document.sentences.iter().take(MOST_LEADS).any(|sentence| tells(sentence.span)) {
        return Vec::new();
    }
    let mut parties: Vec<Party> = Vec::new();
    for sentence in &cx.document.sentences {
        let list_start = SENDERS_LISTED.first_in(text, sentence.span).map(|word| word.end);
        for mention in lister.found.people.mentions_in(sentence.span) {
            let is_listed = list_start.is_some_and(|from| mention.extent.start >= from);
            if is_listed || is_quoted_sender(cx, mention) {
                parties.extend(lister.list_parties(&[mention.extent], false));
            }
        }
    }
    parties.retain(Party::is_abroad);
    parties
}

/// Whether a person opens a sentence that tells what they write.
fn is_quoted_sender(cx: &Context, mention: &Mention) -> bool {
    let text = &cx.document.reading;
    let opens = text.before(mention.extent.start).is_none_or(is_stop);
    opens && SENDERS_SAY.longest_at(text, mention.extent.end).is_some()
}
