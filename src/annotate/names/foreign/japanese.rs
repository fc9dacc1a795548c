//! Japanese names: a surname of a closed list and up to three characters, after a post.

use super::undotted::names_country;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_han;
use crate::annotate::names::edges::Edges;
use crate::annotate::names::words::{CUTTING, GIVEN_ENDS, JAPAN, JAPANESE};
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Longest given name, in characters.
const LONGEST_GIVEN: usize = 3;
/// A name of at least this length is no Chinese name with its post: 田中|华 may be one. In characters.
const UNLIKE_CHINESE: usize = 4;
/// Least evidence from the words after a name that it ends there, if its post does not name Japan.
const CLOSED: f32 = 1.0;

/// Evidence from the words after a name by which it surely ends there. A word of one character does not give as much.
const SURE_AFTER: f32 = 2.0;

/// The Japanese names after posts: a country precedes the post, or the report names Japan and the name is long.
pub(super) fn list_japanese(cx: &Context, edges: &Edges) -> Vec<Span> {
    let is_on_japan = cx.hits.of(Table::Countries).any(|hit| JAPAN.contains(cx.slice(hit.span())));
    cx.hits.of(Table::Posts).filter_map(|hit| name_after(cx, edges, hit, is_on_japan)).collect()
}

/// The name after a post. A foreign post needs any country before it; another post needs Japan there, or a long name.
fn name_after(cx: &Context, edges: &Edges, hit: &Hit, is_on_japan: bool) -> Option<Span> {
    let text = &cx.document.reading;
    let surname = JAPANESE.longest_at(text, hit.span().end)?;
    let reads =
        |end: &usize| *end <= text.len() && text.chars_of(Span::new(surname.end, *end)).iter().all(|c| is_han(*c));
    let is_cut = |end: &usize| {
        let last = text.before(*end).filter(|c| CUTTING.contains_char(*c));
        last.is_some_and(|c| !GIVEN_ENDS.contains_char(c) || edges.after(*end) < SURE_AFTER)
    };
    let ends = || (surname.end + 1..=surname.end + LONGEST_GIVEN).filter(reads).filter(|end| !is_cut(end));
    // 石山茂|期待: the word that follows may not be read into the name.
    let sure = ends().find(|end| edges.after(*end) > SURE_AFTER);
    let end = sure.or_else(|| ends().max_by(|one, other| edges.after(*one).total_cmp(&edges.after(*other))))?;
    let span = Span::new(surname.start, end);
    let is_stated = || names_country(cx, hit.span(), |state| hit.is(post::FOREIGN) || JAPAN.contains(state));
    let is_long = || is_on_japan && span.len() >= UNLIKE_CHINESE && edges.after(end) >= CLOSED;
    (edges.after(end) > 0.0 && (is_stated() || is_long())).then_some(span)
}
