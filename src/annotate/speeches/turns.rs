//! Where a sentence turns from a statement to the act of another person.

use super::cues::Opening;
use super::lists::TURNS;
use super::subjects::person;
use super::words::{ACTS, Scene};
use crate::document::Sentence;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Longest name of a body before a person, in code points.
const LONGEST_BODY: usize = 16;

/// Tables of words that end the name of a body.
const BODIES: Tables = Tables::of(&[Table::Posts, Table::Institutions, Table::OrgSuffixes]);

/// The start of the clause that turns from a statement to the act of another person
/// (甲从两方面指出…，|乙教授介绍了…).
pub(super) fn find_next_actor(scene: &Scene, sentence: &Sentence, opening: &Opening) -> Option<usize> {
    let clauses = scene.clauses(sentence);
    let cue_clause = clauses.get(opening.clause)?;
    let is_content_later = opening.cue.end + 1 >= cue_clause.end;
    let rest = clauses.get(opening.clause + 1 + usize::from(is_content_later)..)?;
    let turns = |clause: &&Span| {
        let from = scene.skip_leads(clause.start, clause.end);
        let Some(found) = person(scene, from, clause.end) else { return false };
        let lead = Span::new(from, found.span.start);
        let is_titled = lead.is_empty() || scene.cx.hits.tables_ending_at(lead.end).meets(BODIES);
        let has_post = scene.people.mentions_in(found.span).iter().any(|mention| mention.extent != mention.span);
        let end = found.span.end;
        let mut acts = scene.cx.hits.of_kind_within(ACTS, Span::new(end, clause.end));
        is_titled
            && has_post
            && lead.len() <= LONGEST_BODY
            && !scene.marks.any(clause.start)
            && (scene.begins(&TURNS, end) || acts.any(|act| scene.peel(end, act.span().start) == end))
    };
    rest.iter().find(turns).map(|clause| clause.start)
}
