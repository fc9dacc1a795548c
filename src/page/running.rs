//! Running text, as against headlines and labels.

use crate::markup::lines::ends_sentence;

/// Whether a line reads like a paragraph, not like a headline: it has a 。, ends in … or leaves a bracket open.
pub(super) fn is_running(text: &str) -> bool {
    let opens = || text.matches(['（', '(']).count() > text.matches(['）', ')']).count();
    let ends = || ends_sentence(text) && !text.ends_with(['！', '!', '？', '?', '”', '）', ')']);
    text.contains('。') || ends() || opens()
}
