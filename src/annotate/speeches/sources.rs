//! Sources from which a reporter learned something: 记者从市水务局获悉, 记者日前在全市教育工作会议上了解到.

use super::lists::{HELD_OF, LEARNERS, LEARNS_FROM, UNNAMED, VENUE_ENDS};
use super::subjects::{Found, Kind, Subject, named_head};
use super::words::Scene;
use crate::span::Span;

/// Finds the reporter's source in the words between the beginning of a clause and its verb.
///
/// The clause begins with a reporter, and 从 or 在 with a body or a meeting follows. 有关部门 names nobody.
pub(super) fn source_of(scene: &Scene, words: Span) -> Option<Found> {
    let text = &scene.cx.document.reading;
    if !scene.begins(&LEARNERS, words.start) {
        return None;
    }
    let from = LEARNS_FROM.starting_in(text, words).find(|word| !scene.marks.any(word.start))?.end;
    let held = HELD_OF.starting_in(text, Span::new(from, words.end)).next_back();
    let from = held.map_or(from, |held| held.end);
    let end = VENUE_ENDS.longest_before(text, words.end).map_or(words.end, |word| word.start);
    let name = Span::new(from, end.max(from));
    let is_source = |kind: &Kind| matches!(kind, Kind::Body | Kind::Centre | Kind::Meeting);
    named_head(scene, name).filter(|kind| is_source(kind) && !scene.has_word(&UNNAMED, name))?;
    Some(Found { subject: Subject::Named { name, kind: Kind::Body }, span: name })
}
