//! Reads the pages of the benches several times, and writes each record as nothing, as a line of JSON or as a row of Arrow;
//! or reads one page of so many paragraphs. `benches/instructions.py` counts the instructions.

#[path = "../benches/pages/mod.rs"]
mod pages;

use baodao::arrow::Rows;
use baodao::record::write_json;
use baodao::{Content, Lexicon, Options, Source, extract};
#[cfg(not(feature = "python"))]
use mimalloc::MiMalloc;

/// The allocator of the module, as its users have it.
#[cfg(not(feature = "python"))]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, rounds, form] = arguments.as_slice() else {
        return Err("usage: instructions PAGES ROUNDS record|line|row|long".into());
    };
    let (count, rounds): (usize, usize) = (count.parse()?, rounds.parse()?);
    // Callgrind on a busy machine takes longer than a page may take.
    let (lexicon, options) = (Lexicon::load()?, Options { timeout: None, ..Options::default() });
    let pages = if form == "long" { vec![long_page(count)] } else { pages::pages(count) };
    let (mut line, mut rows) = (Vec::new(), Rows::default());
    for _ in 0..rounds {
        for page in &pages {
            let record = extract(&Source::new(Content::Bytes(page.as_bytes())), &options, &lexicon)?;
            assert!(!record.people.is_empty() && !record.paragraphs.is_empty());
            match form.as_str() {
                "line" => {
                    line.clear();
                    write_json(&record, &mut line);
                    assert!(line.len() > record.text.len());
                }
                "row" => rows.push(&record)?,
                _ => {}
            }
        }
        assert_eq!(rows.finish()?.num_rows(), if form == "row" { count } else { 0 });
    }
    Ok(())
}

/// A page with so many paragraphs, those of many pages of the benches.
fn long_page(paragraphs: usize) -> String {
    let pages = pages::pages(paragraphs);
    let lines = pages.iter().flat_map(|page| page.lines()).filter(|line| line.contains("<p>　　"));
    let body: Vec<&str> = lines.take(paragraphs).collect();
    let title = "<html><head><title>市委召开会议</title></head>";
    format!("{title}<body><div id=content_area>\n{}\n</div></body></html>", body.join("\n"))
}
