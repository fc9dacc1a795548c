//! Chinese official news reports into data.
//!
//! Data flows one way. Bytes become text (`decode`), text becomes blocks (`html`), blocks become a
//! [`document::Document`], annotators find things in it ([`annotate`]) and what they found becomes a
//! [`record::Record`]. [`extract`] is the only place where the stages are chained.
//!
//! ```
//! use baodao::{Content, Lexicon, Options, Source, extract};
//! let source = Source::new(Content::Text("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"));
//! let record = extract(&source, &Options::default(), &Lexicon::shared())?;
//! assert_eq!(record.title, "市政府召开常务会议");
//! # Ok::<(), baodao::Error>(())
//! ```

pub mod annotate;
#[cfg(feature = "arrow")]
pub mod arrow;
pub mod batch;
pub mod budget;
pub mod decode;
pub mod document;
pub mod error;
mod extract;
pub mod html;
pub mod identity;
pub mod lexicon;
pub mod options;
#[cfg(feature = "python")]
mod python;
pub mod record;
pub mod span;

pub use error::{Error, ErrorKind, Result};
pub use extract::extract;
pub use lexicon::Lexicon;
pub use options::{Content, Options, Source};
pub use record::Record;
