//! What is imposed on someone: 开除党籍, 有期徒刑十年.

use super::CaseFound;
use super::findings::names;
use super::words::{MEASURED, OPENERS, PENALTIES, REPRIEVES};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_comma, is_list_mark};
use crate::annotate::people::People;
use crate::lexicon::Table;
use crate::span::Span;

/// Most penalties of one case.
const MOST_PENALTIES: usize = 32;
/// Longest measure of a penalty, in code points.
const LONGEST_MEASURE: usize = 24;

/// Adds the penalties for a person, each once; in a report of one case all of them are this person's.
pub fn add(cx: &Context, people: &People, case: &mut CaseFound, is_alone: bool) {
    let text = &cx.document.reading;
    for sentence in &cx.document.sentences {
        let span = sentence.span;
        let is_own = is_alone || names(people, span, case.person);
        let is_step = cx.hits.of_within(Table::CaseWords, span).next().is_some();
        if span.start < cx.document.body || !is_own || !is_step || OPENERS.longest_at(text, span.start).is_some() {
            continue;
        }
        add_of_sentence(cx, case, span);
    }
}

fn add_of_sentence(cx: &Context, case: &mut CaseFound, sentence: Span) {
    let text = &cx.document.reading;
    let mut at = sentence.start;
    while at < sentence.end && case.penalties.len() < MOST_PENALTIES {
        let measured = MEASURED.longest_at(text, at).map(|word| with_measure(cx, word, sentence.end));
        let Some(penalty) = measured.or_else(|| PENALTIES.longest_at(text, at)) else {
            at += 1;
            continue;
        };
        at = penalty.end;
        if case.penalties.iter().all(|known| cx.slice(*known) != cx.slice(penalty)) {
            case.penalties.push(penalty);
        }
    }
}

/// A penalty with its measure, up to the next mark: 有期徒刑十年; 死刑，缓期二年执行.
fn with_measure(cx: &Context, word: Span, limit: usize) -> Span {
    let text = &cx.document.reading;
    let ends = |c: char| is_boundary(c) || is_list_mark(c) || is_closing(c);
    let stop = |from: usize| {
        (from..limit.min(from + LONGEST_MEASURE))
            .find(|at| text.get(*at).is_none_or(ends))
            .unwrap_or(limit.min(from + LONGEST_MEASURE))
    };
    let end = stop(word.end);
    let is_reprieved = text.get(end).is_some_and(is_comma) && REPRIEVES.longest_at(text, end + 1).is_some();
    Span::new(word.start, if is_reprieved { stop(end + 1) } else { end })
}
