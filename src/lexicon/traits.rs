//! Facts of a row, read once from its cells: annotators test bits of a hit instead of comparing strings.

use super::{Row, Table};

/// Boolean facts of a row, and how well its word fits beside a person's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(u16);

impl Traits {
    /// None.
    pub const NONE: Self = Self(0);
    /// A post that only describes its holder (群众代表).
    pub const DESCRIPTION: Self = Self(1);
    /// A word that is a post only behind a qualifier.
    pub const QUALIFIED: Self = Self(1 << 1);
    /// A post of another country.
    pub const FOREIGN: Self = Self(1 << 2);
    /// A post that may follow a name.
    pub const AFTER_NAME: Self = Self(1 << 3);
    /// A word behind which the post before a name may begin.
    pub const EDGE: Self = Self(1 << 4);
    /// A country, not a union of them.
    pub const COUNTRY: Self = Self(1 << 5);
    /// An alias that means a place only behind 在, 赴 and the like.
    pub const BOUND: Self = Self(1 << 6);
    /// A word for a part of the day.
    pub const PART_OF_DAY: Self = Self(1 << 7);
    /// A word for a third of a month.
    pub const THIRD: Self = Self(1 << 8);
    /// A word that occurs inside names of bodies (研究 in 研究中心).
    pub const IN_BODY: Self = Self(1 << 9);

    const BEFORE_SHIFT: u32 = 12;
    const AFTER_SHIFT: u32 = 14;

    /// The facts of a row.
    pub(super) fn of(table: Table, row: &Row) -> Self {
        let cell = |i: usize| row.get(i).map_or("", AsRef::as_ref);
        let is = |i: usize, word: &str, traits: Self| if cell(i) == word { traits.0 } else { 0 };
        Self(match table {
            Table::Posts => {
                is(1, "description", Self::DESCRIPTION)
                    | is(1, "qualified", Self::QUALIFIED)
                    | is(1, "foreign", Self::FOREIGN)
                    | is(2, "yes", Self::AFTER_NAME)
            }
            Table::NameContexts => {
                is(3, "yes", Self::EDGE)
                    | is(4, "yes", Self::IN_BODY)
                    | level(cell(1)) << Self::BEFORE_SHIFT
                    | level(cell(2)) << Self::AFTER_SHIFT
            }
            Table::Countries => is(5, "country", Self::COUNTRY),
            Table::RegionAliases => is(2, "abbreviation", Self::BOUND) | is(2, "city", Self::BOUND),
            Table::DateWords => is(1, "part", Self::PART_OF_DAY) | is(1, "third", Self::THIRD),
            _ => 0,
        })
    }

    /// Whether the set has all of `traits`.
    #[inline]
    pub fn has(self, traits: Self) -> bool {
        self.0 & traits.0 == traits.0
    }

    /// Whether the set has any of `traits`.
    #[inline]
    pub fn has_any(self, traits: Self) -> bool {
        self.0 & traits.0 != 0
    }

    /// The union with `other`.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How well the word fits right before a name: 1 to 3, or 0 if it does not.
    #[inline]
    pub fn before_name(self) -> u16 {
        self.0 >> Self::BEFORE_SHIFT & 3
    }

    /// How well the word fits right behind a name: 1 to 3, or 0 if it does not.
    #[inline]
    pub fn after_name(self) -> u16 {
        self.0 >> Self::AFTER_SHIFT & 3
    }
}

fn level(cell: &str) -> u16 {
    match cell {
        "1" => 1,
        "2" => 2,
        "3" => 3,
        _ => 0,
    }
}
