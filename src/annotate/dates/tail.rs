//! What may stand behind the day: the other end of a range, the weekday, the part of the day, the clock.

use super::number::number;
use super::scan::{End, Raw, separator, skip};
use crate::annotate::Context;
use crate::lexicon::Traits;
use crate::record::PartOfDay;
use crate::span::Span;

/// Reads on behind a day.
pub(super) struct Tail<'a, 'b> {
    cx: &'a Context<'b>,
    chars: &'a [char],
}

impl<'a, 'b> Tail<'a, 'b> {
    /// `raw`, which starts at `start` and whose day ends at `end`, with all that belongs to it.
    pub fn read(cx: &'a Context<'b>, mut raw: Raw, start: usize, end: usize) -> Raw {
        let tail = Self { cx, chars: cx.document.reading.chars() };
        let mut at = tail.weekday(end);
        at = tail.part(at, &mut raw.part);
        if raw.end.is_none() && raw.day.is_some() {
            while let Some((end, next)) = tail.range_end(at, &raw).or_else(|| tail.range_end(tail.clock(at), &raw)) {
                raw.end = Some(end);
                at = tail.part(tail.weekday(next), &mut raw.part);
            }
        }
        raw.span = Span::new(start, tail.clock(at));
        raw
    }

    /// Past （星期二）.
    fn weekday(&self, at: usize) -> usize {
        let opens = matches!(self.chars.get(at), Some('（' | '('));
        let word = at + usize::from(opens);
        let text = &self.cx.document.reading;
        let Some(name) = ["星期", "周"].iter().find(|w| text.has_at(word, w)) else { return at };
        let day = word + name.chars().count();
        let is_day = self.chars.get(day).is_some_and(|c| "一二三四五六日天".contains(*c));
        match (opens, is_day, self.chars.get(day + 1)) {
            (true, true, Some('）' | ')')) => day + 2,
            (false, true, _) => day + 1,
            _ => at,
        }
    }

    /// Past 上午; a second part (上午、下午) is passed, too.
    fn part(&self, at: usize, part: &mut Option<PartOfDay>) -> usize {
        let found = |at: usize| {
            let hits = self.cx.hits.starting_at(skip(self.chars, at));
            hits.iter().find(|h| h.traits.has(Traits::PART_OF_DAY))
        };
        let Some(hit) = found(at) else { return at };
        *part = part.or(PartOfDay::parse(self.cx.lexicon.cell(hit, 3)));
        hit.span().end
    }

    /// The other end of a range: 至5日, -7月2日, 、29日.
    fn range_end(&self, at: usize, raw: &Raw) -> Option<(End, usize)> {
        let strict = separator(self.chars, at, true);
        let next = strict.or_else(|| separator(self.chars, at, false))?;
        let (mut year, mut month) = (None, None);
        let mut at = next;
        let mut value = number(self.chars, at)?;
        if self.chars.get(skip(self.chars, value.end)) == Some(&'年') && value.length == 4 {
            year = i32::try_from(value.value).ok();
            at = skip(self.chars, skip(self.chars, value.end) + 1);
            value = number(self.chars, at)?;
        }
        if self.chars.get(skip(self.chars, value.end)) == Some(&'月') {
            month = u8::try_from(value.value).ok().filter(|m| (1..=12).contains(m));
            at = skip(self.chars, skip(self.chars, value.end) + 1);
            value = number(self.chars, at)?;
        }
        let end = skip(self.chars, value.end);
        let day = u8::try_from(value.value).ok().filter(|d| (1..=31).contains(d))?;
        let marked = matches!(self.chars.get(end), Some('日' | '号'));
        let last = raw.end.map_or(raw.day, |e| Some(e.day))?;
        let rises = month.is_some() || day > last;
        let follows = strict.is_some() || (month.is_none() && day == last + 1);
        (marked && rises && follows).then_some((End { year, month, day }, end + 1))
    }

    /// Past 9时30分许 or 10:30左右.
    fn clock(&self, at: usize) -> usize {
        let start = skip(self.chars, at);
        let Some(hour) = number(self.chars, start).filter(|n| n.value <= 24) else { return at };
        let mut end = match self.chars.get(hour.end) {
            Some('时' | '点') => hour.end + 1,
            Some(':' | '：') if number(self.chars, hour.end + 1).is_some_and(|n| n.length == 2) => hour.end,
            _ => return at,
        };
        let colon = matches!(self.chars.get(end), Some(':' | '：'));
        if let Some(minute) = number(self.chars, end + usize::from(colon)).filter(|n| n.value < 60) {
            let marked = matches!(self.chars.get(minute.end), Some('分'));
            if colon || marked {
                end = minute.end + usize::from(marked);
            }
        } else if self.chars.get(end) == Some(&'半') {
            end += 1;
        }
        let text = &self.cx.document.reading;
        for about in ["许", "左右"] {
            if text.has_at(end, about) {
                end += about.chars().count();
            }
        }
        end
    }
}
