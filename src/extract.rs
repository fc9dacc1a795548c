//! One report in, one record out: the only place where the stages are chained.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::annotate::{Context, annotate};
use crate::budget::{Budget, unwound};
use crate::decode::{Decoded, decode_told};
use crate::document::Document;
use crate::error::{Error, ErrorKind, Result};
use crate::html;
use crate::identity::id;
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::record::Record;

/// Longest name of a report in a message, in characters.
const LONGEST_NAME: usize = 200;

/// The record of one report.
///
/// # Errors
/// [`ErrorKind::Limit`] where the input is longer than `options.max_bytes` or takes longer than
/// `options.timeout`; [`ErrorKind::Internal`] where a defect of ours made the code panic. The message
/// begins with the report's id or path, where it has one.
///
/// ```
/// use baodao::{Content, Lexicon, Options, Source, extract};
/// let source = Source::new(Content::Text("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"));
/// let record = extract(&source, &Options::default(), &Lexicon::shared()).unwrap();
/// assert_eq!(record.title, "市政府召开常务会议");
/// ```
pub fn extract(source: &Source, options: &Options, lexicon: &Lexicon) -> Result<Record> {
    let budget = Budget::of(options.timeout);
    let attempt = catch_unwind(AssertUnwindSafe(|| {
        let document = read(source, options, budget)?;
        let mut record = annotate(&Context::within(budget, &document, lexicon, options, source));
        record.id = id(source);
        Ok(record)
    }));
    attempt.unwrap_or_else(|payload| Err(unwound(&*payload))).map_err(|error| named(source, &error))
}

/// The error with the report's id or path before it, as far as it can be read at a glance.
fn named(source: &Source, error: &Error) -> Error {
    let Some(name) = source.id.or(source.path) else { return error.clone() };
    let name: String = name.chars().take(LONGEST_NAME).collect();
    Error::new(error.kind(), format!("{name}: {error}"))
}

/// Bytes become text, text becomes blocks, blocks become a document; the limit is for all pages of a
/// report together.
fn read(source: &Source, options: &Options, budget: Budget) -> Result<Document> {
    let pages = || std::iter::once(&source.content).chain(source.more);
    let length: usize = pages().map(Content::len).sum();
    if length > options.max_bytes {
        let message = format!("{length} bytes are more than max_bytes={} allows", options.max_bytes);
        return Err(Error::new(ErrorKind::Limit, message));
    }
    let (mut readings, mut encodings) = (Vec::new(), Vec::new());
    for page in pages() {
        match page {
            Content::Text(text) => readings.push(html::read_within(budget, text)),
            Content::Bytes(bytes) => {
                let decoded = decode_told(bytes, source.encoding);
                readings.push(html::read_within(budget, &decoded.text));
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const REPORT: &str = "市政府召开会议\n市长李明远讲话。";

    fn named(id: &str) -> Result<Record> {
        extract(&Source { id: Some(id), ..Source::new(Content::Text(REPORT)) }, &Options::default(), &Lexicon::shared())
    }

    #[test]
    fn a_panic_in_an_annotator_costs_one_report() {
        let error = named(crate::annotate::PANICS).map(|r| r.title).map_err(|e| (e.kind(), e.to_string()));
        assert_eq!(error, Err((ErrorKind::Internal, "panics: a defect of baodao: it panicked".to_owned())));
        assert_eq!(named("another").map(|r| r.title), Ok("市政府召开会议".to_owned()));
    }

    #[test]
    fn a_limit_names_the_report_and_itself() {
        let of = |options: Options| {
            let source = Source { id: Some("七"), ..Source::new(Content::Text(REPORT)) };
            extract(&source, &options, &Lexicon::shared()).map(|r| r.id).map_err(|e| (e.kind(), e.to_string()))
        };
        let bytes = of(Options { max_bytes: 8, ..Options::default() });
        assert_eq!(bytes, Err((ErrorKind::Limit, "七: 46 bytes are more than max_bytes=8 allows".to_owned())));
        let time = of(Options { timeout: Some(Duration::from_nanos(1)), ..Options::default() });
        let message = "七: it takes longer than timeout=0.000000001 allows";
        assert_eq!(time, Err((ErrorKind::Limit, message.to_owned())));
    }
}
