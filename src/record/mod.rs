//! The record: every struct that a reader of the output sees, and nothing else. One file for each idea.
//!
//! Positions count code points. An item that occurs only in the headline has `in_title`, and its position counts in
//! [`Record::title`]; every other position counts in [`Record::text`].
//!
//! Each field is declared once, with `declare!`, which `declare.rs` describes.

mod closed;
mod declare;
mod described;
mod serialize;

pub(crate) use declare::value;

pub use closed::Word;
pub use described::{Described, Field, Item, List, Type, closed_lists, items};

/// Takes the files of the record in: what they declare is public, and `every_struct!` hands it to another macro.
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
    position paragraphs meta event people groups speeches documents formulations organizations places keywords warnings
    whole
}
