//! Clusters: texts that are copies of one text among them.

use rustc_hash::FxHashMap;

use super::bands::BANDS;
use super::signature::Signature;
use super::sketch::{Resemblance, Sketch};
use super::stop::{Stop, caught};
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
/// is like its centre, so that a chain of small changes does not join what has nothing in common. Formulas are what was marked
/// as such in the signatures.
///
/// # Errors
/// [`ErrorKind::Limit`] where the work was told to end, [`ErrorKind::Internal`] where a defect of ours made it panic.
pub fn clusters(signatures: &[Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    caught(|| told(&signatures.iter().collect::<Vec<_>>(), rule, stop))
}

/// The clusters of texts that are lent, by their first text.
pub(super) fn told(signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    let mut found = Vec::new();
    for group in groups(signatures, rule, stop)? {
        found.extend(stars(group, signatures, rule, stop)?);
    }
    found.sort_by_key(|cluster| cluster.members.first().map(|member| member.index));
    Ok(found)
}

/// Texts that are linked by copies of copies, two or more in each group.
fn groups(signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Vec<Vec<usize>>> {
    let mut links = Links((0..signatures.len()).collect());
    let copies = |a: usize, b: usize| rule.holds(signatures[a].sketch(), signatures[b].sketch()).is_some();
    for band in 0..BANDS {
        let beside = (band + 1) % BANDS;
        let mut bucketed: Vec<(u32, u32, usize)> = (0..)
            .zip(signatures)
            .filter_map(|(i, signature)| Some((*signature.bands().get(band)?, *signature.bands().get(beside)?, i)))
            .collect();
        bucketed.sort_unstable();
        for bucket in bucketed.chunk_by(|a, b| a.0 == b.0) {
            link(bucket, &mut links, copies, stop)?;
        }
    }
    Ok(links.groups())
}

/// Links the texts of a bucket that are copies of its first or of a near neighbour.
fn link(
    bucket: &[(u32, u32, usize)],
    links: &mut Links,
    copies: impl Fn(usize, usize) -> bool,
    stop: &Stop,
) -> Result<()> {
    for (place, &(.., text)) in bucket.iter().enumerate().skip(1) {
        stop.check()?;
        let near = bucket[place.saturating_sub(NEIGHBOURS)..place].iter().rev();
        for &(.., other) in near.chain(bucket.first()) {
            if links.root(text) != links.root(other) && copies(text, other) {
                links.join(text, other);
            }
        }
    }
    Ok(())
}

/// Parts a group: the greatest text is a centre and takes what is like it, then the greatest of the rest.
fn stars(mut group: Vec<usize>, signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Vec<Cluster>> {
    let sketch = |i: usize| signatures[i].sketch();
    group.sort_by_key(|i| (std::cmp::Reverse(sketch(*i).size()), *i));
    let mut found = Vec::new();
    for _ in 0..CENTRES {
        let Some(&centre) = group.first() else { break };
        let alike = |i: usize| {
            if i == centre {
                return Some(Resemblance { similarity: 1.0, containment: 1.0, shared: sketch(i).hashes().len() });
            }
            // Once told to end, it leaves the rest uncompared.
            if stop.is_told() { None } else { rule.holds(sketch(centre), sketch(i)) }
        };
        let mut members: Vec<Member> = Vec::new();
        group.retain(|&index| {
            let member = alike(index).map(|resemblance| Member { index, resemblance });
            members.extend(member);
            member.is_none()
        });
        stop.check()?;
        members.sort_by_key(|member| member.index);
        if members.len() > 1 {
            found.push(Cluster { centre, members });
        }
    }
    Ok(found)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copies::Formulas;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_panic_is_an_error() {
        let lexicon = Lexicon::shared();
        let signatures = ["甘州区召开河道整治现场会。"; 3].map(|text| Signature::of(text, &lexicon));
        let kind = |error: Error| error.kind();
        let stop = Stop::panicking();
        assert_eq!(clusters(&signatures, Rule::default(), &stop).map_err(kind), Err(ErrorKind::Internal));
        assert_eq!(Formulas::of(&signatures, &stop).map_err(kind), Err(ErrorKind::Internal));
        assert_eq!(clusters(&signatures, Rule::default(), &Stop::default()).map(|found| found.len()), Ok(1));
    }
}
