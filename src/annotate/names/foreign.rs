//! Candidates that a surname does not begin: transliterated names and those of other nationalities.

use super::candidates::{Candidate, is_han};
use super::contexts::{after, before};
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::span::{Span, Text};

/// Longest part of a name between two dots.
const LONGEST_PART: usize = 8;
/// Mean log odds of a character from which a run reads as a transliteration, behind a post of a foreign
/// country and behind any other.
const READS_FOREIGN: (f32, f32) = (-0.8, 1.0);
/// How far before a post a country is looked for.
const COUNTRY_REACH: usize = 16;

/// Every candidate with a dot, and every one that follows a post or stands in a list.
pub fn foreign(cx: &Context) -> Vec<Candidate> {
    let mut found = dotted(cx);
    let text = &cx.document.text;
    for hit in cx.hits.of(Table::Posts) {
        let foreign = cx.lexicon.cell(hit, 1) == "foreign" || names_country(cx, hit.span);
        undotted(cx, hit.span.end, Some(if foreign { READS_FOREIGN.0 } else { READS_FOREIGN.1 }), &mut found);
    }
    for (at, c) in text.chars().iter().enumerate() {
        if *c == '、' {
            undotted(cx, at + 1, None, &mut found);
        }
    }
    found
}

/// Names with · inside (米格尔·迪亚斯-卡内尔, 艾力更·依明巴海), and their parts where these stand alone.
fn dotted(cx: &Context) -> Vec<Candidate> {
    let text = &cx.document.text;
    let mut found = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    let mut from = 0;
    while let Some(dot) = (from..text.len()).find(|p| text.get(*p).is_some_and(is_dot)) {
        let start = part_start(cx, dot);
        let mut end = part_end(cx, dot + 1);
        while text.get(end).is_some_and(is_dot) && part_end(cx, end + 1) > end + 1 {
            end = part_end(cx, end + 1);
        }
        from = end.max(dot + 1);
        if start < dot && end > dot + 1 {
            let span = Span::new(start, end);
            let name: String = text.slice(span).to_owned();
            parts.extend(name.split(is_dot).filter(|p| p.chars().count() >= 2).map(str::to_owned));
            found.push(Candidate { span, name, score: 9.0 });
        }
    }
    for part in parts {
        repeat(cx, &part, &mut found);
    }
    found
}

/// Where a part of a dotted name stands alone, it is a candidate too.
fn repeat(cx: &Context, part: &str, found: &mut Vec<Candidate>) {
    let text = &cx.document.text;
    let mut within = text.span();
    for _ in 0..64 {
        let Some(span) = text.find(part, within) else { break };
        within.start = span.end;
        let (left, right) = (before(cx, span.start), after(cx, span.end));
        if left > 0.0 || right > 1.5 {
            found.push(Candidate { span, name: part.to_owned(), score: 2.0 + left + right });
        }
    }
}

fn part_start(cx: &Context, dot: usize) -> usize {
    let text = &cx.document.text;
    let mut start = dot;
    while start > 0 && dot - start < LONGEST_PART && text.before(start).is_some_and(|c| in_name(cx, c)) {
        if start < dot && (before(cx, start) >= 2.5) {
            break;
        }
        start -= 1;
    }
    start
}

fn part_end(cx: &Context, from: usize) -> usize {
    let text = &cx.document.text;
    let mut end = from;
    while end - from < LONGEST_PART && text.get(end).is_some_and(|c| in_name(cx, c)) {
        if end >= from + 2 && after(cx, end) >= 2.0 {
            break;
        }
        end += 1;
    }
    end
}

fn in_name(cx: &Context, c: char) -> bool {
    c == '-' || c == '—' || cx.lexicon.names().foreign(c).is_some_and(|odds| odds > -2.5)
}

/// Whether `c` parts the names of a person.
pub fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '．')
}

/// A run of characters behind a post or in a list that reads as a transliteration.
/// `reads` is the mean from which it does; none asks for name elements of a minority people.
fn undotted(cx: &Context, start: usize, reads: Option<f32>, found: &mut Vec<Candidate>) {
    let text = &cx.document.text;
    let model = cx.lexicon.names();
    let mut odds = 0.0;
    let mut best: Option<Candidate> = None;
    for length in 1..=LONGEST_PART {
        let Some(c) = text.get(start + length - 1).filter(|c| is_han(*c)) else { break };
        odds += model.foreign(c).unwrap_or(-3.0);
        let span = Span::new(start, start + length);
        let right = after(cx, span.end);
        if length < 2 || right <= 0.0 {
            continue;
        }
        let mean = odds / f32::from(u8::try_from(length).unwrap_or(u8::MAX));
        let minority = model.is_minority(text.chars_of(span));
        if !minority && reads.is_none_or(|r| mean < r) || is_word(cx, text, span) {
            continue;
        }
        let score = 2.0 * mean.max(1.0) + before(cx, start) + right + if minority { 3.0 } else { 0.0 };
        if best.as_ref().is_none_or(|b| score > b.score) {
            best = Some(Candidate { span, name: text.slice(span).to_owned(), score });
        }
    }
    found.extend(best);
}

/// Whether a country is named in the words before a post, back to the nearest mark.
fn names_country(cx: &Context, post: Span) -> bool {
    let text = &cx.document.text;
    let from = post.start.saturating_sub(COUNTRY_REACH);
    let start =
        (from..post.start).rev().find(|p| text.get(*p).is_some_and(|c| matches!(c, '，' | '。' | '、' | '\n' | '；')));
    let country = |h: &crate::lexicon::Hit| h.table == Table::Countries && !cx.slice(h.span).starts_with("中");
    cx.hits.within(Span::new(start.unwrap_or(from), post.start)).any(country)
}

fn is_word(cx: &Context, text: &Text, span: Span) -> bool {
    let word = text.slice(span);
    cx.lexicon.names().is_common(word)
        || cx.hits.starting_at(span.start).iter().any(|h| h.table != Table::NameContexts && h.span.end >= span.end)
        || cx.hits.within(span).any(|h| h.table == Table::NameContexts && h.span.len() >= 2)
}
