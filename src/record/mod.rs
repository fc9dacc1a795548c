//! The record: every struct that a reader of the output sees, and nothing else. One file for each idea.
//!
//! Positions count code points. An item that occurs only in the headline has `in_title` and its position counts in
//! [`Record::title`]; every other position counts in [`Record::text`].
//!
//! Each field is declared once, with `declare!` (see `declare.rs`). A new file is named here three times: as a module, in the
//! list of what is public, and in `every_struct!`.

mod closed;
mod declare;
mod described;
mod documents;
mod event;
mod formulations;
mod groups;
mod keywords;
mod meta;
mod organizations;
mod paragraphs;
mod people;
mod places;
mod position;
mod serialize;
mod speeches;
mod warnings;
mod whole;

pub(crate) use declare::value;

pub use closed::Word;
pub use described::{Described, Field, Item, List, Type, closed_lists, items};
pub use {documents::*, event::*, formulations::*, groups::*, keywords::*, meta::*, organizations::*};
pub use {paragraphs::*, people::*, places::*, position::*, speeches::*, warnings::*, whole::*};

/// Hands the structs of every file to the macro `$make`.
macro_rules! every_struct {
    ($make:ident) => {
        $crate::record::paragraphs! { $make }
        $crate::record::meta! { $make }
        $crate::record::position! { $make }
        $crate::record::event! { $make }
        $crate::record::people! { $make }
        $crate::record::groups! { $make }
        $crate::record::speeches! { $make }
        $crate::record::documents! { $make }
        $crate::record::formulations! { $make }
        $crate::record::organizations! { $make }
        $crate::record::places! { $make }
        $crate::record::keywords! { $make }
        $crate::record::warnings! { $make }
        $crate::record::whole! { $make }
    };
}

pub(crate) use every_struct;
