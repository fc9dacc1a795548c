//! Speeches: who said what, from the clause that names the speaker or has the cue (the verb of speaking) to the end of
//! the statement.

mod courtesy;
mod cues;
mod demands;
mod headings;
mod lists;
mod narration;
mod quotations;
mod quoted_after_colon;
mod quoted_terms;
mod sources;
mod speakers;
mod subjects;
mod transcripts;
mod turns;
mod walk;
mod words;

use super::Context;
use super::people::People;
use crate::record::Rule;
use crate::span::Span;

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// A person: the index into [`People::list`].
    Person(usize),
    /// A meeting, a body or people without names, as written: 会议, 大家, 与会代表.
    Collective(String),
}

/// A reported or quoted statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeechFound {
    /// The statement, from the clause that names the speaker or has the cue.
    pub span: Span,
    /// Who says it.
    pub speaker: Speaker,
    /// The words beside the cue that name the speaker.
    pub named: Option<Span>,
    /// How the speaker is known.
    pub rule: Rule,
    /// The verb of speaking, or the colon in its place.
    pub cue: Option<Span>,
}

/// Every statement, in order; they never overlap.
pub fn speeches(cx: &Context, people: &People) -> Vec<SpeechFound> {
    walk::walk(&words::Scene::new(cx, people))
}
