//! Stars: a group of linked texts is divided so that each text resembles the centre of its part.

use rustc_hash::FxHashMap;

use super::links::Links;
use super::members::{Cluster, Member};
use super::rule::{Relation, Rule};
use super::signature::Signature;
use super::sketch::Resemblance;
use super::stop::Stop;
use crate::error::Result;

/// Most centres of a group; texts that resemble none of them are attached to the text they were linked with.
const CENTRES: usize = 64;

/// The stars of one group, while texts are assigned to them.
struct Stars<'a> {
    signatures: &'a [&'a Signature],
    rule: Rule,
    /// The centre of each assigned text, and how alike the two are.
    assigned: FxHashMap<usize, (usize, Resemblance)>,
}

/// The clusters of a group of linked texts.
///
/// The longest text is the first centre and takes what resembles it, then the longest of the rest. A text that stays alone
/// forms a star with the text it was linked with, where the two are more alike than that text and its centre.
pub(super) fn divide(
    mut group: Vec<usize>,
    links: &Links,
    signatures: &[&Signature],
    rule: Rule,
    stop: &Stop,
) -> Result<Vec<Cluster>> {
    group.sort_by_key(|i| (std::cmp::Reverse(signatures[*i].sketch().size()), *i));
    let mut stars = Stars { signatures, rule, assigned: FxHashMap::default() };
    let mut rest = group.clone();
    let mut lone = Vec::new();
    for _ in 0..CENTRES {
        let Some(&centre) = rest.first() else { break };
        let before = rest.len();
        stars.assign_to_itself(centre);
        // Once the work is to end, the rest stays uncompared.
        rest.retain(|text| *text != centre && (stop.is_told() || !stars.assign(*text, centre)));
        stop.check()?;
        lone.extend((rest.len() + 1 == before).then_some(centre));
    }
    for text in lone.into_iter().chain(rest) {
        if let Some(partner) = links.partner(text) {
            stars.attach(text, partner);
        }
    }
    Ok(stars.clusters())
}

impl Stars<'_> {
    fn holds(&self, a: usize, b: usize) -> Option<Resemblance> {
        self.rule.holds(self.signatures[a], self.signatures[b])
    }

    fn assign_to_itself(&mut self, centre: usize) {
        let shared = self.signatures[centre].sketch().hashes().len();
        let equal = Resemblance { similarity: 1.0, containment: 1.0, shared, shift: 0 };
        self.assigned.insert(centre, (centre, equal));
    }

    /// Assigns `text` to `centre` if it is a copy of it.
    fn assign(&mut self, text: usize, centre: usize) -> bool {
        let found = self.holds(text, centre);
        if let Some(resemblance) = found {
            self.assigned.insert(text, (centre, resemblance));
        }
        found.is_some()
    }

    /// Attaches a lone text: to the centre of its partner, or together with the partner to a star of their own.
    fn attach(&mut self, text: usize, partner: usize) {
        let Some(link) = self.holds(text, partner) else { return };
        let now = self.assigned.get(&partner).copied().filter(|(centre, _)| *centre != text);
        if now.is_some_and(|(centre, _)| self.assign(text, centre)) {
            return;
        }
        if now.is_none_or(|(_, resemblance)| link.similarity > resemblance.similarity) {
            let size = |i: usize| self.signatures[i].sketch().size();
            let (centre, other) = if size(partner) > size(text) { (partner, text) } else { (text, partner) };
            self.assign_to_itself(centre);
            self.assigned.insert(other, (centre, link));
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
