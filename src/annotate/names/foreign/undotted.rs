//! Names without a dot: runs of characters after a post or in a list that read as a transliteration.

use std::borrow::Cow;

use super::LONGEST_PART;
use super::chars::{POSSIBLY_FOREIGN, foreignness};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_han, is_list_mark};
use crate::annotate::names::candidate::Candidate;
use crate::annotate::names::candidates::PLAINLY_FOREIGN;
use crate::annotate::names::edges::Edges;
use crate::annotate::names::words::{
    CHINA, CUTTING, CUTTING_LINK, EXTENDING, LINKING, NEVER_FIRST, OWN_PLACES, PARTICLE, RUN_LINKS, RUN_PLACE,
};
use crate::lexicon::kinds::post;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Floor of the log odds of one character, so that one bad character does not outweigh a whole run.
const LEAST_OF_RUN: f32 = -3.0;
/// How far before a post a country is looked for, in code points.
const COUNTRY_REACH: usize = 16;
/// Evidence after a name that one of [`CUTTING`] or 的 follows.
const CUT: f32 = 1.0;

/// Characters that may form one name.
struct Run<'a> {
    start: usize,
    chars: &'a [char],
    /// Whether one of [`CUTTING`] or 的 follows.
    is_cut: bool,
}

/// The characters from `start` on that may form one name, without a link before it; none where no name begins.
fn run<'a>(cx: &Context<'a>, start: usize) -> Option<Run<'a>> {
    let text = &cx.document.reading;
    let start = start + usize::from(text.get(start).is_some_and(|c| LINKING.contains_char(c)));
    let chars = text.chars_of(Span::new(start, start + LONGEST_PART));
    // 迪亚斯-卡内尔.
    let joins = |i: usize| i > 1 && chars[i] == '-' && chars.get(i + 1).is_some_and(|c| foreignness(cx, *c) > 0.0);
    let stop = (0..chars.len()).find(|i| !is_han(chars[*i]) && !joins(*i));
    let chars = &chars[..stop.unwrap_or(chars.len())];
    let first = *chars.first()?;
    // 在多地, 越努力: but 因凡蒂诺, 若热.
    if EXTENDING.contains_char(first) || NEVER_FIRST.contains_char(first) && foreignness(cx, first) < POSSIBLY_FOREIGN {
        return None;
    }
    // Mongolian names hold 和, too, but hardly past their second character.
    let cuts = |p: &usize| {
        CUTTING.contains_char(chars[*p]) && (CUTTING_LINK.contains_char(chars[*p]) || foreignness(cx, chars[*p]) < 0.0)
    };
    // 绥拉菲摩维奇|的小说, but 卡的尔.
    let owns = |p: &usize| {
        let next = text.get(start + p + 1);
        PARTICLE.contains_char(chars[*p]) && next.is_none_or(|c| foreignness(cx, c) < PLAINLY_FOREIGN)
    };
    let cut = (2..chars.len()).find(|p| cuts(p) || owns(p));
    Some(Run { start, chars: &chars[..cut.unwrap_or(chars.len())], is_cut: cut.is_some() })
}

/// Adds the best run of characters from `start` on that reads as a transliteration.
///
/// `reads` decides by the mean log odds of the characters; a run of name elements of a minority people always reads so.
pub fn undotted<'a>(
    cx: &Context<'a>,
    edges: &Edges,
    start: usize,
    reads: impl Fn(f32) -> bool,
    found: &mut Vec<Candidate<'a>>,
) {
    let Some(Run { start, chars: run, is_cut }) = run(cx, start) else { return };
    let (mut odds, mut counted) = (0.0, 0);
    let mut best: Option<Candidate> = None;
    for length in 2..=run.len() {
        let span = Span::new(start, start + length);
        let right = edges.after(span.end).max(if is_cut && length == run.len() { CUT } else { f32::NEG_INFINITY });
        if right <= 0.0 || ends_for_no_name(cx, span) {
            continue;
        }
        odds = run[counted..length].iter().fold(odds, |odds, c| odds + foreignness(cx, *c).max(LEAST_OF_RUN));
        counted = length;
        let mean = odds / f32::from(u8::try_from(length).unwrap_or(u8::MAX));
        let minority = cx.hits.is_minority(span);
        if !minority && !reads(mean) || is_word(cx, span) {
            continue;
        }
        let score = 2.0 * mean.max(1.0) + edges.before(start) + right + if minority { 3.0 } else { 0.0 };
        if best.as_ref().is_none_or(|b| score > b.score) {
            best = Some(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief: 0.0 });
        }
    }
    found.extend(best);
}

/// Whether a run ends with a link (议长德沃和|参议长), or continues as a place (俄亥俄|州长).
fn ends_for_no_name(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    text.before(span.end).is_some_and(|c| RUN_LINKS.contains_char(c)) || RUN_PLACE.longest_at(text, span.end).is_some()
}

/// Whether the words before a post, back to the nearest mark, name a state other than China that `fits`, or a city or
/// region of one.
pub fn names_country(cx: &Context, post: Span, fits: impl Fn(&str) -> bool) -> bool {
    let text = &cx.document.reading;
    let from = post.start.saturating_sub(COUNTRY_REACH);
    let start = (from..post.start).rev().find(|p| text.get(*p).is_some_and(|c| is_boundary(c) || is_list_mark(c)));
    let is_abroad = |h: &Hit| match h.table {
        Table::Countries => CHINA.longest_at(text, h.span().start).is_none() && fits(cx.slice(h.span())),
        Table::ForeignPlaces => {
            let state = cx.lexicon.cell(h, 1);
            !state.is_empty() && !OWN_PLACES.contains(state) && fits(state)
        }
        _ => false,
    };
    cx.hits.within(Span::new(start.unwrap_or(from), post.start)).any(is_abroad)
}

pub fn is_word(cx: &Context, span: Span) -> bool {
    cx.hits.is_common(span)
        || is_of_a_country(cx, span)
        || ends_with_post(cx, span)
        || ends_with_body(cx, span)
        || cx.hits.starting_at(span.start).iter().any(|h| h.table != Table::NameContexts && h.span().end >= span.end)
        || cx.hits.within(span).any(|h| h.table == Table::NameContexts && h.span().len() >= 2)
}

/// Whether the run is a country or body with a noun (沙特王储, 俄罗斯人民); a short country may begin a name (马里奥).
fn is_of_a_country(cx: &Context, span: Span) -> bool {
    let country = |h: &&Hit| matches!(h.table, Table::Countries | Table::Institutions) && h.span().len() > 1;
    let owned = |end: usize| cx.hits.starting_at(end).iter().any(|h| h.span().len() > 1 && h.span().end >= span.end);
    cx.hits.starting_at(span.start).iter().filter(country).any(|h| h.span().len() > 2 || owned(h.span().end))
}

/// Whether a post that may follow a name ends the run: only the part before it is the name (周恩来|总理).
fn ends_with_post(cx: &Context, span: Span) -> bool {
    let post = |h: &Hit| h.table == Table::Posts && h.span().start > span.start && h.is(post::AFTER_NAME);
    cx.hits.ending_at(span.end).any(|h| h.span().len() > 1 && post(h))
}

/// Whether the last word of a body ends the run: 新罕布什尔大学.
fn ends_with_body(cx: &Context, span: Span) -> bool {
    let body = |h: &Hit| h.table == Table::OrgSuffixes && h.span().len() > 1 && h.span().start >= span.start;
    cx.hits.ending_at(span.end).any(body)
}
