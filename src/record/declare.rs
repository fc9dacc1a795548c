//! `declare!`: the one place where a field of the record is written down.
//!
//! A declaration looks like a struct. Each field has a doc comment, which is its meaning in every place that shows the
//! record, a name, a type and perhaps marks:
//!
//! ```text
//! declare! { groups:
//!     /// Participants without a name.
//!     #[derive(Clone, Debug, PartialEq, Eq)]
//!     Group {
//!         /// The words of the report.
//!         text: String,
//!         position: Position,
//!         /// Their part in the event.
//!         role: Role,
//!     }
//! }
//! ```
//!
//! A field's type is `String`, `usize`, `u32`, `f64`, `bool`, a closed list, a declared struct, or an `Option` or a
//! `Vec` of one of these. The field `position` becomes the keys `start`, `end` and `in_title` of the item; the text
//! field in front of it (or in front of `start`) holds the words at that position.
//!
//! Marks follow `=>`, in this order:
//! - `unique`: the text rarely occurs in a second record, so the writer of dicts does not keep it for later records;
//! - `date`: an ISO 8601 date, which a table shows as a date, too;
//! - `choice` or `on_request`, for keys of the record: a caller may choose it by `fields`, and it is filled by default
//!   or   only when it is named.
//!
//! From a declaration come the struct with `Serialize` and its [`Described`](super::Described) form. The macro of the
//! file's name hands all its structs to another macro: so the writers of dicts and of Arrow columns are made, without a
//! list of fields of their own.

/// Declares the structs of a file of the record; see the module.
macro_rules! declare {
    ($file:ident: $($declared:tt)+) => {
        $crate::record::declare::structs! { $($declared)+ }
        $crate::record::declare::listed! { $file [] $($declared)+ }
    };
}

/// The structs themselves.
macro_rules! structs {
    ($(
        $(#[doc = $about:literal])+
        #[derive($($derived:ident),+)]
        $name:ident { $($(#[doc = $doc:literal])* $field:ident: $type:ty $(=> $($mark:ident)+)?,)+ }
    )+) => {$(
        $(#[doc = $about])+
        #[derive($($derived),+)]
        pub struct $name {
            $(
                $(#[doc = $doc])*
                #[allow(missing_docs, reason = "`position` has its meaning from `Position`")]
                pub $field: $type,
            )+
        }
    )+};
}

/// Lists the keys of each struct, and defines the macro of the file that hands them on.
///
/// A key is `[meaning] key: type, (where its value is), [marks];`, where the value is `field`, `field.part` of a
/// struct, or `field?part` of an optional one.
macro_rules! listed {
    (@keys $file:ident [$($done:tt)*] $name:ident $about:tt [$($keys:tt)*] {} $($rest:tt)*) => {
        $crate::record::declare::listed! { $file [$($done)* $name $about { $($keys)* }] $($rest)* }
    };
    (@keys $file:ident $done:tt $name:ident $about:tt [$($keys:tt)*] { position: Position, $($more:tt)* } $($rest:tt)*) => {
        $crate::record::declare::listed! { @keys $file $done $name $about [$($keys)*
            [" First code point."] start: usize, (position.start), [];
            [" One past the last code point."] end: usize, (position.end), [];
            [" Whether the position counts in the title instead of the text."] in_title: bool, (position.in_title), [];
        ] { $($more)* } $($rest)* }
    };
    (@keys $file:ident $done:tt $name:ident $about:tt [$($keys:tt)*] { position: Option<Position>, $($more:tt)* } $($rest:tt)*) => {
        $crate::record::declare::listed! { @keys $file $done $name $about [$($keys)*
            [" First code point."] start: Option<usize>, (position?start), [];
            [" One past the last code point."] end: Option<usize>, (position?end), [];
            [" Whether the position counts in the title instead of the text."] in_title: Option<bool>, (position?in_title), [];
        ] { $($more)* } $($rest)* }
    };
    (
        @keys $file:ident $done:tt $name:ident $about:tt [$($keys:tt)*]
        { $(#[doc = $doc:literal])+ $field:ident: $type:ty $(=> $($mark:ident)+)?, $($more:tt)* } $($rest:tt)*
    ) => {
        $crate::record::declare::listed! { @keys $file $done $name $about [$($keys)*
            [$($doc)+] $field: $type, ($field), [$($($mark)+)?];
        ] { $($more)* } $($rest)* }
    };
    ($file:ident [$($done:tt)*]) => {
        $crate::record::declare::handed_on! { $file [$($done)*] }
    };
    (
        $file:ident $done:tt
        $(#[doc = $about:literal])+ #[derive($($derived:ident),+)] $name:ident { $($fields:tt)+ } $($rest:tt)*
    ) => {
        $crate::record::declare::listed! { @keys $file $done $name [$($about)+] [] { $($fields)+ } $($rest)* }
    };
}

/// Defines the macro of a file: it calls the macro whose name it is given with the structs of the file.
macro_rules! handed_on {
    ($file:ident $structs:tt) => {
        macro_rules! with_dollar {
            ($d:tt) => {
                macro_rules! $file {
                    ($d make:ident) => { $d make! $structs; };
                }
            };
        }
        with_dollar!($);
        pub(crate) use $file;
    };
}

/// The value of a key of `$item`, by reference.
macro_rules! value {
    ($item:expr, $field:ident) => {
        &$item.$field
    };
    ($item:expr, $field:ident . $part:ident) => {
        &$item.$field.$part
    };
    ($item:expr, $field:ident ? $part:ident) => {
        &$item.$field.map(|whole| whole.$part)
    };
}

pub(crate) use value;
pub(super) use {declare, handed_on, listed, structs};
