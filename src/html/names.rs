//! Short names, read as numbers and looked up in tables: what a page is full of is compared as numbers are, not as
//! strings.

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
    pub const fn read(bytes: &[u8], alphabet: &Alphabet) -> (Self, usize) {
        let (mut number, mut length) = (0, 0);
        while length < bytes.len() {
            let letter = alphabet[bytes[length] as usize];
            if letter == 0 {
                break;
            }
            number = number << 8 | letter as u128;
            length += 1;
        }
        (Self(if length <= LONGEST { number } else { 0 }), length)
    }

    /// Where the search for it begins in a table with `slots` slots.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "the halves of a number, and the high bits of their product")]
    const fn slot(self, slots: usize) -> usize {
        let folded = (self.0 as u64) ^ ((self.0 >> 64) as u64);
        (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize % slots
    }
}

/// What names stand for. Each is in the first slot free from the one on where its search begins.
pub(super) struct Table<T, const SLOTS: usize> {
    slots: [(Name, T); SLOTS],
}

impl<T: Copy, const SLOTS: usize> Table<T, SLOTS> {
    /// The table of `known` names (in lower case); any other stands for `other`.
    pub const fn new(known: &[(&str, T)], other: T) -> Self {
        assert!(known.len() < SLOTS, "the search for a name that is not known ends at a free slot");
        let (mut slots, mut i) = ([(Name(0), other); SLOTS], 0);
        while i < known.len() {
            let (name, _) = Name::read(known[i].0.as_bytes(), &alphabet(b""));
            let mut slot = name.slot(SLOTS);
            while slots[slot].0.0 != 0 {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = (name, known[i].1);
            i += 1;
        }
        Self { slots }
    }

    /// All that names stand for, and `other` for each free slot.
    #[cfg(test)]
    pub fn values(&self) -> impl Iterator<Item = T> {
        self.slots.iter().map(|(_, value)| *value)
    }

    /// What a name stands for.
    #[inline]
    pub fn get(&self, name: Name) -> T {
        let mut slot = name.slot(SLOTS);
        loop {
            let (known, value) = self.slots[slot];
            if known == name || known == Name(0) {
                return value;
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
    fn other_names_are_not_known() {
        for (name, length) in
            [("", 0), ("\0p", 2), ("p\0", 2), ("xblockquote", 11), ("0123456789abcdefp", 17), ("会", 3)]
        {
            assert_eq!(read(name), (0, length), "{name}");
        }
    }
}
