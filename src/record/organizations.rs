//! Bodies named in a report.

use super::declare::declare;
use super::position::Position;

declare! { organizations:
    /// A body named in the report.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Organization {
        /// The body as written.
        name: String,
        /// The body's official full name.
        full_name: Option<String>,
        /// Each place where it is named.
        mentions: Vec<Position>,
        /// ISO 3166-1 alpha-2 code of a foreign body's country; none for bodies of China and international ones.
        country: Option<String>,
    }
}
