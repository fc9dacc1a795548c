//! Punctuation marks, letters and digits in their canonical form.

use super::Changes;
use super::pairs::Pairs;
use super::place::Place;
use crate::span::{Span, Text};

/// Canonicalizes the marks of a paragraph. `has_full_stop` says whether the text uses `。`: if so, a `.` between Han
/// characters is the dot of a name, else it ends a sentence.
pub(super) fn canonicalize(changes: &mut Changes, text: &Text, paragraph: Span, has_full_stop: bool) {
    let mut pairs = Pairs::default();
    for (at, c) in text.marks(paragraph).filter(|(_, c)| may_change(*c)) {
        let place = Place {
            before: (at > paragraph.start).then(|| changes.before(at)).flatten(),
            after: (at + 1 < paragraph.end).then(|| changes.get(at + 1)).flatten(),
            has_full_stop,
        };
        if let Some(canonical) = pairs.canonical(c, &place).or_else(|| place.canonical(c))
            && canonical != c
        {
            changes.set(at, canonical);
        }
    }
}

/// Whether a mark is canonical wherever it is found, apart from a zero between numerals.
#[inline]
pub(super) fn is_canonical(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(
            c,
            '，' | '。'
                | '、'
                | '：'
                | '；'
                | '？'
                | '！'
                | '《'
                | '》'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '（'
                | '）'
                | '【'
                | '】'
        )
        || matches!(c, '·' | '—' | '…' | '%' | '-' | '/' | ' ' | '\u{3000}' | '\n')
}

/// Whether a mark has another canonical form, opens or closes a pair, or may be a zero between numerals.
#[inline]
fn may_change(c: char) -> bool {
    !is_canonical(c) || matches!(c, '“' | '”' | '（' | '）' | '0' | 'O' | 'o')
}
