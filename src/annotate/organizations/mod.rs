//! Organizations named in the text, with their full names.
//!
//! Listed bodies (institutions, universities, media) are found by their names, others by their last word (局, 集团,
//! 医院) and the words before it, or because a post is of them. Party organs inside a body belong to it (区政协党组); a class
//! (各级党委), a delegation and the medium of the report are left out. Short forms of one body share its entry. Lexicon:
//! `institutions.tsv`, `org_suffixes.tsv`, `universities.tsv`, `media.tsv`, `lists/organizations.tsv`,
//! `lists/ordinary.tsv`. Known misses: companies without a last word (中联重科), names that begin with an unlisted verb.

mod full_name;
mod grammar;
mod listed;
mod merge;
mod of_posts;
mod starts;
mod trim;
mod words;

use super::Context;
use super::countries::country_of_body;
use super::people::People;
use super::places::PlaceMention;
use super::regions::Region;
use crate::document::QuoteKind;
use crate::record::Organization;
use crate::span::Span;

pub use full_name::{
    GAP, Place, committee_of, division_of_level, division_of_name, full_name, full_name_in, government_of_taiwan,
    has_level, is_guest, is_of_state, is_of_taiwan, leading_place, named_special_region, place_of, special_region,
};

/// Most quotes before a name that are searched for the one around it.
const MOST_QUOTES: usize = 8;

/// An organization named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationMention {
    /// Its position.
    pub span: Span,
    /// Its full name, if it is known.
    pub full_name: Option<String>,
}

/// Every organization named, in order.
pub fn organizations(
    cx: &Context,
    region: Option<&Region>,
    places: &[PlaceMention],
    people: &People,
) -> Vec<OrganizationMention> {
    let mut spans = listed::bodies(cx, places);
    spans.extend(grammar::bodies(&starts::Walker { cx, places, people }));
    let of_posts = of_posts::bodies(cx, people, places);
    of_posts::extend(cx, &of_posts, &mut spans);
    spans.extend(of_posts);
    spans.retain(|span| !is_titled(cx, *span) && !listed::is_newsroom(cx, *span) && !people.crosses(*span));
    spans.sort_by_key(|span| (span.start, usize::MAX - span.end));
    let mut found: Vec<OrganizationMention> = Vec::new();
    let mut end = 0;
    for span in spans {
        if span.start < end {
            continue;
        }
        end = span.end;
        let bodies = trim::bodies(cx, span, places).into_iter();
        found.extend(bodies.map(|span| OrganizationMention { span, full_name: full_name(cx, region, span) }));
    }
    found
}

/// Whether `span` is inside the title of a document.
fn is_titled(cx: &Context, span: Span) -> bool {
    let quotes = &cx.document.quotes;
    let before = quotes.partition_point(|quote| quote.span.start < span.start);
    let from = before.saturating_sub(MOST_QUOTES);
    quotes[from..before].iter().any(|quote| quote.kind == QuoteKind::Title && quote.span.covers(span))
}

/// The mentions that are inside `span`.
pub fn within(mentions: &[OrganizationMention], span: Span) -> &[OrganizationMention] {
    let from = mentions.partition_point(|m| m.span.start < span.start);
    let to = from + mentions[from..].partition_point(|m| m.span.end <= span.end);
    &mentions[from..to]
}

/// The mention of `mentions` that starts at `start`.
pub fn starting_at(mentions: &[OrganizationMention], start: usize) -> Option<&OrganizationMention> {
    let first = mentions.partition_point(|mention| mention.span.start < start);
    mentions.get(first).filter(|mention| mention.span.start == start)
}

/// The mentions put together by body.
pub fn record(cx: &Context, mentions: Vec<OrganizationMention>, places: &[PlaceMention]) -> Vec<Organization> {
    let entries = merge::entries(cx, mentions, places);
    let organization = |entry: merge::Entry| Organization {
        name: cx.written(entry.name),
        country: country_of_body(cx, entry.name),
        full_name: entry.full_name,
        mentions: entry.mentions.into_iter().map(|span| cx.document.position(span)).collect(),
    };
    entries.into_iter().map(organization).collect()
}
