//! Candidates of the Han pattern: a surname and one or two characters.

use std::borrow::Cow;

use super::against::against;
use super::candidate::{Candidate, POSSIBLE, REPEATED, TEXT_EDGE};
use super::contexts::{FILLS, ends_with_link, fill_evidence};
use super::edges::Edges;
use super::masked::mask_evidence;
use super::opening::Opening;
use super::words::{AFTER_SURNAME, FOLLOWERS, HOME, LINKS, NEVER_FIRST, NEVER_LAST, PARTY, WOMAN};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_han, is_list_mark};
use crate::lexicon::kinds::post;
use crate::lexicon::{CharOdds, NameModel, Table, Tables};
use crate::span::Span;

/// Log odds of a compound surname, whose two characters seldom meet otherwise.
const COMPOUND: f32 = 4.0;
/// Length of a married woman's name with two surnames and a given name (林郑月娥), in characters.
const LONGEST_MARRIED: usize = 4;
/// Log odds of a husband's surname before a wife's and her given name (林郑月娥).
const MARRIED: f32 = 1.5;
/// Log odds of a first character that no table has as a surname. It counts only after a post or in a compound surname.
const UNKNOWN: f32 = -2.6;
/// Log odds of a given name from which an unknown surname may precede it.
const NAMELIKE: f32 = 1.2;
/// Factor for the log odds of a name's own characters, which count less than the words around it.
const CHARACTERS: f32 = 0.8;
/// Tolerance for rounding in a sum of log odds.
const ROUNDING: f32 = 0.01;
/// Log odds from which a character is plainly one of a transliteration.
pub const PLAINLY_FOREIGN: f32 = 0.8;
/// Added to a name of three characters after a post that ends with 家 before a mark: 副调研员孔浩家，.
const HOME_IN_NAME: f32 = 1.5;
/// Least evidence after a candidate that marks do not reach, only a verb, a post or another word that follows names.
const VERB: f32 = 2.5;
/// Most blanks between a surname and a given name (王 毅).
const MOST_BLANKS: usize = 4;

/// Tables of words for people: 书记, 教师.
const PEOPLE: Tables = Tables::of(&[Table::Posts, Table::GroupHeads]);

/// Every candidate with a score above [`POSSIBLE`].
pub fn han<'a>(cx: &Context<'a>, edges: &Edges) -> Vec<Candidate<'a>> {
    let chars = cx.document.reading.chars();
    let model = cx.lexicon.names();
    let mut found = Vec::new();
    let mut padded_end = 0;
    for (start, &c) in cx.budget.over(chars.iter().enumerate()) {
        let behind_post = cx.hits.tables_ending_at(start).has(Table::Posts);
        if !(behind_post || model.begins_surname(c)) || !is_han(c) || NEVER_FIRST.contains_char(c) {
            continue;
        }
        let odds = model.odds(c);
        let compound = odds.opens_compound && chars.get(start + 1).is_some_and(|d| model.is_compound_surname(c, *d));
        let unknown = (behind_post || compound).then_some(UNKNOWN);
        let mut search = Search {
            cx,
            model,
            edges,
            opening: Opening::at(cx, start),
            found: &mut found,
            padded_end: &mut padded_end,
        };
        if compound {
            search.written(start, 2, COMPOUND);
            search.spaced(start, 2, COMPOUND);
        } else if search.is_married(start) {
            search.written(start, 2, MARRIED);
        }
        if let Some(surname) = odds.surname.or(unknown) {
            search.written(start, 1, surname);
            search.spaced(start, 1, surname);
        }
    }
    found
}

/// The evidence around a candidate, as log odds.
#[derive(Clone, Copy)]
struct Around {
    left: f32,
    right: f32,
    fills: f32,
}

impl Around {
    fn odds(self) -> f32 {
        self.left + self.right + self.fills
    }
}

/// The candidates that begin at one position.
struct Search<'s, 'a> {
    cx: &'s Context<'a>,
    model: &'s NameModel,
    edges: &'s Edges,
    opening: Opening,
    found: &'s mut Vec<Candidate<'a>>,
    /// Where the last name with blanks inside ends.
    padded_end: &'s mut usize,
}

impl Search<'_, '_> {
    /// Whether a married woman's name of four characters begins at `start`: her husband's surname, her own, and a given
    /// name of two characters (陈方安生). What is before must favour a name as strongly as the beginning of the text does.
    /// （女） or a post must follow the name; else a post must precede it, and a mark follow.
    fn is_married(&self, start: usize) -> bool {
        let common = |odds: &CharOdds| odds.surname.is_some_and(|odds| odds > 0.0);
        let text = &self.cx.document.reading;
        let both = text.chars_of(Span::new(start, start + 2));
        let both = both.len() == 2 && both.iter().all(|c| common(self.model.odds(*c)));
        let given = Span::new(start + 2, start + LONGEST_MARRIED);
        if !both
            || text.get(start) == text.get(start + 1)
            || self.cx.hits.is_common(given)
            || self.cx.hits.is_common(Span::new(start, start + 2))
        {
            return false;
        }
        let has_cue = || {
            let end = start + LONGEST_MARRIED;
            WOMAN.longest_at(&self.cx.document.reading, end).is_some()
                || self.cx.hits.longest_at(end, Table::Posts).is_some()
        };
        let is_listed = || {
            let end = start + LONGEST_MARRIED;
            self.opening.is_behind_post()
                && self.cx.document.reading.get(end).is_some_and(|c| is_list_mark(c) || is_boundary(c))
        };
        self.edges.before(start) >= TEXT_EDGE && (has_cue() || is_listed())
    }

    /// Adds the likely candidates without blanks: a surname of `length` characters with one or two characters after it.
    fn written(&mut self, start: usize, length: usize, surname: f32) {
        let left = self.edges.before(start);
        for given in 1..=2 {
            let span = Span::new(start, start + length + given);
            let chars = self.cx.document.reading.chars_of(span);
            if chars.len() < span.len() || !chars[1..].iter().all(|c| is_han(*c)) {
                return;
            }
            // 张先生 names somebody by the surname.
            if AFTER_SURNAME
                .longest_at(&self.cx.document.reading, start + length)
                .is_some_and(|form| form.end == span.end)
            {
                continue;
            }
            let given = self.model.given_name(&chars[length..]);
            let characters = CHARACTERS * (surname + given);
            let right = self.edges.after(span.end);
            if !self.opening.may_call() && characters + left + right + FILLS + ROUNDING < POSSIBLE {
                continue;
            }
            let around = Around { left, right, fills: fill_evidence(self.cx, span) };
            let called_for = self.opening.calls_for(self.cx, span, right);
            let is_word = || self.cx.hits.is_common(Span::new(start + length, span.end));
            let unlikely = surname <= UNKNOWN && (given < NAMELIKE || is_word() || span.len() < 3 && called_for <= 0.0);
            if (called_for > 0.0 || self.may_count(span, characters + around.odds())) && !unlikely {
                self.weigh(span, surname, characters, around, called_for);
            }
        }
    }

    /// Whether a candidate that no place calls for can still count: by itself, or in a list beside a sure name.
    ///
    /// `most` is the sum of the evidence for it.
    fn may_count(&self, span: Span, most: f32) -> bool {
        let text = &self.cx.document.reading;
        let listed =
            || text.before(span.start).is_some_and(is_list_mark) || text.get(span.end).is_some_and(is_list_mark);
        most + ROUNDING >= REPEATED || most + ROUNDING >= POSSIBLE && listed()
    }

    fn weigh(&mut self, span: Span, surname: f32, characters: f32, around: Around, called_for: f32) {
        let cx = self.cx;
        let chars = cx.document.reading.chars_of(span);
        if self.is_link(span, chars) || self.is_piece(span, around) {
            return;
        }
        let against = against(cx, span);
        let relief = CHARACTERS * (surname.max(0.0) - surname) + against.called_for - against.anywhere;
        let around_fills = around.fills;
        let masked = mask_evidence(cx, span, surname, (around.left, around.right));
        let word = function_word(cx, span, around.right, self.opening.is_behind_post());
        let titled = titled_evidence(cx, span, surname, around);
        let around = around.odds() + called_for + word + masked + titled;
        let score = characters + around + against.anywhere + if called_for > 0.0 { relief } else { 0.0 };
        // 江山、安康 in a list of names: the sure names beside it decide.
        let listed = if around_fills > 0.0 && span.len() == 2 { relief.max(0.0) } else { 0.0 };
        if score + listed > POSSIBLE {
            let relief = if called_for > 0.0 { 0.0 } else { relief };
            self.found.push(Candidate { span, name: Cow::Borrowed(cx.slice(span)), score, relief });
        }
    }

    /// Whether the candidate is part of a longer transliteration: 马德|布利, 拉|马福萨.
    fn is_piece(&self, span: Span, around: Around) -> bool {
        let text = &self.cx.document.reading;
        let goes_on = |beside: Option<char>, edge: f32| {
            edge <= 0.0 && beside.is_some_and(|c| self.model.odds(c).foreign >= PLAINLY_FOREIGN)
        };
        (goes_on(text.get(span.end), around.right) || goes_on(text.before(span.start), around.left))
            && text.chars_of(span).iter().all(|c| self.model.odds(*c).foreign > 0.0)
    }

    /// Whether a word such as 和 belongs to the words around it, not to a name: 和王|书记, 教师|和杨桐, 班子和.
    fn is_link(&self, span: Span, chars: &[char]) -> bool {
        let second = chars.get(1).and_then(|c| self.model.surname(*c));
        match *chars {
            [link, _] => {
                let behind_people = || self.cx.hits.tables_ending_at(span.start).meets(PEOPLE);
                self.cx.hits.tables_starting_at(span.end).has(Table::Posts)
                    && FOLLOWERS.contains_char(link)
                    && (second.is_some() || behind_people())
            }
            [first, _, last] => {
                let hits = &self.cx.hits;
                let behind_people = || hits.tables_ending_at(span.start).meets(PEOPLE);
                let word = Span::new(span.start, span.end - 1);
                let noun = || hits.is_common(word) && (hits.is_common_verb(word) || self.edges.after(span.end) < VERB);
                LINKS.contains_char(first) && second.is_some_and(|odds| odds > 0.0) && behind_people()
                    || LINKS.contains_char(last) && noun()
                    || NEVER_FIRST.contains_char(last) && !LINKS.contains_char(last) && hits.is_common(word)
            }
            _ => false,
        }
    }

    /// Adds a name with blanks after its surname, which has `length` characters. The given name has one character,
    /// after a compound surname up to two.
    ///
    /// [`Self::is_padded_start`] says where such a name may begin.
    fn spaced(&mut self, start: usize, length: usize, surname: f32) {
        let text = &self.cx.document.reading;
        let end = start + length;
        if !text.get(end).is_some_and(is_blank) {
            return;
        }
        let blanks = (end..).take(MOST_BLANKS + 1).take_while(|p| text.get(*p).is_some_and(is_blank)).count();
        let at = end + blanks;
        let given = (at..at + length).take_while(|p| text.get(*p).is_some_and(is_han)).count();
        let left = self.edges.before(start);
        if blanks > MOST_BLANKS || left < 1.0 || given == 0 || !self.is_padded_start(start) {
            return;
        }
        let ends = (1..=given).rev().map(|given| at + given);
        let Some(name_end) = ends.into_iter().find(|end| self.edges.after(*end) > 0.0) else { return };
        let span = Span::new(start, name_end);
        let characters = CHARACTERS * (surname + self.model.given_name(text.chars_of(Span::new(at, name_end))));
        let name = text.chars_of(span).iter().copied().filter(|c| !is_blank(*c)).collect();
        self.found.push(Candidate { span, name, score: characters + left + self.edges.after(name_end), relief: 0.0 });
        *self.padded_end = name_end;
    }

    /// Whether a name with blanks may start at `start`. No blank is before it, or the blanks follow another such name
    /// (王 磊 李 伟), a mark or two Han characters.
    fn is_padded_start(&self, start: usize) -> bool {
        let text = &self.cx.document.reading;
        let end = (0..start).rev().find(|p| !text.get(*p).is_some_and(is_blank)).map_or(0, |p| p + 1);
        let is_word = || end >= 2 && text.chars_of(Span::new(end - 2, end)).iter().all(|c| is_han(*c));
        let is_line = || text.before(end).is_none_or(|c| !is_han(c));
        end == start || end == *self.padded_end || is_line() || is_word()
    }
}

/// Evidence of the last character of a candidate, which may be a word after a shorter name (李明|向). It counts for the
/// candidate where the name may end so (副调研员孔浩家，).
fn function_word(cx: &Context, name: Span, right: f32, is_behind_post: bool) -> f32 {
    let text = &cx.document.reading;
    let is_closed = || text.get(name.end).is_none_or(|c| is_boundary(c) || is_list_mark(c));
    match text.before(name.end) {
        Some(c) if name.len() > 2 && NEVER_LAST.contains_char(c) => -8.0,
        Some(c) if name.len() > 2 && HOME.contains_char(c) && is_behind_post && is_closed() => HOME_IN_NAME,
        Some(c) if name.len() > 2 && LINKS.contains_char(c) && links_to_post(cx, name.end) => -8.0,
        Some(_) if ends_with_link(cx, name, right) => 0.0,
        // 王大|为|一行: nothing else is between a name and its party.
        Some(_) if PARTY.longest_at(text, name.end).is_some() => 0.0,
        Some(c) if name.len() > 2 && FOLLOWERS.contains_char(c) => -2.5,
        _ => 0.0,
    }
}

/// Evidence for a candidate of three characters that begins with a frequent surname, between a mark and a post:
/// 。王远山委员长. It is 0 if other rules already count the position.
fn titled_evidence(cx: &Context, name: Span, surname: f32, around: Around) -> f32 {
    let is_opened = cx.document.reading.before(name.start).is_none_or(is_boundary);
    let post = || cx.hits.longest_at(name.end, Table::Posts).filter(|post| post.is(post::AFTER_NAME));
    let is_titled = surname > 0.0 && name.len() == 3 && around.fills <= 0.0 && is_opened;
    if is_titled && post().is_some_and(|post| post.span().len() > 1) { FILLS } else { 0.0 }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

/// Whether a post that follows no name starts at `end`: in 石东|和|组织委员彭磊 the link is not part of the name.
fn links_to_post(cx: &Context, end: usize) -> bool {
    let post = cx.hits.longest_at(end, Table::Posts);
    post.is_some_and(|post| !post.is(post::AFTER_NAME) && post.span().len() > 1)
}
