//! Members of the government of China whose post is written without its body: 副总理陆庆川, 国务委员兼外长孔源.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::CHINA;
use crate::annotate::Context;
use crate::annotate::people::PersonFound;
use crate::lexicon::kinds::country;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// How far before a post the name of its country is looked for, in code points.
const REACH: usize = 30;
/// Longest name of a Chinese person, in code points.
const LONGEST_NAME: usize = 4;

/// The body of each post.
static POSTS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../lexicon/lists/state_posts.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
});

/// The body of a bare post at `span` of a member of the government.
pub fn state_body(cx: &Context, person: &PersonFound, span: Span) -> Option<String> {
    let body = POSTS.get(cx.slice(span))?;
    let is_chinese =
        person.name.chars().count() <= LONGEST_NAME && !person.posts.iter().any(|post| is_foreign(cx, post.span));
    let near = Span::new(span.start.saturating_sub(REACH), span.start);
    let is_abroad = cx.hits.of_within(Table::Countries, near).any(|hit| is_other_country(cx, hit));
    (is_chinese && !is_abroad).then(|| (*body).to_owned())
}

/// Whether a post begins with the name of a foreign country.
fn is_foreign(cx: &Context, post: Span) -> bool {
    let countries = cx.hits.starting_at(post.start).iter().filter(|hit| hit.table == Table::Countries);
    countries.filter(|hit| hit.span().end < post.end).any(|hit| is_other_country(cx, hit))
}

fn is_other_country(cx: &Context, hit: &Hit) -> bool {
    hit.span().len() > 1 && hit.is(country::COUNTRY) && !CHINA.contains(cx.slice(hit.span()))
}
