//! One report in, one record out: the only place where the stages are chained.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::annotate::{Context, annotate};
use crate::document::Document;
use crate::error::{Error, ErrorKind, Result};
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::record::{ParagraphKind, Record};

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
    record.id = source.id.unwrap_or_default().to_owned();
    Ok(record)
}

/// Bytes become text, text becomes blocks, blocks become a document.
fn read(source: &Source, _options: &Options) -> Result<Document> {
    let text = match source.content {
        Content::Text(text) => text.to_owned(),
        Content::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    };
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let title = source.title.or_else(|| lines.next()).unwrap_or_default();
    let body: Vec<_> = lines.map(|l| (l, ParagraphKind::Body)).collect();
    Ok(Document::new(title, &body))
}
