//! Where the event took place: what follows 在 before the verb, or 赴, 到, 来到, and the division it is in.

mod address;
mod address_words;
mod around;
mod division;
mod lead;
mod objects;
mod opening;
mod phrase;
mod prepositions;
mod scenes;
mod signs;
mod struck;
mod visits;

use super::Found;
use super::clauses::split_clauses;
use super::main_event::Main;
use super::statements::Statement;
use super::status::find_word_ahead;
use super::words;
use crate::annotate::Context;
use crate::annotate::explanations::Value;
use crate::record::{EventKind, EventPlace, Rule};
use crate::span::Span;
use visits::Home;

/// Other statements of the same kind that are searched for a place.
const RESTATED: usize = 8;
/// Clauses before the statement's that are searched for a place.
const CLAUSES: usize = 3;

/// Finds the place of the event; letters and calls have none.
pub(super) fn find_place(cx: &Context, main: &Main, name: Option<Span>, found: &Found) -> Option<EventPlace> {
    let kind = main.kind()?;
    if matches!(kind, EventKind::Letter | EventKind::Call) {
        return None;
    }
    let locatives = main.all.iter().filter(|s| s.trigger.len() == 1);
    let mut names_after: Vec<(usize, usize)> =
        locatives.filter_map(|s| Some((s.trigger.start, s.name?.span.start))).collect();
    names_after.sort_unstable();
    let finder = Finder { cx, found, main, kind, names_after };
    let in_lead = || Some((finder.find_in_first_sentences()?, Rule::FirstPlace));
    let (span, rule) = finder.find(name).or_else(in_lead)?;
    cx.note(Value::EventPlace, rule);
    Some(division::locate(cx, span, found))
}

struct Finder<'a, 'b> {
    cx: &'a Context<'b>,
    found: &'a Found<'a>,
    main: &'a Main,
    kind: EventKind,
    /// Where the prepositions of events are (在…会上), each with the start of the event's name.
    names_after: Vec<(usize, usize)>,
}

impl Finder<'_, '_> {
    /// The place of the event, with the rule that found it: in the main statement, else in one of the same kind or in
    /// the headline. Else it is the first place that inspectors visited, a place in the lead, or the place that guests
    /// went to before they were received.
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
            let is_body = |place: &Span| self.is_organization(*place) && !self.is_room(*place);
            let opened = || self.opened_sentence(&statement).filter(is_body);
            let first = || met().or_else(visited).or_else(opened);
            return stated.or_else(|| Some((first()?, Rule::FirstPlace)));
        }
        let is_ceremony = self.kind == EventKind::Ceremony;
        let is_same =
            |s: &&Statement| s.kind == statement.kind && (is_ceremony || s.name.is_some() == statement.name.is_some());
        let restated = || {
            let at = |s: &Statement| self.at(s, name).or_else(|| self.called_at(s));
            let place = |s| if is_inspection { self.of_statement(s, name) } else { at(s) };
            let lies_ahead = |s: &Statement| find_word_ahead(self.cx, self.found, s).is_some();
            let may_be_same = |s: &&Statement| !lies_ahead(s) || lies_ahead(&statement);
            self.main.all.iter().filter(is_same).take(RESTATED).filter(may_be_same).find_map(place)
        };
        let is_act = matches!(self.kind, EventKind::Other | EventKind::Appointment);
        let in_title = || Some((self.of_statement(&self.main.title?, name)?, Rule::InHeadline));
        if is_act && statement.name.is_none() && !statement.is_watching {
            let same_act = |s: &&Statement| s.kind == statement.kind && self.ends_alike(s.trigger, statement.trigger);
            let told_again = || self.main.all.iter().filter(same_act).take(RESTATED).find_map(|s| self.at(s, name));
            let again = || Some((told_again()?, Rule::InRestatement));
            return in_title().or_else(again);
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
        let visited = || visited().or_else(|| self.find_earlier_goal(&statement));
        restated.or_else(in_title).or_else(beside).or_else(|| Some((visited()?, Rule::FirstPlace)))
    }

    /// Whether two verbs end with the same word of two characters: 一审宣判, 公开宣判.
    fn ends_alike(&self, one: Span, other: Span) -> bool {
        let last = |verb: Span| self.cx.slice(Span::new(verb.end.saturating_sub(2).max(verb.start), verb.end));
        one != other && one.len() > 1 && last(one) == last(other)
    }

    /// The whole name of the city that another statement gives, where `place` is only its short one: 北京 for 京.
    fn fullest(&self, place: Span, name: Option<Span>) -> Span {
        let Some(short) = self.cx.document.reading.get(place.start).filter(|_| place.len() == 1) else { return place };
        let others = self.main.all.iter().filter(|s| s.name.is_some()).take(RESTATED);
        let mut places = others.filter_map(|s| self.at(s, name));
        let is_fuller = |other: &Span| other.len() == 2 && self.cx.document.reading.chars_of(*other).contains(&short);
        places.find(is_fuller).unwrap_or(place)
    }

    /// The place that a statement tells: in its clause, then in those before it in its sentence, then by rarer rules.
    fn of_statement(&self, statement: &Statement, name: Option<Span>) -> Option<Span> {
        let told = self.at(statement, name).or_else(|| self.find_accident_place(statement));
        let clauses = split_clauses(self.cx, statement.sentence, self.found.dates);
        let index = clauses.iter().position(|c| *c == statement.clause);
        if let Some(place) = told {
            let before = clauses.get(..index.unwrap_or_default()).unwrap_or_default();
            return Some(self.find_town_of(place, before).unwrap_or(place));
        }
        let index = index?;
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
            .or_else(|| self.find_venue_set_up(statement))
            .or_else(|| self.find_opened(statement))
            .or_else(|| self.find_destination_sent_to(statement, clauses.get(index + 1).copied()))
            .or_else(|| clauses[..=index].iter().find_map(|clause| self.home_of_counted(statement, *clause)))
            .or_else(|| self.find_scene(statement))
            .or_else(|| self.scene_struck(statement))
            .or_else(|| self.find_in_sentence(statement, &clauses))
    }
}
