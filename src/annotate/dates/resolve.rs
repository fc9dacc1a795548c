//! Date expressions resolved to days, as far as the report allows.

use std::cmp::Ordering;

use super::clues::Clues;
use super::expression::{Expression, Relative, Week};
use super::periods::year_within;
use super::{DateMention, Grain, Unmapped};
use crate::calendar::{Day, exists, iso, read};
use crate::record::YearFrom;

/// Up to this many days before publication, a date without a year is resolved by the day of publication alone.
const RECENT: i64 = 100;
/// A day without a year whose last occurrence was more days ago than this may rather be in the next weeks.
const LONG_AGO: i64 = 330;
/// Days after publication on which an event that is announced takes place.
const SOON: i64 = 21;
/// A page may have been put up again this many years after the report.
const REPOSTED: i32 = 6;
/// Days before a session in which it is prepared and reported on.
const PREPARATION: i32 = 3;
/// Largest distance in days between the day of writing and a day beside its weekday (周日（27日）).
const NEAR: i32 = 15;
/// A whole date of the text lends its year to a later day, up to this many days.
const SAME_SEASON: i64 = 150;

/// Resolves in order: a bare day may take its month from the date before it.
pub(super) fn resolve(expressions: &[Expression], clues: &Clues) -> Vec<DateMention> {
    let folder = clues.path_month.map(|(month, day)| (month, day, year_of(None, month, Some(day), clues)));
    let dateline = clues.dateline.and_then(|i| {
        let expression = &expressions[i];
        let Some(month) = expression.month else {
            let (today, from) = clues.day()?;
            let day = today.latest_numbered(expression.day?)?;
            return Some((day.month, day.day, Some((day.year, from))));
        };
        Some((month, expression.day?, year_of(expression.year, month, expression.day, clues)))
    });
    let dateline = dateline.or(folder);
    let mut last: Option<(u8, u8)> = None;
    let mut found = Vec::with_capacity(expressions.len());
    for expression in expressions {
        let mention = Resolver { clues, dateline, last }.mention(expression);
        if let (Some(month), Some(day)) = (expression.month, expression.day) {
            last = Some((month, day));
        }
        found.push(mention);
    }
    found
}

type Year = Option<(i32, YearFrom)>;

struct Resolver<'a> {
    clues: &'a Clues,
    dateline: Option<(u8, u8, Year)>,
    last: Option<(u8, u8)>,
}

impl Resolver<'_> {
    fn mention(&self, expression: &Expression) -> DateMention {
        let mut mention = DateMention {
            span: expression.span,
            iso: None,
            iso_end: None,
            unmapped: None,
            part_of_day: expression.part,
            year_from: None,
            grain: Grain::Day,
            is_year_sure: false,
            is_stamp: expression.is_stamp,
            is_ahead: expression.is_ahead,
        };
        match (expression.relative, expression.month, expression.day) {
            (Some(Relative::Vague), ..) => mention.grain = Grain::Vague,
            (Some(Relative::Lunar), ..) => mention.unmapped = Some(Unmapped::Lunar),
            (Some(Relative::Day(offset)), None, None) => self.set_offset(&mut mention, expression, offset),
            (Some(Relative::Weekday(weekday, week)), None, None) => {
                self.set_weekday(&mut mention, expression, i64::from(weekday), week);
            }
            (Some(Relative::Month(offset)), None, Some(day)) => self.set_in_month(&mut mention, offset, day),
            (None, Some(month), Some(day)) if expression.is_ahead && expression.year.is_none() => {
                set(&mut mention, expression, self.year_ahead(month, day), month, Some(day));
            }
            (word, Some(month), day) => {
                let year = match word {
                    Some(Relative::Year(offset)) => self.year_offset(offset),
                    _ => year_of(expression.year, month, day, self.clues).or_else(|| {
                        let end = expression.end.filter(|e| e.month.is_none());
                        end.and_then(|e| year_of(None, month, Some(e.day), self.clues))
                    }),
                };
                set(&mut mention, expression, year, month, day);
            }
            (_, None, Some(day)) => self.set_bare_day(&mut mention, expression, day),
            _ => {}
        }
        mention.is_year_sure = self.is_sure(&mention);
        mention
    }

    /// Whether the year is known by more than a publication more than [`RECENT`] days after the date.
    fn is_sure(&self, mention: &DateMention) -> bool {
        let held = mention.iso.as_deref().and_then(read);
        match mention.year_from {
            None => false,
            Some(YearFrom::Published | YearFrom::Path) => {
                let today = self.clues.day().map(|(day, _)| day);
                today.zip(held).is_some_and(|(today, held)| today.number() - held.number() <= RECENT)
            }
            Some(_) => true,
        }
    }

    /// Sets the day of 今天 or 昨天. It is counted from the dateline, which is the day of writing, else from publication;
    /// in the headline from publication first.
    fn set_offset(&self, mention: &mut DateMention, expression: &Expression, offset: i8) {
        if let Some((day, from)) = self.day_of_writing(expression) {
            mention.iso = Some(day.plus(i32::from(offset)).iso());
            mention.year_from = Some(from);
        } else if let Some((month, day, None)) = self.dateline {
            // Without a year, the days before the first of a month are unknown.
            let day = u8::try_from(i32::from(day) + i32::from(offset)).ok().filter(|day| (1..=28).contains(day));
            if let Some(day) = day {
                set(mention, expression, None, month, Some(day));
            }
        }
    }

    /// The day that 今天 means: that of the dateline, else of publication; in the headline that of publication first.
    fn day_of_writing(&self, expression: &Expression) -> Option<(Day, YearFrom)> {
        let written = self.dateline.and_then(|(month, day, year)| {
            let (year, from) = year?;
            Some((Day::new(year, month, day)?, from))
        });
        let published = || self.clues.day().filter(|_| self.clues.is_day_exact());
        if expression.in_title { published().or(written) } else { written.or_else(published) }
    }

    /// 周五: the last such day up to the day of writing, or the next one where it is ahead; 上周五 and 本周五 are counted by
    /// weeks from Monday.
    fn set_weekday(&self, mention: &mut DateMention, expression: &Expression, weekday: i64, week: Week) {
        let Some((today, from)) = self.day_of_writing(expression) else { return };
        let ahead = weekday - today.weekday();
        let days = match week {
            Week::Open if expression.is_ahead => ahead.rem_euclid(7),
            Week::Open => -(-ahead).rem_euclid(7),
            Week::This => ahead,
            Week::Last => ahead - 7,
        };
        mention.iso = Some(Day::of_number(today.number() + days).iso());
        mention.year_from = Some(from);
    }

    fn year_offset(&self, offset: i8) -> Year {
        let (day, from) = self.clues.day()?;
        Some((day.year + i32::from(offset), from))
    }

    /// The year of the next such day after publication.
    fn year_ahead(&self, month: u8, day: u8) -> Year {
        let (today, from) = self.clues.day()?;
        let coming = (0..=8).filter_map(|n| Day::new(today.year + n, month, day)).find(|d| *d >= today)?;
        Some((coming.year, from))
    }

    fn set_in_month(&self, mention: &mut DateMention, offset: i8, day: u8) {
        let Some((today, from)) = self.clues.day() else { return };
        let months = today.year * 12 + i32::from(today.month) - 1 + i32::from(offset);
        let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        if let Some(day) = Day::new(months.div_euclid(12), month, day) {
            mention.iso = Some(day.iso());
            mention.year_from = Some(from);
        }
    }

    /// The day numbered `day` that is nearest to the day of writing or of publication.
    fn nearest(&self, day: u8) -> Option<(Day, YearFrom)> {
        let written = self.dateline.and_then(|(month, day, year)| Some((Day::new(year?.0, month, day)?, year?.1)));
        let (today, from) = written.or_else(|| self.clues.day().filter(|_| self.clues.is_day_exact()))?;
        let days = (-NEAR..=NEAR).map(|offset| today.plus(offset)).filter(|found| found.day == day);
        days.min_by_key(|found| today.number().abs_diff(found.number())).map(|found| (found, from))
    }

    /// Sets the month and year of a bare 21日. A day beside its weekday is the nearest such day. Else it is the latest
    /// such day up to the dateline, or without a dateline up to publication. Without both it is a day of a session of a
    /// congress, or in the month of a date before, at most seven days away.
    fn set_bare_day(&self, mention: &mut DateMention, expression: &Expression, day: u8) {
        if let Some((found, from)) = self.nearest(day).filter(|_| expression.is_near) {
            return set(mention, expression, Some((found.year, from)), found.month, Some(day));
        }
        let last_day = expression.end.map_or(day, |e| e.day);
        if let Some((month, written, year)) = self.dateline {
            let earlier = i32::from(last_day > written && month == 1);
            let year = year.map(|(y, from)| (y - earlier, from));
            let month = if last_day > written { month_before(month) } else { month };
            return set(mention, expression, year, month, Some(day));
        }
        let session = self.clues.sessions.iter().find_map(|(from, to)| within(*from, *to, day));
        if let Some((today, from)) = self.clues.day() {
            let end = today.latest_numbered(last_day);
            let begin = end.and_then(|end| end.latest_numbered(day));
            if let Some(begin) = begin {
                return set(mention, expression, Some((begin.year, from)), begin.month, Some(day));
            }
        }
        if let Some(found) = session {
            return set(mention, expression, Some((found.year, YearFrom::Congress)), found.month, Some(day));
        }
        if let Some((month, _)) = self.last.filter(|(_, d)| day.abs_diff(*d) <= 7) {
            set(mention, expression, year_of(None, month, Some(day), self.clues), month, Some(day));
        }
    }
}

fn month_before(month: u8) -> u8 {
    if month == 1 { 12 } else { month - 1 }
}

/// The day numbered `day` of a session, or of the days in which it is prepared.
fn within(from: Day, to: Day, day: u8) -> Option<Day> {
    (-PREPARATION..=30).map(|n| from.plus(n)).take_while(|d| *d <= to).find(|d| d.day == day)
}

/// Writes the ISO forms of `expression` with this year and month.
fn set(mention: &mut DateMention, expression: &Expression, year: Year, month: u8, day: Option<u8>) {
    mention.year_from = year.map(|(_, from)| from);
    let year = year.map(|(y, _)| y);
    mention.iso = day.is_none_or(|day| exists(year, month, day)).then(|| iso(year, month, day));
    if day.is_none() {
        mention.grain = Grain::Month;
    }
    let mut is_missing = mention.iso.is_none();
    if let Some(end) = expression.end {
        let end_month = end.month.unwrap_or(month);
        let end_year = end.year.or(year.map(|y| if end_month < month { y + 1 } else { y }));
        mention.iso_end = exists(end_year, end_month, end.day).then(|| iso(end_year, end_month, Some(end.day)));
        is_missing |= mention.iso_end.is_none();
    }
    mention.unmapped = is_missing.then_some(Unmapped::Impossible);
}

/// The year of a month and day, by the strongest clue.
fn year_of(stated: Option<i32>, month: u8, day: Option<u8>, clues: &Clues) -> Year {
    if let Some(year) = stated {
        return Some((year, YearFrom::Stated));
    }
    let some_day = day.unwrap_or(1);
    let stated_elsewhere = day.and_then(|day| clues.whole.get(&(month, day)));
    let before = clues.day().and_then(|(today, from)| {
        let day = today.latest(month, some_day)?;
        Some((day, from, today.number() - day.number()))
    });
    if let Some((day, from, _)) = before.filter(|(.., age)| *age <= RECENT) {
        return Some((day.year, from));
    }
    if let Some(year) = stated_elsewhere {
        return Some((*year, YearFrom::Context));
    }
    let upto = clues.day().map_or(i32::MAX, |(today, _)| today.year);
    let of_session = |(from, to): &(Day, Day)| {
        let held = Day::new(from.year, month, some_day)?;
        let from_preparation = from.plus(-PREPARATION);
        (from_preparation <= held && held <= *to && from.year <= upto).then_some(from.year)
    };
    if let Some(year) = clues.sessions.iter().find_map(of_session) {
        return Some((year, YearFrom::Congress));
    }
    if let Some(year) = clues.campaign.and_then(|days| year_within(days, month, some_day)).filter(|y| *y <= upto) {
        return Some((year, YearFrom::Context));
    }
    if let Some(congress) = clues.awaited.filter(|c| c.year <= upto && (month, some_day) < (c.month, c.day)) {
        return Some((congress.year, YearFrom::Congress));
    }
    if let Some(year) = clues.anniversary.filter(|y| *y <= upto) {
        return Some((year, YearFrom::Anniversary));
    }
    let reposted = before
        .as_ref()
        .and_then(|(day, ..)| clues.own_year.filter(|year| (day.year - REPOSTED..day.year).contains(year)));
    if let Some(year) = reposted {
        return Some((year, YearFrom::Context));
    }
    if let Some(coming) = before.filter(|(.., age)| *age > LONG_AGO).and_then(|_| find_coming(month, day?, clues)) {
        return Some(coming);
    }
    before.map(|(day, from, _)| (day.year, from)).or_else(|| context(month, day?, clues))
}

/// The year of such a day shortly after publication.
fn find_coming(month: u8, day: u8, clues: &Clues) -> Year {
    let (today, from) = clues.day().filter(|_| clues.is_day_exact())?;
    let mut coming = (0..=1).filter_map(|n| Day::new(today.year + n, month, day));
    let near = |day: &Day| (1..=SOON).contains(&(day.number() - today.number()));
    coming.find(near).map(|day| (day.year, from))
}

/// The year of a month and day by other dates of the report. For 29 February it is the latest leap year named. For any
/// other day it is that of a whole date shortly before it, else the report's own year, that of a school year or a year
/// of work (2016年度). Last comes a plenary session whose spirit is studied.
fn context(month: u8, day: u8, clues: &Clues) -> Year {
    if (month, day) == (2, 29) {
        return clues.leap_year.map(|year| (year, YearFrom::Context));
    }
    let near = |latest: &Day| {
        let held = Day::new(latest.year, month, day);
        held.is_some_and(|held| (0..=SAME_SEASON).contains(&(held.number() - latest.number())))
    };
    let whole = clues.latest.filter(near).map(|d| d.year);
    let year = whole.or(clues.own_year).or_else(|| year_of_school(month, clues.school_year?));
    let year = year.or_else(|| clues.year_of_work.and_then(|work| work.of_month(month)));
    year.map(|year| (year, YearFrom::Context)).or_else(|| year_after_plenum(month, day, clues.plenum?))
}

/// Month in which one school year ends and the next may have begun.
const SUMMER: u8 = 8;
/// Days after a plenary session in which its spirit is studied and no later session has been held.
const STUDIED: i64 = 300;

/// The year of a month in the school year that begins in `first`; the month between two school years has none.
fn year_of_school(month: u8, first: i32) -> Option<i32> {
    match month.cmp(&SUMMER) {
        Ordering::Less => Some(first + 1),
        Ordering::Equal => None,
        Ordering::Greater => Some(first),
    }
}

/// The year of such a day in the months after a plenary session.
fn year_after_plenum(month: u8, day: u8, plenum: Day) -> Year {
    let mut days = (0..=1).filter_map(|n| Day::new(plenum.year + n, month, day));
    let is_near = |day: &Day| (1..=STUDIED).contains(&(day.number() - plenum.number()));
    days.find(is_near).map(|day| (day.year, YearFrom::Congress))
}
