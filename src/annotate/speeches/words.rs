//! Looks up in the lexicon the words by which speeches are found, by their kind.

use super::lists::{AT, DISPATCHES, LEADER_POSTS, TIME_UNITS, TO};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_bracket, is_closing, is_comma, is_range_mark};
use crate::annotate::marks::Marks;
use crate::annotate::people::{People, PersonFound};
use crate::document::Sentence;
use crate::lexicon::kinds::{collective, cue_context, narration, requirement};
use crate::lexicon::{Hit, Kind, Table, Tables};
use crate::span::Span;
use crate::words::WordList;

/// Verbs of narration, which say what somebody does.
pub(super) const ACTS: Kind = narration::VERB.or(narration::ENDING);
/// Kinds of collectives that may be speakers: the search for what is before a cue ends at them.
const HEADS: Kind = collective::PEOPLE.or(collective::MEETING).or(collective::BODY).or(collective::CENTRE);

/// How far into a clause its dateline may reach, without the bracket after it, in code points.
const LONGEST_DATELINE: usize = 24;

/// What every step of finding speeches reads.
pub(super) struct Scene<'a> {
    pub cx: &'a Context<'a>,
    pub people: &'a People,
    pub marks: Marks,
    /// For each person, whether others quote them: who leads the Party or the state.
    pub authorities: Vec<bool>,
}

impl<'a> Scene<'a> {
    pub fn new(cx: &'a Context<'a>, people: &'a People) -> Self {
        let marks = Marks::new(cx.document, cx.document.reading.span());
        let leads = |post: &str| LEADER_POSTS.contains(post);
        let is_leader = |p: &PersonFound| p.posts.iter().any(|post| leads(cx.slice(post.span)));
        let mut authorities: Vec<bool> = people.list.iter().map(is_leader).collect();
        for mention in &people.mentions {
            let mut words = cx.hits.starting_at(mention.span.start).iter();
            authorities[mention.person] |= words.any(|h| h.span() == mention.span && h.is(collective::AUTHORITY));
        }
        Self { cx, people, marks, authorities }
    }

    /// The clauses of a sentence.
    pub fn clauses(&self, sentence: &Sentence) -> &'a [Span] {
        self.cx.document.clauses(sentence)
    }

    pub fn char(&self, position: usize) -> char {
        self.cx.document.reading.get(position).unwrap_or('\n')
    }

    pub fn before(&self, position: usize) -> char {
        self.cx.document.reading.before(position).unwrap_or('\n')
    }

    /// Whether a word of `list` starts at `position`.
    pub fn begins(&self, list: &WordList, position: usize) -> bool {
        list.longest_at(&self.cx.document.reading, position).is_some()
    }

    /// Whether a word of `list` ends at `position`.
    pub fn ends(&self, list: &WordList, position: usize) -> bool {
        list.longest_before(&self.cx.document.reading, position).is_some()
    }

    /// Whether a word of `list` is in `span`.
    pub fn has_word(&self, list: &WordList, span: Span) -> bool {
        list.first_in(&self.cx.document.reading, span).is_some()
    }

    /// The longest word of `kind` that starts at `position`.
    pub fn at(&self, position: usize, kind: Kind) -> Option<&Hit> {
        self.cx.hits.of_kind_at(kind, position)
    }

    /// The longest word of `kind` that ends at `position`.
    pub fn ending(&self, position: usize, kind: Kind) -> Option<&Hit> {
        self.cx.hits.of_kind_ending_at(kind, position)
    }

    /// Whether a word of `kind` is in `span`.
    pub fn has(&self, span: Span, kind: Kind) -> bool {
        self.cx.hits.of_kind_within(kind, span).next().is_some()
    }

    /// The first modal of a demand in `span`, outside of words that hold its characters (应急).
    pub fn modal(&self, span: Span) -> Option<Span> {
        let longest = self.cx.hits.longest_starting_in(Table::RequirementWords, span);
        let mut reached = 0;
        let apart = longest.filter(move |hit| {
            let is_apart = hit.span().start >= reached;
            reached = reached.max(hit.span().end);
            is_apart
        });
        apart.filter(|hit| hit.is(requirement::MODAL)).map(Hit::span).next()
    }

    /// The first verb of narration in `span` that is not part of a collective's name (慰问 in 慰问组).
    pub fn act(&self, span: Span) -> Option<usize> {
        let is_name = |verb: Span| {
            let near = verb.start.saturating_sub(3)..=verb.start;
            let mut hits = near.flat_map(|at| self.cx.hits.starting_at(at));
            hits.any(|hit| hit.table == Table::Collectives && hit.span().covers(verb) && hit.span() != verb)
        };
        self.cx.hits.of_kind_within(ACTS, span).map(Hit::span).find(|verb| !is_name(*verb)).map(|verb| verb.start)
    }

    /// The position after what may lead a clause: a dateline, blanks, 会上, 随后, 同时, 15日, （4月10日）.
    pub fn skip_leads(&self, start: usize, to: usize) -> usize {
        let mut from = self.dateline_end(start, to);
        while from < to {
            let next = if self.char(from).is_whitespace() || from > start && is_comma(self.char(from)) {
                from + 1
            } else if let Some(hit) = self
                .at(from, cue_context::LEAD)
                .or_else(|| self.at(from, narration::OPENER))
                .filter(|h| h.span().end <= to)
            {
                hit.span().end
            } else {
                self.time_end(from, to)
            };
            if next == from {
                break;
            }
            from = next;
        }
        from
    }

    /// The position after a dateline inside a report (新华社安曼12月31日电（记者李明远）); `from` where none starts there.
    fn dateline_end(&self, from: usize, to: usize) -> usize {
        let near = Span::new(from, to.min(from + LONGEST_DATELINE));
        let may_begin = |c: char| DISPATCHES.first_chars().may_have(c);
        let mut near = (from..).zip(self.cx.document.reading.chars_of(near)).filter(|(_, c)| may_begin(**c));
        let is_dispatch = |at: usize| self.begins(&DISPATCHES, at) && self.ends(&TIME_UNITS, at);
        let Some(end) = near.find(|(at, _)| is_dispatch(*at)).map(|(at, _)| at + 1) else { return from };
        let bracket =
            self.cx.document.quote_starting_at(end).filter(|q| is_bracket(self.char(end)) && q.span.end <= to);
        let end = bracket.map_or(end, |quote| quote.span.end);
        if end < to && is_closing(self.char(end)) { end + 1 } else { end }
    }

    /// The position after a date or time of day that starts at `from` (15日, 5月12日上午); `from` where none does.
    fn time_end(&self, from: usize, to: usize) -> usize {
        if !self.char(from).is_ascii_digit() {
            return from;
        }
        let is_part = |c: char| c.is_ascii_digit() || is_unit(c) || is_range_mark(c) || TO.contains_char(c);
        let end = (from..to.min(from + 24)).find(|&p| !is_part(self.char(p))).unwrap_or(to.min(from + 24));
        let is_time = end > from && is_unit(self.before(end));
        if is_time { end } else { from }
    }

    /// The position before what may be between a speaker and a cue that starts at `to`: adverbs, dates, brackets, 在…上,
    /// 对….
    pub fn peel(&self, from: usize, mut to: usize) -> usize {
        while to > from {
            let next = self.peel_once(from, to);
            let head = self.ending(to, HEADS);
            if next == to || head.is_some_and(|h| h.span().start >= from && h.span().len() > 1) {
                break;
            }
            to = next;
        }
        to
    }

    /// The position of 在 before a place that ends at `to`: 在华盛顿.
    fn place_before(&self, from: usize, to: usize) -> Option<usize> {
        if !self.cx.hits.tables_ending_at(to).meets(PLACES) {
            return None;
        }
        let mut near = (from.max(to.saturating_sub(LONGEST_PLACE))..to).rev();
        near.find(|at| self.begins(&AT, *at) && !self.marks.any(*at))
    }

    fn peel_once(&self, from: usize, to: usize) -> usize {
        let last = self.before(to);
        if last.is_whitespace() {
            return to - 1;
        }
        if matches!(last, ')' | '）') {
            let opening = (from..to).rev().take(24).find(|&p| matches!(self.char(p), '(' | '（'));
            return opening.unwrap_or(to);
        }
        if let Some(hit) = self.ending(to, cue_context::ADVERB.or(cue_context::LEAD)).filter(|h| h.span().start >= from)
        {
            return hit.span().start;
        }
        if is_unit(last) {
            let is_part = |c: char| c.is_ascii_digit() || is_unit(c);
            let start = (from..to).rev().take(24).take_while(|&p| is_part(self.char(p))).last().unwrap_or(to);
            if self.char(start).is_ascii_digit() {
                return start;
            }
        }
        if let Some(start) = self.place_before(from, to) {
            return start;
        }
        if self.ending(to, cue_context::TAIL).is_some() {
            let preposition = |p: usize| self.at(p, cue_context::PLACE).is_some();
            let start = (from..to).rev().take(40).find(|&p| preposition(p) && !self.marks.any(p));
            return start.unwrap_or(to);
        }
        to
    }
}

/// Tables of the names of places.
const PLACES: Tables =
    Tables::of(&[Table::Divisions, Table::RegionAliases, Table::Countries, Table::ForeignPlaces, Table::VenueWords]);

/// Longest place between a speaker and a cue, with 在, in code points.
const LONGEST_PLACE: usize = 16;

fn is_unit(c: char) -> bool {
    TIME_UNITS.contains_char(c)
}
