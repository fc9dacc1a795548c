//! Thanks, praise and congratulations before the verb of speaking, with which the statement then begins.

use super::Speaker;
use super::cues::Opening;
use super::lists::{ANNOUNCES_BY, HEARS};
use super::speakers::Memory;
use super::words::{ACTS, Scene};
use crate::document::Sentence;
use crate::lexicon::kinds::cue;
use crate::lexicon::{Hit, Kind, Table};
use crate::span::Span;

/// Shortest object of praise, with the mark after it, in code points.
const SHORTEST_OBJECT: usize = 4;

/// Praise, which belongs to the statement after it also in the sentence before.
const OF_PREVIOUS: Kind = cue::VALUE;
/// Courtesies that belong to the statement after them in the same sentence.
const OF_SENTENCE: Kind = OF_PREVIOUS.or(cue::THANKS).or(cue::SOFT);

/// Where the statement of `opening` begins: with the clauses `before` its verb or with the `previous` sentence, if the
/// speaker thanks or praises there. Else at its own start.
pub(super) fn with_courtesy(
    scene: &Scene,
    memory: &Memory,
    opening: &Opening,
    speaker: &Speaker,
    before: &[Span],
    previous: Option<&Sentence>,
) -> usize {
    let Speaker::Person(p) = *speaker else { return opening.start };
    let start = courtesy(scene, memory, before, p, OF_SENTENCE).unwrap_or(opening.start);
    let earlier = previous.filter(|_| before.is_empty() || start < opening.start);
    let praise = earlier.filter(|s| praises_something(scene, memory, scene.clauses(s)));
    praise.and_then(|s| courtesy(scene, memory, scene.clauses(s), p, OF_PREVIOUS)).unwrap_or(start)
}

/// Whether a sentence of praise says what it praises: 甲对工作给予肯定, 甲高度评价了成效. In 听取汇报并给予肯定 it does not.
fn praises_something(scene: &Scene, memory: &Memory, clauses: &[Span]) -> bool {
    clauses.iter().any(|clause| {
        let Some(praise) = scene.cx.hits.of_kind_within(OF_PREVIOUS, *clause).next().map(Hit::span) else {
            return false;
        };
        let from = memory.agent(scene, *clause).map_or(clause.start, |(_, named)| named.end);
        let gap = Span::new(from.min(praise.start), praise.start);
        let has_object = praise.end + SHORTEST_OBJECT <= clause.end && !scene.has(gap, ACTS);
        has_object || scene.has_word(&ANNOUNCES_BY, gap) && !scene.has_word(&HEARS, gap)
    })
}

/// Where the thanks or praise of `person` in some clauses begin.
fn courtesy(scene: &Scene, memory: &Memory, clauses: &[Span], person: usize, kind: Kind) -> Option<usize> {
    let courteous = |c: &Span| is_courteous(scene, *c, kind);
    let begins = |c: Span| scene.skip_leads(c.start, c.end);
    let own = clauses.iter().position(|c| memory.agent(scene, *c).is_some_and(|(p, _)| p == person))?;
    let at = own + clauses[own..].iter().position(courteous)?;
    let end = memory.agent(scene, clauses[own])?.1.end;
    let behind = Span::new(end, clauses[own].end);
    let acts = scene.cx.hits.of_kind_within(ACTS, behind).any(|h| scene.peel(end, h.span().start) == end);
    let together = at == own || (!acts && at <= own + 2);
    Some(begins(clauses[if together { own } else { at }]))
}

/// Whether a clause thanks, praises or congratulates; 欢迎辞 does not.
fn is_courteous(scene: &Scene, clause: Span, kind: Kind) -> bool {
    scene.cx.hits.of_kind_within(kind, clause).any(|h| {
        let longest = scene.cx.hits.longest_at(h.span().start, Table::SpeechCues);
        longest.is_none_or(|l| !l.is(cue::NONE))
    })
}
