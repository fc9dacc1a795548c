//! Chinese official news reports into data.
//!
//! Data flows one way. Bytes become text (`decode`), text becomes blocks (`page`, which reads HTML with `markup`),
//! blocks become a [`document::Document`], annotators find things in it ([`annotate`]) and what they found becomes a
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
pub mod calendar;
pub mod copies;
pub mod decode;
pub mod disjoint;
pub mod document;
pub mod error;
pub mod events;
mod extract;
pub mod identity;
pub mod interned;
pub mod lexicon;
pub mod markup;
pub mod numerals;
pub mod options;
pub mod page;
pub mod persons;
#[cfg(feature = "python")]
mod python;
pub mod reading;
pub mod record;
pub mod span;
pub mod words;

pub use error::{Error, ErrorKind, Result};
pub use extract::{extract, extract_items, extract_together};
pub use lexicon::Lexicon;
pub use options::{Content, Options, Source};
pub use record::Record;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::batch::{Batch, Taken};
    use crate::{Content, ErrorKind, Lexicon, Options, Result, Source, annotate, extract};

    fn id_of(id: &str) -> Result<String> {
        let source =
            Source { id: Some(id), ..Source::new(Content::Text("市政府召开会议\n市长李明远讲话。")) };
        extract(&source, &Options::default(), &Lexicon::shared()).map(|record| record.id)
    }

    #[test]
    fn a_panic_in_an_annotator_costs_one_report_of_a_batch() {
        let ids = ["1", annotate::PANICS, "3"];
        let Ok(mut batch) = Batch::start(2, true, |id: &str| id_of(id).map_err(|e| e.kind())) else {
            panic!("no thread starts")
        };
        for id in ids {
            batch.submit(id);
        }
        let mut found = Vec::new();
        while batch.pending() > 0 {
            if let Taken::Done(done) = batch.take(Duration::from_millis(50)) {
                found.push(done);
            }
        }
        assert_eq!(found, [Ok("1".to_owned()), Err(ErrorKind::Internal), Ok("3".to_owned())]);
    }
}
