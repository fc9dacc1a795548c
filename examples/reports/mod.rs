//! Reports in JSON lines, for the examples that read them.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;

use baodao::{Content, Source};
use serde_json::Value;

/// Prints what `make` returns for each report of the file that the first argument names: from the report, its bytes and
/// its id in the file.
///
/// Each line of the file is `{"id", "file" | "text", "title"?, "published"?}`; a file is read as bytes, from the folder of
/// the input.
pub fn print_each(
    usage: &'static str,
    make: impl Fn(&Source, &[u8], &Value) -> Result<Value, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let input = std::env::args().nth(1).ok_or(usage)?;
    let folder = Path::new(&input).parent().unwrap_or(Path::new("."));
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
        writeln!(out, "{}", make(&source, &bytes, &row["id"])?)?;
    }
    Ok(())
}
