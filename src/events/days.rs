//! Days as numbers, and ranges of days.

use crate::calendar::day_number;

/// Days from the first to the last, counted as [`Day::number`] does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// First day.
    pub first: i32,
    /// Last day.
    pub last: i32,
}

impl Days {
    /// The range of a date's first and last day; `None` if the first has no year, month or day.
    pub fn of(first: &str, last: Option<&str>) -> Option<Self> {
        let first = day_number(first)?;
        Some(Self { first, last: last.and_then(day_number).unwrap_or(first).max(first) })
    }

    /// The number of days between two ranges: 0 if they overlap.
    pub fn gap(self, other: Self) -> i32 {
        (self.first - other.last).max(other.first - self.last).max(0)
    }
}

/// The month and the day of an ISO 8601 date, also of one without a year: `--06-04`.
pub fn month_and_day(iso: &str) -> Option<(u8, u8)> {
    let rest = iso.strip_prefix("--").or_else(|| iso.get(5..))?;
    let (month, day) = rest.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_lack_its_year() {
        assert_eq!(month_and_day("--06-04"), month_and_day("2021-06-04"));
        assert_eq!([month_and_day("--06"), month_and_day("2021-06"), month_and_day("2021")], [None; 3]);
    }

    #[test]
    fn ranges_have_gaps() {
        let days = |first, last| Days::of(first, last);
        let gap = |a: Option<Days>, b: Option<Days>| a.zip(b).map(|(a, b)| a.gap(b));
        assert_eq!(gap(days("2021-06-04", None), days("2021-06-06", Some("2021-06-08"))), Some(2));
        assert_eq!(gap(days("2021-02-27", Some("2021-03-01")), days("2021-02-28", None)), Some(0));
        assert_eq!([days("--06-04", None), days("2021-06", None), days("2021-02-30", None)], [None; 3]);
    }
}
