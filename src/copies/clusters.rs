//! Clusters: texts that are copies of one text among them.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::bands::BANDS;
use super::formulas::Formulas;
use super::signature::Signature;
use super::sketch::{Resemblance, Sketch};
use crate::error::{Error, ErrorKind, Result};

/// Texts before it in its bucket that a text is compared with, beside the first.
const NEIGHBOURS: usize = 3;
/// Centres that are looked for in a group of linked texts before what is left of it is let go.
const CENTRES: usize = 64;
/// Of the threshold, what the similarity must be: half a report is a copy, one sentence of it is not.
const PART: f64 = 1.0 / 3.0;
/// Fewest shingles that two copies share; of shorter texts, all.
const FEWEST: usize = 8;

/// When two texts are copies.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    threshold: f64,
}

/// A text of a cluster.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// Which of the texts.
    pub index: usize,
    /// How alike it is to the centre.
    pub resemblance: Resemblance,
}

/// Texts that are copies of one among them, the centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The text that all members are like.
    pub centre: usize,
    /// All, the centre too, in the order of the texts.
    pub members: Vec<Member>,
}

impl Default for Rule {
    /// Six tenths.
    fn default() -> Self {
        Self { threshold: 0.6 }
    }
}

impl Rule {
    /// Texts are copies if the lesser is contained in the other to `threshold` or more.
    ///
    /// # Errors
    /// The threshold is not above 0 and at most 1.
    pub fn new(threshold: f64) -> Result<Self> {
        if threshold > 0.0 && threshold <= 1.0 {
            return Ok(Self { threshold });
        }
        Err(Error::new(ErrorKind::Input, format!("threshold is above 0 and at most 1, not {threshold}")))
    }

    /// Whether two sketches are of copies, and how alike they are.
    pub fn holds(self, a: &Sketch, b: &Sketch) -> Option<Resemblance> {
        let found = a.resemblance(b);
        let fewest = FEWEST.min(a.hashes().len()).min(b.hashes().len());
        let enough = found.shared >= fewest || found.similarity >= 1.0;
        let alike = found.containment >= self.threshold && found.similarity >= self.threshold * PART;
        (enough && alike).then_some(found)
    }
}

/// The clusters of two or more texts, by their first text.
///
/// Each text is compared with a bounded number of those that share a band with it; a cluster is what
/// is like its centre, so that a chain of small changes does not join what has nothing in common. `formulas` are those of the
/// set itself where none are given.
pub fn clusters(signatures: &[Signature], rule: &Rule, formulas: Option<&Formulas>) -> Vec<Cluster> {
    let own = || Cow::Owned(Formulas::of(signatures));
    let formulas = formulas.map_or_else(own, Cow::Borrowed);
    let sketches: Vec<Sketch> = signatures.iter().map(|signature| signature.marked(&formulas)).collect();
    told(&signatures.iter().collect::<Vec<_>>(), &sketches, *rule)
}

/// The clusters of texts whose sketches are given, by their first text.
pub(super) fn told(signatures: &[&Signature], sketches: &[Sketch], rule: Rule) -> Vec<Cluster> {
    let groups = groups(signatures, sketches, rule);
    let mut found: Vec<Cluster> = groups.into_iter().flat_map(|group| stars(group, sketches, rule)).collect();
    found.sort_by_key(|cluster| cluster.members.first().map(|member| member.index));
    found
}

/// Texts that are linked by copies of copies, two or more in each group.
fn groups(signatures: &[&Signature], sketches: &[Sketch], rule: Rule) -> Vec<Vec<usize>> {
    let mut links = Links((0..sketches.len()).collect());
    for band in 0..BANDS {
        let beside = (band + 1) % BANDS;
        let mut bucketed: Vec<(u32, u32, usize)> = (0..)
            .zip(signatures)
            .filter_map(|(i, signature)| Some((*signature.bands().get(band)?, *signature.bands().get(beside)?, i)))
            .collect();
        bucketed.sort_unstable();
        for bucket in bucketed.chunk_by(|a, b| a.0 == b.0) {
            link(bucket, &mut links, |a, b| rule.holds(&sketches[a], &sketches[b]).is_some());
        }
    }
    links.groups()
}

/// Links the texts of a bucket that are copies of its first or of a near neighbour.
fn link(bucket: &[(u32, u32, usize)], links: &mut Links, copies: impl Fn(usize, usize) -> bool) {
    for (place, &(.., text)) in bucket.iter().enumerate().skip(1) {
        let near = bucket[place.saturating_sub(NEIGHBOURS)..place].iter().rev();
        for &(.., other) in near.chain(bucket.first()) {
            if links.root(text) != links.root(other) && copies(text, other) {
                links.join(text, other);
            }
        }
    }
}

/// Parts a group: the greatest text is a centre and takes what is like it, then the greatest of the rest.
fn stars(mut group: Vec<usize>, sketches: &[Sketch], rule: Rule) -> Vec<Cluster> {
    group.sort_by_key(|i| (std::cmp::Reverse(sketches[*i].size()), *i));
    let mut found = Vec::new();
    for _ in 0..CENTRES {
        let Some(&centre) = group.first() else { break };
        let alike = |i: usize| {
            if i == centre {
                return Some(Resemblance { similarity: 1.0, containment: 1.0, shared: sketches[i].hashes().len() });
            }
            rule.holds(&sketches[centre], &sketches[i])
        };
        let mut members: Vec<Member> = Vec::new();
        group.retain(|&index| {
            let member = alike(index).map(|resemblance| Member { index, resemblance });
            members.extend(member);
            member.is_none()
        });
        members.sort_by_key(|member| member.index);
        if members.len() > 1 {
            found.push(Cluster { centre, members });
        }
    }
    found
}

/// Which texts are linked: each names another of its group, in the end the first.
struct Links(Vec<usize>);

impl Links {
    fn root(&mut self, mut text: usize) -> usize {
        while self.0[text] != text {
            self.0[text] = self.0[self.0[text]];
            text = self.0[text];
        }
        text
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }

    fn groups(mut self) -> Vec<Vec<usize>> {
        let mut groups: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for text in 0..self.0.len() {
            groups.entry(self.root(text)).or_default().push(text);
        }
        groups.into_values().filter(|group| group.len() > 1).collect()
    }
}
