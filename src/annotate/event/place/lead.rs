//! The place that the first sentences tell where no statement of the event does: a phrase of place or a goal in them.

use super::Finder;
use super::phrase::Lead;
use crate::annotate::event::clauses::split_clauses;
use crate::annotate::event::names::skip_dates;
use crate::annotate::event::words;
use crate::annotate::grammar::marks::is_comma;
use crate::annotate::places;
use crate::lexicon::Table;
use crate::record::EventKind;
use crate::span::Span;

/// Sentences of the body that are searched.
const SENTENCES: usize = 3;
/// Longest part of a clause that is searched, in characters.
const CLAUSE: usize = 200;

impl Finder<'_, '_> {
    /// The first phrase of place that is a whole clause (在某区某社区，居民学习…). For an act or a training without one, the first
    /// place that somebody goes to; for an act, else the first place behind 在. Both must be more than a division,
    /// in a clause that tells no plan (将).
    pub(super) fn find_in_first_sentences(&self) -> Option<Span> {
        let first = self.cx.document.first_sentence_of_body();
        let last = self.cx.document.sentences.len().min(first + SENTENCES);
        let clauses = || {
            let all = (first..last).flat_map(|sentence| split_clauses(self.cx, sentence, self.found.dates));
            all.map(|clause| Span::new(clause.start, clause.end.min(clause.start + CLAUSE)))
        };
        let is_act = self.kind == EventKind::Other;
        let is_exact = |place: &Span| self.is_sure_place(*place) && !self.is_only_division(*place);
        let alone = clauses().find_map(|clause| self.find_clause_of_place(clause));
        let tells_plan = |clause: &Span| words::AHEAD.first_in(&self.cx.document.reading, *clause).is_some();
        let told = || clauses().filter(|clause| !tells_plan(clause));
        let went = || told().find_map(|clause| self.gone_to(clause, clause.end).filter(is_exact));
        let stood = || told().find_map(|clause| self.stood_in(clause, clause.end).filter(is_exact));
        let may_go = is_act || self.kind == EventKind::Training;
        alone.or_else(|| may_go.then(went).flatten()).or_else(|| is_act.then(stood).flatten())
    }

    /// The place of a clause that is nothing but a phrase of place: 8月1日，在某区某社区活动室，….
    fn find_clause_of_place(&self, clause: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let start = skip_dates(self.cx, clause.start, self.found.dates);
        let at = words::AT.longest_at(text, start).filter(|_| self.is_preposition_of_place(start))?;
        let is_whole = |place: &Span| place.end == clause.end;
        let phrase = self.phrase(at.end, clause.end, Lead::At).filter(is_whole);
        let place = phrase.or_else(|| self.address(at.end, clause.end).filter(is_whole))?;
        let is_alone = text.get(clause.end).is_some_and(is_comma) && !self.is_circumstance(place.end, clause.end);
        (is_alone && self.is_sure_place(place)).then_some(place)
    }

    /// Whether a division or a body is named in `place`, or it ends with a word for a venue behind a name.
    fn is_sure_place(&self, place: Span) -> bool {
        let text = &self.cx.document.reading;
        let venue = self.cx.hits.longest_ending_at(place.end, Table::VenueWords);
        let is_venue = venue.is_some_and(|venue| venue.span().len() > 1 && venue.span().start > place.start + 1);
        let is_no_place =
            [&words::NO_PLACE_END, &words::DELEGATION].iter().any(|w| w.longest_before(text, place.end).is_some());
        !is_no_place && self.may_be_place(place) && (is_venue || self.is_named(place) || self.is_organization(place))
    }

    /// Whether `place` is the name of a division or a country with at most one character behind it: 某省内.
    fn is_only_division(&self, place: Span) -> bool {
        let opening = places::starting_at(self.found.places, place.start);
        opening.is_some_and(|opening| !opening.is_town && place.end <= opening.span.end + 1)
    }
}
