//! The record: every struct that a reader of the output sees, and nothing else. One file for each idea.
//!
//! Positions count code points. An item that occurs only in the headline has `in_title`, and its position counts in
//! [`Record::title`]; every other position counts in [`Record::text`].
//!
//! Each field is declared once, with `declare!`, which `declare.rs` describes.

mod closed;
mod declare;
mod described;
mod json;
mod serialize;

use declare::declare;
pub(crate) use declare::value;

pub use closed::Word;
pub use described::{Described, Field, Item, List, Type, closed_lists, items};
pub use json::write_json;

/// Includes the files of the record: their structs are public, and `every_struct!` hands them to another macro.
macro_rules! files {
    ($($file:ident)+) => {
        $(
            mod $file;
            pub use $file::*;
        )+

        macro_rules! with_dollar {
            ($d:tt) => {
                /// Hands the structs of every file to the macro `$make`.
                macro_rules! every_struct {
                    ($d make:ident) => {
                        $($crate::record::$file! { $d make })+
                        $crate::record::whole! { $d make }
                    };
                }
            };
        }
        with_dollar!($);
        pub(crate) use every_struct;
    };
}

// A new file is named here. `rustfmt` does not see it, and has nothing to do in a declaration.
files! {
    position words paragraphs meta event people groups speeches documents formulations organizations places changes cases keywords explanations
    warnings
}

declare! { whole:
    /// One report as data.
    #[derive(Clone, Debug, Default, PartialEq)]
    Record {
        /// The caller's name for the report, else the number or stem of the file, else XXH3 (64 bits, in hexadecimal)
        /// of the bytes.
        id: String => unique,
        /// The headline, without column tags, site names, index numbers and file suffixes.
        title: String => unique,
        /// The body: its paragraphs, joined by line feeds.
        text: String => unique,
        /// The paragraphs of the text, in order.
        paragraphs: Vec<Paragraph>,
        /// What is known of the report as a publication.
        meta: Meta,
        /// The main event; none for a commentary or a round-up.
        event: Option<Event> => choice,
        /// Everyone named, once each, in order of first mention.
        people: Vec<Person> => choice,
        /// Participants without a name.
        groups: Vec<Group> => choice,
        /// Reported and quoted statements, in order.
        speeches: Vec<Speech> => choice,
        /// Documents named in 《》, once each.
        documents: Vec<DocumentRef> => choice,
        /// Set political formulations (提法), once each.
        formulations: Vec<Formulation> => choice,
        /// Bodies named.
        organizations: Vec<Organization> => choice,
        /// Places named.
        places: Vec<Place> => choice,
        /// Personnel changes that the report states, in order.
        changes: Vec<Change> => choice,
        /// Disciplinary and criminal cases that the report states, in order.
        cases: Vec<Case> => choice,
        /// Terms by weight, in descending order; empty unless `fields` names them.
        keywords: Vec<Keyword> => on_request,
        /// The rules that decided values; empty unless the caller asks for them (`explain=True`).
        explanations: Vec<Explanation>,
        /// What a reader should know about the reading.
        warnings: Vec<Warning>,
    }
}
