//! The first place of a visit, and whether the report's own institution or division is visited (来我校, 来我县).

use super::Finder;
use super::phrase::Lead;
use crate::annotate::event::clauses::split_clauses;
use crate::annotate::event::statements::Statement;
use crate::annotate::event::verbs::{find_verbs, kind_of};
use crate::annotate::event::words;
use crate::annotate::grammar::marks::is_comma;
use crate::lexicon::Hit;
use crate::lexicon::kinds::{event, place};
use crate::record::EventKind;
use crate::span::Span;

/// Most sentences, from that of the statement on, that are searched for the first place of inspectors.
const VISITED: usize = 7;
/// Most sentences before a reception that are searched for the place that the guests went to.
const EARLIER: usize = 3;
/// Most sentences after the statement that are read for the first place.
const OPENED: usize = 2;

/// What the report calls its own and does not name: 我校, 我县.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// An institution, such as a school: the places that visitors went to inside it are not searched.
    House,
    /// A county or a town: a place visited in it is the event's place.
    Division,
}

impl Finder<'_, '_> {
    /// Where the visitors met their hosts, in the sentence of the visit or the next one: 来校调研。学校在某楼召开座谈会.
    pub(super) fn find_meeting_of_visit(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let near = statement.sentence..=statement.sentence + 1;
        let is_meeting = |s: &&Statement| s.name.is_some() || s.kind == EventKind::Reception;
        let mut meetings = self.main.all.iter().filter(|s| near.contains(&s.sentence)).filter(is_meeting);
        let is_plain =
            |place: &Span| words::PLAIN_BUILDING.longest_at(&self.cx.document.reading, place.start).is_some();
        meetings.find_map(|s| self.at(s, name).filter(|place| !is_plain(place)))
    }

    /// The place that is the first clause of a sentence after the statement: 在市宾馆，某某详细了解….
    pub(super) fn opened_sentence(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        let last = self.cx.document.sentences.len().min(statement.sentence + 1 + OPENED);
        (statement.sentence + 1..last).find_map(|sentence| {
            let clause = *split_clauses(self.cx, sentence, self.found.dates).first()?;
            let at = words::AT.longest_at(text, clause.start)?;
            let place = self.phrase(at.end, clause.end, Lead::At)?;
            let is_clause = place.end == clause.end && text.get(clause.end).is_some_and(is_comma);
            (is_clause && self.is_place(place)).then_some(place)
        })
    }

    /// The named place that guests went to in the sentences before their reception: 访问团到访某市。市长会见了….
    pub(super) fn find_earlier_goal(&self, statement: &Statement) -> Option<Span> {
        if self.kind != EventKind::Reception {
            return None;
        }
        let text = &self.cx.document.reading;
        let first = self.cx.document.first_sentence_of_body().max(statement.sentence.saturating_sub(EARLIER));
        let called = |clause: &Span| {
            let verb = words::CALL_AT.first_in(text, *clause)?;
            self.phrase(verb.end, clause.end, Lead::Object)
        };
        let goal = |clause: Span| self.gone_to(clause, clause.end).or_else(|| called(&clause));
        let earlier = (first..statement.sentence).rev();
        let mut clauses = earlier.flat_map(|sentence| split_clauses(self.cx, sentence, self.found.dates));
        clauses.find_map(|clause| goal(clause).filter(|place| self.is_named(*place)))
    }

    /// Where the inspectors came first, in the sentences after the statement.
    pub(super) fn find_visited(&self, statement: &Statement) -> Option<Span> {
        let sentences = self.cx.document.sentences.len();
        let body = self.cx.document.first_sentence_of_body();
        let is_other = statement.kind != self.kind && statement.sentence >= body;
        let first = if is_other { body } else { statement.sentence };
        for sentence in first..sentences.min(first + VISITED) {
            for clause in split_clauses(self.cx, sentence, self.found.dates) {
                if clause.end <= statement.clause.end && !is_other {
                    continue;
                }
                let text = &self.cx.document.reading;
                let opens_with_place = words::AT.longest_at(text, clause.start).is_some();
                if let Some(place) = opens_with_place.then(|| self.stood_in(clause, clause.end)).flatten() {
                    return Some(place);
                }
                let is_first = |verb: &Hit| {
                    words::FIRST_STOP.longest_before(text, verb.span().start).is_some_and(|w| w.start >= clause.start)
                        || words::FIRST_STOP.longest_at(text, verb.span().start).is_some()
                };
                let visits = |verb: &Hit| verb.is(event::GO) || kind_of(self.cx, verb) == Some(EventKind::Inspection);
                let is_strong = |verb: &&Hit| {
                    words::GO_STRONG.contains(self.cx.slice(verb.span())) || is_first(verb) && visits(verb)
                };
                let mut verbs = find_verbs(self.cx, clause).filter(is_strong).map(Hit::span);
                let place = |verb: Span| {
                    let is_plain = !self.cx.document.is_quoted(verb.start);
                    let end = words::DONE.longest_at(text, verb.end).map_or(verb.end, |done| done.end);
                    is_plain.then(|| self.phrase(end, clause.end, Lead::Object)).flatten()
                };
                if let Some(place) = verbs.find_map(place) {
                    return Some(place);
                }
            }
        }
        None
    }

    /// What the report calls its own in the statement's sentence or the headline: 来校, 到我院, 来我县. An institution wins
    /// over a division.
    pub(super) fn home_of(&self, statement: &Statement) -> Option<Home> {
        let text = &self.cx.document.reading;
        let sentence = self.cx.document.sentences.get(statement.sentence).map_or(statement.clause, |s| s.span);
        let title = Span::new(0, self.cx.document.body.saturating_sub(1));
        let own = [sentence, title].into_iter().flat_map(|span| self.cx.hits.of_kind_within(place::OWN, span));
        let is_division = |end: usize| {
            words::REGION_UNIT.longest_at(text, end).is_some() && words::NOUN_ENDING.longest_at(text, end + 1).is_none()
                || words::REGION_UNIT.longest_before(text, end).is_some()
        };
        let homes = own.map(|own| if is_division(own.span().end) { Home::Division } else { Home::House });
        homes.reduce(|first, other| if first == Home::House { first } else { other })
    }
}
