//! Bands: minima of the hashes of a text; only texts that share a band are compared.

use super::shingles::mix;

/// Number of bands of a signature: those of the whole text, then those of its beginning.
pub const BANDS: usize = WHOLE + HEAD;

/// Bands of the whole text.
const WHOLE: usize = 48;
/// Bands of the beginning, since editors cut the end.
const HEAD: usize = 16;
/// Minima in a band.
const ROWS: usize = 3;
/// How many shingles of a text make up its beginning.
const BEGINNING: usize = 240;

/// The bands of the shingles of a text; none where there are not shingles.
pub(super) fn bands(shingles: &[u64]) -> Vec<u32> {
    if shingles.is_empty() {
        return Vec::new();
    }
    let head = &shingles[..shingles.len().min(BEGINNING)];
    let minima = [minima(shingles, WHOLE * ROWS), minima(head, HEAD * ROWS)].concat();
    (0..).zip(minima.chunks(ROWS)).map(band).collect()
}

/// The value of a band: a hash of its minima and its place.
fn band((place, minima): (u64, &[u64])) -> u32 {
    let all = minima.iter().fold(place, |hash, minimum| mix(hash ^ minimum));
    u32::try_from(all >> 32).unwrap_or(u32::MAX)
}

/// The least hash in each of `bins` bins (one-permutation hashing). An empty bin takes the minimum of another bin,
/// chosen by its place alone, so that like texts choose alike.
fn minima(shingles: &[u64], bins: usize) -> Vec<u64> {
    let mut minima = vec![u64::MAX; bins];
    for hash in shingles.iter().map(|shingle| mix(*shingle)) {
        let bin = &mut minima[index(hash, bins)];
        *bin = (*bin).min(hash);
    }
    let sparse = minima.clone();
    for (place, minimum) in (0_u64..).zip(&mut minima).filter(|(_, minimum)| **minimum == u64::MAX) {
        let mut others = (0_u64..4 * bins as u64).map(|attempt| sparse[index(mix(place << 32 | attempt), bins)]);
        let other = others.find(|other| *other != u64::MAX).or_else(|| sparse.iter().min().copied());
        *minimum = other.unwrap_or(u64::MAX);
    }
    minima
}

/// A bin below `bins`, by the upper half of the hash.
fn index(hash: u64, bins: usize) -> usize {
    usize::try_from(((hash >> 32) * bins as u64) >> 32).unwrap_or_default()
}
