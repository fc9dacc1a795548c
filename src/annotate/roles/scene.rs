//! Reads a sentence name by name and gives each person the roles of the verbs that are theirs.

use super::actors::{Actors, find_actors};
use super::lists::{GOES_ON, MEMBERS, NEWLY};
use super::parts::Part;
use super::stops::Stops;
use super::subjects::verbs_of_subject;
use super::verbs::{Verb, is_joint};
use crate::annotate::Context;
use crate::annotate::people::Mention;
use crate::record::Role;
use crate::span::Span;

/// Adds to `roles` what `sentence` says that the people of `mentions` do.
pub fn give_roles(cx: &Context, stops: &Stops, mentions: &[Mention], sentence: Span, roles: &mut [Vec<Role>]) {
    if mentions.is_empty() {
        return;
    }
    let actors = find_actors(cx, mentions, sentence);
    let mut scene = Scene { roles, subject: None, waiting: Vec::new() };
    for (i, names) in actors.iter().enumerate() {
        let end = actors.get(i + 1).map_or(sentence.end, |next| next.lead.start);
        let verbs = verbs_of_subject(cx, stops, Span::new(names.span.end, end));
        if NEWLY.longest_before(&cx.document.reading, names.span.start).is_some() {
            scene.give(names, [Role::Appointed]);
        }
        match names.part {
            Part::Subject => {
                let goes_on = verbs.is_empty() && GOES_ON.longest_at(&cx.document.reading, names.span.end).is_some();
                scene.read_subject(names, &verbs, goes_on);
            }
            Part::Object(role) => {
                scene.give(names, role);
                scene.give(scene.subject.unwrap_or(names), verbs.iter().map(|v| v.role));
            }
            Part::Touched => {}
            Part::Heard => scene.give(names, [Role::Report]),
            Part::Listed => {
                let before = verbs_of_subject(cx, stops, names.lead);
                let are_members = before.is_empty()
                    && verbs.is_empty()
                    && MEMBERS.first_in(&cx.document.reading, names.lead).is_some();
                scene.give(names, before.iter().chain(&verbs).map(|v| v.role));
                scene.give(names, are_members.then_some(Role::Attend));
            }
            Part::Partner => {
                scene.give(names, verbs.iter().map(|v| v.role).filter(|r| is_joint(*r)));
                scene.give_to_subject(&verbs);
            }
            Part::Aside => scene.give_to_subject(&verbs),
        }
    }
}

/// A sentence while its names are read in turn.
struct Scene<'a, 'r> {
    roles: &'r mut [Vec<Role>],
    /// The subject of the next verbs, unless others are named first.
    subject: Option<&'a Actors>,
    /// Lists of names whose verb stands behind a later list.
    waiting: Vec<&'a Actors>,
}

impl<'a> Scene<'a, '_> {
    fn give(&mut self, names: &Actors, roles: impl IntoIterator<Item = Role>) {
        for role in roles {
            for person in &names.people {
                self.roles[*person].push(role);
            }
        }
    }

    fn give_to_subject(&mut self, verbs: &[Verb]) {
        if let Some(subject) = self.subject {
            self.give(subject, verbs.iter().map(|v| v.role));
        }
    }

    /// Gives `names` and the lists that wait for a verb the roles of `verbs`. Behind 在…陪同下 the subject before acts.
    fn read_subject(&mut self, names: &'a Actors, verbs: &[Verb], goes_on: bool) {
        let handover = verbs.iter().position(|v| v.hands_over);
        let (own, of_subject) = verbs.split_at(handover.map_or(verbs.len(), |i| i + 1));
        self.give(names, own.iter().map(|v| v.role));
        self.give_to_subject(of_subject);
        if goes_on {
            self.waiting.push(names);
        } else {
            for before in std::mem::take(&mut self.waiting) {
                self.give(before, verbs.iter().filter(|v| !v.hands_over).map(|v| v.role));
            }
        }
        if handover.is_none() {
            self.subject = Some(names);
        }
    }
}
