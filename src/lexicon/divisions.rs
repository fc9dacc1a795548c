//! Administrative divisions with their history: a code, its names over the years, what it lies in.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use rustc_hash::FxHashMap;

use super::Row;

/// How high a division stands.
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
    /// As the yearly lists name it.
    pub name: Cow<'static, str>,
    /// How many characters its name has.
    pub length: usize,
    /// The years in which it bore the name.
    pub years: RangeInclusive<i32>,
    /// How high it stands.
    pub level: Level,
    /// The next row of its code.
    next: Option<usize>,
}

/// Every division, in the order of the table's rows.
#[derive(Clone, Debug, Default)]
pub struct Divisions {
    rows: Vec<Division>,
    /// The first row of each code, which is written as a number here.
    first: FxHashMap<u32, usize>,
}

/// Stands for the last year of what is still in force.
const NOW: i32 = i32::MAX;
/// Stands for the first year of what the first list already holds.
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

    /// What `code` named in `year`; the last name it had where no year is given or none fits.
    pub fn of_code(&self, code: &str, year: Option<i32>) -> Option<&Division> {
        self.numbered(number(code).filter(|_| code.len() == CODE)?, year)
    }

    fn numbered(&self, code: u32, year: Option<i32>) -> Option<&Division> {
        let first = self.first.get(&code).and_then(|row| self.rows.get(*row));
        let mut named = std::iter::successors(first, |division| self.rows.get(division.next?));
        let fits = |d: &&Division| year.is_some_and(|y| d.years.contains(&y));
        named.clone().find(fits).or_else(|| named.by_ref().max_by_key(|d| *d.years.end()))
    }

    /// The names of `code` and of what it lies in, from the province down, as of `year`.
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

/// The names of a division and of what it lies in, from the province down; those that there are not are empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Path<'a>([&'a str; 3]);

impl<'a> Path<'a> {
    /// The names.
    pub fn names(&self) -> &[&'a str] {
        let length = self.0.iter().position(|name| name.is_empty()).unwrap_or(self.0.len());
        &self.0[..length]
    }

    /// The names, to be kept.
    pub fn to_strings(self) -> Vec<String> {
        self.names().iter().map(|name| (*name).to_owned()).collect()
    }
}

/// Digits of a code.
const CODE: usize = 6;

/// The number that a code or its beginning is written as.
fn number(digits: &str) -> Option<u32> {
    let plain = digits.len() <= CODE && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| plain)
}

/// Whether the division bore the name in `year`; it may have until the end of the year after its last list.
/// Without a year, whether it still bears it.
pub fn in_force(division: &Division, year: Option<i32>) -> bool {
    match year {
        Some(year) => *division.years.start() <= year && year <= division.years.end().saturating_add(1),
        None => *division.years.end() == NOW,
    }
}

/// What a division's name is without 省, 市, 县, 地区, 盟, if news write it so.
///
/// ```
/// use baodao::lexicon::divisions::short_name;
/// assert_eq!(short_name("哈尔滨市"), Some("哈尔滨"));
/// assert_eq!(short_name("和县"), None);
/// assert_eq!(short_name("朝阳区"), None);
/// ```
pub fn short_name(name: &str) -> Option<&str> {
    if name.contains("自治") {
        return None;
    }
    let stems = ["特别行政区", "地区", "林区", "省", "市", "县", "盟"];
    let stem = stems.iter().find_map(|suffix| name.strip_suffix(suffix))?;
    (stem.chars().count() >= 2).then_some(stem)
}
