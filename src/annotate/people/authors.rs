//! Reporters and editors, who are no people of the report.

use rustc_hash::FxHashSet;

use super::words::{BYLINE_MARKS, REPORTERS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_han, is_list_mark};
use crate::annotate::names::NameMention;
use crate::span::Text;

/// The names without reporters, correspondents, photographers and editors.
pub fn without_authors<'a, 'n>(cx: &Context, names: &'n [NameMention<'a>]) -> Vec<&'n NameMention<'a>> {
    let text = &cx.document.reading;
    let meta = &cx.document.meta;
    let mut author_end = None;
    let mut authors: FxHashSet<&str> = meta.authors.iter().chain(&meta.editors).map(String::as_str).collect();
    for name in names {
        let from = (0..6)
            .map(|n| name.span.start.saturating_sub(n))
            .find(|p| text.before(*p).is_none_or(|c| !is_blank(c) || is_list_mark(c) || matches!(c, '：' | ':')));
        let from = from.unwrap_or(name.span.start);
        let marked = is_marked(text, from);
        if marked || author_end == Some(from) {
            author_end = Some(name.span.end);
            authors.insert(&name.name);
        }
    }
    names.iter().filter(|name| !authors.contains(name.name.as_ref())).collect()
}

/// Whether the mark of a byline ends at `at` as a word of its own: 校对, but not in 学校对.
fn is_marked(text: &Text, at: usize) -> bool {
    let Some(mark) = BYLINE_MARKS.longest_before(text, at) else { return false };
    text.before(mark.start).is_none_or(|c| !is_han(c)) || REPORTERS.contains(text.slice(mark))
}
