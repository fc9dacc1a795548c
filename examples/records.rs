//! Prints the records of reports as JSON lines: `cargo run --example records -- REPORTS.jsonl`.

mod reports;

use baodao::{Lexicon, Options, extract};
use serde_json::json;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (lexicon, options) = (Lexicon::load()?, Options::default());
    reports::print_each("usage: records REPORTS.jsonl", |source, _, id| {
        Ok(match extract(source, &options, &lexicon) {
            Ok(record) => serde_json::to_value(record)?,
            Err(error) => json!({"id": id, "error": error.to_string()}),
        })
    })
}
