//! Participants without a name.

use super::declare::declare;
use super::people::Role;
use super::position::Position;

declare! { groups:
    /// Participants without a name.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Group {
        /// The group as written.
        text: String,
        position: Position,
        /// The group's role in the event.
        role: Role,
    }
}
