//! The last word of a post, 书记 in 常务副书记, with what precedes it.

use super::words::{DEPUTY, FORMER};

/// A post, divided into its last word and the prefixes of this word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head<'a> {
    /// The post without 原, 代理 and the like.
    pub whole: &'a str,
    /// The post without 副 and what precedes 副: 省长 of 常务副省长, 书记 of 党组副书记. A post without 副 is whole (党组书记).
    pub name: &'a str,
    /// Whether it is the post of a deputy.
    pub is_deputy: bool,
}

impl<'a> Head<'a> {
    /// Divides a post. 党组副书记 is that of a deputy, with the name 书记.
    pub fn of(post: &'a str) -> Self {
        let mut whole = post;
        while let Some(rest) = FORMER.longest_prefix(whole).and_then(|prefix| whole.strip_prefix(prefix)) {
            whole = rest;
        }
        let deputy = DEPUTY.find_in(whole).and_then(|range| Some((range.start, whole.get(range.end..)?)));
        match deputy {
            // The prefix may follow the group that the post leads: 党组副书记.
            Some((_, name)) if !name.is_empty() => Self { whole, name, is_deputy: true },
            _ => Self { whole, name: whole, is_deputy: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_no_part_of_the_head() {
        let parted = |post| {
            let head = Head::of(post);
            (head.whole, head.name, head.is_deputy)
        };
        assert_eq!(parted("常务副省长"), ("常务副省长", "省长", true));
        assert_eq!(parted("代理区长"), ("区长", "区长", false));
        assert_eq!(parted("原党组书记"), ("党组书记", "党组书记", false));
        assert_eq!(parted("党组副书记"), ("党组副书记", "书记", true));
    }
}
