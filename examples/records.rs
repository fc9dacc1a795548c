//! Prints the records of reports as JSON lines: `cargo run --example records -- REPORTS.jsonl`.
//!
//! Each line of the input is `{"id", "file" | "text", "title"?, "published"?}`; a file is read as
//! bytes, from the folder of the input.

use std::io::Write as _;
use std::path::Path;

use baodao::{Content, Lexicon, Options, Source, extract};
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let input = std::env::args().nth(1).ok_or("usage: records REPORTS.jsonl")?;
    let folder = Path::new(&input).parent().unwrap_or(Path::new("."));
    let (lexicon, options) = (Lexicon::load()?, Options::default());
    let mut out = std::io::stdout().lock();
    for line in std::fs::read_to_string(&input)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let bytes = match row["file"].as_str() {
            Some(file) => std::fs::read(folder.join(file))?,
            None => row["text"].as_str().unwrap_or_default().as_bytes().to_vec(),
        };
        let mut source = Source::new(Content::Bytes(&bytes));
        source.id = row["id"].as_str();
        source.title = row["title"].as_str();
        source.published = row["published"].as_str();
        let record = match extract(&source, &options, &lexicon) {
            Ok(record) => serde_json::to_value(record)?,
            Err(error) => serde_json::json!({"id": row["id"], "error": error.to_string()}),
        };
        writeln!(out, "{record}")?;
    }
    Ok(())
}
