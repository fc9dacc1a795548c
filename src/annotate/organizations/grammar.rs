//! Bodies by their last word: 苏州市第三人民医院, 第二检察部.
//!
//! A walk back from the last word finds where the name may begin. Then evidence is summed: the last word, a place or an
//! owner in the name, words that names of bodies are made of, and what precedes the name.

use std::sync::LazyLock;

use super::listed;
use super::starts::{Edge, Walk, Walker};
use super::words::{
    ADVERBS, ALONE, BODY_LINKS, CENTRES, CITY_WORDS, CLASS_ENDS, COMMON_ENDS, COMMON_MODIFIERS, CROSSERS, DEPUTIES,
    HEADS, LEVELS, OTHER_WORDS, OWNED_ENDS, PARENTS, PARTICLES, PLAIN_ENDS, REGION_LEVELS, RELATIVE_ENDS, SCHOOL_ENDS,
    SHORT_ENDS, STRONG_ENDS, WEAK_ENDS,
};
use crate::annotate::Context;
use crate::annotate::grammar::evidence::Evidence;
use crate::annotate::grammar::{marks, ordinary};
use crate::lexicon::{Hit, Table, Tables};
use crate::span::{CharSet, Span};

/// Evidence for and against a name.
mod evidence {
    /// The sum from which on a name is a body.
    pub const ENOUGH: f32 = 1.0;
    /// Weight of a last word that only names of bodies have: 有限公司.
    pub const STRONG_END: f32 = 2.0;
    /// Weight of a last word of one character: 局.
    pub const SHORT_END: f32 = -1.0;
    /// Weight of a last word that facilities and groups have too (中心), without a post after it.
    pub const WEAK_END: f32 = -3.0;
    /// Weight of a last word that needs a place or an owner before it, and has none: 党委.
    pub const NO_OWNER: f32 = -6.0;
    /// Weight of a common noun after a common modifier: 乡村学校.
    pub const CLASS: f32 = -10.0;
    /// Weight of a place or of a body that owns the other: 苏州市|第三人民医院.
    pub const OWNER: f32 = 3.0;
    /// Weight of the level of a region at the start of the name: 市|住建局.
    pub const LEVEL: f32 = 3.0;
    /// Weight of two characters or more in words that names of bodies are made of.
    pub const KNOWN_WORDS: f32 = 2.0;
    /// Further weight of four characters or more in words that names of bodies are made of.
    pub const MANY_KNOWN_WORDS: f32 = 1.0;
    /// Weight of a name without an owner and a level that has no words of names of bodies, or has other characters
    /// before a last word of one character.
    pub const UNKNOWN_WORDS: f32 = -1.0;
    /// Weight of more than `MOST_UNKNOWN` unknown characters in a name without an owner.
    pub const LONG_UNKNOWN: f32 = -2.0;
    /// Weight of a single character, which is no owner, before the last word.
    pub const ONE_CHARACTER: f32 = -3.0;
    /// Weight of a name without an owner that has no mark, verb or the like within reach where it begins.
    pub const NO_EDGE: f32 = -3.0;
}

/// Most characters outside of known words that count nothing against a name without a place or an owner.
const MOST_UNKNOWN: usize = 6;
/// The column of `institutions.tsv` with the scope of a name.
const SCOPE: usize = 2;
/// The scope of the bodies of the state.
const NATIONAL: &str = "national";
/// Longest listed body that may cover a last word, in characters.
const LONGEST_LISTED: usize = 8;
/// Shortest name of a body, in characters.
const SHORTEST: usize = 3;

/// The first characters of the last words that are in no table of the lexicon.
static UNLISTED_ENDS: LazyLock<CharSet> = LazyLock::new(|| {
    let lists = [&STRONG_ENDS, &ALONE, &SCHOOL_ENDS, &SHORT_ENDS];
    CharSet::union(lists.map(|list| list.first_chars()))
});

/// Names that end with a word of organizations.
pub(super) fn bodies(walker: &Walker) -> Vec<Span> {
    let cx = walker.cx;
    let text = &cx.document.reading;
    let mut ends: Vec<Span> = cx.hits.of(Table::OrgSuffixes).map(Hit::span).filter(|end| end.len() > 1).collect();
    let chars = text.chars();
    for at in UNLISTED_ENDS.places(chars) {
        ends.extend(STRONG_ENDS.longest_at(text, at));
        ends.extend(ALONE.longest_at(text, at));
        ends.extend(SCHOOL_ENDS.longest_at(text, at));
        ends.extend(SHORT_ENDS.contains_char(chars[at]).then(|| Span::new(at, at + 1)));
    }
    ends.sort_unstable_by_key(|end| (end.start, end.end));
    ends.dedup();
    cx.budget.over(ends.into_iter()).filter_map(|end| body(walker, end)).collect()
}

fn body(walker: &Walker, end: Span) -> Option<Span> {
    let cx = walker.cx;
    let is_short = end.len() == 1;
    let is_no_end = CLASS_ENDS.longest_before(&cx.document.reading, end.end).is_some()
        || is_covered(cx, end)
        || is_crossed(cx, end);
    let is_school = SCHOOL_ENDS.contains(cx.slice(end));
    if is_no_end || opens_post(cx, end) || (is_short || is_school) && continues(walker, end) {
        return None;
    }
    let walk = walker.walk(end);
    if walk.edge == Edge::Class || listed::is_medium_of_report(cx, Span::new(walk.start, end.end)) {
        return None;
    }
    if walk.start == end.start && ALONE.contains(cx.slice(end)) && walk.edge != Edge::OutOfReach {
        return Some(end);
    }
    let start = listed::start_of_level(cx, skip_link(cx, start(&walk)));
    let parent = PARENTS.longest_before(&cx.document.reading, start).filter(|_| walker.opens_place(start));
    let start = parent.map_or(start, |parent| parent.start);
    let name = Span::new(start, end.end);
    let is_long_enough = name.len() >= SHORTEST && name.len() > end.len();
    let is_bare = STRONG_ENDS.contains(cx.slice(name)) || is_suffix(cx, name);
    (is_long_enough
        && !is_bare
        && !listed::is_meeting(cx, name)
        && weigh(cx, &walk, name, end).reaches(evidence::ENOUGH))
    .then_some(name)
}

/// Whether the last word is written twice, so that the second begins a post: 交警大队|大队长.
fn opens_post(cx: &Context, end: Span) -> bool {
    let before = Span::new(end.start.saturating_sub(end.len()), end.start);
    let is_post = || cx.hits.longest_at(end.start, Table::Posts).is_some_and(|post| post.span().end > end.end);
    end.len() > 1 && cx.slice(before) == cx.slice(end) && is_post()
}

/// Whether `span` is a last word of organizations and nothing more.
fn is_suffix(cx: &Context, span: Span) -> bool {
    cx.hits.starting_at(span.start).iter().any(|hit| hit.table == Table::OrgSuffixes && hit.span() == span)
}

/// The start of the name: that of its owner if unknown words before the owner are not part of it.
fn start(walk: &Walk) -> usize {
    match walk.owner {
        Some(owner) if owner > walk.start => owner,
        _ => walk.start,
    }
}

/// The sum of the evidence that `name` is a body.
fn weigh(cx: &Context, walk: &Walk, name: Span, end: Span) -> Evidence {
    let text = &cx.document.reading;
    let has_owner = walk.owner.is_some();
    let has_level = text.get(name.start).is_some_and(|c| LEVELS.contains_char(c))
        && name.len() > end.len() + usize::from(end.len() < 2);
    let before = name.len() - end.len();
    Evidence::default()
        .when(STRONG_ENDS.contains(cx.slice(end)), evidence::STRONG_END)
        .when(SCHOOL_ENDS.contains(cx.slice(end)) && (has_owner || before > 1), evidence::STRONG_END)
        .when(end.len() == 1, evidence::SHORT_END)
        .when(WEAK_ENDS.contains(cx.slice(end)) && !is_before_post(cx, end.end), evidence::WEAK_END)
        .when(RELATIVE_ENDS.contains(cx.slice(end)) && !has_owner && !has_level, evidence::NO_OWNER)
        .when(has_owner, evidence::OWNER)
        .when(has_level, evidence::LEVEL)
        .when(walk.known > 1, evidence::KNOWN_WORDS)
        .when(walk.known > 3, evidence::MANY_KNOWN_WORDS)
        .when(walk.known < 2 && !has_owner && !has_level, evidence::UNKNOWN_WORDS)
        .when(walk.unknown > MOST_UNKNOWN && !has_owner, evidence::LONG_UNKNOWN)
        .when(walk.unknown > 0 && end.len() == 1 && !has_owner && !has_level, evidence::UNKNOWN_WORDS)
        .when(before == 1 && !has_owner, evidence::ONE_CHARACTER)
        .when(is_class(cx, walk, name, end), evidence::CLASS)
        .when(OWNED_ENDS.longest_before(text, end.end).is_some() && !has_owner, evidence::NO_OWNER)
        .when(listed::term_start(cx, end.start) == Some(name.start), evidence::NO_OWNER)
        .when(walk.edge == Edge::OutOfReach && !has_owner, evidence::NO_EDGE)
}

/// Whether the name is a common noun after common modifiers (乡村学校).
fn is_class(cx: &Context, walk: &Walk, name: Span, end: Span) -> bool {
    let end = COMMON_ENDS.longest_before(&cx.document.reading, end.end).unwrap_or(end);
    let mut start = end.start;
    while let Some(modifier) = COMMON_MODIFIERS.longest_before(&cx.document.reading, start) {
        start = modifier.start;
    }
    let is_plain =
        PLAIN_ENDS.contains(cx.slice(end)) && walk.owner == Some(name.start) && walk.known + walk.unknown == 0;
    is_plain || COMMON_ENDS.contains(cx.slice(end)) && start <= name.start
}

/// Whether a post follows (中心|主任).
fn is_before_post(cx: &Context, at: usize) -> bool {
    cx.hits.tables_starting_at(at).has(Table::Posts)
}

/// Whether the last word is part of a longer one that is not an end: 会议室, 常委; or of a listed body: 商会 in 政治协商会议.
fn is_covered(cx: &Context, end: Span) -> bool {
    let text = &cx.document.reading;
    let in_word = OTHER_WORDS.longest_before(text, end.end).is_some_and(|word| word.start < end.start);
    let is_centre = CENTRES.longest_before(text, end.end).is_some() && CITY_WORDS.longest_at(text, end.end).is_some();
    let lowest = end.start.saturating_sub(LONGEST_LISTED);
    let covers =
        |hit: &Hit| hit.table == Table::Institutions && hit.span().start < end.start && hit.span().end > end.end;
    let in_body = (lowest..end.start).any(|at| {
        cx.hits.tables_starting_at(at).has(Table::Institutions) && cx.hits.starting_at(at).iter().any(covers)
    });
    in_word || is_centre || in_body || is_listed_relative(cx, end)
}

/// Whether a listed body with a level (市人大) or of the state has this last word: its place is found with it.
fn is_listed_relative(cx: &Context, end: Span) -> bool {
    cx.hits.ending_at(end.end).any(|hit| {
        let first = cx.document.reading.get(hit.span().start);
        let has_level = hit.span().start <= end.start && first.is_some_and(|c| REGION_LEVELS.contains_char(c));
        let is_national = hit.span().start < end.start && cx.lexicon.cell(hit, SCOPE) == NATIONAL;
        hit.table == Table::Institutions && (has_level || is_national)
    })
}

/// The start of a name without a link at its beginning, if a listed body or a place follows the link: 与|南开大学.
fn skip_link(cx: &Context, start: usize) -> usize {
    BODY_LINKS
        .longest_at(&cx.document.reading, start)
        .filter(|link| link.len() == 1 && names_follow(cx, link.end))
        .map_or(start, |link| link.end)
}

fn names_follow(cx: &Context, at: usize) -> bool {
    const NAMES: Tables =
        Tables::of(&[Table::Institutions, Table::Universities, Table::Media, Table::Divisions, Table::Countries]);
    cx.hits.tables_starting_at(at).meets(NAMES)
}

/// Whether the last word is part of a verb (办 in 主办) or of another word (学校 in 大学校长), or a verb begins inside it
/// (学联 in 大学联合举办).
fn is_crossed(cx: &Context, end: Span) -> bool {
    let is_longer = |hit: &Hit| hit.span().start < end.start;
    let inside_verb = cx.hits.longest_ending_at(end.end, Table::EventVerbs).is_some_and(is_longer);
    let inside_word =
        || end.len() == 1 && cx.hits.longest_ending_at(end.end, Table::NameContexts).is_some_and(is_longer);
    let verb_inside = || {
        (end.start + 1..end.end)
            .any(|at| cx.hits.longest_at(at, Table::EventVerbs).is_some_and(|h| h.span().end > end.end))
    };
    let is_head = HEADS.longest_at(&cx.document.reading, end.end).is_some();
    let post_inside = || {
        !is_head
            && (end.start + 1..end.end).any(|at| {
                cx.hits.longest_at(at, Table::Posts).is_some_and(|h| h.span().end > end.end && h.span().len() > 1)
            })
            && cx.hits.longest_at(end.end, Table::Posts).is_none()
    };
    let word_inside = (end.start..end.end).any(|at| {
        CROSSERS
            .longest_at(&cx.document.reading, at)
            .is_some_and(|word| word.end > end.end && (word.start > end.start || end.len() == 1))
    });
    inside_verb || word_inside || inside_word() || verb_inside() || post_inside()
}

/// Whether the last word is shared by the body and the post (外交|部|长), and none ends before it (卫计局|局长, 副局长).
fn shares_head(cx: &Context, end: Span) -> bool {
    let before = cx.document.reading.before(end.start);
    let is_post = cx.hits.longest_at(end.start, Table::Posts).is_some_and(|post| post.span().end > end.end);
    let ends_body = cx.hits.tables_ending_at(end.start).has(Table::OrgSuffixes)
        || before.is_none_or(|c| SHORT_ENDS.contains_char(c) || !marks::is_han(c))
        || DEPUTIES.longest_before(&cx.document.reading, end.start).is_some();
    is_post && !ends_body
}

/// Whether what follows the last word of one character makes another word of it (部 in 部署).
fn continues(walker: &Walker, end: Span) -> bool {
    const AFTER: Tables = Tables::of(&[Table::Posts, Table::EventVerbs, Table::NameContexts, Table::RoleVerbs]);
    let at = end.end;
    let (cx, text) = (walker.cx, &walker.cx.document.reading);
    let Some(next) = text.get(at).filter(|c| marks::is_han(*c)) else { return false };
    if HEADS.contains_char(next) {
        return !shares_head(cx, end);
    }
    let is_particle = PARTICLES.longest_before(text, at).is_some();
    if is_particle {
        return !cx.hits.tables_starting_at(at).has(Table::Posts) && !BODY_LINKS.contains_char(next);
    }
    let starts_word = ordinary::BODY_WORDS.longest_at(text, at).is_some_and(|word| word.len() > 1)
        || ordinary::VERBS.longest_at(text, at).is_some()
        || cx.hits.starting_at(at).iter().any(|hit| AFTER.has(hit.table) && hit.span().len() > 1);
    let crosses = (at.saturating_sub(1)..at).any(|start| {
        ordinary::VERBS
            .longest_at(text, start)
            .or_else(|| ordinary::CROSSING.longest_at(text, start))
            .is_some_and(|word| word.end > at)
    });
    let starts_name = walker.people.mentions_in(Span::new(at, at + 1)).iter().any(|m| m.span.start == at);
    let goes_on = BODY_LINKS.contains_char(next) || ADVERBS.contains_char(next);
    crosses || !(starts_word || starts_name || goes_on)
}
