//! Leaders without names: those who bring others along to the event (县领导率公安部门赶赴现场), and words that only repeat
//! leaders whom the report names (县领导).

use super::features::words::{LEADERS, RESPONSIBLE};
use super::lists::{
    ABSTRACT_LEADERS, ADVERBS_BEFORE_ACTS, AGENTS, LEADER_LABELS, LEADING_ACTS, NOT_LEADING, OF_SEVERAL, OTHERS,
    SELECTING,
};
use super::phrases::phrases;
use super::pieces::is_inside_word;
use super::teams::role_in;
use super::{Evidence, GroupFound};
use crate::annotate::Context;
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::lexicon::Table;
use crate::record::{EventKind, Role, Rule};
use crate::span::Span;

/// Longest name of a body before 领导 with which a group may only repeat named leaders, in code points: 市、区|领导.
const LONGEST_BODY: usize = 3;

/// The leaders without names who bring others along in `sentence`, with their role: 县委、县政府领导率公安部门赶赴现场.
pub fn find_leaders(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let text = &cx.document.reading;
    let role = role_in(kind).unwrap_or(Role::Attend);
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        let Some(verb) = LEADING_ACTS.first_in(text, *clause) else { continue };
        if NOT_LEADING.longest_at(text, verb.start).is_some() || is_inside_word(cx, verb.start) {
            continue;
        }
        let end = ADVERBS_BEFORE_ACTS.longest_before(text, verb.start).map_or(verb.start, |adverb| adverb.start);
        let end = OTHERS.longest_before(text, end).map_or(end, |others| others.start);
        if !ends_with_leader(cx, end) || end <= clause.start {
            continue;
        }
        let leader = phrases(cx, evidence.people, Span::new(clause.start, end)).pop();
        let leader = leader.filter(|group| group.end == end && AGENTS.first_in(text, *group).is_none());
        found.extend(leader.map(|group| (group, Stated { role, words: verb })));
    }
    found
}

/// Whether a word for leaders ends at `end`: 领导, 负责人, 局长.
fn ends_with_leader(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let is_abstract = ABSTRACT_LEADERS.longest_before(text, end).is_some();
    let is_leader = LEADERS.longest_before(text, end).is_some() || RESPONSIBLE.longest_before(text, end).is_some();
    !is_abstract && (is_leader || cx.hits.longest_ending_at(end, Table::Posts).is_some())
}

/// Whether a group of an inspection only repeats the leaders who inspect: 县领导详细了解情况.
///
/// Leaders who report to the inspectors, talk with them or accompany them are a group of their own. So are leaders
/// with a word that says which of them: 县有关领导.
pub(super) fn repeats_inspectors(cx: &Context, kind: EventKind, group: &GroupFound) -> bool {
    let text = &cx.document.reading;
    let is_other_side =
        matches!(group.rule, Rule::ListenedTo | Rule::Companion | Rule::Visited) || group.role == Role::Accompany;
    let label = LEADER_LABELS.longest_before(text, group.span.end).filter(|label| label.start >= group.span.start);
    let body = label.map(|label| Span::new(group.span.start, label.start));
    let is_selected = |body: Span| {
        OF_SEVERAL.longest_at(text, body.start).is_some() || SELECTING.longest_before(text, body.end).is_some()
    };
    let is_label = body.is_some_and(|body| body.len() <= LONGEST_BODY && !is_selected(body));
    kind == EventKind::Inspection && !is_other_side && is_label
}
