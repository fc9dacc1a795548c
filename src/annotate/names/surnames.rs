//! A surname alone before a post or a form of address: 王主任, 陈书记, 张先生, 李大娘.

use super::contexts::before;
use super::words::{AFTER_SURNAME, NO_SURNAME};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_closing;
use crate::lexicon::Table;
use crate::lexicon::kinds::post;
use crate::span::Span;

/// Every surname right before a post that may follow a name, with that post (王|主任). A surname inside a word or right
/// after another post does not count.
///
/// The flag says whether the surname is common enough for a person whose full name the report never gives.
pub fn surname_before_post(cx: &Context) -> Vec<(Span, Span, bool)> {
    let text = &cx.document.reading;
    let mut found: Vec<(Span, Span, bool)> = Vec::new();
    for hit in cx.hits.of(Table::Posts) {
        let Some(start) = hit.span().start.checked_sub(1) else { continue };
        if found.last().is_some_and(|(span, ..)| span.start == start) || !hit.is(post::AFTER_NAME) {
            continue;
        }
        let Some(c) = text.get(start) else { continue };
        let Some(odds) = cx.lexicon.names().surname(c).filter(|_| !NO_SURNAME.contains_char(c)) else { continue };
        let in_a_word = cx.hits.starting_at(start).iter().any(|h| h.span().len() > 1 && h.table != Table::NameContexts)
            || cx.hits.ending_at(start + 1).any(|h| h.span().len() > 1);
        let edge = before(cx, start);
        let behind_a_post = edge >= 2.5 || text.before(start).is_some_and(is_closing);
        let word = cx.hits.is_common(Span::new(start, start + 2));
        if !in_a_word && edge >= 1.0 && !behind_a_post && !word {
            found.push((Span::new(start, start + 1), hit.span(), odds > 0.5));
        }
    }
    found
}

/// Every surname right before a form of address, with that form (张|先生, 欧阳|女士). The surname must be a common one, and
/// neither a word (主张|先生) nor a transliterated name (某某德雷|先生) may end with it.
pub fn surname_before_address(cx: &Context) -> Vec<(Span, Span)> {
    let text = &cx.document.reading;
    let names = cx.lexicon.names();
    let whole = Span::new(0, text.len());
    let forms = cx.budget.over(AFTER_SURNAME.starting_in(text, whole));
    let surname_of = |form: Span| {
        let last = text.before(form.start)?;
        let first = form.start.checked_sub(2).and_then(|at| text.get(at));
        if first.is_some_and(|first| names.is_compound_surname(first, last)) {
            return Some(Span::new(form.start - 2, form.start));
        }
        let start = form.start - 1;
        let is_common = names.surname(last).is_some_and(|odds| odds > 0.5) && !NO_SURNAME.contains_char(last);
        let in_a_word = cx.hits.ending_at(form.start).any(|h| h.span().len() > 1)
            || start > 0 && cx.hits.is_common(Span::new(start - 1, form.start));
        let is_foreign = |c: char| names.odds(c).foreign > 0.0;
        let in_a_foreign_name = is_foreign(last) && text.before(start).is_some_and(is_foreign);
        (is_common && !in_a_word && !in_a_foreign_name).then(|| Span::new(start, form.start))
    };
    forms.filter_map(|form| Some((surname_of(form)?, form))).collect()
}
