//! Prints how reports are read: `cargo run --example readings -- FILE.jsonl | FOLDER | FILE…`.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use baodao::decode::decode;
use baodao::document::{Came, Document};
use baodao::{Content, Source, page};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for argument in std::env::args().skip(1) {
        let path = PathBuf::from(&argument);
        if path.extension().is_some_and(|e| e == "jsonl") {
            let folder = path.parent().unwrap_or(Path::new("."));
            for line in std::fs::read_to_string(&path)?.lines() {
                let row: Value = serde_json::from_str(line)?;
                let bytes = match row["file"].as_str() {
                    Some(file) => std::fs::read(folder.join(file))?,
                    None => row["html"].as_str().or(row["text"].as_str()).unwrap_or_default().as_bytes().to_vec(),
                };
                let mut source = Source::new(Content::Bytes(&bytes));
                (source.id, source.title, source.published) =
                    (row["id"].as_str(), row["title"].as_str(), row["published"].as_str());
                writeln!(out, "{}", reading(&bytes, &source))?;
            }
            continue;
        }
        let mut files = vec![path.clone()];
        if path.is_dir() {
            files = std::fs::read_dir(&path)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
            files.sort();
        }
        for file in files {
            let bytes = std::fs::read(&file)?;
            let name = file.to_string_lossy().into_owned();
            let mut source = Source::new(Content::Bytes(&bytes));
            (source.id, source.path) = (Some(name.as_str()), Some(name.as_str()));
            writeln!(out, "{}", reading(&bytes, &source))?;
        }
    }
    Ok(())
}

fn reading(bytes: &[u8], source: &Source) -> Value {
    let decoded = decode(bytes);
    let mut document = Document::of(page::read(&decoded.text), source, &baodao::Lexicon::shared());
    document.note_encoding(&decoded, Came::AsBytes);
    let paragraphs: Vec<Value> = document
        .paragraphs
        .iter()
        .filter(|p| !p.is_title)
        .map(|p| json!([p.kind.as_str(), document.text().slice(p.span)]))
        .collect();
    let bylines: Vec<&str> = document.bylines.iter().map(|s| document.text().slice(*s)).collect();
    let dateline = document.dateline.map(|d| document.text().slice(d.span));
    json!({"id": source.id, "title": document.title(), "meta": document.meta, "path_date": document.path_date,
        "dateline": dateline, "bylines": bylines, "paragraphs": paragraphs, "warnings": document.warnings})
}
