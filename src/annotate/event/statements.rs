//! Statements of events: what each clause says took place.

use super::names::{self, Name};
use super::words::{does, is_quoted, kind, verbs};
use super::zones::clauses;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::annotate::people::People;
use crate::lexicon::Hit;
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

/// What makes a noun of the verb before it (调研组, 慰问信), and the words in which the same character does not.
const NOUN_ENDINGS: [(char, &str); 8] =
    [('组', "织"), ('团', "结队"), ('员', "工"), ('站', "点"), ('信', "息访用"), ('品', "质"), ('稿', ""), ('的', "")];

/// The statements of a sentence, in order.
pub(super) fn statements(cx: &Context, sentence: usize, people: &People, dates: &[DateMention]) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let in_title = cx.document.sentences.get(sentence).is_some_and(|s| s.span.start < cx.document.body);
    for clause in clauses(cx, sentence, dates) {
        let before = found.len();
        for verb in verbs(cx, clause) {
            let statement = of_verb(cx, clause, verb, dates);
            found.extend(statement.map(|s| Statement { sentence, ..s }));
        }
        for head in names::heads(cx, clause) {
            if let Some((name, at)) = names::locative(cx, clause, head) {
                found.push(named(name, Span::new(at, at + 1), clause, sentence));
            }
        }
        if if in_title { found.len() == before } else { found[before..].iter().all(|s| s.name.is_none()) } {
            let acting = names::acting(cx, clause, in_title, dates);
            let acting = acting.filter(|n| in_title || n.is_whole && n.kind == EventKind::Meeting);
            found.extend(acting.map(|n| named(n, Span::new(n.span.end, n.span.end), clause, sentence)));
        }
    }
    found.retain(|s| s.name.is_none_or(|n| !reaches_into_a_post(n.span, people)));
    let names: Vec<Span> = found.iter().filter_map(|s| Some(s.name?.span)).collect();
    found.retain(|s| s.name.is_some() || !names.iter().any(|n| n.covers(s.trigger)));
    found.sort_by_key(|s| (s.trigger.start, s.trigger.end));
    found
}

/// Whether the name took in the posts of a person it is not about (出席论坛的某国总统某某举行会谈).
fn reaches_into_a_post(name: Span, people: &People) -> bool {
    people.mentions_in(name).iter().any(|m| m.extent.start > name.start && m.extent.start < m.span.start)
}

fn named(name: Name, trigger: Span, clause: Span, sentence: usize) -> Statement {
    Statement { trigger, clause, sentence, kind: name.kind, name: Some(name), watches: false }
}

fn of_verb(cx: &Context, clause: Span, verb: &Hit, dates: &[DateMention]) -> Option<Statement> {
    if is_quoted(cx, verb.span.start) {
        return None;
    }
    let name = if does(cx, verb, "hold") {
        names::object(cx, verb.span.end, clause).or_else(|| names::subject(cx, clause, verb.span.start, dates))
    } else if does(cx, verb, "attend") {
        names::object(cx, verb.span.end, clause)
    } else {
        None
    };
    if let Some(name) = name {
        return Some(named(name, verb.span, clause, 0));
    }
    let watches = does(cx, verb, "watch");
    if !(watches || does(cx, verb, "act")) || is_noun(cx, verb) {
        return None;
    }
    Some(Statement { trigger: verb.span, clause, sentence: 0, kind: kind(cx, verb)?, name: None, watches })
}

/// Whether the verb is part of a noun: 调研组, 签署命令.
fn is_noun(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.text;
    let next = text.get(verb.span.end + 1);
    let ending = NOUN_ENDINGS
        .iter()
        .any(|(c, unless)| text.get(verb.span.end) == Some(*c) && !next.is_some_and(|n| unless.contains(n)));
    let order = ["命令", "法令", "法案", "行政令", "总统令"]
        .iter()
        .any(|w| text.has_at(verb.span.end, w) || text.has_at(verb.span.end + 1, w));
    let negated = text.before(verb.span.start).is_some_and(|c| matches!(c, '被' | '受' | '待' | '未'));
    ending || order || negated
}
