//! Documents: titles in 《》, each with its issuer and number.
//!
//! A title with titles in it (《…〈…〉…》, 《…《…》…》) is one document. A title that occurs twice is one document. Lexicon:
//! `issuing_words.tsv`, `lists/documents.tsv`.

mod issuers;
mod numbers;
mod words;

use rustc_hash::FxHashMap;

use super::Context;
use crate::document::QuoteKind;
use crate::record::DocumentRef;
use crate::span::Span;

/// Every document, once each, in order of first mention.
pub fn documents(cx: &Context) -> Vec<DocumentRef> {
    let mut found: Vec<DocumentRef> = Vec::new();
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    for span in cx.budget.over(titles(cx).into_iter()) {
        let inner = Span::new(span.start + 1, span.end - 1);
        let title = cx.slice(inner);
        let key: String = title.chars().filter(|c| !c.is_whitespace()).collect();
        if key.is_empty() {
            continue;
        }
        let index = *seen.entry(key).or_insert_with(|| {
            found.push(DocumentRef {
                title: cx.written(inner),
                position: cx.document.position(inner),
                issuer: None,
                issuer_words: None,
                number: None,
            });
            found.len() - 1
        });
        let Some(document) = found.get_mut(index).filter(|d| d.title == cx.document.text().slice(inner)) else {
            continue;
        };
        if document.issuer.is_none() {
            document.issuer_words = issuers::issuer(cx, span).map(|issuer| cx.document.words(issuer));
            document.issuer = document.issuer_words.as_ref().map(|words| words.text.clone());
        }
        if document.number.is_none() {
            document.number = numbers::find_number(cx, span).map(|s| cx.written(s));
        }
    }
    found
}

/// The outermost titles, marks included, by start.
fn titles(cx: &Context) -> Vec<Span> {
    let mut found = Vec::new();
    let mut reached = 0;
    for quote in cx.document.quotes.iter().filter(|q| q.kind == QuoteKind::Title) {
        if quote.span.start >= reached {
            reached = quote.span.end;
            found.push(quote.span);
        }
    }
    found
}
