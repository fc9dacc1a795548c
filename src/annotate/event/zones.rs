//! The parts of a report that state its main event: the headline and the first paragraphs.

use super::words;
use crate::annotate::Context;
use crate::document::Paragraph;
use crate::record::ParagraphKind;
use crate::span::Span;

/// Most paragraphs of running text that are searched for the event.
const PARAGRAPHS: usize = 8;
/// Characters after which no further paragraph is searched; a longer sentence is not a sentence of a report.
const LEAD: usize = 6_000;
/// Most captions that are searched after the running text.
const CAPTIONS: usize = 2;
/// Characters below which a line without a comma or a full stop is taken for a heading or a caption.
const SHORT: usize = 60;
/// Characters below which a line with a comma, but without a full stop, is taken for a heading or a caption.
const CLAUSES: usize = 30;

/// Whether a paragraph was taken for a heading. A long one that ends with 。 or ： counts as running text all the same.
fn is_heading(kind: ParagraphKind) -> bool {
    kind == ParagraphKind::Heading
}

/// The sentences of the headline; none where running text takes its place.
pub(super) fn find_headline(cx: &Context) -> std::ops::Range<usize> {
    let title = |p: &crate::document::Paragraph| p.is_title && p.span.len() <= LEAD && !cx.slice(p.span).contains('。');
    let headline = cx.document.paragraphs.first().is_some_and(title);
    let end = cx.document.first_sentence_of_body();
    if headline { 0..end } else { 0..0 }
}

/// The sentences of each of the first paragraphs of running text, then of the first captions that are sentences.
pub(super) fn find_lead(cx: &Context) -> Vec<std::ops::Range<usize>> {
    let sentences = &cx.document.sentences;
    let running = cx.document.paragraphs.iter().filter(|p| {
        let text = cx.slice(p.span);
        let is_long = p.span.len() >= if text.contains('，') { CLAUSES } else { SHORT };
        let is_caption = p.span.len() < SHORT && words::CAPTION.longest_prefix(text.trim_start()).is_some();
        let is_running = if p.is_title {
            text.contains('。')
        } else {
            let is_sentence = is_long && text.ends_with(['。', '：']);
            p.kind == ParagraphKind::Body && (is_long || text.contains('。')) || is_sentence && is_heading(p.kind)
        };
        is_running && !is_caption
    });
    let range = |span: Span| {
        let from = sentences.partition_point(|s| s.span.start < span.start);
        from..sentences.partition_point(|s| s.span.start < span.end)
    };
    let mut left = LEAD;
    let searched = running.take(PARAGRAPHS).take_while(|p| {
        let has_room = left > 0;
        left = left.saturating_sub(p.span.len());
        has_room
    });
    let up_to_long_sentence = |range: std::ops::Range<usize>| {
        let long = range.clone().find(|&i| sentences[i].span.len() > LEAD).unwrap_or(range.end);
        range.start..long
    };
    let is_told = |p: &&Paragraph| p.kind == ParagraphKind::Caption && cx.slice(p.span).contains('。');
    let captions = cx.document.paragraphs.iter().filter(is_told).take(CAPTIONS);
    searched.chain(captions).map(|p| up_to_long_sentence(range(p.span))).collect()
}
