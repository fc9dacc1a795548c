//! Reads the pages of the benches several times: what `benches/instructions.py` counts the instructions of.

#[path = "../benches/pages/mod.rs"]
mod pages;

use baodao::{Content, Lexicon, Options, Source, extract};
#[cfg(not(feature = "python"))]
use mimalloc::MiMalloc;

/// The allocator of the module, as its users have it.
#[cfg(not(feature = "python"))]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    let (Some(count), Some(rounds)) = (numbers.next(), numbers.next()) else {
        return Err("usage: instructions PAGES ROUNDS".into());
    };
    // Callgrind on a busy machine takes longer than a page may take.
    let (lexicon, options) = (Lexicon::load()?, Options { timeout: None, ..Options::default() });
    let pages = pages::pages(count);
    for page in std::iter::repeat_n(&pages, rounds).flatten() {
        let record = extract(&Source::new(Content::Bytes(page.as_bytes())), &options, &lexicon)?;
        assert!(!record.people.is_empty() && !record.paragraphs.is_empty());
    }
    Ok(())
}
