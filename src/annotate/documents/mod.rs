//! Documents: what stands in 《》, with its issuer and number.
//!
//! A title with titles in it (《…〈…〉…》, 《…《…》…》) is one document; a title that stands twice is one.
//! A title broken over two lines is read across the break.

mod issuers;
mod numbers;

use rustc_hash::FxHashSet;

use super::Context;
use crate::document::QuoteKind;
use crate::record::DocumentRef;
use crate::span::Span;

/// Every document, once each, in order of first mention.
pub fn documents(cx: &Context) -> Vec<DocumentRef> {
    let mut found: Vec<DocumentRef> = Vec::new();
    let mut seen: FxHashSet<String> = FxHashSet::default();
    for span in titles(cx) {
        let inner = Span::new(span.start + 1, span.end - 1);
        let title = cx.slice(inner);
        let key: String = title.chars().filter(|c| !c.is_whitespace()).collect();
        if key.is_empty() {
            continue;
        }
        if seen.insert(key) {
            found.push(DocumentRef {
                title: title.to_owned(),
                position: cx.document.position(inner),
                issuer: None,
                number: None,
            });
        }
        let Some(document) = found.iter_mut().rev().find(|d| d.title == title) else { continue };
        if document.issuer.is_none() {
            document.issuer = issuers::issuer(cx, span).map(|s| cx.slice(s).to_owned());
        }
        if document.number.is_none() {
            document.number = numbers::number(cx, span).map(|s| cx.slice(s).to_owned());
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
    found.extend(broken(cx, &found));
    found.sort_unstable();
    found
}

/// Longest title that is read over the end of a line.
const LONGEST_BROKEN: usize = 80;

/// Titles whose marks stand on either side of a line's end.
fn broken(cx: &Context, whole: &[Span]) -> Vec<Span> {
    let text = &cx.document.text;
    let is_paired = |at: usize| {
        let i = whole.partition_point(|s| s.end <= at);
        whole.get(i).is_some_and(|s| s.contains(at))
    };
    let mut found = Vec::new();
    for pair in cx.document.paragraphs.windows(2) {
        let (end, next) = (pair[0].span.end, pair[1].span);
        let back = (pair[0].span.start..end).rev().take(LONGEST_BROKEN);
        let Some(open) = back.take_while(|&p| text.get(p) != Some('》')).find(|&p| text.get(p) == Some('《')) else {
            continue;
        };
        let mut ahead = (next.start..next.end).take(LONGEST_BROKEN);
        let Some(close) = ahead.find(|&p| matches!(text.get(p), Some('《' | '》' | '。'))) else { continue };
        if text.get(close) == Some('》') && !is_paired(open) && !is_paired(close) && !pair[0].is_title {
            found.push(Span::new(open, close + 1));
        }
    }
    found
}
