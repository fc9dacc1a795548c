//! What may follow a day: the other end of a range, the weekday, the part of the day, the clock time.

use super::expression::{Expression, RangeEnd, is_at, skip_blanks, skip_range_mark};
use super::number::{Number, read_number};
use super::words;
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::lexicon::kinds::date_word;
use crate::record::PartOfDay;
use crate::span::Span;
use crate::words::WordList;

/// Reads what follows a day.
pub(super) struct Tail<'a, 'b> {
    cx: &'a Context<'b>,
    chars: &'a [char],
}

impl<'a, 'b> Tail<'a, 'b> {
    /// Extends `expression` over what follows its day: the weekday, the part of the day, the clock time, the other end
    /// of a range. The expression starts at `start`, and its day ends at `end`.
    pub fn read(cx: &'a Context<'b>, mut expression: Expression, start: usize, end: usize) -> Expression {
        let tail = Self { cx, chars: cx.document.reading.chars() };
        let mut at = tail.read_part(tail.skip_weekday(end), &mut expression.part);
        if expression.end.is_none() && expression.day.is_some() {
            while let Some((end, next)) =
                tail.read_range_end(at, &expression).or_else(|| tail.read_range_end(tail.skip_clock(at), &expression))
            {
                expression.end = Some(end);
                at = tail.read_part(tail.skip_weekday(next), &mut expression.part);
            }
        }
        expression.span = Span::new(start, tail.skip_clock(at));
        expression
    }

    /// The position after （星期二）, 星期二 or （今天）, else `at`.
    fn skip_weekday(&self, at: usize) -> usize {
        let is_bracketed = matches!(self.chars.get(at), Some('（'));
        let word = self.cx.hits.longest_at(at + 1, Table::DateWords).filter(|_| is_bracketed);
        if let Some(word) = word.filter(|word| matches!(self.chars.get(word.span().end), Some('）'))) {
            return word.span().end + 1;
        }
        let Some(week) = words::WEEK.longest_at(&self.cx.document.reading, at + usize::from(is_bracketed)) else {
            return at;
        };
        let is_day = is_at(self.chars, week.end, &words::WEEKDAY);
        match (is_bracketed, is_day, self.chars.get(week.end + 1)) {
            (true, true, Some('）')) => week.end + 2,
            (false, true, _) => week.end + 1,
            _ => at,
        }
    }

    /// The position after 上午; the first part of the day is kept in `part`.
    fn read_part(&self, at: usize, part: &mut Option<PartOfDay>) -> usize {
        let hits = self.cx.hits.starting_at(skip_blanks(self.chars, at));
        let Some(hit) = hits.iter().find(|h| h.is(date_word::PART_OF_DAY)) else { return at };
        *part = part.or(PartOfDay::parse(self.cx.lexicon.cell(hit, 3)));
        hit.span().end
    }

    /// The number at `at`, and the position past the mark of `list` after it.
    fn read_marked(&self, at: usize, list: &WordList) -> Option<(Number, usize)> {
        let number = read_number(self.chars, at)?;
        let mark = skip_blanks(self.chars, number.end);
        is_at(self.chars, mark, list).then_some((number, mark + 1))
    }

    /// The other end of a range: 至5日, -7月2日, 、29日.
    fn read_range_end(&self, at: usize, expression: &Expression) -> Option<(RangeEnd, usize)> {
        let strict = skip_range_mark(self.chars, at, true);
        let mut at = strict.or_else(|| skip_range_mark(self.chars, at, false))?;
        let (mut year, mut month) = (None, None);
        if let Some((number, next)) = self.read_marked(at, &words::YEAR).filter(|(number, _)| number.length == 4) {
            year = i32::try_from(number.value).ok();
            at = skip_blanks(self.chars, next);
        }
        if let Some((number, next)) = self.read_marked(at, &words::MONTH) {
            month = u8::try_from(number.value).ok().filter(|m| (1..=12).contains(m));
            at = skip_blanks(self.chars, next);
        }
        let (number, end) = self.read_marked(at, &words::DAY)?;
        let day = u8::try_from(number.value).ok().filter(|d| (1..=31).contains(d))?;
        let last = expression.end.map_or(expression.day, |e| Some(e.day))?;
        let is_later = month.is_some() || day > last;
        let is_joined = strict.is_some() || (month.is_none() && day == last + 1);
        (is_later && is_joined).then_some((RangeEnd { year, month, day }, end))
    }

    /// The position after 9时30分许 or 10:30左右.
    fn skip_clock(&self, at: usize) -> usize {
        let start = skip_blanks(self.chars, at);
        let Some(hour) = read_number(self.chars, start).filter(|n| n.value <= 24) else { return at };
        let is_colon = |at: usize| matches!(self.chars.get(at), Some('：' | ':'));
        let is_minute = |at: usize| read_number(self.chars, at).is_some_and(|n| n.length == 2);
        let mut end = match self.chars.get(hour.end) {
            Some(c) if words::HOUR.contains_char(*c) => hour.end + 1,
            Some(_) if is_colon(hour.end) && is_minute(hour.end + 1) => hour.end,
            _ => return at,
        };
        let has_colon = is_colon(end);
        if let Some(minute) = read_number(self.chars, end + usize::from(has_colon)).filter(|n| n.value < 60) {
            let is_marked = is_at(self.chars, minute.end, &words::MINUTE);
            if has_colon || is_marked {
                end = minute.end + usize::from(is_marked);
            }
        } else if is_at(self.chars, end, &words::HALF) {
            end += 1;
        }
        words::ABOUT.longest_at(&self.cx.document.reading, end).map_or(end, |about| about.end)
    }
}
