//! The paragraphs of a report.

use super::closed::closed_list;
use super::declare::declare;

declare! { paragraphs:
    /// A paragraph of the text.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    Paragraph {
        /// First code point.
        start: usize,
        /// One past the last code point.
        end: usize,
        /// What the paragraph is.
        kind: ParagraphKind,
        /// The page of the source on which the paragraph begins, from 1: of a PDF file, of a report that is spread over
        /// several web pages. None for a report of one page.
        page: Option<usize>,
    }
}

closed_list! {
    /// What a paragraph is.
    ParagraphKind {
        /// Running text.
        Body = "body",
        /// A heading inside the report.
        Heading = "heading",
        /// The caption of a picture.
        Caption = "caption",
        /// A line of names of reporters or sources.
        Byline = "byline",
    }
}
