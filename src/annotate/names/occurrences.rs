//! What the occurrences of a name say of it together, and of two names of which one begins the other.

use rustc_hash::FxHashMap;

use super::candidates::Candidate;
use super::edges::Edges;
use super::{SURE, TWICE};

/// Evidence of what stands behind a candidate from which a name may end there.
const CLOSED: f32 = 1.0;

/// What the occurrences of a name say of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    /// The best score.
    pub best: f32,
    /// How many are nearly sure.
    count: usize,
    /// Behind how many something stands that may follow a name.
    closed: usize,
}

impl Seen {
    /// Whether it is a name.
    pub fn is_sure(self) -> bool {
        self.best >= SURE || self.count >= 2
    }
}

/// How often something that may follow a name stands behind a shorter one of two that begin at the same places, and how
/// often behind the longer one alone.
#[derive(Clone, Copy, Default)]
struct Pair {
    shorter: usize,
    longer_alone: usize,
}

/// All candidates, by name.
pub(super) struct Occurrences<'a> {
    candidates: &'a [Candidate<'a>],
    edges: &'a Edges,
    seen: FxHashMap<&'a str, Seen>,
    /// By the longer name of each pair that differs by its last character.
    pairs: FxHashMap<&'a str, Pair>,
}

impl<'a> Occurrences<'a> {
    /// Counts the occurrences of each name of `candidates`, which stand by start, shorter ones first.
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

    /// What the occurrences of a candidate's name say.
    pub fn seen(&self, candidate: &Candidate) -> Seen {
        self.seen.get(candidate.name.as_ref()).copied().unwrap_or_default()
    }

    fn is_closed(&self, candidate: &Candidate) -> bool {
        self.edges.after(candidate.span.end) >= CLOSED
    }

    /// Whether the candidate at `i` gives way to another from the same start, for what the whole report says of both.
    pub fn yields(&self, i: usize) -> bool {
        let candidate = &self.candidates[i];
        let longer = self.candidates.get(i + 1).filter(|c| extends(c, candidate));
        let shorter = i.checked_sub(1).map(|i| &self.candidates[i]).filter(|c| extends(candidate, c));
        longer.is_some_and(|c| self.is_part(candidate, c)) || shorter.is_some_and(|c| self.runs_over(candidate, c))
    }

    /// Whether a name never ends but where a longer one goes on, which ends elsewhere: 张文|中校 where there is 张文中.
    fn is_part(&self, name: &Candidate, longer: &Candidate) -> bool {
        let (pair, seen) = (self.pair(longer), self.seen(longer));
        seen.is_sure() && self.is_closed(longer) && pair.longer_alone > 0 && self.seen(name).closed == pair.shorter
    }

    /// Whether a name never ends, and one without its last character does elsewhere: 丁辉清|晰 where there is 丁辉.
    fn runs_over(&self, name: &Candidate, shorter: &Candidate) -> bool {
        let seen = self.seen(shorter);
        seen.is_sure() && self.seen(name).closed == 0 && seen.closed > self.pair(name).shorter
    }

    fn pair(&self, longer: &Candidate) -> Pair {
        self.pairs.get(longer.name.as_ref()).copied().unwrap_or_default()
    }
}

/// Whether `longer` is a written name of three characters, and `shorter` its first two.
fn extends(longer: &Candidate, shorter: &Candidate) -> bool {
    let starts = longer.span.start == shorter.span.start;
    starts && longer.span.len() == 3 && shorter.span.len() == 2 && !longer.name.ends_with('等')
}
