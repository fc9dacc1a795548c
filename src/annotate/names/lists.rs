//! Lists of names: a sure name raises its neighbours, an item between two sure names is a name, and a counted list of
//! things holds no names.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::NameMention;
use super::candidate::{Candidate, SURE};
use super::edges::Edges;
use super::words::{AND_OTHERS, BEFORE_COUNT, COUNT, THING_UNITS, THINGS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_han, is_list_mark};
use crate::lexicon::kinds::group_head;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::{Span, Text};

/// The names without those in a list of things: 沃尔玛、巴斯夫等14家公司, 鲍鱼、海参等水产品. A name right after a post is kept.
pub(super) fn drop_things<'a>(cx: &Context, mut names: Vec<NameMention<'a>>) -> Vec<NameMention<'a>> {
    let mut last: Option<(usize, bool)> = None;
    names.retain(|name| {
        let Some(end) = list_end(&cx.document.reading, name.span.end) else { return true };
        // 某厂厂长甲等12家单位: a post is before the name.
        if cx.hits.tables_ending_at(name.span.start).has(Table::Posts) {
            return true;
        }
        // All items of one list have the same answer.
        let is_of_things = match last {
            Some((known, is_of_things)) if known == end => is_of_things,
            _ => counts_things(&cx.document.reading, end) || names_things(cx, end),
        };
        last = Some((end, is_of_things));
        !is_of_things
    });
    names
}

/// The end of the last item before 等 in the list whose item ends at `at`, if each item after it is short.
fn list_end(text: &Text, at: usize) -> Option<usize> {
    let mut item_end = at;
    for _ in 0..MOST_ITEMS {
        if AND_OTHERS.longest_at(text, item_end).is_some() {
            return Some(item_end);
        }
        let start = item_end + 1;
        if !text.get(item_end).is_some_and(is_list_mark) {
            return None;
        }
        let ends = |at: &usize| text.get(*at).is_none_or(|c| !is_han(c)) || AND_OTHERS.longest_at(text, *at).is_some();
        item_end = (start + 1..=start + LONGEST_ITEM).find(ends)?;
    }
    None
}

/// Whether 等 and a number of things follow at `at` (等14家, 等共三种).
fn counts_things(text: &Text, at: usize) -> bool {
    let Some(others) = AND_OTHERS.longest_at(text, at) else { return false };
    let from = BEFORE_COUNT.longest_at(text, others.end).map_or(others.end, |adverb| adverb.end);
    let is_digit = |c: char| c.is_ascii_digit() || COUNT.contains_char(c);
    let end = from + (from..).take(MOST_DIGITS).take_while(|p| text.get(*p).is_some_and(is_digit)).count();
    end > from && THING_UNITS.longest_at(text, end).is_some()
}

/// Whether 等 and a phrase with a noun for things follow at `at` (等国际知名企业). A phrase that also has a word for people or
/// a verb does not count (等企业负责人).
fn names_things(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let Some(others) = AND_OTHERS.longest_at(text, at) else { return false };
    let reach = text.chars_of(Span::new(others.end, others.end + LONGEST_NOUN));
    let length = reach.iter().position(|c| !is_han(*c)).unwrap_or(reach.len());
    let phrase = Span::new(others.end, others.end + length);
    let has_things = THINGS.first_in(text, phrase).is_some();
    let is_other = |hit: &Hit| hit.is(group_head::PERSON) || PEOPLE_OR_VERBS.has(hit.table) && hit.span().len() > 1;
    has_things && !cx.hits.within(phrase).any(is_other)
}

/// Tables of words that are in no phrase for things: 等参加活动, 等企业负责人.
const PEOPLE_OR_VERBS: Tables = Tables::of(&[Table::Posts, Table::RoleVerbs, Table::SpeechCues, Table::EventVerbs]);

/// Most items of a list that are read from a name on to find 等 at its end.
const MOST_ITEMS: usize = 16;

/// Longest item of a list, in code points.
const LONGEST_ITEM: usize = 12;

/// How far after 等 a noun for things is looked for (等国际知名企业), in code points.
const LONGEST_NOUN: usize = 12;

/// Longest number after 等 (等14家公司), in code points.
const MOST_DIGITS: usize = 6;

/// Added to the log odds of an item of a list beside a sure name.
const NEIGHBOUR: f32 = 3.0;

/// Raises the candidates beside a sure name of a list (甲、乙、丙): one pass forwards, one backwards.
pub(super) fn spread(cx: &Context, edges: &Edges, candidates: &mut [Candidate]) {
    let text = &cx.document.reading;
    let mut raised = vec![false; candidates.len()];
    let mut sure_ends = vec![false; text.len() + 1];
    for i in 0..candidates.len() {
        let span = candidates[i].span;
        if text.before(span.start).is_some_and(is_list_mark)
            && sure_ends[item_end(cx, span.start - 1)]
            && edges.after(span.end) >= 1.0
        {
            candidates[i].score += NEIGHBOUR + candidates[i].relief;
            raised[i] = true;
        }
        sure_ends[span.end] |= candidates[i].score >= SURE;
    }
    let mut sure_starts = vec![false; text.len() + 1];
    for i in (0..candidates.len()).rev() {
        let span = candidates[i].span;
        let listed = text.get(span.end).is_some_and(is_list_mark) && sure_starts[(span.end + 1).min(text.len())];
        if !raised[i] && listed && edges.before(span.start) >= 1.0 {
            candidates[i].score += NEIGHBOUR + candidates[i].relief;
        }
        sure_starts[span.start] |= candidates[i].score >= SURE;
    }
}

/// Lengths of a name that only the list around it shows to be one, in code points.
const UNLISTED_LENGTHS: std::ops::RangeInclusive<usize> = 4..=7;

/// Tables whose words rule out that an item of a list is a name.
const NO_NAMES: Tables = Tables::of(&[
    Table::Posts,
    Table::OrgSuffixes,
    Table::Institutions,
    Table::Universities,
    Table::GroupHeads,
    Table::Divisions,
    Table::Countries,
    Table::EventHeads,
    Table::EventVerbs,
]);

/// Tables of places: their words may be inside a name by chance, but not at its start.
const PLACES: Tables = Tables::of(&[Table::Divisions, Table::Countries]);

/// Candidates for the items between two sure names of a list that no other rule knows, if they contain no known word:
/// 王明、白玛次旦、李志远.
pub(super) fn find_between<'a>(cx: &Context<'a>, candidates: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
    let text = &cx.document.reading;
    let sure = || candidates.iter().filter(|candidate| candidate.score >= SURE);
    let starts: FxHashSet<usize> = sure().map(|candidate| candidate.span.start).collect();
    let behind_mark = |candidate: &Candidate| text.get(candidate.span.end).is_some_and(is_list_mark);
    let firsts: FxHashSet<usize> = sure().filter(|c| behind_mark(c)).map(|c| c.span.end + 1).collect();
    let mut found: Vec<Candidate<'a>> = Vec::new();
    for start in firsts.into_iter().filter(|start| !starts.contains(start)) {
        let length =
            text.chars_of(Span::new(start, start + UNLISTED_LENGTHS.end() + 1)).iter().take_while(|c| is_han(**c));
        let item = Span::new(start, start + length.count());
        let is_closed = text.get(item.end).is_some_and(is_list_mark) && starts.contains(&(item.end + 1));
        let is_word = || {
            // 玛多 is a county, too, but only chance inside of a name.
            let is_of_name = |hit: &Hit| hit.span().len() < 2 || PLACES.has(hit.table) && hit.span().start > item.start;
            !cx.hits.of_any_within(NO_NAMES, item).all(is_of_name)
                || (item.start..item.end).any(|at| cx.hits.is_common_verb(Span::new(at, at + 2)))
        };
        if UNLISTED_LENGTHS.contains(&item.len()) && is_closed && !is_word() {
            found.push(Candidate { span: item, name: Cow::Borrowed(cx.slice(item)), score: SURE, relief: 0.0 });
        }
    }
    found
}

/// The end of the name in the list item before `mark`: a bracket after the name (（回族）) is passed over.
fn item_end(cx: &Context, mark: usize) -> usize {
    if !matches!(cx.document.reading.before(mark), Some('）' | ')')) {
        return mark;
    }
    cx.document.quote_ending_at(mark).map_or(mark, |q| q.span.start)
}
