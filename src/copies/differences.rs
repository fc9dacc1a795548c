//! Where two versions of a sentence differ.

use crate::span::{Span, Text};

/// Most cells of the table in which two ranges are compared; in longer ones the whole middle counts as different.
const CELLS: usize = 1 << 16;
/// Fewest common characters in a row that separate two differences.
const APART: usize = 2;

/// A passage that differs: its range in each text; one of the two may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The range in the first text.
    pub a: Span,
    /// The range in the second text.
    pub b: Span,
}

/// The differences of two ranges, in order.
pub(super) fn differences(a: (&Text, Span), b: (&Text, Span)) -> Vec<Difference> {
    let (x, y) = (a.0.chars_of(a.1), b.0.chars_of(b.1));
    let before = x.iter().zip(y).take_while(|(x, y)| x == y).count();
    let (x, y) = (&x[before..], &y[before..]);
    let after = x.iter().rev().zip(y.iter().rev()).take_while(|(x, y)| x == y).count();
    let (x, y) = (&x[..x.len() - after], &y[..y.len() - after]);
    let (start_a, start_b) = (a.1.start + before, b.1.start + before);
    if x.is_empty() && y.is_empty() {
        return Vec::new();
    }
    let whole = vec![(0, x.len(), 0, y.len())];
    let parts = if x.len().saturating_mul(y.len()) > CELLS { whole } else { parts(x, y) };
    let place = |(from_x, to_x, from_y, to_y): (usize, usize, usize, usize)| Difference {
        a: Span::new(start_a + from_x, start_a + to_x),
        b: Span::new(start_b + from_y, start_b + to_y),
    };
    parts.into_iter().map(place).collect()
}

/// The passages between runs of common characters, by the longest common subsequence.
fn parts(x: &[char], y: &[char]) -> Vec<(usize, usize, usize, usize)> {
    let width = y.len() + 1;
    let mut longest = vec![0_u16; (x.len() + 1) * width];
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            let (down, right) = (longest[(i + 1) * width + j], longest[i * width + j + 1]);
            longest[i * width + j] = if x[i] == y[j] { longest[(i + 1) * width + j + 1] + 1 } else { down.max(right) };
        }
    }
    let (mut found, mut i, mut j) = (Vec::new(), 0, 0);
    let (mut from_x, mut from_y) = (0, 0);
    while i < x.len() && j < y.len() {
        let run = x[i..].iter().zip(&y[j..]).take_while(|(x, y)| x == y).count();
        if run >= APART {
            if (i, j) != (from_x, from_y) {
                found.push((from_x, i, from_y, j));
            }
            (i, j) = (i + run, j + run);
            (from_x, from_y) = (i, j);
        } else if run > 0 {
            (i, j) = (i + run, j + run);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    if (from_x, from_y) != (x.len(), y.len()) {
        found.push((from_x, x.len(), from_y, y.len()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(a: &str, b: &str) -> Vec<(String, String)> {
        let (a, b) = (Text::new(a.to_owned()), Text::new(b.to_owned()));
        differences((&a, a.span()), (&b, b.span()))
            .iter()
            .map(|found| (a.slice(found.a).to_owned(), b.slice(found.b).to_owned()))
            .collect()
    }

    #[test]
    fn differences_are_listed_in_order() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(of("会议召开了", "会议召开了"), []);
        assert_eq!(of("昨日会议在哈召开", "日前会议在哈尔滨召开"), [pair("昨日", "日前"), pair("", "尔滨")]);
        assert_eq!(of("", "新增"), [pair("", "新增")]);
    }

    #[test]
    fn long_middles_are_one_difference() {
        let (a, b) = ("甲".repeat(400), "乙".repeat(400));
        assert_eq!(of(&a, &b).len(), 1);
    }
}
