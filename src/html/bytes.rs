//! Sets of bytes as tables: one look tells whether a byte is in the set.

/// For each byte, whether it is one of `bytes`.
pub(super) const fn set(bytes: &[u8]) -> [bool; 256] {
    let (mut found, mut i) = ([false; 256], 0);
    while i < bytes.len() {
        found[bytes[i] as usize] = true;
        i += 1;
    }
    found
}
