//! The bodies around 主办 and 承办, in any clause of the body.

use super::Finder;
use crate::annotate::event::words;
use crate::annotate::grammar::marks::{is_clause_mark, is_colon};
use crate::annotate::organizations::within;
use crate::lexicon::Table;
use crate::span::Span;

/// Most sentences of the body that are searched for 主办.
const SENTENCES: usize = 120;
/// Most characters between 主办单位 and the first host: 包括, a colon and a blank.
const LONGEST_LABEL_END: usize = 4;
/// Shortest subject before 由 that may name another event, in characters: 首届某某博览会由甲主办.
const LONG_NAME: usize = 6;
/// Most clauses of a list of hosts before the clause with 主办.
const MOST_LISTED: usize = 4;

impl Finder<'_, '_> {
    /// The bodies before 主办 or 承办, or after 主办单位, in any clause of the first [`SENTENCES`] sentences of the body. A
    /// sentence is read up to the first clause whose subject is another event than `name`.
    pub(super) fn find_organisers(&self, name: Option<Span>) -> Vec<Span> {
        let sentences = self.cx.document.sentences_of_body().iter();
        let mut found = Vec::new();
        for sentence in sentences.take(SENTENCES) {
            let clauses = self.cx.document.clauses(sentence);
            for (index, clause) in clauses.iter().enumerate() {
                if name.is_some_and(|name| self.names_other_event(*clause, name)) {
                    break;
                }
                let next = clauses.get(index + 1).copied();
                found.extend(self.organisers_of_clause(*clause, &clauses[..index], next));
            }
        }
        found
    }

    /// Whether `clause` tells who hosts another event: the words before 由 are an event's long name that is not like
    /// `name` (首届博览会由甲主办).
    fn names_other_event(&self, clause: Span, name: Span) -> bool {
        let text = &self.cx.document.reading;
        if words::ORGANISE.first_in(text, clause).is_none() {
            return false;
        }
        let Some(by) = words::BY.first_in(text, clause) else { return false };
        let is_event = self.cx.hits.longest_ending_at(by.start, Table::EventHeads).is_some_and(|h| h.span().len() > 1);
        let subject = Span::new(clause.start, by.start);
        is_event && subject.len() >= LONG_NAME && !self.is_like(subject, name)
    }

    /// The bodies before each verb of organising in `clause`. Those of the clauses `before` belong to their list if
    /// it has commas (由甲，乙主办). Behind a label, the bodies of the `next` clause count (主办单位：甲).
    pub(super) fn organisers_of_clause(&self, clause: Span, before: &[Span], next: Option<Span>) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut found = Vec::new();
        let mut from = clause.start;
        for verb in words::ORGANISE.starting_in(text, clause).filter(|verb| verb.end <= clause.end) {
            if verb.start < from {
                continue;
            }
            if words::ORGANISE_UNIT.longest_at(text, verb.end).is_some() {
                let is_label = text.get(clause.end.saturating_sub(1)).is_some_and(is_colon)
                    || text.get(clause.end).is_some_and(is_colon);
                let listed = next.filter(|_| is_label).map_or(clause.end, |next| next.end);
                found.extend(self.bodies_after(Span::new(verb.end, listed)));
                break;
            }
            let by = words::BY.first_in(text, Span::new(from, verb.start));
            let start = by.map_or(from, |by| by.end);
            let bodies = self.bodies_before(start, self.subject_end(start, verb.start));
            let opens = bodies.first().is_some_and(|body| body.start == start);
            if opens && by.is_none() && from == clause.start {
                found.extend(self.bodies_of_list(before));
            }
            found.extend(bodies);
            from = words::HOST_LINK.longest_at(text, verb.end).map_or(verb.end, |link| link.end);
        }
        if found.is_empty() { self.holders_behind_by(clause) } else { found }
    }

    /// The bodies between 由 and a verb of holding, where the words before 由 end like the name of an event:
    /// 本次活动由甲联合乙举办.
    fn holders_behind_by(&self, clause: Span) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let is_behind_event = |by: &Span| {
            let head = self.cx.hits.longest_ending_at(by.start, Table::EventHeads);
            head.is_some_and(|head| head.span().len() > 1 && head.span().start >= clause.start)
        };
        let Some(by) = words::BY.starting_in(text, clause).find(is_behind_event) else { return Vec::new() };
        let verbs = words::HELD_BY.starting_in(text, Span::new(by.end, clause.end));
        let mut found = verbs.map(|verb| self.bodies_before(by.end, self.subject_end(by.end, verb.start)));
        found.find(|bodies| bodies.first().is_some_and(|body| body.start == by.end)).unwrap_or_default()
    }

    /// The bodies of the clauses that end a list with commas: 由甲，乙和丙主办. The list begins behind 由 or with a clause.
    pub(super) fn bodies_of_list(&self, clauses: &[Span]) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut found: Vec<Span> = Vec::new();
        for clause in clauses.iter().rev().take(MOST_LISTED) {
            let by = words::BY.first_in(text, *clause);
            let part = Span::new(by.map_or(clause.start, |by| by.end), clause.end);
            let part = text.trim_end(part, is_clause_mark);
            if words::HELP_HOST.longest_before(text, part.end).is_some() {
                break;
            }
            let bodies = self.bodies_before(part.start, part.end);
            if bodies.first().is_none_or(|first| first.start != part.start) {
                break;
            }
            found.splice(0..0, bodies);
            if by.is_some() {
                break;
            }
        }
        found
    }

    /// The first body of `words`, which follow 主办单位, and those that links join to it: 主办单位为甲和乙. None if it starts
    /// more than [`LONGEST_LABEL_END`] characters in.
    pub(super) fn bodies_after(&self, words: Span) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut bodies: Vec<Span> = Vec::new();
        for body in within(self.found.organizations, words).iter().map(|o| o.span) {
            let is_listed = bodies.last().map_or(body.start <= words.start + LONGEST_LABEL_END, |last| {
                words::HOST_LINK.longest_at(text, last.end).is_some_and(|link| link.end == body.start)
            });
            if !is_listed {
                break;
            }
            bodies.push(body);
        }
        bodies
    }
}
