//! Names that share a change: 任命甲、乙（女）同志为….

use super::words::{COUNT_UNITS, FELLOWS, HONORIFICS, JOINTS, OTHERS, TENS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_boundary};
use crate::annotate::grammar::numerals::numeral;
use crate::annotate::people::{Mention, MentionKind, People};
use crate::annotate::posts::{self, PostMention};
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Most names of one list.
const MOST_NAMES: usize = 64;
/// Most brackets and forms of address after a name.
const MOST_ADDITIONS: usize = 4;
/// Longest count of people, in code points: 等十六位.
const LONGEST_COUNT: usize = 5;

/// Names in a list, which share a change; also a single name.
#[derive(Clone, Debug)]
pub struct Group {
    /// The indices of its mentions in [`Names::full`].
    pub mentions: std::ops::Range<usize>,
    /// Where its first name begins, its posts included.
    pub start: usize,
    /// Where its first name begins.
    pub name_start: usize,
    /// The position after its last name, with the brackets and forms of address that follow the name.
    pub end: usize,
}

/// The mentions of people by full name. Its methods find the groups of names that share a change.
pub struct Names<'a, 'c> {
    pub cx: &'a Context<'c>,
    pub full: Vec<Mention>,
}

impl<'a, 'c> Names<'a, 'c> {
    /// The mentions of `people` by full name.
    pub fn of(cx: &'a Context<'c>, people: &People) -> Self {
        let is_full = |mention: &&Mention| mention.kind == MentionKind::Full;
        Self { cx, full: people.mentions.iter().filter(is_full).copied().collect() }
    }

    /// The group whose first name is the next from `position` on.
    pub fn next(&self, position: usize) -> Option<Group> {
        let first = self.full.partition_point(|m| m.span.start < position);
        (first < self.full.len()).then(|| self.from(first))
    }

    /// The group that the last name before `position` belongs to.
    pub fn last(&self, position: usize) -> Option<Group> {
        let last = self.full.partition_point(|m| m.span.end <= position).checked_sub(1)?;
        let mut first = last;
        while first > 0 && last - first < MOST_NAMES && self.joins(first - 1) {
            first -= 1;
        }
        Some(self.from(first))
    }

    /// The group from the mention `first` on.
    fn from(&self, first: usize) -> Group {
        let mut end = first + 1;
        while end < self.full.len() && end - first < MOST_NAMES && self.joins(end - 1) {
            end += 1;
        }
        let (one, last) = (&self.full[first], &self.full[end - 1]);
        let name_end = skip_additions(self.cx, last.extent.end.max(last.span.end));
        Group { mentions: first..end, start: one.extent.start, name_start: one.span.start, end: name_end }
    }

    /// Whether only a link of a list separates a mention from the next.
    fn joins(&self, mention: usize) -> bool {
        let (one, next) = (&self.full[mention], &self.full[mention + 1]);
        let end = skip_additions(self.cx, one.extent.end.max(one.span.end));
        let between = Span::new(end.min(next.extent.start), next.extent.start);
        end <= next.extent.start && JOINTS.contains(self.cx.slice(between).trim())
    }

    /// Whether the people of `group` are said to speak or act in the clause that names them, before `position`.
    pub fn acts_before(&self, group: &Group, position: usize) -> bool {
        let start = group.end.min(position);
        let pause = (start..position).find(|at| self.cx.document.reading.get(*at).is_some_and(is_boundary));
        self.has_verb(Span::new(start, pause.unwrap_or(position)))
    }

    /// Whether `stretch` has a verb of speaking or of taking part.
    pub fn has_verb(&self, stretch: Span) -> bool {
        let is_verb = |hit: &Hit| hit.span().len() > 1;
        self.cx.hits.of_within(Table::RoleVerbs, stretch).any(is_verb)
            || self.cx.hits.of_within(Table::SpeechCues, stretch).any(is_verb)
    }

    /// The posts before the names of a group, one list for each: names without posts share those of the name before.
    pub fn posts_before(&self, group: &Group) -> Vec<Vec<PostMention>> {
        let mut found: Vec<Vec<PostMention>> = Vec::new();
        for mention in group.mentions.clone() {
            let limit = mention.checked_sub(1).map(|before| self.full[before].extent);
            let name = self.full[mention].span;
            let floor = posts::limit(self.cx, name, limit);
            let own = posts::before(self.cx, name, floor);
            let shared = found.last().filter(|_| own.is_empty()).cloned();
            found.push(shared.unwrap_or(own));
        }
        found
    }
}

/// The position after the brackets, forms of address and counts that follow a name: （女）, 同志, 等六位教授.
pub fn skip_additions(cx: &Context, end: usize) -> usize {
    let text = &cx.document.reading;
    let mut at = end;
    for _ in 0..MOST_ADDITIONS {
        let next = cx.document.bracket_starting_at(at).map(|bracket| bracket.span.end);
        let next = next.or_else(|| skip_count(cx, at));
        let next = next.or_else(|| HONORIFICS.longest_at(text, at).map(|word| word.end));
        let Some(next) = next else { break };
        at = next;
    }
    let blanks = (at..at + 2).take_while(|p| text.get(*p).is_some_and(|c| is_blank(c) && c != '\n')).count();
    at + blanks
}

/// The position after a count of people, with 等 before it and what they are called, if these are there: 等3名同志.
fn skip_count(cx: &Context, start: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let at = OTHERS.longest_at(text, start).map_or(start, |others| others.end);
    let is_numeral = |p: &usize| text.get(*p).is_some_and(|c| numeral(c).is_some() || TENS.contains_char(c));
    let count = (at..at + LONGEST_COUNT).take_while(is_numeral).count();
    let unit = COUNT_UNITS.longest_at(text, at + count).filter(|_| count > 0)?;
    let fellows =
        FELLOWS.longest_at(text, unit.end).or_else(|| cx.hits.longest_at(unit.end, Table::Posts).map(Hit::span));
    Some(fellows.map_or(unit.end, |word| word.end))
}
