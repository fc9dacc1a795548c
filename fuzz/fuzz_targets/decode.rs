//! Any bytes become a text; what is UTF-8 with Chinese in it stays what it is.

#![no_main]

use baodao::decode::decode;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let decoded = decode(bytes);
    assert_eq!(decoded.undecodable, decoded.text.matches('\u{fffd}').count());
    assert!(decoded.text.len() <= bytes.len() * 3 + 3);
    assert_ne!(decoded.declared, Some(decoded.encoding));
    // Decoding is a function of the bytes alone.
    assert_eq!(decode(bytes), decoded);
});
