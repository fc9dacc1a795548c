//! What a report says of its own day: publication, folder, dateline, anniversaries, congresses.

use super::calendar::{Day, read};
use super::scan::Raw;
use crate::annotate::Context;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::record::YearFrom;
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// A dateline's day begins so near the start of its paragraph.
const DATELINE: usize = 24;

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
    /// Year of each month and day that a whole date of the text has.
    pub whole: FxHashMap<(u8, u8), i32>,
    /// The latest whole date.
    pub latest: Option<Day>,
    /// The latest leap year that the text names.
    pub leap_year: Option<i32>,
    /// The latest year that the text speaks of as its own: 2024年秋季, 〔2024〕6号.
    pub own_year: Option<i32>,
}

impl Clues {
    /// Gathers them.
    pub fn of(cx: &Context, raws: &[Raw], years: &[(Span, i32)]) -> Self {
        let document = cx.document;
        let published =
            cx.source.published.and_then(read).or_else(|| document.meta.published.as_deref().and_then(read));
        let path = document.path_date.as_deref();
        let whole = || raws.iter().filter_map(|raw| Day::new(raw.year?, raw.month?, raw.day?));
        let named = years.iter().map(|(_, year)| *year).chain(whole().map(|day| day.year));
        Self {
            published,
            path: path.and_then(read),
            path_month: path.and_then(month_day),
            dateline: raws.iter().position(|raw| raw.day.is_some() && is_dateline(cx, raw.span)),
            sessions: sessions(cx),
            anniversary: anniversary(cx),
            whole: whole().map(|d| ((d.month, d.day), d.year)).collect(),
            latest: whole().max(),
            leap_year: named.filter(|year| Day::new(*year, 2, 29).is_some()).max(),
            own_year: own_year(cx, years),
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

/// 新华社北京6月4日电: the day before 电 or 讯 (or before a place and 电), in the first characters of a paragraph.
pub(super) fn is_dateline(cx: &Context, day: Span) -> bool {
    let text = &cx.document.reading;
    let behind = super::scan::skip(text.chars(), day.end);
    let opens = || {
        let paragraph = cx.document.paragraph_at(day.start).map(|i| &cx.document.paragraphs[i]);
        paragraph.is_some_and(|p| day.start - p.span.start <= DATELINE)
    };
    let wired = |at: usize| text.has_at(at, "电") && !text.has_at(at, "电话");
    let places = [Table::Divisions, Table::RegionAliases, Table::Countries];
    let from_place = || cx.hits.starting_at(behind).iter().any(|h| places.contains(&h.table) && wired(h.span().end));
    (text.has_at(behind, "讯") || wired(behind) || from_place()) && opens()
}

/// What stands before a year that is not the report's own.
const OTHER_BEFORE: [&str; 9] = ["到", "至", "自", "从", "于", "截至", "早在", "—", "-"];
/// What stands behind such a year.
const OTHER_BEHIND: [&str; 17] =
    ["以来", "起", "前", "底", "末", "版", "是", "，", "、", "。", "远景", "基本", "至", "—", "-", "建成", "实现"];

/// The latest year of which the text speaks as of its own, or in which a document it conveys was numbered.
fn own_year(cx: &Context, years: &[(Span, i32)]) -> Option<i32> {
    let text = &cx.document.reading;
    let own = years.iter().filter(|(span, year)| {
        let before = OTHER_BEFORE.iter().any(|w| text.has_before(span.start, w));
        let behind = OTHER_BEHIND.iter().any(|w| text.has_at(span.end, w));
        let stops = text.get(span.end).is_none_or(char::is_whitespace);
        *year >= 1990 && !before && !behind && !stops
    });
    let numbered = cx.document.quotes.iter().filter(|q| q.kind == QuoteKind::Square && q.inner().len() == 4);
    let numbered = numbered.filter_map(|q| text.slice(q.inner()).parse().ok()).filter(|y| (1990..2150).contains(y));
    own.map(|(_, year)| *year).chain(numbered).max()
}

/// First and last day of the sessions that the text names.
fn sessions(cx: &Context) -> Vec<(Day, Day)> {
    let hits = cx.hits.of(Table::Congresses);
    let rows: FxHashSet<usize> = hits.map(Hit::row).collect();
    let row = |row: usize| cx.lexicon.rows(Table::Congresses).get(row);
    let day = |row: &crate::lexicon::Row, column: usize| row.get(column).and_then(|cell| read(cell));
    let mut found: Vec<(Day, Day)> =
        rows.into_iter().filter_map(row).filter_map(|r| Some((day(r, 1)?, day(r, 2)?))).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Words that make an anniversary one of this year.
const CELEBRATED: [&str; 6] = ["庆祝", "迎接", "喜迎", "优异成绩", "今年是", "献礼"];

/// 庆祝中华人民共和国成立70周年: the year in which that is.
fn anniversary(cx: &Context) -> Option<i32> {
    let text = &cx.document.reading;
    let of = |hit: &Hit| {
        let base: i32 = cx.lexicon.cell(hit, 1).parse().ok()?;
        let chars = text.chars();
        let count = super::number::number(chars, super::scan::skip(chars, hit.span().end))?;
        let behind = super::scan::skip(chars, count.end);
        let lead = text.slice(Span::new(hit.span().start.saturating_sub(16), hit.span().start));
        let past = text.slice(Span::new(behind, behind + 14));
        let quoted = past.contains("大会上的") || past.contains("大会重要讲话") || past.contains("大会精神");
        let celebrated =
            CELEBRATED.iter().any(|word| lead.contains(word)) || past.contains("到来") || past.contains("之际");
        (text.has_at(behind, "周年") && celebrated && !quoted).then(|| base + i32::try_from(count.value).unwrap_or(0))
    };
    cx.hits.of(Table::Anniversaries).filter_map(of).max().or_else(|| congress_year(cx))
}

/// 今年是党的二十大召开之年: the year of that congress.
fn congress_year(cx: &Context) -> Option<i32> {
    let text = &cx.document.reading;
    let this_year = |hit: &&Hit| {
        let lead = text.slice(Span::new(hit.span().start.saturating_sub(10), hit.span().start));
        let lead = lead.rsplit(['，', '。', '；']).next().unwrap_or_default();
        let behind = text.slice(Span::new(hit.span().end, hit.span().end + 8));
        lead.contains("今年") && behind.contains("召开")
    };
    cx.hits.of(Table::Congresses).find(this_year).and_then(|hit| read(cx.lexicon.cell(hit, 1))).map(|day| day.year)
}
