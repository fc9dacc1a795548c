//! Radicals, compatibility ideographs and private characters become unified ideographs.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Changes;
use super::script;
use crate::lexicon::load::rows;
use crate::span::Text;

static UNIFIED: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| {
    let rows = rows::<2>("variants.tsv", include_str!("../lexicon/variants.tsv")).unwrap_or_default();
    let first = |cell: &str| cell.chars().next();
    rows.iter().filter_map(|[variant, unified]| Some((first(variant)?, first(unified)?))).collect()
});

/// Whether `c` is in a block that holds variants.
fn may_be_variant(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{e000}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// Replaces each variant by its unified, simplified ideograph.
pub(super) fn unify(changes: &mut Changes, text: &Text) {
    for (position, c) in text.marks(text.span()).filter(|(_, c)| may_be_variant(*c)) {
        if let Some(unified) = UNIFIED.get(&c) {
            changes.set(position, script::simplified(*unified));
        }
    }
}
