//! Dates as pages, callers, folders and addresses write them.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::stamps::{Stamp, stamps};
use super::words::SESSIONS;
use crate::calendar::{self, Day};
use crate::page::has_year;

/// A date in digits without separators, or with `/` or `-`: 20190605.
const DIGITS: &str =
    r"(?:^|[^0-9])(?P<year>(?:19|20)[0-9]{2})[/-]?(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])(?:$|[^0-9])";

/// A month and a day.
const MONTH_DAY: &str = r"(?P<month>[0-9０-９]{1,2})月(?P<day>[0-9０-９]{1,2})日";

static DIGIT_DATES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(DIGITS).ok());
static MONTH_DAYS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(MONTH_DAY).ok());

/// The first date in `text` as ISO 8601, with its time where that is stated. A time with a zone becomes the time in
/// Beijing.
///
/// ```
/// use baodao::document::iso_time;
/// assert_eq!(iso_time("发布时间：2019年06月15日08:18").as_deref(), Some("2019-06-15T08:18"));
/// assert_eq!(iso_time("2018-9-10").as_deref(), Some("2018-09-10"));
/// assert_eq!(iso_time("2020-12-31T20:00:00Z").as_deref(), Some("2021-01-01T04:00:00+08:00"));
/// assert_eq!(iso_time("近日"), None);
/// ```
pub fn iso_time(text: &str) -> Option<String> {
    if !has_year(text) {
        return None;
    }
    let stamp = stamps(text).find_map(stamp);
    let digits = |found: Captures| date(&found["year"], &found["month"], &found["day"]);
    stamp.or_else(|| DIGIT_DATES.as_ref()?.captures_iter(text).find_map(digits)).or_else(|| month(text))
}

/// The month that a text consists of: `2014-01`.
fn month(text: &str) -> Option<String> {
    let (year, month) = text.trim().split_once(['-', '/', '.'])?;
    let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    is_year.then(|| format!("{year}-{month:02}"))
}

/// The date, without a time, in the folders or the file name of a path or address: `2019-06-05`, or `--06-04` where
/// no year is known.
pub(super) fn path_date(path: &str) -> Option<String> {
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let folders = path.strip_suffix(file).unwrap_or_default();
    let whole = |text: &str| iso_time(text).map(|t| t.chars().take(10).collect::<String>()).filter(|d| d.len() == 10);
    let month_day =
        |text: &str| MONTH_DAYS.as_ref()?.captures_iter(text).filter_map(|c| partial(&c["month"], &c["day"])).last();
    let named = file.starts_with(|c: char| c.is_ascii_digit() || c == 't').then_some(file);
    let slashed = if folders.contains('\\') { folders.replace('\\', "/").into() } else { Cow::Borrowed(folders) };
    whole(&slashed).or_else(|| month_day(folders)).or_else(|| named.and_then(dated_name))
}

/// The date that a file name begins with: `20190605…`, `t20190605_1.htm`, `2019-06-05 …`.
fn dated_name(file: &str) -> Option<String> {
    let stem = file.trim_start_matches('t');
    let head: String = stem.chars().take(11).collect();
    let is_dated = head.chars().take(8).filter(char::is_ascii_digit).count() >= 6;
    if !is_dated || SESSIONS.occurs_in(&head) {
        return None;
    }
    iso_time(&head).map(|t| t.chars().take(10).collect())
}

fn stamp(found: Stamp) -> Option<String> {
    let Stamp { year, month, .. } = found;
    let Some(day) = found.day else {
        let month: u8 = month.parse().ok().filter(|m| (1..=12).contains(m))?;
        return Some(format!("{year}-{month:02}"));
    };
    let mut day = read_day(year, month, day)?;
    let number = |text: &str, most: u8| text.parse::<u8>().ok().filter(|v| *v <= most);
    let clock = found.clock.and_then(|(hour, minute)| number(hour, 23).zip(number(minute, 59)));
    let Some((mut hour, mut minute)) = clock else { return Some(day.iso()) };
    let second = found.second.and_then(|second| number(second, 59));
    let zone = found.zone.and_then(|zone| offset_of(zone, second.is_some()));
    if let Some(offset) = zone {
        let minutes = i32::from(hour) * 60 + i32::from(minute) + BEIJING - offset;
        day = day.plus(minutes.div_euclid(MINUTES_OF_DAY));
        let of_day = minutes.rem_euclid(MINUTES_OF_DAY);
        (hour, minute) = (u8::try_from(of_day / 60).ok()?, u8::try_from(of_day % 60).ok()?);
    }
    let mut iso = day.iso();
    push(&mut iso, 'T', hour);
    push(&mut iso, ':', minute);
    if let Some(second) = second {
        push(&mut iso, ':', second);
    }
    if zone.is_some() {
        iso.push_str("+08:00");
    }
    Some(iso)
}

/// Minutes by which the clocks of Beijing are ahead of universal time.
const BEIJING: i32 = 8 * 60;
const MINUTES_OF_DAY: i32 = 24 * 60;
/// Zones in use, in minutes ahead of universal time.
const OFFSETS: RangeInclusive<i32> = -12 * 60..=14 * 60;

/// The minutes by which a zone (`Z`, `UTC`, `+08`, `+0800`, `-05:00`) is ahead of universal time.
///
/// 08:30-11:30 is a span of time, so a zone after a minus counts only where the time has seconds. So does one without
/// minutes (`+08`).
fn offset_of(zone: &str, has_seconds: bool) -> Option<i32> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return Some(0),
    };
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = minutes.trim_start_matches(':');
    if !has_seconds && (sign < 0 || minutes.is_empty()) {
        return None;
    }
    let minutes: i32 = if minutes.is_empty() { 0 } else { minutes.parse().ok().filter(|m| *m < 60)? };
    Some(sign * (hours.parse::<i32>().ok()? * 60 + minutes)).filter(|offset| OFFSETS.contains(offset))
}

/// Adds a mark and a number below a hundred in two digits.
fn push(iso: &mut String, mark: char, number: u8) {
    iso.push(mark);
    iso.push(char::from(b'0' + number / 10 % 10));
    iso.push(char::from(b'0' + number % 10));
}

/// `2019-06-04`, if the calendar has that day.
fn date(year: &str, month: &str, day: &str) -> Option<String> {
    read_day(year, month, day).map(Day::iso)
}

/// `--06-04`, if there is such a day in some year.
fn partial(month: &str, day: &str) -> Option<String> {
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    calendar::exists(None, month, day).then(|| calendar::iso(None, month, Some(day)))
}

fn read_day(year: &str, month: &str, day: &str) -> Option<Day> {
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_normalised() {
        for (text, iso) in [
            ("2022-07-22T19:17:00+08:00", "2022-07-22T19:17:00+08:00"),
            ("2013-03-03 21:59:24", "2013-03-03T21:59:24"),
            ("2020-12-31T20:00:00.000Z", "2021-01-01T04:00:00+08:00"),
            ("2020-02-28 16:30:00 UTC", "2020-02-29T00:30:00+08:00"),
            ("2020-12-31 20:00:00 GMT+0800", "2020-12-31T20:00:00+08:00"),
            ("2020-12-31 20:00:00 GMT+8", "2020-12-31T20:00:00"),
            ("2021-03-01 00:30:00+0900", "2021-02-28T23:30:00+08:00"),
            ("2021-01-01 00:30:00+09", "2020-12-31T23:30:00+08:00"),
            ("2020-12-31T20:00:00-05:00", "2021-01-01T09:00:00+08:00"),
            ("2021-01-01 08:30-11:30", "2021-01-01T08:30"),
            ("2021-01-01 08:30:00+99:00", "2021-01-01T08:30:00"),
            ("2021-01-01 08:30 +20", "2021-01-01T08:30"),
            ("2021/6/9", "2021-06-09"),
            ("2018年1月", "2018-01"),
            ("20190605", "2019-06-05"),
            ("2014-1", "2014-01"),
            ("发稿时间：2025-05-09 15:07", "2025-05-09T15:07"),
        ] {
            assert_eq!(iso_time(text).as_deref(), Some(iso), "{text}");
        }
        for text in
            ["2019-13-01", "2019年2月30日", "2019年2月29日", "2100-02-29", "2019-9-31", "电话2019-0605123", "一九"]
        {
            assert_eq!(iso_time(text), None, "{text}");
        }
    }

    #[test]
    fn folders_and_names_hold_dates() {
        for (path, date) in [
            ("要闻/06月04日/会议召开.txt", "--06-04"),
            ("要闻/2019-06-05/会议召开.txt", "2019-06-05"),
            ("2019/06月05日/会议召开.txt", "2019-06-05"),
            ("2019年/06月05日/会议召开.txt", "2019-06-05"),
            ("a/201906/t20190605_123.htm", "2019-06-05"),
            ("https://a.cn/2019-06/05/content_1.htm", "2019-06-05"),
            (r"a\2019\0605\会议召开.txt", "2019-06-05"),
            ("2019-06-05/", "2019-06-05"),
            ("20190605.txt", "2019-06-05"),
            ("https://a.cn/2019/0605/c1-2.html", "2019-06-05"),
        ] {
            assert_eq!(path_date(path).as_deref(), Some(date), "{path}");
        }
        assert_eq!(path_date("要闻/6月4日召开会议.txt"), None);
    }
}
