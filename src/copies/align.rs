//! Two copies side by side: what is the same, reworded, moved, added, left out.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::differences::{Difference, differences};
use super::sentences::{Index, Sentence, sentences};
use crate::span::{Span, Text};

/// From this likeness on, a sentence is another one reworded.
const REWORDED: f64 = 0.5;

/// What became of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Both texts have it, but for punctuation.
    Same,
    /// Both have it in other words.
    Reworded,
    /// Only the second text has it.
    Added,
    /// Only the first text has it.
    Removed,
}

impl Kind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Reworded => "reworded",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// A stretch of sentences of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What became of it.
    pub kind: Kind,
    /// Whether it stands in another order.
    pub moved: bool,
    /// Where it is in the first text.
    pub a: Option<Span>,
    /// Where it is in the second text.
    pub b: Option<Span>,
    /// Where the two differ, of what is reworded.
    pub differences: Vec<Difference>,
}

/// A sentence of each text that belong together.
#[derive(Clone, Copy)]
struct Pair {
    a: usize,
    b: usize,
    same: bool,
}

/// The alignment of two texts, in the order of the second; what was removed stands after what was before it.
///
/// Equal sentences are paired by hash, the others by the pairs of letters they share with a bounded number of
/// sentences; the longest run of pairs in one order stays, the others have moved. Takes time near linear in both.
///
/// ```
/// use baodao::copies::{Kind, align};
/// use baodao::span::Text;
/// let text = |text: &str| Text::new(text.to_owned());
/// let found = align(&text("会议召开。区长讲话。"), &text("会议召开。闻人朔参加。"));
/// let kinds: Vec<Kind> = found.iter().map(|segment| segment.kind).collect();
/// assert_eq!(kinds, [Kind::Same, Kind::Removed, Kind::Added]);
/// ```
pub fn align(a: &Text, b: &Text) -> Vec<Segment> {
    let (left, right) = (sentences(a), sentences(b));
    let mut pairs = equal(&left, &right);
    pairs.extend(reworded(&left, &right, &pairs));
    pairs.sort_unstable_by_key(|pair| pair.b);
    let stays = in_order(&pairs);
    let mut placed = kept(&left, &right, &pairs, &stays);
    placed.extend(removed(&left, &pairs, &stays));
    placed.sort_unstable_by_key(|(place, _)| *place);
    let mut found: Vec<Segment> = Vec::new();
    for (_, mut segment) in placed {
        if let (Kind::Reworded, Some(x), Some(y)) = (segment.kind, segment.a, segment.b) {
            segment.differences = differences((a, x), (b, y));
        }
        match found.last_mut().filter(|last| goes_on(last, &segment, &left)) {
            Some(last) => (last.a, last.b) = (joined(last.a, segment.a), joined(last.b, segment.b)),
            None => found.push(segment),
        }
    }
    found
}

/// Pairs of equal sentences: the first of one text with the first of the other, and so on.
fn equal(left: &[Sentence], right: &[Sentence]) -> Vec<Pair> {
    let mut by_hash: FxHashMap<u64, VecDeque<usize>> = FxHashMap::default();
    for (i, sentence) in left.iter().enumerate() {
        by_hash.entry(sentence.hash).or_default().push_back(i);
    }
    let pair = |(b, sentence): (usize, &Sentence)| {
        let a = by_hash.get_mut(&sentence.hash)?.pop_front()?;
        Some(Pair { a, b, same: true })
    };
    right.iter().enumerate().filter_map(pair).collect()
}

/// Pairs of like sentences among those that have no equal, the likest first.
fn reworded(left: &[Sentence], right: &[Sentence], equal: &[Pair]) -> Vec<Pair> {
    let mut taken = (vec![false; left.len()], vec![false; right.len()]);
    for pair in equal {
        taken.0[pair.a] = true;
        taken.1[pair.b] = true;
    }
    let index = Index::new(left, (0..left.len()).filter(|a| !taken.0[*a]));
    let free = (0..right.len()).filter(|b| !taken.1[*b]);
    let mut likely: Vec<(f64, usize, usize)> = free
        .flat_map(|b| index.like(&right[b]).into_iter().map(move |(a, likeness)| (likeness, a, b)))
        .filter(|(likeness, ..)| *likeness >= REWORDED)
        .collect();
    likely.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut found = Vec::new();
    for (_, a, b) in likely {
        if !taken.0[a] && !taken.1[b] {
            taken.0[a] = true;
            taken.1[b] = true;
            found.push(Pair { a, b, same: false });
        }
    }
    found
}

/// Which of the pairs (by `b`) are on the longest run in which `a` rises too.
fn in_order(pairs: &[Pair]) -> Vec<bool> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for (i, pair) in pairs.iter().enumerate() {
        let length = tops.partition_point(|top| pairs[*top].a < pair.a);
        before[i] = length.checked_sub(1).map_or(usize::MAX, |last| tops[last]);
        tops.truncate(tops.len().max(length));
        match tops.get_mut(length) {
            Some(top) => *top = i,
            None => tops.push(i),
        }
    }
    let mut stays = vec![false; pairs.len()];
    let mut place = tops.last().copied().unwrap_or(usize::MAX);
    while let Some(stay) = stays.get_mut(place) {
        *stay = true;
        place = before[place];
    }
    stays
}

/// Where a segment goes: by the sentence of the second text, then by that of the first.
type Place = (usize, usize);

/// The segment of each sentence of the second text.
fn kept(left: &[Sentence], right: &[Sentence], pairs: &[Pair], stays: &[bool]) -> Vec<(Place, Segment)> {
    let mut segments: Vec<(Place, Segment)> = right
        .iter()
        .enumerate()
        .map(|(b, sentence)| ((b + 1, 0), alone(Kind::Added, None, Some(sentence.span))))
        .collect();
    for (pair, stays) in pairs.iter().zip(stays) {
        let segment = &mut segments[pair.b].1;
        segment.kind = if pair.same { Kind::Same } else { Kind::Reworded };
        segment.a = Some(left[pair.a].span);
        segment.moved = !stays;
    }
    segments
}

/// The segments of the sentences that only the first text has.
fn removed(left: &[Sentence], pairs: &[Pair], stays: &[bool]) -> Vec<(Place, Segment)> {
    let mut partner = vec![None; left.len()];
    for (pair, stays) in pairs.iter().zip(stays) {
        partner[pair.a] = Some((pair.b, *stays));
    }
    let (mut found, mut after) = (Vec::new(), 0);
    for (a, sentence) in left.iter().enumerate() {
        match partner[a] {
            Some((b, true)) => after = b + 1,
            Some(_) => {}
            None => found.push(((after, a + 1), alone(Kind::Removed, Some(sentence.span), None))),
        }
    }
    found
}

fn alone(kind: Kind, a: Option<Span>, b: Option<Span>) -> Segment {
    Segment { kind, moved: false, a, b, differences: Vec::new() }
}

/// Whether `next` follows on `last` in every text it is in, so that the two are one stretch.
fn goes_on(last: &Segment, next: &Segment, left: &[Sentence]) -> bool {
    let follows = |last: Span, next: Span| {
        let place = left.partition_point(|sentence| sentence.span.start < next.start);
        place.checked_sub(1).is_some_and(|before| left[before].span.end == last.end)
    };
    let alike = last.kind == next.kind && last.moved == next.moved && next.kind != Kind::Reworded;
    alike
        && match (last.a, next.a) {
            (Some(last), Some(next)) => follows(last, next),
            _ => true,
        }
}

fn joined(last: Option<Span>, next: Option<Span>) -> Option<Span> {
    last.zip(next).map(|(last, next)| Span::new(last.start, next.end))
}
