//! What a reader should know about the reading of a report.

use super::closed::closed_list;
use super::declare::declare;

declare! { warnings:
    /// Something that a reader should know about the reading of the report.
    #[derive(Clone, Debug, PartialEq, Eq)]
    Warning {
        /// A stable code.
        code: WarningCode,
        /// What the code means for this report, in words.
        message: String => unique,
    }
}

closed_list! {
    /// A stable code of a warning.
    WarningCode {
        /// No body was found.
        NoBody = "no-body",
        /// Some bytes could not be decoded and became U+FFFD.
        UndecodableBytes = "undecodable-bytes",
        /// The declared encoding is not the encoding of the bytes.
        EncodingMismatch = "encoding-mismatch",
        /// Nesting, attributes or tags exceeded a limit; the rest was left out.
        HtmlTruncated = "html-truncated",
        /// No headline was found.
        NoTitle = "no-title",
        /// The year of the event's date is not known.
        YearUnknown = "year-unknown",
        /// The calendar does not have the day of the event: 2月30日.
        ImpossibleDate = "impossible-date",
        /// The text was read in a wrong encoding before it came, and can't be repaired with certainty.
        GarbledText = "garbled-text",
        /// A long run of data (base64 of a picture) inside the text was left out.
        DataLeftOut = "data-left-out",
        /// `region` names no administrative division.
        UnknownRegion = "unknown-region",
        /// `published` was given but can't be read as a date.
        BadPublished = "bad-published",
        /// More items than a record may hold; the rest was left out.
        TooManyItems = "too-many-items",
    }
}
