//! Roles: each person's part in the event, from the verbs of the clauses that name them.
//!
//! Names that stand together (甲、乙，丙等) act together. What a verb does to them depends on what leads to
//! them: a subject takes the verbs behind it, also those of later clauses that name no other subject; an
//! object (会见乙, 慰问乙) takes what the verb says of both sides; 向乙, 为乙, 受乙委托 leave the verb to the one
//! before. Whoever speaks in the report speaks, unless the event is a call or a letter.

mod actors;
mod listing;
mod verbs;

use super::Context;
use super::people::People;
use super::speeches::{Speaker, SpeechFound};
use crate::record::{Event, EventKind, Role};
use crate::span::Span;
use actors::{Actors, Part, actors};
pub use listing::{Listing, listing};
pub use verbs::{Verb, all_verbs};
use verbs::{joint, verbs};

/// The roles of each person of `people`, in the same order.
pub fn roles(cx: &Context, people: &People, speeches: &[SpeechFound], event: Option<&Event>) -> Vec<Vec<Role>> {
    let mut roles = vec![Vec::new(); people.list.len()];
    let contents: Vec<Span> = speeches.iter().map(content).collect();
    for sentence in &cx.document.sentences {
        sentence_roles(cx, people, &contents, sentence.span, &mut roles);
    }
    match event {
        Some(event) => {
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
fn is_said(contents: &[Span], position: usize) -> bool {
    let i = contents.partition_point(|s| s.start <= position);
    i > 0 && contents[i - 1].contains(position)
}

fn sentence_roles(cx: &Context, people: &People, contents: &[Span], sentence: Span, roles: &mut [Vec<Role>]) {
    let mentions: Vec<_> =
        people.mentions_in(sentence).iter().filter(|m| !is_said(contents, m.span.start)).copied().collect();
    let groups = actors(cx, &mentions, sentence);
    let mut subject: Option<&Actors> = None;
    let mut pending: Vec<&Actors> = Vec::new();
    for (i, group) in groups.iter().enumerate() {
        let end = groups.get(i + 1).map_or(sentence.end, |next| next.lead.start);
        let region = Span::new(group.span.end, end);
        let found = verbs(cx, region, contents);
        let mut give = |to: &Actors, role: Role| {
            for person in &to.people {
                roles[*person].push(role);
            }
        };
        match group.part {
            Part::Subject => {
                for verb in &found {
                    match (verb.role, subject) {
                        (Role::Accompany, Some(before)) if verb.hands_over => {
                            give(group, Role::Accompany);
                            subject = Some(before);
                            for rest in found.iter().filter(|v| v.span.start > verb.span.end) {
                                give(before, rest.role);
                            }
                            break;
                        }
                        (role, _) => give(group, role),
                    }
                }
                if found.is_empty() && lists_on(cx, group.span.end) {
                    pending.push(group);
                } else {
                    for verb in found.iter().filter(|v| !v.hands_over) {
                        pending.iter().for_each(|before| give(before, verb.role));
                    }
                    pending.clear();
                }
                if !found.iter().any(|v| v.hands_over) {
                    subject = Some(group);
                }
            }
            Part::Object(role) => {
                if let Some(role) = role {
                    give(group, role);
                }
                for verb in &found {
                    give(subject.unwrap_or(group), verb.role);
                }
            }
            Part::Touched => {}
            Part::Heard => give(group, Role::Report),
            Part::Listed => {
                verbs(cx, group.lead, contents).iter().for_each(|verb| give(group, verb.role));
                found.iter().for_each(|verb| give(group, verb.role));
            }
            Part::Partner => {
                for verb in &found {
                    if joint(verb.role) {
                        give(group, verb.role);
                    }
                    if let Some(subject) = subject {
                        give(subject, verb.role);
                    }
                }
            }
            Part::Aside => {
                if let Some(subject) = subject {
                    found.iter().for_each(|verb| give(subject, verb.role));
                }
            }
        }
    }
}

/// Whether a list of participants goes on behind `end`, so that its verb is still to come.
fn lists_on(cx: &Context, end: usize) -> bool {
    ["、", "，", "及", "和", "与", "以及", "等"].iter().any(|w| cx.document.text.has_at(end, w))
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
