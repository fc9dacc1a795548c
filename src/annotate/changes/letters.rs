//! Letters of appointment: 为甲、乙颁发客座教授聘书.

use super::Reader;
use super::offices::unlisted;
use super::words::LETTERS;
use crate::annotate::grammar::marks::is_boundary;
use crate::record::Action;
use crate::span::Span;

/// Longest post before the word for the letter, in characters.
const LONGEST_POST: usize = 30;

impl Reader<'_, '_> {
    /// Reads who gets a letter of appointment, and to which post.
    pub(super) fn read_letter(&mut self, sentence: Span, verb: Span, action: Action) {
        let text = &self.cx.document.reading;
        let reach = Span::new(verb.end, sentence.end.min(verb.end + LONGEST_POST));
        let Some(letter) = LETTERS.first_in(text, reach) else { return };
        let words = Span::new(verb.end, letter.start);
        if words.is_empty() || text.chars_of(words).iter().any(|c| is_boundary(*c)) {
            return;
        }
        let Some(group) = self.subject(sentence, verb, action) else { return };
        let Some(post) = unlisted(self.cx, words) else { return };
        self.add_posts(&group, action, |_| Some(post), Span::new(group.start, letter.end));
    }
}
