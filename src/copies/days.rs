//! Days as numbers, to say how far two publications are apart.

use crate::calendar::Day;

/// The number of 1970-01-01 ([`Day::number`]).
const BEFORE_1970: i64 = 719_468;

/// The day of an ISO 8601 date or time, in days since 1970-01-01; `None` where it is not a date.
pub(super) fn day_number(published: &str) -> Option<i32> {
    let date = published.get(..10)?;
    let mut parts = date.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    i32::try_from(Day { year, month, day }.number() - BEFORE_1970).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(day_number("1970-01-01"), Some(0));
        assert_eq!(day_number("2000-03-01"), Some(11_017));
        assert_eq!(day_number("2024-03-01T08:00"), day_number("2024-02-29").map(|day| day + 1));
        assert_eq!([day_number("2024"), day_number("2024-13-01"), day_number("二〇二四年三月一日")], [None; 3]);
    }
}
