//! How likely a string is a person's name by its characters alone.

use rustc_hash::{FxHashMap, FxHashSet};

use super::load::rows;
use crate::error::Result;

/// How often a character stands in given names and in ordinary words, as log odds.
#[derive(Clone, Copy, Debug, Default)]
struct GivenChar {
    first: f32,
    last: f32,
}

/// Surnames, given names and transliterations by character.
#[derive(Clone, Debug, Default)]
pub struct NameModel {
    surnames: FxHashMap<char, f32>,
    compound: FxHashSet<[char; 2]>,
    given: FxHashMap<char, GivenChar>,
    foreign: FxHashMap<char, f32>,
    minority: FxHashSet<&'static str>,
    common: FxHashMap<&'static str, bool>,
}

/// Of a million people, how many bear the surname of rank 1; the others fall off with their rank.
const COMMONEST_SURNAME: f32 = 72_000.0;
/// Added to every count, so that what is rare weighs little.
const SMOOTHING: f32 = 30.0;
/// Rank of surnames that have none.
const UNRANKED: f32 = 1_500.0;

impl NameModel {
    pub(super) fn load() -> Result<Self> {
        let mut model = Self::default();
        let mut ordinary: FxHashMap<char, f32> = FxHashMap::default();
        for [char, first, last, text] in rows::<4>("given_chars.tsv", include_str!("given_chars.tsv"))? {
            let Some(c) = char.chars().next() else { continue };
            let text = number(text);
            ordinary.insert(c, text);
            let odds = |weight: &str| ((number(weight) + SMOOTHING) / (text + SMOOTHING)).ln().clamp(-4.0, 3.0);
            model.given.insert(c, GivenChar { first: odds(first), last: odds(last) });
        }
        for [surname, kind, rank] in rows::<3>("surnames.tsv", include_str!("surnames.tsv"))? {
            let mut chars = surname.chars();
            match (kind, chars.next(), chars.next()) {
                ("single", Some(c), _) => {
                    let rank = if rank.is_empty() { UNRANKED } else { number(rank) };
                    let bearers = COMMONEST_SURNAME / rank.powf(0.95);
                    let text = ordinary.get(&c).copied().unwrap_or_default();
                    model.surnames.insert(c, ((bearers + SMOOTHING) / (text + SMOOTHING)).ln().clamp(-2.5, 4.0));
                }
                ("compound", Some(a), Some(b)) => {
                    model.compound.insert([a, b]);
                }
                _ => {}
            }
        }
        for [char, weight, _kind] in rows::<3>("foreign_chars.tsv", include_str!("foreign_chars.tsv"))? {
            let Some(c) = char.chars().next() else { continue };
            let text = ordinary.get(&c).copied().unwrap_or_default();
            let odds = ((number(weight) + SMOOTHING) / (text + SMOOTHING)).ln().clamp(-3.0, 3.0);
            let entry = model.foreign.entry(c).or_insert(odds);
            *entry = entry.max(odds);
        }
        let minority = rows::<2>("minority_names.tsv", include_str!("minority_names.tsv"))?;
        model.minority = minority.iter().map(|[name, _]| *name).collect();
        let common = rows::<2>("common_words.tsv", include_str!("common_words.tsv"))?;
        model.common = common
            .iter()
            .map(|[word, tag]| (*word, tag.starts_with(['v', 'd', 'p', 'c', 'r', 'm']) || *tag == "ad"))
            .collect();
        Ok(model)
    }

    /// Log odds of a surname against the same character in ordinary text; none where it is no surname.
    pub fn surname(&self, c: char) -> Option<f32> {
        self.surnames.get(&c).copied()
    }

    /// Whether two characters are a compound surname (欧阳, 上官).
    pub fn is_compound_surname(&self, a: char, b: char) -> bool {
        self.compound.contains(&[a, b])
    }

    /// Log odds of a given name of one or two characters.
    pub fn given(&self, given: &[char]) -> f32 {
        let of = |c: char| self.given.get(&c).copied().unwrap_or(GivenChar { first: -1.0, last: -1.0 });
        match *given {
            [last] => of(last).last,
            [first, last] => of(first).first + of(last).last,
            _ => f32::NEG_INFINITY,
        }
    }

    /// Log odds of a character in a transliterated name; none where it is never used so.
    pub fn foreign(&self, c: char) -> Option<f32> {
        self.foreign.get(&c).copied()
    }

    /// Whether `chars` fall wholly into name elements of a minority people (扎西, 次仁, 买买提).
    pub fn is_minority(&self, chars: &[char]) -> bool {
        let mut reached = vec![false; chars.len() + 1];
        reached[0] = true;
        for start in 0..chars.len() {
            if !reached[start] {
                continue;
            }
            for length in (2..=4).filter(|l| start + l <= chars.len()) {
                let element: String = chars[start..start + length].iter().collect();
                reached[start + length] |= self.minority.contains(element.as_str());
            }
        }
        !chars.is_empty() && reached[chars.len()]
    }

    /// Whether a name element of a minority people begins `chars`.
    pub fn begins_minority(&self, chars: &[char]) -> bool {
        (2..=chars.len()).any(|n| {
            let element: String = chars[..n].iter().collect();
            self.minority.contains(element.as_str())
        })
    }

    /// Whether `word` is an ordinary word that begins with a surname's character.
    pub fn is_common(&self, word: &str) -> bool {
        self.common.contains_key(word)
    }

    /// Whether such a word is a verb or a function word: one that may follow a post (主任任职).
    pub fn is_common_verb(&self, word: &str) -> bool {
        self.common.get(word).is_some_and(|verb| *verb)
    }
}

fn number(cell: &str) -> f32 {
    cell.parse().unwrap_or_default()
}
