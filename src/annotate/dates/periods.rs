//! Periods from which the year of a report can be inferred: campaigns of study, congresses to come, a year with 年度,
//! enumerated plenary sessions.

use super::number::is_numeric;
use super::words;
use crate::annotate::Context;
use crate::calendar::{Day, read};
use crate::lexicon::{Hit, Table};
use crate::span::{Span, Text};

/// Characters beside the name of a campaign or congress that are searched for words that say whether it is over or
/// still to come.
const BESIDE: usize = 6;
/// Characters after 年度 that are searched for words that look back on the year: 2016年度优秀…表彰.
const RETROSPECT: usize = 12;
/// From this month on, a report that names 2016年度 is of 2016. Before this month, one that looks back on 2016年度 is of
/// 2017.
const SPRING_END: u8 = 4;
/// Days after the end of a campaign in which small places still carry it out; [`Day::plus`] counts no further.
const LATER: i32 = 31;
/// Longest enumeration of sessions before 全会, in characters: 三中、四中、五中、六.
const ENUMERATION: usize = 24;

/// A year that the text writes with 年度: 2016年度.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearOfWork {
    /// The year.
    pub year: i32,
    /// Whether the text looks back on it: 2016年度表彰.
    pub is_over: bool,
}

impl YearOfWork {
    /// The year of a report that was written in `month` and names this year. A look back in the first months is of
    /// the next year. None if the month and the wording do not fit together.
    pub fn of_month(self, month: u8) -> Option<i32> {
        match (month < SPRING_END, self.is_over) {
            (true, true) => Some(self.year + 1),
            (false, false) => Some(self.year),
            _ => None,
        }
    }
}

/// Reads 年度 at `mark`, behind the number `year`, and whether the words after it look back on that year.
pub(super) fn read_year_of_work(cx: &Context, mark: usize, year: i32) -> Option<YearOfWork> {
    let text = &cx.document.reading;
    let end = words::FISCAL.longest_at(text, mark)?.end;
    let behind = Span::new(end, (end + RETROSPECT).min(text.len()));
    Some(YearOfWork { year, is_over: words::RETROSPECT.first_in(text, behind).is_some() })
}

/// First and last day of the campaign that began last among those that the text names and does not call finished.
pub(super) fn find_campaign(cx: &Context) -> Option<(Day, Day)> {
    let days = |hit: &Hit| Some((read(cx.lexicon.cell(hit, 1))?, read(cx.lexicon.cell(hit, 2))?));
    let campaigns = cx.hits.longest_starting_in(Table::Campaigns, cx.document.reading.span());
    campaigns.filter(|hit| !is_campaign_over(cx, hit.span())).filter_map(days).max()
}

/// Whether the text says that a campaign is over: 巩固拓展主题教育成果, 学习教育常态化.
fn is_campaign_over(cx: &Context, campaign: Span) -> bool {
    let text = &cx.document.reading;
    let behind = Span::new(campaign.end, (campaign.end + BESIDE).min(text.len()));
    let before = Span::new(campaign.start.saturating_sub(BESIDE), campaign.start);
    words::CAMPAIGN_OVER.first_in(text, behind).is_some() || words::CAMPAIGN_KEPT.first_in(text, before).is_some()
}

/// The only year in which `month` and `day` are between the days of a campaign or up to [`LATER`] days after it.
/// Small places ended a campaign later.
pub(super) fn year_within((first, last): (Day, Day), month: u8, day: u8) -> Option<i32> {
    let last = last.plus(LATER);
    let mut years = (first.year..=last.year)
        .filter(|year| Day::new(*year, month, day).is_some_and(|held| first <= held && held <= last));
    years.next().filter(|_| years.next().is_none())
}

/// The first day of a congress of the Party that is still to come: 迎接党的十八大胜利召开.
pub(super) fn find_awaited_congress(cx: &Context) -> Option<Day> {
    let text = &cx.document.reading;
    let is_awaited = |hit: &&Hit| {
        let Span { start, end } = hit.span();
        let before = Span::new(start.saturating_sub(BESIDE), start);
        words::PARTY_CONGRESS.longest_before(text, end).is_some()
            && (words::AWAITED_AFTER.longest_at(text, end).is_some()
                || words::AWAITED_BEFORE.first_in(text, before).is_some())
    };
    cx.hits.of(Table::Congresses).find(is_awaited).and_then(|hit| read(cx.lexicon.cell(hit, 1)))
}

/// The last day of the session at the end of an enumeration whose spirit is studied: 十八届三中、四中、五中、六中全会精神. Of several
/// enumerations, the latest such day.
pub(super) fn find_enumerated_plenum(cx: &Context) -> Option<Day> {
    let text = &cx.document.reading;
    let body = Span::new(cx.document.body, text.len());
    let studied = words::PLENUM.starting_in(text, body).filter(|p| words::SPIRIT.longest_at(text, p.end).is_some());
    studied.filter_map(|plenum| read_enumerated(cx, text, plenum)).max()
}

/// The last day of the session whose name ends with `plenum` (中全会). The number of its congress is before 届, at the
/// start of the enumeration.
fn read_enumerated(cx: &Context, text: &Text, plenum: Span) -> Option<Day> {
    let lowest = plenum.start.saturating_sub(ENUMERATION);
    let term = (lowest..plenum.start).rev().find(|&at| text.get(at).is_some_and(|c| words::TERM.contains_char(c)))?;
    let numerals_before = |end: usize| {
        let is_numeral = |at: &usize| text.get(*at).is_some_and(is_numeric);
        Span::new(end - (end.saturating_sub(2)..end).rev().take_while(is_numeral).count(), end)
    };
    let (congress, session) = (numerals_before(term), numerals_before(plenum.start));
    let name = [congress, Span::new(term, term + 1), session, plenum].map(|part| text.slice(part)).concat();
    let row = cx.lexicon.rows_of(Table::Congresses, &name).next()?;
    cx.lexicon.rows(Table::Congresses).get(row).and_then(|row| read(row.get(2)?))
}
