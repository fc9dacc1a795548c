//! Places named in the text, with their divisions: provinces, cities and counties (as they were in the year of
//! the report), their other names (龙江; 哈 after 在), countries and their capitals.
//!
//! A name that stands for several divisions takes the one in the place written before it, else the one in the
//! region of the report; otherwise it has no code. Lexicon: `divisions.tsv`, `region_aliases.tsv`, `countries.tsv`,
//! and the places a caller adds.
//! Known misses: towns, villages, streets and foreign cities that are no capitals.

pub mod divisions;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Context;
use super::regions::Region;
use crate::lexicon::{Hit, Table, Traits};
use crate::record::Place;
use crate::span::Span;
use divisions::{Candidate, candidates};

/// A place named in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceMention<'a> {
    /// Where.
    pub span: Span,
    /// GB/T 2260 code, where it is a division that can be told.
    pub code: Option<&'a str>,
}

/// Every place named, in order.
pub fn places<'a>(cx: &'a Context, region: Option<&Region>, year: Option<i32>) -> Vec<PlaceMention<'a>> {
    let mut found = added(cx);
    let mut before: Option<(usize, &str)> = None;
    for candidate in candidates(cx, cx.document.reading.span(), year) {
        let outer = before.filter(|(end, _)| *end == candidate.span.start).map(|(_, code)| code);
        let code = chosen(&candidate, outer, region);
        before = code.map(|code| (candidate.span.end, code));
        found.push(PlaceMention { span: candidate.span, code });
    }
    found.extend(abbreviated(cx, region));
    found.extend(foreign(cx));
    found.sort_by_key(|m: &PlaceMention| (m.span.start, usize::MAX - m.span.end));
    let mut end = 0;
    found.retain(|m| {
        let free = m.span.start >= end;
        end = end.max(m.span.end);
        free
    });
    found
}

/// Places that the caller added to the lexicon.
fn added<'a>(cx: &'a Context) -> Vec<PlaceMention<'a>> {
    let code = |hit: &Hit| Some(cx.lexicon.cell(hit, 1)).filter(|code| !code.is_empty());
    cx.hits.of(Table::Places).map(|hit| PlaceMention { span: hit.span(), code: code(hit) }).collect()
}

/// The one code: inside `outer`, else the only one, else inside the region.
fn chosen<'a>(candidate: &Candidate<'a>, outer: Option<&str>, region: Option<&Region>) -> Option<&'a str> {
    if let Some(code) = candidate.only() {
        return Some(code);
    }
    let inside = |head: &str| {
        let head = head.trim_end_matches("00");
        let mut inner = candidate.codes().filter(|c| c.starts_with(head));
        inner.next().filter(|_| inner.next().is_none())
    };
    if let Some(found) = outer.and_then(inside) {
        return Some(found);
    }
    let region = region?;
    inside(region.code).or_else(|| inside(region.code.get(..2)?))
}

/// 在哈, 来京, 赴沪: one character that stands for a city or a province.
fn abbreviated<'a>(cx: &'a Context, region: Option<&Region>) -> Vec<PlaceMention<'a>> {
    let mut found = Vec::new();
    for hit in cx.hits.of(Table::RegionAliases).filter(|h| h.span().len() == 1) {
        if found.last().is_some_and(|m: &PlaceMention| m.span == hit.span()) || !is_abbreviation(cx, hit.span()) {
            continue;
        }
        let aliases = cx.hits.starting_at(hit.span().start);
        let codes: Vec<&str> = aliases
            .iter()
            .filter(|h| h.table == Table::RegionAliases && h.span() == hit.span())
            .map(|h| cx.lexicon.cell(h, 1))
            .collect();
        let near = codes.iter().find(|c| region.is_some_and(|r| r.shares_province(c)));
        let code = near.or(codes.first().filter(|_| codes.len() == 1)).copied();
        if code.is_some() {
            found.push(PlaceMention { span: hit.span(), code });
        }
    }
    found
}

/// Whether the character stands between a verb of place and what may follow a place.
fn is_abbreviation(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let verb = text.before(span.start).is_some_and(|c| matches!(c, '在' | '来' | '赴' | '抵' | '驻' | '离'));
    verb && text.get(span.end).is_some_and(|c| MAY_FOLLOW.contains(&c))
}

/// First characters of what may follow an abbreviated place.
const MAY_FOLLOW: &[char] = &[
    '举', '召', '会', '出', '考', '调', '，', '、', '开', '闭', '同', '与', '的', '参', '视', '主', '隆', '胜', '成',
    '高', '院', '企', '本', '指', '访', '检', '慰', '分', '正', '联', '以', '共', '应', '接', '拜', '宣', '作', '集',
    '亲', '签', '揭', '启',
];

/// Countries and their capitals.
fn foreign<'a>(cx: &'a Context) -> impl Iterator<Item = PlaceMention<'a>> {
    let country = |hit: &&Hit| hit.traits.has(Traits::COUNTRY) && hit.span().len() > 1;
    let hits = cx.hits.of(Table::Countries).filter(country);
    hits.map(|hit| PlaceMention { span: hit.span(), code: None })
}

/// The mentions put together by place.
pub fn record(cx: &Context, mentions: &[PlaceMention], year: Option<i32>) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::with_capacity(mentions.len());
    let mut known = FxHashMap::with_capacity_and_hasher(mentions.len(), FxBuildHasher);
    for mention in mentions {
        let name = cx.slice(mention.span);
        let index = *known.entry((name, mention.code)).or_insert_with(|| {
            let path = mention.code.map(|code| cx.lexicon.divisions().path(code, year)).unwrap_or_default();
            let (code, path) = (mention.code.map(str::to_owned), path.to_strings());
            found.push(Place { name: cx.written(mention.span), code, path, mentions: Vec::new() });
            found.len() - 1
        });
        found[index].mentions.push(cx.document.position(mention.span));
    }
    found
}
