//! Excerpts: texts that are a small part of a longer one, which share too few bands with it to meet there.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::members::{Cluster, Member};
use super::rule::{Relation, Rule};
use super::signature::Signature;
use super::stop::Stop;
use crate::error::Result;

/// Longest texts that are listed under an anchor.
const LISTED: usize = 16;
/// Texts that a text is compared with: those that share most anchors with it.
const COMPARED: usize = 4;
/// How many times as long as its excerpt a text is at least.
const LONGER: usize = 2;

/// Texts by their anchors: the few hashes of a sketch that are below a fixed limit, the same in every text.
struct Anchors(Vec<(u32, Reverse<usize>, usize)>);

impl Anchors {
    fn new(texts: &[usize], signatures: &[&Signature]) -> Self {
        let of = |text: usize| {
            let sketch = signatures[text].sketch();
            sketch.anchors().map(move |anchor| (anchor, Reverse(sketch.size()), text))
        };
        let mut listed: Vec<_> = texts.iter().flat_map(|text| of(*text)).collect();
        listed.sort_unstable();
        let (mut last, mut count) = (None, 0);
        listed.retain(|(anchor, ..)| {
            count = if last == Some(*anchor) { count + 1 } else { 1 };
            last = Some(*anchor);
            count <= LISTED
        });
        Self(listed)
    }

    /// The texts that share most anchors with `text` and are clearly longer.
    fn longer_than(&self, text: usize, signatures: &[&Signature]) -> Vec<usize> {
        let sketch = signatures[text].sketch();
        let mut votes: FxHashMap<usize, usize> = FxHashMap::default();
        for anchor in sketch.anchors() {
            let from = self.0.partition_point(|(listed, ..)| *listed < anchor);
            let listed = self.0[from..].iter().take_while(|(listed, ..)| *listed == anchor);
            for (_, Reverse(size), other) in listed.take_while(|(_, Reverse(size), _)| *size >= sketch.size() * LONGER)
            {
                *votes.entry(*other).or_default() += usize::from(*size > 0);
            }
        }
        let mut ranked: Vec<(usize, usize)> = votes.into_iter().collect();
        ranked.sort_unstable_by_key(|&(other, votes)| (Reverse(votes), other));
        ranked.truncate(COMPARED);
        ranked.into_iter().map(|(other, _)| other).collect()
    }
}

/// Attaches to each cluster, or to a text in none, the texts and the clusters that are excerpts of its centre, and shorter
/// copies that shared no band with it.
///
/// A cluster is attached as a whole or not at all. A text that is attached has no excerpts of its own.
pub(super) fn attach_excerpts(
    clusters: Vec<Cluster>,
    signatures: &[&Signature],
    rule: Rule,
    stop: &Stop,
) -> Result<Vec<Cluster>> {
    let mut by_centre: FxHashMap<usize, Vec<Member>> = clusters.into_iter().map(|c| (c.centre, c.members)).collect();
    let inside: FxHashSet<usize> = by_centre
        .iter()
        .flat_map(|(centre, members)| members.iter().map(|member| member.index).filter(move |index| index != centre))
        .collect();
    let mut centres: Vec<usize> = (0..signatures.len()).filter(|text| !inside.contains(text)).collect();
    centres.sort_by_key(|text| (Reverse(signatures[*text].sketch().size()), *text));
    let anchors = Anchors::new(&centres, signatures);
    let mut attached_texts: FxHashSet<usize> = FxHashSet::default();
    for text in centres {
        stop.check()?;
        let wholes = anchors.longer_than(text, signatures).into_iter().filter(|whole| !attached_texts.contains(whole));
        let held = wholes.filter_map(|whole| {
            let member = related(text, whole, signatures, rule)?;
            Some((whole, member.resemblance.containment))
        });
        let Some((whole, _)) = held.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))) else { continue };
        let own = by_centre.remove(&text).unwrap_or_else(|| vec![centre_member(text)]);
        let attached: Option<Vec<Member>> =
            own.iter().map(|member| related(member.index, whole, signatures, rule)).collect();
        match attached {
            Some(attached) => {
                by_centre.entry(whole).or_insert_with(|| vec![centre_member(whole)]).extend(attached);
                attached_texts.insert(text);
            }
            None if own.len() > 1 => {
                by_centre.insert(text, own);
            }
            None => {}
        }
    }
    Ok(by_centre.into_iter().map(|(centre, members)| sorted(centre, members)).collect())
}

/// How `text` belongs to `whole`, if it is an excerpt or a copy of it.
fn related(text: usize, whole: usize, signatures: &[&Signature], rule: Rule) -> Option<Member> {
    let (a, b) = (signatures[whole], signatures[text]);
    let member = |relation| move |resemblance| Member { index: text, relation, resemblance };
    let excerpt = rule.holds_as_excerpt(a, b).map(member(Relation::Excerpt));
    excerpt.or_else(|| rule.holds(a, b).map(member(Relation::Copy)))
}

fn centre_member(index: usize) -> Member {
    let resemblance = super::sketch::Resemblance { similarity: 1.0, containment: 1.0, shared: 0, shift: 0 };
    Member { index, relation: Relation::Copy, resemblance }
}

fn sorted(centre: usize, mut members: Vec<Member>) -> Cluster {
    members.sort_by_key(|member| member.index);
    Cluster { centre, members }
}
