//! Names in Latin letters beside a post or a form of address: 副校长John Hearn, Mary Wang女士.

use std::borrow::Cow;

use super::certain_candidate;
use crate::annotate::Context;
use crate::annotate::grammar::latin::{alias_of, is_latin, name_ending_at, name_starting_at, word_starting_at};
use crate::annotate::grammar::marks::{is_blank, is_closing};
use crate::annotate::names::candidate::Candidate;
use crate::annotate::names::edges::Edges;
use crate::annotate::names::words::{ADDRESSES, AND_OTHERS};
use crate::document::QuoteKind;
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Least evidence before a name that only a post after it shows to be one.
const OPEN: f32 = 1.0;

/// Adds each name in Latin letters after a post, or before a post or a form of address. If its Han form follows in a
/// bracket, that form is the name: John Hearn（韩约翰）.
pub(super) fn latin<'a>(cx: &Context<'a>, edges: &Edges, found: &mut Vec<Candidate<'a>>) {
    let text = &cx.document.reading;
    let skip_blank = |at: usize| at + usize::from(text.get(at).is_some_and(|c| c != '\n' && is_blank(c)));
    let after = |hit: &Hit| {
        let start = skip_blank(hit.span().end);
        let is_name = text.get(start).is_some_and(is_latin);
        let word = || word_starting_at(text, start).filter(|word| is_closed(cx, edges, hit, *word));
        is_name.then(|| name_starting_at(text, start).or_else(word)).flatten()
    };
    let honorifics = cx.hits.of(Table::NameContexts).filter(|hit| ADDRESSES.contains(cx.slice(hit.span())));
    let posts = || cx.hits.of(Table::Posts);
    let addressed = honorifics.filter_map(|hit| name_before(cx, hit.span().start));
    let followers = posts().filter(|hit| hit.is(post::AFTER_NAME));
    let followed = followers.filter_map(|hit| name_before(cx, hit.span().start));
    let followed = followed.filter(|(_, start)| edges.before(*start) >= OPEN);
    let names = posts().filter_map(after).chain(followed.chain(addressed).map(|(name, _)| name));
    found.extend(names.map(|name| candidate(cx, alias_of(cx, name).unwrap_or(name))));
}

/// Whether a name of one word is right behind `post` and is followed by a mark, 等 or a word that follows names:
/// 副主席Scott，.
fn is_closed(cx: &Context, edges: &Edges, post: &Hit, name: Span) -> bool {
    let is_of_list = || AND_OTHERS.longest_at(&cx.document.reading, name.end).is_some();
    post.span().end == name.start && !post.is(post::DESCRIPTION) && (edges.after(name.end) >= OPEN || is_of_list())
}

/// The name that ends at `end` or at the bracket before it, and where its form of address begins.
fn name_before(cx: &Context, end: usize) -> Option<(Span, usize)> {
    let text = &cx.document.reading;
    let last = text.before(end)?;
    let end = if is_latin(last) {
        end
    } else if is_blank(last) {
        end - 1
    } else if !is_closing(last) {
        return None;
    } else {
        cx.document.quote_ending_at(end).filter(|quote| quote.kind == QuoteKind::Round)?.span.start
    };
    name_ending_at(text, end)
}

/// A certain name, with one blank between its words.
fn candidate<'a>(cx: &Context<'a>, span: Span) -> Candidate<'a> {
    let certain = certain_candidate(cx, span);
    let is_spaced = certain.name.split_whitespace().count() > 1;
    let spaced = is_spaced.then(|| certain.name.split_whitespace().collect::<Vec<_>>().join(" "));
    Candidate { name: spaced.map_or(certain.name, Cow::Owned), ..certain }
}
