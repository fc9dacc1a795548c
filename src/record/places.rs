//! Places named in a report.

use super::declare::declare;
use super::position::Position;

declare! { places:
    /// A place named in the report.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Place {
        /// The place as written.
        name: String,
        /// GB/T 2260 code of the division.
        code: Option<String>,
        /// Names of the division, from the province down.
        path: Vec<String>,
        /// Each place where it is named.
        mentions: Vec<Position>,
    }
}
