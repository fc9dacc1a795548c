//! Where a value of the record occurs.

use super::declare::declare;

declare! { position:
    /// Where something occurs, in code points.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Position {
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
        /// Whether the position counts in the title instead of the text.
        in_title: bool,
    }
}
