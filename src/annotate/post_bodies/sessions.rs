//! The session of a congress that a report is about: 大会执行主席, 主席团成员.

use std::cell::OnceCell;

use super::words::{
    PRESIDIUMS, SESSION_ENDS, SESSION_LEVELS, SESSION_NUMERALS, SESSION_OWNERS, SESSION_WORDS, STANDING_COMMITTEES,
    STATE_LEVELS, TERMS,
};
use crate::annotate::Context;
use crate::annotate::posts::Parted;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// The column of the full name.
const FULL_NAME: usize = 3;
/// Longest part of a session's name from the term to its end, in code points: 届全国人民代表大会第一次会议.
const AFTER_TERM: usize = 24;
/// Longest number of a term, in code points.
const BEFORE_TERM: usize = 6;
/// Most names of sessions that are compared.
const MOST_SESSIONS: usize = 64;

/// The session that a report is about, found once.
#[derive(Default)]
pub(super) struct Sessions {
    only: OnceCell<Option<String>>,
}

impl Sessions {
    /// The session, or its presidium, that a post is of: a national one by its full name, one of a region as written.
    /// There is none where the report names several sessions or none.
    pub fn body(&self, cx: &Context, parted: &Parted) -> Option<String> {
        let stated = parted.organization?;
        let named =
            cx.hits.starting_at(stated.start).iter().find(|h| h.table == Table::Congresses && h.span() == stated);
        if let Some(hit) = named {
            return national_session(cx, hit);
        }
        let word = cx.slice(stated);
        let is_presidium = PRESIDIUMS.contains(word);
        if !is_presidium && !SESSION_WORDS.contains(word) {
            return None;
        }
        let session = self.only.get_or_init(|| only_session(cx).or_else(|| only_local_session(cx))).clone()?;
        Some(if is_presidium { session + PRESIDIUMS.words().next()? } else { session })
    }
}

/// The only session that a report names, if it is a national one.
fn only_session(cx: &Context) -> Option<String> {
    let mut sessions = cx.hits.of(Table::Congresses).filter_map(|hit| national_session(cx, hit));
    let first = sessions.next().filter(|first| sessions.all(|other| other == *first))?;
    let text = &cx.document.reading;
    let mut ends = SESSION_ENDS.starting_in(text, text.span());
    (!ends.any(|end| is_other_session(cx, end))).then_some(first)
}

/// The only session of a region that a report names, as written: 区七届人大三次会议.
fn only_local_session(cx: &Context) -> Option<String> {
    let text = &cx.document.reading;
    if cx.hits.of(Table::Congresses).any(|hit| national_session(cx, hit).is_some()) {
        return None;
    }
    let ends = SESSION_ENDS.starting_in(text, text.span()).take(MOST_SESSIONS);
    let mut sessions = ends.filter(|end| is_other_session(cx, *end)).filter_map(|end| local_session(cx, end));
    let first = sessions.next()?;
    sessions.all(|other| cx.slice(other) == cx.slice(first)).then(|| cx.written(first))
}

/// The name of a session of a region that ends with `end`: from its level or division on.
fn local_session(cx: &Context, end: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let before = Span::new(end.start.saturating_sub(AFTER_TERM), end.start);
    let term = TERMS.starting_in(text, before).next_back()?;
    let is_numeral =
        |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || SESSION_NUMERALS.contains_char(c));
    let floor = term.start.saturating_sub(BEFORE_TERM);
    let number = (floor..term.start).rev().take_while(is_numeral).last()?;
    let congress = SESSION_OWNERS.longest_before(text, number).map_or(number, |owner| owner.start);
    let division = cx.hits.longest_ending_at(congress, Table::Divisions).map(|hit| hit.span().start);
    let level = || SESSION_LEVELS.longest_before(text, congress).map(|level| level.start);
    Some(Span::new(division.or_else(level)?, end.end))
}

/// The full name of a national session. A short name without 全国 may be that of a region's session.
fn national_session(cx: &Context, hit: &Hit) -> Option<String> {
    let is_national = STATE_LEVELS.occurs_in(cx.slice(hit.span()));
    let name = cx.lexicon.cell(hit, FULL_NAME);
    (is_national && SESSION_ENDS.longest_suffix(name).is_some()).then(|| name.to_owned())
}

/// Whether `end` ends the name of a session that is no listed national one: 县十六届人大三次会议.
fn is_other_session(cx: &Context, end: Span) -> bool {
    let text = &cx.document.reading;
    let before = Span::new(end.start.saturating_sub(AFTER_TERM), end.start);
    let Some(term) = TERMS.starting_in(text, before).next_back() else { return false };
    // 十四届全国人大一次会议主席团第三次会议 is a meeting of the presidium.
    let between = Span::new(term.end, end.start);
    let is_meeting = [&STANDING_COMMITTEES, &SESSION_ENDS].iter().any(|words| words.first_in(text, between).is_some());
    let mut listed = cx.hits.ending_at(end.end).filter(|hit| hit.table == Table::Congresses);
    !is_meeting && !listed.any(|hit| national_session(cx, hit).is_some())
}
