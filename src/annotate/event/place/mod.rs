//! Where the event took place: what follows 在 before the verb, or 赴, 到, 来到, and the division it is in.

mod division;
mod phrase;
mod signs;

use super::Found;
use super::accidents::is_accident;
use super::clauses::split_clauses;
use super::main_event::Main;
use super::statements::Statement;
use super::verbs::{find_verbs, kind_of};
use super::words;
use crate::annotate::Context;
use crate::annotate::explanations::Value;
use crate::annotate::grammar::marks::{is_comma, is_list_mark};
use crate::document::QuoteKind;
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
/// Most sentences after the statement that are read for the first place.
const OPENED: usize = 2;
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
        let is_inspection = self.kind == EventKind::Inspection;
        let stated = self.of_statement(&statement, name).map(|place| self.fullest(place, name));
        let home = self.home_of(&statement).filter(|_| is_inspection);
        if stated.is_some() || home.is_some() {
            let stated = stated.map(|place| (place, Rule::InStatement));
            let stated = stated.or_else(|| Some((self.of_statement(&self.main.title?, name)?, Rule::InHeadline)));
            let met = || self.find_meeting_of_visit(&statement, name);
            let visited = || self.find_visited(&statement).filter(|_| home == Some(Home::Division));
            let first = || met().or_else(visited);
            return stated.or_else(|| Some((first()?, Rule::FirstPlace)));
        }
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
            let same_act = |s: &&Statement| s.kind == statement.kind && self.ends_alike(s.trigger, statement.trigger);
            let told_again = || self.main.all.iter().filter(same_act).take(RESTATED).find_map(|s| self.at(s, name));
            return in_title().or_else(|| Some((told_again()?, Rule::InRestatement)));
        }
        let beside = || {
            let is_beside = |s: &&Statement| s.sentence == statement.sentence && s.trigger != statement.trigger;
            self.main.all.iter().filter(is_beside).filter(|_| is_inspection).find_map(|s| self.at(s, name))
        };
        let visited = || {
            if is_inspection { self.find_visited(&statement) } else { self.in_lead() }
        };
        if let Some(place) = self.opened_sentence(&statement).filter(|_| is_inspection) {
            let earlier = restated().filter(|restated| restated.start < place.start);
            return Some(earlier.map_or((place, Rule::FirstPlace), |earlier| (earlier, Rule::InRestatement)));
        }
        let restated = restated().map(|place| (place, Rule::InRestatement));
        let beside = || beside().map(|place| (place, Rule::InRestatement));
        restated.or_else(in_title).or_else(beside).or_else(|| Some((visited()?, Rule::FirstPlace)))
    }

    /// Whether two verbs end with the same word of two characters: 一审宣判, 公开宣判.
    fn ends_alike(&self, one: Span, other: Span) -> bool {
        let last = |verb: Span| self.cx.slice(Span::new(verb.end.saturating_sub(2).max(verb.start), verb.end));
        one != other && one.len() > 1 && last(one) == last(other)
    }

    /// The whole name of the city that another statement gives where `place` is only its short one: 京, 北京.
    fn fullest(&self, place: Span, name: Option<Span>) -> Span {
        let Some(short) = self.cx.document.reading.get(place.start).filter(|_| place.len() == 1) else { return place };
        let others = self.main.all.iter().filter(|s| s.name.is_some()).take(RESTATED);
        let mut places = others.filter_map(|s| self.at(s, name));
        let is_fuller = |other: &Span| other.len() == 2 && self.cx.document.reading.chars_of(*other).contains(&short);
        places.find(is_fuller).unwrap_or(place)
    }

    /// In the clause of the statement, then in those before it in its sentence, then as its object.
    fn of_statement(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        if let Some(place) = self.at(statement, name).or_else(|| self.struck(statement)) {
            return Some(place);
        }
        let clauses = split_clauses(self.cx, statement.sentence, self.found.dates);
        let index = clauses.iter().position(|c| *c == statement.clause)?;
        let goes = statement.kind != EventKind::Training && statement.kind != EventKind::Symposium;
        let is_way = |s: &Statement| words::TRAVEL.contains(self.cx.slice(s.trigger));
        let is_other =
            |c: &Span| self.main.all.iter().any(|s| s.clause == *c && s.kind != statement.kind && !is_way(s));
        let is_purpose = |c: &Span| words::PURPOSE.longest_at(&self.cx.document.reading, c.start).is_some();
        let mut earlier = clauses[..index].iter().rev().take(CLAUSES).filter(|c| !is_purpose(c));
        let went = |clause: &Span| self.gone_to(*clause, clause.end);
        let holds_other = |c: &Span| is_other(c) && self.main.all.iter().any(|s| s.clause == *c && s.name.is_some());
        let stood = |clause: &Span| (!holds_other(clause)).then(|| self.stood_in(*clause, clause.end)).flatten();
        self.gone_to(statement.clause, statement.trigger.start.max(statement.clause.start))
            .or_else(|| earlier.find_map(|c| stood(c).or_else(|| (goes && !is_other(c)).then(|| went(c)).flatten())))
            .or_else(|| self.find_object(statement).or_else(|| self.examined(statement)))
            .or_else(|| self.departed_from(statement))
            .or_else(|| self.held_behind_name(statement))
            .or_else(|| self.held_later(statement, &clauses[index + 1..]))
            .or_else(|| self.find_destination_sent_to(statement, clauses.get(index + 1).copied()?))
            .or_else(|| clauses[..=index].iter().find_map(|clause| self.home_of_counted(statement, *clause)))
    }

    /// The subject of an accident: 某县某村发生火灾, 我省某林场发生火灾, 某街道一处民房起火.
    fn struck(&self, statement: &Statement) -> Option<Span> {
        let Statement { clause, trigger, .. } = *statement;
        let happens = || words::ACCIDENT.longest_at(&self.cx.document.reading, trigger.start) == Some(trigger);
        if statement.name.is_some() || !(is_accident(self.cx, trigger) || happens()) {
            return None;
        }
        let start = self.skip_own(clause.start, trigger.start);
        let end = self.find_count(start, trigger.start).unwrap_or(trigger.start);
        let exist = words::EXIST.longest_before(&self.cx.document.reading, end).filter(|exist| exist.start > start);
        let end = exist.map_or(end, |exist| exist.start);
        (start < end).then(|| self.phrase(start, end, Lead::Object)).flatten()
    }

    /// The division before a number with a classifier that opens a clause, where something happens to those counted: 某县
    /// 一男子爬上塔吊，被消防员救下.
    fn home_of_counted(&self, statement: &Statement, clause: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let happens = words::OCCURRENCE.longest_at(text, statement.trigger.start) == Some(statement.trigger);
        if statement.name.is_some() || statement.kind != EventKind::Other || !happens {
            return None;
        }
        let start = self.skip_own(clause.start, clause.end);
        let end = self.find_count(start, clause.end)?;
        let place = (start < end).then(|| self.phrase(start, end, Lead::Object)).flatten()?;
        let is_troop = self.is_organization(place) && self.cx.hits.longest_ending_at(end, Table::VenueWords).is_none();
        (place.end == end && self.is_named(place) && !is_troop).then_some(place)
    }

    /// The position after the dates and 我省 or the like at the start of a clause, where something follows before `end`.
    fn skip_own(&self, start: usize, end: usize) -> usize {
        let bracket =
            self.cx.document.quote_starting_at(start).filter(|q| q.kind == QuoteKind::Round && q.span.end < end);
        let start = bracket.map_or(start, |bracket| bracket.span.end);
        let start = super::names::skip_dates(self.cx, start, self.found.dates);
        let own = self.cx.hits.of_kind_at(place::OWN, start).map(|own| own.span().end);
        own.filter(|own| *own < end).unwrap_or(start)
    }

    /// Where a number with a classifier begins (一处民房, 两辆货车), before `end`.
    fn find_count(&self, start: usize, end: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let is_count = |at: &usize| {
            text.get(*at).is_some_and(|c| c.is_ascii_digit() || words::QUANTITY.contains_char(c))
                && words::CLASSIFIER.longest_at(text, at + 1).is_some()
                || *at > start && words::RESIDENT.longest_at(text, *at).is_some()
        };
        (start..end).find(is_count)
    }

    /// The place of departure: 编队从某军港起航.
    fn departed_from(&self, statement: &Statement) -> Option<Span> {
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
    fn held_behind_name(&self, statement: &Statement) -> Option<Span> {
        let name = statement.name.filter(|name| name.span.start >= statement.trigger.end)?;
        let behind = Span::new(name.span.end, statement.clause.end);
        let opens = |h: &Hit| h.is(event::HOLD) || kind_of(self.cx, h) == Some(EventKind::Ceremony);
        let verb = find_verbs(self.cx, behind).find(|h| opens(h))?;
        self.stood_in(Span::new(behind.start, verb.span().start), verb.span().start)
    }

    /// The destination in the clause after a verb of sending: 出动30余名官兵，奔赴某地.
    fn find_destination_sent_to(&self, statement: &Statement, next: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let sends = words::SEND.longest_at(text, statement.trigger.start) == Some(statement.trigger);
        let goes = self.cx.hits.starting_at(next.start).iter().any(|h| h.is(event::GO) && h.span().len() > 1);
        (sends && goes && statement.name.is_none()).then(|| self.gone_to(next, next.end)).flatten()
    }

    /// In a clause after the name that says 在…闭幕.
    fn held_later(&self, statement: &Statement, later: &[Span]) -> Option<Span> {
        let is_locative = statement.trigger.len() == 1;
        let holds = |clause: &&Span| is_locative || find_verbs(self.cx, **clause).any(|h| h.is(event::HOLD));
        let clause = later.iter().take(CLAUSES).filter(|_| statement.name.is_some()).find(holds)?;
        let place = self.stood_in(*clause, clause.end)?;
        if is_locative { self.named_part(place) } else { Some(place) }
    }

    /// The named place at the start of a phrase of place.
    fn named_part(&self, phrase: Span) -> Option<Span> {
        let mut names = self.found.places.iter().map(|p| p.span);
        names.find(|name| name.start == phrase.start && phrase.covers(*name))
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
            let follows_body =
                || self.cx.hits.longest_ending_at(*at, Table::OrgSuffixes).is_some_and(|h| h.span().len() > 1);
            let follows_name = || self.found.people.ending_at(*at).is_some() || follows_body();
            let is_word = || words::AT_NOT_AFTER.longest_at(text, at + 1).is_some() && !self.starts_venue(at + 1);
            let opens_name =
                |name: Span| name.start == at + 1 || words::RELATIVE.longest_before(text, name.start).is_some();
            let is_locative = || {
                let mut statements = self.main.all.iter().filter(|s| s.trigger == Span::new(*at, at + 1));
                statements.any(|s| s.name.is_some_and(|name| opens_name(name.span)))
            };
            is_preposition
                && (!is_other() || follows_name())
                && !self.cx.document.is_quoted(*at)
                && !is_word()
                && !is_locative()
        };
        (within.start..within.end).filter(opens).find_map(|at| self.phrase(at + 1, end.max(at + 1), Lead::At))
    }

    /// After 赴, 到, 来到 inside `clause`, before `end`.
    fn gone_to(&self, clause: Span, end: usize) -> Option<Span> {
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

    /// Whether a place or a word for a venue of several characters starts at `at`: 岗集镇, 站前广场.
    fn starts_venue(&self, at: usize) -> bool {
        let place = self.found.places.partition_point(|p| p.span.start < at);
        self.cx.hits.longest_at(at, Table::VenueWords).is_some_and(|venue| venue.span().len() > 1)
            || self.found.places.get(place).is_some_and(|p| p.span.start == at)
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

    /// The place that is examined: 对某监狱进行检查. Work is no place: 对某监狱安全工作进行检查.
    fn examined(&self, statement: &Statement) -> Option<Span> {
        let text = &self.cx.document.reading;
        let before = Span::new(statement.clause.start, statement.trigger.start.max(statement.clause.start));
        let proceeds = words::PROCEED.first_in(text, before)?;
        let object = words::TOWARDS_OBJECT.first_in(text, Span::new(before.start, proceeds.start))?;
        let is_work = words::WORK.longest_before(text, proceeds.start).is_some();
        let is_inspection = statement.kind == EventKind::Inspection && statement.name.is_none() && !is_work;
        let place = is_inspection.then(|| self.phrase(object.end, proceeds.start, Lead::Object)).flatten()?;
        (place.end == proceeds.start || self.is_organization(place)).then_some(place)
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

    /// Where the visitors met their hosts, in the sentence of the visit or the next one: 来校调研。学校在某楼召开座谈会.
    fn find_meeting_of_visit(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let near = statement.sentence..=statement.sentence + 1;
        let is_meeting = |s: &&Statement| s.name.is_some() || s.kind == EventKind::Reception;
        let mut meetings = self.main.all.iter().filter(|s| near.contains(&s.sentence)).filter(is_meeting);
        let is_plain =
            |place: &Span| words::PLAIN_BUILDING.longest_at(&self.cx.document.reading, place.start).is_some();
        meetings.find_map(|s| self.at(s, name).filter(|place| !is_plain(place)))
    }

    /// A room that opens one of the first sentences, the city of a main hall, or the place that people went to.
    fn in_lead(&self) -> Option<Span> {
        self.in_opening().or_else(|| self.in_main_hall()).or_else(|| self.find_destination_in_lead())
    }

    /// Where the first sentence says that somebody went for an activity or a lesson: 法官走进某中学，上了一堂课.
    fn find_destination_in_lead(&self) -> Option<Span> {
        let is_activity = matches!(self.kind, EventKind::Other | EventKind::Training);
        let is_named = [self.main.title, self.main.body].into_iter().flatten().any(|s| s.name.is_some());
        let first = self.cx.document.sentences.partition_point(|s| s.span.start < self.cx.document.body);
        let clauses = (is_activity && is_named).then(|| split_clauses(self.cx, first, self.found.dates))?;
        let strong = |clause: Span| {
            let mut verbs = find_verbs(self.cx, clause).map(Hit::span);
            let verb = verbs.find(|verb| words::GO_STRONG.contains(self.cx.slice(*verb)))?;
            let is_plain = !self.cx.document.is_quoted(verb.start);
            is_plain.then(|| self.phrase(verb.end, clause.end, Lead::Going)).flatten()
        };
        clauses.into_iter().find_map(strong)
    }

    /// The city whose main hall one of the first sentences names: 在杭州主会场.
    fn in_main_hall(&self) -> Option<Span> {
        let text = &self.cx.document.reading;
        let first = self.cx.document.sentences.partition_point(|s| s.span.start < self.cx.document.body);
        let opening = self.cx.document.sentences.iter().skip(first).take(OPENING);
        let halls = opening.filter_map(|s| words::MAIN_VENUE.first_in(text, s.span));
        let city = |hall: Span| self.found.places.iter().map(|p| p.span).rfind(|p| p.end == hall.start);
        halls.filter_map(city).find(|city| words::AT.longest_before(text, city.start).is_some())
    }

    /// The place that is the first clause of a sentence after the statement: 在市宾馆，某某详细了解….
    fn opened_sentence(&self, statement: &Statement) -> Option<Span> {
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

    /// Where the inspectors came first, in the sentences after the statement.
    fn find_visited(&self, statement: &Statement) -> Option<Span> {
        let sentences = self.cx.document.sentences.len();
        let body = self.cx.document.sentences.partition_point(|s| s.span.start < self.cx.document.body);
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
        let has_verb = has_verb || words::SET_UP.longest_at(text, start).is_some();
        let is_list = text.chars_of(room).iter().any(|c| is_list_mark(*c));
        let has_verb = has_verb || words::ROOM_SIGN_NOT.first_in(text, room).is_some();
        (is_short && !has_verb && !is_list && self.found.people.mentions_in(room).is_empty()).then_some(room)
    }

    /// The kind of the reporter's own place, which is not named: 来校, 到我院, 来我县.
    fn home_of(&self, statement: &Statement) -> Option<Home> {
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

/// A place that the reporter calls its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    /// A school, a hospital or a company: no part of it is an event's place.
    House,
    /// A county or a town: a place visited in it is the event's place.
    Division,
}

/// Lengths of a room with what it belongs to, in characters.
const OPENING_ROOM: std::ops::Range<usize> = 5..20;
