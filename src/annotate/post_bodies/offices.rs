//! Posts that determine their body: heads of governments and states, and the posts of a party committee.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::state::is_other_country;
use super::words::{
    AUTONOMOUS, BARE_CONGRESSES, BODILESS_HEADS, COMMITTEE_POSTS, CONGRESS_CHAIRS, CONGRESSES, GOVERNMENT_HEADS,
    GOVERNMENT_LEVELS, GOVERNMENTS, OFFICERS, PARTY_NAMES, REGION_HEADS, SPECIAL_GOVERNMENT, SPECIAL_HEADS, STANDING,
    STATE_HEADS, STATE_LEVELS,
};
use crate::annotate::Context;
use crate::annotate::organizations::{
    division_of_level, division_of_name, full_name, government_of_taiwan, is_of_taiwan, named_special_region,
    special_region,
};
use crate::annotate::posts::Parted;
use crate::annotate::regions::Region;
use crate::lexicon::Table;
use crate::lexicon::load::pairs;
use crate::span::Span;

/// How far before a post the name of its country may be, in code points.
const NEAR: usize = 40;

/// The full name of the body of each post that only one body has: 总书记.
static OFFICES: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("offices.tsv", include_str!("../../lexicon/lists/offices.tsv")).collect());

/// The body that a post determines by itself or with the place before it.
pub fn office_body(cx: &Context, region: Option<&Region>, parted: &Parted) -> Option<String> {
    let head = cx.slice(parted.head);
    if SPECIAL_HEADS.contains(head) {
        return special_government(cx, parted);
    }
    let Some(body) = parted.organization else {
        let office = OFFICES.get(cx.slice(parted.post)).map(|name| (*name).to_owned());
        return office
            .or_else(|| government_by_level(cx, region, head))
            .or_else(|| foreign_state(cx, parted.post, head));
    };
    if BARE_CONGRESSES.contains(cx.slice(body))
        && let Some(name) = OFFICES.get(cx.slice(parted.post))
    {
        return Some((*name).to_owned());
    }
    congress_committee(cx, region, body, head).or_else(|| government_of_place(cx, region, body, head))
}

/// The standing committee of a congress, of which the chair is called that of the congress: 县人大主任.
fn congress_committee(cx: &Context, region: Option<&Region>, body: Span, head: &str) -> Option<String> {
    let name = full_name(cx, region, body).filter(|_| is_chair_of_congress(cx, body, head))?;
    add_standing_committee(name)
}

fn is_chair_of_congress(cx: &Context, body: Span, head: &str) -> bool {
    CONGRESS_CHAIRS.contains(head) && CONGRESSES.longest_before(&cx.document.reading, body.end).is_some()
}

/// The name of a congress with that of its standing committee, if the post is its chair.
pub fn with_standing_committee(cx: &Context, parted: &Parted, name: String) -> String {
    let is_chair = parted.organization.is_some_and(|body| is_chair_of_congress(cx, body, cx.slice(parted.head)));
    if is_chair { add_standing_committee(name.clone()).unwrap_or(name) } else { name }
}

fn add_standing_committee(congress: String) -> Option<String> {
    let standing = STANDING.words().next()?;
    Some(if congress.ends_with(standing) { congress } else { congress + standing })
}

/// The government of the place before the word for its head: 辽宁省|省长, 自治区|主席.
fn government_of_place(cx: &Context, region: Option<&Region>, body: Span, head: &str) -> Option<String> {
    let is_autonomous = AUTONOMOUS.longest_before(&cx.document.reading, body.end).is_some();
    let is_government_head = if is_autonomous { REGION_HEADS.contains(head) } else { GOVERNMENT_HEADS.contains(head) };
    if !is_government_head {
        return None;
    }
    if is_of_taiwan(cx) {
        let is_place = cx.lexicon.rows_of(Table::ForeignPlaces, cx.slice(body)).next().is_some();
        return SPECIAL_GOVERNMENT.words().next().filter(|_| is_place).map(|government| cx.written(body) + government);
    }
    let place = division_of_name(cx, region, body).or_else(|| division_of_level(cx, region, cx.slice(body)))?;
    Some(place.name + GOVERNMENTS.words().next()?)
}

/// The government whose head a post is, by the level in the post: 副市长. In a report from Taiwan it is that of the only
/// county or city of this level.
fn government_by_level(cx: &Context, region: Option<&Region>, head: &str) -> Option<String> {
    let level = GOVERNMENT_LEVELS.longest_prefix(head).filter(|_| GOVERNMENT_HEADS.contains(head))?;
    if is_of_taiwan(cx) {
        return government_of_taiwan(cx, level, SPECIAL_GOVERNMENT.words().next()?);
    }
    Some(division_of_level(cx, region, level)?.name + GOVERNMENTS.words().next()?)
}

/// The government of Hong Kong or Macao, by the name before the post, in the headline or in the report.
fn special_government(cx: &Context, parted: &Parted) -> Option<String> {
    let own = parted.organization.and_then(|body| special_region(cx, body));
    let region = own.or_else(|| named_special_region(cx))?;
    Some(region.name + SPECIAL_GOVERNMENT.words().next()?)
}

/// The foreign state whose head a post is: the only one that the report names, else the last one before the post in its
/// sentence (俄罗斯政府表示，总统…).
fn foreign_state(cx: &Context, post: Span, head: &str) -> Option<String> {
    if !STATE_HEADS.contains(head) || is_of_taiwan(cx) {
        return None;
    }
    let mut foreign = cx.hits.of(Table::Countries).filter(|hit| is_other_country(cx, hit));
    let first = foreign.next()?;
    if foreign.all(|h| h.row() == first.row()) {
        return Some(cx.written(first.span()));
    }
    let sentence = cx.document.sentence_span_at(post.start)?;
    let near = Span::new(sentence.start.max(post.start.saturating_sub(NEAR)), post.start);
    let mut before = cx.hits.of_within(Table::Countries, near).filter(|hit| is_other_country(cx, hit));
    let country = before.next()?;
    before.all(|hit| hit.row() == country.row()).then(|| cx.written(country.span()))
}

/// Whether a post has a body by its kind alone, so that no other post determines it: 市长, 教授, 少将.
pub fn has_own_office(cx: &Context, parted: &Parted) -> bool {
    let head = cx.slice(parted.head);
    // An 工程师 has no body, but the 总工程师 of a body has.
    BODILESS_HEADS.longest_suffix(head).is_some() && !OFFICERS.contains(cx.slice(parted.post))
        || [&GOVERNMENT_HEADS, &SPECIAL_HEADS, &STATE_HEADS].iter().any(|heads| heads.contains(head))
}

/// Whether a post without a body may be of `owner`, the body of the post before it.
pub fn shares_body(cx: &Context, owner: &str, parted: &Parted) -> bool {
    let is_party = PARTY_NAMES.longest_prefix(owner).is_some();
    let is_of_state = STATE_LEVELS.longest_prefix(cx.slice(parted.post)).is_some();
    !is_of_state && !has_own_office(cx, parted) && (!is_party || COMMITTEE_POSTS.contains(cx.slice(parted.head)))
}
