//! Roles: each person's part in the event, from the verbs of the clauses that name them.
//!
//! Names that stand together (甲、乙，丙等) have the same part. [`parts`] decides it from the words around the list: a
//! subject does what the verbs behind it say, also in later clauses that name no other subject; an object (会见乙) has
//! the role that the verb gives both sides; behind 向, 为 or before 委托 the names have no role. The speaker of a
//! statement speaks, unless the event is a call or a letter. [`fit`] makes the roles fit the kind of event.
//!
//! Known misses: a post alone (省长) that stands for a person named before; a role that only the context tells.

mod actors;
mod fit;
mod listing;
mod lists;
mod nouns;
mod parts;
mod past;
mod scene;
mod stops;
mod subjects;
mod verbs;

use super::Context;
use super::people::{Mention, People};
use super::speeches::{Speaker, SpeechFound};
use crate::document::QuoteKind;
use crate::record::{Event, EventKind, Role};
use crate::span::Span;
pub use listing::{Listing, list_people};
use lists::QUOTED_LEADERS;
pub use past::Past;
pub use stops::Stops;
pub use verbs::Verb;

/// What [`find_roles`] reads besides the context.
pub struct Evidence<'a> {
    /// Everyone named.
    pub people: &'a People,
    /// The speeches of the report.
    pub speeches: &'a [SpeechFound],
    /// The contents of the speeches, by start.
    pub said: &'a [Span],
    /// The verbs and marks of the report.
    pub stops: &'a Stops,
    /// The past days that it recalls.
    pub past: &'a Past,
    /// The main event.
    pub event: Option<&'a Event>,
}

/// The roles of each person, in the order of [`People::list`].
pub fn find_roles(cx: &Context, evidence: &Evidence) -> Vec<Vec<Role>> {
    let people = evidence.people;
    let mut roles = vec![Vec::new(); people.list.len()];
    for sentence in cx.budget.over(cx.document.sentences.iter()) {
        let acting = acting_mentions(cx, evidence, sentence.span);
        scene::give_roles(cx, evidence.stops, &acting, sentence.span, &mut roles);
    }
    match evidence.event {
        Some(event) => {
            for roles in &mut roles {
                fit::fit_to_event(event.kind, roles);
            }
            give_speakers(cx, evidence, event.kind, &mut roles);
            for (roles, person) in roles.iter_mut().zip(&people.list) {
                if person.appointed {
                    roles.push(Role::Appointed);
                }
                fit::fit_to_event(event.kind, roles);
            }
        }
        None => roles.iter_mut().for_each(fit::fit_to_round_up),
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

/// The content of a speech: what stands behind its cue.
pub fn content(speech: &SpeechFound) -> Span {
    Span::new(speech.cue.map_or(speech.span.start, |cue| cue.end), speech.span.end)
}

/// Whether `position` lies inside the content of a speech; `said` has the contents, by start.
pub fn is_said(said: &[Span], position: usize) -> bool {
    let i = said.partition_point(|s| s.start <= position);
    i > 0 && said[i - 1].contains(position)
}

/// The mentions of `sentence` whose bearers may act: not said by somebody, not quoted, not of an earlier year.
fn acting_mentions(cx: &Context, evidence: &Evidence, sentence: Span) -> Vec<Mention> {
    let acts = |mention: &&Mention| {
        let start = mention.span.start;
        !is_said(evidence.said, start) && !is_quoted(cx, start) && !evidence.past.is_before(cx, mention.extent.start)
    };
    evidence.people.mentions_in(sentence).iter().filter(acts).copied().collect()
}

/// Whether `position` stands in a title or in quotation marks.
fn is_quoted(cx: &Context, position: usize) -> bool {
    let quote = cx.document.quote_at(position);
    quote.is_some_and(|quote| !matches!(quote.kind, QuoteKind::Round | QuoteKind::Square))
}

/// Gives the speakers of the speeches their role.
fn give_speakers(cx: &Context, evidence: &Evidence, kind: EventKind, roles: &mut [Vec<Role>]) {
    if matches!(kind, EventKind::Call | EventKind::Letter) {
        return;
    }
    for speech in evidence.speeches {
        let Speaker::Person(i) = speech.speaker else { continue };
        if !roles[i].is_empty() || !is_quoted_leader(cx, evidence.people, i) {
            roles[i].push(Role::Speak);
        }
    }
}

/// Whether the report names a leader only as 总书记 or 主席: as the author of a thought, not as a participant.
fn is_quoted_leader(cx: &Context, people: &People, person: usize) -> bool {
    let posts = &people.list[person].posts;
    !posts.is_empty() && posts.iter().all(|p| QUOTED_LEADERS.contains(cx.slice(p.span)))
}
