//! The evidence of all occurrences of a name together. It also chooses between two names of which one begins the other:
//! 丁辉, 丁辉清.

use rustc_hash::FxHashMap;

use super::candidate::{Candidate, SURE, TWICE};
use super::edges::Edges;
use super::words::NEVER_LAST;

/// Least evidence after a candidate at which a name may end there.
const CLOSED: f32 = 1.0;

/// The evidence of all occurrences of a name.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    /// The best score of an occurrence, in log odds.
    pub best: f32,
    /// How many occurrences are nearly sure.
    count: usize,
    /// How many occurrences have a word or mark after them that may follow a name.
    closed: usize,
}

impl Seen {
    /// Whether the string is a name: one occurrence is sure, or two are nearly sure.
    pub fn is_sure(self) -> bool {
        self.best >= SURE || self.count >= 2
    }
}

/// Two names that begin at the same places (丁辉, 丁辉清). The fields count where the shorter one may end, and where only
/// the longer one may.
#[derive(Clone, Copy, Default)]
struct Pair {
    shorter: usize,
    longer_alone: usize,
}

/// The occurrences of all candidates, by name.
pub(super) struct Occurrences<'a> {
    candidates: &'a [Candidate<'a>],
    edges: &'a Edges,
    seen: FxHashMap<&'a str, Seen>,
    /// The pairs that differ by the last character, by the longer name.
    pairs: FxHashMap<&'a str, Pair>,
}

impl<'a> Occurrences<'a> {
    /// Counts the occurrences of each name; `candidates` are sorted by start, shorter ones first.
    pub fn of(candidates: &'a [Candidate<'a>], edges: &'a Edges) -> Self {
        let mut names = Self { candidates, edges, seen: FxHashMap::default(), pairs: FxHashMap::default() };
        for candidate in candidates {
            let closed = names.is_closed(candidate);
            let new = Seen { best: f32::NEG_INFINITY, ..Seen::default() };
            let seen = names.seen.entry(candidate.name.as_ref()).or_insert(new);
            seen.best = seen.best.max(candidate.score);
            seen.count += usize::from(candidate.score >= TWICE);
            seen.closed += usize::from(closed);
        }
        for (shorter, longer) in candidates.iter().zip(candidates.iter().skip(1)).filter(|(a, b)| extends(b, a)) {
            let (shorter, alone) = (names.is_closed(shorter), names.is_closed(longer));
            let pair = names.pairs.entry(longer.name.as_ref()).or_default();
            pair.shorter += usize::from(shorter);
            pair.longer_alone += usize::from(alone && !shorter);
        }
        names
    }

    /// The evidence of all occurrences of a candidate's name.
    pub fn seen(&self, candidate: &Candidate) -> Seen {
        self.seen.get(candidate.name.as_ref()).copied().unwrap_or_default()
    }

    fn is_closed(&self, candidate: &Candidate) -> bool {
        self.edges.after(candidate.span.end) >= CLOSED
    }

    /// Whether another candidate from the same start is preferred to the one at `i`, by all occurrences of both.
    pub fn yields(&self, i: usize) -> bool {
        let candidate = &self.candidates[i];
        let longer = self.candidates.get(i + 1).filter(|c| extends(c, candidate));
        let shorter = i.checked_sub(1).map(|i| &self.candidates[i]).filter(|c| extends(candidate, c));
        longer.is_some_and(|c| self.is_part(candidate, c)) || shorter.is_some_and(|c| self.runs_over(candidate, c))
    }

    /// Whether a longer name replaces this one. It may end at places where this one may not, and this one may end only
    /// where the longer one also begins: 张文|中校 beside 张文中.
    fn is_part(&self, name: &Candidate, longer: &Candidate) -> bool {
        let (pair, seen) = (self.pair(longer), self.seen(longer));
        seen.is_sure() && self.is_closed(longer) && pair.longer_alone > 0 && self.seen(name).closed == pair.shorter
    }

    /// Whether a shorter name replaces this one. No word that follows names is ever after this one, while the shorter
    /// one may end elsewhere: 丁辉清|晰 beside 丁辉.
    fn runs_over(&self, name: &Candidate, shorter: &Candidate) -> bool {
        let seen = self.seen(shorter);
        seen.is_sure() && self.seen(name).closed == 0 && seen.closed > self.pair(name).shorter
    }

    fn pair(&self, longer: &Candidate) -> Pair {
        self.pairs.get(longer.name.as_ref()).copied().unwrap_or_default()
    }
}

/// Whether `longer` has three characters, of which `shorter` is the first two, and its last may end a name.
fn extends(longer: &Candidate, shorter: &Candidate) -> bool {
    let starts = longer.span.start == shorter.span.start;
    starts
        && longer.span.len() == 3
        && shorter.span.len() == 2
        && longer.name.chars().next_back().is_none_or(|c| !NEVER_LAST.contains_char(c))
}
