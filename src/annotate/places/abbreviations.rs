//! Places written with one character: 在京, 赴沪, 川滇黔渝, 中法关系, 访华, 涉俄.

use std::cell::LazyCell;

use super::PlaceMention;
use super::words::{
    ABBREVIATION_FOLLOWERS, ABBREVIATION_VERBS, CHINA_ALONE, CHINESE, CHINESE_NAMES, COOPERATION, HARBOURS, PAIRS,
    PARTICLES, RELATIONS, SAFE_ABBREVIATIONS, SPECIAL_POSTS, STRENGTHENING_VERBS, STRONG_RELATIONS, TOWARD,
    TOWARD_CHINA, UNSAFE_FOLLOWERS,
};
use crate::annotate::Context;
use crate::annotate::grammar::{marks, ordinary};
use crate::annotate::regions::Region;
use crate::lexicon::Table;
use crate::lexicon::kinds::country;
use crate::reading::Script;
use crate::span::{CharSet, Span};

/// Fewest abbreviations in a row that are places without a verb: 川滇黔.
const FEWEST_IN_ROW: usize = 3;
/// The code of Hong Kong.
const HONG_KONG: &str = "810000";

/// Divisions that are written with one character, by start.
pub(super) fn divisions<'a>(cx: &'a Context, region: Option<&Region>) -> Vec<PlaceMention<'a>> {
    let mut found: Vec<PlaceMention> = Vec::new();
    let is_of_hong_kong = LazyCell::new(|| names_hong_kong(cx));
    for hit in cx.hits.of(Table::RegionAliases).filter(|hit| hit.span().len() == 1) {
        let span = hit.span();
        if found.last().is_some_and(|last| last.span == span) {
            continue;
        }
        let is_harbour = cx.document.reading.get(span.start).is_some_and(|c| HARBOURS.contains_char(c));
        let follows_verb = || follows_verb(cx, span) && (!is_harbour || *is_of_hong_kong);
        if !(follows_verb() || is_in_row(cx, span) || is_in_pair(cx, span)) {
            continue;
        }
        let code = code_of(cx, span, region);
        found.extend(code.map(|code| PlaceMention::division(span, code)));
    }
    found
}

/// The code of the division that the character stands for: one in the report's province; else a province, if the
/// abbreviation is safe (沪) or one of several in a row; else the only one.
fn code_of<'a>(cx: &'a Context, span: Span, region: Option<&Region>) -> Option<&'a str> {
    let hits = cx.hits.starting_at(span.start).iter();
    let hits = hits.filter(|hit| hit.table == Table::RegionAliases && hit.span() == span);
    let codes: Vec<&str> = hits.map(|hit| cx.lexicon.cell(hit, 1)).collect();
    let near = codes.iter().find(|code| region.is_some_and(|region| region.shares_province(code)));
    let is_safe = SAFE_ABBREVIATIONS.contains(cx.slice(span));
    let province = codes.iter().find(|code| (is_safe || is_in_row(cx, span)) && code.ends_with("0000"));
    near.or(province).or(codes.first().filter(|_| codes.len() == 1)).copied()
}

/// Whether the character is between a verb of arrival and what may follow a place.
fn follows_verb(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_safe = text.get(span.start).is_some_and(|c| SAFE_ABBREVIATIONS.contains_char(c));
    let is_verb = |c: char| ABBREVIATION_VERBS.contains_char(c) || is_safe && STRENGTHENING_VERBS.contains_char(c);
    let follows_verb = text.before(span.start).is_some_and(is_verb);
    let next = text.get(span.end);
    let is_open = next.is_none_or(|c| !marks::is_han(c));
    let may_follow = match next {
        Some(c) if is_safe && !is_open => !UNSAFE_FOLLOWERS.contains_char(c),
        Some(c) if !is_open => ABBREVIATION_FOLLOWERS.contains_char(c) && !begins_word(cx, span),
        _ => is_safe,
    };
    follows_verb && may_follow
}

/// Whether the character begins an ordinary word (在信访, 在商会) or a particle follows (在新的).
fn begins_word(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    ordinary::BODY_WORDS.longest_at(text, span.start).is_some_and(|word| word.len() > 1)
        || text.get(span.end).is_some_and(|c| PARTICLES.contains_char(c))
}

/// Whether the report names Hong Kong or the head of its government, so that 港 is not a harbour.
fn names_hong_kong(cx: &Context) -> bool {
    let mut divisions = cx.hits.of(Table::Divisions).filter_map(|hit| cx.lexicon.divisions().row(hit.row()));
    let mut posts = cx.hits.of(Table::Posts);
    cx.document.script == Some(Script::Traditional)
        || divisions.any(|division| division.code == HONG_KONG)
        || posts.any(|post| SPECIAL_POSTS.contains(cx.slice(post.span())))
}

/// Whether the character is one of at least three abbreviations of provinces in a row (川滇黔渝), or of two before a word
/// of cooperation (沪滇合作). At most one of them may be unsafe.
fn is_in_row(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let is_alias = |at: usize| cx.hits.tables_starting_at(at).has(Table::RegionAliases);
    if !(is_alias(span.end) || span.start.checked_sub(1).is_some_and(is_alias)) {
        return false;
    }
    let is_region = |at: usize| {
        cx.hits.starting_at(at).iter().any(|hit| {
            hit.table == Table::RegionAliases && hit.span().len() == 1 && cx.lexicon.cell(hit, 1).ends_with("0000")
        })
    };
    let is_safe = |at: usize| text.get(at).is_some_and(|c| SAFE_ABBREVIATIONS.contains_char(c));
    let lowest = span.start.saturating_sub(FEWEST_IN_ROW);
    let first = (lowest..span.start).rev().take_while(|&at| is_region(at)).last().unwrap_or(span.start);
    let row = (first..span.end + FEWEST_IN_ROW).take_while(|&at| is_region(at));
    let row: Vec<usize> = row.collect();
    let cooperates = row.len() == 2 && row.last().is_some_and(|last| COOPERATION.longest_at(text, last + 1).is_some());
    is_region(span.start)
        && (row.len() >= FEWEST_IN_ROW || cooperates)
        && row.iter().filter(|&&at| is_safe(at)).count() + 1 >= row.len()
}

/// Whether the character is part of 港澳 or 港澳台.
fn is_in_pair(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let starts = span.start.saturating_sub(2)..=span.start;
    starts.into_iter().any(|at| PAIRS.longest_at(text, at).is_some_and(|pair| pair.covers(span)))
}

/// Countries that are written with one character, by start.
pub(super) fn countries<'a>(cx: &Context<'a>) -> Vec<PlaceMention<'a>> {
    let text = &cx.document.reading;
    let named = named_countries(cx);
    let mut found = Vec::new();
    let countries = cx.lexicon.country_abbreviations();
    let may_be_any = CharSet::union([CHINA_ALONE.first_chars(), countries]);
    let chars = text.chars();
    let may_be_country = |c: char| countries.may_have(c) || CHINESE.first_chars().may_have(c);
    let is_beside = |c: Option<char>| c.is_some_and(|c| may_be_country(c) || marks::is_list_mark(c));
    let may_be_in_relation = |at: usize| is_beside(text.get(at + 1)) || is_beside(text.before(at));
    let may_be_target = |at: usize| text.before(at).is_some_and(|c| TOWARD.first_chars().may_have(c));
    for (at, c) in may_be_any.places(chars).map(|at| (at, chars[at])) {
        if CHINA_ALONE.contains_char(c) {
            let before = text.before(at).is_some_and(|c| TOWARD_CHINA.contains_char(c));
            let is_name = text.get(at + 1).is_some_and(|c| CHINESE_NAMES.contains_char(c))
                || cx.hits.tables_starting_at(at + 1).has(Table::Posts);
            found.extend((before && !is_name).then(|| PlaceMention::abroad(Span::new(at, at + 1))));
        } else if (may_be_in_relation(at) || may_be_target(at))
            && cx.lexicon.is_country_abbreviation(c)
            && (is_in_relation(cx, at, &named) || is_target(cx, at, &named))
        {
            found.push(PlaceMention::abroad(Span::new(at, at + 1)));
        }
    }
    found
}

/// The abbreviations of the countries that the text names in full.
fn named_countries(cx: &Context) -> Vec<char> {
    let hits = cx.hits.of(Table::Countries).filter(|hit| hit.is(country::COUNTRY) && hit.span().len() > 1);
    let mut found: Vec<char> = hits.filter_map(|hit| cx.lexicon.cell(hit, 2).chars().next()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether the character at `at` is one of two countries in a relation (中法友好). Each is China or named in the text; one
/// of them suffices before a strong word (巴以和谈).
fn is_in_relation(cx: &Context, at: usize, named: &[char]) -> bool {
    let text = &cx.document.reading;
    let is_china = |c: char| CHINESE.contains_char(c);
    let is_country = |c: char| cx.lexicon.is_country_abbreviation(c) || is_china(c);
    let is_known = |c: char| is_china(c) || named.contains(&c);
    let is_pair = |first: usize| {
        let second = first + 1 + usize::from(text.get(first + 1).is_some_and(marks::is_list_mark));
        let (Some(a), Some(b)) = (text.get(first), text.get(second)) else { return false };
        let are_countries = is_country(a) && is_country(b) && !(is_china(a) && is_china(b));
        let related = || RELATIONS.longest_at(text, second + 1).is_some();
        let strongly_related = || STRONG_RELATIONS.longest_at(text, second + 1).is_some();
        are_countries && (is_known(a) && is_known(b) && related() || (is_known(a) || is_known(b)) && strongly_related())
    };
    let is_second = |back: usize| at >= back && is_pair(at - back);
    is_pair(at) || is_second(1) || text.before(at).is_some_and(marks::is_list_mark) && is_second(2)
}

/// Whether a country named in the text is abbreviated after 访, 涉 and the like.
fn is_target(cx: &Context, at: usize, named: &[char]) -> bool {
    let text = &cx.document.reading;
    let is_named = text.get(at).is_some_and(|c| named.contains(&c) && !CHINESE.contains_char(c));
    if !is_named || !text.before(at).is_some_and(|c| TOWARD.contains_char(c)) {
        return false;
    }
    !cx.hits.tables_starting_at(at).has(Table::Countries)
        || cx.hits.longest_at(at, Table::Countries).is_none_or(|hit| hit.span().len() == 1)
}
