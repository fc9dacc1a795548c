//! Names written one after the other without a mark between them: 王洪文叶剑英邓小平.
//!
//! A run is a stretch between two marks, or between a post and a verb. All of it can be divided into names of the Han
//! pattern or of minority name elements. Each of these is likely by its characters. The most likely division counts.

use std::borrow::Cow;

use super::against::holds_division;
use super::candidate::Candidate;
use super::edges::Edges;
use super::words::{AND_OTHERS, FOLLOWERS, NEVER_FIRST, PURE_LINKS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_clause_mark, is_han, is_list_mark, is_stop};
use crate::lexicon::kinds::post;
use crate::lexicon::{CharOdds, Hit, Table, Tables};
use crate::span::Span;

/// Shortest run, in code points.
const SHORTEST: usize = 4;
/// Shortest run that needs no list mark or bracket beside it, in code points.
const SHORTEST_ALONE: usize = 6;
/// Shortest run that may follow a comma or a full stop, in code points.
const LONG_RUN: usize = 10;
/// Longest run that is divided into names, in code points.
const LONGEST: usize = 240;
/// Least log odds of one name by its characters.
const LEAST: f32 = 0.3;
/// Least mean log odds of the names of a run: of one with [`SHORTEST_ALONE`] code points or more, and of a shorter one.
const MEAN: (f32, f32) = (1.6, 1.2);
/// Log odds of a compound surname.
const COMPOUND: f32 = 3.0;
/// Log odds of a name of minority elements.
const MINORITY: f32 = 3.0;
/// Taken off the log odds of a name of two characters, since such names are rarer.
const SHORT: f32 = 0.4;
/// Taken off the log odds of a name that begins or ends with a word which often follows names: 吕丙|向|虞金龙.
const LINK: f32 = 3.0;
/// Log odds of a name of a run: above those of any other reading of its characters.
const SURE_OF_RUN: f32 = 14.0;
/// Least evidence after a position that a word gives and no mark does: the run ends there.
const VERB: f32 = 2.0;
/// Longest name of a run, in code points.
const LONGEST_NAME: usize = 7;

/// Tables whose words are in no run of names.
const OTHERS: Tables = Tables::of(&[
    Table::Posts,
    Table::OrgSuffixes,
    Table::Institutions,
    Table::RoleVerbs,
    Table::SpeechCues,
    Table::EventHeads,
    Table::EventVerbs,
    Table::GroupHeads,
    Table::Countries,
    Table::Formulations,
]);

/// The names of all runs.
pub fn runs<'a>(cx: &Context<'a>, edges: &Edges) -> Vec<Candidate<'a>> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    let mut at = 0;
    let posts = cx.hits.of(Table::Posts).filter(|hit| !hit.is(post::DESCRIPTION)).map(Hit::span);
    let mut posts = posts.peekable();
    let ends = text.marks(text.span()).filter(|(_, c)| !is_han(*c)).map(|(end, _)| end);
    for end in ends.chain([text.len()]) {
        let stretch = Span::new(std::mem::replace(&mut at, end + 1), end);
        if stretch.len() < 2 {
            continue;
        }
        cx.budget.check();
        // A run starts with the stretch, or after its last post.
        while posts.next_if(|post| post.start < stretch.start).is_some() {}
        let here = std::iter::from_fn(|| posts.next_if(|post| post.start < stretch.end));
        let behind_post = here.filter(|post| post.end <= stretch.end).map(|post| post.end).max();
        for start in std::iter::once(stretch.start).chain(behind_post) {
            if !begins_with_name(cx, Span::new(start, end)) {
                continue;
            }
            let stretch = Span::new(start, stretch_end(cx, edges, start, end));
            let is_list = |names: &Vec<Span>| names.last().is_some_and(|last| !holds_division(cx, *last));
            if let Some(names) = divide(cx, stretch).filter(is_list) {
                found.extend(names.into_iter().map(|span| Candidate {
                    span,
                    name: Cow::Borrowed(cx.slice(span)),
                    score: SURE_OF_RUN,
                    relief: 0.0,
                }));
                break;
            }
        }
    }
    found
}

/// Whether the first characters of a stretch may be a name. Most stretches are refused by this test.
fn begins_with_name(cx: &Context, stretch: Span) -> bool {
    let head = Span::new(stretch.start, stretch.end.min(stretch.start + LONGEST_NAME));
    let chars = cx.document.reading.chars_of(head);
    let is_surname = chars.first().is_some_and(|c| cx.lexicon.names().begins_surname(*c));
    if !is_surname && !cx.hits.begins_minority(head.start) {
        return false;
    }
    let mut odds = [CharOdds::UNKNOWN; LONGEST_NAME];
    let odds = &mut odds[..chars.len()];
    odds.iter_mut().zip(chars).for_each(|(odds, c)| *odds = *cx.lexicon.names().odds(*c));
    (2..=odds.len()).any(|to| name_odds(cx, head.start, &odds[..to]).is_some_and(|odds| odds > LEAST))
}

/// The end of a run: before 等, a verb or the mark.
fn stretch_end(cx: &Context, edges: &Edges, start: usize, end: usize) -> usize {
    let ends = |at: &usize| edges.after(*at) >= VERB || AND_OTHERS.longest_at(&cx.document.reading, *at).is_some();
    (start + SHORTEST..end).find(ends).unwrap_or(end)
}

/// The names that a stretch divides into; none where it is not a run.
fn divide(cx: &Context, stretch: Span) -> Option<Vec<Span>> {
    let length = stretch.len();
    let is_place = || cx.hits.of_within(Table::ForeignPlaces, stretch).any(|h| h.span().len() > 2);
    let is_other = || cx.hits.of_any_within(OTHERS, stretch).any(|h| h.span().len() > 1) || is_place();
    if !(SHORTEST..=LONGEST).contains(&length) || is_other() {
        return None;
    }
    let odds = cx.lexicon.names().odds_of(cx.document.reading.chars_of(stretch));
    let is_short = length < SHORTEST_ALONE;
    // 费尔南德斯 is one foreign name.
    let foreign = odds.iter().filter(|odds| odds.foreign > 0.0).count();
    if foreign * 3 > length * 2 {
        return None;
    }
    let mut best: Vec<Option<(f32, usize)>> = vec![None; length + 1];
    best[0] = Some((0.0, 0));
    for from in 0..length {
        let Some((sum, _)) = best[from] else { continue };
        for to in from + 2..=(from + LONGEST_NAME).min(length) {
            let span = Span::new(stretch.start + from, stretch.start + to);
            let is_word = is_short && (cx.hits.is_common(span) || cx.hits.is_common(Span::new(span.end - 2, span.end)));
            let name = name_odds(cx, span.start, &odds[from..to]).filter(|odds| *odds > LEAST && !is_word);
            let Some(name) = name else { continue };
            if best[to].is_none_or(|(other, _)| sum + name > other) {
                best[to] = Some((sum + name, to - from));
            }
        }
    }
    let (sum, _) = best[length]?;
    let mut names = Vec::new();
    let mut to = length;
    while to > 0 {
        let (_, name) = best[to]?;
        names.push(Span::new(stretch.start + to - name, stretch.start + to));
        to -= name;
    }
    names.reverse();
    let count = f32::from(u16::try_from(names.len()).unwrap_or(u16::MAX));
    let mean = if length >= SHORTEST_ALONE { MEAN.0 } else { MEAN.1 };
    (names.len() > 1
        && sum >= mean * count
        && if is_short { is_listed(cx, stretch) } else { may_be_listed(cx, stretch) })
    .then_some(names)
}

/// Log odds of a name of the characters `odds` at `start`; none where it is not a name.
fn name_odds(cx: &Context, start: usize, odds: &[CharOdds]) -> Option<f32> {
    let text = &cx.document.reading;
    let span = Span::new(start, start + odds.len());
    if odds.len() > 3 && cx.hits.is_minority(span) {
        return Some(MINORITY);
    }
    let first = text.get(start).filter(|c| !NEVER_FIRST.contains_char(*c))?;
    // 赵鹏与|董海荣: 与 ends hardly any name.
    if odds.len() > 2 && text.before(span.end).is_some_and(|c| PURE_LINKS.contains_char(c)) {
        return None;
    }
    let is_compound = odds.len() > 2 && cx.lexicon.names().is_compound_surname(first, text.get(start + 1)?);
    let is_word = cx.hits.is_common_verb(span);
    let is_link = |c: char| FOLLOWERS.contains_char(c);
    let link = if is_link(first) || text.before(span.end).is_some_and(is_link) { LINK } else { 0.0 };
    let given = |given: &[CharOdds]| Span::new(span.end - given.len(), span.end);
    match odds {
        [_, _, rest @ ..] if is_compound && rest.len() <= 2 && !cx.hits.is_common(given(rest)) => {
            Some(COMPOUND + CharOdds::of_given(rest) - link)
        }
        [surname, rest @ ..] if rest.len() < 3 && !is_word => {
            let short = if rest.len() == 1 { SHORT } else { 0.0 };
            Some(surname.surname? + CharOdds::of_given(rest) - short - link)
        }
        _ => None,
    }
}

/// Whether names may be listed where the run begins. A short run may not follow a comma or a full stop inside a line.
fn may_be_listed(cx: &Context, run: Span) -> bool {
    let before = cx.document.reading.before(run.start);
    run.len() >= LONG_RUN
        || before.is_none_or(|c| is_han(c) || !is_clause_mark(c) && !is_stop(c) || c == '\n' || c == '：')
}

/// Whether a list mark or a bracket is beside a run.
fn is_listed(cx: &Context, run: Span) -> bool {
    let text = &cx.document.reading;
    let is_mark = |c: char| is_list_mark(c) || matches!(c, '（' | '）');
    text.before(run.start).is_some_and(is_mark) || text.get(run.end).is_some_and(is_mark)
}
