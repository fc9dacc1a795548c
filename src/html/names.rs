//! Short names, read as numbers and looked up in tables: what a page is full of is compared as numbers are, not as
//! strings.

use super::bytes::each;

/// Longest name that is told from others, in bytes: each is a byte of a number.
const LONGEST: usize = 16;

/// For each byte what it is in a name: itself, letters in lower case, or 0 where the name ends before it.
pub(super) type Alphabet = [u8; 256];

/// The alphabet of names that end before any of the bytes `ends`.
pub(super) const fn alphabet(ends: &[u8]) -> Alphabet {
    let (mut found, mut byte) = ([1; 256], u8::MAX);
    while byte > 0 {
        found[byte as usize] = byte.to_ascii_lowercase();
        byte -= 1;
    }
    let mut i = 0;
    while i < ends.len() {
        found[ends[i] as usize] = 0;
        i += 1;
    }
    found
}

/// A name as a number: its bytes, letters in lower case; 0 for a name longer than any that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name(u128);

impl Name {
    /// The name that `bytes` begin with, and its length.
    #[inline]
    pub fn read(bytes: &[u8], alphabet: &Alphabet) -> (Self, usize) {
        match letters(bytes) {
            Some((name, length)) if alphabet[usize::from(bytes[length])] == 0 => (Self(name.into()), length),
            _ => Self::spell(bytes, alphabet),
        }
    }

    /// Reads a name byte by byte.
    const fn spell(bytes: &[u8], alphabet: &Alphabet) -> (Self, usize) {
        let (mut number, mut length) = (0, 0);
        while length < bytes.len() {
            let byte = alphabet[bytes[length] as usize];
            if byte == 0 {
                break;
            }
            number = number >> 8 | (byte as u128) << (8 * (LONGEST - 1));
            length += 1;
        }
        (Self(if length == 0 || length > LONGEST { 0 } else { number >> (8 * (LONGEST - length)) }), length)
    }

    /// Where the search for it begins in a table with `slots` slots.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "the halves of a number, and the high bits of their product")]
    const fn slot(self, slots: usize) -> usize {
        let folded = (self.0 as u64) ^ ((self.0 >> 64) as u64);
        (folded.wrapping_mul(0x94D0_49BB_1331_11EB) >> 48) as usize % slots
    }
}

/// The ASCII letters that `bytes` begin with, in lower case and as a number, and how many they are: all at once, for
/// most names are a few letters. None where there are more than seven, or the end of `bytes` is near.
#[inline]
const fn letters(bytes: &[u8]) -> Option<(u64, usize)> {
    let Some(word) = bytes.first_chunk() else { return None };
    let word = u64::from_le_bytes(*word);
    let lower = word & each(0x7F) | each(0x20);
    // The highest bit of a byte tells: of a letter it is set in the first, not set in the others.
    let (from_a, past_z) = (lower + each(0x80 - b'a'), lower + each(0x7F - b'z'));
    let others = (!from_a | past_z | word) & each(0x80);
    if others == 0 {
        return None;
    }
    let first = others & others.wrapping_neg();
    Some((lower & ((first >> 7) - 1), first.trailing_zeros() as usize / 8))
}

/// What names stand for. Each is in the first slot free from the one on where its search begins.
pub(super) struct Table<T, const SLOTS: usize> {
    names: [Name; SLOTS],
    values: [T; SLOTS],
}

impl<T: Copy, const SLOTS: usize> Table<T, SLOTS> {
    /// The table of `known` names (in lower case); any other stands for `other`.
    pub const fn new(known: &[(&str, T)], other: T) -> Self {
        assert!(known.len() < SLOTS, "the search for a name that is not known ends at a free slot");
        let mut table = Self { names: [Name(0); SLOTS], values: [other; SLOTS] };
        let mut i = 0;
        while i < known.len() {
            let (name, _) = Name::spell(known[i].0.as_bytes(), &alphabet(b""));
            let mut slot = name.slot(SLOTS);
            while table.names[slot].0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            (table.names[slot], table.values[slot]) = (name, known[i].1);
            i += 1;
        }
        table
    }

    /// All that names stand for, and `other` for each free slot.
    #[cfg(test)]
    pub fn values(&self) -> impl Iterator<Item = T> {
        self.values.iter().copied()
    }

    /// What a name stands for.
    #[inline]
    pub fn get(&self, name: Name) -> T {
        let mut slot = name.slot(SLOTS);
        loop {
            let known = self.names[slot];
            if known == name || known == Name(0) {
                return self.values[slot];
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALPHABET: Alphabet = alphabet(b"> ");
    static TABLE: Table<u8, 4> = Table::new(&[("p", 1), ("blockquote", 2), ("h1", 3)], 0);

    fn read(name: &str) -> (u8, usize) {
        let (name, length) = Name::read(name.as_bytes(), &ALPHABET);
        (TABLE.get(name), length)
    }

    #[test]
    fn names_are_found_in_any_case_of_letters_and_up_to_their_end() {
        assert_eq!(read("p"), (1, 1));
        assert_eq!(read("BlockQuote class"), (2, 10));
        assert_eq!(read("H1>"), (3, 2));
    }

    #[test]
    fn letters_are_read_at_once_as_they_are_one_by_one() {
        for name in ["p", "H1", "spAN", "noscript", "blockquote", "a@", "a[", "z{", "a`", "a\x7F", "\u{e1}a", "o:p", ""]
        {
            for rest in ["", ">", " class=\"会议\""] {
                let source = format!("{name}{rest}");
                let bytes = source.as_bytes();
                assert_eq!(Name::read(bytes, &ALPHABET), Name::spell(bytes, &ALPHABET), "{source}");
                assert_eq!(Name::read(bytes, &ALPHABET).1, name.len(), "{source}");
            }
        }
    }

    #[test]
    fn other_names_are_not_known() {
        for (name, length) in
            [("", 0), ("\0p", 2), ("p\0", 2), ("xblockquote", 11), ("0123456789abcdefp", 17), ("会", 3)]
        {
            assert_eq!(read(name), (0, length), "{name}");
        }
    }
}
