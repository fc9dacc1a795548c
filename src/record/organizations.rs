//! Bodies named in a report.

use super::declare::declare;
use super::position::Position;

declare! { organizations:
    /// A body named in the report.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Organization {
        /// The body as written.
        name: String,
        /// Its official full name.
        full_name: Option<String>,
        /// Each place where it is named.
        mentions: Vec<Position>,
    }
}
