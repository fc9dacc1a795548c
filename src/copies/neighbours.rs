//! Neighbours: the texts of a group that share most bands with one of them.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::signature::Signature;

/// How many texts of a bucket are examined: its longest.
const LISTED: usize = 16;
/// Most neighbours of a text.
const NEAREST: usize = 4;

/// The texts of a group by their bands.
pub(super) struct Neighbours<'a> {
    signatures: &'a [&'a Signature],
    /// The place and value of a band, and the texts that have it.
    buckets: FxHashMap<(usize, u32), Vec<usize>>,
}

impl<'a> Neighbours<'a> {
    /// Lists the texts of a group under their bands. The longest text comes first in `group`.
    pub fn new(group: &[usize], signatures: &'a [&'a Signature]) -> Self {
        let mut buckets: FxHashMap<(usize, u32), Vec<usize>> = FxHashMap::default();
        for text in group {
            for (place, value) in signatures[*text].bands().iter().enumerate() {
                let bucket = buckets.entry((place, *value)).or_default();
                if bucket.len() < LISTED {
                    bucket.push(*text);
                }
            }
        }
        Self { signatures, buckets }
    }

    /// The few texts that share most bands with `text`.
    pub fn of(&self, text: usize) -> Vec<usize> {
        let mut counts: FxHashMap<usize, usize> = FxHashMap::default();
        for (place, value) in self.signatures[text].bands().iter().enumerate() {
            for other in self.buckets.get(&(place, *value)).into_iter().flatten().filter(|other| **other != text) {
                *counts.entry(*other).or_default() += 1;
            }
        }
        let mut ranked: Vec<(usize, usize)> = counts.into_iter().collect();
        ranked.sort_unstable_by_key(|&(other, count)| (Reverse(count), other));
        ranked.truncate(NEAREST);
        ranked.into_iter().map(|(other, _)| other).collect()
    }
}
