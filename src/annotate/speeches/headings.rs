//! Lines without a full stop: headings, and sentences that a line break cuts in two.

use super::cues::opening;
use super::subjects::{Found, Subject};
use super::words::Scene;
use crate::annotate::grammar::marks::{is_boundary, is_closing, is_comma, is_final, is_han};
use crate::document::Sentence;

/// Fewest code points after the comma behind a cue that show that a line was broken inside a statement.
const SHORTEST_BROKEN: usize = 4;

/// Whether a line without a full stop is the beginning of a sentence that the next line continues. Such a line has a
/// person, a cue with its comma, and words after it (李明远指出，针对市场化、产).
pub(super) fn is_broken(scene: &Scene, sentences: &[Sentence]) -> bool {
    let [sentence] = sentences else { return false };
    let line = scene.cx.document.reading.trim(sentence.span, char::is_whitespace);
    let goes_on = || {
        opening(scene, sentence, 0, None, false).is_some_and(|opening| {
            let is_person = matches!(opening.subject, Some(Found { subject: Subject::Person(_), .. }));
            is_person && is_comma(scene.char(opening.cue.end)) && line.end > opening.cue.end + SHORTEST_BROKEN
        })
    };
    is_running(scene, sentences) && goes_on()
}

/// Whether a line without a full stop and without blanks ends between two Han characters, so that the next line may
/// continue it.
pub(super) fn is_running(scene: &Scene, sentences: &[Sentence]) -> bool {
    let [sentence] = sentences else { return false };
    let text = &scene.cx.document.reading;
    let line = text.trim(sentence.span, char::is_whitespace);
    let next = text.get(sentence.span.end).zip(text.get(sentence.span.end + 1));
    text.before(line.end).is_some_and(is_han)
        && next.is_some_and(|(end, next)| end == '\n' && is_han(next))
        && !text.chars_of(line).iter().any(|c| c.is_whitespace())
}

/// Whether a line ends without any mark and is shorter than a sentence of a statement.
pub(super) fn is_heading(scene: &Scene, sentences: &[Sentence]) -> bool {
    let [sentence] = sentences else { return false };
    let last = scene.before(sentence.span.end);
    let ends = is_final(last) || is_boundary(last) || is_closing(last);
    sentence.span.len() < 80 && !ends
}
