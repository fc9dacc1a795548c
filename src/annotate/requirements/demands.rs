//! The demand that a clause makes: by a modal (要), by a wish (希望), by its number (一是), by its verb alone.

use super::addressees::{before_modal, before_verb, behind_wish};
use super::words::{
    ACTS, CONDITIONS, CONTRASTS, FRONTS, IS, MANNER, NOT_IS, NOT_TELLS, NOUN_BEFORE, NOUN_BEHIND, OF, PASSED_ON,
    PREDICATES, SHARPENERS, SOFT_MODALS, STRONG_FRONTS, TELLS, THANKS, WEAKENS, WISH_FILLERS,
};
use crate::annotate::Context;
use crate::annotate::grammar::evidence::Evidence;
use crate::annotate::grammar::marks::is_boundary;
use crate::annotate::grammar::points::number_at;
use crate::annotate::marks::Marks;
use crate::annotate::people::People;
use crate::lexicon::kinds::{cue, requirement};
use crate::lexicon::{Hit, Table};
use crate::record::Rule;
use crate::span::Span;
use crate::words::WordList;

/// How far after a clause's beginning its word of demand may start, in code points.
const REACH: usize = 48;
/// How far into a clause 是 may be that judges the clause before it, in code points.
const NEAR_IS: usize = 3;
/// How far into a clause an adverb may be that makes it a demand (进一步), in code points.
const SHARP: usize = 8;

/// Weight if those addressed precede the modal.
const IS_ADDRESSED: f32 = 2.0;
/// Weight if the clause begins with the modal.
const BEGINS: f32 = 2.0;
/// Weight if a topic of a few characters precedes the modal (巡察工作要…).
const HAS_TOPIC: f32 = 1.4;
/// Weight if something longer precedes the modal.
const HAS_LONG_LEAD: f32 = 0.9;
/// Weight if 是 is right before the modal (最根本的是要…).
const BEHIND_IS: f32 = 0.4;
/// Weight if the clause says what something is (是必须担负的任务).
const BEGINS_WITH_IS: f32 = -3.0;
/// Weight if the statement's cue demands, or the sentence already does.
const CUE_DEMANDS: f32 = 0.7;
/// Weight if the statement demanded something before.
const FOLLOWS_DEMAND: f32 = 0.5;
/// Weight if the clause is part of a quoted statement, in which people also tell of themselves.
const IS_QUOTED: f32 = -0.5;
/// Weight if 也, 还, 将 or the like precedes the modal.
const IS_WEAKENED: f32 = -1.5;
/// Weight if the modal may only state a need (需要, 应).
const IS_SOFT: f32 = -1.0;
/// Weight if the clause begins with 如果 or another word of condition.
const IS_CONDITION: f32 = -2.5;
/// Weight if the next clause says what this one is (需要投入，这是…).
const IS_JUDGED: f32 = -1.0;
/// Weight if the modal is in the attribute of what 是 says that something is (是今后要解决的问题).
const IS_ATTRIBUTE: f32 = -2.0;
/// Weight if the modal announces thanks or congratulations (要特别感谢).
const IS_THANKS: f32 = -4.0;
/// Least sum of the weights above at which a modal makes a demand.
const MODAL: f32 = 1.4;

/// A demand that begins in a clause.
pub(super) struct Demand {
    /// Where the demand begins.
    pub start: usize,
    /// Those addressed, if the clause names them.
    pub addressee: Option<Span>,
    /// Whether a modal or a wish says so, not a verb alone.
    pub is_explicit: bool,
    /// By which kind of words the demand was found.
    pub rule: Rule,
}

/// What the part of a statement before a clause says of the clause.
#[derive(Clone, Copy, Default)]
pub(super) struct Scope {
    /// Whether the statement's cue demands (要求, 强调).
    pub cue_demands: bool,
    /// Whether the statement demanded something before.
    pub follows_demand: bool,
    /// Whether the clause follows a demand of the same sentence.
    pub is_open: bool,
}

/// Where a clause is among those of its part of a sentence (between two ；).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// A counted point.
    Counted,
    /// The clause is the first of its part of the sentence; only adverbial clauses may precede it.
    First,
    /// Another clause precedes it.
    Later,
}

/// Where a clause is, and what the clauses beside it say of it.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub order: Order,
    /// Whether it is right after a cue that asks (要求, 希望).
    pub is_asked: bool,
    /// Whether the next clause judges it (是…).
    pub is_judged: bool,
    /// Whether it is between quotation marks.
    pub is_quoted: bool,
}

/// Reads the clauses of one statement.
pub(super) struct Reader<'a> {
    pub cx: &'a Context<'a>,
    pub people: &'a People,
    pub marks: Marks,
}

impl Reader<'_> {
    /// The position after the adverbs that lead a clause (同时, 因此).
    pub fn skip_adverbs(&self, mut at: usize, end: usize) -> usize {
        let is_adverb = |hit: &&Hit| hit.is(requirement::ADVERB) && hit.span().end < end;
        while let Some(hit) = self.cx.hits.starting_at(at).iter().find(is_adverb) {
            at = hit.span().end;
        }
        at
    }

    /// The number that a clause begins with, and where the point after it begins.
    pub fn number(&self, clause: Span) -> Option<(u32, usize)> {
        number_at(&self.cx.document.reading, clause.start, clause.end)
    }

    /// The demand that `clause` makes, its number left out.
    pub fn demand(&self, clause: Span, scope: Scope, place: Place) -> Option<Demand> {
        let at = self.skip_adverbs(clause.start, clause.end);
        let clause = Span::new(at, clause.end);
        let asked = place.is_asked.then(|| self.wished(clause, clause.start, true)).flatten();
        let (addressed, asked): (Option<Demand>, Option<Demand>) = match asked {
            Some(demand) if demand.addressee.is_some() => (Some(demand), None),
            demand => (None, demand),
        };
        addressed
            .or_else(|| self.by_word(clause, scope, place))
            .or(asked)
            .or_else(|| self.by_verb(clause, scope, place))
    }

    /// By the first modal or wish of the clause.
    fn by_word(&self, clause: Span, scope: Scope, place: Place) -> Option<Demand> {
        let near = Span::new(clause.start, clause.end.min(clause.start + REACH));
        let is_open = |hit: &&Hit| hit.table == Table::RequirementWords && !self.marks.any(hit.span().start);
        let mut reached = 0;
        for hit in self.cx.hits.of_within(Table::RequirementWords, near).filter(is_open) {
            if hit.span().start < reached {
                continue;
            }
            reached = hit.span().end;
            let hit = self.cx.hits.ending_at(hit.span().end).find(is_open).unwrap_or(hit);
            let hit = self.parted(hit).unwrap_or(hit);
            if hit.is(requirement::MODAL) && hit.span().end + 1 < clause.end {
                if let Some(demand) = self.by_modal(clause, hit.span(), scope, place) {
                    return Some(demand);
                }
            } else if hit.is(requirement::WISH)
                && let Some(demand) = self.by_wish(clause, hit.span())
            {
                return Some(demand);
            }
        }
        None
    }

    /// The modal that begins a word which is none, where a verb begins inside that word: 要 in 要强化, read as 要强.
    fn parted(&self, hit: &Hit) -> Option<&Hit> {
        let modal = self.cx.hits.of_kind_at(requirement::MODAL, hit.span().start)?;
        let verb = ACTS.longest_at(&self.cx.document.reading, modal.span().end)?;
        (hit.is(requirement::NOT) && verb.end > hit.span().end).then_some(modal)
    }

    /// Finds the demand of a modal: 各级党委要…, 要…, 巡察工作要….
    fn by_modal(&self, clause: Span, modal: Span, scope: Scope, place: Place) -> Option<Demand> {
        let text = &self.cx.document.reading;
        let from = self.behind_cue(clause.start, modal.start);
        let lead = Span::new(from, self.before_adverbs(from, modal.start));
        let addressee = before_modal(self.cx, self.people, lead.start, lead.end);
        let weakened = WEAKENS.longest_before(text, modal.start).is_some_and(|word| word.start >= from);
        let is_is = IS.longest_before(text, modal.start).is_some();
        let evidence = Evidence::default()
            .when(addressee.is_some(), IS_ADDRESSED)
            .when(lead.is_empty(), BEGINS)
            .when(addressee.is_none() && (1..=12).contains(&lead.len()), HAS_TOPIC)
            .when(addressee.is_none() && lead.len() > 12, HAS_LONG_LEAD)
            .when(is_is, BEHIND_IS)
            .when(IS.longest_at(text, from).is_some_and(|word| word.end < modal.start), BEGINS_WITH_IS)
            .when(scope.cue_demands || scope.is_open, CUE_DEMANDS)
            .when(scope.follows_demand, FOLLOWS_DEMAND)
            .when(place.is_quoted, IS_QUOTED)
            .when(weakened, IS_WEAKENED)
            .when(SOFT_MODALS.contains(text.slice(modal)), IS_SOFT)
            .when(place.is_judged, IS_JUDGED)
            .when(self.is_attribute(Span::new(from, clause.end), modal), IS_ATTRIBUTE)
            .when(THANKS.longest_at(text, self.skip_manner(modal.end, clause.end)).is_some(), IS_THANKS)
            .when(CONDITIONS.longest_at(text, clause.start).is_some(), IS_CONDITION);
        let is_fronted = addressee.is_none() && FRONTS.longest_at(text, from).is_some();
        let start = if lead.is_empty() || addressee.is_some() || is_fronted { from } else { modal.start };
        evidence.reaches(MODAL).then_some(Demand { start, addressee, is_explicit: true, rule: Rule::Modal })
    }

    /// Whether `modal` is between 是 and the last 的 of a clause: 这是今后要着力解决的问题.
    fn is_attribute(&self, clause: Span, modal: Span) -> bool {
        let text = &self.cx.document.reading;
        let before = Span::new(clause.start, modal.start);
        let mut judges = IS.starting_in(text, before);
        judges.any(|is| is.end < modal.start && NOT_IS.longest_before(text, is.end).is_none())
            && OF.first_in(text, Span::new(modal.end, clause.end)).is_some()
    }

    /// Finds the demand of a wish: 希望各位委员…, 希望加强….
    fn by_wish(&self, clause: Span, wish: Span) -> Option<Demand> {
        let text = &self.cx.document.reading;
        let is_noun = NOUN_BEHIND.longest_at(text, wish.end).is_some()
            || NOUN_BEFORE.longest_before(text, wish.start).is_some_and(|word| word.start >= clause.start);
        if is_noun { None } else { self.wished(clause, wish.end, wish.start == clause.start) }
    }

    /// The demand of a wish that ends at `start`, with those addressed.
    fn wished(&self, clause: Span, mut start: usize, begins: bool) -> Option<Demand> {
        let text = &self.cx.document.reading;
        let content = Span::new(start, clause.end);
        if content.len() <= 3 || PASSED_ON.first_in(text, content).is_some() {
            return None;
        }
        let named = |at: usize| behind_wish(self.cx, self.people, at, clause.end);
        // A name may follow 有机会, which is no part of it.
        let filler = WISH_FILLERS.longest_at(text, start).filter(|word| word.end < clause.end);
        let addressee = filler.and_then(|word| named(word.end)).or_else(|| named(start));
        if let Some(addressee) = addressee {
            start = if self.ends_at(addressee.end, clause) { clause.end } else { addressee.start };
        }
        let demands = addressee.is_some() || begins || PREDICATES.longest_at(text, start).is_some();
        demands.then_some(Demand { start, addressee, is_explicit: true, rule: Rule::Wish })
    }

    /// Finds the demand of a verb in a statement that demands: 强化学习教育, 案件承办人负责….
    fn by_verb(&self, clause: Span, scope: Scope, place: Place) -> Option<Demand> {
        let is_counted = place.order == Order::Counted;
        let is_demanding = scope.cue_demands || scope.follows_demand || scope.is_open || is_counted;
        let text = &self.cx.document.reading;
        let contrasts = CONTRASTS.longest_before(text, clause.start).is_some();
        if !is_demanding || contrasts || place.order == Order::Later || place.is_judged || self.tells(clause) {
            return None;
        }
        let begins_with = |list: &WordList| list.longest_at(text, clause.start).is_some_and(|w| w.end + 1 < clause.end);
        let is_fronted = scope.is_open && begins_with(&FRONTS) || begins_with(&STRONG_FRONTS);
        let near = Span::new(clause.start + 1, clause.end.min(clause.start + SHARP));
        let is_sharpened = scope.is_open && SHARPENERS.first_in(text, near).is_some();
        if begins_with(&ACTS) || is_fronted || is_sharpened {
            return Some(Demand { start: clause.start, addressee: None, is_explicit: false, rule: Rule::BareVerb });
        }
        let addressee = before_verb(self.cx, self.people, clause.start, clause.end)?;
        Some(Demand { start: addressee.start, addressee: Some(addressee), is_explicit: false, rule: Rule::BareVerb })
    }

    /// Whether a clause tells what was achieved or what something is, instead of demanding it.
    pub fn tells(&self, clause: Span) -> bool {
        let text = &self.cx.document.reading;
        let is_free = |word: Span| !self.marks.any(word.start);
        let judges =
            |at: usize| IS.longest_at(text, at).is_some_and(is_free) && NOT_IS.longest_before(text, at + 1).is_none();
        let tells = |at: usize| {
            TELLS.longest_at(text, at).is_some_and(|word| is_free(word) && word.end <= clause.end)
                && NOT_TELLS.longest_at(text, at).is_none()
                && NOT_TELLS.longest_before(text, at + 1).is_none()
        };
        (clause.start + 1..clause.end).any(|at| tells(at) || judges(at))
    }

    /// The position after the last cue that precedes `end` in the clause (院长表示|全院护士要…), else `start`.
    fn behind_cue(&self, start: usize, end: usize) -> usize {
        let cues = self.cx.hits.of_within(Table::SpeechCues, Span::new(start, end));
        let is_cue = |hit: &&Hit| !hit.is(cue::NONE.or(cue::SOFT)) && hit.span().len() > 1;
        cues.filter(is_cue).last().map_or(start, |hit| hit.span().end)
    }

    /// The position after the adverbs of manner after a modal (特别, 衷心).
    fn skip_manner(&self, mut at: usize, end: usize) -> usize {
        while let Some(word) = MANNER.longest_at(&self.cx.document.reading, at).filter(|word| word.end < end) {
            at = word.end;
        }
        at
    }

    fn before_adverbs(&self, from: usize, mut end: usize) -> usize {
        let is_adverb = |hit: &&Hit| hit.is(requirement::ADVERB) && hit.span().start >= from;
        while let Some(hit) = self.cx.hits.ending_at(end).find(is_adverb) {
            end = hit.span().start;
        }
        end
    }

    /// Whether a clause only says where, when or by what the next is to be done.
    pub fn is_adverbial(&self, clause: Span) -> bool {
        let begin = self.skip_adverbs(clause.start, clause.end);
        FRONTS.longest_at(&self.cx.document.reading, begin).is_some() || clause.len() <= 3
    }

    /// Whether `clause` says what the one before it is.
    pub fn judges(&self, clause: Span) -> bool {
        let begin = self.skip_adverbs(clause.start, clause.end);
        let text = &self.cx.document.reading;
        let mut near = IS.starting_in(text, Span::new(begin, begin + NEAR_IS));
        near.any(|is| NOT_IS.longest_before(text, is.start + 1).is_none())
    }

    /// Whether the clause ends right after `at`.
    pub fn ends_at(&self, at: usize, clause: Span) -> bool {
        at + 1 >= clause.end && self.cx.document.reading.get(at).is_none_or(is_boundary)
    }
}
