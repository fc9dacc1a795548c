//! The words that speeches are found by, asked of the lexicon by kind.

use crate::annotate::Context;
use crate::annotate::marks::Marks;
use crate::annotate::people::People;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// What every step of finding speeches reads.
pub(super) struct Scene<'a> {
    pub cx: &'a Context<'a>,
    pub people: &'a People,
    pub marks: Marks,
}

impl<'a> Scene<'a> {
    pub fn new(cx: &'a Context<'a>, people: &'a People) -> Self {
        Self { cx, people, marks: Marks::new(cx.document, cx.document.text.span()) }
    }

    pub fn char(&self, position: usize) -> char {
        self.cx.document.text.get(position).unwrap_or('\n')
    }

    pub fn before(&self, position: usize) -> char {
        self.cx.document.text.before(position).unwrap_or('\n')
    }

    /// The kind or class of a word.
    pub fn kind(&self, hit: &Hit) -> &'a str {
        self.cx.lexicon.cell(hit, 1)
    }

    /// The longest word of `table` and one of `kinds` that starts at `position`.
    pub fn at(&self, position: usize, table: Table, kinds: &[&str]) -> Option<&Hit> {
        self.cx.hits.starting_at(position).iter().find(|h| h.table == table && kinds.contains(&self.kind(h)))
    }

    /// The longest word of `table` and one of `kinds` that ends at `position`.
    pub fn ending(&self, position: usize, table: Table, kinds: &[&str]) -> Option<&Hit> {
        self.cx.hits.ending_at(position).find(|h| h.table == table && kinds.contains(&self.kind(h)))
    }

    /// Whether a word of `table` and one of `kinds` stands in `span`.
    pub fn has(&self, span: Span, table: Table, kinds: &[&str]) -> bool {
        self.cx.hits.within(span).any(|h| h.table == table && kinds.contains(&self.kind(h)))
    }

    /// Past what may lead a clause: blanks, 会上, 随后, 同时, 15日, （4月10日）.
    pub fn skip_leads(&self, mut from: usize, to: usize) -> usize {
        while from < to {
            let next = if self.char(from).is_whitespace() {
                from + 1
            } else if let Some(hit) = self
                .at(from, Table::CueContexts, &["lead"])
                .or_else(|| self.at(from, Table::Narration, &["opener"]))
                .filter(|h| h.span.end <= to)
            {
                hit.span.end
            } else {
                self.time_end(from, to)
            };
            if next == from {
                break;
            }
            from = next;
        }
        from
    }

    /// Past a date or time of day that starts at `from` (15日, 5月12日上午); `from` where none does.
    fn time_end(&self, from: usize, to: usize) -> usize {
        let is_part = |c: char| c.is_ascii_digit() || is_unit(c) || matches!(c, '—' | '-' | '~' | '～' | '至');
        let end = (from..to.min(from + 24)).find(|&p| !is_part(self.char(p))).unwrap_or(to.min(from + 24));
        let is_time = self.char(from).is_ascii_digit() && end > from && is_unit(self.before(end));
        if is_time { end } else { from }
    }

    /// Before what may stand between a speaker and a cue that starts at `to`: adverbs, dates,
    /// brackets, 在…上, 对….
    pub fn peel(&self, from: usize, mut to: usize) -> usize {
        while to > from {
            let next = self.peel_once(from, to);
            let head = self.ending(to, Table::Collectives, &["people", "meeting", "body"]);
            if next == to || head.is_some_and(|h| h.span.start >= from && h.span.len() > 1) {
                break;
            }
            to = next;
        }
        to
    }

    fn peel_once(&self, from: usize, to: usize) -> usize {
        let last = self.before(to);
        if last.is_whitespace() {
            return to - 1;
        }
        if matches!(last, ')' | '）') {
            let opening = (from..to).rev().take(24).find(|&p| matches!(self.char(p), '(' | '（'));
            return opening.unwrap_or(to);
        }
        if let Some(hit) = self.ending(to, Table::CueContexts, &["adverb", "lead"]).filter(|h| h.span.start >= from) {
            return hit.span.start;
        }
        if is_unit(last) {
            let is_part = |c: char| c.is_ascii_digit() || is_unit(c);
            let start = (from..to).rev().take(24).take_while(|&p| is_part(self.char(p))).last().unwrap_or(to);
            if self.char(start).is_ascii_digit() {
                return start;
            }
        }
        if self.ending(to, Table::CueContexts, &["tail"]).is_some() {
            let preposition = |p: usize| matches!(self.char(p), '在' | '于' | '向' | '对' | '代' | '就');
            let start = (from..to).rev().take(40).find(|&p| preposition(p) && !self.marks.any(p));
            return start.unwrap_or(to);
        }
        to
    }
}

fn is_unit(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '时' | '分' | '点' | '晚' | '晨')
}
