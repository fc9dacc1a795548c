//! Runs every case file of `tests/cases`: the library extracts the text of a case, the field that the file is named after
//! is projected to a list, and the list is compared with `expect`.
//!
//! A case has `name`, `text` (paragraphs parted by line feeds) and `expect`, and may have `title`, `published`, `region`.
//! `expect` is a list. A table in it is compared by the keys it gives, an empty string standing for none; a string is
//! compared with the words of an item. A file named after a key of the record, at any depth, needs no code here;
//! [`project`] has the shorter forms of older files. `reading.toml` has its own runner.

#![allow(clippy::expect_used, reason = "a case file that can't be read is a failed test")]

use std::fmt::Write as _;
use std::path::Path;

use baodao::{Content, Lexicon, Options, Record, Source};
use toml::{Table, Value};

/// The list that a file's cases are compared with.
fn project(field: &str, record: &Record, source: &Source) -> Option<Vec<Value>> {
    Some(match field {
        "country" => strings(record.people.iter().map(country)),
        "country_of_bodies" => strings(record.organizations.iter().filter_map(country_of_body)),
        "dates" => dates(source),
        "documents" => record.documents.iter().map(document).collect(),
        "event" => record.event.iter().map(event).collect(),
        "formulations" => record.formulations.iter().map(formulation).collect(),
        "groups" => strings(record.groups.iter().map(|g| g.text.clone())),
        "organizations" => record.organizations.iter().map(organization).collect(),
        "people" => strings(record.people.iter().map(|p| p.name.clone())),
        "places" => record.places.iter().map(place).collect(),
        "posts" => {
            strings(record.people.iter().flat_map(|p| p.posts.iter().map(|t| format!("{}: {}", p.name, t.text))))
        }
        "post_parts" => strings(record.people.iter().flat_map(|p| p.posts.iter().map(post_parts))),
        "post_bodies" => strings(record.people.iter().flat_map(|p| p.posts.iter().map(post_body))),
        "regions" => region(source),
        "requirements" => record.speeches.iter().flat_map(|s| s.requirements.iter().map(requirement)).collect(),
        "roles" => strings(record.people.iter().map(roles)),
        "speeches" => record.speeches.iter().map(|s| speech(record, s)).collect(),
        key => {
            let is_declared = baodao::record::items().iter().any(|item| item.fields.iter().any(|f| f.key == key));
            return is_declared.then(|| declared(key, record));
        }
    })
}

/// The values of a key wherever the record has it, each item of a list by itself.
fn declared(key: &str, record: &Record) -> Vec<Value> {
    let mut found = Vec::new();
    gather(key, &serde_json::to_value(record).expect("a record is data"), &mut found);
    found
}

fn gather(key: &str, value: &serde_json::Value, found: &mut Vec<Value>) {
    match value {
        serde_json::Value::Object(item) => item.iter().for_each(|(name, inner)| match inner {
            serde_json::Value::Array(values) if name == key => found.extend(values.iter().map(cell)),
            inner if name == key && !inner.is_null() => found.push(cell(inner)),
            inner => gather(key, inner, found),
        }),
        serde_json::Value::Array(values) => values.iter().for_each(|value| gather(key, value, found)),
        _ => {}
    }
}

/// A value as a case file writes it: none is an empty string.
fn cell(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::String(String::new()),
        serde_json::Value::Object(item) => {
            Value::Table(item.iter().map(|(key, value)| (key.clone(), cell(value))).collect())
        }
        serde_json::Value::Array(values) => Value::Array(values.iter().map(cell).collect()),
        value => Value::try_from(value).expect("numbers, words and truth values are TOML"),
    }
}

/// A post with the full name of its body: `text = full name`.
fn post_body(post: &baodao::record::Post) -> String {
    format!("{} = {}", post.text, post.organization_full.as_deref().unwrap_or("-"))
}

/// A post parted: `organization + post`.
fn post_parts(post: &baodao::record::Post) -> String {
    format!("{} + {}", post.organization.as_deref().unwrap_or("-"), post.post)
}

fn strings(list: impl Iterator<Item = String>) -> Vec<Value> {
    list.map(Value::String).collect()
}

fn table<const N: usize>(cells: [(&str, Option<String>); N]) -> Value {
    let cells = cells.into_iter().map(|(key, cell)| (key.to_owned(), Value::String(cell.unwrap_or_default())));
    Value::Table(cells.collect())
}

/// An event flat: `date`, `date_end`, `year_from`, `part`, `place`, `code`, `venues`, `hosts` beside kind, name and form.
fn event(event: &baodao::record::Event) -> Value {
    let date = event.date.as_ref();
    let place = event.place.as_ref();
    let venues: Vec<String> = event.venues.iter().map(|v| format!("{}: {}", v.kind.as_str(), v.text)).collect();
    let hosts: Vec<&str> = event.hosts.iter().map(|h| h.text.as_str()).collect();
    table([
        ("kind", Some(event.kind.as_str().to_owned())),
        ("name", event.name.clone()),
        ("date_text", date.map(|d| d.text.clone())),
        ("date", date.and_then(|d| d.iso.clone())),
        ("date_end", date.and_then(|d| d.iso_end.clone())),
        ("year_from", date.and_then(|d| d.year_from).map(|y| y.as_str().to_owned())),
        ("part", date.and_then(|d| d.part_of_day).map(|p| p.as_str().to_owned())),
        ("place", place.map(|p| p.text.clone())),
        ("code", place.and_then(|p| p.code.clone())),
        ("form", event.form.map(|f| f.as_str().to_owned())),
        ("venues", Some(venues.join("; "))),
        ("hosts", Some(hosts.join("; "))),
    ])
}

fn document(document: &baodao::record::DocumentRef) -> Value {
    table([
        ("title", Some(document.title.clone())),
        ("issuer", document.issuer.clone()),
        ("number", document.number.clone()),
        ("relation", document.relation.map(|relation| relation.as_str().to_owned())),
        ("relation_words", document.relation_words.as_ref().map(|words| words.text.clone())),
        ("date", document.date.as_ref().and_then(|date| date.iso.clone())),
        ("date_text", document.date.as_ref().map(|date| date.text.clone())),
    ])
}

fn formulation(formulation: &baodao::record::Formulation) -> Value {
    table([
        ("text", Some(formulation.text.clone())),
        ("key", Some(formulation.key.clone())),
        ("kind", Some(formulation.kind.as_str().to_owned())),
        ("members", Some(formulation.members.join(" "))),
        ("first_used", formulation.first_used.clone()),
    ])
}

fn requirement(requirement: &baodao::record::Requirement) -> Value {
    let mut value = table([("text", Some(requirement.text.clone())), ("addressee", requirement.addressee.clone())]);
    if let Value::Table(cells) = &mut value {
        cells.insert("number".to_owned(), Value::Integer(requirement.number.unwrap_or_default().into()));
    }
    value
}

fn speech(record: &Record, speech: &baodao::record::Speech) -> Value {
    let text: String = record.text.chars().skip(speech.start).take(speech.end - speech.start).collect();
    let cue = speech.cue.as_ref().map(|c| c.text.clone());
    table([("speaker", Some(speech.speaker.clone())), ("cue", cue), ("text", Some(text))])
}

fn organization(organization: &baodao::record::Organization) -> Value {
    table([("name", Some(organization.name.clone())), ("full_name", organization.full_name.clone())])
}

fn place(place: &baodao::record::Place) -> Value {
    table([("name", Some(place.name.clone())), ("code", place.code.clone()), ("path", Some(place.path.join(" ")))])
}

fn roles(person: &baodao::record::Person) -> String {
    let roles: Vec<&str> = person.roles.iter().map(|r| r.as_str()).collect();
    format!("{}: {}", person.name, roles.join(" "))
}

/// A person with the code of the country.
fn country(person: &baodao::record::Person) -> String {
    format!("{}: {}", person.name, person.country.as_deref().unwrap_or("-"))
}

/// A foreign body with the code of its country.
fn country_of_body(body: &baodao::record::Organization) -> Option<String> {
    Some(format!("{}: {}", body.name, body.country.as_deref()?))
}

/// Runs `read` on the context of a case, for what a record does not hold.
fn in_context(source: &Source, read: impl FnOnce(&baodao::annotate::Context) -> Vec<Value>) -> Vec<Value> {
    use baodao::record::ParagraphKind;
    let Content::Text(text) = source.content else { return Vec::new() };
    let body: Vec<_> = text.lines().map(|line| (line, ParagraphKind::Body)).collect();
    let mut document = baodao::document::Document::new(source.title.unwrap_or_default(), &body);
    document.meta.published = source.published.and_then(baodao::document::iso_time);
    let (lexicon, options) = (Lexicon::shared(), Options::default());
    read(&baodao::annotate::Context::new(&document, &lexicon, &options, source))
}

fn dates(source: &Source) -> Vec<Value> {
    in_context(source, |cx| {
        let found = baodao::annotate::dates::dates(cx);
        let rows = found.iter().map(|date| {
            table([
                ("text", Some(cx.written(date.span))),
                ("iso", date.iso.clone()),
                ("iso_end", date.iso_end.clone()),
                ("part", date.part_of_day.map(|p| p.as_str().to_owned())),
                ("year_from", date.year_from.map(|y| y.as_str().to_owned())),
            ])
        });
        rows.collect()
    })
}

fn region(source: &Source) -> Vec<Value> {
    in_context(source, |cx| {
        let dates = baodao::annotate::dates::dates(cx);
        let region = baodao::annotate::regions::region(cx, baodao::annotate::dates::report_year(cx, &dates));
        region
            .iter()
            .map(|r| table([("code", Some(r.code.to_owned())), ("path", Some(r.path.names().join(" ")))]))
            .collect()
    })
}

/// Whether `found` is what a case expects.
fn agrees(expected: &[Value], found: &[Value]) -> bool {
    expected.len() == found.len() && expected.iter().zip(found).all(|(e, f)| item_agrees(e, f))
}

fn item_agrees(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Table(expected), Value::Table(found)) => {
            expected.iter().all(|(key, cell)| found.get(key).is_some_and(|found| item_agrees(cell, found)))
        }
        (Value::Array(expected), Value::Array(found)) => agrees(expected, found),
        (Value::String(_), Value::Table(found)) => {
            ["text", "title", "name"].iter().find_map(|key| found.get(*key)) == Some(expected)
        }
        _ => expected == found,
    }
}

/// Case files whose cases are whole files, with a runner of their own.
const OTHER_RUNNERS: [&str; 1] = ["reading.toml"];

/// Runs a file; the cases that fail are told in `failures`.
fn run(path: &Path, failures: &mut String) -> usize {
    let field = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
    let file: Table = std::fs::read_to_string(path).expect("readable").parse().expect("valid TOML");
    let cases = file.get("case").and_then(Value::as_array).expect("cases");
    for case in cases {
        let cell = |key: &str| case.get(key).and_then(Value::as_str);
        let name = cell("name").expect("every case has a name");
        let mut source = Source::new(Content::Text(cell("text").expect("every case has a text")));
        source.title = Some(cell("title").unwrap_or_default());
        source.published = cell("published");
        source.region = cell("region");
        let options = Options { explain: true, ..Options::default() };
        let record = baodao::extract(&source, &options, &Lexicon::shared()).expect("a record");
        let expected = case.get("expect").and_then(Value::as_array).expect("every case has a list to expect");
        let found = project(field, &record, &source).unwrap_or_else(|| {
            panic!("the record has no key {field}: declare it in src/record, or rename {field}.toml")
        });
        if !agrees(expected, &found) {
            let _ = writeln!(failures, "{field}: {name}\n  expected {expected:?}\n  found    {found:?}");
            if found.is_empty() {
                let _ = writeln!(failures, "  does a line of src/annotate/annotations.rs fill {field}?");
            }
        }
    }
    cases.len()
}

#[test]
fn every_case_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the folder").map(|e| e.expect("an entry").path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "toml"));
    paths.retain(|p| p.file_name().is_some_and(|n| !OTHER_RUNNERS.iter().any(|other| n == *other)));
    paths.sort();
    assert!(!paths.is_empty(), "no case files");
    let mut failures = String::new();
    for path in &paths {
        assert!(run(path, &mut failures) > 0, "{} has no cases", path.display());
    }
    assert!(failures.is_empty(), "{failures}");
}
