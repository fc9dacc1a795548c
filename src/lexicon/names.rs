//! How likely a string is a person's name by its characters alone.

use rustc_hash::FxHashSet;

use super::load::rows;
use super::weights::Weight;
use crate::error::Result;
use crate::span::BmpSet;

/// The log odds of one character in names.
#[derive(Clone, Copy, Debug)]
pub struct CharOdds {
    /// Log odds as a surname of one character; none if it is not such a surname.
    pub surname: Option<f32>,
    /// Log odds in a transliteration: -4 if it never occurs there, else at least -3.
    pub foreign: f32,
    /// Whether it begins a compound surname.
    pub opens_compound: bool,
    /// Log odds as the first of two characters of a given name.
    first: f32,
    /// Log odds as the last character of a given name.
    last: f32,
}

impl CharOdds {
    /// Odds of a character that is in no table.
    pub const UNKNOWN: Self =
        Self { surname: None, foreign: NEVER_FOREIGN, opens_compound: false, first: -1.0, last: -1.0 };

    /// Whether a surname begins with the character.
    #[inline]
    pub fn begins_surname(&self) -> bool {
        self.surname.is_some() || self.opens_compound
    }

    /// Log odds of a given name of one or two characters.
    #[inline]
    pub fn of_given(given: &[Self]) -> f32 {
        match given {
            [last] => last.last,
            [first, last] => first.first + last.last,
            _ => f32::NEG_INFINITY,
        }
    }
}

/// Log odds in a transliteration of a character that never occurs there: below those of all others.
const NEVER_FOREIGN: f32 = -4.0;

/// Characters below this code point have an index in [`NameModel::places`].
const DENSE: usize = 0x1_0000;

/// Surnames, given names and transliterations by character.
#[derive(Clone, Debug)]
pub struct NameModel {
    /// The index in `odds` of each character.
    places: Vec<u16>,
    /// The odds. The first entry is that of characters in no table.
    odds: Vec<CharOdds>,
    /// The characters that surnames begin with.
    surname_starts: BmpSet,
    /// The compound surnames (欧阳).
    compound: FxHashSet<[char; 2]>,
    /// Ordinary words and name elements, which the matcher finds as weights.
    weighed: Vec<(&'static str, Weight)>,
}

impl Default for NameModel {
    fn default() -> Self {
        Self {
            places: vec![0; DENSE],
            odds: vec![CharOdds::UNKNOWN],
            surname_starts: BmpSet::of(|_| false),
            compound: FxHashSet::default(),
            weighed: Vec::new(),
        }
    }
}

/// Bearers of the most frequent surname in a million people. The frequency of others falls with their rank.
const COMMONEST_SURNAME: f32 = 72_000.0;
/// Added to every count, so that rare characters do not get extreme odds.
const SMOOTHING: f32 = 30.0;
/// Rank of surnames without a rank in the table.
const UNRANKED: f32 = 1_500.0;

/// Bearers of a surname in a million people, estimated by its rank. The cell of an unranked surname is empty.
pub(super) fn bearers_of_rank(rank: &str) -> f32 {
    let rank = if rank.is_empty() { UNRANKED } else { number(rank) };
    COMMONEST_SURNAME / rank.powf(0.95)
}

impl NameModel {
    pub(super) fn load() -> Result<Self> {
        let mut model = Self::default();
        let surnames = rows::<3>("surnames.tsv", include_str!("surnames.tsv"))?;
        for [surname, ..] in &surnames {
            model.place(surname);
        }
        let mut ordinary = vec![0.0; model.odds.len()];
        let mut given = rows::<4>("given_chars.tsv", include_str!("given_chars.tsv"))?;
        // Frequent characters are stored next to each other, which saves cache misses.
        given.sort_by(|[.., one], [.., other]| number(other).total_cmp(&number(one)));
        for [char, first, last, text] in given {
            let Some(place) = model.place(char) else { continue };
            let text = number(text);
            let odds = |weight: &str| ((number(weight) + SMOOTHING) / (text + SMOOTHING)).ln().clamp(-4.0, 3.0);
            (model.odds[place].first, model.odds[place].last) = (odds(first), odds(last));
            ordinary.resize(model.odds.len(), 0.0);
            ordinary[place] = text;
        }
        let text_of = |place: usize| ordinary.get(place).copied().unwrap_or_default();
        for [surname, kind, rank] in surnames {
            let Some(place) = model.place(surname) else { continue };
            let mut chars = surname.chars();
            match (kind, chars.next(), chars.next()) {
                ("single", ..) => {
                    let odds = ((bearers_of_rank(rank) + SMOOTHING) / (text_of(place) + SMOOTHING)).ln();
                    model.odds[place].surname = Some(odds.clamp(-2.5, 4.0));
                }
                ("compound", Some(a), Some(b)) => {
                    model.odds[place].opens_compound = true;
                    model.compound.insert([a, b]);
                }
                _ => {}
            }
        }
        for [char, weight, _kind] in rows::<3>("foreign_chars.tsv", include_str!("foreign_chars.tsv"))? {
            let Some(place) = model.place(char) else { continue };
            let odds = ((number(weight) + SMOOTHING) / (text_of(place) + SMOOTHING)).ln().clamp(-3.0, 3.0);
            let known = &mut model.odds[place].foreign;
            *known = known.max(odds);
        }
        let elements = rows::<2>("minority_names.tsv", include_str!("minority_names.tsv"))?;
        model.weighed.extend(elements.iter().map(|[name, _]| (*name, Weight::ELEMENT)));
        let common = rows::<2>("common_words.tsv", include_str!("common_words.tsv"))?;
        model.weighed.extend(common.iter().map(|[word, tag]| {
            let verb = tag.starts_with(['v', 'd', 'p', 'c', 'r', 'm', 'a']);
            (*word, if verb { Weight::COMMON_VERB } else { Weight::COMMON })
        }));
        model.surname_starts = BmpSet::of(|c| model.odds(c).begins_surname());
        Ok(model)
    }

    /// The index in `odds` of a cell's first character. A new character gets a new entry.
    fn place(&mut self, cell: &str) -> Option<usize> {
        let place = self.places.get_mut(cell.chars().next()? as usize)?;
        if *place == 0 {
            *place = u16::try_from(self.odds.len()).ok()?;
            self.odds.push(CharOdds::UNKNOWN);
        }
        Some(usize::from(*place))
    }

    /// The odds of `c`.
    #[inline]
    pub fn odds(&self, c: char) -> &CharOdds {
        let place = self.places.get(c as usize).copied().unwrap_or_default();
        self.odds.get(usize::from(place)).unwrap_or(&CharOdds::UNKNOWN)
    }

    /// The odds of each of `chars`. All are read before any branch depends on one, so that the memory loads overlap.
    pub fn odds_of(&self, chars: &[char]) -> Vec<CharOdds> {
        chars.iter().map(|c| *self.odds(*c)).collect()
    }

    /// Ordinary words and name elements, each with its weight.
    pub(super) fn weighed(&self) -> impl Iterator<Item = (&'static str, Weight)> + Clone {
        self.weighed.iter().copied()
    }

    /// Whether a surname begins with `c`.
    #[inline]
    pub fn begins_surname(&self, c: char) -> bool {
        self.surname_starts.has(c)
    }

    /// Log odds of a given name of one or two characters.
    #[inline]
    pub fn given_name(&self, chars: &[char]) -> f32 {
        match *chars {
            [last] => self.odds(last).last,
            [first, last] => self.odds(first).first + self.odds(last).last,
            _ => f32::NEG_INFINITY,
        }
    }

    /// Log odds of `c` as a surname against the same character in ordinary text, if it is a surname.
    pub fn surname(&self, c: char) -> Option<f32> {
        self.odds(c).surname
    }

    /// Whether two characters are a compound surname (欧阳, 上官).
    pub fn is_compound_surname(&self, a: char, b: char) -> bool {
        self.odds(a).opens_compound && self.compound.contains(&[a, b])
    }
}

fn number(cell: &str) -> f32 {
    cell.parse().unwrap_or_default()
}
