//! Bodies that posts name: 中央某领导小组|组长, 中铁七局武汉公司|总经理, 国防|部|长.
//!
//! The words before the last noun of a post are a body if they end as bodies do, or if only companies have such a post
//! (中色大冶|总经理). Relative words (我院), places, and words with a mark inside or a verb at the start are none.

use super::words::{
    BARE, CLASS_ENDS, COMPANY_HEADS, GENERIC_OWNERS, OWN_WORDS, SHORT_ENDS, STRONG_ENDS, TASK_ENDS, UNNAMED, WEAK_ENDS,
};
use crate::annotate::Context;
use crate::annotate::grammar::{marks, ordinary};
use crate::annotate::people::People;
use crate::annotate::places::{PlaceMention, ending_at};
use crate::annotate::posts::Parted;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Longest name, in characters.
const LONGEST: usize = 36;
/// Longest name of a company without a last word, in characters.
const LONGEST_COMPANY: usize = 6;
/// Tables of bodies.
const BODIES: Tables = Tables::of(&[Table::Institutions, Table::Universities]);

/// The bodies of the posts of `people`.
pub(super) fn bodies(cx: &Context, people: &People, places: &[PlaceMention]) -> Vec<Span> {
    let posts = people.list.iter().flat_map(|person| &person.posts);
    posts.filter_map(|post| body(cx, &post.parted(cx), places)).collect()
}

/// Extends each of `spans` that is the end of one of the names `bodies` wherever the whole name is written.
pub(super) fn extend(cx: &Context, bodies: &[Span], spans: &mut [Span]) {
    let names: Vec<&str> = bodies.iter().map(|body| cx.slice(*body)).collect();
    for span in spans {
        let end = cx.slice(*span);
        let start = |name: &&str| {
            let whole = Span::new(span.end.checked_sub(name.chars().count())?, span.end);
            (whole.start < span.start && name.ends_with(end) && cx.slice(whole) == *name).then_some(whole.start)
        };
        span.start = names.iter().filter_map(start).min().unwrap_or(span.start);
    }
}

fn body(cx: &Context, parted: &Parted, places: &[PlaceMention]) -> Option<Span> {
    let text = &cx.document.reading;
    let body = parted.organization.filter(|body| body.len() > 1 && body.len() <= LONGEST)?;
    let name = cx.slice(body);
    let is_listed = cx.hits.starting_at(body.start).iter().any(|hit| BODIES.has(hit.table) && hit.span() == body);
    let is_unnamed = GENERIC_OWNERS.contains(name)
        || BARE.contains(name) && !is_listed
        || UNNAMED.contains(name)
        || OWN_WORDS.longest_at(text, body.start).is_some()
        || CLASS_ENDS.longest_before(text, body.end).is_some()
        || is_place(cx, body, places);
    let is_company = COMPANY_HEADS.contains(cx.slice(parted.head)) && body.len() <= LONGEST_COMPANY;
    let is_named =
        is_listed || ends_as_body(cx, body) || is_company && text.chars_of(body).iter().all(|c| marks::is_han(*c));
    (is_named && !is_unnamed && is_one_name(cx, body)).then_some(body)
}

/// Whether a name ends with a last word of bodies, and has something before it.
fn ends_as_body(cx: &Context, body: Span) -> bool {
    let text = &cx.document.reading;
    let suffix = cx.hits.longest_ending_at(body.end, Table::OrgSuffixes).map(|hit| hit.span().start);
    let listed = cx.hits.ending_at(body.end).filter(|hit| BODIES.has(hit.table)).map(|hit| hit.span().start).min();
    let strong = STRONG_ENDS.longest_before(text, body.end).or_else(|| WEAK_ENDS.longest_before(text, body.end));
    let short = text.before(body.end).filter(|c| SHORT_ENDS.contains_char(*c)).map(|_| body.end - 1);
    let start = [suffix, listed, strong.map(|word| word.start), short].into_iter().flatten().min();
    start.is_some_and(|start| start > body.start) && body.len() > 2
}

/// Whether `body` is a country, a division or a town.
fn is_place(cx: &Context, body: Span, places: &[PlaceMention]) -> bool {
    const PLACES: Tables = Tables::of(&[Table::Countries, Table::Divisions, Table::ForeignPlaces]);
    ending_at(places, body.end).is_some()
        || cx.hits.ending_at(body.end).any(|hit| PLACES.has(hit.table) && hit.span().len() > 1)
}

/// Whether the stretch has no mark outside of quotation marks, and begins with a verb only if it is a body named after
/// a task (推动…领导小组).
fn is_one_name(cx: &Context, body: Span) -> bool {
    let text = &cx.document.reading;
    let is_of_name = |c: char| {
        marks::is_han(c)
            || c.is_ascii_alphanumeric()
            || marks::is_name_dot(c)
            || marks::is_opening(c)
            || marks::is_closing(c)
    };
    let is_whole = |at: usize| text.get(at).is_some_and(is_of_name) || cx.document.quote_at(at).is_some();
    let is_named_after_task = TASK_ENDS.longest_before(text, body.end).is_some();
    let begins_with_verb = ordinary::VERBS.longest_at(text, body.start).is_some_and(|verb| verb.len() > 1)
        || cx.hits.longest_at(body.start, Table::EventVerbs).is_some_and(|hit| hit.span().len() > 1);
    (body.start..body.end).all(is_whole) && (is_named_after_task || !begins_with_verb)
}
