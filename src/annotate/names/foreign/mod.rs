//! Candidates without a Chinese surname: transliterated names and names of other nationalities.

mod chars;
mod dotted;
mod japanese;
mod latin;
mod undotted;

use crate::annotate::grammar::beside_names::FITS_WELL_AFTER;
use crate::lexicon::kinds::post;
use std::borrow::Cow;

use rustc_hash::FxHashSet;

pub use chars::is_dot;
use chars::{foreignness, is_hyphen};
use dotted::dotted;
use japanese::list_japanese;
use latin::latin;
use undotted::{is_word, names_country, undotted};

use super::candidate::{Candidate, SURE, TEXT_EDGE};
use super::candidates::PLAINLY_FOREIGN;
use super::edges::Edges;
use super::parts::places;
use super::words::{CUTTING_LINK, RANKS, STATESMEN};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_han, is_list_mark};
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Longest part of a dotted name, and longest name without a dot, in code points.
const LONGEST_PART: usize = 8;
/// Least mean log odds of the characters of a transliteration. The first value holds after the post of a foreign
/// country, the second after other posts and without a post.
const READS_FOREIGN: (f32, f32) = (-0.8, 1.0);
/// Log odds of a leader's name beside the post, and of a Japanese name. They exceed those of any part of the name.
const SURE_OF_POST: f32 = 12.0;
/// Longest name that a Chinese may share with a leader of a state. In code points.
const SHORT_NAME: usize = 2;
/// A transliterated name of at least this length is not a word by chance. In code points.
const UNLIKE_WORDS: usize = 4;

/// Whether the characters of a name are those of a transliteration, with a surname of China or without: 安瓦尔.
pub fn transliterates_well(cx: &Context, span: Span) -> bool {
    let chars = cx.document.reading.chars_of(span);
    let odds: f32 = chars.iter().map(|c| foreignness(cx, *c)).sum();
    odds >= READS_FOREIGN.1 * f32::from(u8::try_from(chars.len()).unwrap_or(u8::MAX))
}

/// Whether a name is written as a transliteration: with a dot, with more than four characters, or in characters of
/// transliterations. A Chinese surname before one or two characters and elements of minority names rule out the last.
pub fn reads_foreign(cx: &Context, name: Span) -> bool {
    let chars = cx.document.reading.chars_of(name);
    let odds: f32 = chars.iter().map(|c| foreignness(cx, *c)).sum();
    let length = f32::from(u8::try_from(chars.len()).unwrap_or(u8::MAX));
    let has_surname =
        chars.len() < UNLIKE_WORDS && chars.first().is_some_and(|c| cx.lexicon.names().surname(*c).is_some());
    let is_statesman = chars.len() > SHORT_NAME && STATESMEN.contains(cx.slice(name));
    let transliterates = is_statesman || odds >= READS_FOREIGN.1 * length && !has_surname && !cx.hits.is_minority(name);
    chars.iter().any(|c| is_dot(*c) || !is_han(*c)) || chars.len() > UNLIKE_WORDS || transliterates
}

/// Every candidate with a dot, after a post, in a list, before a cue, a verb or a post, or of minority name elements.
/// Each of these names is then a candidate wherever it occurs again.
pub fn foreign<'a>(cx: &Context<'a>, edges: &Edges) -> Vec<Candidate<'a>> {
    let mut found = dotted(cx, edges);
    latin(cx, edges, &mut found);
    let text = &cx.document.reading;
    for hit in cx.hits.of(Table::Posts) {
        let foreign = || hit.is(post::FOREIGN) || names_country(cx, hit.span(), |_| true);
        undotted(
            cx,
            edges,
            hit.span().end,
            |mean| mean >= READS_FOREIGN.1 || mean >= READS_FOREIGN.0 && foreign(),
            &mut found,
        );
    }
    let lists = text.marks(text.span()).filter(|(_, c)| is_list_mark(*c));
    for (mark, _) in cx.budget.over(lists) {
        undotted(cx, edges, mark + 1, |_| false, &mut found);
    }
    add_statesmen(cx, edges, &mut found);
    for start in cx.budget.over(cx.hits.minority_starts()) {
        minority(cx, edges, start, &mut found);
    }
    add_closed(cx, edges, &mut found);
    add_repeated(cx, edges, &mut found);
    found
}

/// Names with evidence only after them: 索加瓦雷|表示 at the start of a sentence, 同索加瓦雷|总理.
fn add_closed<'a>(cx: &Context<'a>, edges: &Edges, found: &mut Vec<Candidate<'a>>) {
    let cues = cx.hits.of(Table::SpeechCues).filter(|hit| hit.span().len() > 1);
    let least = if has_unnamed_head(cx) { UNLIKE_WORDS - 1 } else { UNLIKE_WORDS };
    let cues = cues.map(|hit| (hit.span().start, least, TEXT_EDGE, true));
    let is_foreign =
        |hit: &&Hit| hit.is(post::FOREIGN) || RANKS.longest_before(&cx.document.reading, hit.span().end).is_some();
    let posts = cx.hits.of(Table::Posts).filter(|hit| hit.is(post::AFTER_NAME)).filter(is_foreign);
    let posts = posts.map(|hit| (hit.span().start, UNLIKE_WORDS - 1, 1.0, false));
    let verbs = cx.hits.of(Table::NameContexts).filter(|hit| hit.span().len() > 1 && hit.is(FITS_WELL_AFTER));
    let verbs = verbs.map(|hit| (hit.span().start, least, 1.0, true));
    // 迪亚斯-卡内尔|主席: a long name before any post.
    let others = cx.hits.of(Table::Posts).filter(|hit| hit.is(post::AFTER_NAME) && hit.span().len() > 1);
    let others = others.map(|hit| (hit.span().start, UNLIKE_WORDS + 1, 1.0, false));
    for (end, least, edge, is_weighed) in cx.budget.over(cues.chain(posts).chain(verbs).chain(others)) {
        let text = &cx.document.reading;
        let is_of_script = |c: char| is_han(c) || is_hyphen(c);
        let of_name = |c: char| is_of_script(c) && !CUTTING_LINK.contains_char(c) && foreignness(cx, c) > 0.0;
        let transliterates = |p: &usize| text.get(*p).is_some_and(of_name);
        let run = (end.saturating_sub(LONGEST_PART)..end).rev().take_while(transliterates).last().unwrap_or(end);
        let starts = run..(end + 1).saturating_sub(least);
        let Some(start) = starts.into_iter().find(|start| edges.before(*start) >= edge) else { continue };
        let span = Span::new(start, end);
        if is_weighed && span.len() < UNLIKE_WORDS && !transliterates_well(cx, span) {
            continue;
        }
        let holds_country = cx.hits.of_within(Table::Countries, span).any(|country| country.span().len() > 2);
        if holds_country
            || names_countries(cx, span)
            || cx.lexicon.is_foreign_place(cx.slice(span))
            || is_word(cx, span)
        {
            continue;
        }
        let score = SURE + edges.before(start).max(0.0);
        found.push(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief: 0.0 });
    }
}

/// Whether the headline names the head of a foreign state or body without a name: 陆秉文同德国总理举行会谈.
fn has_unnamed_head(cx: &Context) -> bool {
    let title = Span::new(0, cx.document.body);
    let ends_so =
        |hit: &Hit| cx.document.reading.get(hit.span().end).is_none_or(|c| !is_han(c)) || is_followed(cx, hit);
    cx.hits.of_within(Table::Posts, title).any(|hit| names_country(cx, hit.span(), |_| true) && ends_so(hit))
}

/// Whether a verb follows a post, so that no name does.
fn is_followed(cx: &Context, post: &Hit) -> bool {
    let tables = cx.hits.tables_starting_at(post.span().end);
    tables.has(Table::EventVerbs) || tables.has(Table::NameContexts)
}

/// Adds leaders of states beside a post (对铁托|总统) or after a verb (致电|铁托), and Japanese names after a post.
fn add_statesmen<'a>(cx: &Context<'a>, edges: &Edges, found: &mut Vec<Candidate<'a>>) {
    let text = &cx.document.reading;
    let foreign = || cx.hits.of(Table::Posts).filter(|hit| hit.is(post::FOREIGN));
    let japanese = list_japanese(cx, edges);
    let starts: FxHashSet<usize> = japanese.iter().map(|whole| whole.start).collect();
    let prefixes = |whole: &Span| {
        let start = whole.start;
        (start + 1..=whole.end).map(move |end| cx.slice(Span::new(start, end)))
    };
    let beginnings: FxHashSet<&str> = japanese.iter().flat_map(prefixes).collect();
    for hit in foreign().filter(|hit| hit.is(post::AFTER_NAME)) {
        let Some(leader) = STATESMEN.longest_before(text, hit.span().start) else { continue };
        // 转达|普京总统: the verb before the name ends with a character of transliterations.
        let is_edge = edges.before(leader.start) >= 1.0;
        let is_after_word = is_edge || cx.hits.ending_at(leader.start).any(|word| word.span().len() > 1);
        let goes_on = text
            .before(leader.start)
            .is_some_and(|c| is_dot(c) || !is_after_word && foreignness(cx, c) >= PLAINLY_FOREIGN);
        if !goes_on && !beginnings.contains(cx.slice(leader)) {
            found.push(certain_candidate(cx, leader));
        }
    }
    for cue in cx.hits.of(Table::SpeechCues).filter(|hit| hit.span().len() > 1) {
        let leader = STATESMEN.longest_before(text, cue.span().start);
        found.extend(
            leader.filter(|leader| edges.before(leader.start) >= TEXT_EDGE).map(|leader| certain_candidate(cx, leader)),
        );
    }
    for hit in foreign().chain(cx.hits.of(Table::EventVerbs)) {
        let leader = STATESMEN.longest_at(text, hit.span().end).filter(|leader| edges.after(leader.end) > 0.0);
        let is_part = |leader: &Span| starts.contains(&leader.start);
        found.extend(leader.filter(|leader| !is_part(leader)).map(|leader| certain_candidate(cx, leader)));
    }
    found.extend(japanese.into_iter().map(|span| certain_candidate(cx, span)));
}

/// A candidate that its context makes certain.
fn certain_candidate<'a>(cx: &Context<'a>, span: Span) -> Candidate<'a> {
    Candidate { span, name: Cow::Borrowed(cx.slice(span)), score: SURE_OF_POST, relief: 0.0 }
}

/// Whether a run consists of abbreviations of countries (塔吉乌总统), or continues a country (阿联酋阿布扎比王储).
fn names_countries(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let short = || text.chars_of(span).iter().all(|c| cx.lexicon.is_country_abbreviation(*c));
    cx.hits.tables_ending_at(span.start).has(Table::Countries) || short()
}

/// Adds each name without a dot that is sure by its place wherever it occurs again: 总统拉马福萨, then 拉马福萨表示.
fn add_repeated<'a>(cx: &Context<'a>, edges: &Edges, found: &mut Vec<Candidate<'a>>) {
    let undotted = found.iter().filter(|c| c.score >= SURE && !c.name.contains(is_dot));
    let mut names: Vec<&'a str> = undotted.map(|c| cx.slice(c.span)).collect();
    names.sort_unstable();
    names.dedup();
    let places = places(&cx.document.reading, &names);
    drop_shorter(&places, found);
    for (span, name) in places {
        if span.len() >= UNLIKE_WORDS {
            let score = 2.0 + edges.before(span.start).max(0.0) + edges.after(span.end).max(0.0);
            found.push(Candidate { span, name: Cow::Borrowed(name), score, relief: 0.0 });
        } else {
            repeat(cx, edges, name, span, found);
        }
    }
}

/// Drops the candidates that are only the beginning of a longer known name: 穆勒 of 穆勒因特.
fn drop_shorter(places: &[(Span, &str)], found: &mut Vec<Candidate>) {
    let is_longer = |place: &Span, candidate: &Span| place.start == candidate.start && place.end > candidate.end;
    let is_part = |candidate: &Candidate| {
        let from = places.partition_point(|(place, _)| place.start < candidate.span.start);
        let same_start = places[from..].iter().take_while(|(place, _)| place.start == candidate.span.start);
        same_start.into_iter().any(|(place, _)| place.len() >= UNLIKE_WORDS && is_longer(place, &candidate.span))
    };
    found.retain(|candidate| !is_part(candidate));
}

/// Adds an occurrence of a known name or of a part of one, if no dot is beside it and its context fits a name.
fn repeat<'a>(cx: &Context<'a>, edges: &Edges, part: &'a str, span: Span, found: &mut Vec<Candidate<'a>>) {
    let text = &cx.document.reading;
    let (left, right) = (edges.before(span.start), edges.after(span.end));
    let beside = text.before(span.start).is_some_and(is_dot) || text.get(span.end).is_some_and(is_dot);
    if !beside && (left > 0.0 || right > 1.5) {
        found.push(Candidate { span, name: Cow::Borrowed(part), score: 2.0 + left + right, relief: 0.0 });
    }
}

/// Adds the longest run of two or more name elements of a minority people (才让卓玛, 白玛赤林) from `start` on.
fn minority<'a>(cx: &Context<'a>, edges: &Edges, start: usize, found: &mut Vec<Candidate<'a>>) {
    let text = &cx.document.reading;
    let longest = (4..=LONGEST_PART).rev().map(|length| Span::new(start, start + length));
    let mut names = longest.filter(|s| s.end <= text.len() && cx.hits.is_minority(*s));
    if let Some(span) = names.next() {
        let score = 4.0 + edges.before(start).max(-1.0) + edges.after(span.end).max(0.0);
        found.push(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief: 0.0 });
    }
}
