//! Groups on the other side: those whom the participants meet, visit, talk with or listen to.

use super::Evidence;
use super::lists::{BODIES, COMPANIONS, HEARD_ENDS, NOT_COMPANIONS, PAST_PARTICLE};
use super::phrases::phrases;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::annotate::roles::is_said;
use crate::document::Sentence;
use crate::lexicon::kinds::{group, group_head};
use crate::lexicon::{Hit, Kind, Table, Tables};
use crate::record::Role;
use crate::span::Span;

/// Longest name of those who are listened to, in code points.
const LONGEST_HEARD: usize = 40;

/// Longest word that may reach over a position, in code points.
const LONGEST_WORD: usize = 12;

/// Shortest name of those who are listened to, in code points.
const SHORTEST_HEARD: usize = 3;

/// Those whom the participants meet, visit or talk with: 看望慰问一线职工, 与企业负责人座谈.
pub fn find_partners(cx: &Context, evidence: &Evidence, sentence: &Sentence) -> Vec<(Span, Role)> {
    if first_of_kind(cx, sentence.span, group::TALK.or(group::VISIT)).is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(evidence.said, c.start)) {
        let object = match first_of_kind(cx, *clause, group::TALK) {
            Some(talk) => companions(cx, Span::new(clause.start, talk.start)),
            None => visited(cx, *clause),
        };
        let Some(object) = object else { continue };
        let end = first_of_kind(cx, object, group::TALK_VERB).map_or(object.end, |verb| verb.start);
        found.extend(
            phrases(cx, evidence.people, Span::new(object.start, end)).into_iter().map(|span| (span, Role::Meet)),
        );
    }
    found
}

/// Those who are listened to: 听取有关部门和单位情况汇报, 听取企业负责人意见建议.
pub fn find_heard(cx: &Context, evidence: &Evidence, sentence: &Sentence) -> Vec<(Span, Role)> {
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
    let people_word = cx.hits.longest_ending_at(heard.end, Table::GroupHeads);
    let is_known = people_word.is_some_and(|h| are_bodies || h.is(group_head::PERSON));
    let has_mark = text.chars_of(heard).iter().any(|c| is_boundary(*c));
    if has_mark || heard.len() < SHORTEST_HEARD || !evidence.people.mentions_in(heard).is_empty() || !is_known {
        return Vec::new();
    }
    let mark = text.chars_of(heard).iter().position(|c| is_list_mark(*c)).filter(|_| are_bodies);
    let parts = match mark {
        Some(at) => vec![Span::new(start, start + at), Span::new(start + at + 1, heard.end)],
        None => vec![heard],
    };
    parts.into_iter().map(|part| (part, Role::Report)).collect()
}

/// Whether a word for a body or people reaches over `at`: 常委|会.
fn is_inside_word(cx: &Context, at: usize) -> bool {
    const WORDS: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::GroupHeads, Table::Posts]);
    let near = Span::new(at.saturating_sub(LONGEST_WORD), at + LONGEST_WORD);
    cx.hits.of_any_within(WORDS, near).any(|h| h.span().start < at && at < h.span().end)
}

/// The word of `kind` in `span` that counts: the first of the lowest rank.
fn first_of_kind(cx: &Context, span: Span, kind: Kind) -> Option<Span> {
    cx.hits.of_kind_within(kind, span).min_by_key(|h| cx.lexicon.cell(h, 2)).map(Hit::span)
}

/// What stands behind 与 or 同, up to the talk.
fn companions(cx: &Context, before_talk: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let is_companion =
        |at: &usize| COMPANIONS.longest_at(text, *at).is_some() && NOT_COMPANIONS.longest_at(text, *at).is_none();
    let link = (before_talk.start..before_talk.end).find(is_companion)?;
    Some(Span::new(link + 1, before_talk.end))
}

/// What stands behind 会见, 看望, 慰问 up to the end of the clause.
fn visited(cx: &Context, clause: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let verb = first_of_kind(cx, clause, group::VISIT)?;
    let start = PAST_PARTICLE.longest_at(text, verb.end).map_or(verb.end, |particle| particle.end);
    let end = text.trim(clause, is_boundary).end;
    (start < end).then(|| Span::new(start, end))
}
