//! Stars: a group of linked texts is divided so that each text resembles the centre of its part.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::members::{Cluster, Member};
use super::neighbours::Neighbours;
use super::rule::{NEARLY_EQUAL, Relation, Rule};
use super::signature::Signature;
use super::sketch::Resemblance;
use super::stop::Stop;
use crate::error::Result;

/// Most centres of a group; texts that resemble none of them are attached to their nearest neighbour.
const CENTRES: usize = 64;

/// The stars of one group, while texts are assigned to them.
struct Stars<'a> {
    signatures: &'a [&'a Signature],
    rule: Rule,
    /// The centre of each assigned text, and how alike the two are.
    assigned: FxHashMap<usize, (usize, Resemblance)>,
    /// For each centre the number of texts assigned to it, itself included.
    sizes: FxHashMap<usize, usize>,
}

/// The clusters of a group of linked texts; they depend on these texts alone.
///
/// The longest text is the first centre and takes what resembles it, then the longest of the rest. A text that stays
/// alone is attached to its nearest neighbour. So is a text whose twin is in another star, because an unlike centre
/// took one of them.
pub(super) fn divide(
    mut group: Vec<usize>,
    signatures: &[&Signature],
    rule: Rule,
    stop: &Stop,
) -> Result<Vec<Cluster>> {
    group.sort_by_key(|i| (Reverse(signatures[*i].sketch().size()), *i));
    let mut stars = Stars { signatures, rule, assigned: FxHashMap::default(), sizes: FxHashMap::default() };
    let mut rest = group.clone();
    for _ in 0..CENTRES {
        let Some(&centre) = rest.first() else { break };
        stars.assign_to_itself(centre);
        // Once the work is to end, the rest stays uncompared.
        rest.retain(|text| *text != centre && (stop.is_set() || !stars.assign_if_copy(*text, centre)));
        stop.check()?;
    }
    if stars.sizes.len() > 1 || !rest.is_empty() {
        stars.settle(&group, stop)?;
    }
    Ok(stars.clusters())
}

impl Stars<'_> {
    fn holds(&self, a: usize, b: usize) -> Option<Resemblance> {
        self.rule.holds(self.signatures[a], self.signatures[b])
    }

    fn assign_to_itself(&mut self, centre: usize) {
        let shared = self.signatures[centre].sketch().hashes().len();
        self.assign(centre, centre, Resemblance { similarity: 1.0, containment: 1.0, shared, shift: 0 });
    }

    fn assign(&mut self, text: usize, centre: usize, resemblance: Resemblance) {
        if let Some((old, _)) = self.assigned.insert(text, (centre, resemblance)) {
            *self.sizes.entry(old).or_default() -= 1;
        }
        *self.sizes.entry(centre).or_default() += 1;
    }

    /// Assigns `text` to `centre` if it is a copy of it. Returns whether it is.
    fn assign_if_copy(&mut self, text: usize, centre: usize) -> bool {
        let found = self.holds(text, centre);
        if let Some(resemblance) = found {
            self.assign(text, centre, resemblance);
        }
        found.is_some()
    }

    /// Attaches lone texts, and texts whose twin is in another star.
    fn settle(&mut self, group: &[usize], stop: &Stop) -> Result<()> {
        let neighbours = Neighbours::new(group, self.signatures);
        for text in group {
            stop.check()?;
            let now = self.assigned.get(text).copied();
            let is_alone = now.is_none_or(|(centre, _)| centre == *text && self.sizes.get(text) == Some(&1));
            let similarity = if is_alone { 0.0 } else { now.map_or(0.0, |(_, found)| found.similarity) };
            if similarity >= NEARLY_EQUAL {
                continue;
            }
            let near = neighbours.of(*text).into_iter().filter_map(|other| Some((other, self.holds(*text, other)?)));
            let nearest = near.max_by(|a, b| a.1.similarity.total_cmp(&b.1.similarity).then(b.0.cmp(&a.0)));
            match nearest {
                Some((other, link)) if is_alone => self.attach(*text, other, link),
                Some((twin, link)) if link.similarity >= NEARLY_EQUAL => self.follow(*text, twin, link),
                _ => {}
            }
        }
        Ok(())
    }

    /// Attaches a lone text: to the centre of its neighbour, or together with the neighbour to a star of their own.
    fn attach(&mut self, text: usize, neighbour: usize, link: Resemblance) {
        let now = self.assigned.get(&neighbour).copied();
        if !now.is_some_and(|(centre, _)| centre != text && self.assign_if_copy(text, centre)) {
            self.pair(text, neighbour, link);
        }
    }

    /// Moves a text to the star of its twin; if it does not resemble that centre, the two form a star of their own.
    fn follow(&mut self, text: usize, twin: usize, link: Resemblance) {
        let own = self.assigned.get(&text).map(|(centre, _)| *centre);
        let other = self.assigned.get(&twin).map(|(centre, _)| *centre);
        if own != other && !other.is_some_and(|centre| self.assign_if_copy(text, centre)) {
            self.pair(text, twin, link);
        }
    }

    /// Makes a star of two texts, if the second resembles the first more than its own centre.
    fn pair(&mut self, text: usize, other: usize, link: Resemblance) {
        let now = self.assigned.get(&other);
        if now.is_none_or(|(_, resemblance)| link.similarity > resemblance.similarity) {
            let size = |i: usize| self.signatures[i].sketch().size();
            let (centre, other) = if size(other) > size(text) { (other, text) } else { (text, other) };
            self.assign_to_itself(centre);
            self.assign(other, centre, link);
        }
    }

    /// The stars with two or more members.
    fn clusters(self) -> Vec<Cluster> {
        let mut members: FxHashMap<usize, Vec<Member>> = FxHashMap::default();
        for (index, (centre, resemblance)) in self.assigned {
            members.entry(centre).or_default().push(Member { index, relation: Relation::Copy, resemblance });
        }
        let clusters = members.into_iter().filter(|(_, members)| members.len() > 1);
        clusters
            .map(|(centre, mut members)| {
                members.sort_by_key(|member| member.index);
                Cluster { centre, members }
            })
            .collect()
    }
}
