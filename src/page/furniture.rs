//! The lines around a body that are not part of it: controls, labels, links, the page's foot.

use super::labels::{Label, labels};
use super::running::is_running;
use super::words::{ADDRESSED, CONTROLS, ENDS, FOOT, GONE, PATH_STARTS, REPORTED};
use super::years::has_year;
use crate::markup::blocks::Block;

/// Longest line that opens the links or notes after a body, in characters.
const LONGEST_OPENING: usize = 24;
/// Longest line of labels, in characters.
const LONGEST_LABELS: usize = 100;
/// Longest text of a page that has no report, in characters.
const LONGEST_NOTICE: usize = 240;
/// Shortest beginning of the `title` element that counts as the headline, in characters.
const SHORTEST_TITLE: usize = 5;

/// Whether a line is of the page's foot: 版权所有.
pub(super) fn is_foot(text: &str) -> bool {
    FOOT.occurs_in(text)
}

/// Whether a line ends the body, so that neither it nor any line after it belongs to the body: 相关阅读.
pub(super) fn ends_body(block: &Block) -> bool {
    let text = bare(&block.text);
    let Some(rest) = ENDS.longest_prefix(text).and_then(|word| text.get(word.len()..)) else { return false };
    let marked = rest.is_empty() || rest.starts_with(|c: char| !c.is_alphanumeric()) || block.linked > 0;
    marked && text.chars().count() <= LONGEST_OPENING + block.linked && !text.contains('。')
}

/// Whether a line right before a body belongs to it: it is no headline, path, control or day, and has no label but for
/// an author. `title` is the text of the `title` element; blanks are removed from it.
pub(super) fn belongs_before(block: &Block, title: &str) -> bool {
    let squeezed: String = block.text.chars().filter(|c| !c.is_whitespace()).collect();
    let length = squeezed.chars().count();
    let is_title =
        length >= SHORTEST_TITLE && (title.starts_with(&squeezed) || squeezed.starts_with(title)) && !title.is_empty();
    let is_path = block.text.contains(['>', '»', '›']) || PATH_STARTS.longest_prefix(&block.text).is_some();
    let states = labels(&block.text).iter().any(|l| !matches!(l.label, Label::Author | Label::Photographer));
    let is_day = length <= LONGEST_LABELS && has_year(&block.text) && !block.text.contains(['。', '，']);
    !(is_title || is_path || matches!(block.heading, 1 | 2) || is_of_page(block) || is_day)
        && !(states && length <= LONGEST_LABELS)
}

/// Whether a line right after a body belongs to it: it is no control or link, does not open links, and names no editor.
pub(super) fn belongs_after(block: &Block) -> bool {
    let length = block.text.chars().count();
    let found = labels(&block.text);
    let states = length <= LONGEST_LABELS
        && found.iter().any(|l| matches!(l.label, Label::Editor | Label::Other | Label::Publisher));
    !(is_of_page(block) || ends_body(block) || states)
}

/// Whether a text is a page's notice in place of a report: deleted, not found, log in first. A short report about such
/// things is no notice.
pub(super) fn is_notice(blocks: &[Block], title: &str) -> bool {
    let says = |text: &str| GONE.occurs_in(text);
    is_short(blocks) && (says(title) || blocks.iter().any(|b| says(&b.text))) && !tells_of_event(blocks)
}

/// Whether a text is no longer than a notice.
fn is_short(blocks: &[Block]) -> bool {
    let bytes: usize = blocks.iter().map(|b| b.text.len()).sum();
    bytes <= LONGEST_NOTICE * char::MAX.len_utf8()
        && blocks.iter().map(|b| b.text.chars().count()).sum::<usize>() <= LONGEST_NOTICE
}

/// Whether a text tells of what happened: a sentence says when or who writes, and no reader is addressed.
pub(super) fn tells_of_event(blocks: &[Block]) -> bool {
    let tells = |text: &str| is_running(text) && (REPORTED.occurs_in(text) || has_day(text));
    blocks.iter().any(|b| tells(&b.text)) && !blocks.iter().any(|b| ADDRESSED.occurs_in(&b.text))
}

/// Whether a text names a day of a month in digits: 4日.
fn has_day(text: &str) -> bool {
    text.rsplit('日').skip(1).any(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

fn is_of_page(block: &Block) -> bool {
    let is_linked = block.linked * 2 > block.text.len();
    is_linked || is_foot(&block.text) || CONTROLS.contains(bare(&block.text))
}

fn bare(text: &str) -> &str {
    let is_mark = |c: char| matches!(c, '【' | '】' | '[' | ']' | '|' | '｜' | ':' | '：' | '>' | '》');
    text.trim_matches(|c: char| c.is_whitespace() || is_mark(c))
}
