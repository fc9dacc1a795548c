//! Where the event took place: what follows 在 before the verb, or 赴, 到, 来到, and the division it is in.

mod division;
mod phrase;
mod signs;

use super::Found;
use super::accidents::is_accident;
use super::clauses::split_clauses;
use super::main_event::Main;
use super::statements::Statement;
use super::verbs::find_verbs;
use super::words;
use crate::annotate::Context;
use crate::annotate::explanations::Value;
use crate::lexicon::kinds::{event, place, venue};
use crate::lexicon::{Hit, Table};
use crate::record::{EventKind, EventPlace, Rule};
use crate::span::Span;
use phrase::Lead;

/// Other statements of the same kind that are searched for a place.
const RESTATED: usize = 8;
/// Clauses before the statement's, and after it, that are searched for a place.
const CLAUSES: usize = 3;
/// Sentences after the statement in which inspectors come to their first place.
const VISITED: usize = 7;
/// Sentences of the body that may open with a room.
const OPENING: usize = 4;

/// Finds the place of the event; letters and calls have none.
pub(super) fn find_place(cx: &Context, main: &Main, name: Option<Span>, found: &Found) -> Option<EventPlace> {
    let kind = main.kind()?;
    if matches!(kind, EventKind::Letter | EventKind::Call) {
        return None;
    }
    let finder = Finder { cx, found, main, kind };
    let (span, rule) = finder.find(name)?;
    cx.note(Value::EventPlace, rule);
    Some(division::locate(cx, span, found))
}

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
    main: &'a Main,
    kind: EventKind,
}

impl Finder<'_, '_> {
    /// The place in the main statement, else in one of the same kind, in the headline, or where they came first.
    fn find(&self, name: Option<Span>) -> Option<(Span, Rule)> {
        let statement = self.main.body.or(self.main.title)?;
        let stated = self.of_statement(&statement, name);
        if stated.is_some() || self.kind == EventKind::Inspection && self.is_at_home(&statement) {
            let stated = stated.map(|place| (place, Rule::InStatement));
            return stated.or_else(|| Some((self.of_statement(&self.main.title?, name)?, Rule::InHeadline)));
        }
        let is_inspection = self.kind == EventKind::Inspection;
        let is_ceremony = self.kind == EventKind::Ceremony;
        let is_same =
            |s: &&Statement| s.kind == statement.kind && (is_ceremony || s.name.is_some() == statement.name.is_some());
        let restated = || {
            let place = |s| if is_inspection { self.of_statement(s, name) } else { self.at(s, name) };
            self.main.all.iter().filter(is_same).take(RESTATED).find_map(place)
        };
        let is_act = matches!(self.kind, EventKind::Other | EventKind::Appointment);
        let in_title = || Some((self.of_statement(&self.main.title?, name)?, Rule::InHeadline));
        if is_act && statement.name.is_none() && !statement.is_watching {
            return in_title();
        }
        let visited = || if is_inspection { self.find_visited(&statement) } else { self.in_opening() };
        let restated = restated().map(|place| (place, Rule::InRestatement));
        restated.or_else(in_title).or_else(|| Some((visited()?, Rule::FirstPlace)))
    }

    /// In the clause of the statement, then in those before it in its sentence, then as its object.
    fn of_statement(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        if let Some(place) = self.at(statement, name).or_else(|| self.struck(statement)) {
            return Some(place);
        }
        let clauses = split_clauses(self.cx, statement.sentence, self.found.dates);
        let index = clauses.iter().position(|c| *c == statement.clause)?;
        let goes = statement.kind != EventKind::Training && statement.kind != EventKind::Symposium;
        let is_other = |c: &Span| self.main.all.iter().any(|s| s.clause == *c && s.kind != statement.kind);
        let is_purpose = |c: &Span| words::PURPOSE.longest_at(&self.cx.document.reading, c.start).is_some();
        let mut earlier = clauses[..index].iter().rev().take(CLAUSES).filter(|c| !is_purpose(c));
        let went = |clause: &Span| self.gone_to(*clause, clause.end);
        let holds_other = |c: &Span| is_other(c) && self.main.all.iter().any(|s| s.clause == *c && s.name.is_some());
        let stood = |clause: &Span| (!holds_other(clause)).then(|| self.stood_in(*clause, clause.end)).flatten();
        self.gone_to(statement.clause, statement.trigger.start.max(statement.clause.start))
            .or_else(|| earlier.find_map(|c| stood(c).or_else(|| (goes && !is_other(c)).then(|| went(c)).flatten())))
            .or_else(|| self.find_object(statement))
            .or_else(|| self.held_later(statement, &clauses[index + 1..]))
    }

    /// The subject of an accident: 某县某村发生火灾, 我省某林场发生火灾.
    fn struck(&self, statement: &Statement) -> Option<Span> {
        let Statement { clause, trigger, .. } = *statement;
        if statement.name.is_some() || !is_accident(self.cx, trigger) {
            return None;
        }
        let start = super::names::skip_dates(self.cx, clause.start, self.found.dates);
        let own = self.cx.hits.of_kind_at(place::OWN, start).map(|own| own.span().end);
        let start = own.filter(|end| *end < trigger.start).unwrap_or(start);
        (start < trigger.start).then(|| self.phrase(start, trigger.start, Lead::Object)).flatten()
    }

    /// In a clause after the name that says 在…闭幕.
    fn held_later(&self, statement: &Statement, later: &[Span]) -> Option<Span> {
        let holds = |clause: &&Span| find_verbs(self.cx, **clause).any(|h| h.is(event::HOLD));
        let clause = later.iter().take(CLAUSES).filter(|_| statement.name.is_some()).find(holds)?;
        self.stood_in(*clause, clause.end)
    }

    /// Between 在 and the verb.
    fn at(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let inside = statement.name.map(|n| n.span).or(name).filter(|n| statement.clause.covers(*n));
        let from = inside.filter(|name| name.end <= statement.trigger.start).map_or(statement.clause.start, |n| n.end);
        self.stood_in(Span::new(from, statement.trigger.start), statement.trigger.start)
    }

    /// After 在 or 于 inside `within`.
    fn stood_in(&self, within: Span, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let opens = |at: &usize| {
            let is_preposition = words::AT.longest_at(text, *at).is_some();
            let is_other = || words::AT_NOT_BEFORE.longest_before(text, *at).is_some();
            let follows_name = || self.found.people.ending_at(*at).is_some();
            is_preposition && (!is_other() || follows_name()) && !self.cx.document.is_quoted(*at)
        };
        (within.start..within.end).filter(opens).find_map(|at| self.phrase(at + 1, end.max(at + 1), Lead::At))
    }

    /// After 赴, 到, 来到 inside `clause`, before `end`.
    fn gone_to(&self, clause: Span, end: usize) -> Option<Span> {
        let verbs = find_verbs(self.cx, Span::new(clause.start, end));
        let mut verbs = verbs.filter(|h| h.is(event::GO) && !self.cx.document.is_quoted(h.span().start));
        verbs.find_map(|verb| self.phrase(verb.span().end, end, Lead::Going)).or_else(|| self.come_to(clause, end))
    }

    /// After 来 where travellers precede it: 某某一行来某院考察.
    fn come_to(&self, clause: Span, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let comes = |at: &usize| {
            let follows = self.found.people.ending_at(*at).is_some()
                || words::TRAVELLER.longest_before(text, *at).is_some_and(|word| word.start >= clause.start);
            words::COME.longest_at(text, *at).is_some() && follows && !self.cx.document.is_quoted(*at)
        };
        let verb = (clause.start..end).find(comes)?;
        self.phrase(verb + 1, end, Lead::Going)
    }

    /// What is visited: 视察某部, 访问某校, 走访某厂、某厂.
    fn find_object(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        if let Some(place) = self.inside_verb(statement) {
            return Some(place);
        }
        let goes = words::TRAVEL.longest_before(text, statement.trigger.end).is_some();
        let travels = goes || words::VISIT_ABROAD.longest_before(text, statement.trigger.end).is_some();
        let is_visit = travels || matches!(statement.kind, EventKind::Inspection | EventKind::Reception);
        let visits = is_visit && statement.name.is_none();
        let meets_people = words::VISIT_PERSON.longest_before(text, statement.trigger.end).is_some();
        let start = words::DONE.longest_at(text, statement.trigger.end).map_or(statement.trigger.end, |done| done.end);
        let takes_place = words::VISIT_PLACE.longest_before(text, statement.trigger.end).is_some();
        let lead = if takes_place { Lead::Place } else { Lead::Object };
        let place = (visits && !meets_people).then(|| self.phrase(start, statement.clause.end, lead)).flatten()?;
        let is_work = words::WORK.longest_before(text, statement.clause.end).is_some();
        let is_all = place.end + 2 >= statement.clause.end;
        let opens_list = text.get(place.end) == Some('、');
        (!is_work && (is_all || goes || opens_list || self.is_organization(place))).then_some(place)
    }

    /// The city or country whose short name ends the verb: 访汉, 访华.
    fn inside_verb(&self, statement: &Statement) -> Option<Span> {
        let verb = statement.trigger;
        let last = Span::new(verb.end.saturating_sub(1), verb.end);
        let hits = self.cx.hits.starting_at(last.start);
        let is_alias = hits.iter().any(|h| h.table == Table::RegionAliases && h.span() == last);
        let visits =
            words::VISIT.longest_at(&self.cx.document.reading, verb.start).is_some_and(|v| v.end == last.start);
        (is_alias && visits && statement.name.is_none()).then_some(last)
    }

    /// Where the inspectors came first, in the sentences after the statement.
    fn find_visited(&self, statement: &Statement) -> Option<Span> {
        let sentences = self.cx.document.sentences.len();
        for sentence in statement.sentence..sentences.min(statement.sentence + VISITED) {
            for clause in split_clauses(self.cx, sentence, self.found.dates) {
                if clause.end <= statement.clause.end {
                    continue;
                }
                let is_strong = |verb: &Span| words::GO_STRONG.contains(self.cx.slice(*verb));
                let mut verbs = find_verbs(self.cx, clause).map(Hit::span).filter(is_strong);
                let place = |verb: Span| {
                    let is_plain = !self.cx.document.is_quoted(verb.start);
                    is_plain.then(|| self.phrase(verb.end, clause.end, Lead::Object)).flatten()
                };
                if let Some(place) = verbs.find_map(place) {
                    return Some(place);
                }
            }
        }
        None
    }

    /// A room that opens a clause of the first sentences: 我院七楼会议室气氛热烈.
    fn in_opening(&self) -> Option<Span> {
        let body = self.cx.document.body;
        let first = self.cx.document.sentences.partition_point(|s| s.span.start < body);
        let sentences = first..self.cx.document.sentences.len().min(first + OPENING);
        sentences.flat_map(|s| split_clauses(self.cx, s, self.found.dates)).find_map(|clause| self.opening_room(clause))
    }

    /// The room that `clause` opens with.
    fn opening_room(&self, clause: Span) -> Option<Span> {
        let start = super::names::skip_dates(self.cx, clause.start, self.found.dates);
        let text = &self.cx.document.reading;
        let is_room = |hit: &&Hit| {
            let is_inside = words::ROOM_AFTER.longest_at(text, hit.span().end).is_some();
            (hit.is(venue::ROOM) || is_inside) && words::ROOM_NOT.longest_before(text, hit.span().end).is_none()
        };
        let venues = self.cx.hits.of_kind_within(venue::ROOM.or(venue::BUILDING), Span::new(start, clause.end));
        let last = venues.filter(is_room).last()?.span();
        let room = Span::new(start, last.end);
        let has_verb = self.cx.hits.of_within(Table::EventVerbs, room).any(|h| h.span().len() > 1);
        let is_short = OPENING_ROOM.contains(&room.len());
        let has_verb = has_verb || words::AT.first_in(text, room).is_some();
        (is_short && !has_verb && self.found.people.mentions_in(room).is_empty()).then_some(room)
    }

    /// 来校, 到我院: the place is the reporter's own and is not named.
    fn is_at_home(&self, statement: &Statement) -> bool {
        let sentence = self.cx.document.sentences.get(statement.sentence).map_or(statement.clause, |s| s.span);
        let title = Span::new(0, self.cx.document.body.saturating_sub(1));
        let is_own = |span: Span| self.cx.hits.of_kind_within(place::OWN, span).next().is_some();
        is_own(sentence) || is_own(title)
    }
}

/// Lengths of a room with what it belongs to, in characters.
const OPENING_ROOM: std::ops::Range<usize> = 5..20;
