//! Groups that are the subject of another verb than one of taking part: 全体干警来到烈士陵园, 来自各科室的6名选手依次登台,
//! 学生代表宣誓.

use super::Evidence;
use super::collective::is_collective;
use super::features::words::REPRESENTATIVES;
use super::lists::{
    ACTS, ADVERBS_BEFORE_ACTS, DISPATCHING, GOING_ACTS, INDIVIDUALS, PERFORMING_TEAMS, PREDICATE_MARKS, RECIPIENTS,
};
use super::phrases::phrases;
use super::pieces::{ends_with_people, is_inside_word, is_label};
use super::subjects::next_clause;
use super::trim::trim;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_clause_mark, is_comma, is_list_mark};
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::lexicon::{Hit, Table};
use crate::record::{EventKind, Role};
use crate::span::Span;

/// Longest name of a team, in code points.
const LONGEST_TEAM: usize = 24;

/// Most code points at the start of a group that are searched for a preposition of the recipient: 并向.
const LONGEST_OPENING: usize = 2;

/// Most adverbs between a group and what it does.
const MOST_ADVERBS: usize = 3;

/// Most code points before an act that are searched for the mark before its group.
const LONGEST_GROUP: usize = 200;

/// Most code points between two groups of one list.
const LONGEST_LINK: usize = 3;

/// The groups in `sentence` that are the subject of a verb such as 来到 or 宣誓, with their role.
///
/// A report also tells of people who take no part. So a list of groups counts only if one of them has a number,
/// begins with a word such as 全体, or belongs to a named body. Representatives (学生代表) and a team that performs count
/// as well. At an inspection or an accident, only verbs of going count, and representatives are not enough.
pub fn find_acting(
    cx: &Context,
    evidence: &Evidence,
    (kind, is_disaster): (EventKind, bool),
    sentence: &Sentence,
) -> Vec<(Span, Stated)> {
    let Some(role) = role_in(kind) else { return Vec::new() };
    let only_going = kind == EventKind::Inspection || is_disaster;
    let acts = if only_going { &*GOING_ACTS } else { &*ACTS };
    let text = &cx.document.reading;
    let mut found = Vec::new();
    let mut from = sentence.span.start;
    for act in acts.starting_in(text, sentence.span) {
        if act.start < from || is_said(evidence.said, act.start) || cx.document.is_quoted(act.start) {
            continue;
        }
        let end = group_end(cx, Span::new(from, act.start));
        if end <= from + 1 || is_inside_word(cx, act.start) || names_people(cx, act) {
            continue;
        }
        let groups = if ends_with_people(cx, end) {
            acting_list(cx, phrases(cx, evidence.people, Span::new(from, end)), end, only_going)
        } else if let Some(team) = acting_team(cx, evidence, kind, Span::new(from, end)) {
            vec![team]
        } else {
            continue;
        };
        let stated = Stated { role, words: act };
        found.extend(groups.into_iter().map(|group| (group, stated)));
        from = next_clause(cx, act.end, sentence.span.end);
    }
    found
}

/// The team at the end of `before` that performs at a ceremony or at an event of kind `other`: 我校代表队.
fn acting_team(cx: &Context, evidence: &Evidence, kind: EventKind, before: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let word = PERFORMING_TEAMS.longest_before(text, before.end)?;
    let from = before.start.max(before.end.saturating_sub(LONGEST_GROUP));
    let near = Span::new(from, before.end);
    let team = trim(cx, text.after_last(near, |c| is_clause_mark(c) || is_list_mark(c)));
    let is_named = word.start > team.start + 1 && team.len() <= LONGEST_TEAM;
    let is_plain = PREDICATE_MARKS.first_in(text, team).is_none()
        && INDIVIDUALS.longest_at(text, team.start).is_none()
        && evidence.people.mentions_in(team).is_empty();
    let performs = matches!(kind, EventKind::Ceremony | EventKind::Other);
    (performs && is_named && is_plain && !is_label(cx, team)).then_some(team)
}

/// Whether the act is the beginning of a word for people: 参赛|选手.
fn names_people(cx: &Context, act: Span) -> bool {
    let is_longer = |h: &Hit| matches!(h.table, Table::GroupHeads | Table::Posts) && h.span().end > act.end;
    cx.hits.starting_at(act.start).iter().any(is_longer)
}

/// The role of those who act in an event of `kind`; None where acts of groups say little.
fn role_in(kind: EventKind) -> Option<Role> {
    match kind {
        EventKind::Ceremony | EventKind::Meeting | EventKind::Symposium | EventKind::Training | EventKind::Other => {
            Some(Role::Attend)
        }
        EventKind::Inspection => Some(Role::Inspect),
        _ => None,
    }
}

/// Where the group before an act ends: before adverbs, a comma, 等 and a count. It is `before.start` if a link such as
/// 和 is right before the act.
fn group_end(cx: &Context, before: Span) -> usize {
    let text = &cx.document.reading;
    let mut end = before.end;
    for _ in 0..MOST_ADVERBS {
        if let Some(adverb) = ADVERBS_BEFORE_ACTS.longest_before(text, end) {
            end = adverb.start;
        } else if text.before(end).is_some_and(is_comma) {
            end -= 1;
        } else {
            break;
        }
    }
    let end = end.max(before.start);
    // 赢得家长和|观摩班级的掌声: the act belongs to the second part of a list.
    if LINKS.longest_before(text, end).is_some() {
        return before.start;
    }
    let from = before.start.max(end.saturating_sub(LONGEST_GROUP));
    trim(cx, text.after_last(Span::new(from, end), is_clause_mark)).end
}

/// The last groups of `groups`, if they form a list up to `end` and surely are the subject of the act. With
/// `only_going`, a list of representatives is not sure.
fn acting_list(cx: &Context, groups: Vec<Span>, end: usize, only_going: bool) -> Vec<Span> {
    let mut list: Vec<Span> = Vec::new();
    let mut next = end;
    for group in groups.into_iter().rev() {
        let is_next = list.is_empty() && group.end == end || !list.is_empty() && group.end + LONGEST_LINK >= next;
        if !is_next {
            break;
        }
        next = group.start;
        list.push(group);
    }
    let text = &cx.document.reading;
    let states = |group: &Span| {
        let act = ACTS.longest_at(text, group.start).filter(|act| !names_people(cx, *act));
        let sends = || DISPATCHING.first_in(text, *group).is_some();
        PREDICATE_MARKS.first_in(text, *group).is_some() || act.is_some() || sends()
    };
    if list.iter().any(states) {
        return Vec::new();
    }
    // 学生代表宣誓: representatives who do something are there for others.
    let represents = |group: &Span| {
        let is_representative = !only_going && REPRESENTATIVES.longest_before(text, group.end).is_some();
        is_representative && RECIPIENTS.first_in(text, *group).is_none()
    };
    let is_sure = list.iter().any(|group| is_collective(cx, *group) || represents(group));
    let is_person = list.iter().any(|group| INDIVIDUALS.longest_at(text, group.start).is_some());
    // 并向两位教师|送上: those for whom something is done do not act.
    let is_aimed = |group: &Span| {
        let opening = Span::new(group.start, (group.start + LONGEST_OPENING).min(group.end));
        RECIPIENTS.first_in(text, opening).is_some_and(|aim| !cx.hits.is_common(Span::new(aim.start, aim.end + 1)))
    };
    if is_sure && !is_person && !list.iter().any(is_aimed) { list } else { Vec::new() }
}
