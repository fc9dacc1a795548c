//! Roles: each person's part in the event, from the verbs of the clauses that name them.
//!
//! Names that stand together (甲、乙，丙等) act together. What a verb does to them depends on what leads to
//! them: a subject takes the verbs behind it, also those of later clauses that name no other subject; an
//! object (会见乙, 慰问乙) takes what the verb says of both sides; 向乙, 为乙, 受乙委托 leave the verb to the one
//! before. Whoever speaks in the report speaks, unless the event is a call or a letter.

mod actors;
mod listing;
mod past;
mod stops;
mod verbs;

use super::Context;
use super::people::{Mention, People};
use super::speeches::{Speaker, SpeechFound};
use crate::document::QuoteKind;
use crate::record::{Event, EventKind, Role};
use crate::span::Span;
use actors::{Actors, Part, actors};
pub use listing::{Listing, listing};
pub use past::Past;
pub use stops::Stops;
pub use verbs::Verb;
use verbs::{joint, verbs};

/// The roles of each person of `people`, in the same order; `said` is what is said in the speeches, in order.
pub fn roles(
    cx: &Context,
    people: &People,
    speeches: &[SpeechFound],
    said: &[Span],
    stops: &Stops,
    past: &Past,
    event: Option<&Event>,
) -> Vec<Vec<Role>> {
    let mut roles = vec![Vec::new(); people.list.len()];
    for sentence in cx.budget.over(cx.document.sentences.iter()) {
        sentence_roles(cx, people, said, stops, past, sentence.span, &mut roles);
    }
    match event {
        Some(event) => {
            for roles in &mut roles {
                fit(event.kind, roles);
            }
            speakers(cx, people, speeches, event.kind, &mut roles);
            for (roles, person) in roles.iter_mut().zip(&people.list) {
                if person.appointed {
                    roles.push(Role::Appointed);
                }
                fit(event.kind, roles);
            }
        }
        None => roles.iter_mut().for_each(|roles| roles.retain(|r| in_a_round_up(*r))),
    }
    for roles in &mut roles {
        roles.sort_unstable();
        roles.dedup();
        if roles.is_empty() {
            roles.push(Role::Mention);
        }
    }
    roles
}

/// What is said in a speech, behind its cue.
pub fn content(speech: &SpeechFound) -> Span {
    Span::new(speech.cue.map_or(speech.span.start, |cue| cue.end), speech.span.end)
}

/// Whether `position` lies inside what someone says.
pub fn is_said(said: &[Span], position: usize) -> bool {
    let i = said.partition_point(|s| s.start <= position);
    i > 0 && said[i - 1].contains(position)
}

/// Whether `position` stands in the title of a document or in quotation marks.
fn is_quoted(cx: &Context, position: usize) -> bool {
    let quote = cx.document.quote_at(position);
    quote.is_some_and(|quote| !matches!(quote.kind, QuoteKind::Round | QuoteKind::Square))
}

fn sentence_roles(
    cx: &Context,
    people: &People,
    said: &[Span],
    stops: &Stops,
    past: &Past,
    sentence: Span,
    roles: &mut [Vec<Role>],
) {
    let acts = |m: &&Mention| {
        let start = m.span.start;
        !is_said(said, start) && !is_quoted(cx, start) && !past.is_told_before(cx, m.extent.start)
    };
    let mentions: Vec<_> = people.mentions_in(sentence).iter().filter(acts).copied().collect();
    if mentions.is_empty() {
        return;
    }
    let groups = actors(cx, &mentions, sentence);
    let mut scene = Scene { roles, subject: None, waiting: Vec::new() };
    for (i, group) in groups.iter().enumerate() {
        let end = groups.get(i + 1).map_or(sentence.end, |next| next.lead.start);
        let found = verbs(cx, stops, Span::new(group.span.end, end));
        match group.part {
            Part::Subject => {
                let goes_on = found.is_empty() && lists_on(cx, group.span.end);
                scene.acts(group, &found, goes_on);
            }
            Part::Object(role) => {
                scene.give_all(group, role);
                scene.give_all(scene.subject.unwrap_or(group), found.iter().map(|v| v.role));
            }
            Part::Touched => {}
            Part::Heard => scene.give_all(group, [Role::Report]),
            Part::Listed => {
                let before = verbs(cx, stops, group.lead);
                scene.give_all(group, before.iter().chain(&found).map(|v| v.role));
            }
            Part::Partner => {
                scene.give_all(group, found.iter().map(|v| v.role).filter(|r| joint(*r)));
                scene.give_subject(&found);
            }
            Part::Aside => scene.give_subject(&found),
        }
    }
}

/// A sentence while its names are read in turn.
struct Scene<'a, 'r> {
    roles: &'r mut [Vec<Role>],
    /// Those who do what the next verbs say, unless others are named first.
    subject: Option<&'a Actors>,
    /// Those listed whose verb is still to come.
    waiting: Vec<&'a Actors>,
}

impl<'a> Scene<'a, '_> {
    fn give_all(&mut self, to: &Actors, roles: impl IntoIterator<Item = Role>) {
        for role in roles {
            for person in &to.people {
                self.roles[*person].push(role);
            }
        }
    }

    fn give_subject(&mut self, verbs: &[Verb]) {
        if let Some(subject) = self.subject {
            self.give_all(subject, verbs.iter().map(|v| v.role));
        }
    }

    /// `group` does what `verbs` say; behind 在…陪同下 the one before goes on.
    fn acts(&mut self, group: &'a Actors, verbs: &[Verb], goes_on: bool) {
        let handing = verbs.iter().position(|v| v.hands_over);
        let (own, rest) = verbs.split_at(handing.map_or(verbs.len(), |i| i + 1));
        self.give_all(group, own.iter().map(|v| v.role));
        self.give_subject(rest);
        if goes_on {
            self.waiting.push(group);
        } else {
            for before in std::mem::take(&mut self.waiting) {
                self.give_all(before, verbs.iter().filter(|v| !v.hands_over).map(|v| v.role));
            }
        }
        if !verbs.iter().any(|v| v.hands_over) {
            self.subject = Some(group);
        }
    }
}

/// Whether a list of participants goes on behind `end`, so that its verb is still to come.
fn lists_on(cx: &Context, end: usize) -> bool {
    ["、", "，", "及", "和", "与", "以及", "等"].iter().any(|w| cx.document.reading.has_at(end, w))
}

/// Whoever is reported to say something speaks.
fn speakers(cx: &Context, people: &People, speeches: &[SpeechFound], kind: EventKind, roles: &mut [Vec<Role>]) {
    if matches!(kind, EventKind::Call | EventKind::Letter) {
        return;
    }
    for speech in speeches {
        let Speaker::Person(i) = speech.speaker else { continue };
        let quoted = roles[i].is_empty() && is_quoted_leader(cx, people, i);
        if !quoted {
            roles[i].push(Role::Speak);
        }
    }
}

/// Whether the report names a leader only as 总书记 or 主席: as the author of a thought, not as a participant.
fn is_quoted_leader(cx: &Context, people: &People, person: usize) -> bool {
    let posts = &people.list[person].posts;
    !posts.is_empty() && posts.iter().all(|p| matches!(cx.slice(p.span), "总书记" | "主席"))
}

/// Whether a role is clear enough to be given where a report has no main event but tells of several.
fn in_a_round_up(role: Role) -> bool {
    matches!(role, Role::Preside | Role::Speak | Role::Report | Role::Attend | Role::Meet | Role::Accompany)
}

/// Makes roles fit the kind of event.
fn fit(kind: EventKind, roles: &mut Vec<Role>) {
    match kind {
        EventKind::Call => roles.retain(|r| matches!(r, Role::Call | Role::Attend)),
        EventKind::Reception => {
            let takes_part = roles.iter().any(|r| matches!(r, Role::Speak | Role::Inspect | Role::Meet));
            roles.retain(|r| *r != Role::Inspect);
            if takes_part {
                roles.push(Role::Meet);
            }
        }
        EventKind::Inspection => roles.retain(|r| !matches!(r, Role::Call)),
        _ => roles.retain(|r| !matches!(r, Role::Inspect | Role::Call)),
    }
}
