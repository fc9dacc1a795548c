//! The vocabulary that the rules of all annotators share: classes of marks and words that link.
//!
//! Rules read the reading text of a document, in which each mark has one form. A rule that needs "a mark that ends a
//! clause" asks here, so that no rule keeps a list of marks of its own.

pub mod beside_names;
pub mod evidence;
pub mod latin;
pub mod links;
pub mod marks;
pub mod numerals;
pub mod ordinary;
pub mod points;
