//! Dates: finds every date expression and resolves it as far as the report allows.
//!
//! 6月4日, 2019年6月4日上午, 3月27至28日, 21日, 今天（12月22日）, 今（21）日, 近日 and the like are read as written. Each then takes its year,
//! and a bare 21日 its month, from the best source. This is the expression itself, the day of publication, the dateline,
//! a congress that is held or awaited, a celebrated anniversary, a campaign of study or another whole date. It may also
//! be a year of work or of school that the report names (2016年度). A day later than publication belongs to the year
//! before, unless it is one of the next weeks. The day of 今天 is counted from the dateline where there is one.
//! Without a source the year stays open (`--06-04`). A day that no calendar has (2月30日) and a day of the lunar calendar
//! (正月初八) get no ISO form.
//!
//! Lexicon: `date_words.tsv`, `congresses.tsv`, `anniversaries.tsv`, `lists/dates.tsv`. Known misses: 当日, 同日; festivals
//! such as 除夕; ranges of lunar days.

mod clues;
mod expression;
mod lunar;
mod number;
mod periods;
mod resolve;
mod scan;
mod tail;
mod words;

use super::Context;
use crate::calendar::{iso_year, read};
use crate::lexicon::kinds::date_word;
use crate::record::{Date, PartOfDay, YearFrom};
use crate::span::Span;

/// How exactly an expression dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grain {
    /// A day, or several.
    Day,
    /// A month, or a part of one.
    Month,
    /// No day in particular: 近日.
    Vague,
}

/// Why a day has no ISO form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unmapped {
    /// It is a day of the lunar calendar.
    Lunar,
    /// The calendar does not have it: 2月30日.
    Impossible,
}

/// A date expression of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where it is.
    pub span: Span,
    /// First day: `2019-06-04`, `--06-04`, `2019-06`, `--06` or none (近日).
    pub iso: Option<String>,
    /// Last day of a range.
    pub iso_end: Option<String>,
    /// Why the first or the last day has no ISO form, where a reason is known.
    pub unmapped: Option<Unmapped>,
    /// 上午 and the like.
    pub part_of_day: Option<PartOfDay>,
    /// Where the year was taken from.
    pub year_from: Option<YearFrom>,
    /// How exactly it dates.
    pub grain: Grain,
    /// Whether the year has a better source than a publication long after the day.
    pub is_year_sure: bool,
    /// Whether 将于 or the like precedes it.
    pub is_ahead: bool,
    /// Whether the expression is the stamp of a page (2019-06-04 08:30) and no part of a sentence.
    pub is_stamp: bool,
}

impl DateMention {
    /// The date as the record has it.
    pub fn as_recorded(&self, cx: &Context) -> Date {
        Date {
            text: cx.written(self.span),
            position: cx.document.position(self.span),
            iso: self.iso.clone(),
            iso_end: self.iso_end.clone(),
            part_of_day: self.part_of_day,
            year_from: self.year_from,
        }
    }
}

/// Every date expression, in order.
pub fn dates(cx: &Context) -> Vec<DateMention> {
    let scanned = scan::scan(cx);
    let clues = clues::Clues::of(cx, &scanned);
    resolve::resolve(&scanned.expressions, &clues)
}

/// Whether the mention is the day of writing in a dateline (新华社北京6月4日电).
pub fn is_dateline(cx: &Context, date: &DateMention) -> bool {
    clues::is_dateline(cx, date.span)
}

/// Whether a part of the day (上午) starts at `position`.
pub fn starts_part_of_day(cx: &Context, position: usize) -> bool {
    cx.hits.starting_at(position).iter().any(|h| h.is(date_word::PART_OF_DAY))
}

/// The mentions that are inside `span`.
pub fn within(dates: &[DateMention], span: Span) -> &[DateMention] {
    let from = dates.partition_point(|d| d.span.start < span.start);
    let to = from + dates[from..].partition_point(|d| d.span.end <= span.end);
    &dates[from..to]
}

/// The mention that starts at `position`.
pub fn starting_at(dates: &[DateMention], position: usize) -> Option<&DateMention> {
    let i = dates.partition_point(|d| d.span.start < position);
    dates.get(i).filter(|d| d.span.start == position)
}

/// The year a report is of: that of publication or of the file's path, else the latest year among its dates.
pub fn report_year(cx: &Context, dates: &[DateMention]) -> Option<i32> {
    let published = cx.document.meta.published.as_deref().and_then(read);
    let path = || cx.document.path_date.as_deref().and_then(read);
    let stated = || dates.iter().filter_map(|d| iso_year(d.iso.as_deref()?)).max();
    published.or_else(path).map(|d| d.year).or_else(stated)
}
