//! The last word of a post (书记 of 省委书记), called its head, and the tables of words for bodies.

use crate::annotate::Context;
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Longest organization before the last word of a post, in code points.
pub const LONGEST_ORGANIZATION: usize = 60;
/// Most posts that are read in a row for one name.
pub const MOST_POSTS: usize = 12;
/// Most qualifiers before the last word of a post: 常务, 副.
const MOST_QUALIFIERS: usize = 3;
/// How far around a position the words are looked for that contain it, in code points.
const LONGEST_WORD: usize = 24;

/// Tables of words for bodies and posts.
pub const WORDS: Tables = Tables::of(&[Table::Institutions, Table::OrgSuffixes, Table::Posts]);

/// Tables of words inside which a character such as 与 is no word of its own (能源与矿业部).
pub const BODIES: Tables = Tables::of(&[
    Table::Institutions,
    Table::Universities,
    Table::OrgSuffixes,
    Table::Countries,
    Table::Posts,
    Table::Formulations,
]);

/// Tables of names of bodies and places, and of what such names end with.
pub const NAMED: Tables = Tables::of(&[
    Table::Institutions,
    Table::Universities,
    Table::Countries,
    Table::Divisions,
    Table::Media,
    Table::OrgSuffixes,
]);

/// The longest of the hits that are posts; none if that one only describes its holder (群众代表). Hits of other
/// tables are ignored, also longer ones.
pub fn longest_post<'a>(hits: impl Iterator<Item = &'a Hit>) -> Option<&'a Hit> {
    hits.filter(|h| h.table == Table::Posts).max_by_key(|h| h.span().len()).filter(|h| !h.is(post::DESCRIPTION))
}

/// The last word of a post, which ends at `end`, with its qualifiers (副书记); nothing of it is before `limit`.
pub fn head_ending_at(cx: &Context, end: usize, limit: usize) -> Option<Span> {
    let hit = longest_post(cx.hits.ending_at(end).filter(|h| h.span().start >= limit))?;
    let mut start = hit.span().start;
    for _ in 0..MOST_QUALIFIERS {
        let prefix = cx.hits.ending_at(start).find(|h| h.table == Table::PostPrefixes && h.span().start >= limit);
        let Some(prefix) = prefix else { break };
        start = prefix.span().start;
    }
    Some(Span::new(start, end))
}

/// Whether the last word of a post needs an organization before it (专家代表).
pub fn is_qualified(cx: &Context, head: Span) -> bool {
    let listed = cx.hits.longest_ending_at(head.end, Table::Posts);
    listed.is_some_and(|h| h.span() == head && h.is(post::QUALIFIED))
}

/// Whether the character before `at` is inside a word for a body, so that it is not a word of its own.
pub fn is_inside_body(cx: &Context, at: usize) -> bool {
    words_around(cx, at).any(|h| BODIES.has(h.table) && h.span().len() > 1 && h.span().contains(at - 1))
}

/// Whether the character before `at` is inside the name of a division: 诸|暨|市.
pub fn is_inside_division(cx: &Context, at: usize) -> bool {
    words_around(cx, at).any(|h| h.table == Table::Divisions && h.span().len() > 1 && h.span().contains(at - 1))
}

/// Whether a word for a body or post reaches over `at`.
pub fn is_crossed(cx: &Context, at: usize) -> bool {
    words_around(cx, at).any(|h| WORDS.has(h.table) && h.span().start < at && at < h.span().end)
}

fn words_around<'a>(cx: &'a Context, at: usize) -> impl Iterator<Item = &'a Hit> {
    cx.hits.within(Span::new(at.saturating_sub(LONGEST_WORD), at + LONGEST_WORD))
}

/// Whether the name of a body, and no post, ends at `end`: 、 after it separates bodies that share a post.
pub fn ends_an_organization(cx: &Context, end: usize) -> bool {
    let post = cx.hits.longest_ending_at(end, Table::Posts).is_some();
    let body = cx.hits.ending_at(end).any(|h| matches!(h.table, Table::Institutions | Table::OrgSuffixes));
    body && !post
}
