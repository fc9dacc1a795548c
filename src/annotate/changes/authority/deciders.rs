//! Bodies and people that may decide on changes.

use super::evidence::{Evidence, read_evidence};
use crate::annotate::Context;
use crate::annotate::changes::words::{
    ASSEMBLIES, BARE_BODIES, BY, DECIDERS, DECIDING_BODIES, DEPUTIES, HOUSES, LOCAL_HEADS, LOCATIVES, MEETINGS,
    NAME_STARTS, NO_DECIDERS, PARTY_ORGANS, SESSION_WORDS, SUBJECT_STARTS, TERMS,
};
use crate::annotate::changes::{ChangeFound, Found};
use crate::annotate::dates::within as dates_within;
use crate::annotate::grammar::marks::{is_blank, is_boundary};
use crate::document::QuoteKind;
use crate::lexicon::Table;
use crate::span::Span;

/// Most posts that are read before a body to find one that covers it.
const MOST_OVERLAPPING: usize = 4;
/// Longest name of an assembly before its last word, in code points.
const LONGEST_NAME: usize = 20;
/// Longest gap before the verb after a body known by its last word, or after a post without a name, in code points.
const SHORT_GAP: usize = 6;
/// Longest gap before the verb after a body with a name or a person, in code points.
const GAP: usize = 30;

/// A body or a person that may decide on changes.
#[derive(Clone, Copy, Debug)]
pub struct Decider {
    /// Its name; that of a person includes the posts before it.
    pub span: Span,
    /// Its part in a change, by the words after it.
    pub evidence: Evidence,
    /// Whether it begins its clause; a preposition or a day may precede it.
    pub is_subject: bool,
    /// Whether it is a person.
    pub is_person: bool,
    /// Whether 由 or 被 precedes it. It then decides only on changes up to the next semicolon or full stop.
    pub is_agent: bool,
}

/// Finds the deciders of a report, sorted by start, without overlaps.
pub fn find_deciders(cx: &Context, found: &Found, changes: &[ChangeFound]) -> Vec<Decider> {
    let posts = posts_of(found, changes);
    let mut deciders = bodies(cx, found, &posts);
    deciders.extend(unlisted_bodies(cx, found, &posts));
    deciders.extend(people(cx, found, &posts));
    deciders.sort_by_key(|decider| (decider.span.start, usize::MAX - decider.span.end));
    let mut end = 0;
    deciders.retain(|decider| {
        let is_free = decider.span.start >= end;
        end = end.max(decider.span.end);
        is_free
    });
    deciders
}

/// The posts of people and of changes, sorted by start.
fn posts_of(found: &Found, changes: &[ChangeFound]) -> Vec<Span> {
    let mut posts: Vec<Span> = changes.iter().filter_map(|change| Some(change.post?.span)).collect();
    posts.extend(found.people.list.iter().flat_map(|person| person.posts.iter().map(|post| post.span)));
    posts.sort_by_key(|post| (post.start, post.end));
    posts
}

fn is_in_post(posts: &[Span], body: Span) -> bool {
    let next = posts.partition_point(|post| post.start <= body.start);
    posts[next.saturating_sub(MOST_OVERLAPPING)..next].iter().any(|post| post.covers(body))
}

/// Finds the organizations that can decide.
fn bodies(cx: &Context, found: &Found, posts: &[Span]) -> Vec<Decider> {
    let text = &cx.document.reading;
    let spans = found.organizations.iter().map(|organization| organization.span);
    let decides = |span: &Span| DECIDING_BODIES.longest_before(text, span.end).is_some();
    let is_of_post =
        |end: usize| cx.hits.longest_at(end, Table::Posts).is_some() && MEETINGS.longest_at(text, end).is_none();
    let free = spans.filter(|span| !is_in_post(posts, *span) && !is_of_post(span.end));
    let whole = free.map(|span| Span::new(before_term(cx, span.start), skip_organ(cx, span.end)));
    whole.filter(decides).filter_map(|span| decider(cx, found, span, GAP)).collect()
}

/// The end of a body with the organ that is written right after it: 教育局|党委.
fn skip_organ(cx: &Context, end: usize) -> usize {
    let text = &cx.document.reading;
    let organ = PARTY_ORGANS.longest_at(text, end).filter(|_| PARTY_ORGANS.longest_before(text, end).is_none());
    organ.filter(|organ| cx.hits.longest_at(organ.end, Table::Posts).is_none()).map_or(end, |organ| organ.end)
}

/// The start of an assembly's name with the number of its term before it: 十四届|全国人大.
fn before_term(cx: &Context, start: usize) -> usize {
    let text = &cx.document.reading;
    let Some(term) = TERMS.longest_before(text, start) else { return start };
    let mut at = term.start;
    while at > 0 && text.before(at).is_some_and(|c| c.is_ascii_digit() || SESSION_WORDS.contains_char(c)) {
        at -= 1;
    }
    if at == term.start { start } else { at }
}

/// Finds assemblies and organs that are not among the record's organizations: 县第十七届人民代表大会, 公司董事会, 中央.
fn unlisted_bodies(cx: &Context, found: &Found, posts: &[Span]) -> Vec<Decider> {
    let text = &cx.document.reading;
    let is_listed = |word: Span| {
        let next = found.organizations.partition_point(|o| o.span.start <= word.start);
        found.organizations[..next].last().is_some_and(|o| o.span.end > word.start)
    };
    let mut deciders = Vec::new();
    let whole = text.span();
    let words = ASSEMBLIES.starting_in(text, whole).map(|word| (word, true));
    let words = words.chain(BARE_BODIES.starting_in(text, whole).map(|word| (word, false)));
    let is_titled = |word: Span| cx.document.quote_at(word.start).is_some_and(|quote| quote.kind == QuoteKind::Title);
    let is_free = |word: Span| word.end <= whole.end && !is_listed(word) && !is_titled(word);
    for (word, is_assembly) in words.filter(|(word, _)| is_free(*word)) {
        let start = if is_assembly { start_of_assembly(cx, found, word) } else { start_of_organ(cx, word.start) };
        let span = Span::new(start, word.end);
        if !is_in_post(posts, span) {
            deciders.extend(decider(cx, found, span, SHORT_GAP).filter(|decider| decider.evidence != Evidence::None));
        }
    }
    deciders
}

/// Where the name of an assembly begins: after a mark, a day, or a preposition.
fn start_of_assembly(cx: &Context, found: &Found, word: Span) -> usize {
    let text = &cx.document.reading;
    let floor = word.start.saturating_sub(LONGEST_NAME);
    let is_end = |c: char| is_boundary(c) || is_blank(c) || !c.is_alphanumeric();
    let mark = (floor..word.start).rev().find(|p| text.get(*p).is_some_and(is_end)).map_or(floor, |p| p + 1);
    let day = dates_within(found.dates, Span::new(floor, word.start)).last().map_or(floor, |day| day.span.end);
    let starts = NAME_STARTS.starting_in(text, Span::new(floor, word.start)).map(|start| start.end);
    let start = starts.filter(|start| *start <= word.start).max().unwrap_or(floor);
    mark.max(day).max(start).min(word.start)
}

/// Where the name of an organ begins, with its term and the word for its company: 公司第三届|董事会.
fn start_of_organ(cx: &Context, start: usize) -> usize {
    let text = &cx.document.reading;
    let term = before_term(cx, start);
    HOUSES.longest_before(text, term).map_or(term, |house| house.start)
}

/// Finds people whose post lets them decide, and such posts without a name: 国家主席甲, 行政长官.
fn people(cx: &Context, found: &Found, posts: &[Span]) -> Vec<Decider> {
    let text = &cx.document.reading;
    let is_deputy = |word: Span| DEPUTIES.longest_before(text, word.start).is_some();
    let holds = |start: usize| DECIDERS.longest_before(text, start).is_some_and(|word| !is_deputy(word));
    let named = found.people.mentions.iter().filter(|m| holds(m.span.start));
    let mut deciders: Vec<Decider> = named.filter_map(|m| decider(cx, found, m.extent, GAP)).collect();
    let is_free = |word: &Span| {
        let is_named = !found.people.mentions_in(Span::new(word.end, word.end + 1)).is_empty();
        !is_deputy(*word) && !is_named && !is_in_post(posts, *word)
    };
    let unnamed = DECIDERS.starting_in(text, text.span()).filter(|word| word.end <= text.len()).filter(is_free);
    deciders.extend(unnamed.filter_map(|word| decider(cx, found, word, SHORT_GAP)));
    // The head of a local government announces decisions of others.
    let is_local = |decider: &Decider| LOCAL_HEADS.first_in(text, decider.span).is_some();
    deciders.retain(|decider| match decider.evidence {
        Evidence::Decides | Evidence::Nominates => true,
        Evidence::Announces => !is_local(decider),
        _ => false,
    });
    deciders.into_iter().map(|decider| Decider { is_person: true, ..decider }).collect()
}

/// A decider at `span`, unless the words before it say that it only learns of the change.
fn decider(cx: &Context, found: &Found, span: Span, reach: usize) -> Option<Decider> {
    let text = &cx.document.reading;
    let learns = NO_DECIDERS.longest_before(text, span.start).is_some();
    let evidence = read_evidence(cx, found.people, span.end, reach);
    // 在某某局干部会议上: the body is a place.
    let is_place = LOCATIVES.longest_before(text, span.start).is_some() && evidence != Evidence::Meets;
    let evidence = if is_place { Evidence::None } else { evidence };
    let is_agent = BY.longest_before(text, span.start).is_some();
    let is_subject = begins_clause(cx, found, span.start);
    (!learns).then_some(Decider { span, evidence, is_subject, is_person: false, is_agent })
}

/// Whether a clause begins at `position`, or a preposition or a day precedes it.
fn begins_clause(cx: &Context, found: &Found, position: usize) -> bool {
    let text = &cx.document.reading;
    let follows_day = || {
        let days = dates_within(found.dates, Span::new(position.saturating_sub(LONGEST_NAME), position));
        days.last().is_some_and(|day| day.span.end == position)
    };
    let follows_mark = text.before(position).is_none_or(|c| !c.is_alphanumeric());
    follows_mark || SUBJECT_STARTS.longest_before(text, position).is_some() || follows_day()
}
