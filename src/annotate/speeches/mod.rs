//! Speeches: who said what, from the clause that names the speaker or the cue to where the statement stops.

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
    /// Index into [`People::list`].
    Person(usize),
    /// 会议, 大家, 与会代表: as written.
    Collective(String),
}

/// A stretch of reported or quoted statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeechFound {
    /// From the clause that names the speaker or the cue.
    pub span: Span,
    /// Who.
    pub speaker: Speaker,
    /// The words beside the cue that name the speaker.
    pub named: Option<Span>,
    /// How the speaker is known.
    pub rule: Rule,
    /// The verb, where there is one.
    pub cue: Option<Span>,
}

/// Every stretch, in order; they never overlap.
pub fn speeches(cx: &Context, people: &People) -> Vec<SpeechFound> {
    walk::walk(&words::Scene::new(cx, people))
}
