//! The shingles of a text: hashes of six letters in a row, without the set phrases of the genre.

use crate::lexicon::{Hit, Lexicon, Table, Tables};
use crate::span::Text;

/// Letters in a shingle.
const LENGTH: usize = 6;
/// A shingle with this many letters inside set phrases is left out.
const FORMULAIC: usize = 4;
/// Fewest shingles that must remain; of a text with fewer, all are kept.
const FEWEST: usize = 16;
/// Tables of words that any report may contain.
const FORMULAS: Tables = Tables::of(&[Table::Formulations, Table::Idioms, Table::Posts]);
/// The base of the hash of a shingle.
const BASE: u64 = 0x0000_0100_0000_01b3;

/// The hashes of the shingles of `text`, in its order; linear in its length.
///
/// Only letters and digits count, without regard to width and case, so that whitespace and
/// punctuation change nothing. Shingles that lie mostly in formulations (提法), idioms and posts are left out,
/// unless hardly any other remains.
pub(super) fn shingles(text: &str, lexicon: &Lexicon) -> Vec<u64> {
    let text = Text::new(text.to_owned());
    let formulaic = formulaic(&text, lexicon);
    let letters: Vec<(char, bool)> =
        text.chars().iter().zip(formulaic).filter_map(|(c, known)| Some((letter(*c)?, known))).collect();
    if letters.is_empty() {
        return Vec::new();
    }
    let windows = || letters.windows(LENGTH.min(letters.len()));
    let own = |window: &&[(char, bool)]| window.iter().filter(|(_, known)| *known).count() < FORMULAIC;
    let kept: Vec<u64> = windows().filter(own).map(hash).collect();
    if kept.len() >= FEWEST { kept } else { windows().map(hash).collect() }
}

/// Which characters belong to a word that many reports share.
fn formulaic(text: &Text, lexicon: &Lexicon) -> Vec<bool> {
    let mut known = vec![false; text.len()];
    let mut done = 0;
    let hits = lexicon.matcher().hits(text);
    for span in hits.all().iter().filter(|hit| FORMULAS.has(hit.table)).map(Hit::span) {
        // Hits are sorted by start, longest first: each character is marked once.
        let from = span.start.max(done);
        if let Some(part) = known.get_mut(from..span.end.max(from)) {
            part.fill(true);
        }
        done = done.max(span.end);
    }
    known
}

/// The canonical form of a letter or digit; `None` for whitespace and punctuation.
pub(super) fn letter(c: char) -> Option<char> {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    c.is_alphanumeric().then(|| c.to_ascii_lowercase())
}

fn hash(window: &[(char, bool)]) -> u64 {
    mix(window.iter().fold(0, |hash: u64, (c, _)| hash.wrapping_mul(BASE).wrapping_add(u64::from(*c))))
}

/// Spreads a number over 64 bits (the finish of `SplitMix64`); the same on every machine.
pub(super) fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_width_change_nothing() {
        let lexicon = Lexicon::shared();
        let of = |text| shingles(text, &lexicon);
        assert_eq!(of("闻人朔，在甘州区\n走访３家企业"), of("闻人朔在甘州区走访3家企业。"));
        assert_ne!(of("闻人朔在甘州区走访3家企业"), of("闻人朔在甘州区走访4家企业"));
        assert_eq!(of("，。 \n"), [0_u64; 0]);
    }

    #[test]
    fn formulations_leave_no_shingles_beside_others() {
        let lexicon = Lexicon::shared();
        let own = "闻人朔在甘州区走访三家做纽扣的小厂，听取他们对用电和用工的意见";
        let with = format!("{own}。增强“四个意识”、坚定“四个自信”");
        assert!(shingles(&with, &lexicon).len() < shingles(own, &lexicon).len() + 12);
    }
}
