//! Lines of a transcript: a name, a colon and what its bearer says.

use super::lists::OF_LIVES;
use super::subjects::{Found, subject};
use super::words::Scene;
use crate::annotate::grammar::marks::{is_boundary, is_colon, is_comma, is_stop};
use crate::document::Sentence;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Tables of words that no statement begins with: a line with them names a post or a body.
const NO_SPEECH: Tables = Tables::of(&[Table::Posts, Table::Institutions, Table::Divisions]);

/// Shortest statement after such a colon, in code points.
const SHORTEST_LINE: usize = 12;

/// Longest name with its posts before the colon of a transcript, in code points.
const LONGEST_LINE_SPEAKER: usize = 40;

/// The colon of a line of a transcript, and who speaks: 李明远：我宣布，….
///
/// A name and a colon open the paragraph, and whole clauses follow.
///
/// A line of a list or a life (李明远：男，…, 李明远：县长) is none.
pub(super) fn named_line(scene: &Scene, sentence: &Sentence) -> Option<(usize, Found)> {
    let text = &scene.cx.document.reading;
    let start = text.trim(sentence.span, char::is_whitespace).start;
    let paragraph = scene.cx.document.paragraph_span_at(start)?;
    if text.trim(paragraph, char::is_whitespace).start != start {
        return None;
    }
    let reach = Span::new(start, (start + LONGEST_LINE_SPEAKER).min(sentence.span.end));
    let colon = text.chars_of(reach).iter().position(|c| is_colon(*c) || is_boundary(*c)).map(|at| start + at)?;
    let said = Span::new(colon + 1, sentence.span.end);
    let has_clauses = text.chars_of(said).iter().any(|c| is_comma(*c)) && text.before(said.end).is_some_and(is_stop);
    let ends_with_name = scene.people.ending_at(colon).is_some_and(|mention| mention.extent.start == start);
    let is_colon_there = text.get(colon).is_some_and(is_colon);
    let hits = &scene.cx.hits;
    let is_life = scene.begins(&OF_LIVES, said.start)
        || hits.tables_starting_at(said.start).meets(NO_SPEECH)
        || hits.tables_ending_at(said.end.saturating_sub(1)).has(Table::Posts);
    if !is_colon_there || !ends_with_name || !has_clauses || is_life || said.len() < SHORTEST_LINE {
        return None;
    }
    Some((colon, subject(scene, start, colon)?))
}
