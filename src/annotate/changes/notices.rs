//! Lines of notices that state an appointment without a verb of change: 张三任局长.

use super::Reader;
use super::orders::link_at;
use super::words::{BARE_LINKS, FORMAL_LINKS, HONORIFICS, NEWS};
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::lexicon::Table;
use crate::lexicon::kinds::change;
use crate::record::Action;
use crate::span::Span;

impl Reader<'_, '_> {
    /// Reads 甲任某局局长 in a headline or in a paragraph about changes, and 甲同志任某局局长 anywhere.
    pub(super) fn read_notice(&mut self, sentence: Span) {
        let text = &self.cx.document.reading;
        let mut at = sentence.start;
        while let Some(group) = self.names.next(at).filter(|group| group.name_start < sentence.end) {
            at = group.end.max(group.name_start + 1);
            let Some(link) = link_at(self.cx, &BARE_LINKS, group.end).filter(|link| !is_mere_copula(self, *link))
            else {
                continue;
            };
            let opens = group.start == sentence.start
                || text.before(group.start).is_some_and(|c| is_boundary(c) || is_list_mark(c) || c.is_whitespace());
            let is_formal = || {
                HONORIFICS.longest_before(text, group.end).is_some()
                    && FORMAL_LINKS.longest_at(text, link.start) == Some(link)
            };
            if !opens || !self.is_news(sentence) && !is_formal() {
                continue;
            }
            if let Some(offices) = self.read_offices(link.end, false) {
                self.add(&group, Action::Appointed, &offices, group.start);
                at = offices.end.max(at);
            }
        }
    }

    /// Whether a sentence is in the headline, or its paragraph is about changes: it has a verb of change, and a word
    /// such as 任免 in or before the sentence.
    fn is_news(&self, sentence: Span) -> bool {
        let cx = self.cx;
        if sentence.start < cx.document.body {
            return true;
        }
        let Some(span) = cx.document.paragraph_span_at(sentence.start) else { return false };
        let before = Span::new(span.start, sentence.end);
        NEWS.first_in(&cx.document.reading, before).is_some()
            && cx.hits.of_within(Table::ChangeVerbs, span).any(|verb| !verb.is(change::OWN))
    }
}

/// Whether the link is 为, which without a verb only says what something is.
fn is_mere_copula(reader: &Reader, link: Span) -> bool {
    super::words::COPULAS.contains(reader.cx.slice(link))
}
