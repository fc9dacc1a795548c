//! Teams that inspect or visit: 市政府调研组赴某地, 带领省检查组到某地.

use super::Evidence;
use super::lists::{COUNT_UNITS, GOING, LEADING, NUMERALS, TEAM_MODIFIERS, TEAMS, VISITING_TEAMS};
use super::pieces::is_label;
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_boundary;
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::record::{EventKind, Role};
use crate::span::{Span, Text};

/// Shortest and longest name of a team, in code points: 调研组 alone is none.
const LENGTH: std::ops::Range<usize> = 5..60;

/// The teams that go somewhere in the clauses of `sentence`, none unless the event is an inspection or a reception.
pub fn find_teams(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let Some(role) = role_in(kind) else { return Vec::new() };
    let clauses = cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start));
    let visits = role == Role::Meet;
    let teams = clauses.filter_map(|clause| find_team(cx, evidence, *clause, visits));
    teams.map(|(span, words)| (span, Stated { role, words })).collect()
}

/// The team of a clause that goes somewhere, without the names before it, and the verb of going. A delegation only
/// `visits`.
fn find_team(cx: &Context, evidence: &Evidence, clause: Span, visits: bool) -> Option<(Span, Span)> {
    let text = &cx.document.reading;
    let mut places = clause.start + 1..clause.end;
    let team_end = |at: usize| {
        let going = GOING.longest_at(text, at)?;
        let end = strip_count(text, at);
        let end = TEAM_MODIFIERS.longest_before(text, end).map_or(end, |party| party.start);
        let is_visiting = || visits && VISITING_TEAMS.longest_before(text, end).is_some();
        (TEAMS.longest_before(text, end).is_some() || is_visiting()).then_some((end, going))
    };
    let (end, going) = places.find_map(team_end)?;
    let names = evidence.people.mentions_in(Span::new(clause.start, end)).last();
    let from = names.map_or(clause.start, |mention| mention.extent.end);
    let leading = LEADING.starting_in(text, Span::new(from, end)).next_back().map_or(from, |word| word.end);
    let start = leading.max(from);
    let span = trim(cx, Span::new(start.min(end), end));
    let has_mark = text.chars_of(span).iter().any(|c| is_boundary(*c));
    (LENGTH.contains(&span.len()) && !has_mark && !is_label(cx, span)).then_some((span, going))
}

/// `end` without a count before it: 一行40余人.
fn strip_count(text: &Text, end: usize) -> usize {
    let Some(unit) = COUNT_UNITS.longest_before(text, end) else { return end };
    let is_numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains_char(c);
    let mut start = unit.start;
    while text.before(start).is_some_and(is_numeral) {
        start -= 1;
    }
    if start == unit.start { end } else { start }
}

/// The role of those who come to the place of an inspection or a reception.
pub fn role_in(kind: EventKind) -> Option<Role> {
    match kind {
        EventKind::Inspection => Some(Role::Inspect),
        EventKind::Reception => Some(Role::Meet),
        _ => None,
    }
}
