//! Prints the phrases that may be groups, with their features: `cargo run --example group_candidates -- REPORTS.jsonl`.
//!
//! `tools/groups/train.py` reads the output.

mod reports;

use baodao::annotate::{Annotations, Context};
use baodao::decode::decode;
use baodao::document::Document;
use baodao::record::Role;
use baodao::{Lexicon, Options, page};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (lexicon, options) = (Lexicon::load()?, Options::default());
    reports::print_each("usage: group_candidates REPORTS.jsonl", |source, bytes, id| {
        let document = Document::of(page::read(&decode(bytes).text), source, &lexicon);
        let cx = Context::new(&document, &lexicon, &options, source);
        let weighed = Annotations::of(&cx).weighed_groups();
        let phrases: Vec<Value> = weighed
            .iter()
            .map(|one| {
                json!({"start": one.span.start, "end": one.span.end, "text": cx.written(one.span),
                    "role": one.role.map(Role::as_str), "is_of_rule": one.is_of_rule, "features": one.features})
            })
            .collect();
        Ok(json!({"id": id, "phrases": phrases}))
    })
}
