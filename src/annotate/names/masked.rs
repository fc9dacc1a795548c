//! Names with a hidden given name: 王某, 李某某, 张某军.

use super::words::{FOLLOWERS, MASK, MASK_NEXT, NO_MASK};
use crate::annotate::Context;
use crate::span::Span;

/// Added to the log odds of a surname with a hidden given name where a name may begin or end.
const MASKED: f32 = 4.0;
/// Taken off a candidate whose last character is a word after the hidden name: 杨某|系, 胡某|家.
const WORD_AFTER: f32 = 8.0;
/// Least evidence before or after a candidate at which a hidden name is likely.
const LIKELY: f32 = 1.0;

/// Evidence of 某 after the surname of a candidate; 0 without 某. It is positive for 王某 and 王某某 where a name is likely,
/// and negative where a word after 某 was taken for part of the name (杨某系). `surname` is the log odds of the surname.
/// `left` and `right` are the evidence before and after the candidate.
pub(super) fn mask_evidence(cx: &Context, name: Span, surname: f32, (left, right): (f32, f32)) -> f32 {
    let text = &cx.document.reading;
    let &[_, second, ref rest @ ..] = text.chars_of(name) else { return 0.0 };
    if !MASK.contains_char(second) {
        return 0.0;
    }
    match *rest {
        [c] if !MASK.contains_char(c) => {
            let is_word = FOLLOWERS.contains_char(c) || MASK_NEXT.contains_char(c) || NO_MASK.contains_char(c);
            if is_word { -WORD_AFTER } else { 0.0 }
        }
        _ => {
            let next = text.get(name.end);
            let goes_on = next.is_some_and(|c| MASK.contains_char(c) || NO_MASK.contains_char(c));
            // 李某|原系某厂职工: the word after the name counts like one that often follows names.
            let is_word = next.is_some_and(|c| MASK_NEXT.contains_char(c));
            let open = if is_word { right.min(0.0) } else { 0.0 };
            let is_likely = surname > 0.0 && left.max(right) >= LIKELY;
            if is_likely && !goes_on { MASKED - open } else { 0.0 }
        }
    }
}
