//! What a report says of its own day: publication, folder, dateline, anniversaries, congresses.

use super::calendar::{Day, read};
use super::scan::Raw;
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::record::YearFrom;
use crate::span::Span;

/// The day a report can be held against.
#[derive(Clone, Debug, Default)]
pub(super) struct Clues {
    /// Publication.
    pub published: Option<Day>,
    /// The date of the folder or file.
    pub path: Option<Day>,
    /// Month and day of a folder without a year.
    pub path_month: Option<(u8, u8)>,
    /// Index of the dateline among the date expressions.
    pub dateline: Option<usize>,
    /// Sessions of congresses named: first and last day.
    pub sessions: Vec<(Day, Day)>,
    /// The year that an anniversary names.
    pub anniversary: Option<i32>,
    /// Whole dates of the text.
    pub whole: Vec<Day>,
    /// Years that stand alone.
    pub years: Vec<i32>,
}

impl Clues {
    /// Gathers them.
    pub fn of(cx: &Context, raws: &[Raw], years: &[(Span, i32)]) -> Self {
        let document = cx.document;
        let published =
            cx.source.published.and_then(read).or_else(|| document.meta.published.as_deref().and_then(read));
        let path = document.path_date.as_deref();
        Self {
            published,
            path: path.and_then(read),
            path_month: path.and_then(month_day),
            dateline: raws.iter().position(|raw| is_dateline(cx, raw)),
            sessions: sessions(cx),
            anniversary: anniversary(cx),
            whole: raws.iter().filter_map(|raw| Day::new(raw.year?, raw.month?, raw.day?)).collect(),
            years: years.iter().map(|(_, year)| *year).collect(),
        }
    }

    /// The day of publication, by the caller, the page or the folder.
    pub fn day(&self) -> Option<(Day, YearFrom)> {
        let published = self.published.map(|day| (day, YearFrom::Published));
        published.or(self.path.map(|day| (day, YearFrom::Path)))
    }
}

/// `--06-04`.
fn month_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.strip_prefix("--")?.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// 新华社北京6月4日电: the day right before 电 or 讯, in the first characters of a paragraph.
fn is_dateline(cx: &Context, raw: &Raw) -> bool {
    let text = &cx.document.text;
    let behind = raw.span.end;
    let opens = || {
        let paragraph = cx.document.paragraph_at(raw.span.start).map(|i| &cx.document.paragraphs[i]);
        paragraph.is_some_and(|p| raw.span.start - p.span.start <= 24)
    };
    let place_between = || {
        (behind..behind + 6).find(|&at| text.get(at) == Some('电')).is_some_and(|at| {
            let between = text.slice(Span::new(behind, at));
            !between.contains(['，', '。', '、', ' '])
        })
    };
    raw.day.is_some() && (text.has_at(behind, "讯") || place_between()) && opens()
}

/// First and last day of the sessions that the text names.
fn sessions(cx: &Context) -> Vec<(Day, Day)> {
    let hits = cx.hits.of(Table::Congresses);
    hits.filter_map(|hit| Some((read(cx.lexicon.cell(hit, 1))?, read(cx.lexicon.cell(hit, 2))?))).collect()
}

/// Words that make an anniversary one of this year.
const CELEBRATED: [&str; 6] = ["庆祝", "迎接", "喜迎", "优异成绩", "今年是", "献礼"];

/// 庆祝中华人民共和国成立70周年: the year in which that is.
fn anniversary(cx: &Context) -> Option<i32> {
    let text = &cx.document.text;
    let of = |hit: &crate::lexicon::Hit| {
        let base: i32 = cx.lexicon.cell(hit, 1).parse().ok()?;
        let chars = text.chars();
        let count = super::number::number(chars, super::scan::skip(chars, hit.span.end))?;
        let behind = super::scan::skip(chars, count.end);
        let lead = text.slice(Span::new(hit.span.start.saturating_sub(16), hit.span.start));
        let past = text.slice(Span::new(behind, behind + 14));
        let quoted = past.contains("大会上的") || past.contains("大会重要讲话") || past.contains("大会精神");
        let celebrated = CELEBRATED.iter().any(|word| lead.contains(word));
        (text.has_at(behind, "周年") && celebrated && !quoted).then(|| base + i32::try_from(count.value).unwrap_or(0))
    };
    cx.hits.of(Table::Anniversaries).filter_map(of).max()
}
