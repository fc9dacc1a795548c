//! Terms that characterize a report.

use super::declare::declare;

declare! { keywords:
    /// A term of the text with its weight.
    #[derive(Clone, Debug, PartialEq)]
    Keyword {
        /// The term.
        term: String,
        /// The TF-IDF weight of the term.
        weight: f64,
    }
}
