//! Ordinary words and name elements: the matcher finds them as weights, stored by length, not as hits.

/// Properties of a word beside its tables, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight(u8);

impl Weight {
    /// No property.
    pub const NONE: Self = Self(0);
    /// An ordinary word that begins with a surname's character.
    pub const COMMON: Self = Self(1);
    /// An ordinary word that begins with a surname's character and is a verb or a function word.
    pub const COMMON_VERB: Self = Self(1 | 2);
    /// An element of the names of a minority people.
    pub const ELEMENT: Self = Self(4);

    /// Adds the properties of `other`.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// The number of different sets.
    pub const COUNT: u32 = 8;

    /// The set as a number below [`Weight::COUNT`].
    pub fn number(self) -> u32 {
        u32::from(self.0)
    }

    fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Longest word with a weight.
const LONGEST: usize = 7;

/// The weights of the words that start at one position: a bit for each length.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weights {
    common: u8,
    verbs: u8,
    elements: u8,
}

impl Weights {
    /// Adds a word of `length` characters.
    #[inline]
    pub fn add(&mut self, length: usize, weight: Weight) {
        if weight == Weight::NONE || length > LONGEST {
            return;
        }
        let bit = 1 << length;
        self.common |= if weight.has(Weight::COMMON) { bit } else { 0 };
        self.verbs |= if weight.has(Weight::COMMON_VERB) { bit } else { 0 };
        self.elements |= if weight.has(Weight::ELEMENT) { bit } else { 0 };
    }

    /// Whether a name element that may begin a longer minority name starts here.
    #[inline]
    pub fn begin_minority(self) -> bool {
        self.elements & OPENINGS != 0
    }

    /// Whether a name of name elements may start here.
    #[inline]
    pub fn begin_elements(self) -> bool {
        self.elements & PARTS != 0
    }

    /// Whether an ordinary word of `length` characters that begins with a surname's character starts here.
    #[inline]
    pub fn is_common(self, length: usize) -> bool {
        length <= LONGEST && self.common >> length & 1 == 1
    }

    /// Whether such a word starts here and is a verb or a function word.
    #[inline]
    pub fn is_common_verb(self, length: usize) -> bool {
        length <= LONGEST && self.verbs >> length & 1 == 1
    }
}

/// Longest name that is split into elements.
const LONGEST_NAME: usize = 32;
/// Lengths that the elements of a longer name may have, as bits: two to four characters.
const PARTS: u8 = 0b1_1100;
/// Lengths that the first element of a longer name may have, as bits: two or three characters.
const OPENINGS: u8 = 0b1100;

/// Whether a stretch of `length` characters splits completely into name elements. `weights` has one item for each of
/// its positions.
pub(super) fn is_minority(weights: impl Iterator<Item = Weights>, length: usize) -> bool {
    if length == 0 || length > LONGEST_NAME {
        return false;
    }
    let mut reached: u64 = 1;
    for (i, weights) in weights.enumerate() {
        if reached >> i & 1 == 1 {
            reached |= u64::from(weights.elements & PARTS) << i;
        }
    }
    reached >> length & 1 == 1
}
