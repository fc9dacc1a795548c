//! Works on the first pages of the benches: what `benches/instructions.py` counts the instructions of.

#[path = "../benches/pages/mod.rs"]
mod pages;

use baodao::{Content, Lexicon, Options, Source, extract};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = std::env::args().nth(1).ok_or("usage: instructions COUNT")?.parse()?;
    let (lexicon, options) = (Lexicon::load()?, Options::default());
    for page in pages::pages(count) {
        let record = extract(&Source::new(Content::Bytes(page.as_bytes())), &options, &lexicon)?;
        assert!(!record.people.is_empty() && !record.paragraphs.is_empty());
    }
    Ok(())
}
