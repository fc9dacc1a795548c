//! Stages: which part of a visit or of a congress a headline tells of.

use std::sync::LazyLock;

use super::words::{
    ARRIVALS, BANQUETS, CLOSING, DEPARTURES, ENCOUNTERS, GROUP_REVIEWS, OPENING, PLENARIES, PRESS, RETURNS, SHOWS,
    TEAS, WELCOMES,
};
use crate::words::WordList;

/// The stages that a headline names: talks, a banquet, an opening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stages(u16);

/// The words of each stage. Lists come first whose words contain those of another: 会见记者 before 会见.
static STAGES: [&LazyLock<WordList>; 13] = [
    &PRESS,
    &TEAS,
    &BANQUETS,
    &WELCOMES,
    &SHOWS,
    &ARRIVALS,
    &DEPARTURES,
    &RETURNS,
    &GROUP_REVIEWS,
    &PLENARIES,
    &OPENING,
    &CLOSING,
    &ENCOUNTERS,
];

impl Stages {
    /// The stages of a headline in its canonical form.
    pub fn of(headline: &str) -> Self {
        let mut left = headline.to_owned();
        let mut found = 0;
        for (number, words) in STAGES.iter().enumerate() {
            while let Some(place) = words.find_in(&left) {
                found |= 1 << number;
                left.replace_range(place, " ");
            }
        }
        Self(found)
    }

    /// Whether both headlines name stages, and no stage is in both.
    pub const fn differ(self, other: Self) -> bool {
        self.0 != 0 && other.0 != 0 && self.0 & other.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn talks_and_a_press_conference_are_two_stages() {
        let [talks, press, banquet, both, none] =
            ["甲同乙会谈", "甲同乙共同会见记者", "甲宴请乙", "甲会见乙并举行欢迎仪式", "甲出席论坛"].map(Stages::of);
        assert!(talks.differ(press) && press.differ(banquet) && talks.differ(banquet));
        assert!(!talks.differ(both) && !talks.differ(none) && !talks.differ(talks));
    }
}
