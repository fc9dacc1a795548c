//! Who holds the event: the body before 召开 or 举行, and those behind 由 before 主办.

use super::Found;
use super::main_event::Main;
use crate::annotate::Context;
use crate::annotate::organizations::within;
use crate::record::Host;
use crate::span::Span;

/// Most hosts named.
const MOST: usize = 16;

/// The bodies that hold the event.
pub(super) fn hosts(cx: &Context, main: &Main, found: &Found) -> Vec<Host> {
    let mut spans: Vec<Span> = Vec::new();
    if let Some(statement) = main.body.or(main.title) {
        let named_behind = statement.name.is_some_and(|n| n.span.start >= statement.trigger.end);
        let holds = ["召开", "举行", "举办"].iter().any(|w| cx.slice(statement.trigger).ends_with(w));
        let by_person = cx.slice(statement.trigger).starts_with("主持");
        if named_behind && holds && !by_person {
            spans.extend(subjects(cx, Span::new(statement.clause.start, statement.trigger.start), found));
        }
        let sentences = cx.document.sentences.iter().skip(statement.sentence).take(4);
        for clause in sentences.flat_map(|s| cx.document.clauses(s)) {
            let hosts = ["主办", "联合举办", "承办"];
            if cx.document.reading.chars_of(*clause).contains(&'办')
                && hosts.iter().any(|w| cx.document.reading.find(w, *clause).is_some())
            {
                spans.extend(within(found.organizations, *clause).iter().map(|o| o.span));
            }
        }
    }
    let mut hosts: Vec<Host> = Vec::new();
    for span in spans.into_iter().take(MOST) {
        let text = cx.written(span);
        if !hosts.iter().any(|h| h.text == text) {
            hosts.push(Host { text, position: cx.document.position(span) });
        }
    }
    hosts
}

/// The bodies that stand before the verb, unless a person stands behind them.
fn subjects(cx: &Context, before: Span, found: &Found) -> Vec<Span> {
    if !found.people.mentions_in(before).is_empty() {
        return Vec::new();
    }
    let after_place = cx.document.reading.find("在", before).map_or(before.end, |s| s.start);
    let inside = Span::new(before.start, after_place);
    within(found.organizations, inside).iter().map(|o| o.span).collect()
}
