//! The list of bodies that ends at the verb of holding, and where the subject of the verb ends.

use super::Finder;
use crate::annotate::dates::within as dates_within;
use crate::annotate::event::clauses::skip_blanks;
use crate::annotate::event::words;
use crate::annotate::grammar::marks::{is_han, is_list_mark};
use crate::annotate::organizations::within;
use crate::lexicon::Table;
use crate::lexicon::kinds::{event, place};
use crate::span::Span;

/// Most items of a list of bodies that do not end like the name of a body: 灵泉景点.
const MOST_UNKNOWN: usize = 3;
/// Longest item that does not end like the name of a body, in characters.
const LONGEST_ITEM: usize = 16;
/// Lengths in characters of a host that does not end like a body's name. It counts only behind 和 and a body: 甲钢 in
/// 某某协会和甲钢.
const ITEM: std::ops::RangeInclusive<usize> = 2..=3;
/// Length of the first of two bodies without a mark between them, in code points: 市委.
const PARTY_PART: usize = 2;
/// Shortest name of a department of one's own, in characters: 我校团委.
const OWN_PART: usize = 4;
/// Longest name of a body that may be the end of a longer one, in characters: 发展局.
const SHORT: usize = 4;

impl Finder<'_, '_> {
    /// The bodies in a list that ends at `end`, and short names behind 和 and a body that do not end like a body:
    /// 某某协会和甲钢. A street office alone (某街道开展) is none.
    pub(super) fn bodies_before(&self, start: usize, end: usize) -> Vec<Span> {
        let text = &self.cx.document.reading;
        let mut bodies: Vec<Span> = Vec::new();
        let mut end = end;
        let mut unknown = 0;
        loop {
            let bracket = self.cx.document.quote_ending_at(end).map(|q| q.span).filter(|b| b.start > start);
            let end_of_name = bracket.filter(|b| text.get(b.start) == Some('（')).map_or(end, |b| b.start);
            let body = self.body_ending_at(start, end_of_name).map(|body| self.with_joined_part(start, body));
            unknown += usize::from(body.is_none());
            let item = body.or_else(|| self.unknown_item(start, end).filter(|_| unknown <= MOST_UNKNOWN));
            let Some(item) = item else { break };
            bodies.extend(body.into_iter().flat_map(|body| self.part_pair(body)));
            let is_people = words::PEOPLE_CLASS.longest_before(text, item.end).is_some();
            let is_unlisted_host =
                body.is_none() && !is_people && ITEM.contains(&item.len()) && self.follows_body(start, item);
            bodies.extend(is_unlisted_host.then_some(item));
            let Some(link) = words::HOST_LINK.longest_before(text, item.start) else { break };
            end = link.start;
        }
        let is_street = |body: &Span| words::LISTED_DIVISION.longest_before(text, body.end).is_some();
        if bodies.len() == 1 && bodies.first().is_some_and(is_street) {
            return Vec::new();
        }
        bodies.reverse();
        bodies
    }

    /// The whole name of a body that has 与 in it: 某省健康促进与教育协会. The part before 与 must not be a body itself.
    fn with_joined_part(&self, start: usize, body: Span) -> Span {
        let text = &self.cx.document.reading;
        let opens = words::NAME_LINK.longest_at(text, body.start);
        let Some(link) = opens.or(words::NAME_LINK.longest_before(text, body.start)).filter(|l| l.start > start) else {
            return body;
        };
        let from = start.max(link.start.saturating_sub(LONGEST_ITEM));
        let before = words::HOST_LINK.starting_in(text, Span::new(from, link.start)).next_back();
        let first = before.map_or(start, |before| before.end);
        let part = Span::new(first, link.start);
        let is_whole = (ITEM.end() + 1..=LONGEST_ITEM).contains(&part.len())
            && text.chars_of(part).iter().all(|c| is_han(*c))
            && self.body_ending_at(start, link.start).is_none()
            && !self.cx.hits.ending_at(link.start).any(|h| h.is(place::DIVISION))
            && words::PEOPLE_CLASS.longest_before(text, link.start).is_none()
            && words::HOST_OPENER.longest_at(text, first).is_none()
            && self.cx.hits.of_kind_within(event::HOLD.or(event::ACT).or(event::GO), part).next().is_none()
            && self.found.people.mentions_in(part).is_empty();
        if is_whole { Span::new(first, body.end) } else { body }
    }

    /// Whether 和 or the like, but not 、, joins `item` to a body before it: 某某协会|和|甲钢.
    fn follows_body(&self, start: usize, item: Span) -> bool {
        let text = &self.cx.document.reading;
        let link = words::HOST_LINK.longest_before(text, item.start).filter(|link| link.start > start);
        let is_last = link.is_some_and(|link| !text.get(link.start).is_some_and(is_list_mark));
        is_last && link.is_some_and(|link| self.body_ending_at(start, link.start).is_some())
    }

    /// Both bodies of 市委市政府, the last first; else the body alone.
    pub(super) fn part_pair(&self, body: Span) -> Vec<Span> {
        if !words::BODY_PAIR.contains(self.cx.slice(body)) {
            return vec![body];
        }
        let middle = body.start + PARTY_PART;
        vec![Span::new(middle, body.end), Span::new(body.start, middle)]
    }

    /// An item of a list of bodies that does not end like a body: 灵泉景点 in 区总工会、区旅游局和灵泉景点.
    pub(super) fn unknown_item(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let from = start.max(end.saturating_sub(LONGEST_ITEM));
        let link = words::HOST_LINK.starting_in(text, Span::new(from, end)).next_back()?;
        let item = Span::new(link.end, end);
        let is_plain = text.chars_of(item).iter().all(|c| is_han(*c)) && !item.is_empty();
        let has_verb = self.cx.hits.of_kind_within(event::HOLD.or(event::ACT).or(event::GO), item).next().is_some();
        let has_person = !self.found.people.mentions_in(item).is_empty();
        (is_plain && !has_verb && !has_person).then_some(item)
    }

    /// Where the subject ends: before the adverbs, dates, places and brackets that precede the verb.
    pub(super) fn subject_end(&self, start: usize, verb: usize) -> usize {
        let text = &self.cx.document.reading;
        let mut end = self.place_start(start, verb).unwrap_or(verb);
        loop {
            end = text.trim_end(Span::new(start, end), char::is_whitespace).end;
            let date = dates_within(self.found.dates, Span::new(start, end)).last().filter(|d| d.span.end == end);
            let adverb = words::HOST_ADVERB.longest_before(text, end).filter(|a| a.start >= start);
            let at = words::AT.longest_before(text, end).filter(|a| a.start > start);
            let bracket = self.cx.document.quote_ending_at(end).map(|q| q.span);
            let bracket = bracket.filter(|b| b.start > start && text.get(b.start) == Some('（'));
            let shorter = date.map(|d| d.span).or(adverb).or(at).or(bracket);
            let Some(shorter) = shorter else { return end };
            end = shorter.start;
        }
    }

    /// Where 在 or 于 opens a place before the verb.
    pub(super) fn place_start(&self, start: usize, verb: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let follows_body =
            |at: usize| self.cx.hits.longest_ending_at(at, Table::OrgSuffixes).is_some_and(|h| h.span().len() > 1);
        let opens = |at: &usize| {
            let follows_name = || self.found.people.ending_at(*at).is_some() || follows_body(*at);
            words::AT.longest_at(text, *at).is_some()
                && (words::AT_NOT_BEFORE.longest_before(text, *at).is_none() || follows_name())
        };
        (start..verb).find(opens)
    }

    /// The body that ends at `end`: a mention, or a phrase with the last word of a body. A division is none, nor a
    /// body that somebody went to, nor an unnamed one (该局).
    pub(super) fn body_ending_at(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let organizations = within(self.found.organizations, Span::new(start, end));
        let mention = organizations.iter().rev().find(|o| o.span.end == end).map(|o| o.span);
        let is_short = mention.is_none_or(|body| body.len() <= SHORT && body.start > start);
        let whole = is_short.then(|| self.unlisted_body(start, end)).flatten();
        let body = whole.or(mention)?;
        let is_region = self.cx.hits.ending_at(end).any(|h| h.is(place::DIVISION))
            && words::HOST_DIVISION.longest_before(text, end).is_none();
        let is_goal = self.cx.hits.of_kind_ending_at(event::GO, body.start).is_some();
        let is_part = |link: &Span| {
            words::HOST_SUFFIX.longest_at(text, link.end).is_some_and(|w| w.end == body.end)
                || words::UNION.longest_at(text, link.start).is_some()
        };
        let inner = words::HOST_LINK
            .first_in(text, body)
            .filter(|link| link.len() > 1 && link.start > body.start && !is_part(link));
        let body = inner.map_or(body, |link| Span::new(link.end, body.end));
        let is_own_part = words::OWN.longest_at(text, body.start).is_some() && body.len() >= OWN_PART;
        let is_own = words::NO_HOST.longest_at(text, body.start).is_some() && mention.is_none() && !is_own_part;
        (!is_region && !is_goal && !is_own).then_some(body)
    }

    /// The phrase that ends at `end` with the last word of a body, from the last link on or from `start`. None with a
    /// person, a verb or 的 in it.
    pub(super) fn unlisted_body(&self, start: usize, end: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        let listed = self.cx.hits.longest_ending_at(end, Table::OrgSuffixes).map(crate::lexicon::Hit::span);
        let suffix = listed.or(words::HOST_SUFFIX.longest_before(text, end)).filter(|s| s.start >= start)?;
        let is_union = |link: Span| words::UNION.longest_at(text, link.start).is_some();
        let follows_link = |at: &usize| {
            words::HOST_LINK.longest_before(text, *at).is_some_and(|link| link.end > start && !is_union(link))
        };
        let from = (start..=suffix.start).rev().find(follows_link);
        let span = Span::new(skip_blanks(self.cx, from.unwrap_or(start)), end);
        let is_long = span.len() > suffix.len().min(SHORT - 1) || from.is_some() && span.len() > 1;
        let has_verb = words::NO_BODY.first_in(text, span).is_some()
            || self.cx.hits.of_kind_within(event::HOLD.or(event::ACT).or(event::GO), span).next().is_some();
        let is_body = is_long
            && !has_verb
            && self.found.people.mentions_in(span).is_empty()
            && words::OF.first_in(text, span).is_none();
        is_body.then_some(span)
    }
}
