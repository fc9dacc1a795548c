//! Titles in 《》, with what can be known from the title alone.

use crate::annotate::Context;
use crate::annotate::documents::words::{
    DOCUMENT_HEADS, DOCUMENT_NOUNS, DRAFTS, ESSAYS, NO_DOCUMENT_HEADS, NO_PRESS, PRESS, TITLE_LINKS,
};
use crate::annotate::grammar::marks::{is_blank, is_closing, is_list_mark, is_opening};
use crate::lexicon::Table;
use crate::span::{Span, Text};
use crate::words::WordList;

/// Most brackets after a title that belong to it: （试行）（征求意见稿）.
const MOST_BRACKETS: usize = 3;

/// A title in 《》.
#[derive(Clone, Debug)]
pub struct Title {
    /// The title with its marks 《》.
    pub span: Span,
    /// The end of the brackets after it.
    pub end: usize,
    /// Its sentence.
    pub sentence: Span,
    /// Whether it ends like the title of a document (条例), or a noun of documents follows it (白皮书).
    pub is_document: bool,
    /// Whether it is a draft: 征求意见稿.
    pub is_draft: bool,
    /// Whether it is the name of a paper or a programme.
    pub is_press: bool,
}

impl Title {
    /// Reads the title at `span`, marks included.
    pub fn of(cx: &Context, span: Span) -> Self {
        let text = &cx.document.reading;
        let inner = Span::new(span.start + 1, span.end - 1);
        let end = end_of_brackets(cx, span.end);
        let head = head_end(text, inner);
        let ends_with = |list: &WordList| {
            list.longest_before(text, head).filter(|word| word.start >= inner.start).map_or(0, Span::len)
        };
        let in_media = cx.hits.starting_at(inner.start).iter().any(|h| h.table == Table::Media && h.span() == inner);
        let is_essay = ESSAYS.longest_at(text, inner.start).is_some();
        // 《…》白皮书: the noun behind says what the title is of.
        let is_called_document = DOCUMENT_NOUNS.longest_at(text, span.end).is_some();
        let is_document =
            !is_essay && (is_called_document || ends_with(&DOCUMENT_HEADS) > ends_with(&NO_DOCUMENT_HEADS));
        Self {
            span,
            end,
            sentence: cx.document.sentence_span_at(span.start).unwrap_or(span),
            is_document: is_document && !in_media,
            is_draft: DRAFTS.first_in(text, Span::new(inner.start, end)).is_some(),
            is_press: in_media || ends_with(&PRESS) > ends_with(&NO_PRESS),
        }
    }
}

/// The end of the brackets that follow at `end`.
fn end_of_brackets(cx: &Context, mut end: usize) -> usize {
    for _ in 0..MOST_BRACKETS {
        let Some(bracket) = cx.document.bracket_starting_at(end) else { break };
        end = bracket.span.end;
    }
    end
}

/// The end of the last word of a title, before brackets, years and marks.
fn head_end(text: &Text, inner: Span) -> usize {
    let mut end = inner.end;
    let mut depth = 0_usize;
    while end > inner.start {
        let Some(c) = text.get(end - 1) else { break };
        if is_closing(c) {
            depth += 1;
        } else if is_opening(c) {
            depth = depth.saturating_sub(1);
        } else if depth == 0 && c.is_alphabetic() && !c.is_ascii() {
            break;
        }
        end -= 1;
    }
    if end == inner.start { inner.end } else { end }
}

/// Whether `c` links the titles of a list: 、 和 与 及 以及 并, and blanks.
pub fn is_link(c: char) -> bool {
    is_list_mark(c) || is_blank(c) || TITLE_LINKS.contains_char(c)
}
