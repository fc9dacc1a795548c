//! The place that the words behind the verb or the next clauses tell: a departure, a destination, a place behind the
//! name.

use super::Finder;
use super::phrase::Lead;
use crate::annotate::event::statements::Statement;
use crate::annotate::event::status::find_word_ahead;
use crate::annotate::event::verbs::{find_verbs, kind_of};
use crate::annotate::event::words;
use crate::lexicon::Hit;
use crate::lexicon::kinds::event;
use crate::record::EventKind;
use crate::span::Span;

/// Clauses after the statement's that are searched for a place.
const CLAUSES: usize = 3;

impl Finder<'_, '_> {
    /// The place of departure: 编队从某军港起航.
    pub(super) fn departed_from(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        let departs = words::DEPART.longest_at(text, statement.trigger.start) == Some(statement.trigger);
        let clause = Span::new(statement.clause.start, statement.trigger.start);
        if !departs {
            return None;
        }
        let from = words::FROM.starting_in(text, clause).next_back()?;
        self.phrase(from.end, statement.trigger.start, Lead::At)
    }

    /// The place behind the name in its clause, as in 在…举行开幕式 or 在…正式启动.
    pub(super) fn held_behind_name(&self, statement: &Statement) -> Option<Span> {
        let name = statement.name.filter(|name| name.span.start >= statement.trigger.end)?;
        let behind = Span::new(name.span.end, statement.clause.end);
        let opens = |h: &Hit| h.is(event::HOLD) || kind_of(self.cx, h) == Some(EventKind::Ceremony);
        let verb = find_verbs(self.cx, behind).find(|h| opens(h))?;
        self.stood_in(Span::new(behind.start, verb.span().start), verb.span().start)
    }

    /// The destination behind a verb of sending, in its clause or the next one: 出动30余名官兵，奔赴某地.
    pub(super) fn find_destination_sent_to(&self, statement: &Statement, next: Option<Span>) -> Option<Span> {
        let trigger = statement.trigger;
        let sends = words::SEND.longest_at(&self.cx.document.reading, trigger.start) == Some(trigger);
        if !sends || statement.name.is_some() {
            return None;
        }
        self.find_goal(Span::new(trigger.end, statement.clause.end)).or_else(|| {
            let next = next?;
            let goes = self.cx.hits.starting_at(next.start).iter().any(|h| h.is(event::GO) && h.span().len() > 1);
            goes.then(|| self.gone_to(next, next.end)).flatten()
        })
    }

    /// The town that an earlier clause goes to, where the place is named only in relation to it: 赶赴某镇，在镇卫生院.
    pub(super) fn find_town_of(&self, place: Span, before: &[Span]) -> Option<Span> {
        let is_relative = words::REGION_UNIT.longest_at(&self.cx.document.reading, place.start).is_some();
        let mut clauses = before.iter().rev().take(CLAUSES).filter(|_| is_relative && !self.opens_place(place.start));
        let town = |clause: &Span| self.gone_to(*clause, clause.end).filter(|town| self.is_named(*town));
        clauses.find_map(town)
    }

    /// The place of an occurrence: the first one after 在 or a verb of going in the first clauses of its sentence.
    pub(super) fn find_in_sentence(&self, statement: &Statement, clauses: &[Span]) -> Option<Span> {
        let clauses = clauses.iter().filter(|_| self.is_occurrence(statement)).take(CLAUSES);
        let place = |clause: &Span| self.stood_in(*clause, clause.end).or_else(|| self.gone_to(*clause, clause.end));
        let is_delegation =
            |place: &Span| words::DELEGATION.longest_before(&self.cx.document.reading, place.end).is_some();
        clauses.filter_map(place).find(|place| self.is_place(*place) && !is_delegation(place))
    }

    /// The place behind a verb of going whose object is surely a place, outside of quotation marks: 走进某中学.
    pub(super) fn find_goal(&self, clause: Span) -> Option<Span> {
        let mut verbs = find_verbs(self.cx, clause).map(Hit::span);
        let verb = verbs.find(|verb| words::GO_STRONG.contains(self.cx.slice(*verb)))?;
        let is_plain = !self.cx.document.is_quoted(verb.start);
        is_plain.then(|| self.phrase(verb.end, clause.end, Lead::Going)).flatten()
    }

    /// Where the sentence of a named event or the next one says that the venue is: 主会场设在某地.
    pub(super) fn find_venue_set_up(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        let mut sentences = self.cx.document.sentences.iter().skip(statement.sentence).take(2);
        statement.name?;
        sentences.find_map(|s| {
            let word = words::VENUE_SET_UP.first_in(text, s.span)?;
            self.phrase(word.end, s.span.end, Lead::At)
        })
    }

    /// The place that a later clause of the sentence tells of a named event: 在…闭幕. After 在…会上 it must be a named one.
    /// A clause with 将 counts only if the event itself is still to come.
    pub(super) fn held_later(&self, statement: &Statement, later: &[Span]) -> Option<Span> {
        let is_locative = statement.trigger.len() == 1;
        let holds = |clause: &&Span| is_locative || find_verbs(self.cx, **clause).any(|h| h.is(event::HOLD));
        let clause = later.iter().take(CLAUSES).filter(|_| statement.name.is_some()).find(holds)?;
        let text = &self.cx.document.reading;
        let is_planned = words::AHEAD.first_in(text, *clause).is_some();
        if is_planned && find_word_ahead(self.cx, self.found, statement).is_none() {
            return None;
        }
        let place = self.stood_in(*clause, clause.end)?;
        if is_locative { self.named_part(place) } else { Some(place) }
    }
}
