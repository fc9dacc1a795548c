//! Adjuncts between an issuer and its verb: 今天（9月26日）, 22日, 在发布会上, 以市政府的名义.

use super::words::{ADJUNCT_ENDS, ADJUNCT_STARTS, PERIOD_CHARS};
use crate::annotate::Context;
use crate::annotate::dates::{DateMention, within};
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_closing, is_opening};
use crate::lexicon::Kind;
use crate::lexicon::kinds::issuing;
use crate::span::{Span, Text};

/// Longest stretch of an issuer, adverbs and verbs before a title, in characters.
const LONGEST_CLAUSE: usize = 42;
/// Most adjuncts between an issuer and its verb.
const MOST: usize = 4;
/// Longest expression of a day, in characters.
const LONGEST_DAY: usize = 24;
/// Longest adjunct of a place or an occasion, in characters.
const LONGEST: usize = 24;

/// Skips adjuncts before a verb.
pub(super) struct Adjuncts<'a, 'b> {
    /// The document.
    pub cx: &'a Context<'b>,
    /// Its dates.
    pub dates: &'a [DateMention],
}

impl Adjuncts<'_, '_> {
    /// Goes back over the adverbs, days and occasions that end at `end`. Yields where they start and where the clause
    /// before that position starts: `floor`, unless a day or an occasion reaches back past it.
    pub fn skip(&self, end: usize, floor: usize) -> (usize, usize) {
        let (mut end, mut floor) = (end, floor);
        for _ in 0..MOST {
            let adverbs = before_words(self.cx, end, floor, issuing::ADVERB);
            let day = before_date(self.cx, self.dates, adverbs).or_else(|| self.before_bracket(adverbs));
            let start = day.or_else(|| self.before_occasion(adverbs, floor)).unwrap_or(adverbs);
            // 国家中医药管理局 5月9日
            let is_apart = start < end && self.cx.document.reading.before(start).is_some_and(is_blank);
            let start = if is_apart && start > floor { start - 1 } else { start };
            if start == end {
                break;
            }
            if start < floor {
                floor = clause_start(self.cx, start);
            }
            end = start;
        }
        (end, floor)
    }

    /// The start of a bracket with a day that ends at `end`: （9月26日）.
    fn before_bracket(&self, end: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        text.before(end).filter(|c| is_closing(*c))?;
        let date = within(self.dates, Span::new(end.saturating_sub(LONGEST_DAY), end)).last()?;
        let is_whole = date.span.end + 1 == end && text.before(date.span.start).is_some_and(is_opening);
        is_whole.then(|| date.span.start - 1)
    }

    /// The start of the occasion that ends at `end`: 在新闻发布会上.
    fn before_occasion(&self, end: usize, floor: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let last = ADJUNCT_ENDS.longest_before(text, end)?;
        let floor = floor.max(end.saturating_sub(LONGEST));
        (floor..last.start).find(|at| ADJUNCT_STARTS.longest_at(text, *at).is_some())
    }
}

/// The start of the day or the period (2023年至2024年) that ends at `end`, with 于 or 在 before it.
pub(super) fn before_date(cx: &Context, dates: &[DateMention], end: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let reach = Span::new(end.saturating_sub(LONGEST_DAY), end);
    let date = within(dates, reach).iter().rev().find(|date| date.span.end == end).map(|date| date.span.start);
    let start = date.or_else(|| before_years(text, end))?;
    Some(ADJUNCT_STARTS.longest_before(text, start).map_or(start, |word| word.start))
}

/// The start of the years or months of digits that end at `end`: 2023年至2024年.
fn before_years(text: &Text, end: usize) -> Option<usize> {
    let is_part = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || PERIOD_CHARS.contains_char(c));
    let start = (end.saturating_sub(LONGEST_DAY)..end).rev().take_while(is_part).last()?;
    text.get(start).filter(char::is_ascii_digit).map(|_| start)
}

/// Goes back over all words of `kind` that end at `end`, down to `floor`: where they start, or `end` if there are none.
pub(super) fn before_words(cx: &Context, mut end: usize, floor: usize, kind: Kind) -> usize {
    while let Some(hit) = cx.hits.of_kind_ending_at(kind, end).filter(|h| h.span().start >= floor) {
        end = hit.span().start;
    }
    end
}

/// The start of the clause before `end`: after the last mark or bracket, at most `LONGEST_CLAUSE` characters back.
pub(super) fn clause_start(cx: &Context, end: usize) -> usize {
    let text = &cx.document.reading;
    let is_edge = |c: char| is_boundary(c) || is_opening(c) || is_closing(c);
    let back = (end.saturating_sub(LONGEST_CLAUSE)..end).rev();
    back.take_while(|&at| text.get(at).is_some_and(|c| !is_edge(c))).last().unwrap_or(end)
}
