//! Documents: what stands in 《》, with its issuer and number.

use super::Context;
use crate::record::DocumentRef;

/// Every document, once each, in order of first mention.
pub fn documents(_cx: &Context) -> Vec<DocumentRef> {
    Vec::new()
}
