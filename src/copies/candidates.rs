//! Candidates: texts that share a band are compared, and those that are copies are linked.

use super::bands::BANDS;
use super::links::Links;
use super::rule::Rule;
use super::signature::Signature;
use super::stop::Stop;
use crate::error::Result;

/// How many texts before it in its bucket a text is compared with; it is also compared with the first of the bucket.
pub const NEIGHBOURS: usize = 3;

/// A text of a bucket: the value of the band, that of the next band (so that like texts are neighbours), the text.
type Bucketed = (u32, u32, usize);

/// Links the texts that are copies; each is compared with a bounded number of others.
pub(super) fn link_copies(signatures: &[&Signature], rule: Rule, stop: &Stop) -> Result<Links> {
    let mut links = Links::new(signatures.len());
    for band in 0..BANDS {
        let next = (band + 1) % BANDS;
        let mut bucketed: Vec<Bucketed> = (0..)
            .zip(signatures)
            .filter_map(|(i, signature)| Some((*signature.bands().get(band)?, *signature.bands().get(next)?, i)))
            .collect();
        bucketed.sort_unstable();
        for bucket in bucketed.chunk_by(|a, b| a.0 == b.0) {
            link_bucket(bucket, &mut links, |a, b| rule.holds(signatures[a], signatures[b]).is_some(), stop)?;
        }
    }
    Ok(links)
}

/// Links the texts of a bucket that are copies of its first text or of a near neighbour.
fn link_bucket(
    bucket: &[Bucketed],
    links: &mut Links,
    is_copy: impl Fn(usize, usize) -> bool,
    stop: &Stop,
) -> Result<()> {
    for (place, &(.., text)) in bucket.iter().enumerate().skip(1) {
        stop.check()?;
        let near = bucket[place.saturating_sub(NEIGHBOURS)..place].iter().rev();
        for &(.., other) in near.chain(bucket.first()) {
            if !links.is_connected(text, other) && is_copy(text, other) {
                links.join(text, other);
            }
        }
    }
    Ok(())
}
