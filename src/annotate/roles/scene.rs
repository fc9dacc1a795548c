//! Reads a sentence name by name and gives each person the acts of the verbs that are theirs.

use super::actors::{Actors, find_actors};
use super::acts::Act;
use super::evidence::{act_of, dies, given, has_unnamed_companions, is_head_of_body, is_line_of_list, is_mutual};
use super::lists::{GOES_ON, GOING, MEMBERS, NOT_GOING, PASSIVE_AGENTS, TALK};
use super::parts::Part;
use super::stops::Stops;
use super::subjects::verbs_of_subject;
use super::verbs::{Verb, is_joint};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_colon};
use crate::annotate::people::Mention;
use crate::record::Role;
use crate::span::Span;

/// Most code points between a name and the verb of going that is its own: 一行冒雨先后.
const LONGEST_SETTING: usize = 12;

/// What one sentence tells the next.
#[derive(Clone, Copy, Default)]
pub struct Carry {
    /// The person who is the subject, if it is one alone.
    pub subject: Option<usize>,
    /// The role of the last verb, for a list after 他们是：.
    pub role: Option<Role>,
    /// The role of those whom the next lines list: 出席会议的有： and a name a line.
    pub listed: Option<Role>,
}

/// Adds to `acts` what `sentence` says that the people of `mentions` do; returns what it tells the next sentence.
pub fn read_sentence(
    cx: &Context,
    stops: &Stops,
    mentions: &[Mention],
    sentence: Span,
    carry: Carry,
    acts: &mut [Vec<Act>],
) -> Carry {
    let actors = find_actors(cx, mentions, sentence);
    let verbs = stops.verbs(&cx.document.reading, sentence);
    let appoints = verbs.iter().any(|verb| verb.role == Role::Appointed);
    let role = if appoints { Some(Role::Appointed) } else { verbs.last().map(|verb| verb.role) };
    let opens_list = ends_with_colon(cx, sentence);
    let listed = carry.listed.filter(|_| !opens_list && is_line_of_list(cx, sentence, role));
    let mut scene = Scene { cx, stops, sentence, carry, acts, subject: None, waiting: Vec::new(), listed: Vec::new() };
    for (i, names) in actors.iter().enumerate() {
        scene.read(names, actors.get(i + 1));
        scene.give(names, listed.map(Act::Does));
    }
    let subject = actors.iter().find(|names| names.part == Part::Subject);
    let subject = subject.and_then(|names| if let [one] = names.people[..] { Some(one) } else { None });
    Carry { subject, role, listed: if opens_list { role } else { listed } }
}

/// Whether a line ends with a colon, so that the next ones are a list.
fn ends_with_colon(cx: &Context, sentence: Span) -> bool {
    let mut chars = cx.document.reading.chars_of(sentence).iter().rev();
    chars.find(|c| !is_blank(**c)).is_some_and(|c| is_colon(*c))
}

/// A sentence while its names are read in turn.
struct Scene<'a, 'r> {
    cx: &'a Context<'a>,
    stops: &'a Stops,
    sentence: Span,
    carry: Carry,
    acts: &'r mut [Vec<Act>],
    /// The subject of the next verbs, unless others are named first.
    subject: Option<&'a Actors>,
    /// Lists of names whose verb follows a later list.
    waiting: Vec<&'a Actors>,
    /// The acts of the list that the sentence gives after its verb: 出席的有甲，以及…负责人乙.
    listed: Vec<Act>,
}

impl<'a> Scene<'a, '_> {
    /// Reads `names` with the words up to the `next` names.
    fn read(&mut self, names: &'a Actors, next: Option<&Actors>) {
        let cx = self.cx;
        let behind = Span::new(names.span.end, next.map_or(self.sentence.end, |next| next.lead.start));
        let mut verbs = verbs_of_subject(cx, self.stops, behind);
        verbs.retain(|verb| !has_unnamed_companions(cx, names.span.end, verb));
        if is_head_of_body(cx, names.span) {
            self.give(names, [Act::HeadsTeam]);
        }
        if dies(cx, names, next.map_or(self.sentence.end, |next| next.span.start)) {
            self.give(names, [Act::Dies]);
        }
        match names.part {
            Part::Subject | Part::HeadOfTeam if verbs.is_empty() && !self.listed.is_empty() => {
                self.give(names, self.listed.clone());
            }
            Part::Described(role) => {
                self.give(names, verbs.is_empty().then_some(Act::Does(role)));
                self.read_subject(names, &verbs, behind);
            }
            Part::Subject => self.read_subject(names, &verbs, behind),
            Part::HeadOfTeam => {
                self.give(names, [Act::HeadsTeam]);
                self.read_subject(names, &verbs, behind);
            }
            Part::Led => self.read_led(names, &verbs, behind),
            Part::Object(role) => {
                self.give(names, role.map(Act::Does));
                self.give_verbs(self.subject.unwrap_or(names), &verbs);
            }
            Part::Listed => self.read_listed(names, &verbs),
            Part::Appointed => self.give(names, [Act::Does(Role::Appointed)]),
            Part::Heard => self.give(names, [Act::Does(Role::Report)]),
            Part::Touched => {}
            Part::Hosted | Part::Visited | Part::Partner | Part::Aside => self.read_aside(names, &verbs),
        }
    }

    /// Reads names that the subject leads: both act.
    fn read_led(&mut self, names: &Actors, verbs: &[Verb], behind: Span) {
        self.give_to_subject(verbs);
        self.give_verbs(names, verbs);
        if let Some(subject) = self.subject.filter(|_| self.goes(behind)) {
            self.give(subject, [Act::Goes]);
            self.give(names, [Act::Goes]);
        }
    }

    /// Reads names after the verb that they do, or after 他们是： and a sentence that says what they do.
    fn read_listed(&mut self, names: &Actors, verbs: &[Verb]) {
        let cx = self.cx;
        let before = verbs_of_subject(cx, self.stops, names.lead);
        let mut acts: Vec<Act> = before.iter().chain(verbs).map(|verb| act_of(cx, verb)).collect();
        if acts.is_empty() {
            let are_members = MEMBERS.first_in(&cx.document.reading, names.lead).is_some();
            let earlier = Span::new(self.sentence.start, names.lead.start);
            let earlier = self.stops.verbs(&cx.document.reading, earlier).last().map(|verb| verb.role);
            let role = if are_members { Some(Role::Attend) } else { earlier.or(self.carry.role) };
            acts.extend(role.map(Act::Does));
        }
        self.give(names, acts.iter().copied());
        self.listed = acts;
    }

    /// Reads names on the other side of what the subject does.
    fn read_aside(&mut self, names: &Actors, verbs: &[Verb]) {
        let cx = self.cx;
        match names.part {
            Part::Hosted => self.give(names, [Act::Hosted]),
            Part::Visited => {
                let rest = Span::new(names.span.end, self.sentence.end);
                let talks = TALK.first_in(&cx.document.reading, rest).is_some();
                self.give(names, [Act::Visited].into_iter().chain(talks.then_some(Act::TalkedWith)));
            }
            Part::Partner => {
                self.give_verbs(names, verbs.iter().filter(|verb| is_joint(verb.role) || is_mutual(cx, verb)));
            }
            _ => self.give(names, verbs.first().and_then(|verb| given(cx, names.span.end, verb))),
        }
        for before in std::mem::take(&mut self.waiting) {
            self.give_verbs(before, verbs);
        }
        self.give_to_subject(verbs);
    }

    fn give(&mut self, names: &Actors, acts: impl IntoIterator<Item = Act>) {
        for act in acts {
            for person in &names.people {
                self.acts[*person].push(act);
            }
        }
    }

    fn give_verbs<'v>(&mut self, names: &Actors, verbs: impl IntoIterator<Item = &'v Verb>) {
        let cx = self.cx;
        // A pronoun is not an evidence for a report: 他介绍了 opens a statement.
        let counts = |verb: &&Verb| !names.is_pronoun || verb.role != Role::Report;
        self.give(names, verbs.into_iter().filter(counts).map(|verb| act_of(cx, verb)));
    }

    fn give_to_subject(&mut self, verbs: &[Verb]) {
        if let Some(subject) = self.subject {
            self.give_verbs(subject, verbs);
        }
    }

    /// Whether the names before `behind` go somewhere: 甲一行先后到某地.
    fn goes(&self, behind: Span) -> bool {
        let text = &self.cx.document.reading;
        let reach = Span::new(behind.start, (behind.start + LONGEST_SETTING).min(behind.end));
        GOING.first_in(text, reach).is_some_and(|going| NOT_GOING.longest_at(text, going.start).is_none())
    }

    /// Gives `names` and the lists that wait for a verb the acts of `verbs`. After 在…陪同下 the subject before acts.
    fn read_subject(&mut self, names: &'a Actors, verbs: &[Verb], behind: Span) {
        let text = &self.cx.document.reading;
        let is_agent = PASSIVE_AGENTS.longest_before(text, names.span.start).is_some();
        let hands_over = |verb: &Verb| verb.hands_over || is_agent && verb.role == Role::Accompany;
        let handover = verbs.iter().position(hands_over);
        let (own, of_subject) = verbs.split_at(handover.map_or(verbs.len(), |i| i + 1));
        let goes = self.goes(behind);
        if names.is_newly_appointed {
            self.give(names, [Act::Does(Role::Appointed)]);
        }
        self.give_verbs(names, own);
        self.give_to_subject(of_subject);
        let traveller = if handover.is_some() { self.subject } else { Some(names) };
        if let Some(traveller) = traveller.filter(|_| goes) {
            self.give(traveller, [Act::Goes]);
        }
        if verbs.is_empty() && !goes && GOES_ON.longest_at(text, names.span.end).is_some() {
            self.waiting.push(names);
        } else {
            for before in std::mem::take(&mut self.waiting) {
                self.give_verbs(before, verbs.iter().filter(|verb| !hands_over(verb)));
                self.give(before, (goes && handover.is_none()).then_some(Act::Goes));
            }
        }
        if handover.is_none() {
            self.subject = Some(names);
        }
    }
}
