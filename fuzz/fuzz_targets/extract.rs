//! Any bytes, and any text with a headline and a date, become a sound record.

#![no_main]

use baodao::error::ErrorKind;
use baodao::{Content, Lexicon, Options, Source, extract};
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/rust/sound.rs"]
mod sound;

fn check(source: &Source, options: &Options) {
    let record = extract(source, options, &Lexicon::shared());
    match record {
        Ok(record) => sound::check(&record),
        Err(error) => assert_eq!(error.kind(), ErrorKind::Decode, "{error}"),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let options = Options::default();
    check(&Source::new(Content::Bytes(bytes)), &options);
    // A text whose first line is also what the caller knows of it.
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some((first, rest)) = text.split_once('\n') else { return };
    let known = [Some(first); 3];
    let [title, published, path] = known;
    check(&Source { title, published, path, ..Source::new(Content::Text(rest)) }, &options);
});
