//! Letters of a string, and how alike two short strings are by their pairs of letters.

use crate::reading::canonical;

/// The letters and digits of a string in simplified characters: `letters("第八屆·論壇")` is 第八届论坛.
pub fn letters(string: &str) -> String {
    canonical(string).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The pairs of neighbouring letters of a string, sorted, each once.
#[derive(Clone, Debug, Default)]
pub struct Pairs(Box<[u64]>);

impl Pairs {
    /// The pairs of `letters`.
    pub fn of(letters: &str) -> Self {
        let next = letters.chars().skip(1);
        let mut pairs: Vec<u64> =
            letters.chars().zip(next).map(|(a, b)| u64::from(u32::from(a)) << 32 | u64::from(u32::from(b))).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs.into())
    }

    /// The number of pairs that both strings have, and the number of pairs of the string with fewer.
    pub fn shared(&self, other: &Self) -> (usize, usize) {
        (count_common(&self.0, &other.0), self.0.len().min(other.0.len()))
    }
}

/// The number of values that two sorted slices have in common.
pub fn count_common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, common) = (i + 1, j + 1, common + 1),
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_and_marks_make_no_difference() {
        assert_eq!(letters("習近平：「論壇」１９"), letters("习近平:“论坛”19"));
    }

    #[test]
    fn pairs_of_the_shorter_string_count() {
        let (long, short) = (Pairs::of("甘州区河道整治现场会"), Pairs::of("河道整治会"));
        assert_eq!(long.shared(&short), (3, 4));
        assert_eq!(Pairs::of("会").shared(&long), (0, 0));
    }
}
