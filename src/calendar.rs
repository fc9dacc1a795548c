//! Days of the Gregorian calendar.

/// A day with its year and month.
#[allow(clippy::struct_field_names, reason = "a day has a day")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        ((1..=12).contains(&month) && day >= 1 && day <= month_length(year, month)).then_some(Self { year, month, day })
    }

    /// Days since 1 March of the year 0.
    pub fn number(self) -> i64 {
        let before_march = self.month < 3;
        let year = i64::from(self.year) - i64::from(before_march);
        let month = i64::from(self.month) + if before_march { 9 } else { -3 };
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + i64::from(self.day)
            - 1
    }

    /// The day of a number, the inverse of [`Day::number`].
    pub fn of_number(number: i64) -> Self {
        let era = number.div_euclid(146_097);
        let of_era = number.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let narrow = |number: i64| u8::try_from(number).unwrap_or_default();
        Self {
            year: i32::try_from(year + era * 400 + next).unwrap_or_default(),
            month: narrow(month),
            day: narrow(day),
        }
    }

    /// The day `count` (at most a month's length) days later, or earlier where it is negative.
    #[must_use]
    pub fn plus(self, count: i32) -> Self {
        let mut day = self;
        for _ in 0..count.unsigned_abs().min(31) {
            day = if count > 0 { day.next() } else { day.previous() };
        }
        day
    }

    /// The day of the week, 1 (Monday) to 7.
    pub fn weekday(self) -> i64 {
        // The first of the numbered days is a Wednesday.
        (self.number() + 2).rem_euclid(7) + 1
    }

    /// The last day with this `month` and `day` that is not after `self`, for 2月29日 up to eight years back.
    pub fn latest(self, month: u8, day: u8) -> Option<Self> {
        (0..=8).filter_map(|back| Self::new(self.year - back, month, day)).find(|d| *d <= self)
    }

    /// The last day numbered `day` in its month that is not after `self`.
    pub fn latest_numbered(self, day: u8) -> Option<Self> {
        let (mut year, mut month) = (self.year, self.month);
        for _ in 0..3 {
            if let Some(found) = Self::new(year, month, day).filter(|d| *d <= self) {
                return Some(found);
            }
            (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        }
        None
    }

    /// The day in ISO 8601: `2019-06-04`.
    pub fn iso(self) -> String {
        iso(Some(self.year), self.month, Some(self.day))
    }

    fn next(self) -> Self {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .unwrap_or(Self { year: self.year + 1, month: 1, day: 1 })
    }

    fn previous(self) -> Self {
        let (year, month) = if self.month == 1 { (self.year - 1, 12) } else { (self.year, self.month - 1) };
        Self::new(self.year, self.month, self.day - 1).unwrap_or(Self { year, month, day: month_length(year, month) })
    }
}

/// Whether some year has the day; if the year is known, whether this year has it.
pub fn exists(year: Option<i32>, month: u8, day: u8) -> bool {
    Day::new(year.unwrap_or(LEAP_YEAR), month, day).is_some()
}

/// A year that has every day that any year has.
const LEAP_YEAR: i32 = 2000;

/// A date in ISO 8601, as far as it is known: `2019-06-04`, `2019-06`, `--06-04` or `--06`. No year has more than
/// four digits.
pub fn iso(year: Option<i32>, month: u8, day: Option<u8>) -> String {
    let mut iso = String::with_capacity("2019-06-04".len());
    match year {
        Some(year) => [year / 100, year % 100].into_iter().for_each(|two| push(&mut iso, two)),
        None => iso.push('-'),
    }
    for number in [Some(month), day].into_iter().flatten() {
        iso.push('-');
        push(&mut iso, number.into());
    }
    iso
}

/// Adds a number below a hundred in two digits.
fn push(iso: &mut String, number: i32) {
    let number = u8::try_from(number).unwrap_or_default();
    iso.push(char::from(b'0' + number / 10));
    iso.push(char::from(b'0' + number % 10));
}

/// The year of an ISO 8601 date, if it is known.
///
/// ```
/// use baodao::calendar::iso_year;
/// assert_eq!((iso_year("2019-06-04"), iso_year("--06-04")), (Some(2019), None));
/// ```
pub fn iso_year(iso: &str) -> Option<i32> {
    iso.get(..4)?.parse().ok()
}

fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Reads a month without a day (`2014-01`, `1992年5月`), as its last day.
pub fn read_month(text: &str) -> Option<Day> {
    let mut numbers = text.trim().split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let year: i32 = numbers.next()?.parse().ok().filter(|y| (1900..2200).contains(y))?;
    let month: u8 = numbers.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
    numbers.next().is_none().then(|| Day { year, month, day: month_length(year, month) })
}

/// Reads a date as pages write it: `2019-06-04T08:00`, `2018-9-21`, `2021/6/9`, `2012年04月18日`.
pub fn read(text: &str) -> Option<Day> {
    let mut numbers = text.trim().split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let first = numbers.next()?;
    let (year, month, day) = if first.len() == 8 {
        (first.get(..4)?, first.get(4..6)?, first.get(6..)?)
    } else {
        (first, numbers.next()?, numbers.next()?)
    };
    let year: i32 = year.parse().ok().filter(|y| (1900..2200).contains(y))?;
    Day::new(year, month.parse().ok()?, day.parse().ok()?)
}

/// The number of a day ([`Day::number`]) in a text that [`read`] can read.
///
/// ```
/// use baodao::calendar::day_number;
/// assert_eq!(day_number("2019-06-05"), day_number("2019-06-04").map(|day| day + 1));
/// assert_eq!((day_number("2019-06"), day_number("--06-04")), (None, None));
/// ```
pub fn day_number(text: &str) -> Option<i32> {
    i32::try_from(read(text)?.number()).ok()
}

#[cfg(test)]
mod tests {
    use super::{Day, exists, iso, read, read_month};

    #[test]
    fn a_number_gives_its_day() {
        for (year, month, day) in [(1949, 10, 1), (2000, 2, 29), (2023, 12, 31), (2024, 3, 1), (2100, 2, 28)] {
            let day = Day { year, month, day };
            assert_eq!(Day::of_number(day.number()), day);
        }
    }

    #[test]
    fn parts_have_all_their_digits() {
        for year in [0, 7, 40, 999, 1949, 2009, 2024, 9999] {
            for (month, day) in [(1, 1), (9, 10), (12, 31)] {
                assert_eq!(iso(Some(year), month, Some(day)), format!("{year:04}-{month:02}-{day:02}"));
                assert_eq!(iso(Some(year), month, None), format!("{year:04}-{month:02}"));
                assert_eq!(iso(None, month, Some(day)), format!("--{month:02}-{day:02}"));
                assert_eq!(iso(None, month, None), format!("--{month:02}"));
            }
        }
    }

    #[test]
    fn a_month_is_read_as_its_last_day() {
        assert_eq!(read_month("2014-02"), Day::new(2014, 2, 28));
        assert_eq!(read_month("2024年2月"), Day::new(2024, 2, 29));
        assert_eq!((read_month("2014-13"), read_month("2014"), read_month("2014-01-06")), (None, None, None));
        assert_eq!((read("2014-01"), read("2014-01-06")), (None, Day::new(2014, 1, 6)));
    }

    #[test]
    fn no_year_has_the_thirtieth_of_february() {
        assert!(exists(None, 2, 29) && !exists(None, 2, 30) && !exists(None, 4, 31));
        assert!(exists(Some(2024), 2, 29) && !exists(Some(2023), 2, 29));
    }
}
