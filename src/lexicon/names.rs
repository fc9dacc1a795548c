//! How likely a string is a person's name by its characters alone.

use rustc_hash::FxHashSet;

use super::load::rows;
use super::weights::Weight;
use crate::error::Result;

/// What one character says of names, as log odds.
#[derive(Clone, Copy, Debug)]
pub struct CharOdds {
    /// As a surname of one character; none where it is no surname.
    pub surname: Option<f32>,
    /// In a transliteration; -4 where it is never used so, at least -3 elsewhere.
    pub foreign: f32,
    /// Whether it begins a compound surname.
    pub opens_compound: bool,
    /// As the first of two characters of a given name.
    first: f32,
    /// As the last character of a given name.
    last: f32,
}

impl CharOdds {
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

/// Log odds in a transliteration of a character that none has: below those of all others.
const NEVER_FOREIGN: f32 = -4.0;

/// Of a character that no table knows.
const UNKNOWN: CharOdds =
    CharOdds { surname: None, foreign: NEVER_FOREIGN, opens_compound: false, first: -1.0, last: -1.0 };

/// Characters below this code have a place in [`NameModel::places`].
const DENSE: usize = 0x1_0000;

/// Surnames, given names and transliterations by character.
#[derive(Clone, Debug)]
pub struct NameModel {
    /// Of each character its place in `odds`.
    places: Vec<u16>,
    /// The first is that of characters that no table knows.
    odds: Vec<CharOdds>,
    compound: FxHashSet<[char; 2]>,
    /// Words that are found in texts to be weighed.
    weighed: Vec<(&'static str, Weight)>,
}

impl Default for NameModel {
    fn default() -> Self {
        Self { places: vec![0; DENSE], odds: vec![UNKNOWN], compound: FxHashSet::default(), weighed: Vec::new() }
    }
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
        let surnames = rows::<3>("surnames.tsv", include_str!("surnames.tsv"))?;
        for [surname, ..] in &surnames {
            model.place(surname);
        }
        let mut ordinary = vec![0.0; model.odds.len()];
        let mut given = rows::<4>("given_chars.tsv", include_str!("given_chars.tsv"))?;
        // What is asked for most lies together.
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
                    let rank = if rank.is_empty() { UNRANKED } else { number(rank) };
                    let bearers = COMMONEST_SURNAME / rank.powf(0.95);
                    let odds = ((bearers + SMOOTHING) / (text_of(place) + SMOOTHING)).ln();
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
            let verb = tag.starts_with(['v', 'd', 'p', 'c', 'r', 'm']) || *tag == "ad";
            (*word, if verb { Weight::COMMON_VERB } else { Weight::COMMON })
        }));
        Ok(model)
    }

    /// The place of a cell's first character in `odds`, made where it has none.
    fn place(&mut self, cell: &str) -> Option<usize> {
        let place = self.places.get_mut(cell.chars().next()? as usize)?;
        if *place == 0 {
            *place = u16::try_from(self.odds.len()).ok()?;
            self.odds.push(UNKNOWN);
        }
        Some(usize::from(*place))
    }

    /// What `c` says of names.
    #[inline]
    pub fn odds(&self, c: char) -> &CharOdds {
        let place = self.places.get(c as usize).copied().unwrap_or_default();
        self.odds.get(usize::from(place)).unwrap_or(&UNKNOWN)
    }

    /// What each of `chars` says of names. The tables are read for all of them before anything branches on what they
    /// say, so that the processor waits for many places at once.
    pub fn odds_of(&self, chars: &[char]) -> Vec<CharOdds> {
        chars.iter().map(|c| *self.odds(*c)).collect()
    }

    /// Words that are found in texts to be weighed, with what they are.
    pub(super) fn weighed(&self) -> impl Iterator<Item = (&'static str, Weight)> + Clone {
        self.weighed.iter().copied()
    }

    /// Log odds of a surname against the same character in ordinary text; none where it is no surname.
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
