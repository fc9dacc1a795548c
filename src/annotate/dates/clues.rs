//! What a report says of its own day: publication, folder, dateline, anniversaries, congresses.

use super::expression::skip_blanks;
use super::number::{is_numeric, read_number};
use super::periods::{YearOfWork, find_awaited_congress, find_campaign, find_enumerated_plenum};
use super::scan::Scanned;
use super::words;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::calendar::{Day, read, read_month};
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::record::YearFrom;
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// Largest distance of a dateline's day from the start of its paragraph, in characters.
const DATELINE: usize = 24;
/// Largest distance of a dateline's day from the agency's name before it, in characters.
const AGENCY: usize = 12;
/// The years that a report may speak of as its own: 2024年秋季, 〔2024〕6号.
const OWN_YEARS: std::ops::Range<i32> = 1990..2150;

/// What dates a report as a whole.
#[derive(Clone, Debug, Default)]
pub(super) struct Clues {
    /// Publication; the last day of the month where only the month is known.
    pub published: Option<Day>,
    /// Whether the day of publication is known, and not only its month.
    pub is_published_exact: bool,
    /// The date of the folder or file.
    pub path: Option<Day>,
    /// Month and day of a folder without a year.
    pub path_month: Option<(u8, u8)>,
    /// Index of the dateline among the date expressions.
    pub dateline: Option<usize>,
    /// Sessions of congresses named: first and last day.
    pub sessions: Vec<(Day, Day)>,
    /// The year of an anniversary that is celebrated, of a numbered day (第38个教师节), or of a congress that meets this year.
    pub anniversary: Option<i32>,
    /// The first year of the school year that the text names: 2022-2023学年.
    pub school_year: Option<i32>,
    /// The last day of the latest plenary session whose spirit is studied. None if the text names a session that
    /// ended later.
    pub plenum: Option<Day>,
    /// First and last day of the latest campaign of study that the text names, unless the text calls it finished:
    /// 党史学习教育.
    pub campaign: Option<(Day, Day)>,
    /// The first day of a congress of the Party that the text expects: 迎接党的十八大.
    pub awaited: Option<Day>,
    /// The latest year that the text writes with 年度: 2016年度.
    pub year_of_work: Option<YearOfWork>,
    /// Year of each month and day that a whole date of the text has.
    pub whole: FxHashMap<(u8, u8), i32>,
    /// The latest whole date. A month with its year (2020年3月) counts as its first day if it is before the first day
    /// that the body names.
    pub latest: Option<Day>,
    /// The latest leap year that the text names.
    pub leap_year: Option<i32>,
    /// The latest year that the text speaks of as its own: 2024年秋季, 〔2024〕6号. None if a date, month or year with 年度
    /// in the text is in a later year.
    pub own_year: Option<i32>,
}

impl Clues {
    /// Gathers the clues of a report.
    pub fn of(cx: &Context, scanned: &Scanned) -> Self {
        let Scanned { expressions, years, school_year, years_of_work } = scanned;
        let document = cx.document;
        let stated = document.meta.published.as_deref();
        let exact = stated.and_then(read);
        let path = document.path_date.as_deref();
        let whole = || expressions.iter().filter_map(|e| Day::new(e.year?, e.month?, e.day?));
        let text = &cx.document.reading;
        let ends_date =
            |at: usize| text.before(at).is_some_and(|c| words::YEAR.contains_char(c) || words::MONTH.contains_char(c));
        let is_goal = |span: Span| words::GOALS.longest_before(text, span.start).is_some_and(|g| !ends_date(g.start));
        let months = || {
            let of_year = expressions.iter().filter(|e| e.day.is_none() && !e.is_ahead && !is_goal(e.span));
            of_year.filter_map(|e| Some((e.span.start, Day::new(e.year?, e.month?, 1)?)))
        };
        let sessions = find_sessions(cx);
        let is_unpublished = exact.is_none() && path.is_none();
        let enumerated = || is_unpublished.then(|| find_enumerated_plenum(cx)).flatten();
        let first_day = expressions.iter().find(|e| e.day.is_some() && !e.in_title).map_or(0, |e| e.span.start);
        let opening_months = || months().filter(|(at, _)| *at < first_day).map(|(_, month)| month);
        let latest_named = whole().chain(months().map(|(_, month)| month)).map(|day| day.year);
        let latest_named = latest_named.chain(years_of_work.iter().map(|work| work.year)).max();
        let named = years.iter().map(|(_, year)| *year).chain(whole().map(|day| day.year));
        Self {
            published: exact.or_else(|| stated.and_then(read_month)),
            is_published_exact: exact.is_some(),
            path: path.and_then(read),
            path_month: path.and_then(read_month_day),
            dateline: expressions.iter().position(|e| e.day.is_some() && is_dateline(cx, e.span)),
            plenum: find_plenum(cx).max(enumerated()).filter(|plenum| sessions.iter().all(|(_, end)| end <= plenum)),
            sessions,
            anniversary: find_anniversary(cx),
            school_year: *school_year,
            whole: whole().map(|d| ((d.month, d.day), d.year)).collect(),
            latest: whole().chain(opening_months()).max(),
            leap_year: named.filter(|year| Day::new(*year, 2, 29).is_some()).max(),
            own_year: find_own_year(cx, years).filter(|own| latest_named.is_none_or(|named| named <= *own)),
            campaign: find_campaign(cx),
            awaited: find_awaited_congress(cx),
            year_of_work: years_of_work.iter().copied().max_by_key(|work| (work.year, work.is_over)),
        }
    }

    /// The day of publication, by the caller, the page or the folder.
    pub fn day(&self) -> Option<(Day, YearFrom)> {
        let published = self.published.map(|day| (day, YearFrom::Published));
        published.or(self.path.map(|day| (day, YearFrom::Path)))
    }

    /// Whether [`Self::day`] is a day, and not the last day of a month of publication.
    pub fn is_day_exact(&self) -> bool {
        self.published.is_none() || self.is_published_exact
    }
}

/// Reads the month and day of `--06-04`.
fn read_month_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.strip_prefix("--")?.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// Whether `day` is that of a dateline (新华社北京6月4日电): 电 or 讯 follows it, perhaps after a place. Before it, its
/// paragraph or an agency's name begins shortly before, or a word such as 网 or 报 ends right before.
pub(super) fn is_dateline(cx: &Context, day: Span) -> bool {
    let text = &cx.document.reading;
    let behind = skip_blanks(text.chars(), day.end);
    let ends = |at: usize| {
        words::DATELINE_END.longest_at(text, at).is_some() && words::DATELINE_NOT.longest_at(text, at).is_none()
    };
    let places = [Table::Divisions, Table::RegionAliases, Table::Countries];
    let has_place = || cx.hits.starting_at(behind).iter().any(|h| places.contains(&h.table) && ends(h.span().end));
    let opens_paragraph = || {
        let paragraph = cx.document.paragraph_at(day.start).map(|i| &cx.document.paragraphs[i]);
        paragraph.is_some_and(|p| day.start - p.span.start <= DATELINE)
    };
    let follows_agency = || {
        let before = Span::new(day.start.saturating_sub(AGENCY), day.start);
        cx.hits.within(before).any(|h| h.table == Table::Media)
    };
    let follows_medium = || words::MEDIUM_END.longest_before(text, day.start).is_some();
    (ends(behind) || has_place()) && (opens_paragraph() || follows_agency() || follows_medium())
}

/// The latest year that the text speaks of as its own, or in which a document that it conveys was numbered.
fn find_own_year(cx: &Context, years: &[(Span, i32)]) -> Option<i32> {
    let text = &cx.document.reading;
    let is_ahead = |span: &Span| words::GOALS.longest_before(text, span.start).is_some();
    // A year that the text once speaks of as a goal is not its own elsewhere either: 到2030年, 2030年我国产量将….
    let goals: FxHashSet<i32> = years.iter().filter(|(span, _)| is_ahead(span)).map(|(_, year)| *year).collect();
    let is_titled = |at: usize| cx.document.quote_at(at).is_some_and(|quote| quote.kind == QuoteKind::Title);
    let own = years.iter().filter(|(span, year)| {
        let is_other = words::OTHER_YEAR_BEFORE.longest_before(text, span.start).is_some()
            || words::OTHER_YEAR_AFTER.longest_at(text, span.end).is_some()
            || goals.contains(year);
        let stops = text.get(span.end).is_none_or(char::is_whitespace);
        *year >= OWN_YEARS.start && !is_other && !stops && !is_titled(span.start)
    });
    let numbered = cx.document.quotes.iter().filter(|q| q.kind == QuoteKind::Square && q.inner().len() == 4);
    let numbered = numbered.filter_map(|q| text.slice(q.inner()).parse().ok()).filter(|y| OWN_YEARS.contains(y));
    own.map(|(_, year)| *year).chain(numbered).max()
}

/// First and last day of the sessions that the text names.
fn find_sessions(cx: &Context) -> Vec<(Day, Day)> {
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

/// The year of an anniversary that is celebrated (庆祝中华人民共和国成立70周年); else that of a congress that meets 今年.
fn find_anniversary(cx: &Context) -> Option<i32> {
    let found = cx.hits.of(Table::Anniversaries).filter_map(|hit| year_of_anniversary(cx, hit)).max();
    let numbered = || cx.hits.of(Table::NumberedDays).filter_map(|hit| year_of_numbered_day(cx, hit)).max();
    found.or_else(numbered).or_else(|| find_congress_year(cx))
}

/// Most characters in quotation marks between the number of a day and its name: 第112个“5·12”国际护士节.
const QUOTED: usize = 8;
/// Most characters of the number of a day.
const COUNT: usize = 4;

/// The year of 第38个教师节, whose name is at `hit`; the first day of a series tells none, since it is history.
fn year_of_numbered_day(cx: &Context, hit: &Hit) -> Option<i32> {
    let text = &cx.document.reading;
    let first: i32 = cx.lexicon.cell(hit, 1).parse().ok()?;
    let start = hit.span().start;
    let closing = start.checked_sub(1).filter(|&at| text.get(at) == Some('”'));
    let opening = closing.and_then(|at| (at.saturating_sub(QUOTED)..at).rev().find(|&i| text.get(i) == Some('“')));
    let unit = words::COUNTED_DAY.longest_before(text, opening.unwrap_or(start))?;
    let from = unit.start.saturating_sub(COUNT);
    let length = text.chars_of(Span::new(from, unit.start)).iter().rev().take_while(|c| is_numeric(**c)).count();
    let number = read_number(text.chars(), unit.start - length).filter(|number| number.end == unit.start)?;
    words::ORDINAL.longest_before(text, unit.start - length)?;
    let count = i32::try_from(number.value).ok().filter(|count| *count > 1)?;
    Some(first + count - 1).filter(|year| OWN_YEARS.contains(year))
}

/// The last day of the latest plenary session whose spirit the text speaks of: 学习贯彻党的十九届五中全会精神.
fn find_plenum(cx: &Context) -> Option<Day> {
    let text = &cx.document.reading;
    let is_studied = |hit: &&Hit| {
        words::PLENUM.longest_before(text, hit.span().end).is_some()
            && words::SPIRIT.longest_at(text, hit.span().end).is_some()
    };
    cx.hits.of(Table::Congresses).filter(is_studied).filter_map(|hit| read(cx.lexicon.cell(hit, 2))).max()
}

/// How many characters before an anniversary a word is looked for that says that it is celebrated.
const BEFORE: usize = 16;
/// How many characters after an anniversary such a word is looked for.
const BEHIND: usize = 14;

/// The year of the anniversary at `hit`, where it is celebrated and not only quoted.
fn year_of_anniversary(cx: &Context, hit: &Hit) -> Option<i32> {
    let text = &cx.document.reading;
    let base: i32 = cx.lexicon.cell(hit, 1).parse().ok()?;
    let count = read_number(text.chars(), skip_blanks(text.chars(), hit.span().end))?;
    let end = skip_blanks(text.chars(), count.end);
    let before = Span::new(hit.span().start.saturating_sub(BEFORE), hit.span().start);
    let behind = Span::new(end, end + BEHIND);
    let is_quoted = words::PAST_SPEECH.first_in(text, behind).is_some();
    let is_celebrated = words::CELEBRATED_BEFORE.first_in(text, before).is_some()
        || words::CELEBRATED_AFTER.first_in(text, behind).is_some();
    let is_anniversary = words::ANNIVERSARY.longest_at(text, end).is_some();
    (is_anniversary && is_celebrated && !is_quoted).then(|| base + i32::try_from(count.value).unwrap_or(0))
}

/// How many characters before a congress 今年 is looked for, which says that it meets this year.
const CONGRESS_BEFORE: usize = 10;
/// How many characters after a congress 召开 is looked for.
const CONGRESS_BEHIND: usize = 8;

/// The year of a congress that meets this year: 今年是党的二十大召开之年.
fn find_congress_year(cx: &Context) -> Option<i32> {
    let text = &cx.document.reading;
    let is_this_year = |hit: &&Hit| {
        let lowest = hit.span().start.saturating_sub(CONGRESS_BEFORE);
        let start = (lowest..hit.span().start).rev().find(|&at| text.get(at).is_some_and(is_boundary));
        let before = Span::new(start.unwrap_or(lowest), hit.span().start);
        let behind = Span::new(hit.span().end, hit.span().end + CONGRESS_BEHIND);
        words::THIS_YEAR.first_in(text, before).is_some() && words::CONVENED.first_in(text, behind).is_some()
    };
    cx.hits.of(Table::Congresses).find(is_this_year).and_then(|hit| read(cx.lexicon.cell(hit, 1))).map(|day| day.year)
}
