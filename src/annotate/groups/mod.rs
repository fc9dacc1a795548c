//! Groups: unnamed participants, split where the text splits them.
//!
//! A group is what stands before a verb of taking part (参加, 列席, 陪同), or before 发言, 汇报 and the like, or
//! behind 参加会议的有. It ends with a word for people (负责人, 代表); what has none yet (省直各有关单位、在哈本科院校、…)
//! goes on to the next. Names and their posts are cut out; labels of all present (与会人员) are none.

mod phrases;
mod trim;

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::Context;
use super::people::People;
use super::roles::{Stops, Verb, is_said};
use crate::document::Sentence;
use crate::lexicon::kinds::{group, group_head};
use crate::lexicon::{Hit, Kind, Table};
use crate::record::{Event, Group, Role};
use crate::span::Span;
use phrases::{bodies, phrases};

/// Every group, in order, each text once; `said` is what is said in the speeches, in order.
pub fn groups(cx: &Context, people: &People, said: &[Span], stops: &Stops, event: Option<&Event>) -> Vec<Group> {
    if event.is_none() {
        return Vec::new();
    }
    let (mut found, mut seen) = (Vec::new(), FxHashSet::default());
    for sentence in cx.budget.over(cx.document.sentences.iter().filter(|s| s.span.start >= cx.document.body)) {
        let mut here = sentence_groups(cx, people, stops, sentence.span);
        here.extend(partners(cx, people, said, sentence));
        here.extend(heard(cx, people, said, sentence));
        here.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
        let mut told = 0;
        for (span, role) in here {
            // What lies within a longer one is found for 和 or 与 inside its name.
            if span.end <= told {
                continue;
            }
            told = span.end;
            let text = cx.slice(span);
            if seen.insert(text) {
                found.push(Group { text: cx.written(span), position: cx.document.position(span), role });
            }
        }
    }
    found
}

fn sentence_groups(cx: &Context, people: &People, stops: &Stops, sentence: Span) -> Vec<(Span, Role)> {
    let mut found = Vec::new();
    let mut from = sentence.start;
    for verb in stops.verbs(&cx.document.reading, sentence) {
        if verb.span.start < from || !takes_part(verb.role) {
            continue;
        }
        if let Some(list) = behind(cx, verb.span, sentence.end) {
            found.extend(phrases(cx, people, list).into_iter().map(|span| (span, verb.role)));
            from = list.end;
            continue;
        }
        let subject = Span::new(from, verb.span.start);
        let named = phrases(cx, people, subject);
        if named.is_empty() && matches!(verb.role, Role::Speak | Role::Report) {
            found.extend(bodies(cx, people, subject).map(|span| (span, verb.role)));
        }
        found.extend(named.into_iter().filter(|s| acts(cx, people, *s, &verb, sentence.start)).map(|s| (s, verb.role)));
        from = next_clause(cx, verb.span.end, sentence.end);
    }
    found
}

/// Whether `group` is near enough to `verb` to be its subject: anywhere before a verb of taking part; in the
/// same clause, or with names between, before one of speaking or reporting.
fn acts(cx: &Context, people: &People, group: Span, verb: &Verb, sentence: usize) -> bool {
    if matches!(verb.role, Role::Attend | Role::Accompany) {
        return true;
    }
    let same_clause = next_clause(cx, group.end, verb.span.start) >= verb.span.start;
    let near = group.start == sentence || group.end + LONGEST_ADVERBIAL >= verb.span.start;
    let listed = !people.mentions_in(Span::new(group.end, verb.span.start)).is_empty();
    same_clause && near || listed && matches!(cx.document.reading.get(group.end), Some('，' | '、'))
}

/// Longest way from a group to a verb of speaking or reporting.
const LONGEST_ADVERBIAL: usize = 14;

/// Those whom the participants meet, visit or talk with: 看望慰问一线职工, 与企业负责人座谈.
fn partners(cx: &Context, people: &People, said: &[Span], sentence: &Sentence) -> Vec<(Span, Role)> {
    if word(cx, sentence.span, group::TALK.or(group::VISIT)).is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in cx.document.clauses(sentence).iter().filter(|c| !is_said(said, c.start)) {
        let object = match word(cx, *clause, group::TALK) {
            Some(talk) => (clause.start..talk.start).find(|p| is_with(cx, *p)).map(|p| Span::new(p + 1, talk.start)),
            None => visited(cx, *clause),
        };
        let Some(object) = object else { continue };
        let before_predicate = word(cx, object, group::TALK_VERB).map_or(object.end, |verb| verb.start);
        let object = Span::new(object.start, before_predicate);
        found.extend(phrases(cx, people, object).into_iter().map(|span| (span, Role::Meet)));
    }
    found
}

/// The word of `kind` in `span` that counts: the first of the lowest rank.
fn word(cx: &Context, span: Span, kind: Kind) -> Option<Span> {
    cx.hits.of_kind_within(kind, span).min_by_key(|h| cx.lexicon.cell(h, 2)).map(Hit::span)
}

/// Those who are listened to: 听取有关部门和单位情况汇报, 听取企业负责人意见建议.
fn heard(cx: &Context, people: &People, said: &[Span], sentence: &Sentence) -> Vec<(Span, Role)> {
    const CLOSERS: &[&str] =
        &["工作", "情况", "相关工作", "关于", "对", "就", "的", "个人", "意见", "汇报", "发言", "介绍", "建议"];
    let text = &cx.document.reading;
    let Some(verb) = word(cx, sentence.span, group::HEAR) else { return Vec::new() };
    let start = verb.end + usize::from(text.get(verb.end) == Some('了'));
    let reach = Span::new(start, (start + LONGEST_HEARD).min(sentence.span.end));
    let end = CLOSERS.iter().filter_map(|w| text.find(w, reach)).map(|s| s.start).min();
    let said = is_said(said, verb.start);
    let Some(end) = end.filter(|_| !said) else { return Vec::new() };
    let body = Span::new(start, end);
    let bodies = ["有关", "相关", "各"].iter().any(|w| text.find(w, body).is_some());
    let head = cx.hits.longest_ending_at(end, Table::GroupHeads);
    let known = head.is_some_and(|h| bodies || h.is(group_head::PERSON));
    let mark = text.chars_of(body).iter().any(|c| matches!(c, '，' | '。' | '；'));
    if mark || body.len() < 3 || !people.mentions_in(body).is_empty() || !known {
        return Vec::new();
    }
    let mut parts = vec![body];
    if bodies && let Some(at) = (start..end).find(|p| text.get(*p) == Some('、')) {
        parts = vec![Span::new(start, at), Span::new(at + 1, end)];
    }
    parts.into_iter().map(|part| (part, Role::Report)).collect()
}

/// Longest name of those listened to.
const LONGEST_HEARD: usize = 40;

fn is_with(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    matches!(text.get(at), Some('与' | '同' | '和'))
        && !["与会", "同时", "同志", "和平", "和谐"].iter().any(|w| text.has_at(at, w))
}

/// What stands behind 会见, 看望, 慰问 up to the end of the clause.
fn visited(cx: &Context, clause: Span) -> Option<Span> {
    let text = &cx.document.reading;
    let verb = word(cx, clause, group::VISIT)?;
    let start = verb.end + usize::from(text.get(verb.end) == Some('了'));
    let end = text.trim(clause, |c| matches!(c, '，' | '。' | '；' | ',' | '：')).end;
    (start < end).then(|| Span::new(start, end))
}

fn takes_part(role: Role) -> bool {
    matches!(role, Role::Attend | Role::Accompany | Role::Speak | Role::Report | Role::Officiate)
}

/// What is listed behind a verb: 参加会议的有：…, 出席会议的还有….
fn behind(cx: &Context, verb: Span, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let reach = Span::new(verb.end, (verb.end + 16).min(end));
    let opener = ["的有", "的还有", "的包括"].iter().find_map(|w| text.find(w, reach))?;
    let no_mark = !text.chars_of(Span::new(verb.end, opener.start)).iter().any(|c| matches!(c, '，' | '；' | '。'));
    let start = opener.end + usize::from(text.get(opener.end) == Some('：'));
    no_mark.then(|| Span::new(start, end))
}

fn next_clause(cx: &Context, at: usize, end: usize) -> usize {
    let text = &cx.document.reading;
    (at..end).find(|p| text.get(*p).is_some_and(|c| matches!(c, '，' | '；' | ','))).map_or(end, |p| p + 1)
}
