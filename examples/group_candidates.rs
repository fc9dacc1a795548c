//! Prints the phrases that may be groups, with their features: `cargo run --example group_candidates -- REPORTS.jsonl`.
//!
//! Each line of the input is `{"id", "file" | "text", "title"?, "published"?}`; a file is read as bytes, from the folder
//! of the input. `tools/groups/train.py` reads the output.

use std::io::Write as _;
use std::path::Path;

use baodao::annotate::{Annotations, Context};
use baodao::decode::decode;
use baodao::document::Document;
use baodao::{Content, Lexicon, Options, Source, page};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let input = std::env::args().nth(1).ok_or("usage: group_candidates REPORTS.jsonl")?;
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
        let document = Document::of(page::read(&decode(&bytes).text), &source, &lexicon);
        let cx = Context::new(&document, &lexicon, &options, &source);
        let weighed = Annotations::of(&cx).weighed_groups();
        let phrases: Vec<Value> = weighed
            .iter()
            .map(|one| {
                json!({"start": one.span.start, "end": one.span.end, "text": cx.written(one.span),
                    "role": one.role.map(baodao::record::Role::as_str), "is_of_rule": one.is_of_rule, "features": one.features})
            })
            .collect();
        writeln!(out, "{}", json!({"id": row["id"], "phrases": phrases}))?;
    }
    Ok(())
}
