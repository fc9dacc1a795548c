//! Alignment of two copies: which sentences are the same, reworded, moved, added, removed.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::differences::{Difference, differences};
use super::sentences::{Index, Sentence, sentences};
use crate::span::{Span, Text};

/// Likeness from which on two sentences are versions of one.
const REWORDED: f64 = 0.5;

/// What happened to a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Both texts have the sentence, punctuation aside.
    Same,
    /// Both have the sentence in other words, or one has it inside a longer sentence.
    Reworded,
    /// Only the second text has the sentence.
    Added,
    /// Only the first text has the sentence.
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

/// A run of sentences of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What happened to the sentences.
    pub kind: Kind,
    /// Whether the sentences are in another order in the second text.
    pub moved: bool,
    /// The range in the first text; none for added sentences.
    pub a: Option<Span>,
    /// The range in the second text; none for removed sentences.
    pub b: Option<Span>,
    /// Where two versions of a reworded sentence differ.
    pub differences: Vec<Difference>,
}

/// Two sentences that belong together, one of each text.
#[derive(Clone, Copy)]
struct Pair {
    a: usize,
    b: usize,
    same: bool,
}

/// The alignment of two texts, in the order of the second; a removed sentence follows the sentence that was before it.
///
/// Equal sentences are paired by hash, the others by the pairs of letters they share with a bounded number of
/// sentences. The longest run of pairs in one order stays, the others have moved. Near linear in both texts.
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
    let stays = drop_moved_cues(&mut pairs, &left);
    let mut placed = kept(&left, &right, &pairs, &stays);
    placed.extend(removed(&left, &pairs, &stays));
    placed.sort_unstable_by_key(|(place, _)| *place);
    let mut found: Vec<Segment> = Vec::new();
    for (_, mut segment) in placed {
        if let (Kind::Reworded, Some(x), Some(y)) = (segment.kind, segment.a, segment.b) {
            segment.differences = differences((a, x), (b, y));
        }
        match found.last_mut().filter(|last| continues(last, &segment, &left)) {
            Some(last) => (last.a, last.b) = (joined(last.a, segment.a), joined(last.b, segment.b)),
            None => found.push(segment),
        }
    }
    found
}

/// Pairs of equal sentences: the first occurrence in one text with the first in the other, and so on.
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

/// Pairs of similar sentences among those without an equal one, the most similar first.
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
        .filter(|(likeness, a, b)| *likeness >= REWORDED || left[*a].is_part(&right[*b]))
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

/// Removes the pairs of cue lines that moved without the sentence they introduce; returns which pairs stay in order.
fn drop_moved_cues(pairs: &mut Vec<Pair>, left: &[Sentence]) -> Vec<bool> {
    let stays = in_order(pairs);
    let is_kept = |(i, pair): (usize, &Pair)| {
        let next = pairs.get(i + 1).is_some_and(|next| (next.a, next.b) == (pair.a + 1, pair.b + 1));
        stays[i] || next || !left[pair.a].is_cue
    };
    let kept: Vec<bool> = pairs.iter().enumerate().map(is_kept).collect();
    let filtered = |i: usize| kept.get(i).copied().unwrap_or_default();
    let stays = stays.into_iter().enumerate().filter(|(i, _)| filtered(*i)).map(|(_, stays)| stays).collect();
    let mut flags = kept.iter();
    pairs.retain(|_| flags.next().copied().unwrap_or_default());
    stays
}

/// Which of the pairs (sorted by `b`) are on the longest run in which `a` rises too.
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

/// The position of a segment: by the sentence of the second text, then by that of the first.
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

/// Whether `next` directly follows `last` in both texts, so that the two form one segment.
fn continues(last: &Segment, next: &Segment, left: &[Sentence]) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(a: &str, b: &str) -> Vec<(Kind, bool)> {
        let found = align(&Text::new(a.to_owned()), &Text::new(b.to_owned()));
        found.iter().map(|segment| (segment.kind, segment.moved)).collect()
    }

    #[test]
    fn a_short_sentence_is_found_inside_a_longer_one() {
        let long = "甘州区委常委、组织部部长，区河道整治工作领导小组办公室主任闻人朔主持会议。";
        assert_eq!(kinds("闻人朔主持会议。", long), [(Kind::Reworded, false)]);
        assert_eq!(kinds("会议结束。", long), [(Kind::Removed, false), (Kind::Added, false)]);
    }

    #[test]
    fn a_cue_line_moves_only_with_what_it_introduces() {
        let (first, second) = ("一是疏浚槐柳河三公里。", "二是补种荷塘两岸苗木。");
        let a = format!("建议：\n{first}\n{second}");
        let cue_last = kinds(&a, &format!("{first}\n{second}\n建议："));
        assert_eq!(cue_last, [(Kind::Removed, false), (Kind::Same, false), (Kind::Added, false)]);
        let other = "会议听取三个镇的汇报，并查看闸门。散会后区长看了水库。";
        let moved = kinds(&format!("{other}\n建议：\n{first}"), &format!("建议：\n{first}\n{other}"));
        assert_eq!(moved.iter().filter(|(kind, _)| *kind == Kind::Same).count(), moved.len());
    }
}
