//! Clauses become units: a sentence, its part between two ；, a counted point, or the demand on a further addressee.

use super::addressees::{introduced, towards};
use super::demands::{Demand, Order, Place, Reader, Scope};
use super::quoted::{is_statement, sentences_of, statement_in};
use super::words::DEMANDING_CUES;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_question_mark, is_semicolon};
use crate::annotate::marks::Marks;
use crate::annotate::people::People;
use crate::annotate::speeches::SpeechFound;
use crate::document::Sentence;
use crate::lexicon::Hit;
use crate::lexicon::kinds::cue;
use crate::record::Rule;
use crate::span::Span;

/// Most demands of one statement.
const MOST: usize = 1000;
/// Fewest characters after a cue that can hold a statement.
const LEAST_CONTENT: usize = 4;

/// A demand with its extent.
pub(super) struct Unit {
    pub span: Span,
    pub number: Option<u32>,
    pub addressee: Option<Span>,
    /// By which kind of words it was found.
    pub rule: Rule,
    /// Whether nothing but its number speaks for it.
    is_bare: bool,
    /// Whether it tells what was done.
    tells: bool,
}

/// The demands of one statement, in order.
pub(super) fn units(cx: &Context, people: &People, speech: &SpeechFound, follows_demand: bool) -> Vec<Unit> {
    let marks = Marks::of(cx.document, speech.span, |quote| !is_statement(cx.document, quote));
    let reader = Reader { cx, people, marks };
    let cue_demands = speech.cue.is_some_and(|cue| DEMANDING_CUES.contains(cx.slice(cue)));
    let scope = Scope { cue_demands, follows_demand, ..Scope::default() };
    let may_demand = cue_demands || follows_demand || speech.cue.is_none();
    let mut builder =
        Builder { reader, speech, scope, found: Vec::new(), governing: None, is_asked: false, is_quoted: false };
    let sentences = &cx.document.sentences;
    let from = sentences.partition_point(|s| s.span.end <= speech.span.start);
    let own = sentences[from..].iter().take_while(|s| s.span.start < speech.span.end);
    for sentence in cx.budget.over(own) {
        builder.sentence(sentence);
        if builder.found.len() >= MOST {
            break;
        }
    }
    let mut found = builder.found;
    let demands = found.iter().any(|unit| !unit.is_bare) || may_demand && !found.iter().any(|unit| unit.tells);
    found.retain(|unit| !unit.is_bare || demands && !unit.tells);
    found.truncate(MOST);
    found
}

struct Builder<'a> {
    reader: Reader<'a>,
    speech: &'a SpeechFound,
    scope: Scope,
    found: Vec<Unit>,
    /// Those addressed by the parts of the sentence, where a part names nobody.
    governing: Option<Span>,
    /// Whether the next clause is right after a cue that asks.
    is_asked: bool,
    /// Whether the clauses are between quotation marks.
    is_quoted: bool,
}

impl Builder<'_> {
    /// Reads the clauses of a sentence, and the sentences of each statement that it quotes.
    fn sentence(&mut self, sentence: &Sentence) {
        let document = self.reader.cx.document;
        let clauses = document.clauses(sentence);
        let mut from = 0;
        for (index, clause) in clauses.iter().enumerate() {
            let Some(statement) = statement_in(document, *clause) else { continue };
            self.clauses(&clauses[from..index]);
            self.note_cue(Span::new(clause.start, statement.start));
            self.is_quoted = true;
            for quoted in sentences_of(document, statement) {
                self.clauses(&quoted);
            }
            self.is_quoted = false;
            from = index + 1;
        }
        self.clauses(&clauses[from..]);
    }

    /// Reads the parts of a sentence, which ； separates.
    fn clauses(&mut self, clauses: &[Span]) {
        let document = self.reader.cx.document;
        self.governing = None;
        self.scope.is_open = false;
        let mut from = 0;
        for (index, clause) in clauses.iter().enumerate() {
            let is_last = index + 1 == clauses.len();
            if is_last || document.reading.before(clause.end).is_some_and(is_semicolon) {
                self.part(&clauses[from..=index]);
                from = index + 1;
            }
        }
        self.scope.follows_demand |= self.scope.is_open;
    }

    /// Adds the demands of a part of a sentence, in order. A question demands nothing.
    fn part(&mut self, clauses: &[Span]) {
        let text = &self.reader.cx.document.reading;
        let end = clauses.last().map_or(0, |clause| clause.end.min(self.speech.span.end));
        let is_question = text.before(end).is_some_and(is_question_mark);
        let mut open: Option<Unit> = None;
        let mut pending: Option<(usize, u32)> = None;
        let mut order = Order::First;
        for (index, whole) in clauses.iter().enumerate() {
            self.note_cue(*whole);
            let Some(clause) = self.content(*whole) else { continue };
            let clause = text.trim(clause, char::is_whitespace);
            let begin = self.reader.skip_adverbs(clause.start, clause.end);
            let counted = self.reader.number(Span::new(begin, clause.end));
            let numbered = counted.map(|(number, _)| (begin, number)).or(pending.take());
            let behind = counted.map_or(begin, |(_, behind)| behind);
            if counted.is_some() && self.reader.ends_at(behind, clause) || behind + 1 >= clause.end {
                pending = numbered;
                continue;
            }
            let place = Place {
                order: if numbered.is_some() { Order::Counted } else { order },
                is_asked: std::mem::take(&mut self.is_asked),
                is_quoted: self.is_quoted,
                is_judged: clauses.get(index + 1).is_some_and(|next| self.reader.judges(*next)),
            };
            if !self.reader.is_adverbial(clause) {
                order = Order::Later;
            }
            let demand =
                if is_question { None } else { self.reader.demand(Span::new(behind, clause.end), self.scope, place) };
            let own = demand.as_ref().and_then(|demand| demand.addressee);
            let goes_on = open.is_some() && numbered.is_none();
            let is_explicit = demand.as_ref().is_some_and(|demand| demand.is_explicit);
            let is_further =
                is_explicit && own.is_some_and(|own| open.as_ref().is_some_and(|unit| self.is_other(unit, own)));
            if (goes_on && !is_further) || (demand.is_none() && numbered.is_none()) {
                continue;
            }
            let introduced = index.checked_sub(1).filter(|_| open.is_none() && own.is_none() && is_explicit);
            let introduced = introduced.and_then(|before| self.introduced(clauses[before], clause, demand.as_ref()));
            let own = own.or(introduced);
            let starts = introduced.map_or(demand.as_ref().map_or(behind, |demand| demand.start), |span| span.start);
            let start = numbered.map_or(starts, |(first, _)| first.min(starts));
            self.close(open.take(), start.min(clause.start));
            self.governing = own.or(self.governing);
            self.scope.is_open |= demand.is_some();
            open = Some(Unit {
                span: Span::new(start, end),
                number: numbered.map(|(_, number)| number),
                addressee: self.governing,
                rule: demand.as_ref().map_or(Rule::CountedPoint, |demand| demand.rule),
                is_bare: demand.is_none(),
                tells: demand.is_none() && self.reader.tells(clause),
            });
        }
        self.close(open, end);
    }

    /// Those whom the clause `before` a demand introduces, where the demand begins with its modal.
    fn introduced(&self, before: Span, clause: Span, demand: Option<&Demand>) -> Option<Span> {
        let begin = self.reader.skip_adverbs(clause.start, clause.end);
        let before = self.content(before)?;
        let at = self.reader.skip_adverbs(before.start, before.end);
        let found = introduced(self.reader.cx, self.reader.people, Span::new(at, before.end));
        found.filter(|_| demand.is_some_and(|demand| demand.start == begin))
    }

    /// Whether `own` addresses others than `unit` does.
    fn is_other(&self, unit: &Unit, own: Span) -> bool {
        let slice = |span: Span| self.reader.cx.slice(span);
        unit.addressee.is_none_or(|addressee| slice(addressee) != slice(own))
    }

    fn close(&mut self, open: Option<Unit>, end: usize) {
        if let Some(mut unit) = open {
            unit.span = Span::new(unit.span.start, unit.span.end.min(end));
            self.found.push(unit);
        }
    }

    /// The part of a clause that belongs to the statement: after the cue in the clause of the cue, nothing before.
    fn content(&self, clause: Span) -> Option<Span> {
        let within = Span::new(clause.start.max(self.speech.span.start), clause.end.min(self.speech.span.end));
        let Some(cue) = self.speech.cue else { return Some(within) };
        if cue.start >= clause.end {
            let has_content_behind = cue.end + LEAST_CONTENT < self.speech.span.end;
            return (!has_content_behind).then_some(within);
        }
        if cue.start >= clause.start {
            let behind = Span::new(cue.end.min(within.end), within.end);
            return (behind.len() > 1).then_some(behind);
        }
        Some(within)
    }

    /// Notes whom the clause of the cue addresses, and whether the cue asks (要求). Both hold for what follows.
    fn note_cue(&mut self, clause: Span) {
        let Some(span) = self.speech.cue.filter(|cue| clause.contains(cue.start)) else { return };
        let within = Span::new(clause.start.max(self.speech.span.start), clause.end);
        self.governing = towards(self.reader.cx, self.reader.people, within, span.start);
        let asks = |hit: &Hit| hit.is(cue::ASK) && hit.span() == span;
        self.is_asked = self.reader.cx.hits.starting_at(span.start).iter().any(asks);
    }
}
