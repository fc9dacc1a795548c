//! The part of a body or a person in a change, by the words after it.

use crate::annotate::Context;
use crate::annotate::changes::words::{
    ABOUT, ANNOUNCES, ASSEMBLIES_HELD, BY, DECISIONS, ELECTIONS, HOLDS, MEETINGS, NOMINATIONS, PARTICLE, PASSIVES,
    SESSION_WORDS,
};
use crate::annotate::grammar::marks::{is_blank, is_boundary};
use crate::annotate::people::People;
use crate::span::Span;

/// Longest gap between a decider and the verb, in code points.
const LONGEST_GAP: usize = 32;
/// Longest gap between 召开 and the meeting, in code points.
const LONGEST_MEETING: usize = 24;
/// Most words in the name of a session: 第, 八, 次, 全体, 会议.
const MOST_SESSION_WORDS: usize = 12;

/// The part of a decider in a change, by the words after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing about a change.
    None,
    /// It holds a meeting, or the meeting itself acts.
    Meets,
    /// It elects.
    Elects,
    /// It names or publishes candidates.
    Nominates,
    /// It takes a decision.
    Decides,
    /// It announces a decision; a body announces its own.
    Announces,
}

/// The evidence in the clause after `end`; the verb begins at most `reach` code points after it.
pub fn read_evidence(cx: &Context, people: &People, end: usize, reach: usize) -> Evidence {
    let text = &cx.document.reading;
    let (session_end, is_session) = skip_session(cx, end);
    let limit = (session_end + LONGEST_GAP).min(text.len());
    let is_end = |p: &usize| text.get(*p).is_none_or(is_boundary);
    let clause_end = (session_end..limit).find(is_end).unwrap_or(limit);
    let clause = Span::new(session_end, clause_end);
    let lists = [
        (&HOLDS, Evidence::Meets),
        (&DECISIONS, Evidence::Decides),
        (&ANNOUNCES, Evidence::Announces),
        (&ELECTIONS, Evidence::Elects),
        (&NOMINATIONS, Evidence::Nominates),
    ];
    let first = lists.into_iter().filter_map(|(list, kind)| Some((list.first_in(text, clause)?, kind)));
    let first = first.min_by_key(|(word, _)| (word.start, usize::MAX - word.end));
    let Some((word, kind)) = first else { return of_session(is_session) };
    let between = Span::new(session_end, word.start);
    if kind == Evidence::Meets {
        return if is_session || is_meeting_near(cx, word.end) { Evidence::Meets } else { Evidence::None };
    }
    let is_followed = word.start <= end.max(session_end) + reach && !is_of_other(cx, people, between);
    if is_followed && (!is_session || kind != Evidence::Decides) { kind } else { of_session(is_session) }
}

fn of_session(is_session: bool) -> Evidence {
    if is_session { Evidence::Meets } else { Evidence::None }
}

/// Whether the words between a decider and a verb show that the verb has another subject.
fn is_of_other(cx: &Context, people: &People, between: Span) -> bool {
    let text = &cx.document.reading;
    let particle = (between.start..between.end).find(|p| PARTICLE.longest_at(text, *p).is_some());
    let is_attribute = particle.is_some_and(|at| at > between.start) && ABOUT.first_in(text, between).is_none();
    let is_passive = BY.first_in(text, between).or_else(|| PASSIVES.first_in(text, between)).is_some();
    is_attribute || is_passive || !people.mentions_in(between).is_empty()
}

/// The end of the session that is named right after a body, and whether there is one: 第八次会议, 一届三次全会.
fn skip_session(cx: &Context, end: usize) -> (usize, bool) {
    let text = &cx.document.reading;
    let mut at = end;
    let mut is_session = false;
    for _ in 0..MOST_SESSION_WORDS {
        let digit = text.get(at).filter(|c| c.is_ascii_digit() || is_blank(*c) && *c != '\n').map(|_| at + 1);
        if let Some(next) = digit {
            at = next;
        } else if let Some(meeting) = MEETINGS.longest_at(text, at) {
            at = meeting.end;
            is_session = true;
        } else if let Some(word) = SESSION_WORDS.longest_at(text, at) {
            at = word.end;
        } else {
            break;
        }
    }
    if is_session { (at, true) } else { (end, false) }
}

/// Whether the object of a verb of holding is a meeting: 召开第八次会议.
fn is_meeting_near(cx: &Context, verb_end: usize) -> bool {
    let text = &cx.document.reading;
    let limit = (verb_end + LONGEST_MEETING).min(text.len());
    let end = (verb_end..limit).find(|p| text.get(*p).is_none_or(is_boundary)).unwrap_or(limit);
    let held = Span::new(verb_end, end);
    MEETINGS.first_in(text, held).or_else(|| ASSEMBLIES_HELD.first_in(text, held)).is_some()
}
