//! The place behind a preposition or a verb of going: 在某地, 赴某地, 来某院.

use super::Finder;
use super::phrase::Lead;
use crate::annotate::event::statements::Statement;
use crate::annotate::event::verbs::find_verbs;
use crate::annotate::event::words;
use crate::annotate::places;
use crate::lexicon::kinds::event;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

impl Finder<'_, '_> {
    /// The place between 在 and the statement's verb.
    pub(super) fn at(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let inside = statement.name.map(|n| n.span).or(name).filter(|n| statement.clause.covers(*n));
        let from = inside.filter(|name| name.end <= statement.trigger.start).map_or(statement.clause.start, |n| n.end);
        self.stood_in(Span::new(from, statement.trigger.start), statement.trigger.start)
    }

    /// The first place after 在 or 于 inside `within`, where the phrase ends before `end`.
    pub(super) fn stood_in(&self, within: Span, end: usize) -> Option<Span> {
        let opens = |at: &usize| self.is_preposition_of_place(*at);
        (within.start..within.end).filter(opens).find_map(|at| self.phrase(at + 1, end.max(at + 1), Lead::At))
    }

    /// Whether 在 or 于 at `at` opens a phrase of place. It must be no part of another word, outside of quotation marks,
    /// and not before the name of an event.
    pub(super) fn is_preposition_of_place(&self, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let is_preposition = words::AT.longest_at(text, at).is_some();
        let is_other = || words::AT_NOT_BEFORE.longest_before(text, at).is_some();
        let follows_body =
            || self.cx.hits.longest_ending_at(at, Table::OrgSuffixes).is_some_and(|h| h.span().len() > 1);
        let follows_name = || self.found.people.ending_at(at).is_some() || follows_body();
        let is_word = || words::AT_NOT_AFTER.longest_at(text, at + 1).is_some() && !self.starts_venue(at + 1);
        let opens_name = |name: usize| name == at + 1 || words::RELATIVE.longest_before(text, name).is_some();
        let opens_event = || {
            let from = self.names_after.partition_point(|(preposition, _)| *preposition < at);
            let names = self.names_after.iter().skip(from).take_while(|(preposition, _)| *preposition == at);
            names.map(|(_, name)| *name).any(opens_name)
        };
        is_preposition
            && (!is_other() || follows_name())
            && !self.cx.document.is_quoted(at)
            && !is_word()
            && !opens_event()
    }

    /// The place after 赴, 到 or 来到 inside `clause`, or after 来 behind travellers, before `end`.
    pub(super) fn gone_to(&self, clause: Span, end: usize) -> Option<Span> {
        let verbs = find_verbs(self.cx, Span::new(clause.start, end));
        let text = &self.cx.document.reading;
        let is_other = |h: &Hit| {
            let Span { start, end } = h.span();
            words::ARRIVE_NOT.longest_at(text, end).is_some() && !self.starts_venue(end)
                || h.span().len() == 1 && words::ARRIVE_NOT_BEFORE.longest_before(text, start).is_some()
        };
        let is_plain = |h: &&Hit| words::ARRIVE.longest_before(text, h.span().end).is_none() || !is_other(h);
        let is_quoted = |h: &&Hit| self.cx.document.is_quoted(h.span().start);
        let mut verbs = verbs.filter(|h| h.is(event::GO) && is_plain(h) && !is_quoted(h));
        verbs.find_map(|verb| self.phrase(verb.span().end, end, Lead::Going)).or_else(|| self.come_to(clause, end))
    }

    /// The place after 来 where travellers precede it: 某某一行来某院考察.
    pub(super) fn come_to(&self, clause: Span, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let comes = |at: &usize| {
            let follows = self.found.people.ending_at(*at).is_some()
                || words::TRAVELLER.longest_before(text, *at).is_some_and(|word| word.start >= clause.start);
            words::COME.longest_at(text, *at).is_some() && follows && !self.cx.document.is_quoted(*at)
        };
        let verb = (clause.start..end).find(comes)?;
        self.phrase(verb + 1, end, Lead::Going)
    }

    /// Whether a place or a word for a venue of several characters starts at `at`: 岗集镇, 站前广场.
    pub(super) fn starts_venue(&self, at: usize) -> bool {
        self.cx.hits.longest_at(at, Table::VenueWords).is_some_and(|venue| venue.span().len() > 1)
            || self.opens_place(at)
    }

    /// The named place at the start of a phrase of place.
    pub(super) fn named_part(&self, phrase: Span) -> Option<Span> {
        let name = places::starting_at(self.found.places, phrase.start)?.span;
        phrase.covers(name).then_some(name)
    }
}
