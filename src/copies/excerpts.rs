//! Excerpts: texts that are a small part of a longer one, which share too few bands with it to meet there.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::members::{Cluster, Member};
use super::rule::{Relation, Rule};
use super::signature::Signature;
use super::stop::Stop;
use crate::error::Result;

/// How many texts are listed under an anchor: the longest.
pub const LISTED: usize = 16;
/// How many longer texts a text is compared with: those that share most anchors with it.
pub const COMPARED: usize = 4;
/// How many times as long as an excerpt its source must be.
pub const LONGER: usize = 2;

/// Texts by their anchors: the few hashes of a sketch that are below a fixed limit, the same in every text.
pub(super) struct Anchors(Vec<(u32, Reverse<usize>, usize)>);

impl Anchors {
    /// Lists the anchors of some texts.
    pub fn new(texts: &[usize], signatures: &[&Signature]) -> Self {
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
    pub fn longer_than(&self, text: usize, signatures: &[&Signature]) -> Vec<usize> {
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

/// The centres of clusters and the texts in none, the longest first.
pub(super) fn centres_of(clusters: &[Cluster], signatures: &[&Signature]) -> Vec<usize> {
    let others = |cluster: &Cluster| {
        let centre = cluster.centre;
        let members: Vec<usize> = cluster.members.iter().map(|member| member.index).collect();
        members.into_iter().filter(move |index| *index != centre)
    };
    let inside: FxHashSet<usize> = clusters.iter().flat_map(others).collect();
    let mut centres: Vec<usize> = (0..signatures.len()).filter(|text| !inside.contains(text)).collect();
    centres.sort_by_key(|text| (Reverse(signatures[*text].sketch().size()), *text));
    centres
}

/// Attaches to each cluster, or to a text in none, the texts and the clusters that are excerpts of its centre, and
/// shorter copies that shared no band with it.
///
/// `centres` are those of [`centres_of`]; `wholes_of` lists the texts that one may be an excerpt of. A cluster is
/// attached as a whole or not at all. An excerpt of a text that is itself attached goes to the same centre, or nowhere.
pub(super) fn attach_excerpts(
    clusters: Vec<Cluster>,
    centres: Vec<usize>,
    signatures: &[&Signature],
    wholes_of: impl Fn(usize) -> Vec<usize>,
    rule: Rule,
    stop: &Stop,
) -> Result<Vec<Cluster>> {
    let mut by_centre: FxHashMap<usize, Vec<Member>> = clusters.into_iter().map(|c| (c.centre, c.members)).collect();
    let mut attached_to: FxHashMap<usize, usize> = FxHashMap::default();
    for text in centres {
        stop.check()?;
        let own = by_centre.remove(&text).unwrap_or_else(|| vec![centre_member(text)]);
        let held = wholes_of(text).into_iter().filter_map(|whole| {
            // A whole that the text itself does not belong to is not a way to another centre.
            rule.for_copies_of_excerpts().relation(signatures[whole], signatures[text])?;
            let centre = attached_to.get(&whole).copied().unwrap_or(whole);
            is_sure(whole, &own, signatures, rule).then_some(())?;
            Some((centre, members_of(centre, text, &own, signatures, rule)?))
        });
        let nearest = held.max_by(|(a, of_a), (b, of_b)| of_a.containment.total_cmp(&of_b.containment).then(b.cmp(a)));
        if let Some((whole, attached)) = nearest {
            by_centre.entry(whole).or_insert_with(|| vec![centre_member(whole)]).extend(attached.members);
            attached_to.insert(text, whole);
        } else if own.len() > 1 {
            by_centre.insert(text, own);
        }
    }
    Ok(by_centre.into_iter().map(|(centre, members)| sorted(centre, members)).collect())
}

/// The members of a cluster as those of a longer text, and how far the centre is contained in it.
struct Attached {
    members: Vec<Member>,
    containment: f64,
}

/// Whether one member of a cluster belongs to `whole` without doubt.
fn is_sure(whole: usize, own: &[Member], signatures: &[&Signature], rule: Rule) -> bool {
    own.iter().any(|member| rule.relation(signatures[whole], signatures[member.index]).is_some())
}

/// The members of a cluster as those of `whole`, if all belong to it; less suffices than for a lone text.
fn members_of(whole: usize, centre: usize, own: &[Member], signatures: &[&Signature], rule: Rule) -> Option<Attached> {
    let rule = rule.for_copies_of_excerpts();
    let attach = |member: &Member| {
        let (relation, resemblance) = rule.relation(signatures[whole], signatures[member.index])?;
        Some(Member { index: member.index, relation, resemblance })
    };
    let members: Vec<Member> = own.iter().map(attach).collect::<Option<_>>()?;
    let containment = members.iter().find(|member| member.index == centre)?.resemblance.containment;
    Some(Attached { members, containment })
}

fn centre_member(index: usize) -> Member {
    let resemblance = super::sketch::Resemblance { similarity: 1.0, containment: 1.0, shared: 0, shift: 0 };
    Member { index, relation: Relation::Copy, resemblance }
}

fn sorted(centre: usize, mut members: Vec<Member>) -> Cluster {
    members.sort_by_key(|member| member.index);
    Cluster { centre, members }
}
