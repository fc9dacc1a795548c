//! The id of a record whose caller gives none.

use std::hash::Hasher;

use twox_hash::XxHash3_64;

use crate::document::file_number;
use crate::options::{Content, Source};

/// The caller's id, else the number or the stem of the file, else a digest of the content.
///
/// ```
/// use baodao::{Content, Source, identity::id};
/// let mut source = Source::new(Content::Text("会议召开。"));
/// assert_eq!(id(&source), "6d08681b5a697575");
/// source.path = Some("要闻/06月04日/274某省工作会议召开.txt");
/// assert_eq!(id(&source), "274");
/// ```
pub fn id(source: &Source) -> String {
    if let Some(id) = source.id.filter(|id| !id.is_empty()) {
        return id.to_owned();
    }
    let file = source.path.and_then(|path| path.rsplit(['/', '\\']).next()).unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if let Some(number) = file_number(file) {
        return number;
    }
    if stem.is_empty() { digest(source) } else { stem.to_owned() }
}

/// XXH3, 64 bits, in hexadecimal: the same for the same content on every machine.
fn digest(source: &Source) -> String {
    let mut hasher = XxHash3_64::new();
    for page in std::iter::once(&source.content).chain(source.more) {
        hasher.write(match page {
            Content::Bytes(bytes) => bytes,
            Content::Text(text) => text.as_bytes(),
        });
    }
    format!("{:016x}", hasher.finish())
}
