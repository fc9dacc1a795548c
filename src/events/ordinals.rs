//! Ordinals of events: 8 and 次 in 第八次会议, 14 and 届 in 十四届全国人大.

use super::words::{NUMERALS, ORDINAL_UNITS};
use crate::numerals::number;

/// The character before the number of an ordinal: 第 of 第八次.
const ORDINAL: char = '第';
/// The character after the number of a year: 年.
const YEAR: char = '年';

/// The numbers that a title or a name has before units of counting (八 and 次), sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ordinals(Box<[(char, u32)]>);

impl Ordinals {
    /// The ordinals in `letters`, which are canonical: 第八次会议, 十四届全国人大, also without 第.
    pub fn of(letters: &str) -> Self {
        let mut found = Vec::new();
        let mut written: Option<String> = None;
        for c in letters.chars() {
            if c.is_ascii_digit() || NUMERALS.contains_char(c) {
                written.get_or_insert_default().push(c);
                continue;
            }
            if let Some(value) = written.take().and_then(|written| number(written.chars()))
                && ORDINAL_UNITS.contains_char(c)
            {
                found.push((c, value));
            }
        }
        found.sort_unstable();
        found.dedup();
        Self(found.into())
    }

    /// Whether two events are counted differently: of one unit, each has a number that the other does not have.
    pub fn differ(&self, other: &Self) -> bool {
        let has = |all: &[(char, u32)], unit| all.iter().any(|(u, _)| *u == unit);
        let lacks = |a: &Self, b: &Self, unit| a.0.iter().any(|one| one.0 == unit && !b.0.contains(one));
        let mut units = self.0.iter().map(|(unit, _)| *unit).filter(|unit| has(&other.0, *unit));
        units.any(|unit| lacks(self, other, unit) && lacks(other, self, unit))
    }
}

/// Letters without years and numbers of counting: 第十五届夏季达沃斯论坛 and 2024年夏季达沃斯论坛 become 夏季达沃斯论坛. Numbers before other
/// characters stay.
pub fn strip_numbers(letters: &str) -> String {
    let mut kept = String::new();
    let mut number = String::new();
    for c in letters.chars() {
        if c.is_ascii_digit() || NUMERALS.contains_char(c) {
            number.push(c);
        } else if !number.is_empty() && (ORDINAL_UNITS.contains_char(c) || c == YEAR) {
            number.clear();
            if kept.ends_with(ORDINAL) {
                kept.pop();
            }
        } else {
            kept.push_str(&number);
            number.clear();
            kept.push(c);
        }
    }
    kept + &number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read_in_both_scripts_of_numbers() {
        assert_eq!(Ordinals::of("政协举行52次主席会议"), Ordinals::of("第五十二次主席会议"));
        assert_eq!(Ordinals::of("第一百二十次").0.as_ref(), [('次', 120)]);
        assert_eq!(Ordinals::of("二十条措施").0.as_ref(), []);
    }

    #[test]
    fn names_of_one_series_differ_by_numbers() {
        assert_eq!(strip_numbers("第十五届夏季论坛"), strip_numbers("2024年夏季论坛"));
        assert_eq!(strip_numbers("十四届全国人大二次会议"), "全国人大会议");
        assert_eq!(strip_numbers("三农工作会议5"), "三农工作会议5");
    }

    #[test]
    fn another_number_of_one_unit_is_another_event() {
        let [seventh, eighth, other] =
            ["十四届人大一次会议主席团第七次会议", "十四届人大一次会议主席团第八次会议", "第十届论坛"]
                .map(Ordinals::of);
        assert!(seventh.differ(&eighth) && !seventh.differ(&seventh));
        assert!(!Ordinals::of("十四届人大").differ(&Ordinals::of("第八次会议")));
        assert!(seventh.differ(&other));
        assert!(!Ordinals::of("十四届人大一次会议").differ(&Ordinals::of("第一次会议")));
    }
}
