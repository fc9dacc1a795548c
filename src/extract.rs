//! Runs the stages one after the other: reports go in, records come out.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::annotate::regions::is_region;
use crate::annotate::{Annotations, Context, Step, complete};
use crate::budget::{Budget, unwound};
use crate::decode::{Decoded, check_text, decode_with_label, find_binary};
use crate::document::{Came, Document};
use crate::error::{Error, ErrorKind, Result};
use crate::identity::id;
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::page::{self, Reading};
use crate::record::{Record, WarningCode};

/// Reports that are processed together may take a fraction `1/SHARE` of the time limit of one report.
const SHARE: u32 = 4;
/// One of this many reports checks the time before each step; every report checks it in its long loops.
const CHECKED: usize = 8;
/// Maximum length of a report's name in an error message, in characters.
const LONGEST_NAME: usize = 200;

/// Makes the record of one report.
///
/// # Errors
/// [`ErrorKind::Limit`] if the input is longer than `options.max_bytes` or takes longer than `options.timeout`;
/// [`ErrorKind::Internal`] if the code panicked, which is a defect of this library. The message begins with the
/// report's id or path, if it has one.
///
/// ```
/// use baodao::{Content, Lexicon, Options, Source, extract};
/// let source = Source::new(Content::Text("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"));
/// let record = extract(&source, &Options::default(), &Lexicon::shared()).unwrap();
/// assert_eq!(record.title, "市政府召开常务会议");
/// ```
pub fn extract(source: &Source, options: &Options, lexicon: &Lexicon) -> Result<Record> {
    let records = staged(Budget::of(options.timeout), std::slice::from_ref(source), options, lexicon);
    let missing = || Err(Error::new(ErrorKind::Internal, "a defect of baodao: no record"));
    records.into_iter().next().unwrap_or_else(missing).map(|record| *record)
}

/// Makes the record of each report, or the error that [`extract`] would return for it.
///
/// All reports pass one stage before the next stage begins, so that the stage's code and tables stay in the processor's
/// cache. Several reports together take four fifths of the time that they take one by one. If they are not done within
/// a quarter of the time limit of one report, each of them is processed alone with the whole limit.
///
/// ```
/// use baodao::{Content, Lexicon, Options, Source, extract_together};
/// let sources = ["甲市召开会议\n市长李明远讲话。", "乙市召开会议\n市长王思齐讲话。"].map(|text| Source::new(Content::Text(text)));
/// let records = extract_together(&sources, &Options::default(), &Lexicon::shared());
/// let titles: Vec<String> = records.into_iter().map(|record| record.unwrap().title).collect();
/// assert_eq!(titles, ["甲市召开会议", "乙市召开会议"]);
/// ```
pub fn extract_together(sources: &[Source], options: &Options, lexicon: &Lexicon) -> Vec<Result<Box<Record>>> {
    // A single report gets the whole time at once. Otherwise a long one would be started twice.
    if let [source] = sources {
        return vec![extract(source, options, lexicon).map(Box::new)];
    }
    let budget = Budget::of(options.timeout.map(|time| time / SHARE));
    let records = staged(budget, sources, options, lexicon);
    let alone = |(source, record): (&Source, Result<Box<Record>>)| match record {
        Err(error) if error.kind() == ErrorKind::Limit => extract(source, options, lexicon).map(Box::new),
        record => record,
    };
    sources.iter().zip(records).map(alone).collect()
}

/// Makes a record for each item of a round-up, where the text marks them; the record of the report where it does not.
///
/// Each item has its own headline, its number on the round-up in `meta.position`, and its number behind the id of the
/// whole: `7#1`, `7#2`. All items together have the time of one report.
///
/// # Errors
/// As [`extract`].
///
/// ```
/// use baodao::{Content, Lexicon, Options, Source, extract_items};
/// let text = "甲县简讯\n\n●甲县召开春耕会议\n本报讯 3月2日，县长李明远讲话。\n●乙镇植树\n本报讯 3月3日，乙镇举行植树活动。";
/// let items = extract_items(&Source::new(Content::Text(text)), &Options::default(), &Lexicon::shared()).unwrap();
/// assert_eq!(items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["甲县召开春耕会议", "乙镇植树"]);
/// ```
pub fn extract_items(source: &Source, options: &Options, lexicon: &Lexicon) -> Result<Vec<Record>> {
    let budget = Budget::of(options.timeout);
    let divided = catch_unwinding(|| Ok(divide(read(source, options, budget)?, source.title)));
    let parts = divided.map_err(|error| name_report(source, &error))?;
    let ids: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
    let are_items = parts.len() > 1;
    // The headline that the caller gives is that of the whole.
    let title = source.title.filter(|_| !are_items);
    let sources: Vec<Source> = ids.iter().map(|id| Source { id: Some(id), title, ..*source }).collect();
    let records = annotated(budget, &sources, parts.into_iter().map(Ok).collect(), options, lexicon);
    let mut records: Vec<Record> = records.into_iter().map(|record| record.map(|r| *r)).collect::<Result<_>>()?;
    if are_items {
        for (i, record) in records.iter_mut().enumerate() {
            record.meta.position = Some(i + 1);
        }
    }
    Ok(records)
}

/// The items of a round-up; the whole report if the text marks no items.
fn divide(read: Read, title: Option<&str>) -> Vec<Read> {
    let whole = page::join(read.pages);
    let items = page::split_items(&whole, title);
    if items.is_empty() {
        return vec![Read { pages: vec![whole], ..read }];
    }
    let part = |(i, item): (usize, Reading)| Read {
        id: format!("{}#{}", read.id, i + 1),
        pages: vec![item],
        encodings: read.encodings.clone(),
        left_out: read.left_out,
    };
    items.into_iter().enumerate().map(part).collect()
}

/// Passes reports through all stages together, within one budget. Documents and records are boxed, because each stage
/// moves them.
fn staged(budget: Budget, sources: &[Source], options: &Options, lexicon: &Lexicon) -> Vec<Result<Box<Record>>> {
    let started = sources.iter().map(|_| Ok(())).collect();
    let read = stage(sources, started, |source, ()| read(source, options, budget));
    annotated(budget, sources, read, options, lexicon)
}

/// Passes reports that are read through the other stages together.
fn annotated(
    budget: Budget,
    sources: &[Source],
    read: Vec<Result<Read>>,
    options: &Options,
    lexicon: &Lexicon,
) -> Vec<Result<Box<Record>>> {
    let documents = stage(sources, read, |source, read| Ok(Box::new(document(source, read, lexicon))));
    let contexts = stage(sources, documents.iter().map(borrow_result).collect(), |source, read| {
        budget.check();
        let document = &read.0;
        let hits = lexicon.matcher().hits(&document.reading);
        Ok(Context::of_hits(document, lexicon, hits, options, source, budget))
    });
    let mut found =
        stage(sources, contexts.iter().map(borrow_result).collect(), |_, cx| Ok(Box::new(Annotations::of(cx))));
    for step in Annotations::steps(options.fields) {
        for (i, found) in found.iter_mut().enumerate() {
            take(step, if i % CHECKED == 0 { budget } else { Budget::default() }, found);
        }
    }
    let records = stage(sources, found, |_, found| Ok(found.record()));
    drop(contexts);
    let parts = records.into_iter().zip(documents).map(|(record, read)| Ok((record?, read?))).collect();
    let records = stage(sources, parts, |_, (mut record, read): (Box<Record>, Box<(Document, String)>)| {
        let (document, id) = *read;
        record.id = id;
        complete(&mut record, document);
        Ok(record)
    });
    sources.iter().zip(records).map(|(source, found)| found.map_err(|error| name_report(source, &error))).collect()
}

/// Runs a stage on each report that has not failed yet.
fn stage<'a, A, B>(
    sources: &'a [Source],
    reports: Vec<Result<A>>,
    work: impl Fn(&'a Source<'a>, A) -> Result<B>,
) -> Vec<Result<B>> {
    let reports = sources.iter().zip(reports);
    reports.map(|(source, report)| report.and_then(|report| catch_unwinding(|| work(source, report)))).collect()
}

/// Runs a step of annotation on a report that has not failed yet.
fn take(step: Step, budget: Budget, found: &mut Result<Box<Annotations>>) {
    let Ok(annotations) = found else { return };
    let taken = catch_unwinding(|| {
        budget.check();
        step(annotations);
        Ok(())
    });
    if let Err(error) = taken {
        *found = Err(error);
    }
}

/// Borrows the result of a stage for the next one.
fn borrow_result<T>(found: &Result<T>) -> Result<&T> {
    found.as_ref().map_err(Clone::clone)
}

/// Runs `work`, and turns an unwinding into an error.
fn catch_unwinding<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(unwound(&*payload)))
}

/// Puts the report's id or path, cut to a readable length, before the message of an error.
fn name_report(source: &Source, error: &Error) -> Error {
    let Some(name) = source.id.or(source.path) else { return error.clone() };
    let name = shortened(name);
    Error::new(error.kind(), format!("{name}: {error}"))
}

/// The pages of a report as blocks, with the report's id.
struct Read {
    id: String,
    pages: Vec<Reading>,
    /// For each page that came as bytes, how it was encoded; for one that came as text, what was wrong with it.
    encodings: Vec<(Decoded<'static>, Came)>,
    /// Bytes of data that were left out of the pages.
    left_out: usize,
}

/// Decodes and parses the pages of a report. The limit on bytes counts all pages together.
fn read(source: &Source, options: &Options, budget: Budget) -> Result<Read> {
    let pages = || std::iter::once(&source.content).chain(source.more);
    let length: usize = pages().map(Content::len).sum();
    if length > options.max_bytes {
        let message = format!("{length} bytes are more than max_bytes={} allows", options.max_bytes);
        return Err(Error::new(ErrorKind::Limit, message));
    }
    let (mut readings, mut encodings, mut left_out) = (Vec::new(), Vec::new(), 0);
    let mut read_page = |text: &str| {
        let cleared = page::remove_data(text);
        left_out += cleared.as_ref().map_or(0, |(_, bytes)| *bytes);
        readings.push(page::read_within(budget, cleared.as_ref().map_or(text, |(text, _)| text)));
    };
    for page in pages() {
        let (decoded, came) = match page {
            Content::Text(text) => {
                let Some(checked) = check_text(text) else {
                    read_page(text);
                    continue;
                };
                (checked, Came::AsText)
            }
            Content::Bytes(bytes) => {
                let decoded = decode_with_label(bytes, source.encoding);
                if let Some(what) = find_binary(bytes, &decoded.text) {
                    return Err(Error::new(ErrorKind::Decode, format!("it is {what} and no text")));
                }
                (decoded, Came::AsBytes)
            }
        };
        read_page(&decoded.text);
        encodings.push((Decoded { text: Cow::default(), ..decoded }, came));
    }
    // The id may be a digest of the bytes, which are dropped after this stage.
    Ok(Read { id: id(source), pages: readings, encodings, left_out })
}

/// The first characters of a name for a message.
fn shortened(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}

/// Builds the document of a report; returns it with the report's id.
fn document(source: &Source, read: Read, lexicon: &Lexicon) -> (Document, String) {
    let mut document = Document::of(page::join(read.pages), source, lexicon);
    for (decoded, came) in read.encodings.iter().rev() {
        document.note_encoding(decoded, *came);
    }
    if read.left_out > 0 {
        document.push_warning(WarningCode::DataLeftOut, format!("{} bytes of data are no text", read.left_out));
    }
    let stated = source.region.filter(|region| !region.trim().is_empty());
    if let Some(region) = stated.filter(|region| !is_region(lexicon, region)) {
        document.push_warning(WarningCode::UnknownRegion, format!("{:?} is no division", shortened(region)));
    }
    (document, read.id)
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
    fn together_each_report_is_what_it_is_alone() {
        let report = |id, text| Source { id: Some(id), ..Source::new(Content::Text(text)) };
        let long = "市".repeat(200);
        let sources = [
            report("1", REPORT),
            report(crate::annotate::PANICS, REPORT),
            report("3", &long),
            report("4", "市政府召开会议\n6月4日，市长王思齐讲话。"),
        ];
        let lexicon = Lexicon::shared();
        // The last limit is exceeded before the first stage, for the reports together and then for each alone.
        for timeout in [None, Some(Duration::from_secs(60)), Some(Duration::from_nanos(1))] {
            let options = Options { max_bytes: 100, timeout, ..Options::default() };
            let together = extract_together(&sources, &options, &lexicon);
            let alone = sources.iter().map(|source| extract(source, &options, &lexicon).map(Box::new));
            let told = |found: Result<Box<Record>>| found.map_err(|error| (error.kind(), error.to_string()));
            let (together, alone): (Vec<_>, Vec<_>) =
                (together.into_iter().map(told).collect(), alone.map(told).collect());
            assert_eq!(together, alone);
            let kinds: Vec<_> = together.iter().map(|found| found.as_ref().err().map(|error| error.0)).collect();
            let late = timeout.is_some_and(|time| time < Duration::from_secs(1)).then_some(ErrorKind::Limit);
            let of_panic = late.or(Some(ErrorKind::Internal));
            assert_eq!(kinds, [late, of_panic, Some(ErrorKind::Limit), late]);
        }
    }

    #[test]
    fn reports_that_take_long_together_have_their_own_time_each() {
        let sources = vec![Source::new(Content::Text(REPORT)); 1000];
        let options = Options { timeout: Some(Duration::from_millis(200)), ..Options::default() };
        let records = extract_together(&sources, &options, &Lexicon::shared());
        let errors: Vec<_> = records.iter().filter_map(|record| record.as_ref().err()).collect();
        assert!(records.len() == sources.len() && errors.is_empty(), "{errors:?}");
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
