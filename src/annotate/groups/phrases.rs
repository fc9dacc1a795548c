//! The groups inside a stretch of a sentence.

use super::heads::LENGTH;
use super::lists::{COUNT_LINKS, COUNTERS, DE, EVENTS_OF_GROUPS, OTHERS, PUPILS, REPRESENTS};
use super::pieces::{ends_with_people, is_inside_word, is_label, split};
use super::reader::Reader;
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{is_list_mark, is_stop};
use crate::annotate::groups::PEOPLE;
use crate::annotate::people::People;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Longest name before a form of address, in code points.
const LONGEST_NAME: usize = 3;

/// Longest word for people that may follow a surname although it is no post, in code points: 马|师傅.
const LONGEST_ADDRESS: usize = 2;

/// How far before a link a count is looked for, in code points.
const LONGEST_COUNT: usize = 8;

/// The groups of `stretch`, in order: parted at 、 ， ； where a word for people ends them, names cut out.
pub fn phrases(cx: &Context, people: &People, stretch: Span) -> Vec<Span> {
    let mut reader = Reader::new(cx, people, stretch);
    let pieces = split(cx, people, stretch);
    for (i, piece) in pieces.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| pieces.get(i));
        if !reader.read(before, piece, pieces.get(i + 1)) {
            break;
        }
    }
    let (found, bare) = (reader.found, reader.bare);
    let found = found.into_iter().map(|span| strip_represented(cx, span));
    let mut found: Vec<Span> = found.flat_map(|span| split_counted(cx, span)).collect();
    let opens_with_bracket = |span: &Span| {
        let bracket = cx.document.quote_starting_at(span.start);
        bracket.is_some_and(|bracket| bracket.kind == QuoteKind::Round)
    };
    found.retain(|span| {
        (LENGTH.contains(&span.len()) || bare.contains(span))
            && !is_label(cx, *span)
            && !opens_with_bracket(span)
            && !ends_with_name(cx, *span)
            && !is_in_name(cx, *span)
            && DE.longest_at(&cx.document.reading, span.start).is_none()
            && !cx.document.reading.chars_of(*span).iter().any(|c| is_stop(*c))
    });
    found
}

/// Whether `span` is the beginning of the name of an event or a body: 企业家|座谈会, 老干部|局.
pub fn is_in_name(cx: &Context, span: Span) -> bool {
    let names = |h: &Hit| {
        let word = h.span();
        word.len() > 1
            && matches!(h.table, Table::EventHeads | Table::OrgSuffixes)
            && EVENTS_OF_GROUPS.longest_before(&cx.document.reading, word.end).is_none_or(|w| w.start < word.start)
    };
    cx.hits.starting_at(span.end).iter().any(names)
}

/// `span` without 代表 and those for whom the holder of a post speaks: 企业家协会会长|代表青年企业家.
fn strip_represented(cx: &Context, span: Span) -> Span {
    let text = &cx.document.reading;
    let is_holder = |at: usize| cx.hits.longest_ending_at(at, Table::Posts).is_some();
    let is_verb = |word: &Span| {
        word.start > span.start + 1
            && word.end + 1 < span.end
            && is_holder(word.start)
            && LINKS.longest_at(text, word.end).is_none()
            && OTHERS.longest_at(text, word.end).is_none()
            && !text.get(word.end).is_some_and(is_list_mark)
            && !is_inside_word(cx, word.end)
    };
    let verb = REPRESENTS.starting_in(text, span).find(is_verb);
    verb.map_or(span, |verb| Span::new(span.start, verb.start))
}

/// Whether `span` ends with somebody who is named: 马市长, 某校骆老师, 某级孔淞同学.
fn ends_with_name(cx: &Context, span: Span) -> bool {
    let text = &cx.document.reading;
    let heads = cx.hits.ending_at(span.end).filter(|h| PEOPLE.has(h.table)).map(Hit::span);
    let Some(head) = heads.min_by_key(|h| h.start) else { return false };
    let is_free = |start: usize| {
        let is_word = |h: &Hit| h.span().len() > 1 && h.span().end <= span.end;
        !cx.hits.starting_at(start).iter().any(is_word) && !cx.hits.is_common(Span::new(start, start + 2))
    };
    let is_surname = |start: usize| {
        let odds = text.get(start).and_then(|c| cx.lexicon.names().surname(c));
        odds.is_some_and(|odds| odds > 0.0)
    };
    let is_behind_word = cx.hits.ending_at(head.start).any(|h| h.table != Table::NameContexts)
        || cx.hits.is_common(Span::new(head.start.saturating_sub(2), head.start));
    let is_post = || cx.hits.longest_at(head.start, Table::Posts).is_some_and(|post| post.span() == head);
    // 军史|专家学者: no single name precedes a word for several people.
    let names_one = PUPILS.contains(text.slice(head)) || is_post();
    let longest = if names_one { LONGEST_NAME } else { usize::from(head.len() <= LONGEST_ADDRESS) };
    let from = head.start.saturating_sub(longest).max(span.start);
    let is_unbroken = |start: usize| !text.chars_of(Span::new(start, head.start)).iter().any(|c| is_list_mark(*c));
    !is_behind_word && (from..head.start).any(|start| is_surname(start) && is_free(start) && is_unbroken(start))
}

/// The two groups of a phrase in which 和 links two counted groups: 共26名专家|和|15个司局负责同志.
fn split_counted(cx: &Context, span: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let is_counted = |at: usize| {
        let near = Span::new(at.saturating_sub(LONGEST_COUNT).max(span.start), at);
        text.chars_of(near).windows(2).any(|w| w[0].is_ascii_digit() && COUNTERS.contains_char(w[1]))
    };
    let parts = |at: &usize| {
        is_counted(*at)
            && text.chars_of(Span::new(*at, span.end)).iter().any(char::is_ascii_digit)
            && ends_with_people(cx, *at)
    };
    let mut links = COUNT_LINKS.starting_in(text, Span::new(span.start + 1, span.end)).map(|link| link.start);
    match links.find(parts) {
        Some(at) => vec![Span::new(span.start, at), Span::new(at + 1, span.end)],
        None => vec![span],
    }
}
