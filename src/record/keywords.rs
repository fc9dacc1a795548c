//! Terms that characterize a report.

use super::declare::declare;

declare! { keywords:
    /// A term of the text with its weight.
    #[derive(Clone, Debug, PartialEq)]
    Keyword {
        /// The term.
        term: String,
        /// Its TF-IDF weight.
        weight: f64,
    }
}
