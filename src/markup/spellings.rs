//! Short names, read as numbers and looked up in tables. Names fill a page, and numbers are compared faster than
//! strings: with the maps of the crate `phf` in place of these tables a page of the benches takes 8.8 % more
//! instructions.

use super::bytes::{self, each};

/// Longest name that is distinguished from others, in bytes: each is a byte of a number.
const LONGEST: usize = 16;

/// For each byte its form in a name: itself, letters in lower case, or 0 where the name ends before it.
pub(crate) type Alphabet = [u8; 256];

/// The alphabet of names that end before any of the bytes `ends`.
pub(crate) const fn alphabet(ends: &[u8]) -> Alphabet {
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

/// A name as two numbers: its first eight bytes and those after them, letters in lower case. Both are 0 for a name
/// longer than [`LONGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Name {
    start: u64,
    rest: u64,
}

impl Name {
    /// The name that `bytes` begin with, and its length.
    const fn spell(bytes: &[u8], alphabet: &Alphabet) -> (Self, usize) {
        let (mut halves, mut length) = ([0; 2], 0);
        while length < bytes.len() {
            let byte = alphabet[bytes[length] as usize];
            if byte == 0 {
                break;
            }
            if length < LONGEST {
                halves[length / 8] |= (byte as u64) << (8 * (length % 8));
            }
            length += 1;
        }
        let [start, rest] = if length > LONGEST { [0; 2] } else { halves };
        (Self { start, rest }, length)
    }
}

/// The ASCII letters that the eight bytes of `word` begin with, in lower case, and how many they are. All bytes are
/// examined at once. None where there is no letter, or where all eight are letters.
#[inline]
const fn letters(word: u64) -> Option<(u64, usize)> {
    let lower = word | each(0x20);
    // The highest bit of a byte tells: of a letter it is set in the first, not set in the second. What is no ASCII is
    // seen to be no letter, too; its sum may reach into the next byte, but none of those after it are examined.
    let (from_a, past_z) = (lower.wrapping_add(each(0x80 - b'a')), lower.wrapping_add(each(0x7F - b'z')));
    let others = (!from_a | past_z) & each(0x80);
    if others == 0 {
        return None;
    }
    let name = lower & ((others ^ (others - 1)) >> 8);
    if name == 0 { None } else { Some((name, others.trailing_zeros() as usize / 8)) }
}

/// A hash table from names to values. A name is in the first free slot at or after the slot of its hash.
pub(crate) struct Table<T, const SLOTS: usize> {
    /// The first eight bytes of each name, which identify a name of at most eight; 0 where a slot is free.
    starts: [u64; SLOTS],
    /// The bytes after them.
    rests: [u64; SLOTS],
    values: [T; SLOTS],
}

impl<T: Copy, const SLOTS: usize> Table<T, SLOTS> {
    /// The table of `known` names (in lower case); any other name has the value `other`.
    pub const fn new(known: &[(&str, T)], other: T) -> Self {
        assert!(known.len() < SLOTS, "the search for a name that is not known ends at a free slot");
        let mut table = Self { starts: [0; SLOTS], rests: [0; SLOTS], values: [other; SLOTS] };
        let mut i = 0;
        while i < known.len() {
            let (Name { start, rest }, _) = Name::spell(known[i].0.as_bytes(), &alphabet(b""));
            let mut slot = Self::slot(start);
            while table.starts[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            (table.starts[slot], table.rests[slot], table.values[slot]) = (start, rest, known[i].1);
            i += 1;
        }
        table
    }

    /// The values of all names, and `other` for each free slot.
    #[cfg(test)]
    pub fn values(&self) -> impl Iterator<Item = T> {
        self.values.iter().copied()
    }

    /// The value of the name that `bytes` begin with, and the length of the name.
    #[inline]
    pub fn read(&self, bytes: &[u8], alphabet: &Alphabet) -> (T, usize) {
        self.read_letters(bytes, alphabet).unwrap_or_else(|| self.spell(bytes, alphabet))
    }

    /// Reads as [`read`](Self::read) does, but faster, a name of one to seven ASCII letters; none for another name, and
    /// where fewer than eight bytes remain.
    #[inline]
    pub fn read_letters(&self, bytes: &[u8], alphabet: &Alphabet) -> Option<(T, usize)> {
        let (name, length) = letters(bytes::word(bytes)?)?;
        let is_name = alphabet[usize::from(bytes[length])] == 0;
        is_name.then(|| (self.find(name, |_| true), length))
    }

    /// Reads a name byte by byte.
    #[cold]
    fn spell(&self, bytes: &[u8], alphabet: &Alphabet) -> (T, usize) {
        let (name, length) = Name::spell(bytes, alphabet);
        (self.find(name.start, |slot| self.rests[slot] == name.rest), length)
    }

    /// The value of the name that begins with `start` and whose slot passes `may_be`; of an unknown name, the value of
    /// a free slot.
    #[inline]
    fn find(&self, start: u64, may_be: impl Fn(usize) -> bool) -> T {
        let mut slot = Self::slot(start);
        while self.starts[slot] != 0 && !(self.starts[slot] == start && may_be(slot)) {
            slot = (slot + 1) % SLOTS;
        }
        self.values[slot]
    }

    /// Where the search for a name that begins with `start` begins.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "the high bits of a number")]
    const fn slot(start: u64) -> usize {
        (start.wrapping_mul(0x94D0_49BB_1331_11EB) >> 48) as usize % SLOTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALPHABET: Alphabet = alphabet(b"> ");
    static TABLE: Table<u8, 4> = Table::new(&[("p", 1), ("blockquote", 2), ("h1", 3)], 0);

    fn read(name: &str) -> (u8, usize) {
        TABLE.read(name.as_bytes(), &ALPHABET)
    }

    #[test]
    fn names_are_found_in_any_case_of_letters_and_up_to_their_end() {
        assert_eq!(read("p"), (1, 1));
        assert_eq!(read("P class=x"), (1, 1));
        assert_eq!(read("BlockQuote class"), (2, 10));
        assert_eq!(read("H1>"), (3, 2));
    }

    #[test]
    fn letters_are_read_at_once_as_they_are_one_by_one() {
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic();
        for letters in ["", "p", "spAN", "scRipt", "preview", "noscript"] {
            for byte in 0..=u8::MAX {
                for rest in ["Az<=>>>>", "\u{e1}\u{7ff}\0\0\0\0"] {
                    let bytes = [letters.as_bytes(), &[byte], rest.as_bytes()].concat();
                    let count = bytes.iter().take_while(|byte| is_letter(byte)).count();
                    let spelled = Name::spell(&bytes[..count.min(7)], &ALPHABET).0.start;
                    let expected = (1..8).contains(&count).then_some((spelled, count));
                    assert_eq!(bytes::word(&bytes).and_then(super::letters), expected, "{bytes:?}");
                    assert_eq!(TABLE.read(&bytes, &ALPHABET), TABLE.spell(&bytes, &ALPHABET), "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn other_names_are_not_known() {
        for (name, length) in [
            ("", 0),
            ("\0p", 2),
            ("p\0", 2),
            ("p\0\0\0\0\0\0\0", 8),
            ("blockquo", 8),
            ("blockquotes", 11),
            ("xblockquote", 11),
            ("0123456789abcdefp", 17),
            ("会", 3),
        ] {
            assert_eq!(read(name), (0, length), "{name}");
        }
    }
}
