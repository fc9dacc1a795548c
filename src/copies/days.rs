//! Days as numbers, to say how far two publications are apart.

/// The day of an ISO 8601 date or time, in days since 1970-01-01; `None` where it is not a date.
pub(super) fn day_number(published: &str) -> Option<i32> {
    let date = published.get(..10)?;
    let mut parts = date.split('-').map(|part| part.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years start in March, so that a leap day is the last of its year.
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468)
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
