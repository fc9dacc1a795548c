//! Reads a sentence name by name and gives each person the acts of the verbs that are theirs.

use super::actors::{Actors, find_actors};
use super::acts::{Act, Stated, Statement};
use super::evidence::{
    death, given, has_unnamed_companions, is_head_of_body, is_line_of_list, is_mutual, letter_read, listed_by_noun,
    statement_of, talk_with_visited,
};
use super::lists::{COMRADES, GOES_ON, GOING, NOT_GOING, PASSIVE_AGENTS};
use super::parts::Part;
use super::stops::Stops;
use super::subjects::verbs_of_subject;
use super::verbs::{Verb, is_joint};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_clause_mark, is_colon};
use crate::annotate::people::Mention;
use crate::record::{Role, Rule};
use crate::span::Span;

/// Most code points between a name and the verb of going whose subject it is: 一行冒雨先后.
const LONGEST_SETTING: usize = 12;
/// How far before a list without a verb of its own an earlier verb is looked for, in code points.
const EARLIER_REACH: usize = 400;
/// Most verbs behind one list of names, or before it, that give roles.
const MOST_VERBS: usize = 32;

/// What is kept of a sentence to read the next one.
#[derive(Clone, Copy, Default)]
pub struct Carry {
    /// The person who is the subject, if the subject is one person.
    pub subject: Option<usize>,
    /// The role of the last verb, for a list after 他们是：.
    pub role: Option<Stated>,
    /// The role of those whom the next lines list: 出席会议的有： and a name a line.
    pub listed: Option<Stated>,
}

/// Adds to `acts` what `sentence` says that the people of `mentions` do; returns what is kept for the next sentence.
pub fn read_sentence(
    cx: &Context,
    stops: &Stops,
    mentions: &[Mention],
    sentence: Span,
    carry: Carry,
    acts: &mut [Vec<Statement>],
) -> Carry {
    let actors = find_actors(cx, mentions, sentence);
    let verbs = stops.verbs(&cx.document.reading, sentence);
    let appoints = verbs.iter().find(|verb| verb.role == Role::Appointed);
    let role = appoints.or_else(|| verbs.last()).map(Verb::stated);
    let opens_list = ends_with_colon(cx, sentence);
    let listed = carry.listed.filter(|_| !opens_list && is_line_of_list(cx, sentence, role.map(|stated| stated.role)));
    let mut scene = Scene { cx, stops, sentence, carry, acts, subject: None, waiting: Vec::new(), listed: Vec::new() };
    for (i, names) in actors.iter().enumerate() {
        scene.read(names, actors.get(i + 1));
        scene.give(names, listed.map(Statement::of_role));
    }
    // 他们是： continues the sentence before, but not across paragraphs.
    let is_followed = cx.document.paragraph_at(sentence.start) == cx.document.paragraph_at(sentence.end);
    let subject = actors.iter().find(|names| names.part == Part::Subject);
    let subject = subject.and_then(|names| if let [one] = names.people[..] { Some(one) } else { None });
    Carry { subject, role: role.filter(|_| is_followed), listed: if opens_list { role } else { listed } }
}

/// How a statement of `sentence` belongs to `names`.
fn rule_of(statement: Statement, names: &Actors, sentence: Span) -> Rule {
    let is_before = statement.words.start < names.span.start;
    match (statement.act, names.part) {
        (Act::Dies, _) => Rule::Death,
        (Act::Goes, _) => Rule::Journey,
        _ if names.newly_appointed == Some(statement.words) => Rule::AppointingWord,
        (_, Part::Appointed(_)) => Rule::AppointingWord,
        (_, Part::Heard(_)) => Rule::ListenedTo,
        (Act::Invited, _) => Rule::Object,
        (_, Part::Hosted(_) | Part::Visited(_)) => Rule::Visited,
        (_, Part::Partner) => Rule::Companion,
        (_, Part::Aside) => Rule::GivenTo,
        (_, Part::Led) => Rule::LedBySubject,
        (_, Part::Listed) => Rule::ListOpener,
        (_, Part::Object(_)) if is_before => Rule::Object,
        (_, Part::Described(_)) if is_before => Rule::RelativeClause,
        _ if statement.words.start < sentence.start => Rule::LinesOfList,
        _ if is_before => Rule::ListOpener,
        _ => Rule::Subject,
    }
}

/// Whether a line ends with a colon, so that the next ones are a list.
fn ends_with_colon(cx: &Context, sentence: Span) -> bool {
    let mut chars = cx.document.reading.chars_of(sentence).iter().rev();
    chars.find(|c| !is_blank(**c)).is_some_and(|c| is_colon(*c))
}

/// Whether a comma follows names: 甲、乙|，丙主持会议.
fn ends_clause(cx: &Context, names: &Actors) -> bool {
    let end = COMRADES.longest_at(&cx.document.reading, names.span.end).map_or(names.span.end, |word| word.end);
    cx.document.reading.get(end).is_some_and(is_clause_mark)
}

/// A sentence while its names are read in turn.
struct Scene<'a, 'r> {
    cx: &'a Context<'a>,
    stops: &'a Stops,
    sentence: Span,
    carry: Carry,
    acts: &'r mut [Vec<Statement>],
    /// The subject of the next verbs, unless others are named first.
    subject: Option<&'a Actors>,
    /// Lists of names whose verb follows a later list.
    waiting: Vec<&'a Actors>,
    /// The acts of the list that the sentence gives after its verb: 出席的有甲，以及…负责人乙.
    listed: Vec<Statement>,
}

impl<'a> Scene<'a, '_> {
    /// Reads `names` with the words up to the `next` names.
    fn read(&mut self, names: &'a Actors, next: Option<&Actors>) {
        let cx = self.cx;
        let behind = Span::new(names.span.end, next.map_or(self.sentence.end, |next| next.lead.start));
        let mut verbs = verbs_of_subject(cx, self.stops, behind);
        verbs.retain(|verb| !has_unnamed_companions(cx, names.span.end, verb));
        verbs.truncate(MOST_VERBS);
        if is_head_of_body(cx, names.span) {
            self.give_act(names, Act::HeadsTeam, Some(names.span));
        }
        let death = death(cx, names, next.map_or(self.sentence.end, |next| next.span.start));
        self.give_act(names, Act::Dies, death);
        match names.part {
            Part::Subject | Part::HeadOfTeam if verbs.is_empty() && !self.listed.is_empty() => {
                self.give(names, self.listed.clone());
            }
            Part::Described(stated) => {
                self.give(names, verbs.is_empty().then_some(Statement::of_role(stated)));
                self.read_subject(names, &verbs, behind);
            }
            Part::Subject => self.read_subject(names, &verbs, behind),
            Part::Invited(verb) => {
                self.give_act(names, Act::Invited, Some(verb));
                self.read_subject(names, &verbs, behind);
            }
            Part::HeadOfTeam => {
                self.give_act(names, Act::HeadsTeam, Some(names.span));
                self.read_subject(names, &verbs, behind);
            }
            Part::Led => self.read_led(names, &verbs, behind),
            Part::Object(stated) => {
                self.give(names, [Statement::of_role(stated)]);
                self.give_verbs(self.subject.unwrap_or(names), &verbs);
            }
            Part::Listed => self.read_listed(names, &verbs),
            Part::Appointed(word) => self.give_act(names, Act::Does(Role::Appointed), Some(word)),
            Part::Heard(verb) => self.give_act(names, Act::Does(Role::Report), Some(verb)),
            Part::Touched => {}
            Part::Hosted(_) | Part::Visited(_) | Part::Partner | Part::Aside => self.read_aside(names, &verbs),
        }
    }

    /// Reads names that the subject leads: both act.
    fn read_led(&mut self, names: &Actors, verbs: &[Verb], behind: Span) {
        self.give_to_subject(verbs);
        self.give_verbs(names, verbs);
        if let Some(subject) = self.subject {
            let going = self.verb_of_going(behind);
            self.give_act(subject, Act::Goes, going);
            self.give_act(names, Act::Goes, going);
        }
    }

    /// Reads names after the verb or noun that says what they do, or after 他们是： and a sentence that says so.
    fn read_listed(&mut self, names: &Actors, verbs: &[Verb]) {
        let cx = self.cx;
        let before = verbs_of_subject(cx, self.stops, names.lead);
        // 参加会议的有甲，乙，丙|主持会议: the last of them presides.
        let (presiding, verbs): (Vec<Verb>, Vec<Verb>) = verbs.iter().partition(|verb| verb.role == Role::Preside);
        let (listed, chair) = match names.people.split_last() {
            Some((last, others)) if !presiding.is_empty() && !others.is_empty() => (others, Some(*last)),
            _ => (&names.people[..], None),
        };
        if let Some(person) = chair.or(names.people.last().copied()) {
            self.acts[person].extend(presiding.iter().map(|verb| statement_of(cx, verb)));
        }
        // 主持会议的是|甲，乙致辞: only the first of them presides.
        let (chaired, before): (Vec<Verb>, Vec<Verb>) =
            before.iter().take(MOST_VERBS).partition(|verb| verb.role == Role::Preside && names.people.len() > 1);
        if let Some(first) = names.people.first() {
            self.acts[*first].extend(chaired.iter().map(|verb| statement_of(cx, verb)));
        }
        let known = before.iter().chain(&verbs);
        let mut acts: Vec<Statement> = known.map(|verb| statement_of(cx, verb)).collect();
        if acts.is_empty() && chaired.is_empty() {
            let floor = names.lead.start.saturating_sub(EARLIER_REACH).max(self.sentence.start);
            let earlier = Span::new(floor, names.lead.start);
            let earlier = || self.stops.verbs(&cx.document.reading, earlier).last().map(Verb::stated);
            let by_noun = listed_by_noun(cx, names);
            acts.extend(by_noun.or_else(earlier).or(self.carry.role).map(Statement::of_role));
        }
        self.give_people(listed, names, acts.iter().copied());
        self.listed = acts;
    }

    /// Reads names that are received, visited or companions, or to or for whom the subject does something.
    fn read_aside(&mut self, names: &Actors, verbs: &[Verb]) {
        let cx = self.cx;
        match names.part {
            Part::Hosted(verb) => self.give_act(names, Act::Hosted, Some(verb)),
            Part::Visited(verb) => {
                self.give_act(names, Act::Visited, Some(verb));
                self.give_act(names, Act::TalkedWith, talk_with_visited(cx, names, self.sentence));
            }
            Part::Partner => {
                self.give_verbs(names, verbs.iter().filter(|verb| is_joint(verb.role) || is_mutual(cx, verb)));
            }
            _ => {
                self.give(names, verbs.first().and_then(|verb| given(cx, names.span.end, verb)));
                self.give_act(names, Act::Does(Role::Write), letter_read(cx, names.span));
            }
        }
        for before in std::mem::take(&mut self.waiting) {
            self.give_verbs(before, verbs);
        }
        self.give_to_subject(verbs);
    }

    /// Gives `names` an act if there are words that state it.
    fn give_act(&mut self, names: &Actors, act: Act, words: Option<Span>) {
        self.give(names, words.map(|words| Statement::new(act, words)));
    }

    fn give(&mut self, names: &Actors, acts: impl IntoIterator<Item = Statement>) {
        self.give_people(&names.people, names, acts);
    }

    /// Gives some `people` of `names` what these do.
    fn give_people(&mut self, people: &[usize], names: &Actors, acts: impl IntoIterator<Item = Statement>) {
        for statement in acts {
            let statement = statement.by(rule_of(statement, names, self.sentence));
            for person in people {
                self.acts[*person].push(statement);
            }
        }
    }

    fn give_verbs<'v>(&mut self, names: &Actors, verbs: impl IntoIterator<Item = &'v Verb>) {
        let cx = self.cx;
        // A pronoun is not an evidence for a report: 他介绍了 opens a statement.
        let counts = |verb: &&Verb| !names.is_pronoun || verb.role != Role::Report;
        self.give(names, verbs.into_iter().filter(counts).map(|verb| statement_of(cx, verb)));
    }

    fn give_to_subject(&mut self, verbs: &[Verb]) {
        if let Some(subject) = self.subject {
            self.give_verbs(subject, verbs);
        }
    }

    /// The verb by which the names before `behind` go somewhere: 甲一行先后|到|某地.
    fn verb_of_going(&self, behind: Span) -> Option<Span> {
        let text = &self.cx.document.reading;
        let reach = Span::new(behind.start, (behind.start + LONGEST_SETTING).min(behind.end));
        GOING.first_in(text, reach).filter(|going| NOT_GOING.longest_at(text, going.start).is_none())
    }

    /// Gives `names` and the lists that wait for a verb the acts of `verbs`. After 在…陪同下 the subject before acts.
    fn read_subject(&mut self, names: &'a Actors, verbs: &[Verb], behind: Span) {
        let (cx, text) = (self.cx, &self.cx.document.reading);
        let is_agent = PASSIVE_AGENTS.longest_before(text, names.span.start).is_some();
        let hands_over = |verb: &Verb| verb.hands_over || is_agent && verb.role == Role::Accompany;
        let handover = verbs.iter().position(hands_over);
        let (own, of_subject) = verbs.split_at(handover.map_or(verbs.len(), |i| i + 1));
        let going = self.verb_of_going(behind);
        self.give_act(names, Act::Does(Role::Appointed), names.newly_appointed);
        self.give_verbs(names, own);
        self.give_to_subject(of_subject);
        let traveller = if handover.is_some() { self.subject } else { Some(names) };
        if let Some(traveller) = traveller {
            self.give_act(traveller, Act::Goes, going);
        }
        let end = COMRADES.longest_at(text, names.span.end).map_or(names.span.end, |comrades| comrades.end);
        if verbs.is_empty() && going.is_none() && GOES_ON.longest_at(text, end).is_some() {
            self.waiting.push(names);
        } else {
            for before in std::mem::take(&mut self.waiting) {
                let is_shared =
                    |verb: &Verb| !hands_over(verb) && (verb.role != Role::Preside || !ends_clause(cx, before));
                self.give_verbs(before, verbs.iter().filter(|verb| is_shared(verb)));
                self.give_act(before, Act::Goes, going.filter(|_| handover.is_none()));
            }
        }
        if handover.is_none() {
            self.subject = Some(names);
        }
    }
}
