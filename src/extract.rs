//! One report in, one record out: the only place where the stages are chained.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::annotate::{Context, annotate};
use crate::decode::{Decoded, decode};
use crate::document::Document;
use crate::error::{Error, ErrorKind, Result};
use crate::html;
use crate::identity::id;
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::record::Record;

/// The record of one report.
///
/// # Errors
/// [`ErrorKind::Limit`] where the input is longer than `options.max_bytes`; [`ErrorKind::Internal`]
/// where a defect of ours made the code panic.
///
/// ```
/// use baodao::{Content, Lexicon, Options, Source, extract};
/// let source = Source::new(Content::Text("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"));
/// let record = extract(&source, &Options::default(), &Lexicon::shared()).unwrap();
/// assert_eq!(record.title, "市政府召开常务会议");
/// ```
pub fn extract(source: &Source, options: &Options, lexicon: &Lexicon) -> Result<Record> {
    let attempt = catch_unwind(AssertUnwindSafe(|| {
        let document = read(source, options)?;
        Ok(annotate(&Context::new(&document, lexicon, options, source)))
    }));
    let mut record =
        attempt.unwrap_or_else(|_| Err(Error::new(ErrorKind::Internal, "a defect of baodao: it panicked")))?;
    record.id = id(source);
    Ok(record)
}

/// Bytes become text, text becomes blocks, blocks become a document; the limit is for all pages of a
/// report together.
fn read(source: &Source, options: &Options) -> Result<Document> {
    let pages = || std::iter::once(&source.content).chain(source.more);
    let length: usize = pages()
        .map(|page| match page {
            Content::Bytes(bytes) => bytes.len(),
            Content::Text(text) => text.len(),
        })
        .sum();
    if length > options.max_bytes {
        let message = format!("{length} bytes are more than the limit of {}", options.max_bytes);
        return Err(Error::new(ErrorKind::Limit, message));
    }
    let (mut readings, mut encodings) = (Vec::new(), Vec::new());
    for page in pages() {
        match page {
            Content::Text(text) => readings.push(html::read(text)),
            Content::Bytes(bytes) => {
                let decoded = decode(bytes);
                readings.push(html::read(&decoded.text));
                encodings.push(Decoded { text: Cow::default(), ..decoded });
            }
        }
    }
    let mut document = Document::of(html::join(readings), source);
    for decoded in encodings.iter().rev() {
        document.note_encoding(decoded);
    }
    Ok(document)
}
