//! Figures: the dates, counts and ordinals of a text, which tell two occasions of one form apart.

use super::shingles::{letter, mix};
use super::words::{COUNT_UNITS, DATELINE_ENDS, NUMERALS};
use crate::error::{Error, ErrorKind, Result};

/// Most figures that are kept: of more, those with the smallest hashes.
const MOST: usize = 96;

/// The hashes of a text's numbers, each with the character after it (`4日`, `十四届`), sorted and unique.
///
/// Two reports of one event give the same figures. Two notices that follow one form differ in theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures(Vec<u32>);

/// How many figures two texts share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SharedFigures {
    /// Figures that both texts have.
    pub shared: usize,
    /// Figures of the text that has fewer.
    pub lesser: usize,
}

/// A figure while a text is read: where it ends, and its hash.
type Found = (usize, u32);

impl Figures {
    /// The figures of `text`; linear in its length.
    pub(super) fn of(text: &str) -> Self {
        let letters: Vec<char> = text.chars().map(|c| letter(c).unwrap_or(c)).collect();
        let mut found: Vec<Found> = Vec::new();
        let mut place = 0;
        while let Some(&c) = letters.get(place) {
            let end = number_end(&letters, place);
            if end == place {
                place += 1;
                continue;
            }
            let unit = letters.get(end).copied().filter(|c| c.is_alphabetic());
            if c.is_ascii_digit() || unit.is_some_and(|unit| COUNT_UNITS.contains_char(unit)) {
                let figure_end = end + usize::from(unit.is_some());
                add(&mut found, &letters, place, figure_end);
                place = figure_end;
            } else {
                place = end;
            }
        }
        let mut hashes: Vec<u32> = found.into_iter().map(|(_, hash)| hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(MOST);
        Self(hashes)
    }

    /// The figures with these hashes.
    ///
    /// # Errors
    /// The hashes are not sorted and unique, or too many.
    pub fn new(hashes: Vec<u32>) -> Result<Self> {
        if hashes.len() <= MOST && hashes.is_sorted_by(|a, b| a < b) {
            return Ok(Self(hashes));
        }
        Err(Error::new(ErrorKind::Input, format!("figures are at most {MOST} numbers, sorted and unique")))
    }

    /// The hashes, in order.
    pub fn hashes(&self) -> &[u32] {
        &self.0
    }

    /// How many figures two texts share; one walk through both.
    pub(super) fn shared_with(&self, other: &Self) -> SharedFigures {
        // Of a text with more figures than are kept, nothing is known above its largest hash.
        let limit = self.limit().min(other.limit());
        let (a, b) = (self.up_to(limit), other.up_to(limit));
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            shared += usize::from(x == y);
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
        SharedFigures { shared, lesser: a.len().min(b.len()) }
    }

    fn limit(&self) -> u32 {
        self.0.last().copied().filter(|_| self.0.len() == MOST).unwrap_or(u32::MAX)
    }

    fn up_to(&self, limit: u32) -> &[u32] {
        &self.0[..self.0.partition_point(|hash| *hash <= limit)]
    }
}

/// Where the number that starts at `start` ends: digits with their separators, or written numerals.
fn number_end(letters: &[char], start: usize) -> usize {
    let is_digit = |place: usize| letters.get(place).is_some_and(char::is_ascii_digit);
    let mut end = start;
    if is_digit(start) {
        while is_digit(end) || matches!(letters.get(end), Some('.' | ',')) && is_digit(end + 1) {
            end += 1;
        }
        return end;
    }
    while letters.get(end).is_some_and(|c| NUMERALS.contains_char(*c)) {
        end += 1;
    }
    end
}

/// Adds a figure; the day of a dateline, and the month before it, belong to the paper and are left out.
fn add(found: &mut Vec<Found>, letters: &[char], start: usize, end: usize) {
    if letters.get(end).is_some_and(|c| DATELINE_ENDS.contains_char(*c)) {
        found.pop_if(|(month_end, _)| *month_end == start);
        return;
    }
    let own = letters[start..end].iter().filter(|c| **c != ',');
    let hash = own.fold(0, |hash, c| mix(hash ^ u64::from(*c)));
    found.push((end, u32::try_from(hash >> 32).unwrap_or_default()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(a: &str, b: &str) -> (usize, usize) {
        let SharedFigures { shared, lesser } = Figures::of(a).shared_with(&Figures::of(b));
        (shared, lesser)
    }

    #[test]
    fn figures_are_numbers_with_their_units() {
        assert_eq!(shared("3月4日，十四届二次会议", "３月４日，十四届三次会议"), (3, 4));
        assert_eq!(shared("共1,200户", "共1200户"), (1, 1));
        assert_eq!(shared("一些同志", "一些同志"), (0, 0));
        assert_eq!(shared("3日", "3月"), (0, 1));
    }

    #[test]
    fn the_day_of_a_dateline_is_the_papers_own() {
        assert_eq!(Figures::of("甘州6月4日电 会议召开"), Figures::default());
        assert_eq!(shared("甘州6月4日电 种树300亩", "本报6月5日讯 种树300亩"), (1, 1));
    }

    #[test]
    fn of_many_figures_an_even_sample_is_compared() {
        let many = |from: usize| (from..from + 400).map(|i| i.to_string() + "户，").collect::<String>();
        let SharedFigures { shared, lesser } = Figures::of(&many(0)).shared_with(&Figures::of(&many(200)));
        assert!(lesser >= 30 && shared * 10 >= lesser * 2 && shared * 10 <= lesser * 8, "{shared} of {lesser}");
        assert!(Figures::new(vec![3, 2]).is_err() && Figures::new(vec![0; 2]).is_err());
    }
}
