//! Any text becomes blocks, none of them empty, whichever way it is read.

#![no_main]

use baodao::page::{Reading, read, read_whole};
use libfuzzer_sys::fuzz_target;

fn check(reading: &Reading) {
    for block in &reading.blocks {
        assert!(!block.text.is_empty() && block.text.trim() == block.text, "{block:?}");
        assert!(block.linked <= block.text.len() && block.heading <= 6, "{block:?}");
    }
}

fuzz_target!(|text: &str| {
    let (reading, whole) = (read(text), read_whole(text));
    check(&reading);
    check(&whole);
    assert_eq!(reading.format, whole.format);
    assert!(reading.sliced || reading == whole);
});
