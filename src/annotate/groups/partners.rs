//! Groups whom the participants meet, visit, talk with or listen to.

use super::Evidence;
use super::led::find_team;
use super::lists::{
    AND, BODIES, COMPANIONS, COURTESY_AIMS, DE, HEARD_ENDS, LECTURES, NOT_COMPANIONS, OPINIONS, PAST_PARTICLE,
    PLAIN_PEOPLE, RECIPIENTS, TEAMS, VISITING_TEAMS, WELCOMED, WELCOMING,
};
use super::phrases::phrases;
use super::pieces::{is_inside_word, is_label};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::annotate::roles::{Stated, is_said};
use crate::document::Sentence;
use crate::lexicon::kinds::{group, group_head};
use crate::lexicon::{Hit, Kind, Table};
use crate::record::{EventKind, Role};
use crate::span::Span;

/// Longest name of those who are listened to, in code points.
const LONGEST_HEARD: usize = 40;

/// Shortest name of those who are listened to, in code points.
const SHORTEST_HEARD: usize = 3;

/// Those whom the participants meet, visit or talk with: 看望慰问一线职工, 与企业负责人座谈.
///
/// Those who only receive gifts take no part: they must talk with the visitors in the same sentence.
pub fn find_partners(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    if first_of_kind(cx, sentence.span, group::TALK.or(group::VISIT)).is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        let talk = first_of_kind(cx, *clause, group::TALK);
        let met = match talk {
            Some(talk) => companions(cx, Span::new(clause.start, talk.start)).map(|object| (object, talk)),
            None => visited(cx, *clause).filter(|(object, _)| is_met(cx, kind, *object, sentence)),
        };
        let Some((object, words)) = met else { continue };
        let end = first_of_kind(cx, object, group::TALK_VERB).map_or(object.end, |verb| verb.start);
        let object = Span::new(object.start, end);
        let mut groups = phrases(cx, evidence.people, object);
        if groups.is_empty() && talk.is_some() && is_short_group(cx, object) {
            groups.push(object);
        }
        if groups.is_empty() && talk.is_none() && kind == EventKind::Reception {
            groups.extend(find_team(cx, object.start).filter(|team| is_delegation(cx, evidence, *team)));
        }
        found.extend(groups.into_iter().map(|span| (span, Stated { role: Role::Meet, words })));
    }
    found
}

/// Whether those who are `visited` meet the participants in an event of `kind`: as the other side (会见) or in a talk
/// after. Those who are only visited (看望慰问一线职工) take no part.
fn is_met(cx: &Context, kind: EventKind, visited: Span, sentence: &Sentence) -> bool {
    let rest = Span::new(visited.end, sentence.span.end);
    let meets = |h: &Hit| h.table == Table::RoleVerbs && Role::parse(cx.lexicon.cell(h, 1)) == Some(Role::Meet);
    kind == EventKind::Reception
        || first_of_kind(cx, rest, group::TALK).is_some()
        || cx.hits.ending_at(visited.start).any(meets)
}

/// Whether `span` is one short word for people or bodies: 与企业座谈, 同师生交流.
fn is_short_group(cx: &Context, span: Span) -> bool {
    let is_word = |h: &Hit| h.table == Table::GroupHeads && h.span() == span;
    let is_plain = PLAIN_PEOPLE.contains(cx.slice(span));
    !is_plain
        && span.len() < SHORTEST_HEARD
        && cx.hits.starting_at(span.start).iter().any(is_word)
        && !is_label(cx, span)
}

/// Those who are listened to: 听取有关部门和单位情况汇报, 听取企业负责人意见建议.
pub fn find_heard(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let text = &cx.document.reading;
    let Some(verb) = first_of_kind(cx, sentence.span, group::HEAR).filter(|verb| !is_said(evidence.said, verb.start))
    else {
        return Vec::new();
    };
    let start = PAST_PARTICLE.longest_at(text, verb.end).map_or(verb.end, |particle| particle.end);
    let reach = Span::new(start, (start + LONGEST_HEARD).min(sentence.span.end));
    let Some(end) = HEARD_ENDS.first_in(text, reach) else { return Vec::new() };
    let heads = |at: &usize| cx.hits.tables_ending_at(*at).has(Table::GroupHeads) && !is_inside_word(cx, *at);
    let heard = Span::new(start, (start..=end.start).rev().find(heads).unwrap_or(start));
    let are_bodies = BODIES.first_in(text, heard).is_some();
    let is_opinion = kind == EventKind::Symposium && OPINIONS.longest_at(text, end.start).is_some();
    let role = if is_opinion { Role::Speak } else { Role::Report };
    let people_word = cx.hits.longest_ending_at(heard.end, Table::GroupHeads);
    let is_known = people_word.is_some_and(|h| are_bodies || h.is(group_head::PERSON));
    let has_mark = text.chars_of(heard).iter().any(|c| is_boundary(*c));
    if has_mark || heard.len() < SHORTEST_HEARD || !evidence.people.mentions_in(heard).is_empty() || !is_known {
        return Vec::new();
    }
    let names_people = people_word.is_some_and(|h| h.is(group_head::PERSON));
    if names_people {
        let groups = phrases(cx, evidence.people, heard);
        return groups.into_iter().map(|group| (group, Stated { role, words: verb })).collect();
    }
    let mark = text.chars_of(heard).iter().position(|c| is_list_mark(*c)).filter(|_| are_bodies);
    let parts = match mark {
        Some(at) => vec![Span::new(start, start + at), Span::new(start + at + 1, heard.end)],
        None => vec![heard],
    };
    parts.into_iter().map(|part| (part, Stated { role, words: verb })).collect()
}

/// Whether `team` ends with a word for a delegation and names nobody.
fn is_delegation(cx: &Context, evidence: &Evidence, team: Span) -> bool {
    let text = &cx.document.reading;
    let is_team =
        TEAMS.longest_before(text, team.end).is_some() || VISITING_TEAMS.longest_before(text, team.end).is_some();
    is_team && evidence.people.mentions_in(team).is_empty()
}

/// The teams whose coming somebody welcomes: 对某市代表团的来访表示欢迎.
pub fn find_welcomed(cx: &Context, evidence: &Evidence, kind: EventKind, sentence: &Sentence) -> Vec<(Span, Stated)> {
    if kind != EventKind::Reception {
        return Vec::new();
    }
    let text = &cx.document.reading;
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        let Some(front) = WELCOMING.first_in(text, *clause) else { continue };
        let coming = WELCOMED.first_in(text, Span::new(front.end, clause.end));
        let Some(coming) = coming else { continue };
        let end = DE.longest_before(text, coming.start).map_or(coming.start, |particle| particle.start);
        let team = Span::new(front.end, end);
        let is_named = !evidence.people.mentions_in(team).is_empty();
        let is_team = TEAMS.longest_before(text, end).or_else(|| VISITING_TEAMS.longest_before(text, end));
        let has_name = is_team.is_some_and(|word| word.start > team.start + 1);
        if has_name && !is_named && !text.chars_of(team).iter().any(|c| is_list_mark(*c)) && !is_label(cx, team) {
            found.push((team, Stated { role: Role::Meet, words: coming }));
        }
    }
    found
}

/// The audience of a lecture: 为全局党员干部作专题报告.
pub fn find_audience(cx: &Context, evidence: &Evidence, sentence: &Sentence) -> Vec<(Span, Stated)> {
    let text = &cx.document.reading;
    let mut found = Vec::new();
    for verb in evidence.stops.verbs(text, sentence.span) {
        if verb.role != Role::Report || LECTURES.first_in(text, verb.span).is_none() {
            continue;
        }
        let before = Span::new(verb.clause.max(sentence.span.start), verb.span.start);
        let Some(word) = (before.start..before.end).rev().find_map(|at| {
            RECIPIENTS
                .longest_at(text, at)
                .filter(|w| w.end < before.end && !cx.hits.is_common(Span::new(w.start, w.end + 1)))
        }) else {
            continue;
        };
        let groups = phrases(cx, evidence.people, Span::new(word.end, before.end));
        found.extend(groups.into_iter().map(|span| (span, Stated { role: Role::Attend, words: verb.span })));
    }
    found
}

/// The word of `kind` in `span` that counts: the first of the lowest rank.
fn first_of_kind(cx: &Context, span: Span, kind: Kind) -> Option<Span> {
    cx.hits.of_kind_within(kind, span).min_by_key(|h| cx.lexicon.cell(h, 2)).map(Hit::span)
}

/// The words after 与 or 同, up to the talk: 与|企业负责人|座谈.
fn companions(cx: &Context, before_talk: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let is_companion =
        |at: &usize| COMPANIONS.longest_at(text, *at).is_some() && NOT_COMPANIONS.longest_at(text, *at).is_none();
    let link = (before_talk.start..before_talk.end).find(is_companion)?;
    // 对甲和代表团成员为促进交流所做的: the link joins those to whom something is said.
    let is_aim = |aim: &Span| !cx.hits.is_common(Span::new(aim.start, aim.end + 1));
    if AND.longest_at(text, link).is_some()
        && COURTESY_AIMS.starting_in(text, Span::new(before_talk.start, link)).any(|aim| is_aim(&aim))
    {
        return None;
    }
    Some(Span::new(link + 1, before_talk.end))
}

/// The words after 会见, 看望 or 慰问 up to the end of the clause, and that verb.
fn visited(cx: &Context, clause: Span) -> Option<(Span, Span)> {
    let text = &cx.document.reading;
    let verb = first_of_kind(cx, clause, group::VISIT)?;
    let start = PAST_PARTICLE.longest_at(text, verb.end).map_or(verb.end, |particle| particle.end);
    let end = text.trim(clause, is_boundary).end;
    (start < end).then(|| (Span::new(start, end), verb))
}
