//! Pairs of texts that were compared and are no copies.

use super::shingles::mix;

/// Places for each text: a text meets the same few in many of its bands.
const PLACES: usize = 4;

/// Pairs that need no second comparison: as many as there are places for, the last of those that want the same place.
pub(super) struct Unlike(Vec<(u32, u32)>);

impl Unlike {
    /// None yet, of so many texts.
    pub fn new(texts: usize) -> Self {
        Self(vec![(0, 0); texts.max(1) * PLACES])
    }

    /// Whether the two are known to be no copies.
    pub fn has(&self, a: usize, b: usize) -> bool {
        let pair = pair(a, b);
        pair.is_some() && self.0.get(self.place(a, b)).copied() == pair
    }

    /// The two are no copies.
    pub fn note(&mut self, a: usize, b: usize) {
        let place = self.place(a, b);
        if let (Some(kept), Some(pair)) = (self.0.get_mut(place), pair(a, b)) {
            *kept = pair;
        }
    }

    fn place(&self, a: usize, b: usize) -> usize {
        let hash = mix((a as u64) << 32 ^ b as u64);
        usize::try_from(hash % self.0.len() as u64).unwrap_or_default()
    }
}

/// A pair in eight bytes; of texts beyond the first four thousand million nothing is kept.
fn pair(a: usize, b: usize) -> Option<(u32, u32)> {
    Some((u32::try_from(a).ok()?, u32::try_from(b).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_last_is_known_and_nothing_else() {
        let mut unlike = Unlike::new(8);
        assert!(!unlike.has(3, 2));
        unlike.note(3, 2);
        assert!(unlike.has(3, 2) && !unlike.has(2, 3) && !unlike.has(3, 1));
        (0..1000).for_each(|i| unlike.note(i + 1, i));
        assert!(unlike.has(1000, 999));
        assert!(unlike.0.len() == 8 * PLACES);
    }
}
