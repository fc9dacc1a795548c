//! Organizations named in the text, with what their short and relative names stand for.
//!
//! Listed bodies (institutions, universities, media) are taken at their longest; others by grammar: a run of
//! characters that ends with what names of bodies end with (局, 集团, 医院), back to the place or the mark that
//! opens it. Lexicon: `institutions.tsv`, `org_suffixes.tsv`, `universities.tsv`, `media.tsv`.
//! Known misses: names without a suffix (中核), names that begin with an unlisted verb.

mod full_name;
mod grammar;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Context;
use super::people::People;
use super::places::PlaceMention;
use super::regions::Region;
use crate::lexicon::{Table, Tables};
use crate::record::Organization;
use crate::span::Span;

pub use full_name::full_name;

/// An organization named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationMention {
    /// Where.
    pub span: Span,
    /// What it stands for.
    pub full_name: Option<String>,
}

/// Every organization named, in order.
pub fn organizations(
    cx: &Context,
    region: Option<&Region>,
    places: &[PlaceMention],
    people: &People,
) -> Vec<OrganizationMention> {
    let mut spans: Vec<Span> = listed(cx);
    spans.extend(grammar::named(cx, places, people));
    spans.sort_by_key(|s| (s.start, usize::MAX - s.end));
    let mut found: Vec<OrganizationMention> = Vec::new();
    let mut end = 0;
    for span in spans {
        // 党组 in 党组织 is none.
        let whole = !cx.document.reading.has_at(span.end - 1, "组织");
        if whole && span.start >= end {
            end = span.end;
            found.push(OrganizationMention { span, full_name: full_name(cx, region, span) });
        }
    }
    found
}

/// The mentions that lie inside `span`.
pub fn within(mentions: &[OrganizationMention], span: Span) -> &[OrganizationMention] {
    let from = mentions.partition_point(|m| m.span.start < span.start);
    let to = from + mentions[from..].partition_point(|m| m.span.end <= span.end);
    &mentions[from..to]
}

/// Tables of bodies.
const LISTS: Tables = Tables::of(&[Table::Institutions, Table::Universities, Table::Media]);

/// Bodies of the lexicon, with the place written before them (绍兴 + 市委).
fn listed(cx: &Context) -> Vec<Span> {
    let hits = cx.hits.of_any_within(LISTS, cx.document.reading.span()).filter(|h| h.span().len() > 1);
    hits.map(|hit| Span::new(with_place(cx, hit.span().start), hit.span().end)).collect()
}

/// Where the division's name starts of which the level stands first in a listed name: 绍兴|市委.
fn with_place(cx: &Context, start: usize) -> usize {
    let after_level = cx.hits.ending_at(start + 1).find(|h| h.table == Table::Divisions && h.span().start < start);
    let before = cx.hits.ending_at(start).find(|h| h.table == Table::Divisions);
    after_level.or(before).map_or(start, |h| h.span().start)
}

/// The mentions put together by organization.
pub fn record(cx: &Context, mentions: Vec<OrganizationMention>) -> Vec<Organization> {
    let mut found: Vec<Organization> = Vec::with_capacity(mentions.len());
    let mut known = FxHashMap::with_capacity_and_hasher(mentions.len(), FxBuildHasher);
    for mention in mentions {
        let name = cx.slice(mention.span);
        let index = *known.entry(name).or_insert_with(|| {
            found.push(Organization {
                name: cx.written(mention.span),
                full_name: mention.full_name,
                mentions: Vec::new(),
            });
            found.len() - 1
        });
        found[index].mentions.push(cx.document.position(mention.span));
    }
    found
}
