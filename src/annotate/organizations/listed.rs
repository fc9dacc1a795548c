//! Bodies of the lexicon, with the place and the number of the term before them: 绍兴|市委, 区|十七届|人大常委会.

use super::words::{
    BARE, CLASS_WORDS, CONGRESSES, DATELINE_WORDS, DAYS, HEADS, LEAGUE_COMMITTEES, LEAGUE_NAMES, LEVEL_PAIRS, LEVELS,
    MEDIA_FOLLOWERS, MEDIA_LEADS, ORDINAL_PARTS, ORDINALS, PARTY_NAMES, SESSIONS, STANDING_MEMBERS, WIRES,
};
use crate::annotate::Context;
use crate::annotate::grammar::{marks, ordinary};
use crate::annotate::places::PlaceMention;
use crate::lexicon::kinds::country;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Tables with names of bodies; that of countries also has unions of states.
const LISTS: Tables = Tables::of(&[Table::Institutions, Table::Universities, Table::Media, Table::Countries]);
/// Longest number of a term, in characters.
const LONGEST_TERM: usize = 10;
/// Longest stretch between a medium and 电 of its dateline, in characters.
const LONGEST_DATELINE: usize = 18;
/// Length up to which names are checked against ordinary words, in characters.
const SHORT: usize = 3;

/// Every body of the lexicon in the text.
pub(super) fn bodies(cx: &Context, places: &[PlaceMention]) -> Vec<Span> {
    let hits = cx.hits.of_any_within(LISTS, cx.document.reading.span());
    hits.filter(|hit| hit.span().len() > 1).filter_map(|hit| body(cx, hit, places)).collect()
}

fn body(cx: &Context, hit: &Hit, places: &[PlaceMention]) -> Option<Span> {
    let span = hit.span();
    let is_country = hit.table == Table::Countries && hit.is(country::COUNTRY);
    if is_country || is_ordinary(cx, hit, places) || is_medium_of_report(cx, span) {
        return None;
    }
    let start = start_with_place(cx, span, places);
    let text = &cx.document.reading;
    let is_unowned = start == span.start || term_start(cx, span.start) == Some(start);
    let is_bare = is_unowned && BARE.contains(cx.slice(span));
    let is_class = CLASS_WORDS.longest_before(text, start).is_some()
        || LEVEL_PAIRS.longest_before(text, start + 1).is_some_and(|pair| pair.start < start);
    let is_meeting = is_meeting(cx, Span::new(start, span.end));
    let end = STANDING_MEMBERS.longest_before(text, span.end).map_or(span.end, |word| word.start);
    (!is_bare && !is_class && !is_meeting).then(|| Span::new(start, end))
}

/// Whether 讯 follows: a newsroom, no body of the report.
pub(super) fn is_newsroom(cx: &Context, body: Span) -> bool {
    DATELINE_WORDS.longest_at(&cx.document.reading, body.end).is_some()
}

/// Whether a short name is part of an ordinary word or of a post (总参 in 总参谋长).
fn is_ordinary(cx: &Context, hit: &Hit, places: &[PlaceMention]) -> bool {
    let (text, span) = (&cx.document.reading, hit.span());
    if span.len() > SHORT {
        return false;
    }
    let is_post = |post: &Hit| {
        let rest = Span::new(span.end, post.span().end);
        let is_whole = HEADS.contains(cx.slice(rest))
            || cx.hits.starting_at(span.end).iter().any(|h| h.table == Table::Posts && h.span() == rest);
        post.table == Table::Posts && post.span().len() > span.len() && !is_whole
    };
    let near = places.partition_point(|place| place.span.end <= span.start);
    let crosses_place =
        places.get(near).is_some_and(|place| place.span.start < span.start && place.span.end < span.end)
            && !cx.slice(span).chars().next().is_some_and(|c| LEVELS.contains_char(c));
    let crosses_word = || {
        let is_short = span.len() == 2 && !text.get(span.start).is_some_and(|c| LEVELS.contains_char(c));
        is_short && (ordinary::is_between_words(text, span) || ordinary::word_across_start(text, span).is_some())
    };
    let continues = || {
        let is_longer = |at: usize| ordinary::BODY_WORDS.longest_at(text, at).is_some_and(|word| word.end > span.end);
        (span.start + 1..span.end).any(is_longer)
    };
    cx.hits.starting_at(span.start).iter().any(is_post)
        || continues()
        || crosses_place
        || ordinary::is_inside_word(text, span)
        || crosses_word()
}

/// The start of a listed name with what belongs to it before it: the number of the term, the level, the places, and the
/// party or league (共青团海南|省委).
pub(super) fn start_with_place(cx: &Context, name: Span, places: &[PlaceMention]) -> usize {
    let level = start_of_level(cx, name.start);
    let mut start = place_start(name.start, name.end, places).unwrap_or(level);
    let has_level = cx.document.reading.get(start).is_some_and(|c| LEVELS.contains_char(c));
    let has_terms = || !cx.hits.tables_starting_at(name.start).has(Table::Countries);
    if let Some(term) = term_start(cx, start).filter(|_| !has_level && has_terms()) {
        let level = LEVELS.longest_before(&cx.document.reading, term);
        start = level.map_or(term, |level| level.start);
        start = place_start(start, name.end, places).unwrap_or(start);
    }
    while let Some(outer) = place_start(start, start, places) {
        start = outer;
    }
    let text = &cx.document.reading;
    let is_committee = || LEAGUE_COMMITTEES.longest_before(text, name.end).is_some();
    let league = || LEAGUE_NAMES.longest_before(text, start).filter(|_| is_committee());
    let party = PARTY_NAMES.longest_before(text, start).or_else(league);
    let party = party.filter(|_| start < name.start);
    party.map_or(start, |party| party.start)
}

/// The start of the level whose last character is at `start` (自治|区卫健委), else `start`.
pub(super) fn start_of_level(cx: &Context, start: usize) -> usize {
    LEVELS.longest_before(&cx.document.reading, start + 1).map_or(start, |level| level.start)
}

/// The start of a place that ends at `at`, or that shares its level (绍兴市 and 市委) with a name that starts at `at`.
fn place_start(at: usize, name_end: usize, places: &[PlaceMention]) -> Option<usize> {
    let near = places.partition_point(|place| place.span.end < at);
    let place = places.get(near).filter(|place| place.span.start < at)?;
    let shares_level = place.span.end > at && place.span.end <= at + 2 && place.span.end < name_end;
    (place.span.end == at || shares_level).then_some(place.span.start)
}

/// The start of the number of a term that ends at `end` (第十四届, 十七届).
pub(super) fn term_start(cx: &Context, end: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let ordinal = ORDINALS.longest_before(text, end)?;
    let lowest = ordinal.start.saturating_sub(LONGEST_TERM);
    let is_part = |at: &usize| {
        let is_numeral = |c: char| c.is_ascii_digit() || ORDINAL_PARTS.contains_char(c);
        let joins = |c: char| marks::is_list_mark(c) && text.before(*at).is_some_and(is_numeral);
        text.get(*at).is_some_and(|c| is_numeral(c) || joins(c))
    };
    (lowest..ordinal.start).rev().take_while(is_part).last()
}

/// Whether a congress is named as one of its sessions (第八届人民代表大会第三次会议).
pub(super) fn is_meeting(cx: &Context, body: Span) -> bool {
    let text = &cx.document.reading;
    if CONGRESSES.longest_before(text, body.end).is_none() {
        return false;
    }
    let mut at = body.end;
    while at < body.end + LONGEST_TERM && text.get(at).is_some_and(|c| ORDINAL_PARTS.contains_char(c)) {
        at += 1;
    }
    SESSIONS.longest_at(text, at).is_some() && term_start(cx, at).is_none() && at > body.end
}

/// Whether a medium is the source of the report, and no body that takes part. It is in the dateline or a byline, before
/// 讯 or 记者, or after 据 or 来源. It may also follow a colon in the body, a line feed, a blank or an opening bracket.
pub(super) fn is_medium_of_report(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    if cx.lexicon.medium(cx.slice(span)).is_none() {
        return false;
    }
    let in_dateline = cx.document.dateline.is_some_and(|dateline| dateline.span.covers(span));
    let bylines = &cx.document.bylines;
    let in_byline = || {
        let next = bylines.partition_point(|byline| byline.start < span.end);
        bylines[next.saturating_sub(2)..next].iter().any(|byline| byline.overlaps(span))
    };
    let opens_line = text.before(span.start).is_none_or(|c| c == '\n' || marks::is_blank(c) || marks::is_opening(c));
    let is_followed = MEDIA_FOLLOWERS.longest_at(text, span.end).is_some() || opens_dateline(cx, span.end);
    let is_led = MEDIA_LEADS.longest_before(text, span.start).is_some()
        || text.before(span.start) == Some('：') && span.start >= cx.document.body;
    in_dateline || opens_line || is_followed || is_led || in_byline()
}

/// Whether a place and a day, then 电 or 讯, follow the medium that ends at `end` (新华社|北京6月4日电).
fn opens_dateline(cx: &Context, end: usize) -> bool {
    let text = &cx.document.reading;
    let limit = (end + LONGEST_DATELINE).min(text.len());
    let mut ahead = (end..limit).take_while(|&at| text.get(at).is_some_and(|c| !marks::is_boundary(c)));
    ahead.any(|at| {
        WIRES.longest_at(text, at).is_some() && at > end && text.before(at).is_some_and(|c| DAYS.contains_char(c))
    })
}
