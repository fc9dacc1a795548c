//! How well a single character fits a transliteration, and the marks inside such names.

use crate::annotate::Context;

/// Log odds from which a character may be one of a transliteration.
pub const POSSIBLY_FOREIGN: f32 = -1.5;

/// Log odds of `c` in a transliteration.
pub fn foreignness(cx: &Context, c: char) -> f32 {
    if is_hyphen(c) { 1.0 } else { cx.lexicon.names().odds(c).foreign }
}

/// Whether `c` joins two parts of one name (迪亚斯-卡内尔).
pub fn is_hyphen(c: char) -> bool {
    c == '-' || c == '—'
}

/// Whether `c` is a dot between the parts of one person's name (米格尔·迪亚斯).
pub fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '．')
}
