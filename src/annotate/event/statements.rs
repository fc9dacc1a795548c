//! Statements of events: what each clause says took place.

use super::names::{self, Name};
use super::words::{is_quoted, kind, verbs_among};
use super::zones::clauses_into;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::annotate::people::People;
use crate::lexicon::kinds::event;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// That an event took place, as a clause says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// The verb, or the preposition of 在…会上.
    pub trigger: Span,
    /// The clause.
    pub clause: Span,
    /// Index of the sentence.
    pub sentence: usize,
    /// What the event is.
    pub kind: EventKind,
    /// Its name, where it is named.
    pub name: Option<Name>,
    /// 收看: what is watched is another event.
    pub watches: bool,
}

/// A head may begin so many characters before a verb it holds.
const LONGEST_BEFORE: usize = 8;
/// What makes the verb before it the time of something else (会谈后表示, 成立五年来).
const SUBORDINATE: [&str; 6] = ["之际", "期间", "后", "以来", "前夕", "之前"];
/// What makes a noun of the verb before it (调研组, 慰问信), and the words in which the same character does not.
const NOUN_ENDINGS: [(char, &str); 9] = [
    ('任', "何"),
    ('组', "织"),
    ('团', "结队"),
    ('员', "工"),
    ('站', "点"),
    ('信', "息访用"),
    ('品', "质"),
    ('稿', ""),
    ('的', ""),
];

/// The statements of a sentence, in order; `clauses` is room for its clauses.
pub(super) fn statements(
    cx: &Context,
    sentence: usize,
    people: &People,
    dates: &[DateMention],
    clauses: &mut Vec<Span>,
) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let Some(span) = cx.document.sentences.get(sentence).map(|s| s.span) else { return found };
    let mut verbs = cx.hits.of_within(Table::EventVerbs, span).peekable();
    let has_heads = has_heads(cx, span);
    if !has_heads && verbs.peek().is_none() {
        return found;
    }
    let in_title = span.start < cx.document.body;
    clauses_into(clauses, cx, sentence, dates);
    let alone = clauses.len() == 1;
    for &clause in clauses.iter() {
        let before = found.len();
        for verb in verbs_among(&mut verbs, clause).filter(|v| !(has_heads && is_in_head(cx, v))) {
            let statement = of_verb(cx, clause, verb, dates);
            found.extend(statement.map(|s| Statement { sentence, ..s }));
        }
        let heads = if has_heads { names::heads(cx, clause) } else { Vec::new() };
        for head in &heads {
            if let Some((name, at)) = names::locative(cx, clause, head) {
                found.push(named(name, Span::new(at, at + 1), clause, sentence));
            }
        }
        let unnamed =
            || if in_title { found.len() == before } else { found[before..].iter().all(|s| s.name.is_none()) };
        if !heads.is_empty() && unnamed() {
            let acting = names::acting(cx, clause, in_title && alone, dates);
            let acting = acting.filter(|n| in_title || n.is_whole && n.kind == EventKind::Meeting);
            found.extend(acting.map(|n| named(n, Span::new(n.span.end, n.span.end), clause, sentence)));
        }
    }
    for statement in &mut found {
        statement.name = statement.name.map(|n| Name { span: behind_a_person(cx, n.span, people), ..n });
    }
    found.retain(|s| s.name.is_none_or(|n| !reaches_into_a_post(cx, n.span, people)));
    let names: Vec<Span> = found.iter().filter_map(|s| Some(s.name?.span)).collect();
    found.retain(|s| s.name.is_some() || !names.iter().any(|n| n.covers(s.trigger)));
    found.sort_by_key(|s| (s.trigger.start, s.trigger.end));
    found
}

/// Whether a head begins in a sentence, or so near before it that it may hold a verb of it.
fn has_heads(cx: &Context, sentence: Span) -> bool {
    let from = Span::new(sentence.start.saturating_sub(LONGEST_BEFORE), cx.document.reading.len());
    cx.hits.of_within(Table::EventHeads, from).next().is_some_and(|head| head.span().start < sentence.end)
}

/// Whether the verb is part of an event's name (开幕 in 开幕式).
fn is_in_head(cx: &Context, verb: &Hit) -> bool {
    let from = verb.span().start.saturating_sub(LONGEST_BEFORE);
    let mut heads = (from..=verb.span().start).filter_map(|at| cx.hits.longest_at(at, Table::EventHeads));
    heads.any(|head| {
        head.span().end > verb.span().end || head.span().end == verb.span().end && head.span().start < verb.span().start
    })
}

/// The name behind 某某在, where it took in who was there.
fn behind_a_person(cx: &Context, name: Span, people: &People) -> Span {
    let first = people.mentions_in(name).first().filter(|m| m.extent.start <= name.start);
    let preposition = first.and_then(|m| cx.document.reading.find("在", Span::new(m.span.end, name.end)));
    preposition.map_or(name, |at| Span::new(at.end, name.end))
}

/// Whether the name took in the posts of a person it is not about (出席论坛的某国总统某某举行会谈).
fn reaches_into_a_post(cx: &Context, name: Span, people: &People) -> bool {
    let in_verb = |at: usize, end: usize| cx.hits.longest_at(at, Table::EventVerbs).is_some_and(|h| h.span().end > end);
    let mut titled =
        people.mentions_in(name).iter().filter(|m| m.extent.start > name.start && m.extent.start < m.span.start);
    titled.any(|m| !in_verb(m.span.start, m.span.end))
}

fn named(name: Name, trigger: Span, clause: Span, sentence: usize) -> Statement {
    Statement { trigger, clause, sentence, kind: name.kind, name: Some(name), watches: false }
}

fn of_verb(cx: &Context, clause: Span, verb: &Hit, dates: &[DateMention]) -> Option<Statement> {
    if is_quoted(cx, verb.span().start) {
        return None;
    }
    let demanded = cx.slice(verb.span()).ends_with("开展") && is_demanded(cx, clause, verb.span().start);
    let name = if demanded {
        None
    } else if verb.is(event::HOLD) {
        names::object(cx, verb.span().end, clause).or_else(|| names::subject(cx, clause, verb.span().start, dates))
    } else if verb.is(event::ATTEND) {
        names::object(cx, verb.span().end, clause)
    } else {
        None
    };
    if let Some(name) = name {
        let opens = ["开幕", "启幕"].iter().any(|w| cx.document.reading.has_before(verb.span().end, w));
        let shown = matches!(name.kind, EventKind::Reception | EventKind::Other) && opens;
        let kind = if shown { EventKind::Ceremony } else { name.kind };
        let statement = Statement { kind, ..named(name, verb.span(), clause, 0) };
        return Some(match visit(cx, name.span) {
            Some(visit) => {
                let name = statement.name.filter(|name| name.span.start < visit.start);
                Statement { kind: EventKind::Inspection, name, ..statement }
            }
            None => statement,
        });
    }
    let watches = verb.is(event::WATCH);
    if !(watches || verb.is(event::ACT)) || is_noun(cx, verb) {
        return None;
    }
    let kind = if is_order(cx, verb) { EventKind::Other } else { kind(cx, verb)? };
    Some(Statement { trigger: verb.span(), clause, sentence: 0, kind, name: None, watches })
}

/// Whether 开展 stands in a demand (要求各地开展…活动) and not in a report.
fn is_demanded(cx: &Context, clause: Span, verb: usize) -> bool {
    let before = cx.slice(Span::new(clause.start, verb));
    ["要求", "要", "推动", "部署", "把", "将", "深入"].iter().any(|w| before.contains(w))
}

/// The verb of an inspection that a name ends with, and 活动 behind it: 走访慰问活动 is one, and no name by itself.
fn visit(cx: &Context, name: Span) -> Option<Span> {
    const ENDING: &str = "活动";
    let end = name.end.checked_sub(ENDING.chars().count()).filter(|end| cx.document.reading.has_at(*end, ENDING))?;
    let verb = cx.hits.longest_ending_at(end, Table::EventVerbs).filter(|h| h.span().start >= name.start)?;
    (verb.is(event::ACT) && kind(cx, verb) == Some(EventKind::Inspection)).then_some(verb.span())
}

fn next_is_number(cx: &Context, at: usize) -> bool {
    cx.document.reading.get(at).is_some_and(|c| c.is_ascii_digit() || "一二三四五六七八九十百".contains(c))
}

/// 签署…令: an order, not a ceremony.
fn is_order(cx: &Context, verb: &Hit) -> bool {
    let behind = cx.slice(Span::new(verb.span().end, verb.span().end + 16));
    let object = behind.split(['，', '。', '、']).next().unwrap_or_default();
    cx.slice(verb.span()) == "签署" && ["令", "法案", "决议"].iter().any(|w| object.ends_with(w))
}

/// Whether the verb is part of a noun (调研组), or tells of something before the report.
fn is_noun(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let next = text.get(verb.span().end + 1);
    let ending = NOUN_ENDINGS
        .iter()
        .any(|(c, unless)| text.get(verb.span().end) == Some(*c) && !next.is_some_and(|n| unless.contains(n)));
    let negated = text.before(verb.span().start).is_some_and(|c| matches!(c, '被' | '受' | '待' | '未'));
    let subordinate = SUBORDINATE.iter().any(|w| text.has_at(verb.span().end, w));
    let count = text.has_before(verb.span().end, "成立") && next_is_number(cx, verb.span().end);
    ending || negated || subordinate || count
}
