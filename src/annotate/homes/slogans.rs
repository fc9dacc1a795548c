//! Divisions for whose good the closing sentence of a report calls: 为莲湖高质量发展做出更大贡献, 助力平安罗田建设.

use crate::annotate::Context;
use crate::span::Span;
use crate::words::word_lists;

word_lists! {
    "slogans.tsv":
    /// Words before the division: 为, 推动, 平安.
    LEADS = "lead",
    /// Words after the division: 发展, 经济社会, 建设.
    TAILS = "tail",
}

/// Paragraphs at the end of the report whose last sentences are read.
const PARAGRAPHS: usize = 3;
/// How much of the end of a sentence is read, in code points.
const REACH: usize = 80;
/// Lengths of a short name, in code points.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;

/// The phrases between a lead and a tail that may be short names of divisions.
pub(super) fn goals(cx: &Context) -> Vec<Span> {
    let text = &cx.document.reading;
    let paragraphs = cx.document.paragraphs.iter().filter(|paragraph| !paragraph.is_title).rev().take(PARAGRAPHS);
    let ends = paragraphs.map(|paragraph| {
        let end = paragraph.span.end;
        Span::new(end.saturating_sub(REACH).max(paragraph.span.start), end)
    });
    let leads = ends.flat_map(|end| LEADS.starting_in(text, end));
    let phrases = leads.flat_map(|lead| LENGTHS.map(move |length| Span::new(lead.end, lead.end + length)));
    phrases.filter(|name| TAILS.longest_at(text, name.end).is_some()).collect()
}
