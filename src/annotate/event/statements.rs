//! Statements of events: what each clause says took place.

use super::names::{self, Name};
use super::words::{does, is_quoted, kind, verbs};
use super::zones::clauses;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
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

/// What makes a noun of the verb before it (调研组, 签约仪式).
const NOUN_ENDINGS: &str = "组团员站信品金稿的报队点室厅者单证权法官院书卡费";

/// The statements of a sentence, in order.
pub(super) fn statements(cx: &Context, sentence: usize, dates: &[DateMention]) -> Vec<Statement> {
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
        if in_title && found.len() == before {
            found.extend(
                names::headline(cx, clause).map(|n| named(n, Span::new(n.span.end, n.span.end), clause, sentence)),
            );
        }
    }
    let names: Vec<Span> = found.iter().filter_map(|s| Some(s.name?.span)).collect();
    found.retain(|s| s.name.is_some() || !names.iter().any(|n| n.covers(s.trigger)));
    found.sort_by_key(|s| (s.trigger.start, s.trigger.end));
    found
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
    let ending = text.get(verb.span.end).is_some_and(|c| NOUN_ENDINGS.contains(c));
    let order = ["命令", "法令", "法案", "行政令", "总统令"]
        .iter()
        .any(|w| text.has_at(verb.span.end, w) || text.has_at(verb.span.end + 1, w));
    let negated = text.before(verb.span.start).is_some_and(|c| matches!(c, '被' | '受' | '待' | '未'));
    ending || order || negated
}
