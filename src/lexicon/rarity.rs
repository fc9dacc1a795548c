//! How common a personal name is: the share of the population that bears it, by its surname and its characters.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::load::rows;
use super::names::bearers_of_rank;

/// Shares of surnames and of characters of given names.
#[derive(Debug, Default)]
struct Shares {
    surnames: FxHashMap<&'static str, f64>,
    /// For each character its share as the first of two in given names, and as the last.
    given: FxHashMap<char, (f64, f64)>,
}

/// Share of people whose given name has a single character.
const SINGLE: f64 = 0.13;
/// People per million with a character in their given name that the table lacks, or has more rarely.
const RAREST: f64 = 3.0;
/// Factor of every share: the table counts authors and words, and understates names that many people share.
const UNDERSTATED: f64 = 3.0;
/// The largest share of a full name: that of the commonest ones (张伟, 王伟).
const COMMONEST: f64 = 2.5e-4;
/// People per million, the unit of the tables.
const MILLION: f64 = 1e6;

static SHARES: LazyLock<Shares> = LazyLock::new(|| {
    let mut shares = Shares::default();
    for [surname, _, rank] in rows::<3>("surnames.tsv", include_str!("surnames.tsv")).unwrap_or_default() {
        shares.surnames.insert(surname, f64::from(bearers_of_rank(rank)) / MILLION);
    }
    for [char, first, last, _] in rows::<4>("given_chars.tsv", include_str!("given_chars.tsv")).unwrap_or_default() {
        let number = |cell: &str| cell.parse().unwrap_or(RAREST).max(RAREST) / MILLION;
        shares.given.extend(char.chars().next().map(|char| (char, (number(first), number(last)))));
    }
    shares
});

/// The share of the population with a Chinese name in canonical characters; `None` if it has not the form of one.
///
/// ```
/// use baodao::lexicon::rarity::share;
/// assert!(share("王伟") > share("王予波"));
/// assert_eq!(share("特雷莎·梅"), None);
/// ```
pub fn share(name: &str) -> Option<f64> {
    let chars: Vec<char> = name.chars().collect();
    [2, 1].into_iter().find_map(|length| {
        let surname: String = chars.iter().take(length).collect();
        let bearers = SHARES.surnames.get(surname.as_str())?;
        let of = |c: &char| SHARES.given.get(c).copied().unwrap_or((RAREST / MILLION, RAREST / MILLION));
        let given = match chars.get(length..)? {
            [last] => SINGLE * of(last).1,
            [first, last] => (1.0 - SINGLE) * of(first).0 * of(last).1,
            _ => return None,
        };
        Some((bearers * given * UNDERSTATED).min(COMMONEST))
    })
}
