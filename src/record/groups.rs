//! Participants without a name.

use super::declare::declare;
use super::people::Role;
use super::position::Position;
use super::words::Words;

declare! { groups:
    /// Participants without a name.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Group {
        /// The group as written.
        text: String,
        position: Position,
        /// The group's role in the event.
        role: Role,
        /// The words that give the role.
        role_words: Option<Words>,
    }
}
