//! Reading: `tests/cases/reading.toml` over the files of `tests/data/reading`, and what holds for all of them.

// A fixture that can't be read is a failure of the test.
#![allow(clippy::expect_used)]

use std::path::PathBuf;

use baodao::document::{Came, Document};
use baodao::page::{self, Reading};
use baodao::record::Script;
use baodao::{Content, Lexicon, Source, decode::decode, identity};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

/// A report as it comes, and what must be read from it. Keys that are left out are not looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// A file of `tests/data/reading`.
    file: Option<String>,
    /// The report itself.
    text: Option<String>,
    title: Option<String>,
    published: Option<String>,
    path: Option<String>,
    url: Option<String>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    id: Option<String>,
    title: Option<String>,
    paragraphs: Option<Vec<String>>,
    kinds: Option<String>,
    format: Option<String>,
    encoding: Option<String>,
    agency: Option<String>,
    authors: Option<Vec<String>>,
    editors: Option<Vec<String>>,
    published: Option<String>,
    source: Option<String>,
    site: Option<String>,
    url: Option<String>,
    dateline: Option<String>,
    path_date: Option<String>,
    script: Option<String>,
    warnings: Option<Vec<String>>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(root().join("data/reading")).expect("the fixtures are there");
    let mut files: Vec<PathBuf> = entries.map(|e| e.expect("a fixture can be listed").path()).collect();
    files.sort();
    files.into_iter().map(|f| (f.clone(), std::fs::read(f).expect("a fixture can be read"))).collect()
}

fn document(bytes: &[u8], source: &Source) -> Document {
    let decoded = decode(bytes);
    let mut document = Document::of(page::read(&decoded.text), source, &Lexicon::shared());
    document.note_encoding(&decoded, Came::AsBytes);
    document
}

/// Compares one field; an expected empty string stands for none.
fn same(case: &str, field: &str, expected: Option<&String>, found: Option<&str>, wrong: &mut Vec<String>) {
    if let Some(expected) = expected.filter(|expected| *expected != found.unwrap_or_default()) {
        wrong.push(format!("{case}: {field} is {found:?}, not {expected:?}"));
    }
}

fn check(case: &Case, wrong: &mut Vec<String>) {
    let bytes = match (&case.file, &case.text) {
        (Some(file), _) => std::fs::read(root().join("data/reading").join(file)).expect("a fixture can be read"),
        (None, text) => text.clone().unwrap_or_default().into_bytes(),
    };
    let mut source = Source::new(Content::Bytes(&bytes));
    source.title = case.title.as_deref();
    source.published = case.published.as_deref();
    source.path = case.path.as_deref();
    source.url = case.url.as_deref();
    let document = document(&bytes, &source);
    let (meta, expect, name) = (&document.meta, &case.expect, case.name.as_str());
    let dateline = document.dateline.map(|d| document.text().slice(d.span).to_owned());
    let body = || document.paragraphs.iter().filter(|p| !p.is_title);
    let kinds: Vec<&str> = body().map(|p| p.kind.as_str()).collect();
    let id = identity::id(&source);
    for (field, expected, found) in [
        ("id", &expect.id, Some(id.as_str())),
        ("title", &expect.title, Some(document.title())),
        ("kinds", &expect.kinds, Some(kinds.join(" ").as_str())),
        ("format", &expect.format, Some(meta.format.as_str())),
        ("encoding", &expect.encoding, meta.encoding.as_deref()),
        ("agency", &expect.agency, meta.agency.as_deref()),
        ("published", &expect.published, meta.published.as_deref()),
        ("source", &expect.source, meta.source.as_deref()),
        ("site", &expect.site, meta.site.as_deref()),
        ("url", &expect.url, meta.url.as_deref()),
        ("dateline", &expect.dateline, dateline.as_deref()),
        ("script", &expect.script, document.script.map(Script::as_str)),
        ("path_date", &expect.path_date, document.path_date.as_deref()),
    ] {
        same(name, field, expected.as_ref(), found, wrong);
    }
    let paragraphs: Vec<String> = body().map(|p| document.text().slice(p.span).to_owned()).collect();
    let warnings: Vec<String> = document.warnings.iter().map(|w| w.code.as_str().to_owned()).collect();
    for (field, expected, found) in [
        ("authors", &expect.authors, &meta.authors),
        ("editors", &expect.editors, &meta.editors),
        ("paragraphs", &expect.paragraphs, &paragraphs),
        ("warnings", &expect.warnings, &warnings),
    ] {
        if expected.as_ref().is_some_and(|expected| expected != found) {
            wrong.push(format!("{name}: {field} are {found:?}"));
        }
    }
}

#[test]
fn cases_are_read() {
    let text = std::fs::read_to_string(root().join("cases/reading.toml")).expect("the cases are there");
    let cases: Cases = toml::from_str(&text).expect("the cases are well formed");
    assert!(cases.case.len() >= 40, "only {} cases", cases.case.len());
    let mut wrong = Vec::new();
    for case in &cases.case {
        check(case, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the two tiers must agree on.
fn shape(reading: &Reading) -> Reading {
    Reading { sliced: false, ..reading.clone() }
}

#[test]
fn the_sliced_container_reads_like_the_whole_page() {
    let mut folders = vec![root().join("data/reading")];
    folders.extend(std::env::var_os("BAODAO_PAGES").map(PathBuf::from));
    let mut sliced = 0;
    for folder in folders {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("a page can be listed").path();
            let bytes = std::fs::read(&path).expect("a page can be read");
            let text = decode(&bytes).text;
            let (fast, full) = (page::read(&text), page::read_whole(&text));
            sliced += usize::from(fast.sliced);
            assert_eq!(fast.blocks, full.blocks, "{}", path.display());
            assert_eq!(shape(&fast).head, shape(&full).head, "{}", path.display());
            assert_eq!(fast.headlines, full.headlines, "{}", path.display());
        }
    }
    assert!(sliced >= 10, "only {sliced} pages were sliced");
}

/// A page whose elements have lost the names by which a container is known.
fn without_names(page: &str) -> String {
    let mut parts = page.split(" id=\"").flat_map(|part| part.split(" class=\"")).flat_map(|p| p.split(" itemprop=\""));
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').map_or(part, |(_, rest)| rest))
}

#[test]
fn a_page_of_no_known_site_reads_like_one_of_a_known() {
    let mut compared = 0;
    for (path, bytes) in files() {
        let page = decode(&bytes).text.into_owned();
        let known = page::read(&page);
        if !known.sliced || !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("site_")) {
            continue;
        }
        let scrambled = without_names(&page);
        let (known, other) = (page::read(&page), page::read(&scrambled));
        assert!(!other.sliced, "{}", path.display());
        let source = Source::new(Content::Text(&page));
        let (known, other) =
            (Document::of(known, &source, &Lexicon::shared()), Document::of(other, &source, &Lexicon::shared()));
        assert_eq!(other.text().as_str(), known.text().as_str(), "{}", path.display());
        assert_eq!(other.meta.source, known.meta.source, "{}", path.display());
        assert_eq!(other.meta.published, known.meta.published, "{}", path.display());
        assert_eq!(other.meta.editors, known.meta.editors, "{}", path.display());
        compared += 1;
    }
    assert!(compared >= 16, "only {compared} pages of known sites");
}

#[test]
fn copies_in_other_encodings_read_alike() {
    let mut compared = 0;
    for (path, bytes) in files() {
        let text = decode(&bytes).text.replace("charset=utf-8", "").replace("charset=gb2312", "").replace("GB2312", "");
        let (gb, _, lost) = encoding_rs::GB18030.encode(&text);
        assert!(!lost);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let source = Source::new(Content::Text(&text));
        let reference = Document::of(page::read(&text), &source, &Lexicon::shared());
        for copy in [text.as_bytes(), &gb, &utf16, &[b"\xff\xfe".as_slice(), &utf16].concat()] {
            let copy = document(copy, &source);
            assert_eq!(copy.text().as_str(), reference.text().as_str(), "{}: {:?}", path.display(), copy.meta.encoding);
            compared += 1;
        }
    }
    assert!(compared >= 100);
}

#[test]
fn spans_are_of_the_text() {
    for (path, bytes) in files() {
        let document = document(&bytes, &Source::new(Content::Bytes(&bytes)));
        let length = document.text().len();
        let dateline = document.dateline.iter().flat_map(|d| [Some(d.span), Some(d.medium), d.place, d.date]);
        for span in document.bylines.iter().copied().chain(dateline.flatten()) {
            assert!(!span.is_empty() && span.end <= length, "{}", path.display());
        }
        for paragraph in &document.paragraphs {
            let text = document.text().slice(paragraph.span);
            assert!(!text.is_empty() && text.trim() == text && !text.contains('\n'), "{}: {text:?}", path.display());
        }
    }
}

#[test]
fn no_cut_or_noise_makes_it_fail() {
    for (_, bytes) in files() {
        for cut in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
            let mut noisy = bytes[..cut].to_vec();
            document(&noisy, &Source::new(Content::Bytes(&noisy)));
            noisy.extend_from_slice(&bytes[cut / 2..]);
            noisy.iter_mut().step_by(97).for_each(|b| *b = b.wrapping_mul(31));
            document(&noisy, &Source::new(Content::Bytes(&noisy)));
        }
    }
}

/// Lines that are parted, and those that entities encoded twice make shorter, have no more in links than they are long.
#[test]
fn no_more_of_a_line_is_linked_than_there_is() {
    for text in ["会议召开。　　会议指出，要抓好落实。", "会议召开&amp;ldquo;会议指出&amp;rdquo;要抓好落实。"]
    {
        let blocks = page::read(&format!("<div class=\"TRS_Editor\"><p><a href=\"x\">{text}</a></p></div>")).blocks;
        assert!(!blocks.is_empty());
        for block in blocks {
            assert_eq!(block.linked, block.text.len(), "{block:?}");
        }
    }
}
