//! The other side of a reception, a visit, a call, a letter or a talk: persons, bodies and countries.
//!
//! The clauses of the headline and of the body's main sentence name two sides (`sides.rs`). The other side is the
//! one abroad. Between two sides of China it is the object of the verb or the partner after 同 or 与. It may also be
//! the visitor who comes to the report's own institution. Those who accompany a side are in other sentences and do
//! not count; neither does a third country that is talked of. Lexicon: `event_verbs.tsv`, `lists/counterparts.tsv`.
//! Known misses: a partner named only in the sentence before.

mod inviters;
mod leaders;
mod parties;
mod senders;
mod sides;
mod words;

use super::Found;
use super::main_event::Main;
use super::verbs::kind_of;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_colon;
use crate::document::Sentence;
use crate::lexicon::{Hit, Table};
use crate::record::{Counterpart, CounterpartKind, EventKind};
use crate::span::{Span, Text};
use parties::{Lister, Party};
use sides::{Act, ActKind, Sides, read_sides};
use words::{
    AHEAD, ATTENDS, FINISH, FOR_GUEST, HOST_ENDS, JOINT, JOURNEY, VISIT_NOUN, WELCOME, WELCOME_HELD, WELCOMES,
};
pub(super) use words::{
    COURTESY_VISIT, GOODWILL_VISIT, INFORMAL_VISIT, OFFICIAL_VISIT, OTHER_TIME, PRIVATE_VISIT, SAID, STATE_VISIT,
    TRANSIT, VISIT, WORKING_VISIT,
};

/// Most counterparts of a record.
const MOST: usize = 128;
/// Most sentences that are read.
const MOST_SENTENCES: usize = 8;
/// How far from a verb the words are looked for that say what it tells of, in code points.
const NEAR: usize = 200;
/// Most verbs of a sentence that are read.
const MOST_ACTS: usize = 8;

/// Finds the other side of the event, each party once.
pub(super) fn find_counterparts(cx: &Context, main: &Main, found: &Found) -> Vec<Counterpart> {
    let Some(kind) = main.kind() else { return Vec::new() };
    let finder = Finder { cx, found, lister: Lister { cx, found }, kind, reach: Reach::of(kind) };
    let mut sentences: Vec<usize> = [main.body, main.title].into_iter().flatten().map(|s| s.sentence).collect();
    let lists_people = |sentence: usize| {
        let listed = |sentence: &Sentence| cx.document.reading.chars_of(sentence.span).iter().any(|c| is_colon(*c));
        cx.document.sentences.get(sentence).is_some_and(listed)
    };
    // Statements come by sentence: each sentence is read once.
    let mut last: Option<(usize, bool)> = None;
    let mut is_told_again = |sentence: usize| {
        let known = last.filter(|(read, _)| *read == sentence).map(|(_, is_told)| is_told);
        let is_told = known.unwrap_or_else(|| kind == EventKind::Letter || lists_people(sentence));
        last = Some((sentence, is_told));
        is_told
    };
    if matches!(kind, EventKind::Letter | EventKind::Reception) {
        let told = main.all.iter().filter(|s| s.kind == kind && is_told_again(s.sentence)).map(|s| s.sentence);
        sentences.extend(told.take(MOST_SENTENCES));
    }
    let mut read: Vec<usize> = Vec::new();
    let mut sides: Vec<Sides> = Vec::new();
    for sentence in sentences.into_iter().take(MOST_SENTENCES) {
        if !read.contains(&sentence) {
            read.push(sentence);
            sides.extend(finder.list_acts(sentence).into_iter().map(|act| read_sides(cx, found, act)));
        }
    }
    let mut parties = senders::list_senders(cx, &finder.lister);
    if parties.is_empty() {
        parties = finder.choose(&sides);
        add_new(&mut parties, inviters::list_inviters(cx, &finder.lister));
    }
    if !parties.iter().any(Party::is_person_abroad) {
        add_new(&mut parties, leaders::list_leaders(&finder, &read));
    }
    finder.lister.drop_qualifiers(&mut parties);
    if parties.is_empty() {
        parties = finder.list_guests(&sides);
    }
    let counterpart = |party: Party| Counterpart {
        name: party.name,
        kind: party.kind,
        person: party.person,
        country: party.country,
        text: cx.written(party.span),
        position: cx.document.position(party.span),
    };
    parties.into_iter().take(MOST).map(counterpart).collect()
}

/// Whether a verb says that somebody gives a welcome for somebody (为陆庆川举行欢迎仪式), or that somebody attends one that a
/// host gives.
fn is_welcome_given(text: &Text, verb: Span, clause: Span) -> bool {
    let (before, after) = (near_before(clause, verb), near_after(clause, verb));
    // 出席某国总理某某举行的欢送仪式.
    let attends = || HOST_ENDS.longest_at(text, verb.end).is_some() && ATTENDS.first_in(text, before).is_some();
    WELCOME_HELD.longest_at(text, verb.start).is_some()
        && (FOR_GUEST.first_in(text, before).is_some() || attends())
        && WELCOMES.first_in(text, after).is_some()
}

/// The part of a clause shortly before a verb.
fn near_before(clause: Span, verb: Span) -> Span {
    Span::new(clause.start.max(verb.start.saturating_sub(NEAR)), verb.start)
}

/// The part of a clause shortly after a verb.
fn near_after(clause: Span, verb: Span) -> Span {
    Span::new(verb.end, clause.end.min(verb.end + NEAR))
}

/// Adds the parties that are not there yet.
fn add_new(parties: &mut Vec<Party>, others: Vec<Party>) {
    for party in others {
        if parties.len() < MOST && !parties.iter().any(|other| other.is_same(&party)) {
            parties.push(party);
        }
    }
}

/// Which acts an event of a kind may consist of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Any act with two sides.
    All,
    /// Only talks and visits with a side abroad, which take place beside a meeting or the like.
    Abroad,
}

impl Reach {
    fn of(kind: EventKind) -> Self {
        match kind {
            EventKind::Reception | EventKind::Call | EventKind::Letter | EventKind::Ceremony | EventKind::Other => {
                Self::All
            }
            _ => Self::Abroad,
        }
    }
}

struct Finder<'f, 'c, 'a> {
    cx: &'c Context<'a>,
    found: &'f Found<'f>,
    lister: Lister<'f, 'c, 'a>,
    kind: EventKind,
    reach: Reach,
}

impl Finder<'_, '_, '_> {
    /// The verbs of a sentence that have two sides.
    fn list_acts(&self, sentence: usize) -> Vec<Act> {
        let Some(whole) = self.cx.document.sentences.get(sentence) else { return Vec::new() };
        let text = &self.cx.document.reading;
        let clauses = super::clauses::split_clauses(self.cx, sentence, self.found.dates);
        let mut acts = Vec::new();
        for &clause in &clauses {
            let verbs = super::verbs::find_verbs(self.cx, clause).map(Hit::span);
            let words =
                [&*WELCOME, &*JOINT, &*WELCOME_HELD].into_iter().flat_map(|list| list.starting_in(text, clause));
            let mut verbs: Vec<Span> = verbs.chain(words).collect();
            verbs.sort_by_key(|verb| (verb.start, verb.end));
            verbs.dedup_by_key(|verb| verb.start);
            let act =
                |verb: Span| Some(Act { kind: self.kind_of_act(verb, clause)?, verb, clause, sentence: whole.span });
            let room = MOST_ACTS.saturating_sub(acts.len());
            acts.extend(verbs.into_iter().filter_map(act).take(room));
        }
        acts
    }

    /// What a verb tells of two sides; none where it is a noun, or an act that the event does not consist of.
    fn kind_of_act(&self, verb: Span, clause: Span) -> Option<ActKind> {
        let text = &self.cx.document.reading;
        if self.reach == Reach::All && is_welcome_given(text, verb, clause) {
            return Some(ActKind::Welcome);
        }
        if VISIT_NOUN.longest_at(text, verb.end).is_some() || self.cx.document.is_quoted(verb.start) {
            return None;
        }
        let kind = self.cx.hits.longest_at(verb.start, Table::EventVerbs).and_then(|hit| kind_of(self.cx, hit));
        if VISIT.longest_before(text, verb.end).is_some() {
            let is_journey = JOURNEY.longest_before(text, verb.end).is_some();
            let is_over = FINISH.first_in(text, near_before(clause, verb)).is_some();
            let counts = !is_journey && !is_over || self.kind == EventKind::Other;
            return counts.then_some(ActKind::Visit);
        }
        let is_ahead = || AHEAD.first_in(text, near_after(clause, verb)).is_some();
        let is_welcome = WELCOME.longest_at(text, verb.start).is_some() && !is_ahead();
        let is_joint = JOINT.longest_at(text, verb.start).is_some();
        match kind {
            Some(EventKind::Letter) if self.reach == Reach::All => Some(ActKind::Letter),
            Some(EventKind::Reception | EventKind::Call) => Some(ActKind::Talk),
            _ if is_joint || is_welcome && self.reach == Reach::All => Some(ActKind::Talk),
            _ => None,
        }
    }

    /// The other sides of all acts, each party once; where one of them is abroad, those of other acts must be, too.
    fn choose(&self, sides: &[Sides]) -> Vec<Party> {
        let is_host = sides.iter().any(|sides| sides.is_arrival);
        let is_abroad = Party::is_abroad;
        let choose = |sides: &Sides| (sides.is_visit, self.choose_side(sides, is_host));
        let acts: Vec<(bool, Vec<Party>)> = sides.iter().map(choose).collect();
        let talks = || acts.iter().filter(|(is_visit, _)| !is_visit).flat_map(|(_, parties)| parties);
        // 结束访问某国后在某地会见甲: the visit is over.
        let is_at_home = self.kind == EventKind::Reception && talks().next().is_some() && !talks().any(is_abroad);
        let acts: Vec<Vec<Party>> = acts
            .iter()
            .filter(|(is_visit, _)| !(is_at_home && *is_visit))
            .map(|(_, parties)| parties.clone())
            .collect();
        let must_be = self.reach == Reach::Abroad || acts.iter().flatten().any(is_abroad);
        let counts = |act: &&Vec<Party>| !must_be || act.iter().any(is_abroad);
        let mut parties: Vec<Party> = Vec::new();
        for party in acts.iter().filter(counts).flatten() {
            let is_own_body = must_be && party.kind == CounterpartKind::Body && !is_abroad(party);
            if parties.len() < MOST && !is_own_body && !parties.iter().any(|other| other.is_same(party)) {
                parties.push(party.clone());
            }
        }
        parties
    }

    /// The other side of an act: the object or the partner, or a subject abroad; also those abroad who invited. In a
    /// visit, the visitors are the other side where another act (`is_host`) says that they came to the report's own
    /// institution or country.
    fn choose_side(&self, sides: &Sides, is_host: bool) -> Vec<Party> {
        let mut others = self.lister.list_parties(&sides.other, sides.is_visit);
        let subjects = self.lister.list_parties(&sides.subject, false);
        let is_abroad = Party::is_abroad;
        if !others.iter().any(is_abroad) && subjects.iter().any(is_abroad) {
            return subjects.into_iter().filter(is_abroad).collect();
        }
        // 百名日本学生来某大学访问: guests without names visit a house of China.
        let has_nameless = || sides.subject.iter().any(|span| !self.lister.list_countries(*span, false).is_empty());
        let is_nameless = subjects.iter().all(|party| party.kind == CounterpartKind::Body);
        if sides.is_visit && is_nameless && !others.iter().any(is_abroad) && has_nameless() {
            return Vec::new();
        }
        if sides.is_arrival && others.iter().any(is_abroad) {
            others.retain(is_abroad);
        }
        if is_host && sides.is_visit && !others.iter().any(is_abroad) {
            return subjects;
        }
        let inviters = self.list_inviters(sides, &subjects);
        inviters.into_iter().chain(others).collect()
    }

    /// Those abroad who invited the subject of China.
    fn list_inviters(&self, sides: &Sides, subjects: &[Party]) -> Vec<Party> {
        let is_abroad = subjects.iter().any(|party| party.country.is_some());
        let Some(inviter) = sides.inviter.filter(|_| !is_abroad) else { return Vec::new() };
        let mut parties = self.lister.list_parties(&[inviter], false);
        parties.retain(Party::is_abroad);
        parties
    }

    /// The country or body of guests without names: 会见美国客人, 会见某国议会主席.
    fn list_guests(&self, sides: &[Sides]) -> Vec<Party> {
        let mut parties: Vec<Party> = Vec::new();
        for span in sides.iter().flat_map(|sides| &sides.other) {
            let guests =
                self.lister.list_countries(*span, true).into_iter().chain(self.lister.list_headed_bodies(*span));
            for party in guests {
                if parties.len() < MOST && !parties.iter().any(|other| other.is_same(&party)) {
                    parties.push(party);
                }
            }
        }
        if self.reach == Reach::Abroad {
            parties.retain(Party::is_abroad);
        }
        parties
    }
}
