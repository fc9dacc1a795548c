//! Quoted phrases, distinguished from quoted speech, images, idioms and the names of things.

use rustc_hash::FxHashMap;

use super::Candidate;
use super::judgement::Phrase;
use super::lexicon::row_of;
use super::lists::THEME_LEADS;
use super::neighbours::neighbours;
use super::shapes;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_final;
use crate::annotate::speeches::SpeechFound;
use crate::document::{Quote, QuoteKind};
use crate::lexicon::Table;
use crate::record::{FormulationKind, Rule};
use crate::span::Span;

/// Longest quoted phrase that is judged, in code points.
const LONGEST: usize = 60;

/// Every quoted phrase that is a formulation, by start; those inside another quotation only where the
/// lexicon or a number vouches for them.
pub(super) fn quoted(cx: &Context, speeches: &[SpeechFound]) -> Vec<Candidate> {
    let quotes: Vec<&Quote> = cx.document.quotes.iter().filter(|q| is_quotation(q)).collect();
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    for quote in quotes.iter().filter(|q| q.span.len() <= LONGEST + 2) {
        *counts.entry(cx.slice(quote.inner())).or_default() += 1;
    }
    let mut found = Vec::new();
    let mut reached = 0;
    for (quote, near) in cx.budget.over(quotes.iter().zip(neighbours(cx, &quotes))) {
        let span = strip_stop(cx, quote);
        if span.is_empty() || span.len() > LONGEST {
            continue;
        }
        let row = row_of(cx, span);
        let numeral = shapes::is_numeral(cx.document.reading.chars_of(span));
        let inside = quote.span.start < reached;
        if row.is_none() && (is_idiom(cx, span) || is_line(cx, quote) || (inside && !numeral)) {
            continue;
        }
        let repeated = counts.get(cx.slice(quote.inner())).is_some_and(|&n| n > 1);
        let judged = match row {
            Some(_) => Some((FormulationKind::Lexicon, Rule::QuotedRow)),
            None => Phrase { cx, span, near, numeral, repeated }.judge(speeches),
        };
        if let Some((kind, rule)) = judged {
            reached = reached.max(quote.span.end);
            found.push(Candidate { span, kind, row, rule });
        }
    }
    found
}

/// The phrase between the marks, without the full stop of a theme (主题是“甲，乙。”).
fn strip_stop(cx: &Context, quote: &Quote) -> Span {
    let text = &cx.document.reading;
    let span = text.trim(quote.inner(), char::is_whitespace);
    if THEME_LEADS.longest_before(text, quote.span.start).is_some() { text.trim_end(span, is_final) } else { span }
}

/// Whether a quotation is a line of its own: what somebody says, or a heading.
fn is_line(cx: &Context, quote: &Quote) -> bool {
    let text = &cx.document.reading;
    let line = cx.document.paragraph_span_at(quote.span.start);
    line.is_some_and(|line| text.trim(line, char::is_whitespace) == quote.span) && !cx.document.in_title(quote.span)
}

fn is_quotation(quote: &Quote) -> bool {
    matches!(quote.kind, QuoteKind::Double | QuoteKind::Single)
}

/// Whether the phrase is a saying, an image or a name of the lexicon.
fn is_idiom(cx: &Context, span: Span) -> bool {
    cx.hits.starting_at(span.start).iter().any(|h| h.table == Table::Idioms && h.span() == span)
}
