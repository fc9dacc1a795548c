//! Posts: the titles that the text attaches to a name, before it (省委书记、省长王文涛), after it (陈晖总经理) and by
//! appointment (任命沈江为我校校长).
//!
//! A post before a name ends with a head of `posts.tsv`. Its organization reaches back to a mark, a verb or
//! preposition, the name before, or another post. Posts are separated at 、 ， 兼 暨. Lexicon: `posts.tsv`,
//! `post_prefixes.tsv`, `lists/posts.tsv`.

mod after;
mod appointed;
mod before;
mod boundary;
mod heads;
mod parting;
mod shared;
mod words;

use super::Context;
use crate::span::Span;

pub use after::after;
pub use appointed::{appointed, word_of_news};
pub use before::{before, limit, post_ending_at};
pub use boundary::begins_a_division;
pub use heads::{LONGEST_ORGANIZATION, MOST_POSTS, head_ending_at, is_crossed, longest_post};
pub use parting::{Parted, names_body, part};
pub use shared::{Shared, shared};

/// A post with its organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostMention {
    /// The post with its organization, as written: 某省委副书记.
    pub span: Span,
    /// The last word of the post, as listed, with its qualifiers (副, 常务副): 副书记.
    pub head: Span,
}

impl PostMention {
    /// The body that has the post, and the post itself.
    pub fn parted(&self, cx: &Context) -> Parted {
        part(cx, self.span, self.head.start)
    }
}
