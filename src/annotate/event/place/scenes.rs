//! The scene of an accident, a rescue or a crime: an address behind the words of an alarm, of passing or of falling.
//!
//! Such reports seldom say 在 before their verb. They say what was reported (接到报警称：某路某小区起火), where a patrol passed
//! (巡逻至某处时), what somebody fell into (坠入某江), or only name the place before what happened (某线某段发生事故).

use super::Finder;
use super::address_words as words;
use crate::annotate::event::accidents::is_accident;
use crate::annotate::event::clauses::split_clauses;
use crate::annotate::event::statements::Statement;
use crate::annotate::event::words as event_words;
use crate::annotate::places;
use crate::record::EventKind;
use crate::span::Span;

/// Sentences behind the statement's that may tell the scene.
const LATER: usize = 6;
/// Least length of an address without a division that a later sentence tells, in characters.
const EXACT: usize = 8;
/// Characters that are searched for 在 from the start of a number of victims: 两名村民在….
const VICTIM: usize = 12;
/// Most characters between the verb of receiving and the end of the alarm's words.
const ALARM: usize = 30;
/// Longest clause that is searched for a scene, in characters.
const CLAUSE: usize = 200;
/// Clauses of a sentence that may be an address alone.
const OPENING: usize = 3;
/// Least length of an address that is a clause of its own, in characters.
const ALONE: usize = 5;
/// Most characters between a place and the verb of falling.
const FALL: usize = 20;

impl Finder<'_, '_> {
    /// The scene of what the statement tells, in its sentence or in one of the next ones.
    pub(super) fn find_scene(&self, statement: &Statement) -> Option<Span> {
        if !self.is_occurrence(statement) {
            return None;
        }
        if !self.tells_incident(statement.sentence) {
            let sentence = self.cx.document.sentences.get(statement.sentence)?.span;
            return self.scene_passed(Span::new(sentence.start, sentence.end.min(sentence.start + CLAUSE)));
        }
        let last = self.cx.document.sentences.len().min(statement.sentence + 1 + LATER);
        self.scene_in(statement.sentence).or_else(|| {
            let mut later = (statement.sentence + 1..last).filter(|sentence| self.tells_incident(*sentence));
            let is_exact = |place: &Span| self.is_named(*place) || place.len() >= EXACT;
            later.find_map(|sentence| self.scene_in(sentence).filter(is_exact))
        })
    }

    /// Whether the statement tells what happened, and no meeting or visit.
    pub(super) fn is_occurrence(&self, statement: &Statement) -> bool {
        let trigger = statement.trigger;
        let is_word = || event_words::OCCURRENCE.longest_at(&self.cx.document.reading, trigger.start) == Some(trigger);
        statement.name.is_none()
            && statement.kind == EventKind::Other
            && (trigger.is_empty() || is_accident(self.cx, trigger) || is_word())
    }

    /// Whether a sentence has a word of accidents, rescues or crimes.
    fn tells_incident(&self, sentence: usize) -> bool {
        let sentence = self.cx.document.sentences.get(sentence);
        sentence.is_some_and(|s| words::INCIDENT.first_in(&self.cx.document.reading, s.span).is_some())
    }

    /// The address that the words of a sentence point to.
    fn scene_in(&self, sentence: usize) -> Option<Span> {
        let span = self.cx.document.sentences.get(sentence)?.span;
        let clauses = split_clauses(self.cx, sentence, self.found.dates);
        let clauses = || clauses.iter().map(|clause| Span::new(clause.start, clause.end.min(clause.start + CLAUSE)));
        self.scene_reported(span)
            .or_else(|| clauses().find_map(|clause| self.scene_passed(clause)))
            .or_else(|| clauses().find_map(|clause| self.scene_stood_in(clause)))
            .or_else(|| clauses().find_map(|clause| self.scene_of_fall(clause)))
            .or_else(|| clauses().take(OPENING).find_map(|clause| self.scene_alone(clause)))
    }

    /// The address that an alarm reports (接到报警称，某路某小区…), else the named one of those who reported it. None that is
    /// only a division.
    fn scene_reported(&self, sentence: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let received = words::RECEIVED.first_in(text, sentence)?;
        let limit = sentence.end.min(received.end + ALARM);
        let end = words::RECEIVED_END.first_in(text, Span::new(received.end, limit))?;
        let is_time = words::AFTER.longest_before(text, end.start).is_some();
        let mut start = end.end;
        while start < limit && words::RECEIVED_END.longest_at(text, start).is_some() {
            start += 1;
        }
        let start = self.skip_victim(start, sentence.end);
        let reported = (!is_time).then(|| self.address(start, sentence.end)).flatten();
        let informer = || self.address(received.end, end.start).filter(|place| self.is_named(*place));
        reported.or_else(informer).filter(|place| !self.is_division(*place))
    }

    /// Whether `place` is the name of one division or another mention of a place, and nothing more.
    fn is_division(&self, place: Span) -> bool {
        places::starting_at(self.found.places, place.start).is_some_and(|p| p.span == place)
    }

    /// The position after a number of victims and the preposition behind them (两名村民在), else `start`.
    fn skip_victim(&self, start: usize, end: usize) -> usize {
        let text = &self.cx.document.reading;
        let is_counted =
            self.find_count(start, end.min(start + 1)).is_some() || text.get(start).is_some_and(|c| c.is_ascii_digit());
        let victim = Span::new(start, end.min(start + VICTIM));
        let at = event_words::AT.first_in(text, victim).filter(|_| is_counted);
        at.map_or(start, |at| at.end)
    }

    /// The address that somebody passed: 行驶至某处时.
    fn scene_passed(&self, clause: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let passing = words::PASSING.starting_in(text, clause).find(|word| word.end < clause.end)?;
        self.address(passing.end, clause.end)
    }

    /// The address behind 在 or 于.
    fn scene_stood_in(&self, clause: Span) -> Option<Span> {
        let opens = |at: &usize| self.is_preposition_of_place(*at);
        let places = (clause.start..clause.end).filter(opens).filter_map(|at| self.address(at + 1, clause.end));
        let mut places = places.filter(|place| !self.is_circumstance(place.end, clause.end));
        places.find(|place| self.may_be_place(*place))
    }

    /// An address that is a clause of its own: 某线某村段，一辆小车坠入河中.
    fn scene_alone(&self, clause: Span) -> Option<Span> {
        let start = self.skip_own(clause.start, clause.end);
        self.address(start, clause.end).filter(|place| place.end == clause.end && place.len() >= ALONE)
    }

    /// The address that somebody fell into, is caught in, or fell from; else where a person lives.
    fn scene_of_fall(&self, clause: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let behind = |word: Span| self.address(word.end, clause.end);
        let above = |from: Span| {
            let leap = words::LEAP.first_in(text, Span::new(from.end, clause.end.min(from.end + FALL)))?;
            self.address(from.end, leap.start)
        };
        (words::FROM.starting_in(text, clause).find_map(above))
            .or_else(|| words::INTO.starting_in(text, clause).find_map(behind))
            .or_else(|| words::HOME.starting_in(text, clause).find_map(behind))
    }

    /// The address that opens a clause before what happens: 某线某段发生事故.
    pub(super) fn scene_struck(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        if !self.is_occurrence(statement) || !self.tells_incident(statement.sentence) {
            return None;
        }
        let clauses = split_clauses(self.cx, statement.sentence, self.found.dates);
        clauses.into_iter().find_map(|clause| {
            let clause = Span::new(clause.start, clause.end.min(clause.start + CLAUSE));
            let accident = event_words::ACCIDENT.first_in(text, clause);
            let happening = event_words::HAPPEN.first_in(text, clause);
            let word = accident.into_iter().chain(happening).min_by_key(|word| word.start)?;
            let start = self.skip_own(clause.start, word.start);
            self.address(start, word.start).filter(|place| self.may_be_place(*place))
        })
    }
}
