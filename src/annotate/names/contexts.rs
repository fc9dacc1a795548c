//! What stands before and after a candidate, and what speaks against it, as log odds.

use crate::annotate::Context;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Neither word, mark nor edge: most likely the middle of something.
const NO_BOUNDARY: f32 = -3.0;

/// Evidence of what ends at `start`.
pub fn before(cx: &Context, start: usize) -> f32 {
    let Some(c) = cx.document.text.before(start) else { return 1.5 };
    let mut best = match c {
        '\n' | '，' | '。' | '；' | '：' | '！' | '？' | '“' | '（' | '(' | '‘' | ',' | ';' | ':' | '、' | '】' | '”' | '—' => 1.5,
        '）' | ')' | '日' | '》' | '/' | '／' => 1.0,
        c if c.is_whitespace() => 1.5,
        _ => NO_BOUNDARY,
    };
    for hit in cx.hits.ending_at(start) {
        let odds = match hit.table {
            Table::Posts if cx.lexicon.cell(hit, 1) == "description" => 2.5,
            Table::Posts => 4.0,
            Table::NameContexts => match cx.lexicon.cell(hit, 1) {
                "3" => 3.0,
                "2" => 1.5,
                "1" => 1.0,
                _ => continue,
            },
            _ => continue,
        };
        best = best.max(odds);
    }
    best
}

/// Evidence of what starts at `end`.
pub fn after(cx: &Context, end: usize) -> f32 {
    let Some(c) = cx.document.text.get(end) else { return 1.5 };
    let mut best = match c {
        '\n' => 1.5,
        '，' | '。' | '；' | '、' | '：' | '！' | '？' | '）' | ')' | '（' | '(' | ',' | ';' | ':' => 1.0,
        '“' | '”' | '《' | '—' | '/' => 0.5,
        c if c.is_ascii_digit() => 1.5,
        c if c.is_whitespace() => 0.7,
        _ => NO_BOUNDARY,
    };
    for hit in cx.hits.starting_at(end) {
        let odds = match hit.table {
            Table::Posts if cx.lexicon.cell(hit, 2) == "yes" => 3.5,
            Table::NameContexts => match cx.lexicon.cell(hit, 2) {
                "3" => 3.5,
                "2" => 2.0,
                "1" => 1.0,
                _ => continue,
            },
            _ => continue,
        };
        best = best.max(odds);
    }
    best
}

/// What speaks against `span` being a name: words that hold it, begin with it or reach over its edges.
pub fn against(cx: &Context, span: Span) -> f32 {
    let mut odds: f32 = 0.0;
    for length in 2..=4 {
        let word = cx.slice(Span::new(span.start, span.start + length));
        if cx.lexicon.names().is_common(word) {
            odds = odds.min(match length.cmp(&span.len()) {
                std::cmp::Ordering::Less => -3.0,
                std::cmp::Ordering::Equal => -4.0,
                std::cmp::Ordering::Greater => -6.0,
            });
        }
    }
    for at in span.start..span.end {
        for hit in cx.hits.starting_at(at) {
            odds = odds.min(crossing(hit, span));
        }
        for hit in cx.hits.ending_at(at + 1) {
            odds = odds.min(crossing(hit, span));
        }
    }
    odds
}

fn crossing(hit: &Hit, span: Span) -> f32 {
    let name_of_a_body = matches!(hit.table, Table::Institutions | Table::Countries);
    let starts_inside = span.start < hit.span.start;
    if hit.span.len() < 2 || span.covers(hit.span) && (starts_inside || !name_of_a_body) {
        0.0
    } else if name_of_a_body {
        -5.0
    } else if matches!(hit.table, Table::Posts | Table::NameContexts | Table::OrgSuffixes) && hit.span.start != span.start {
        -3.0
    } else {
        0.0
    }
}
