//! What is not a report and no iterable of reports, although it could be taken for one.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyMapping, PyMemoryView, PyString};

use super::error::InputError;

/// Bytes of the longest text that may be a path or an address.
const LONGEST_PATH: usize = 1024;
/// Endings of files that hold reports.
const ENDINGS: [&str; 24] = [
    "htm", "html", "shtml", "xhtml", "jhtml", "php", "asp", "aspx", "jsp", "txt", "md", "json", "jsonl", "ndjson",
    "csv", "zip", "gz", "tar", "tgz", "xz", "zst", "parquet", "warc", "pdf",
];

/// The words of a message: how it names the argument, and what to do instead.
struct Expected {
    argument: &'static str,
    /// What to do with a single report.
    one: &'static str,
    /// A call with the values of a mapping.
    values: &'static str,
    /// A call with a column of a frame.
    column: &'static str,
}

const SOURCES: Expected = Expected {
    argument: "sources",
    one: "for one report call extract, for files read(path)",
    values: "extract_many(d.values())",
    column: "extract_many(frame[\"html\"])",
};

const ITEMS: Expected = Expected {
    argument: "items",
    one: "one report has no copies, give a list",
    values: "duplicates(d.values())",
    column: "duplicates(frame[\"text\"])",
};

/// Refuses a single report as the sources of many, and what iterates over its keys or column names.
pub fn check_sources(sources: &Bound<'_, PyAny>) -> PyResult<()> {
    check_iterable(sources, &SOURCES)
}

/// As [`check_sources`], for texts, records and signatures to compare.
#[pyfunction]
#[pyo3(name = "_check_items")]
pub fn check_items(items: &Bound<'_, PyAny>) -> PyResult<()> {
    check_iterable(items, &ITEMS)
}

fn check_iterable(given: &Bound<'_, PyAny>, expected: &Expected) -> PyResult<()> {
    let py = given.py();
    let is_one = given.is_instance_of::<PyString>()
        || given.is_instance_of::<PyBytes>()
        || given.is_instance_of::<PyByteArray>()
        || given.is_instance_of::<PyMemoryView>();
    let Expected { argument, one, values, column } = expected;
    let message = if is_one {
        format!("{argument} is an iterable of reports; {one}")
    } else if given.cast::<PyMapping>().is_ok() {
        format!("{argument} is a mapping, whose keys would be taken for reports: give its values, as {values}")
    } else if given.hasattr(intern!(py, "columns"))? || given.hasattr(intern!(py, "column_names"))? {
        let kind = given.get_type().name()?;
        format!("{argument} is a {kind}, whose columns would be taken for reports: give one column, as {column}")
    } else {
        return Ok(());
    };
    Err(InputError::new_err(message))
}

/// Refuses a text that is the path of a file or an address, and says what to call instead.
pub fn check_text(text: &[u8]) -> PyResult<()> {
    if !names_a_file(text) {
        return Ok(());
    }
    let name = String::from_utf8_lossy(text);
    let name = name.trim();
    let what = if is_address(text) {
        "is the address of a report and not its content: get the page first"
    } else {
        "is the path of a file and not a report: call extract_file(path), or read(path) for many"
    };
    Err(InputError::new_err(format!("{name:?} {what}")))
}

fn is_address(text: &[u8]) -> bool {
    let text = text.trim_ascii_start();
    text.starts_with(b"http://") || text.starts_with(b"https://")
}

/// Whether a text is one line without blanks that ends as the name of a file does, or is an address.
fn names_a_file(text: &[u8]) -> bool {
    if text.len() > LONGEST_PATH || memchr::memchr3(b'<', b'\n', 0, text).is_some() {
        return false;
    }
    let text = text.trim_ascii();
    let is_one_word = !text.iter().any(u8::is_ascii_whitespace);
    if is_address(text) {
        return is_one_word;
    }
    if memchr::memmem::find(text, b"://").is_some() {
        // A sentence that names an address.
        return false;
    }
    let ending = text.iter().rposition(|byte| *byte == b'.').and_then(|dot| text.get(dot + 1..)).unwrap_or_default();
    let is_known = ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known.as_bytes()));
    is_known && (is_one_word || text.contains(&b'/') || text.contains(&b'\\'))
}

#[cfg(test)]
mod tests {
    use super::names_a_file;

    #[test]
    fn paths_are_no_reports() {
        let named = "\u{8981}\u{95FB}/06\u{6708}04\u{65E5}/274\u{67D0}\u{7701}.txt";
        for path in
            ["reports/x.html", "x.txt", &format!(" {named} "), r"C:\My Files\x.HTM", "https://example.com/1", "a.zip"]
        {
            assert!(names_a_file(path.as_bytes()), "{path}");
        }
        let report = "\u{4F1A}\u{8BAE}\u{53EC}\u{5F00}\u{3002}";
        for text in
            ["", report, "<p>x.html", "see x.html", "a\nx.html", "3.5", &format!("{report}https://a.cn/1"), "a.b"]
        {
            assert!(!names_a_file(text.as_bytes()), "{text}");
        }
    }
}
