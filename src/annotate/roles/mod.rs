//! Roles: each person's part in the event, from the verbs of the clauses that name them.
//!
//! Names that stand together (甲、乙，丙等) have the same part in their sentence ([`parts`]): a subject does what the
//! verbs after it say, also in later clauses that name no other subject; those whom it leads do the same; an object
//! (会见乙) has the role that the verb gives both sides; after 向, 为 or before 委托 the names have no role. 他 at the
//! start of a sentence stands for the subject of the sentence before. What all sentences say of a person are their acts
//! ([`acts`]); [`fit`] makes roles of them that the kind of the event allows. The speaker of a statement speaks.
//!
//! Known misses: a post alone (省长) that stands for a person named before; a role that only the context tells.

mod actors;
mod acts;
mod evidence;
mod fit;
mod listing;
mod lists;
mod nouns;
mod parts;
mod past;
mod pronouns;
mod scene;
mod stops;
mod subjects;
mod verbs;

use super::Context;
use super::changes::ChangeFound;
use super::people::{Mention, MentionKind, People};
use super::speeches::{Speaker, SpeechFound};
use crate::record::{Action, Event, EventKind, Role};
use crate::span::Span;
use acts::Act;
use fit::fit_roles;
pub use listing::{Listing, list_people};
use lists::{CONDOLENCES, QUOTED_LEADERS};
pub use nouns::relative_clause;
pub use past::Past;
use pronouns::find_pronoun;
use scene::Carry;
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
    /// The personnel changes that it states.
    pub changes: &'a [ChangeFound],
    /// The past days that it recalls.
    pub past: &'a Past,
    /// The main event.
    pub event: Option<&'a Event>,
}

/// The roles of each person, in the order of [`People::list`].
pub fn find_roles(cx: &Context, evidence: &Evidence) -> Vec<Vec<Role>> {
    let people = evidence.people;
    let mut acts = vec![Vec::new(); people.list.len()];
    let mut carry = Carry::default();
    for sentence in cx.budget.over(cx.document.sentences.iter()) {
        let mut mentions = acting_mentions(cx, evidence, sentence.span);
        mentions.splice(..0, pronoun(cx, evidence, sentence.span, carry.subject));
        carry = scene::read_sentence(cx, evidence.stops, &mentions, sentence.span, carry, &mut acts);
    }
    add_speakers(cx, evidence, &mut acts);
    let kind = evidence.event.map(|event| event.kind);
    let mut directions: Vec<Direction> =
        people.list.iter().map(|person| Direction { joins: person.appointed, ..Direction::default() }).collect();
    // A letter or a visit only mentions that somebody was elected.
    let is_news =
        !matches!(kind, Some(EventKind::Letter | EventKind::Call | EventKind::Reception | EventKind::Inspection));
    for change in evidence.changes.iter().filter(|_| is_news) {
        directions[change.person].add(change.action);
    }
    acts.iter()
        .zip(directions)
        .map(|(acts, direction)| direction.settle(fit_roles(kind, acts, direction.is_changed())))
        .collect()
}

/// Whether a person gets posts or leaves them.
#[derive(Clone, Copy, Debug, Default)]
struct Direction {
    /// The report says that the person is appointed, perhaps in words of a removal.
    joins: bool,
    /// A change gives the person a post.
    gets: bool,
    /// A change takes a post away.
    leaves: bool,
}

impl Direction {
    /// Takes in a change. Who only is in, is a candidate or is expelled takes no part in the event by that.
    fn add(&mut self, action: Action) {
        match action {
            Action::Removed | Action::Resigned => self.leaves = true,
            Action::Appointed | Action::Elected | Action::Promoted => self.gets = true,
            Action::Acting | Action::Nominated | Action::Expelled => {}
        }
    }

    fn is_changed(self) -> bool {
        self.joins || self.gets || self.leaves
    }

    /// The roles, with `removed` for one who leaves a post.
    fn settle(self, mut roles: Vec<Role>) -> Vec<Role> {
        if let Some(appointed) = roles.iter_mut().find(|role| **role == Role::Appointed).filter(|_| self.leaves) {
            *appointed = Role::Removed;
            if self.gets {
                roles.push(Role::Appointed);
            }
            roles.sort_unstable();
        }
        roles
    }
}

/// The content of a speech: what follows its cue.
pub fn content(speech: &SpeechFound) -> Span {
    Span::new(speech.cue.map_or(speech.span.start, |cue| cue.end), speech.span.end)
}

/// Whether `position` is inside the content of a speech; `said` has the contents, by start.
pub fn is_said(said: &[Span], position: usize) -> bool {
    let i = said.partition_point(|s| s.start <= position);
    i > 0 && said[i - 1].contains(position)
}

/// The mentions of `sentence` whose bearers may act: not said by somebody, not quoted, not of an earlier year.
fn acting_mentions(cx: &Context, evidence: &Evidence, sentence: Span) -> Vec<Mention> {
    let mentions = evidence.people.mentions_in(sentence);
    if mentions.is_empty() || CONDOLENCES.first_in(&cx.document.reading, sentence).is_some() {
        return Vec::new();
    }
    let acts = |mention: &&Mention| {
        let start = mention.span.start;
        !is_said(evidence.said, start)
            && !cx.document.is_quoted(start)
            && !evidence.past.is_before(cx, mention.extent.start)
    };
    mentions.iter().filter(acts).copied().collect()
}

/// 他 or 她 near the start of `sentence`, as a mention of the subject of the sentence before.
fn pronoun(cx: &Context, evidence: &Evidence, sentence: Span, subject: Option<usize>) -> Option<Mention> {
    let person = subject?;
    let span = find_pronoun(cx, sentence).filter(|span| !is_said(evidence.said, span.start))?;
    let first = evidence.people.mentions_in(sentence).first();
    let is_first = first.is_none_or(|mention| mention.extent.start >= span.end);
    is_first.then_some(Mention { span, extent: span, person, kind: MentionKind::Post })
}

/// Adds that the speakers of the speeches speak. A quoted leader (总书记强调) has no other act.
fn add_speakers(cx: &Context, evidence: &Evidence, acts: &mut [Vec<Act>]) {
    for speech in evidence.speeches {
        let Speaker::Person(i) = speech.speaker else { continue };
        if !acts[i].is_empty() || !is_quoted_leader(cx, evidence.people, i) {
            acts[i].push(Act::Says);
        }
    }
}

/// Whether the report names a leader only as 总书记 or 主席: as the author of a thought, not as a participant.
fn is_quoted_leader(cx: &Context, people: &People, person: usize) -> bool {
    let posts = &people.list[person].posts;
    !posts.is_empty() && posts.iter().all(|p| QUOTED_LEADERS.contains(cx.slice(p.span)))
}
