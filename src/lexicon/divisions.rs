//! Administrative divisions with their history: codes, names over the years, and the divisions that contain them.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::Row;
use crate::words::word_lists;

word_lists! {
    "divisions.tsv":
    /// Last words of names of divisions that the press leaves out: 省, 市, 县, 地区.
    DROPPED_SUFFIXES = "dropped",
    /// The last word of names of provinces that are cities: 市.
    MUNICIPAL = "municipal",
    /// A word of names that the press does not shorten: 自治.
    AUTONOMOUS = "autonomous",
}

/// The level of a division; higher levels compare as less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 省, 自治区, 直辖市, 特别行政区.
    Province,
    /// 地级市, 地区, 自治州, 盟.
    Prefecture,
    /// 县, 区, 县级市, 旗.
    County,
}

/// A division under one of its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// GB/T 2260 code, six digits.
    pub code: Cow<'static, str>,
    /// The name of the division in the yearly lists of the state.
    pub name: Cow<'static, str>,
    /// The number of characters of the name.
    pub length: usize,
    /// The years in which the division had the name.
    pub years: RangeInclusive<i32>,
    /// The level of the division.
    pub level: Level,
    /// The next row of the table with the same code.
    next: Option<usize>,
}

/// Every division, in the order of the table's rows.
#[derive(Clone, Debug, Default)]
pub struct Divisions {
    rows: Vec<Division>,
    /// The first row of each code; the key is the code as a number.
    first: FxHashMap<u32, usize>,
}

/// The last year of a name that is still in force.
const NOW: i32 = i32::MAX;
/// The year of the first list. Its names are valid for all earlier years.
const FIRST_LIST: i32 = 1980;

impl Divisions {
    /// Reads the rows of `divisions.tsv`.
    pub(super) fn new(rows: &[Row]) -> Self {
        let mut divisions = Self::default();
        for row in rows {
            let cell = |n: usize| row.get(n).map_or("", AsRef::as_ref);
            let from = cell(2).parse().unwrap_or(FIRST_LIST);
            let from = if from == FIRST_LIST { i32::MIN } else { from };
            let level = match cell(5) {
                "province" => Level::Province,
                "prefecture" => Level::Prefecture,
                _ => Level::County,
            };
            let years = from..=cell(3).parse().unwrap_or(NOW);
            let text = |n: usize| row.get(n).cloned().unwrap_or_default();
            let length = cell(1).chars().count();
            divisions.rows.push(Division { code: text(0), name: text(1), length, years, level, next: None });
        }
        for (i, division) in divisions.rows.iter_mut().enumerate().rev() {
            division.next = number(&division.code).and_then(|code| divisions.first.insert(code, i));
        }
        divisions
    }

    /// The division of a row of the table.
    pub fn row(&self, row: usize) -> Option<&Division> {
        self.rows.get(row)
    }

    /// The division with `code`, under the name that it had in `year`. Without a year, or if no name is of that year,
    /// under its last name.
    pub fn of_code(&self, code: &str, year: Option<i32>) -> Option<&Division> {
        self.numbered(number(code).filter(|_| code.len() == CODE)?, year)
    }

    fn numbered(&self, code: u32, year: Option<i32>) -> Option<&Division> {
        let first = self.first.get(&code).and_then(|row| self.rows.get(*row));
        let mut named = std::iter::successors(first, |division| self.rows.get(division.next?));
        let fits = |d: &&Division| year.is_some_and(|y| d.years.contains(&y));
        named.clone().find(fits).or_else(|| named.by_ref().max_by_key(|d| *d.years.end()))
    }

    /// Whether `code` is a city under the central government (直辖市), or a division inside one.
    pub fn is_of_municipality(&self, code: &str) -> bool {
        let province = code.get(..2).and_then(number).and_then(|head| self.numbered(head * 10_000, None));
        province.is_some_and(|province| MUNICIPAL.longest_suffix(&province.name).is_some())
    }

    /// The names of `code` and of the divisions that contain it in `year`, from the province down.
    pub fn path(&self, code: &str, year: Option<i32>) -> Path<'_> {
        let mut path = Path::default();
        for (digits, scale) in [(2, 10_000), (4, 100), (6, 1)] {
            let Some(head) = code.get(..digits).and_then(number) else { continue };
            let name = self.numbered(head * scale, year).map(|d| d.name.as_ref());
            if let Some(name) = name.filter(|name| path.names().last() != Some(name)) {
                path.0[path.names().len()] = name;
            }
        }
        path
    }
}

/// The names of a division and of those that contain it, from the province down. A level without a division is left
/// out; unused entries at the end are empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Path<'a>([&'a str; 3]);

impl<'a> Path<'a> {
    /// The names.
    pub fn names(&self) -> &[&'a str] {
        let length = self.0.iter().position(|name| name.is_empty()).unwrap_or(self.0.len());
        &self.0[..length]
    }

    /// The names as owned strings.
    pub fn to_strings(self) -> Vec<String> {
        self.names().iter().map(|name| (*name).to_owned()).collect()
    }
}

/// Digits of a code.
const CODE: usize = 6;

/// A code, or the first digits of one, as a number.
fn number(digits: &str) -> Option<u32> {
    let plain = digits.len() <= CODE && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

/// Whether the division had the name in `year`, or the year before, since lists are of 31 December. Without a year,
/// whether the name is in force.
pub fn in_force(division: &Division, year: Option<i32>) -> bool {
    match year {
        Some(year) => *division.years.start() <= year && year <= division.years.end().saturating_add(1),
        None => *division.years.end() == NOW,
    }
}

/// Whether the division with the code `inner` is the one with the code `outer` or inside it.
///
/// ```
/// use baodao::lexicon::divisions::is_inside;
/// assert!(is_inside("130102", "130100") && is_inside("130102", "130000") && is_inside("130102", "130102"));
/// assert!(!is_inside("130000", "130100") && !is_inside("110101", "130000"));
/// ```
pub fn is_inside(inner: &str, outer: &str) -> bool {
    inner.starts_with(outer.trim_end_matches("00"))
}

/// Whether the division with the code `inner` is inside the one with the code `outer`, and is not that division
/// itself.
pub fn is_below(inner: &str, outer: &str) -> bool {
    inner != outer && is_inside(inner, outer)
}

/// A division's name without 省, 市, 县, 地区, 盟, if the press writes it so.
///
/// ```
/// use baodao::lexicon::divisions::short_name;
/// assert_eq!(short_name("哈尔滨市"), Some("哈尔滨"));
/// assert_eq!(short_name("和县"), None);
/// assert_eq!(short_name("朝阳区"), None);
/// ```
pub fn short_name(name: &str) -> Option<&str> {
    if AUTONOMOUS.occurs_in(name) {
        return None;
    }
    let stem = name.strip_suffix(DROPPED_SUFFIXES.longest_suffix(name)?)?;
    (stem.chars().count() >= 2).then_some(stem)
}
