//! Dates with their times as pages write them: 2019年06月15日 08:18, 2022-07-22T19:17:00+08:00, 2018年1月.
//!
//! Each page has one, so they are read in one pass and without a regular expression: nothing of a stamp can be read in
//! two ways.

use super::words::{DAY_UNITS, HOUR_UNITS, MINUTE_UNITS, MONTH_UNITS, YEAR_UNITS};
use crate::page::next_year;
use crate::words::WordList;

/// The parts of a date with its time, as written; those that are absent are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp<'a> {
    pub year: &'a str,
    pub month: &'a str,
    pub day: Option<&'a str>,
    /// Hour and minute.
    pub clock: Option<(&'a str, &'a str)>,
    pub second: Option<&'a str>,
    /// `Z`, `UTC`, `GMT`, `+08`, `+0800` or `+08:00`.
    pub zone: Option<&'a str>,
}

/// The stamps of `text`, in order. A date whose day has a third digit is no stamp.
pub(super) fn stamps(text: &str) -> impl Iterator<Item = Stamp<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(start) = next_year(text, from) {
            let mut reader = StampReader { text, at: start };
            match reader.stamp() {
                Some(Ok(stamp)) => {
                    from = reader.at;
                    return Some(stamp);
                }
                Some(Err(LongDay)) => from = reader.at,
                None => from = start + 1,
            }
        }
        None
    })
}

/// Says that a day has three digits, so that there is no stamp.
struct LongDay;

/// Reads on from a byte of a text.
struct StampReader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> StampReader<'a> {
    /// Reads the stamp that begins at the current position with a year of four digits. Then the position is after it,
    /// also where its day is too long.
    fn stamp(&mut self) -> Option<Result<Stamp<'a>, LongDay>> {
        let year = self.digits(4)?;
        self.blanks();
        if self.unit(&YEAR_UNITS) {
            self.mark(&['/']);
        } else if !self.mark(&['-', '/', '.']) {
            return None;
        }
        self.blanks();
        let month = self.digits(2)?;
        let Some(day) = self.attempt(Self::day) else {
            self.blanks();
            return self.unit(&MONTH_UNITS).then_some(Ok(Stamp { year, month, ..Stamp::default() }));
        };
        let is_long = self.digits(1).is_some();
        self.attempt(|reader| {
            reader.blanks();
            reader.unit(&DAY_UNITS).then_some(())
        });
        let clock = self.attempt(Self::clock);
        let second = clock.and_then(|_| self.attempt(Self::second));
        let zone = clock.and_then(|_| self.zone());
        Some(if is_long { Err(LongDay) } else { Ok(Stamp { year, month, day: Some(day), clock, second, zone }) })
    }

    fn day(&mut self) -> Option<&'a str> {
        self.behind(&MONTH_UNITS, &['-', '/', '.'])
    }

    fn clock(&mut self) -> Option<(&'a str, &'a str)> {
        self.skip(|c| c == 'T' || c.is_whitespace());
        Some((self.digits(2)?, self.behind(&HOUR_UNITS, &[':', '：'])?))
    }

    fn second(&mut self) -> Option<&'a str> {
        self.behind(&MINUTE_UNITS, &[':', '：'])
    }

    /// A zone, with the fraction of a second that may precede it.
    fn zone(&mut self) -> Option<&'a str> {
        self.attempt(|reader| if reader.mark(&['.']) { reader.digits(usize::MAX) } else { None });
        self.blanks();
        self.attempt(|reader| {
            let mut start = reader.at;
            let is_named = reader.mark(&['Z']) || reader.universal();
            let is_signed = reader.text.get(reader.at..).is_some_and(|rest| rest.starts_with(['+', '-']));
            if !is_named || is_signed {
                start = reader.at;
                reader.mark(&['+', '-']).then_some(())?;
                reader.two_digits()?;
                reader.attempt(|reader| {
                    reader.mark(&[':']);
                    reader.two_digits()
                });
            }
            reader.text.get(start..reader.at)
        })
    }

    /// Skips the name of universal time; returns whether it was there.
    fn universal(&mut self) -> bool {
        let is_name = matches!(self.text.get(self.at..self.at + 3), Some("UTC" | "GMT"));
        self.at += if is_name { 3 } else { 0 };
        is_name
    }

    fn two_digits(&mut self) -> Option<&'a str> {
        self.digits(2).filter(|digits| digits.chars().count() == 2)
    }

    /// One or two digits after a unit or one of the marks, with blanks around it.
    fn behind(&mut self, units: &WordList, marks: &[char]) -> Option<&'a str> {
        self.blanks();
        if !(self.unit(units) || self.mark(marks)) {
            return None;
        }
        self.blanks();
        self.digits(2)
    }

    /// Reads with `read`; if that finds nothing, the position is restored.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// Reads digits, full-width ones too, at most `most` of them; `None` if there is none.
    fn digits(&mut self, most: usize) -> Option<&'a str> {
        let rest = self.text.get(self.at..)?;
        let is_digit = |c: &char| matches!(c, '0'..='9' | '０'..='９');
        let length: usize = rest.chars().take(most).take_while(is_digit).map(char::len_utf8).sum();
        self.at += length;
        rest.get(..length).filter(|digits| !digits.is_empty())
    }

    fn mark(&mut self, marks: &[char]) -> bool {
        let next = self.text.get(self.at..).and_then(|rest| rest.chars().next()).filter(|c| marks.contains(c));
        self.at += next.map_or(0, char::len_utf8);
        next.is_some()
    }

    fn unit(&mut self, units: &WordList) -> bool {
        let unit = self.text.get(self.at..).and_then(|rest| units.longest_prefix(rest));
        self.at += unit.map_or(0, str::len);
        unit.is_some()
    }

    fn blanks(&mut self) {
        self.skip(char::is_whitespace);
    }

    fn skip(&mut self, may_skip: impl Fn(char) -> bool) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += rest.len() - rest.trim_start_matches(may_skip).len();
    }
}

#[cfg(test)]
mod tests {
    use super::{Stamp, stamps};

    #[test]
    fn parts_are_told_apart() {
        let found = |text| stamps(text).collect::<Vec<_>>();
        let stamp = Stamp { year: "2019", month: "06", day: Some("15"), ..Stamp::default() };
        assert_eq!(found("2019年06月15日"), [stamp]);
        assert_eq!(found("2019年/06-15"), [stamp]);
        assert_eq!(found("12019.06.15 20"), [stamp]);
        assert_eq!(found("2019年06月15日　08:18"), [Stamp { clock: Some(("08", "18")), ..stamp }]);
        let whole = Stamp { clock: Some(("08", "18")), second: Some("30"), zone: Some("+08:00"), ..stamp };
        assert_eq!(found("2019-06-15T08:18:30.250+08:00"), [whole]);
        assert_eq!(found("2019-06-15 08时18分 30 +08:00 2019年06月"), [whole, Stamp { day: None, ..stamp }]);
        assert_eq!(found("2019-06-15 08:18+8:00"), [Stamp { clock: Some(("08", "18")), ..stamp }]);
        assert_eq!(found("２０１９-06-15，2019-６-１５").len(), 1);
    }

    /// The same, as a regular expression.
    const STAMP: &str = r"(?x)
        (?P<year>(?:19|20)[0-9]{2}) \s*(?:年/?|[-/.])\s* (?P<month>[0-9０-９]{1,2})
        (?:
            \s*(?:月|[-/.])\s*(?P<day>[0-9０-９]{1,2})(?P<more>[0-9０-９])?
            (?:\s*日)?
            (?:[T\s]*(?P<hour>[0-9０-９]{1,2})\s*[:：时点]\s*(?P<minute>[0-9０-９]{1,2})
                (?:\s*[:：分]\s*(?P<second>[0-9０-９]{1,2}))?
                (?:\.[0-9０-９]+)?\s*(?P<zone>Z|UTC|GMT|[+-][0-9０-９]{2}(?::?[0-9０-９]{2})?)?
            )?
          | \s*月
        )";

    #[test]
    fn stamps_are_those_of_a_regular_expression() {
        let Ok(regex) = regex::Regex::new(STAMP) else { panic!() };
        let slots: [&[&str]; 12] = [
            &["年", "-", "/", ".", "年/", " 年　", "", "会"],
            &["6", "06", "６", "123", ""],
            &["月", "-", "/", ".", " 月 ", ""],
            &["15", "5", "１５", "150", ""],
            &["日", " 日", ""],
            &[" ", "T", "\u{3000}", "", "会"],
            &["08", "8", "０８", ""],
            &[":", "：", "时", "点 ", ""],
            &["18", "1", "180", ""],
            &[":30", "分30", ": 3", "", "分"],
            &[".25", ".", ""],
            &["+08:00", "Z", " +0800", "-8:00", "+08", " UTC", "2020-1-2", ""],
        ];
        let (mut dice, mut seen) = (0x9E37_79B9_7F4A_7C15_u64, 0);
        for _ in 0..20_000 {
            let mut text = String::from("12019");
            for slot in slots {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(slot[usize::try_from(dice >> 33).unwrap_or_default() % slot.len()]);
            }
            let part = |found: &regex::Captures, name| found.name(name).map(|m| m.as_str().to_owned());
            let expected: Vec<_> = regex
                .captures_iter(&text)
                .filter(|found| found.name("more").is_none())
                .map(|found| {
                    ["year", "month", "day", "hour", "minute", "second", "zone"].map(|name| part(&found, name))
                })
                .collect();
            let own = |s: Stamp| {
                let (hour, minute) = s.clock.unzip();
                [Some(s.year), Some(s.month), s.day, hour, minute, s.second, s.zone].map(|part| part.map(str::to_owned))
            };
            assert_eq!(stamps(&text).map(own).collect::<Vec<_>>(), expected, "{text}");
            seen += expected.len();
        }
        assert!(seen > 5_000, "{seen}");
    }

    #[test]
    fn what_is_no_stamp() {
        for text in ["2019", "2019-", "2019年6", "2019-06-150", "2019 06 15", "1819年6月1日", "2019年度6月", "共2019-"]
        {
            assert_eq!(stamps(text).next(), None, "{text}");
        }
    }
}
