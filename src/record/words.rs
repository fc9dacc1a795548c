//! Words of a report that state a value.

use super::declare::declare;
use super::position::Position;

declare! { words:
    /// Words of the report that state a value.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Words {
        /// The words as written.
        text: String,
        position: Option<Position>,
    }
}
