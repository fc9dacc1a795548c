//! Members of the government of China whose post is written without its body: 副总理陆庆川, 国务委员兼外长孔源.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{CHINA, NO_COUNTRIES, OWN_CENTRES, STATE, TO_CHINA};
use crate::annotate::Context;
use crate::annotate::people::PersonFound;
use crate::lexicon::kinds::country;
use crate::lexicon::load::pairs;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// How far before a post the name of its country is looked for, in code points.
const REACH: usize = 30;
/// The mark inside names of foreigners and of Chinese minorities.
const DOT: char = '·';
/// Longest name of a Chinese person, in code points.
const LONGEST_NAME: usize = 4;

/// The bodies of posts in the government of China, by the post without its body: 国务院 for 副总理.
static POSTS: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("state_posts.tsv", include_str!("../../lexicon/lists/state_posts.tsv")).collect());

/// The bare posts of the presidents and vice presidents of the state, by their names.
static HEADS_OF_STATE: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let rows = pairs("heads_of_state.tsv", include_str!("../../lexicon/lists/heads_of_state.tsv"));
    rows.map(|(name, posts)| (name, posts.split('|').collect())).collect()
});

/// The body of a bare post at `span` of a member of the government, or of a president of the state (习近平主席).
pub fn state_body(cx: &Context, person: &PersonFound, span: Span) -> Option<String> {
    let post = cx.slice(span);
    if HEADS_OF_STATE.get(person.name.as_str()).is_some_and(|posts| posts.contains(&post)) {
        return STATE.words().next().map(str::to_owned);
    }
    let body = POSTS.get(post)?;
    let is_chinese =
        person.name.chars().count() <= LONGEST_NAME && !person.posts.iter().any(|post| is_foreign(cx, post.span));
    let near = Span::new(span.start.saturating_sub(REACH), span.start);
    let is_abroad = cx.hits.of_within(Table::Countries, near).any(|hit| is_other_country(cx, hit));
    (is_chinese && !is_abroad).then(|| (*body).to_owned())
}

/// The body that a bare post has where it is one of China: 副总理.
pub(super) fn body_if_chinese(post: &str) -> Option<&'static str> {
    POSTS.get(post).copied()
}

/// Whether a person with a post at `span` is no Chinese. A name of more than four characters without the dot of Chinese
/// minorities' names shows it, a post of another country, or a post as envoy to China. A name of at least four
/// characters shows it if a country is named before the post.
pub(super) fn is_foreigner(cx: &Context, person: &PersonFound, span: Span) -> bool {
    if HEADS_OF_STATE.contains_key(person.name.as_str()) {
        return false;
    }
    let is_long = person.name.chars().count() > LONGEST_NAME && !person.name.contains(DOT);
    if is_long || TO_CHINA.occurs_in(cx.slice(span)) || person.posts.iter().any(|post| is_foreign(cx, post.span)) {
        return true;
    }
    let sentence = cx.document.sentence_span_at(span.start).map_or(span.start, |sentence| sentence.start);
    let near = Span::new(sentence.max(span.start.saturating_sub(REACH)), span.start);
    may_be_foreign(person) && cx.hits.of_within(Table::Countries, near).any(|hit| is_other_country(cx, hit))
}

/// Whether a full name is that of a body of China's state or party, in which no foreigner has a post.
pub fn is_of_own_centre(full_name: &str) -> bool {
    OWN_CENTRES.longest_prefix(full_name).is_some()
}

/// Whether a name has at least four characters, as names of foreigners have and few Chinese ones: 托波耶夫.
pub(super) fn may_be_foreign(person: &PersonFound) -> bool {
    person.name.chars().count() >= LONGEST_NAME
}

/// Whether a post begins with the name of a foreign country.
fn is_foreign(cx: &Context, post: Span) -> bool {
    let countries = cx.hits.starting_at(post.start).iter().filter(|hit| hit.table == Table::Countries);
    countries.filter(|hit| hit.span().end < post.end).any(|hit| is_other_country(cx, hit))
}

/// Whether a hit names a foreign country; 中非 is China and Africa far more often than a country.
pub(super) fn is_other_country(cx: &Context, hit: &Hit) -> bool {
    let name = cx.slice(hit.span());
    hit.span().len() > 1 && hit.is(country::COUNTRY) && !CHINA.contains(name) && !NO_COUNTRIES.contains(name)
}
