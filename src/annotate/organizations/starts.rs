//! Where the name of a body begins: a bounded walk back from its last word.

use super::listed;
use super::words::{
    CENTRAL, CLASS_WORDS, COMRADES, COUNTS, INNER_LINKS, LEVEL_PAIRS, LEVELS, MEASURES, MEDIA_FOLLOWERS,
    NAMED_AFTER_PERSONS, OF_PROFESSIONS, OFFICES, ORDINAL_MARKS, ORDINAL_PARTS, REPRESENTS, STOP_CHARS, STOP_WORDS,
    VERBS_BEFORE_OWNERS,
};
use crate::annotate::Context;
use crate::annotate::grammar::beside_names::FITS_AFTER;
use crate::annotate::grammar::{marks, ordinary};
use crate::annotate::people::People;
use crate::annotate::places::{self, PlaceMention};
use crate::document::QuoteKind;
use crate::lexicon::kinds::name_context;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::Span;

/// Longest name, in characters.
const LONGEST: usize = 36;
/// Longest stretch of unknown characters.
const MOST_UNKNOWN: usize = 10;
/// Longest quoted part of a name, in characters.
const LONGEST_PART: usize = 16;
/// Longest bracketed part of a name, brackets included, in characters.
const LONGEST_BRACKET: usize = 8;
/// Tables of bodies that may own the body: 浙江大学|医学院.
const OWNERS: Tables = Tables::of(&[Table::Institutions, Table::Universities]);

/// Why the walk back from the last word of a name ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// A mark or the start of a line.
    Mark,
    /// A verb, a preposition, a post or a person.
    Word,
    /// A word that makes a class of the noun: 各, 有关.
    Class,
    /// The walk went as far back as it may.
    OutOfReach,
}

/// The words before the last word of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk {
    /// Where the words begin.
    pub start: usize,
    pub edge: Edge,
    /// Where the first place or owner among them begins.
    pub owner: Option<usize>,
    /// The number of characters in words that names of bodies are made of.
    pub known: usize,
    /// The number of characters in no such word.
    pub unknown: usize,
}

pub(super) struct Walker<'a, 'c> {
    pub cx: &'c Context<'a>,
    pub places: &'c [PlaceMention<'a>],
    pub people: &'c People,
}

impl Walker<'_, '_> {
    /// Walks back over the words of a name whose last word is `end`.
    pub fn walk(&self, end: Span) -> Walk {
        // A listed body that ends with the last word is in the name as a whole: 江汉大学.
        let listed = self.university_ending_at(end.end).filter(|start| *start < end.start);
        let start = listed.unwrap_or(end.start);
        let mut walk = Walk { start, edge: Edge::OutOfReach, owner: listed, known: 0, unknown: 0 };
        let lowest = end.start.saturating_sub(LONGEST);
        while walk.start > lowest && walk.unknown <= MOST_UNKNOWN {
            if let Some(edge) = self.step(&mut walk, end) {
                walk.edge = edge;
                return walk;
            }
        }
        if walk.start == 0 {
            walk.edge = Edge::Mark;
        }
        walk
    }

    /// Takes one word into the name, or says why the name begins here.
    fn step(&self, walk: &mut Walk, end: Span) -> Option<Edge> {
        let (text, at) = (&self.cx.document.reading, walk.start);
        let Some(last) = text.before(at) else { return Some(Edge::Mark) };
        if let Some(part) = self.part_ending_at(at) {
            if self.is_of_levels(part) {
                return Some(Edge::Class);
            }
            walk.start = part.start;
            walk.known += part.len();
            return None;
        }
        let before_dash = || self.place_before_dash(at).filter(|_| at < end.start);
        if let Some(owner) = self.owner_ending_at(at).or_else(before_dash) {
            (walk.start, walk.owner) = (owner, Some(owner));
            return None;
        }
        if NAMED_AFTER_PERSONS.contains(self.cx.slice(end))
            && let Some(start) = self.person_start(at)
        {
            return take(walk, at - start, true);
        }
        if !marks::is_han(last) && !last.is_ascii_alphabetic() && !marks::is_name_dot(last) {
            return if last.is_ascii_digit() && self.is_numbered(at) { take(walk, 1, false) } else { Some(Edge::Mark) };
        }
        if CLASS_WORDS.longest_before(text, at).is_some() || LEVEL_PAIRS.longest_before(text, at).is_some() {
            return Some(Edge::Class);
        }
        if let Some(term) = listed::term_start(self.cx, at) {
            return take(walk, at - term, false);
        }
        if STOP_WORDS.longest_before(text, at).is_some() || self.follows_verb_of_owner(at, walk.owner) {
            return Some(Edge::Word);
        }
        if self.is_counted(at) {
            return Some(Edge::Class);
        }
        if self.is_of_person(at, end) {
            return Some(Edge::Word);
        }
        let known = ordinary::BODY_WORDS.longest_before(text, at).map_or(0, Span::len);
        let suffix = self.cx.hits.longest_ending_at(at, Table::OrgSuffixes).map_or(0, |hit| hit.span().len());
        let known = known.max(if suffix > 1 { suffix } else { 0 });
        if self.verb_ending_at(at).is_some_and(|verb| verb > known) {
            return Some(Edge::Word);
        }
        if suffix > 1 && suffix >= known && walk.owner.is_some() {
            walk.owner = Some(at - suffix);
        }
        if known > 0 {
            return take(walk, known, known > 1);
        }
        if at < end.start && INNER_LINKS.contains_char(last) && self.links_modifiers(at - 1) {
            return take(walk, 1, true);
        }
        if STOP_CHARS.contains_char(last) {
            return Some(Edge::Word);
        }
        take(walk, 1, false)
    }

    /// A quoted or bracketed part of a name that ends at `at`: 华南光电（集团）|有限责任公司.
    fn part_ending_at(&self, at: usize) -> Option<Span> {
        let text = &self.cx.document.reading;
        if !text.before(at).is_some_and(marks::is_closing) {
            return None;
        }
        let quotes = &self.cx.document.quotes;
        let near = quotes.partition_point(|quote| quote.span.start + LONGEST_PART < at);
        let mut near = quotes[near..].iter().take_while(|quote| quote.span.start < at);
        let part =
            near.find(|quote| quote.span.end == at && !matches!(quote.kind, QuoteKind::Title | QuoteKind::InnerTitle))?;
        let is_clause = text.chars_of(part.span).iter().any(|c| marks::is_pause(*c));
        let is_byline = MEDIA_FOLLOWERS.first_in(text, part.span).is_some();
        let is_bracket = matches!(part.kind, QuoteKind::Round | QuoteKind::Square);
        let opens = text.before(part.span.start).is_some_and(marks::is_han) || part.kind == QuoteKind::Double;
        let is_short = !is_bracket || part.span.len() <= LONGEST_BRACKET;
        (!is_clause && !is_byline && opens && is_short).then_some(part.span)
    }

    /// Whether a verb precedes a place or a body at `at`: 希望|省教育厅. The owner found last begins at `owner`.
    fn follows_verb_of_owner(&self, at: usize, owner: Option<usize>) -> bool {
        let text = &self.cx.document.reading;
        let is_owner = || {
            let is_listed = self.cx.hits.tables_starting_at(at).meets(OWNERS);
            is_listed || owner == Some(at) || text.get(at).is_some_and(|c| LEVELS.contains_char(c))
        };
        VERBS_BEFORE_OWNERS.longest_before(text, at).is_some() && is_owner()
    }

    /// The start of a listed university that ends at `at`.
    fn university_ending_at(&self, at: usize) -> Option<usize> {
        self.cx.hits.longest_ending_at(at, Table::Universities).map(|hit| hit.span().start)
    }

    /// Whether a bracket holds levels of divisions alone, as in 县（市、区）|水务局.
    fn is_of_levels(&self, part: Span) -> bool {
        let inner = Span::new(part.start + 1, part.end.saturating_sub(1).max(part.start + 1));
        let mut levels = self.cx.document.reading.chars_of(inner).iter();
        levels.all(|c| LEVELS.contains_char(*c) || marks::is_list_mark(*c))
    }

    /// The start of a place or a listed body that ends at `at`.
    fn owner_ending_at(&self, at: usize) -> Option<usize> {
        let place = places::ending_at(self.places, at).map(|place| place.span.start);
        let is_owner = |hit: &&Hit| OWNERS.has(hit.table) && hit.span().len() > 1;
        let body = self.cx.hits.ending_at(at).find(is_owner).map(Hit::span);
        let is_national = |body: &Span| CENTRAL.contains(self.cx.slice(*body));
        let body = body.filter(|body| {
            body.len() > 2
                || is_national(body)
                || self.cx.document.reading.get(body.start).is_some_and(|c| LEVELS.contains_char(c))
        });
        let body = body.map(|body| listed::start_with_place(self.cx, body, self.places));
        match (place, body) {
            (Some(place), Some(body)) => Some(place.min(body)),
            (place, body) => place.or(body),
        }
    }

    /// Whether a place begins at `at`.
    pub fn opens_place(&self, at: usize) -> bool {
        places::starting_at(self.places, at).is_some()
    }

    /// The start of a place before a dash that ends at `at`: 中国—|东盟商务理事会.
    fn place_before_dash(&self, at: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let dash = at.checked_sub(1).filter(|dash| text.get(*dash).is_some_and(marks::is_range_mark))?;
        places::ending_at(self.places, dash).map(|place| place.span.start)
    }

    /// Whether the link at `link` joins two modifiers of one name (文化和旅游局), and no two bodies.
    fn links_modifiers(&self, link: usize) -> bool {
        let text = &self.cx.document.reading;
        let is_modifier = ordinary::BODY_WORDS.longest_before(text, link).is_some_and(|word| word.len() > 1);
        let ends_body =
            self.cx.hits.longest_ending_at(link, Table::OrgSuffixes).is_some_and(|hit| hit.span().len() > 1)
                || self.owner_ending_at(link).is_some()
                || self.cx.hits.longest_ending_at(link, Table::Posts).is_some();
        is_modifier && !ends_body && CLASS_WORDS.longest_before(text, link).is_none()
    }

    /// Whether the digits that end at `at` belong to a name, as 第 is before them: 第1.
    fn is_numbered(&self, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let is_digit = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit());
        let first = (at.saturating_sub(4)..at).rev().take_while(is_digit).last().unwrap_or(at);
        ORDINAL_PARTS.longest_before(text, first).is_some_and(|part| ORDINAL_MARKS.contains(self.cx.slice(part)))
    }

    /// Whether a count of things ends at `at` (72家|高校), or a date (2021年|学校).
    fn is_counted(&self, at: usize) -> bool {
        let text = &self.cx.document.reading;
        let (Some(measure), Some(count)) = (text.before(at), text.before(at.saturating_sub(1))) else { return false };
        MEASURES.contains_char(measure)
            && (count.is_ascii_digit() || COUNTS.contains_char(count))
            && ordinary::BODY_WORDS.longest_before(text, at).is_none_or(|word| word.len() < 2)
    }

    /// Whether the name of a person, also with 同志, a post of one, or 代表 ends at `at`.
    fn is_of_person(&self, at: usize, end: Span) -> bool {
        let text = &self.cx.document.reading;
        let is_person = |at: usize| self.people.ending_at(at).is_some();
        if is_person(at) || COMRADES.longest_before(text, at).is_some_and(|word| is_person(word.start)) {
            return true;
        }
        if REPRESENTS.longest_before(text, at).is_some() {
            return true;
        }
        let known = ordinary::BODY_WORDS.longest_before(text, at).map_or(0, Span::len);
        let is_office = OFFICES.contains(self.cx.slice(end));
        let post = self.cx.hits.longest_ending_at(at, Table::Posts).filter(|post| post.span().len() > known.max(1));
        let is_of_profession = at == end.start && OF_PROFESSIONS.contains(self.cx.slice(end));
        post.is_some_and(|post| !is_office && !is_of_profession || is_person(post.span().start))
    }

    /// The start of a person's name, or of 同志 after one, that ends at `at`.
    fn person_start(&self, at: usize) -> Option<usize> {
        let comrade = COMRADES.longest_before(&self.cx.document.reading, at).map(|word| word.start);
        let person = self.people.ending_at(comrade.unwrap_or(at)).map(|mention| mention.span.start);
        person.or(comrade)
    }

    /// The length of the verb or function word of several characters that ends at `at`.
    fn verb_ending_at(&self, at: usize) -> Option<usize> {
        let text = &self.cx.document.reading;
        let ordinary = ordinary::VERBS.longest_before(text, at).map(Span::len);
        let of_event = self.cx.hits.longest_ending_at(at, Table::EventVerbs).map(|hit| hit.span().len());
        let opens = |hit: &Hit| hit.is(FITS_AFTER.or(name_context::EDGE));
        let beside_name = self.cx.hits.longest_ending_at(at, Table::NameContexts);
        let beside_name = beside_name.filter(|hit| opens(hit) && !hit.is(name_context::IN_BODY));
        let beside_name = beside_name.map(|hit| hit.span().len());
        [ordinary, of_event, beside_name].into_iter().flatten().filter(|length| *length > 1).max()
    }
}

/// Takes `length` characters into the name.
#[allow(clippy::unnecessary_wraps, reason = "the answer of a step that continues")]
fn take(walk: &mut Walk, length: usize, is_known: bool) -> Option<Edge> {
    walk.start -= length;
    if is_known {
        walk.known += length;
    } else {
        walk.unknown += length;
    }
    None
}
