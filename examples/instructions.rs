//! Works on the first pages of the benches: what `benches/instructions.py` counts the instructions of.

#[path = "../benches/pages/mod.rs"]
mod pages;

use baodao::{Content, Lexicon, Options, Source, extract};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = std::env::args().nth(1).ok_or("usage: instructions COUNT")?.parse()?;
    // Callgrind on a busy machine takes longer than a page may take.
    let (lexicon, options) = (Lexicon::load()?, Options { timeout: None, ..Options::default() });
    for page in pages::pages(count) {
        let record = extract(&Source::new(Content::Bytes(page.as_bytes())), &options, &lexicon)?;
        assert!(!record.people.is_empty() && !record.paragraphs.is_empty());
    }
    Ok(())
}
