//! Documents named in 《》.

use super::declare::declare;
use super::position::Position;
use super::words::Words;

declare! { documents:
    /// A document named in 《》.
    #[derive(Clone, Debug, PartialEq, Eq)]
    DocumentRef {
        /// The title without the marks.
        title: String,
        position: Position,
        /// The body named with the document as its source.
        issuer: Option<String>,
        /// The words that name the issuer.
        issuer_words: Option<Words>,
        /// The document's number (文号: 国发〔2019〕5号).
        number: Option<String>,
    }
}
