//! Marks of lightweight markup that scrapers leave in plain text.

use memchr::memchr3;

use super::words::{PICTURE_FILES, PICTURES};
use crate::markup::blocks::Block;

/// The blocks without the marks: pictures and rules are dropped, `**bold**` is plain, `#` makes a
/// heading, `[text](address)` is its text.
pub(super) fn strip_marks(blocks: Vec<Block>) -> Vec<Block> {
    let mut found = Vec::with_capacity(blocks.len());
    let mut after_image = false;
    for mut block in blocks {
        if is_picture(&block.text) {
            after_image = true;
            continue;
        }
        if is_rule(&block.text) {
            continue;
        }
        if memchr3(b'*', b'#', b'[', block.text.as_bytes()).is_some() {
            strip(&mut block);
        }
        if !block.text.is_empty() {
            block.after_image |= std::mem::take(&mut after_image);
            found.push(block);
        }
    }
    found
}

fn is_picture(text: &str) -> bool {
    PICTURES.contains(text)
        || is_picture_file(text)
        || text.starts_with("![") && text.ends_with(')') && text.matches("](").count() == 1
}

/// Whether a line is the name that a camera or a phone gave to a picture: `DSC_8924`, `微信图片_20180101`.
fn is_picture_file(text: &str) -> bool {
    let Some(word) = PICTURE_FILES.longest_prefix(text) else { return false };
    let rest = text.get(word.len()..).unwrap_or_default();
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '(' | ')' | '（' | '）');
    rest.contains(|c: char| c.is_ascii_digit()) && rest.chars().all(is_of_name)
}

/// Whether a line is drawn, not written: `-----`, `******`.
pub(crate) fn is_rule(text: &str) -> bool {
    let drawn = |c: char| matches!(c, '-' | '—' | '─' | '━' | '=' | '*' | '_' | '~' | '－' | '＝' | '·' | '…' | ' ');
    text.chars().all(drawn) && text.chars().count() >= 3
}

fn strip(block: &mut Block) {
    let text = block.text.trim_start_matches('#');
    let marks = block.text.len() - text.len();
    if (1..=6).contains(&marks) && text.starts_with(' ') {
        block.heading = u8::try_from(marks).unwrap_or(6);
        block.text = text.trim_start().to_owned();
    }
    if block.text.matches("**").count() >= 2 {
        block.bold = block.text.starts_with("**") && block.text.trim_end_matches("**").matches("**").count() == 1;
        let plain = block.text.replace("**", "");
        plain.trim().clone_into(&mut block.text);
    }
    let link = block.text.strip_prefix('[').and_then(|t| t.strip_suffix(')')).and_then(|t| t.split_once("]("));
    if let Some(text) = link.map(|(text, _)| text.to_owned()) {
        block.text = text;
    }
    block.linked = block.linked.min(block.text.len());
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn what_is_linked_is_no_longer_than_what_is_left() {
        for markup in ["<a href=x>甲****", "<p><a href=x># 甲</a></p>", "<p><a href=x>[甲](b)</a></p>"] {
            let read = read(markup);
            assert_eq!(read.blocks.len(), 1, "{markup}");
            assert_eq!(read.blocks[0].linked, read.blocks[0].text.len(), "{markup}: {:?}", read.blocks);
        }
    }
}
